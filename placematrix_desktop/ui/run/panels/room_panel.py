"""R: who is in the room. One key says that somebody has arrived or left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from placematrix_desktop.application.commands import AddParticipants, SetPresence
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.participants import SECTOR_SHORT_LABELS, NewParticipant, Sector
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, announce
from placematrix_desktop.ui.pieces.calm_combo_box import CalmComboBox
from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.run.panels.panel import Panel
from placematrix_desktop.ui.run.panels.room_lines import (
    counted_lines,
    people_lines,
    presence_words,
    room_words,
)
from placematrix_desktop.ui.theme import ThemeKeeper


class RoomPanel(Panel):
    """Participants by sector, with a box for each, and below them a line for somebody who is not on the
    list. Where the room may see this window, it shows numbers and no names."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, projection: Projection) -> None:
        super().__init__(
            themes,
            QWidget.tr("Who is in the room"),
            ((QWidget.tr("Space"), QWidget.tr("arrived or left")), ("A–Z", QWidget.tr("go to a name"))),
        )
        self._desk, self._projection = desk, projection
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Somebody else’s name"))
        self.name.setAccessibleName(self.tr("Name of somebody who is not on the list"))
        self.sector = CalmComboBox()
        self.sector.setAccessibleName(self.tr("Sector"))
        self.sector.addItem(self.tr("Sector?"), None)
        for sector, words in SECTOR_SHORT_LABELS.items():
            self.sector.addItem(words, sector)
        self.add = Button(themes, self.tr("Add"), icon="plus")
        self._newcomer = QWidget()
        below = QHBoxLayout()
        below.setSpacing(themes.theme.space(1))
        below.addWidget(self.sector, 1)
        below.addWidget(self.add)
        self.foot.insertWidget(0, self.name)
        self.foot.insertLayout(1, below)
        self.list.taken.connect(self.turn)
        self.name.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        desk.changed.connect(self._on_change)
        projection.changed.connect(self._on_projection)

    def refresh(self) -> None:
        people = self._desk.workshop.people()
        folded = self._projection.folds_private
        self.list.show_lines(counted_lines(people) if folded else people_lines(people))
        words = room_words(people)
        if folded and people:
            words = self.tr("{0}. Names are folded away while the room may see this window.").format(words)
        self.say(words)
        for part in (self.name, self.sector, self.add):
            part.setEnabled(self._desk.writable)
            part.setHidden(folded)

    def take_focus(self) -> None:
        if self.list.chosen or self._projection.folds_private or not self._desk.writable:
            super().take_focus()
        else:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self, participant_id: str) -> None:
        """Say that somebody has arrived, or that they have left where they were in the room."""
        person = self._desk.workshop.participants.get(participant_id)
        present = person is None or not person.present
        if self._desk.carry_out(SetPresence(participant_id, present)) is not None and person is not None:
            announce(self.list, f"{person.name}, {presence_words(present=present)}")

    def _add(self) -> None:
        name = clean_line(self.name.text())
        if not name:
            self._desk.refused.emit(self.tr("Type the name of whoever has come."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        sector = self.sector.currentData()
        newcomer = NewParticipant(name, sector=Sector(sector) if sector else None)
        done = self._desk.carry_out(AddParticipants((newcomer,)))
        if done is None:
            return
        self.name.clear()
        self.sector.setCurrentIndex(0)
        for participant_id in done.touched(PartKind.PARTICIPANT):
            self.list.choose(participant_id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.list, self.tr("{0} is on the list, in the room").format(name))

    def _on_change(self, change_set: ChangeSet) -> None:
        touched = change_set.closing_changed or change_set.touched(PartKind.PARTICIPANT)
        if touched and self.isVisible():
            self.refresh()

    def _on_projection(self) -> None:
        if self.isVisible():
            self.refresh()
