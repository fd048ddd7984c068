"""The files that were saved, each with what opens it."""

from __future__ import annotations

from collections.abc import Callable
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
    """The latest first; a file that is saved again moves up."""

    failed = Signal(str)
    """A sentence: nothing here opens the file."""

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__()
        self._themes = themes
        self._files: list[Path] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(themes.theme.space(0.5))
        themes.changed.connect(self._show)
        self.hide()

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(self._files)

    def add(self, path: Path) -> None:
        """Show a file that is there now."""
        self._files = [path, *(each for each in self._files if each != path)][:_MOST]
        self._show()

    def open_outside(self, path: Path) -> bool:
        """Open a file or folder with the program that this computer has for it, or say that there is none."""
        done = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        if not done:
            self.failed.emit(self.tr("This computer has no program that opens {0}.").format(path.name))
        return done

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for path in self._files:
            self._rows.addWidget(self._row_of(path))
        self.setVisible(bool(self._files))

    def _row_of(self, path: Path) -> QWidget:
        side = self._themes.theme.height("icon_small")
        sign = QLabel()
        sign.setPixmap(self._themes.icon("check", "success").pixmap(side, side))
        words = ElidedLabel(self.tr("{0} is in {1}.").format(path.name, path.parent))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._themes.theme.space(1))
        row.addWidget(sign)
        row.addWidget(words, 1)
        if path.suffix.casefold() not in _FOR_THIS_PROGRAM:
            row.addWidget(self._button(self.tr("Open"), self.tr("Open {0}"), path.name, lambda: path))
        row.addWidget(
            self._button(
                self.tr("Open folder"), self.tr("Open the folder of {0}"), path.name, lambda: path.parent
            )
        )
        return line

    def _button(self, words: str, spoken: str, name: str, what: Callable[[], Path]) -> Button:
        button = Button(self._themes, words, compact=True)
        button.setAccessibleName(spoken.format(name))
        button.clicked.connect(lambda: self.open_outside(what()))
        return button
