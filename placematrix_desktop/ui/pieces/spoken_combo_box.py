"""A combo box whose name is heard on every system."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QComboBox, QWidget

NAME_IS_VALUE = sys.platform not in ("win32", "darwin")
"""Elsewhere Qt gives a screen reader what is chosen in place of the name, and counts on a label beside it."""


class SpokenComboBox(QComboBox):
    """Where Qt keeps its accessible name from the screen reader, the description begins with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._description = ""

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._describe()

    def setAccessibleDescription(self, description: str) -> None:
        self._description = description
        self._describe()

    def _describe(self) -> None:
        name = self.accessibleName() if NAME_IS_VALUE else ""
        super().setAccessibleDescription(". ".join(part for part in (name, self._description) if part))
