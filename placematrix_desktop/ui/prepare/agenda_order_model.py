"""The order in which the descriptors in scope are to be taken, with their minutes."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.application.commands import SetAgenda
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.agenda import AgendaItem
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare.agenda_minutes import minutes_words, set_minutes

Role = Qt.ItemDataRole
SURROUNDINGS_ROLE = Role.UserRole + 11  # apart from those of the tree; one delegate reads both
"""Where a descriptor stands in the matrix: its element."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """Where what stands."""

    TITLE = 0
    MINUTES = 1


class AgendaOrderModel(QAbstractTableModel):
    """One row for each descriptor in scope, in the order of the agenda."""

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._items: tuple[AgendaItem, ...] = desk.workshop.agenda.items
        desk.changed.connect(self._on_change)

    @property
    def can_change(self) -> bool:
        """False where the workshop is closed or its library can only be read."""
        return self._desk.writable

    @property
    def items(self) -> tuple[AgendaItem, ...]:
        return self._items

    def row_of(self, descriptor_id: str) -> int | None:
        """The row of a descriptor; None where it is left out."""
        return next(
            (row for row, item in enumerate(self._items) if item.descriptor_id == descriptor_id), None
        )

    def move(self, row: int, by: int) -> bool:
        """Take a descriptor so many places later (earlier where negative). False where it cannot go."""
        to = row + by
        if not (self.can_change and 0 <= row < len(self._items) and 0 <= to < len(self._items)):
            return False
        items = list(self._items)
        items.insert(to, items.pop(row))
        return (
            self._desk.carry_out(SetAgenda(replace(self._desk.workshop.agenda, items=tuple(items))))
            is not None
        )

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role not in (
            Role.DisplayRole,
            Role.AccessibleTextRole,
        ):
            return None
        return (self.tr("Order"), self.tr("Minutes"))[section] if 0 <= section < len(Column) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self.can_change and index.column() == Column.MINUTES:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._items):
            return None
        item = self._items[index.row()]
        if index.column() == Column.MINUTES:
            if role in (Role.DisplayRole, Role.EditRole):
                return str(item.minutes) if item.minutes is not None else ""
            if role == Role.AccessibleTextRole:
                return minutes_words(item.minutes or 0)
            if role == Role.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            return None
        place = self._desk.workshop.matrix.place(item.descriptor_id)
        if role == Role.DisplayRole:
            return place.descriptor.title
        if role == Role.ToolTipRole:
            return f"{place.whereabouts} › {place.descriptor.title}"
        if role == SURROUNDINGS_ROLE:
            return place.element.title
        if role == Role.AccessibleTextRole:
            return self.tr("{number} of {count}: {title}, {element}, {minutes}").format(
                number=index.row() + 1,
                count=len(self._items),
                title=place.descriptor.title,
                element=place.element.title,
                minutes=minutes_words(item.minutes or 0),
            )
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Enter minutes: a number or its text; nothing takes them away. False where refused."""
        if role != Role.EditRole or not index.isValid() or index.column() != Column.MINUTES:
            return False
        return self.can_change and set_minutes(self._desk, (self._items[index.row()].descriptor_id,), value)

    # The inside

    def _on_change(self, change_set: ChangeSet) -> None:
        if not change_set.touched(PartKind.AGENDA):
            return
        new = self._desk.workshop.agenda.items
        old = [item.descriptor_id for item in self._items]
        ids = [item.descriptor_id for item in new]
        if old == ids:
            self._items = new
        elif (move := _single_move(old, ids)) is not None:
            row, to = move
            self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, to + 1 if to > row else to)
            self._items = new
            self.endMoveRows()
        else:
            self._turn_to(new, ids)
        # Every row says its number.
        if new:
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(Column) - 1))

    def _turn_to(self, new: tuple[AgendaItem, ...], ids: list[str]) -> None:
        staying = set(ids)
        kept = [item.descriptor_id for item in self._items if item.descriptor_id in staying]
        coming = staying - set(kept)
        if (
            kept != [key for key in ids if key not in coming]
            or len(coming) + len(self._items) - len(kept) > 20
        ):
            # Another order altogether, or so many rows that telling each would take longer.
            self.beginResetModel()
            self._items = new
            self.endResetModel()
            return
        for row in reversed(range(len(self._items))):
            if self._items[row].descriptor_id not in staying:
                self.beginRemoveRows(_NOWHERE, row, row)
                self._items = self._items[:row] + self._items[row + 1 :]
                self.endRemoveRows()
        for row, item in enumerate(new):
            if item.descriptor_id in coming:
                self.beginInsertRows(_NOWHERE, row, row)
                self._items = (*self._items[:row], item, *self._items[row:])
                self.endInsertRows()
        self._items = new


def _single_move(old: list[str], new: list[str]) -> tuple[int, int] | None:
    """From where to where one row went, where that is all that happened."""
    if len(old) != len(new):
        return None
    different = [row for row in range(len(old)) if old[row] != new[row]]
    first, last = different[0], different[-1]
    if [*old[first + 1 : last + 1], old[first]] == new[first : last + 1]:
        return first, last
    if [old[last], *old[first:last]] == new[first : last + 1]:
        return last, first
    return None
