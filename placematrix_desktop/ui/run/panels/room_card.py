"""The card at the foot of the themes: how many are in the room, and who has no voice there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import CardButton
from placematrix_desktop.ui.run.panels.room_lines import room_words, silence_words, silences_of
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class RoomCard(CardButton):
    """Pressed, it opens the list of people. It names sectors, never a person."""

    def __init__(
        self, desk: OpenWorkshop, themes: ThemeKeeper, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, "", hint=key, parent=parent)
        self._desk = desk
        self.missing = QLabel(self)
        self.missing.setWordWrap(True)
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.missing, "warning")
        self.body.addWidget(self.missing)
        desk.changed.connect(self._on_change)
        self.refresh()

    def refresh(self) -> None:
        """Count afresh."""
        people = self._desk.workshop.people()
        words = ""
        if people:
            words = silence_words(silences_of(self._desk), self._desk.session.now().astimezone())
        self.missing.setText(f"▲ {words}" if words else "")
        self.missing.setVisible(bool(words))
        self.set_texts(room_words(people))
        self.setAccessibleName(", ".join(part for part in (room_words(people), words) if part))
        self.setToolTip(self.tr("Who is in the room"))

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.closing_changed or change_set.touched(PartKind.PARTICIPANT):
            self.refresh()


def column_of(content: QWidget, card: RoomCard, *, gap: int) -> QWidget:
    """What stands at the left, with the card at its foot."""
    column = QWidget()
    lines = QVBoxLayout(column)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(gap)
    lines.addWidget(content, 1)
    lines.addWidget(card)
    return column
