"""A check box with a sentence under its label that says what is meant."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class ExplainedCheck(QWidget):
    """`clicked` says whether the user has checked it; the sentence can be clicked too."""

    clicked = Signal(bool)

    def __init__(self, keeper: ThemeKeeper, label: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.box = QCheckBox(label, self)
        self.box.setAccessibleName(label)
        self.box.setAccessibleDescription(words)
        self.box.clicked.connect(self.clicked)
        self._words = QLabel(words, self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        set_role(self._words, "caption")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.box)
        self._column.addWidget(self._words)
        keeper.changed.connect(self._follow)
        self._follow()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
        else:
            super().mouseReleaseEvent(event)

    def _follow(self) -> None:
        theme = self._keeper.theme
        # The sentence stands under the label, past the box and the frame of the focus.
        self._words.setContentsMargins(theme.height("icon_small") + 2 + theme.space(1) + 6, 0, 0, 0)
        self._column.setContentsMargins(0, 0, 0, theme.space(0.5))
