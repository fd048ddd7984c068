"""What is in scope, as a tree of theme, element and descriptor with check boxes and minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.application.commands import SetAgenda
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.agenda import narrowed
from placematrix_desktop.domain.matrix import Element, ElementStatus
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare.agenda_minutes import minutes_words, set_minutes

Role = Qt.ItemDataRole
LEVEL_ROLE = Role.UserRole + 1
"""The Level of a row."""
NOTE_ROLE = Role.UserRole + 2
"""What is to be said of an element without descriptors ("assessed elsewhere"); "" otherwise."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Level(IntEnum):
    """What a row stands for."""

    THEME = 0
    ELEMENT = 1
    DESCRIPTOR = 2


class Column(IntEnum):
    """Where what stands."""

    TITLE = 0
    MINUTES = 1


@dataclass
class _Node:
    """A row of the tree. `descriptor_ids` are those that it stands for, one for a descriptor."""

    level: Level
    title: str
    note: str = ""
    parent: int | None = None
    row: int = 0
    children: list[int] = field(default_factory=list)
    descriptor_ids: tuple[str, ...] = ()


class AgendaTreeModel(QAbstractItemModel):
    """Ticking a theme or an element takes all its descriptors in or out; each tick is a command."""

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._nodes: list[_Node] = []
        self._tops: list[int] = []
        self._node_of: dict[str, int] = {}
        self._minutes: dict[str, int | None] = {}
        self._build()
        self._read_agenda()
        desk.changed.connect(self._on_change)

    @property
    def can_change(self) -> bool:
        """False where the workshop is closed or its library can only be read."""
        return self._desk.writable

    def descriptor_ids(self, index: Index) -> tuple[str, ...]:
        """The descriptors that a row stands for, in scope or not."""
        return self._nodes[index.internalId()].descriptor_ids if index.isValid() else ()

    def index_of(self, descriptor_id: str, column: int = 0) -> QModelIndex:
        """The row of a descriptor. Raises KeyError for an id that the matrix lacks."""
        node = self._node_of[descriptor_id]
        return self.createIndex(self._nodes[node].row, column, node)

    def take_in(self, descriptor_ids: Iterable[str]) -> bool:
        """Put exactly these descriptors in scope. False where it was refused."""
        workshop = self._desk.workshop
        agenda = narrowed(workshop.agenda, workshop.matrix, descriptor_ids)
        return self._desk.carry_out(SetAgenda(agenda)) is not None

    # Qt's questions

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        siblings = self._nodes[parent.internalId()].children if parent.isValid() else self._tops
        if not (0 <= row < len(siblings) and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        above = self._nodes[index.internalId()].parent if index.isValid() else None
        return QModelIndex() if above is None else self.createIndex(self._nodes[above].row, 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._tops)
        return len(self._nodes[parent.internalId()].children) if parent.column() == 0 else 0

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role not in (
            Role.DisplayRole,
            Role.AccessibleTextRole,
        ):
            return None
        return (self.tr("In scope"), self.tr("Minutes"))[section] if 0 <= section < len(Column) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        node = self._nodes[index.internalId()]
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.can_change or not node.descriptor_ids:
            return flags
        if index.column() == Column.TITLE:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        if node.level is Level.DESCRIPTOR and node.descriptor_ids[0] in self._minutes:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        if role == LEVEL_ROLE:
            return node.level
        if role == NOTE_ROLE:
            return node.note
        if index.column() == Column.MINUTES:
            return self._of_minutes(node, role)
        if role == Role.DisplayRole:
            return node.title
        if role == Role.ToolTipRole:
            return f"{node.title}: {node.note}" if node.note else node.title
        if role == Role.CheckStateRole and node.descriptor_ids:
            return self._checked(node)
        if role == Role.AccessibleTextRole:
            return self._spoken(node)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Enter a check state or minutes (a number or its text; nothing takes them away)."""
        if not index.isValid() or not self.can_change:
            return False
        node = self._nodes[index.internalId()]
        if role == Role.CheckStateRole and index.column() == Column.TITLE and node.descriptor_ids:
            wanted = set(self._minutes)
            if Qt.CheckState(value) is Qt.CheckState.Unchecked:
                wanted -= set(node.descriptor_ids)
            else:
                wanted |= set(node.descriptor_ids)
            return self.take_in(wanted)
        if role == Role.EditRole and index.column() == Column.MINUTES and node.level is Level.DESCRIPTOR:
            return set_minutes(self._desk, node.descriptor_ids, value)
        return False

    # The inside

    def _of_minutes(self, node: _Node, role: int) -> Any:
        minutes = [self._minutes[key] for key in node.descriptor_ids if key in self._minutes]
        if role == Role.EditRole and node.level is Level.DESCRIPTOR:
            return str(minutes[0]) if minutes and minutes[0] is not None else ""
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            total = sum(minute or 0 for minute in minutes)
            if role == Role.DisplayRole:
                return str(total) if total else ""
            return minutes_words(total)
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _checked(self, node: _Node) -> Qt.CheckState:
        inside = sum(1 for key in node.descriptor_ids if key in self._minutes)
        if inside == 0:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if inside == len(node.descriptor_ids) else Qt.CheckState.PartiallyChecked

    def _spoken(self, node: _Node) -> str:
        if not node.descriptor_ids:
            return f"{node.title}: {node.note}" if node.note else node.title
        inside = sum(1 for key in node.descriptor_ids if key in self._minutes)
        if node.level is Level.DESCRIPTOR:
            state = self.tr("in scope") if inside else self.tr("left out")
        else:
            state = self.tr("{inside} of {all} in scope").format(inside=inside, all=len(node.descriptor_ids))
        return f"{node.title}, {state}"

    def _build(self) -> None:
        for theme in self._desk.workshop.matrix.themes:
            top = self._add(_Node(Level.THEME, theme.title), None)
            for element in theme.elements:
                branch = self._add(_Node(Level.ELEMENT, element.title, self._note(element)), top)
                for descriptor in element.descriptors:
                    leaf = self._add(
                        _Node(Level.DESCRIPTOR, descriptor.title, descriptor_ids=(descriptor.id,)), branch
                    )
                    self._node_of[descriptor.id] = leaf
                ids = tuple(descriptor.id for descriptor in element.descriptors)
                self._nodes[branch].descriptor_ids = ids
                self._nodes[top].descriptor_ids += ids

    def _add(self, node: _Node, parent: int | None) -> int:
        siblings = self._tops if parent is None else self._nodes[parent].children
        node.parent, node.row = parent, len(siblings)
        self._nodes.append(node)
        siblings.append(len(self._nodes) - 1)
        return len(self._nodes) - 1

    def _note(self, element: Element) -> str:
        if element.descriptors:
            return ""
        return {
            ElementStatus.ASSESSED_ELSEWHERE: self.tr("assessed elsewhere"),
            ElementStatus.IN_DEVELOPMENT: self.tr("in development"),
            ElementStatus.TO_BE_EXPANDED: self.tr("to be expanded"),
            None: "",
        }[element.status]

    def _read_agenda(self) -> None:
        self._minutes = {item.descriptor_id: item.minutes for item in self._desk.workshop.agenda.items}

    def _on_change(self, change_set: ChangeSet) -> None:
        if not change_set.touched(PartKind.AGENDA) and not change_set.closing_changed:
            return
        self._read_agenda()
        # A tick shows in the rows above and below it as well, and a view asks only for what it shows.
        for parent in (_NOWHERE, *(self._index_at(node) for node in range(len(self._nodes)))):
            if count := self.rowCount(parent):
                self.dataChanged.emit(self.index(0, 0, parent), self.index(count - 1, 1, parent))

    def _index_at(self, node: int) -> QModelIndex:
        return self.createIndex(self._nodes[node].row, 0, node)
