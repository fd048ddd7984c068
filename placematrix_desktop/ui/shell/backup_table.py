"""The backups of a library as a table: when each was made, what it holds, how large it is, and what for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from placematrix_desktop.ui.home.card_words import long_date

if TYPE_CHECKING:
    from datetime import datetime

    from placematrix_desktop.application.library_files import BackupCard

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def _tr(words: str) -> str:
    return QCoreApplication.translate("Backups", words)


def moment_words(moment: datetime) -> str:
    """A moment as it is read on this computer ("26 Nov 2026, 14:02")."""
    local = moment.astimezone()
    return f"{long_date(local.date().isoformat())}, {local:%H:%M}"


def workshops_words(card: BackupCard) -> str:
    """How many workshops are in a backup, or that it cannot be read."""
    if card.workshops is None:
        return _tr("cannot be read")
    return _tr("1 workshop") if card.workshops == 1 else _tr("{} workshops").format(card.workshops)


def kind_words(card: BackupCard) -> str:
    """What a backup was made before; of a rolling one that it is such."""
    match card.before:
        case "upgrade":
            return _tr("before an upgrade")
        case "restore":
            return _tr("before going back")
        case _:
            return _tr("usual")


class BackupTable(QAbstractTableModel):
    """The newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[BackupCard, ...] = ()

    def show_cards(self, cards: tuple[BackupCard, ...]) -> None:
        self.beginResetModel()
        self._cards = cards
        self.endResetModel()

    def card(self, row: int) -> BackupCard | None:
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return (_tr("Made"), _tr("Holds"), _tr("Size"), _tr("Kind"))[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        card = self.card(index.row())
        if card is None:
            return None
        words = (
            moment_words(card.made_at),
            workshops_words(card),
            QLocale().formattedDataSize(card.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat),
            kind_words(card),
        )
        if role == Role.DisplayRole:
            return words[index.column()]
        if role == Role.AccessibleTextRole:
            return ", ".join(words) if index.column() == 0 else words[index.column()]
        return None
