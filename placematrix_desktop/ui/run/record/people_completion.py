"""Owners and organisations offered while they are typed, from the list of participants."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from placematrix_desktop.domain.participants import Participant

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Completion(QObject):
    """Offers texts under a field. Enter takes one only where an arrow key has chosen it."""

    entered = Signal()
    """Enter was pressed while the list was open and nothing in it was chosen."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionRole(Qt.ItemDataRole.UserRole)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(6)
        field.setCompleter(self._completer)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._popup.installEventFilter(self)

    def offer(self, texts: Iterable[tuple[str, str]]) -> None:
        """Offer these: what is put in, and what the list shows."""
        self._model.clear()
        for put_in, shown in texts:
            item = QStandardItem(shown)
            item.setData(put_in, Qt.ItemDataRole.UserRole)
            self._model.appendRow(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._popup and isinstance(event, QKeyEvent) and self._is_plain_enter(event):
            self._popup.hide()
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    def _is_plain_enter(self, event: QKeyEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress and event.key() in _ENTER
        return pressed and not self._popup.currentIndex().isValid()


def owners_of(people: Iterable[Participant]) -> list[tuple[str, str]]:
    """Names and roles, each with what tells it apart from others."""
    found: dict[str, str] = {}
    for person in people:
        more = ", ".join(part for part in (person.role, person.organisation) if part)
        found.setdefault(person.name, f"{person.name} · {more}" if more else person.name)
        if person.role:
            found.setdefault(person.role, f"{person.role} · {person.organisation or person.name}")
    return sorted(found.items(), key=lambda pair: pair[0].casefold())


def organisations_of(people: Iterable[Participant]) -> list[tuple[str, str]]:
    """The organisations of the participants, each once."""
    names = {person.organisation for person in people if person.organisation}
    return [(name, name) for name in sorted(names, key=str.casefold)]


def organisation_of_owner(people: Iterable[Participant], owner: str) -> str:
    """The organisation of the one that a name or a role stands for; empty where that is not one alone."""
    wanted = " ".join(owner.split()).casefold()
    found = {
        person.organisation
        for person in people
        if wanted and wanted in (person.name.casefold(), person.role.casefold()) and person.organisation
    }
    return found.pop() if len(found) == 1 else ""
