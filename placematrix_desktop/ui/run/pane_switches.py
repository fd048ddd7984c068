"""The two buttons that fold the panes beside the grid, in the corner over the descriptors."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from placematrix_desktop.ui.pieces import IconButton
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.keys import Meaning, key_of
from placematrix_desktop.ui.theme import ThemeKeeper


class PaneSwitches(QWidget):
    """Lies over the heading of the first column, which keeps room for it."""

    pressed = Signal(str)
    """The side of the pane to fold or to open: "left" or "right"."""

    def __init__(self, themes: ThemeKeeper, grid: GridView) -> None:
        super().__init__(grid)
        self._themes = themes
        self._grid = grid
        self._buttons = {
            side: IconButton(themes, f"pane-{side}", "", hint=key_of(fold), compact=False, parent=self)
            for side, fold in (("left", Meaning.FOLD_THEMES), ("right", Meaning.FOLD_RECORD))
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.theme.space(0.5))
        for side, button in self._buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, side=side: self.pressed.emit(side))
        grid.installEventFilter(self)
        # They stand in the first column and go with it.
        grid.horizontalScrollBar().valueChanged.connect(self._place)
        themes.changed.connect(self._place)
        for side in self._buttons:
            self.show_folded(side, False)
        self._place()

    def show_folded(self, side: str, folded: bool) -> None:
        """Say what a press would do now."""
        names = {
            ("left", True): self.tr("Open the themes"),
            ("left", False): self.tr("Fold the themes"),
            ("right", True): self.tr("Open the record"),
            ("right", False): self.tr("Fold the record"),
        }
        self._buttons[side].set_name(names[side, folded])

    def give_way(self, gives: bool) -> None:
        """Leave the corner, or come back to it. Their keys work all the same."""
        if gives != self.isHidden():
            self.setHidden(gives)
            self._place()

    def button(self, side: str) -> IconButton:
        """The button of one side."""
        return self._buttons[side]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        look = self._grid.look
        self.adjustSize()
        self._grid.keep_room_in_header(QSize(0, 0) if self.isHidden() else self.size())
        self.move(self._grid.columnViewportPosition(0) + look.accent_bar + look.gap, look.gap)
        self.raise_()
