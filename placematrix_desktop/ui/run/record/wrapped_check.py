"""A check box whose words wrap."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.ui.run.grid_look import TOUCH
from placematrix_desktop.ui.run.record.wrapped_text import WrappedText
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class WrappedCheck(QWidget):
    """`clicked` says whether the user has checked it; the words can be clicked too."""

    clicked = Signal(bool)

    def __init__(self, themes: ThemeKeeper, words: str, *, key: str = "") -> None:
        super().__init__()
        self.box = QCheckBox(self)
        self.box.setAccessibleDescription(key)
        self.box.setProperty("bare", True)
        self.box.clicked.connect(self.clicked)
        self._words = WrappedText(words, themes)
        self.set_words(words)
        # One line of words would be too low for a finger, so there is room above and below it.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        row = QHBoxLayout()
        column.addLayout(row)
        column.addStretch(1)
        self.setMinimumHeight(TOUCH)
        row.setSpacing(themes.theme.space(0.5))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        if key:
            cap = QLabel(key, self)
            set_role(cap, "key-cap")
            row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, words: str) -> None:
        """Ask something else."""
        self.box.setAccessibleName(words)
        self._words.set_text(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
