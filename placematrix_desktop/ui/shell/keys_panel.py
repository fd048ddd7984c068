"""The list of keys, laid over the window by F1 and put away by F1 or Esc. Nothing waits for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import ElidedLabel, IconButton, KeyHint, SectionHeading
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

Group = tuple[str, Sequence[tuple[str, str]]]
_WIDTH, _NARROW_WIDTH = 1080, 760
_NARROW_BELOW = 1160
_HEADING_LINES = 3
"""Lines of keys that a heading and what sets it off take."""


class KeysPanel(QFrame):
    """A card over the middle of the window, with the keys of the grid and of the window in columns."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._over = parent
        self._page = QWidget()
        self._focus_before: QWidget | None = None
        set_role(self, "card")
        self.setAccessibleName(self.tr("Keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        space = themes.theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space(3), space(2), space(2), space(2))
        top = QHBoxLayout()
        top.addWidget(ElidedLabel(self.tr("Keys"), "title"), 1)
        close = IconButton(themes, "cross", self.tr("Put the keys away"), hint="Esc")
        close.clicked.connect(self.put_away)
        top.addWidget(close)
        column.addLayout(top)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll)
        parent.installEventFilter(self)
        self.hide()

    def toggle(self, groups: Sequence[Group]) -> None:
        """Show the list, or put it away where it is shown."""
        if self.isVisible():
            self.put_away()
            return
        self._fill(groups)
        self._focus_before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Hide the list; the focus goes back to where it was."""
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus_before = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Escape:
                self.put_away()
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + bar.singleStep() * 2)
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - bar.singleStep() * 2)
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _fill(self, groups: Sequence[Group]) -> None:
        page = QFrame()
        set_role(page, "panel")
        grid = QGridLayout(page)
        space = self._themes.theme.space
        grid.setContentsMargins(0, 0, space(1), 0)
        grid.setHorizontalSpacing(space(4))
        for index, shared in enumerate(_shared_out(groups, 2 if self._is_narrow else 3)):
            column = QVBoxLayout()
            column.setSpacing(space(0.5))
            for title, keys in shared:
                if column.count():
                    column.addSpacing(space(2))
                column.addWidget(SectionHeading(self._themes, title))
                for key, words in keys:
                    column.addWidget(KeyHint(self._themes, key, words, wraps=True))
            column.addStretch(1)
            grid.addLayout(column, 0, index)
            grid.setColumnStretch(index, 1)
        self._scroll.setWidget(page)
        self._page = page

    @property
    def _is_narrow(self) -> bool:
        return self._over.width() < _NARROW_BELOW * self._themes.text_scale // 100

    def _place(self) -> None:
        around = self._over.rect()
        margin = self._themes.theme.space(4)
        wide = _NARROW_WIDTH if self._is_narrow else _WIDTH
        width = min(wide * self._themes.text_scale // 100, around.width() - 2 * margin)
        height = around.height() - 2 * margin
        wanted = self._page.sizeHint().height() + self._themes.theme.space(11)
        height = min(height, wanted)
        self.setGeometry((around.width() - width) // 2, (around.height() - height) // 2, width, height)


def _shared_out(groups: Sequence[Group], count: int) -> list[list[Group]]:
    """The groups in as many columns, about equally long, so that all of them can be seen at once if they can.
    The long ones find their place first; in a column, and from column to column, they keep their order."""
    lines = [len(keys) + _HEADING_LINES for _, keys in groups]
    columns: list[list[int]] = [[] for _ in range(count)]
    for index in sorted(range(len(groups)), key=lambda index: -lines[index]):
        shortest = min(columns, key=lambda column: sum(lines[each] for each in column))
        shortest.append(index)
    return [[groups[index] for index in sorted(column)] for column in sorted(columns, key=sorted)]
