"""The files that were saved, each with what opens it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.domain.record_endings import RECORD_ENDINGS
from placematrix_desktop.ui.pieces import Button
from placematrix_desktop.ui.pieces.elided_label import ElidedLabel
from placematrix_desktop.ui.theme import ThemeKeeper

_MOST = 8
_FOR_THIS_PROGRAM = RECORD_ENDINGS
"""Nothing else on the computer opens these."""


class SavedList(QWidget):
    """The latest first; a file that is saved again moves up. Tab comes here from `before`."""

    failed = Signal(str)
    """A sentence: nothing here opens the file."""

    def __init__(self, themes: ThemeKeeper, before: QWidget) -> None:
        super().__init__()
        self._themes = themes
        self._before = before
        self._rows: dict[Path, _Row] = {}
        """By file, from the latest on."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.theme.space(0.5))
        themes.changed.connect(self._dress)
        self.hide()

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(self._rows)

    def add(self, path: Path) -> None:
        """Show a file that is there now. Nobody who is on another row is taken away from it."""
        row = self._rows.pop(path, None) or self._row_of(path)
        self._rows = {path: row, **self._rows}
        for old in tuple(self._rows)[_MOST:]:
            gone = self._rows.pop(old)
            gone.hide()
            gone.deleteLater()
        self._column.insertWidget(0, row)
        # The layout alone would show it a moment later.
        row.show()
        self._set_tab_order()
        self.show()

    def open_outside(self, path: Path) -> bool:
        """Open a file or folder with the program that this computer has for it, or say that there is none."""
        done = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        if not done:
            self.failed.emit(self.tr("This computer has no program that opens {0}.").format(path.name))
        return done

    def _set_tab_order(self) -> None:
        """Rows come into being in another order than they stand in, and later than what is below them."""
        before = self._before
        for row in self._rows.values():
            for button in row.buttons:
                QWidget.setTabOrder(before, button)
                before = button

    def _dress(self) -> None:
        for row in self._rows.values():
            row.dress(self._themes)

    def _row_of(self, path: Path) -> _Row:
        row = _Row(self.tr("{0} is in {1}.").format(path.name, path.parent))
        row.dress(self._themes)
        if path.suffix.casefold() not in _FOR_THIS_PROGRAM:
            row.add(self._button(self.tr("Open"), self.tr("Open {0}"), path.name, path))
        row.add(
            self._button(self.tr("Open folder"), self.tr("Open the folder of {0}"), path.name, path.parent)
        )
        return row

    def _button(self, words: str, spoken: str, name: str, what: Path) -> Button:
        button = Button(self._themes, words, compact=True)
        button.setAccessibleName(spoken.format(name))
        button.clicked.connect(lambda: self.open_outside(what))
        return button


class _Row(QWidget):
    """A tick, where the file is, and the buttons."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._sign = QLabel()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._sign)
        self._line.addWidget(ElidedLabel(words), 1)

    def add(self, button: Button) -> None:
        self.buttons.append(button)
        self._line.addWidget(button)

    def dress(self, themes: ThemeKeeper) -> None:
        """Take the sizes and colours of the theme."""
        side = themes.theme.height("icon_small")
        self._sign.setPixmap(themes.icon("check", "success").pixmap(side, side))
        self._line.setSpacing(themes.theme.space(1))
