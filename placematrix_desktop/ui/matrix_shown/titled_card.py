"""A card with a title, and texts under small labels in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from placematrix_desktop.ui.pieces import Card
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class TitledCard(Card):
    """`body` is the layout under the title."""

    def __init__(self, themes: ThemeKeeper, title: str) -> None:
        super().__init__(themes)
        self._themes = themes
        self.body.setSpacing(themes.theme.space(1.25))
        self.body.addWidget(self.words(title, "title"))
        self.setAccessibleName(title)

    def add_text(self, label: str, text: str) -> None:
        """A text under its label; an empty one is left out."""
        if not text:
            return
        together = QVBoxLayout()
        together.setSpacing(2)
        together.addWidget(self.words(label, "field"))
        body = self.words(text)
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        together.addWidget(body)
        self.body.addLayout(together)

    @staticmethod
    def words(text: str, role: str = "") -> QLabel:
        """Words that go on in the next line where there is no room."""
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            set_role(label, role)
        return label
