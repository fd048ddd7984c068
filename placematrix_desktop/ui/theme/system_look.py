"""Which of our themes comes closest to what the user asked of the system."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints


def theme_of_system(hints: QStyleHints) -> str:
    """The id of a theme: high contrast goes first, and a system that says nothing is a light one."""
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
