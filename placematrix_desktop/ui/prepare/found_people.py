"""What was understood of a pasted list, held against the people who are on the list already."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from placematrix_desktop.domain.participant_list import PastedPeople, read_people
from placematrix_desktop.domain.participants import SECTOR_SHORT_LABELS, NewParticipant, Participant
from placematrix_desktop.ui.prepare.people_columns import Column, heading
from placematrix_desktop.ui.words import domain_tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMNS = (Column.NAME, Column.ROLE, Column.ORGANISATION, Column.SECTOR, Column.EMAIL)


def found_in(text: str, listed: Iterable[Participant]) -> PastedPeople:
    """Read a pasted list; who is on the list already is left out, with a note that says so."""
    read = read_people(text)
    listed = tuple(listed)
    emails = {person.email.casefold() for person in listed if person.email}
    names = {(person.name.casefold(), person.organisation.casefold()) for person in listed}
    people, notes = [], list(read.notes)
    for person in read.people:
        same_email = bool(person.email) and person.email.casefold() in emails
        if same_email or (person.name.casefold(), person.organisation.casefold()) in names:
            notes.append(
                QCoreApplication.translate("FoundPeople", "{name} is on the list already.").format(
                    name=person.name
                )
            )
        else:
            people.append(person)
    return PastedPeople(tuple(people), tuple(notes))


class FoundPeopleModel(QAbstractTableModel):
    """The people who were found, to look at before they are added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[NewParticipant, ...] = ()

    @property
    def people(self) -> tuple[NewParticipant, ...]:
        return self._people

    def show_people(self, people: tuple[NewParticipant, ...]) -> None:
        self.beginResetModel()
        self._people = people
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(_COLUMNS[section]) if 0 <= section < len(_COLUMNS) else None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        person = self._people[index.row()]
        match _COLUMNS[index.column()]:
            case Column.NAME:
                return person.name
            case Column.ROLE:
                return person.role
            case Column.ORGANISATION:
                return person.organisation
            case Column.EMAIL:
                return person.email
            case _:
                return domain_tr(SECTOR_SHORT_LABELS[person.sector]) if person.sector else ""
