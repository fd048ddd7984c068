"""The matrices as a list model: all of them, or those for one kind of subject."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.domain.matrix import SubjectKind
from placematrix_desktop.domain.matrix_card import MatrixCard
from placematrix_desktop.ui.matrix_shown.matrix_words import columns_words, descriptors_words, for_whom

Role = Qt.ItemDataRole
CARD_ROLE = Role.UserRole + 1
"""The MatrixCard of a line."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def issued_words(card: MatrixCard) -> str:
    """Edition and publisher."""
    return f"{card.edition} · {card.publisher}"


def holds_words(card: MatrixCard) -> str:
    """How many descriptors, and their columns."""
    columns = columns_words(card.stage_labels, card.ladder)
    return f"{descriptors_words(card.descriptors)} · {columns}"


def spoken(card: MatrixCard) -> str:
    """The whole line as a screen reader says it."""
    return ", ".join((card.title, card.edition, card.publisher, for_whom(card.subjects), holds_words(card)))


class MatrixListModel(QAbstractListModel):
    """The matrices in the order in which they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every: tuple[MatrixCard, ...] = ()
        self._cards: tuple[MatrixCard, ...] = ()
        self._kind: SubjectKind | None = None

    @property
    def cards(self) -> tuple[MatrixCard, ...]:
        """Those that are shown."""
        return self._cards

    @property
    def kinds(self) -> tuple[SubjectKind, ...]:
        """The kinds of subject that there is a matrix for, in a fixed order."""
        return tuple(kind for kind in SubjectKind if any(kind in card.subjects for card in self._every))

    def look_at(self, cards: Iterable[MatrixCard]) -> None:
        """Show these matrices, whoever they are for."""
        self._kind = None
        self._every = tuple(cards)
        self._choose()

    def show_kind(self, kind: SubjectKind | None) -> None:
        """Show those for one kind of subject; None shows all."""
        if kind is not self._kind:
            self._kind = kind
            self._choose()

    def row_of(self, matrix_id: str) -> int | None:
        """The line of a matrix; None where it is not shown."""
        return next((row for row, card in enumerate(self._cards) if card.id == matrix_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == Role.DisplayRole:
            return card.title
        if role == Role.AccessibleTextRole:
            return spoken(card)
        if role == CARD_ROLE:
            return card
        return None

    def _choose(self) -> None:
        self.beginResetModel()
        self._cards = tuple(card for card in self._every if self._kind is None or self._kind in card.subjects)
        self.endResetModel()
