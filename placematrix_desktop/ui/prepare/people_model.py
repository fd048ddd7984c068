"""The participants as a table model that one types in; each entry is a command at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.application.commands import (
    AddParticipants,
    ChangeParticipant,
    Command,
    RemoveParticipants,
    SetPresence,
)
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.participants import InterestOutcome, NewParticipant, Participant, Sector
from placematrix_desktop.domain.text import clean_line, clean_text
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare.people_columns import (
    TEXT_FIELDS,
    Column,
    heading,
    missing,
    shown,
    spoken,
    with_text,
)

Role = Qt.ItemDataRole
MISSING_ROLE = Role.UserRole + 1
"""What an empty cell says of itself; "" where the cell is filled."""
WAITING_ROLE = Role.UserRole + 2
"""True where the cell shows text that was typed and not entered."""
PERSON_ROLE = Role.UserRole + 3
"""The Participant of a row; None in the last row, where one types a new name."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NEW = ""
"""Stands for the id of the person that is not there yet."""


class PeopleModel(QAbstractTableModel):
    """One row for each participant, and a last one for the next, unless the workshop is only shown.

    A cell whose text could not be entered, now or before a crash, shows that text and says so; it waits
    in `waiting` until `enter_waiting` can enter it.
    """

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._people: tuple[Participant, ...] = desk.workshop.people()
        self._row_of = {person.id: row for row, person in enumerate(self._people)}
        self._open = desk.writable
        self._typed_new = False
        self._has_last_row = True
        self._waiting: dict[DraftKey, str] = {}
        self._read_waiting()
        self._let_go_of_the_gone()
        desk.changed.connect(self._on_change)
        desk.typing_changed.connect(self._on_typing)

    # What there is

    @property
    def people(self) -> tuple[Participant, ...]:
        return self._people

    @property
    def can_change(self) -> bool:
        """False where the workshop is closed or its library can only be read."""
        return self._open

    @property
    def waiting(self) -> int:
        """How many cells show text that was typed and not entered."""
        return len(self._waiting)

    def person_at(self, row: int) -> Participant | None:
        """The person of a row; None for the last row, where one types a new name."""
        return self._people[row] if 0 <= row < len(self._people) else None

    def row_of(self, participant_id: str) -> int | None:
        return self._row_of.get(participant_id)

    def draft_key(self, index: Index) -> DraftKey | None:
        """Under which name typing in a cell is kept; None for cells in which one does not type."""
        if (field := TEXT_FIELDS.get(Column(index.column()))) is None:
            return None
        return _key(self.person_at(index.row()), field)

    # What can be done

    def remove(self, rows: Iterable[int]) -> bool:
        """Take the people of these rows off the list, as one step; rows without a person are passed over."""
        ids = tuple(person.id for row in sorted(set(rows)) if (person := self.person_at(row)))
        return bool(ids) and self._desk.carry_out(RemoveParticipants(ids)) is not None

    def turn_presence(self, rows: Iterable[int]) -> None:
        """Say that these people are here, or where all of them are, that they have gone."""
        people = [person for row in sorted(set(rows)) if (person := self.person_at(row))]
        present = not all(person.present for person in people)
        for person in people:
            if person.present != present:
                self._desk.carry_out(SetPresence(person.id, present))

    def say_that_the_others_have_none(self) -> None:
        """Whoever has said nothing of interests has declared that there are none."""
        for person in self._people:
            if not person.interest and not person.no_interest:
                self._desk.carry_out(ChangeParticipant(replace(person, no_interest=True)))

    def enter_waiting(self, columns: Collection[Column] = tuple(Column)) -> bool:
        """Enter every text that waits in these columns; False where one still waits there."""
        for key, text in tuple(self._waiting.items()):
            if (cell := self._cell_of(key)).column() in columns:
                self.setData(cell, text)
        return not any(self._cell_of(key).column() in columns for key in self._waiting)

    def forget_typing(self, index: Index) -> None:
        """Let go of what was typed in a cell and not entered."""
        key = self.draft_key(index)
        if key is not None and self._desk.draft(key) is not None:
            self._desk.drop_draft(key)

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people) + (1 if self._open and self._has_last_row else 0)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role in (Role.DisplayRole, Role.AccessibleTextRole):
            return heading(Column(section)) if 0 <= section < len(Column) else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if not self._open:
            return flags
        column = Column(index.column())
        person = self.person_at(index.row())
        if person is None:
            return flags | Qt.ItemFlag.ItemIsEditable if column is Column.NAME else flags
        if column is Column.PRESENT:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        if column is Column.OUTCOME and not person.interest:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person, column = self.person_at(index.row()), Column(index.column())
        if role == PERSON_ROLE:
            return person
        text = self._waiting_text(person, column)
        if role == WAITING_ROLE:
            return text is not None
        if role in (Role.DisplayRole, Role.EditRole) and text is not None:
            return text
        if person is None:
            return self._of_the_new(column, role)
        return self._of(person, column, role, waits=text is not None)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Enter a value: a check state, a Sector or None, or text. False where it was refused."""
        if not index.isValid() or not self._open:
            return False
        person, column = self.person_at(index.row()), Column(index.column())
        if column is Column.PRESENT:
            if role != Role.CheckStateRole or person is None:
                return False
            present = Qt.CheckState(value) is Qt.CheckState.Checked
            return self._desk.carry_out(SetPresence(person.id, present)) is not None
        if role != Role.EditRole:
            return False
        if column in (Column.SECTOR, Column.OUTCOME):
            return person is not None and self._choose(person, column, value)
        return self._enter_text(index, person, column, clean_text(str(value or "")))

    # The inside

    def _of_the_new(self, column: Column, role: int) -> Any:
        if column is not Column.NAME:
            return None
        if role in (MISSING_ROLE, Role.AccessibleTextRole):
            return self.tr("Type a name")
        return "" if role == Role.EditRole else None

    def _of(self, person: Participant, column: Column, role: int, *, waits: bool) -> Any:
        words = shown(person, column)
        if role == Role.CheckStateRole and column is Column.PRESENT:
            return Qt.CheckState.Checked if person.present else Qt.CheckState.Unchecked
        if role == Role.DisplayRole:
            return words
        if role == Role.EditRole:
            return {Column.SECTOR: person.sector, Column.OUTCOME: person.outcome}.get(column, words)
        if role == MISSING_ROLE:
            return "" if words or waits else missing(person, column)
        if role == Role.ToolTipRole:
            return words or None
        if role == Role.AccessibleTextRole:
            if column is Column.PRESENT:
                return spoken(person)
            return f"{heading(column)}: {words or missing(person, column) or self.tr('empty')}"
        return None

    def _choose(self, person: Participant, column: Column, value: Any) -> bool:
        if column is Column.SECTOR:
            chosen = replace(person, sector=Sector(value) if value else None)
        else:
            chosen = replace(person, outcome=InterestOutcome(value) if value else None)
        return self._desk.carry_out(ChangeParticipant(chosen)) is not None

    def _enter_text(self, index: Index, person: Participant | None, column: Column, text: str) -> bool:
        key = self.draft_key(index)
        assert key is not None
        before = shown(person, column) if person else ""
        if text == before:
            self.forget_typing(index)
            return True
        command: Command
        if person is None:
            command = AddParticipants((NewParticipant(text),))
        else:
            command = ChangeParticipant(with_text(person, column, text))
        self._typed_new = person is None
        done = self._desk.carry_out(ending_draft(command, key))
        self._typed_new = False
        if done is None and not clean_line(text):
            # A name cannot be empty; what was refused is told, and the name that is stored shows again.
            self.forget_typing(index)
            return False
        if done is None:
            self._desk.keep_draft(key, text)
            return False
        # One that could not be written is held in memory, where the command does not reach.
        self.forget_typing(index)
        return True

    def _waiting_text(self, person: Participant | None, column: Column) -> str | None:
        if not self._waiting or column not in TEXT_FIELDS:
            return None
        return self._waiting.get(_key(person, TEXT_FIELDS[column]))

    def _cell_of(self, key: DraftKey) -> QModelIndex:
        column = next(column for column, field in TEXT_FIELDS.items() if field == key.field)
        # The last row is for somebody new.
        return self.index(self._row_of.get(key.id, len(self._people)), column)

    def _read_waiting(self) -> None:
        self._waiting = {
            key: text
            for key in self._desk.waiting()
            if key.kind is PartKind.PARTICIPANT
            and key.field in TEXT_FIELDS.values()
            and (key.id in self._row_of or key == _key(None, "name"))
            and (text := self._desk.draft(key)) is not None
        }

    def _let_go_of_the_gone(self) -> None:
        """Forget what was typed about people who are no longer on the list; it would bar the closing."""
        if not self._open:
            return
        for key in self._desk.waiting():
            if key.kind is PartKind.PARTICIPANT and key.id != _NEW and key.id not in self._row_of:
                self._desk.drop_draft(key)

    def _on_typing(self, _waiting: bool) -> None:
        before = self._waiting
        self._read_waiting()
        for key in before.keys() | self._waiting.keys():
            if before.get(key) != self._waiting.get(key) and (cell := self._cell_of(key)).isValid():
                self.dataChanged.emit(cell, cell)

    def _on_change(self, change_set: ChangeSet) -> None:
        if self._open != self._desk.writable:
            self.beginResetModel()
            self._open = self._desk.writable
            self._take(self._desk.workshop.people())
            self.endResetModel()
            return
        touched = change_set.touched(PartKind.PARTICIPANT)
        if touched:
            self._turn_to(self._desk.workshop.people(), touched)

    def _turn_to(self, people: tuple[Participant, ...], touched: frozenset[str]) -> None:
        """Move from the people shown to these, telling the views no more than what has changed."""
        staying = {person.id for person in people}
        for row in reversed(range(len(self._people))):
            if self._people[row].id not in staying:
                self.beginRemoveRows(_NOWHERE, row, row)
                self._take(self._people[:row] + self._people[row + 1 :])
                self.endRemoveRows()
        row = 0
        while row < len(people):
            if row < len(self._people) and self._people[row].id == people[row].id:
                row += 1
                continue
            # A run of new people at once; a paste brings hundreds.
            end = row
            while end < len(people) and people[end].id not in self._row_of:
                end += 1
            if end == row:
                raise AssertionError("people never change places")
            if self._typed_new and row == len(self._people):
                self._fill_the_last_row(people)
                return
            self.beginInsertRows(_NOWHERE, row, end - 1)
            self._take(self._people[:row] + people[row:end] + self._people[row:])
            self.endInsertRows()
            row = end
        self._take(people)
        self._let_go_of_the_gone()
        for participant_id in touched & staying:
            row = self._row_of[participant_id]
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _fill_the_last_row(self, people: tuple[Participant, ...]) -> None:
        """The row in which a name was typed becomes that person's, and a new last one opens below it."""
        row = len(self._people)
        self._has_last_row = False
        self._take(people)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        self.beginInsertRows(_NOWHERE, row + 1, row + 1)
        self._has_last_row = True
        self.endInsertRows()

    def _take(self, people: tuple[Participant, ...]) -> None:
        self._people = people
        self._row_of = {person.id: row for row, person in enumerate(people)}


def _key(person: Participant | None, field: str) -> DraftKey:
    return DraftKey(PartKind.PARTICIPANT, person.id if person else _NEW, field)
