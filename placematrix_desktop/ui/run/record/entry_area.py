"""A field for a few lines in which Enter means "that is it"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.pieces import TextArea
from placematrix_desktop.ui.theme import ThemeKeeper


class EntryArea(TextArea):
    """Enter emits `submitted`; Shift+Enter breaks the line."""

    submitted = Signal()

    def __init__(
        self, themes: ThemeKeeper, name: str, *, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, lines=1, most_lines=5, parent=parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)
