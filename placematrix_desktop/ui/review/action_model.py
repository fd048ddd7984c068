"""The action register as a table model that one types in; each entry is a command at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.application.commands import ChangeAction, RemoveAction
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.dates import day_in_words, parse_day, weekday_and_day
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.open_workshop import OpenWorkshop

Role = Qt.ItemDataRole
ACTION_ROLE = Role.UserRole + 1
WAITING_ROLE = Role.UserRole + 2
"""True where the cell shows text that was typed and not entered."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What stands side by side."""

    TOP = 0
    TEXT = 1
    DESCRIPTOR = 2
    OWNER = 3
    ORGANISATION = 4
    DUE = 5


class Order(StrEnum):
    """By what the register is sorted."""

    ENTRY = "entry"
    DUE = "due"
    OWNER = "owner"
    THEME = "theme"


FIELDS = {
    Column.TEXT: "text",
    Column.OWNER: "owner",
    Column.ORGANISATION: "organisation",
    Column.DUE: "due",
}
"""The fields of an action that are typed."""


class ActionModel(QAbstractTableModel):
    """One row an action. What could not be entered, now or before a crash, is shown and says so."""

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order = Order.ENTRY
        self.actions: tuple[Action, ...] = ()
        self.refresh()
        desk.changed.connect(self._on_change)
        desk.typing_changed.connect(lambda _waiting: self._tell_all())

    @property
    def order(self) -> Order:
        return self._order

    @property
    def today(self) -> date:
        """The day from which due dates without a year are counted."""
        return self._desk.workshop.facts.date or datetime.now().astimezone().date()

    def sort_by(self, order: Order) -> None:
        """Show the actions in another order."""
        self._order = order
        self.refresh()

    def refresh(self) -> None:
        """Read the actions anew."""
        self.beginResetModel()
        self.actions = tuple(sorted(self._desk.workshop.actions_in_order(), key=self._sorting()))
        self.endResetModel()

    def row_of(self, action_id: str) -> int | None:
        return next((row for row, action in enumerate(self.actions) if action.id == action_id), None)

    def turn_top(self, row: int) -> None:
        """Mark an action for page one, or no longer."""
        action = self.actions[row]
        self._desk.carry_out(ChangeAction(replace(action, top=not action.top)))

    def remove(self, row: int) -> bool:
        """Take an action away, and what was being typed about it."""
        action = self.actions[row]
        if self._desk.carry_out(RemoveAction(action.id)) is None:
            return False
        for field in FIELDS.values():
            key = DraftKey(PartKind.ACTION, action.id, field)
            if self._desk.draft(key) is not None:
                self._desk.drop_draft(key)
        return True

    def draft_key(self, index: Index) -> DraftKey | None:
        """Under which name typing in a cell is kept."""
        field = FIELDS.get(Column(index.column()))
        return DraftKey(PartKind.ACTION, self.actions[index.row()].id, field) if field else None

    def enter_waiting(self) -> bool:
        """Enter every text that waits; False where one still waits."""
        for key in self._desk.waiting():
            row = self.row_of(key.id) if key.kind is PartKind.ACTION else None
            column = next((column for column, field in FIELDS.items() if field == key.field), None)
            text = self._desk.draft(key)
            if row is not None and column is not None and text is not None:
                self.setData(self.index(row, column), text)
        return not any(self.row_of(key.id) is not None for key in self._desk.waiting())

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.actions)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole or role == Role.AccessibleTextRole:
            return {
                Column.TOP: self.tr("Top") if role == Role.AccessibleTextRole else "",
                Column.TEXT: self.tr("Action"),
                Column.DESCRIPTOR: self.tr("Descriptor"),
                Column.OWNER: self.tr("Owner"),
                Column.ORGANISATION: self.tr("Organisation"),
                Column.DUE: self.tr("Due"),
            }[Column(section)]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self._desk.writable and Column(index.column()) in FIELDS:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        action, column = self.actions[index.row()], Column(index.column())
        if role == ACTION_ROLE:
            return action
        key = self.draft_key(index)
        waiting = self._desk.draft(key) if key is not None else None
        if role == WAITING_ROLE:
            return waiting is not None
        text = self._text(action, column) if waiting is None else waiting
        if role in (Role.DisplayRole, Role.EditRole):
            return text
        if role == Role.AccessibleTextRole:
            return self._spoken(action, column, text, waiting is not None)
        if role == Role.ToolTipRole and column is Column.TOP:
            return self.tr("On page one of the report (asterisk key)") if self._desk.writable else None
        if role == Role.ToolTipRole:
            if waiting is not None:
                return self.tr("Typed and not entered yet")
            return weekday_and_day(action.due) if column is Column.DUE and action.due else None
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Enter a text. False where it was refused: then it is kept as a draft and shown."""
        if not index.isValid() or role != Role.EditRole or not self._desk.writable:
            return False
        action, column = self.actions[index.row()], Column(index.column())
        key = self.draft_key(index)
        if key is None:
            return False
        text = clean_text(str(value or ""))
        try:
            new = self._with(action, column, text)
        except UserError as problem:
            self._desk.keep_draft(key, text)
            self._desk.refusal = problem.sentence
            self._desk.refused.emit(problem.sentence)
            return False
        if new != action and self._desk.carry_out(ending_draft(ChangeAction(new), key)) is None:
            self._desk.keep_draft(key, text)
            return False
        if self._desk.draft(key) is not None:
            self._desk.drop_draft(key)
        return True

    # The inside

    def _with(self, action: Action, column: Column, text: str) -> Action:
        match column:
            case Column.TEXT:
                return replace(action, text=text)
            case Column.OWNER:
                return replace(action, owner=text)
            case Column.ORGANISATION:
                return replace(action, organisation=text)
            case _:
                return replace(action, due=parse_day(text, self.today) if text else None)

    def _text(self, action: Action, column: Column) -> str:
        match column:
            case Column.TEXT:
                return action.text
            case Column.DESCRIPTOR:
                if action.descriptor_id is None or not self._desk.workshop.matrix.has_descriptor(
                    action.descriptor_id
                ):
                    return self.tr("The workshop as a whole")
                return self._desk.workshop.matrix.place(action.descriptor_id).descriptor.title
            case Column.OWNER:
                return action.owner
            case Column.ORGANISATION:
                return action.organisation
            case Column.DUE:
                return day_in_words(action.due, self.today) if action.due else ""
            case _:
                return ""

    def _spoken(self, action: Action, column: Column, text: str, waiting: bool) -> str:
        if column is Column.TOP:
            return self.tr("Top action") if action.top else self.tr("Not a top action")
        heading = self.headerData(column, Qt.Orientation.Horizontal)
        said = f"{heading}: {text or self.tr('empty')}"
        if column is Column.TEXT and action.top:
            said = self.tr("Top action: {0}").format(text)
        return self.tr("{0}, typed and not entered").format(said) if waiting else said

    def _sorting(self) -> Callable[[Action], tuple[Any, ...]]:
        matrix = self._desk.workshop.matrix

        def row(action: Action) -> int:
            known = action.descriptor_id is not None and matrix.has_descriptor(action.descriptor_id)
            return matrix.place(action.descriptor_id or "").row if known else 0

        match self._order:
            case Order.DUE:
                return lambda action: (action.due or date.max, action.position)
            case Order.OWNER:
                return lambda action: (not action.owner, action.owner.casefold(), action.position)
            case Order.THEME:
                return lambda action: (row(action), action.position)
            case Order.ENTRY:
                return lambda action: (action.position,)

    def _on_change(self, change_set: ChangeSet) -> None:
        touched = change_set.touched(PartKind.ACTION)
        if change_set.closing_changed:
            self.refresh()
            return
        if not touched and not change_set.touched(PartKind.FACTS):
            return
        now = self._desk.workshop.actions
        if touched == frozenset() or {a.id for a in self.actions} != set(now):
            self.refresh()
            return
        # A changed row stays where it is, under the eyes of whoever changed it.
        self.actions = tuple(now[action.id] for action in self.actions)
        self._tell_all()

    def _tell_all(self) -> None:
        if self.actions:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.actions) - 1, len(Column) - 1))
