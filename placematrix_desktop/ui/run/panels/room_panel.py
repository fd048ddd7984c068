"""R: who is in the room. One key says that somebody has arrived or left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from placematrix_desktop.application.commands import AddParticipants, SetPresence
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.participants import SECTOR_SHORT_LABELS, NewParticipant, Sector
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.half_typed import NEWCOMER, HalfTyped
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, QuietButton, announce
from placematrix_desktop.ui.pieces.calm_combo_box import CalmComboBox
from placematrix_desktop.ui.projection import UNFOLD_KEY_NAME, Projection
from placematrix_desktop.ui.run.panels.panel import Panel
from placematrix_desktop.ui.run.panels.room_lines import (
    counted_lines,
    people_lines,
    presence_words,
    room_words,
    silence_words,
    silences_of,
)
from placematrix_desktop.ui.text_entry import RESTORED
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import tr


class RoomPanel(Panel):
    """Participants by sector, with a box for each, and below them a line for somebody who is not on the
    list. Where the room may see this window, it shows numbers and no names."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, projection: Projection) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            themes,
            translate("RoomPanel", "Who is in the room"),
            (
                (
                    translate("RoomPanel", "Space"),
                    translate("RoomPanel", "arrived or left"),
                ),
                ("A–Z", translate("RoomPanel", "go to a name")),
            ),
        )
        self._desk, self._projection = desk, projection
        self._asks = False
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Somebody else’s name"))
        self.name.setAccessibleName(self.tr("Name of somebody who is not on the list"))
        self.sector = CalmComboBox()
        self.sector.setAccessibleName(self.tr("Sector"))
        self.sector.addItem(self.tr("Sector?"), None)
        for sector, words in SECTOR_SHORT_LABELS.items():
            self.sector.addItem(words, sector)
        self.earlier = QLabel(tr(RESTORED))
        self.earlier.setWordWrap(True)
        set_role(self.earlier, "caption")
        self.earlier.hide()
        self.add = Button(themes, self.tr("Add"), icon="plus")
        self.somebody = QuietButton(themes, self.tr("Somebody else"), hint="+")
        self.newcomer = QWidget()
        fields = QVBoxLayout(self.newcomer)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(themes.theme.space(1))
        below = QHBoxLayout()
        below.setSpacing(themes.theme.space(1))
        below.addWidget(self.sector, 1)
        below.addWidget(self.add)
        fields.addWidget(self.earlier)
        fields.addWidget(self.name)
        fields.addLayout(below)
        self.newcomer.hide()
        self.foot.insertWidget(0, self.newcomer)
        self.foot.insertWidget(0, self.somebody, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.taken.connect(self.turn)
        self.somebody.clicked.connect(self.ask_for_somebody)
        self.name.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self._typed = HalfTyped(self, desk, NEWCOMER, self._values)
        self.name.textEdited.connect(self._on_typed)
        self.sector.activated.connect(self._on_typed)
        self._restore()
        desk.changed.connect(self._on_change)
        projection.changed.connect(self._on_projection)

    def refresh(self) -> None:
        people = self._desk.workshop.people()
        folded = self._projection.folds_private
        self.list.show_lines(counted_lines(people) if folded else people_lines(people))
        words = [room_words(people)]
        silent = silence_words(silences_of(self._desk), self._desk.session.now().astimezone())
        if silent:
            words.append(f"▲ {silent}")
        if folded and people:
            folded_words = self.tr("The room may see this window: hold {0} for the names.")
            words.append(folded_words.format(UNFOLD_KEY_NAME))
        self.say("\n".join(words))
        can_add = self._desk.writable and not folded
        self.newcomer.setVisible(can_add and (self._asks or not people))
        self.somebody.setVisible(can_add and self.newcomer.isHidden())
        # They are about the list of names.
        self.keys.setVisible(not folded and self.newcomer.isHidden())

    def take_focus(self) -> None:
        if self.newcomer.isHidden() or self.list.chosen:
            super().take_focus()
        else:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_pending(self) -> bool:
        """Put whoever is typed on the list. False where that was refused."""
        return not self._values() or not self._desk.writable or self._enter() is not None

    def ask_for_somebody(self) -> None:
        """Show the line for somebody who is not on the list."""
        if self._desk.writable and not self._projection.folds_private:
            self._asks = True
            self.refresh()
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Plus:
            self.ask_for_somebody()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and (self._asks or self._values()):
            self._give_up_newcomer()
            event.accept()
        else:
            super().keyPressEvent(event)

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
        done = self._enter()
        if done is None:
            return
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        for participant_id in done.touched(PartKind.PARTICIPANT):
            self.list.choose(participant_id)
        announce(self.list, self.tr("{0} is on the list, in the room").format(name))

    def _enter(self) -> ChangeSet | None:
        sector = self.sector.currentData()
        newcomer = NewParticipant(clean_line(self.name.text()), sector=Sector(sector) if sector else None)
        done = self._desk.carry_out(ending_draft(AddParticipants((newcomer,)), NEWCOMER))
        if done is None:
            self._typed.keep()
        else:
            self._forget_newcomer()
        return done

    def _give_up_newcomer(self) -> None:
        self._forget_newcomer()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_newcomer(self) -> None:
        self._typed.drop()
        self.name.clear()
        self.sector.setCurrentIndex(0)
        self.earlier.hide()
        self._asks = False
        self.refresh()

    # What is half typed

    def _values(self) -> dict[str, str]:
        name = clean_line(self.name.text())
        return {"name": name, "sector": self.sector.currentData() or ""} if name else {}

    def _on_typed(self) -> None:
        self.earlier.hide()
        self._typed.wait()

    def _restore(self) -> None:
        kept = self._typed.kept
        if not kept:
            return
        self.name.setText(kept.get("name", ""))
        self.sector.setCurrentIndex(max(0, self.sector.findData(kept.get("sector") or None)))
        self._asks = True
        self.earlier.show()

    def _on_change(self, change_set: ChangeSet) -> None:
        touched = change_set.closing_changed or change_set.touched(PartKind.PARTICIPANT)
        if touched and self.isVisible():
            self.refresh()

    def _on_projection(self) -> None:
        if self.isVisible():
            self.refresh()
