"""The heading of a part of a screen, with a line under it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class SectionHeading(QWidget):
    """A heading, and at its end a remark such as "5 of 9"."""

    def __init__(
        self, keeper: ThemeKeeper, text: str, *, trailing: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = QLabel(text, self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        set_role(self._words, "title")
        self._trailing = QLabel(trailing, self)
        set_role(self._trailing, "muted")
        rule = QFrame(self)
        set_role(rule, "strong-rule")
        self.row = QHBoxLayout()
        self.row.setSpacing(keeper.theme.space(1))
        self.row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignBottom)
        self.row.addWidget(self._trailing, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(keeper.theme.space(0.75))
        column.addLayout(self.row)
        column.addWidget(rule)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        return self._words.text()

    def set_text(self, text: str) -> None:
        self._words.setText(text)
        self.setAccessibleName(text)

    def set_trailing(self, text: str) -> None:
        """Show another remark at the end of the line."""
        self._trailing.setText(text)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the end of the line."""
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
