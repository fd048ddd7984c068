"""The recent workshops as a list model: some at first, more on request, all of them while searching."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from placematrix_desktop.ui.home.card_words import has_words, spoken

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import WorkshopCard

Role = Qt.ItemDataRole
CARD_ROLE = Role.UserRole + 1
"""The WorkshopCard of a line."""

STEP = 50
"""How many workshops are shown at first, and how many more each time."""

EVERY = 100_000
"""More workshops than a library will hold: what a search looks through."""

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[int], "tuple[WorkshopCard, ...]"]
"""Gives the workshops last worked on, newest first, at most so many."""

_NOWHERE = QModelIndex()


def _nothing(_limit: int) -> tuple[WorkshopCard, ...]:
    return ()


class RecentModel(QAbstractListModel):
    """Workshops, the one last worked on first."""

    counted = Signal()
    """What is shown, or whether there is more, may have changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch: Fetch = _nothing
        self._limit = STEP
        self._wanted = ""
        self._cards: tuple[WorkshopCard, ...] = ()
        self._every: tuple[WorkshopCard, ...] | None = None
        self._has_more = False
        self._is_empty = True

    @property
    def cards(self) -> tuple[WorkshopCard, ...]:
        """The workshops that are shown."""
        return self._cards

    @property
    def has_more(self) -> bool:
        """True where there are more workshops than are shown."""
        return self._has_more

    @property
    def is_empty(self) -> bool:
        """True where the library holds no workshop at all, whatever is searched for."""
        return self._is_empty

    @property
    def wanted(self) -> str:
        """The words that are searched for; "" where nothing is."""
        return self._wanted

    def look_at(self, fetch: Fetch) -> None:
        """Show another library, from the top. Raises what `fetch` raises."""
        self._fetch, self._limit, self._wanted = fetch, STEP, ""
        self.refresh()

    def refresh(self) -> None:
        """Read the workshops again. Raises what `fetch` raises, and then shows what it showed."""
        self._every = None
        self._read()

    def show_more(self) -> None:
        """Show so many more."""
        self._limit += STEP
        self._read()

    def search(self, wanted: str) -> None:
        """Show only workshops with all these words; "" shows every one again."""
        wanted = " ".join(wanted.split())
        if wanted == self._wanted:
            return
        self._wanted, self._limit = wanted, STEP
        self._read()

    def row_of(self, workshop_id: str) -> int | None:
        """The line of a workshop; None where it is not shown."""
        return next((row for row, card in enumerate(self._cards) if card.id == workshop_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == Role.DisplayRole:
            return card.subject
        if role == Role.AccessibleTextRole:
            return spoken(card)
        if role == CARD_ROLE:
            return card
        return None

    def _read(self) -> None:
        if self._wanted:
            if self._every is None:
                self._every = self._fetch(EVERY)
            found = tuple(card for card in self._every if has_words(card, self._wanted))
            is_empty = not self._every
        else:
            # One more than is shown tells whether there is more.
            found = self._fetch(self._limit + 1)
            is_empty = not found
        self.beginResetModel()
        self._cards = found[: self._limit]
        self._has_more = len(found) > self._limit
        self._is_empty = is_empty
        self.endResetModel()
        self.counted.emit()
