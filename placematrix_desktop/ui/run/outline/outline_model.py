"""Themes and elements with how many of their descriptors are decided, as a list model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import Element, ElementStatus, Theme
from placematrix_desktop.domain.summary import elements_taken
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.row_words import STATUS_WORDS
from placematrix_desktop.ui.words import tr

Role = Qt.ItemDataRole
ENTRY_ROLE = Role.UserRole + 1
"""The Entry."""

_NOWHERE = QModelIndex()
_UNDECIDED = (State.OPEN, State.PARKED)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line: a theme (without `element`), an element, or a theme that is its element. `descriptor_ids`
    are those in scope, of which `done` are decided; `recorded` says that there is a result from elsewhere."""

    theme: Theme
    element: Element | None = None
    descriptor_ids: tuple[str, ...] = ()
    done: int = 0
    recorded: bool = False

    @property
    def title(self) -> str:
        return self.element.title if self.element else self.theme.title

    @property
    def total(self) -> int:
        return len(self.descriptor_ids)

    @property
    def stands_as_theme(self) -> bool:
        """True where the line looks like a theme."""
        return self.element is None or self.theme.is_its_element

    @property
    def takes_result(self) -> bool:
        """True for an element that has a result of its own, from elsewhere."""
        return self.element is not None and self.element.takes_result

    @property
    def awaits_result(self) -> bool:
        """True for an element that is assessed elsewhere while it is not said what came of it."""
        elsewhere = self.element is not None and self.element.status is ElementStatus.ASSESSED_ELSEWHERE
        return elsewhere and not self.recorded

    @property
    def is_done(self) -> bool:
        """True where nothing is left to decide or to record."""
        if self.total:
            return self.done >= self.total and not self.awaits_result
        return self.recorded


class OutlineModel(QAbstractListModel):
    """Has every theme of which the grid shows something, and under it the elements that it shows. A theme
    that is its element has one line."""

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: list[Entry] = []
        self._line_of: dict[str, int] = {}
        self._theme_line_of: dict[str, int] = {}
        self._read()
        desk.changed.connect(self._on_change)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries)

    def line_of_element(self, element_id: str) -> int | None:
        """The line of an element; None where it is left out."""
        return self._line_of.get(element_id)

    def line_of_descriptor(self, descriptor_id: str) -> int | None:
        """The line of the element that a descriptor stands in."""
        return self._line_of.get(self._desk.workshop.matrix.place(descriptor_id).element.id)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return entry.title
        if role == Role.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, self.standing_words(entry)) if part)
        return None

    def standing_words(self, entry: Entry) -> str:
        """ "3 of 5 decided", what the element is besides, and whether there is a result of its own."""
        said = [tr("{0} of {1} decided").format(entry.done, entry.total)] if entry.total else []
        if entry.takes_result or (entry.element is not None and not entry.total):
            status = entry.element.status if entry.element is not None else None
            said += [tr(STATUS_WORDS[status]).lower()] if status is not None else []
        if entry.recorded:
            said.append(tr("result recorded"))
        elif entry.awaits_result:
            said.append(tr("no result recorded"))
        return ", ".join(said)

    # Changes

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.touched(PartKind.AGENDA):
            self.beginResetModel()
            self._read()
            self.endResetModel()
            return
        place = self._desk.workshop.matrix.place
        elements = {place(key).element.id for key in change_set.touched(PartKind.JUDGEMENT)}
        elements |= change_set.touched(PartKind.ELEMENT_RESULT)
        lines = {self._line_of[key] for key in elements if key in self._line_of}
        self._renew(lines)
        # A theme is the sum of its elements, so only those that changed are counted again.
        self._renew({self._theme_line_of[self._entries[line].theme.id] for line in lines})

    def _renew(self, lines: Iterable[int]) -> None:
        for line in lines:
            old = self._entries[line]
            new = self._counted(old)
            if new != old:
                self._entries[line] = new
                index = self.index(line, 0)
                self.dataChanged.emit(index, index)

    def _read(self) -> None:
        workshop = self._desk.workshop
        taken = elements_taken(workshop)
        self._entries, self._line_of, self._theme_line_of = [], {}, {}
        for theme in workshop.matrix.themes:
            elements = []
            for element in theme.elements:
                ids = tuple(d.id for d in element.descriptors if workshop.agenda.has(d.id))
                if element.id in taken:
                    elements.append(self._counted(Entry(theme=theme, element=element, descriptor_ids=ids)))
            if not elements:
                continue
            self._theme_line_of[theme.id] = len(self._entries)
            if not theme.is_its_element:
                in_theme = tuple(key for entry in elements for key in entry.descriptor_ids)
                done = sum(entry.done for entry in elements)
                self._entries.append(Entry(theme=theme, descriptor_ids=in_theme, done=done))
            for entry in elements:
                assert entry.element is not None
                self._line_of[entry.element.id] = len(self._entries)
                self._entries.append(entry)

    def _counted(self, entry: Entry) -> Entry:
        workshop = self._desk.workshop
        if entry.element is None:
            below = self._entries[self._theme_line_of[entry.theme.id] + 1 :]
            done = sum(e.done for e in below if e.theme.id == entry.theme.id)
            return msgspec.structs.replace(entry, done=done)
        done = sum(workshop.judgement(key).state not in _UNDECIDED for key in entry.descriptor_ids)
        recorded = entry.element.id in workshop.element_results
        return msgspec.structs.replace(entry, done=done, recorded=recorded)
