"""A field for a few characters, as wide as they need at every text size."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from placematrix_desktop.ui.theme import ThemeKeeper


class ShortField(QLineEdit):
    """`sample` is the widest that is typed in it, such as "00:00"."""

    def __init__(self, themes: ThemeKeeper, sample: str) -> None:
        super().__init__()
        self._themes, self._sample = themes, sample
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        themes.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self._sample)
        self.setFixedWidth(words + self._themes.theme.space(4))
