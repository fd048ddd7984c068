"""What moved since the workshop before, as a table model."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.domain.compare import Moved, Movement, compare
from placematrix_desktop.domain.workshop import Workshop

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
MOVED_ROLE = Qt.ItemDataRole.UserRole + 1

_ORDER = (Movement.UP, Movement.DOWN, Movement.CHANGED, Movement.NEW, Movement.GONE, Movement.SAME)


class ChangesModel(QAbstractTableModel):
    """Descriptor, last time, now, and how it moved; what moved up stands first, what stayed last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop: Workshop | None = None
        self.rows: tuple[Moved, ...] = ()

    @property
    def workshop(self) -> Workshop:
        assert self._workshop is not None
        return self._workshop

    def show(self, earlier: Workshop | None, workshop: Workshop) -> None:
        """Show the comparison; nothing where there is no earlier workshop."""
        self.beginResetModel()
        self._workshop = workshop
        rows = compare(earlier, workshop) if earlier else ()
        self.rows = tuple(sorted(rows, key=lambda row: _ORDER.index(row.movement)))
        self.endResetModel()

    def summary(self) -> str:
        """ "6 up, 1 down, 30 the same"."""
        found = Counter(row.movement for row in self.rows)
        names = {
            Movement.UP: self.tr("{0} up"),
            Movement.DOWN: self.tr("{0} down"),
            Movement.CHANGED: self.tr("{0} changed"),
            Movement.NEW: self.tr("{0} new"),
            Movement.GONE: self.tr("{0} no longer agreed"),
            Movement.SAME: self.tr("{0} the same"),
        }
        return ", ".join(names[key].format(found[key]) for key in _ORDER if found[key])

    def words(self, moved: Moved) -> str:
        """How one descriptor moved."""
        stages = abs(moved.steps)
        match moved.movement:
            case Movement.UP:
                return self.tr("↑ up 1 stage") if stages == 1 else self.tr("↑ up {0} stages").format(stages)
            case Movement.DOWN:
                return (
                    self.tr("↓ down 1 stage") if stages == 1 else self.tr("↓ down {0} stages").format(stages)
                )
            case Movement.CHANGED:
                return self.tr("changed")
            case Movement.NEW:
                return self.tr("new this time")
            case Movement.GONE:
                return self.tr("not agreed this time")
            case Movement.SAME:
                return self.tr("= the same")

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Descriptor"), self.tr("Last time"), self.tr("Now"), self.tr("Change"))
            return names[section]
        return None

    def stage_words(self, stage_id: str | None) -> str:
        return self.workshop.matrix.stage(stage_id).label if stage_id else self.tr("not agreed")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        moved = self.rows[index.row()]
        if role == MOVED_ROLE:
            return moved
        title = self.workshop.matrix.place(moved.descriptor_id).descriptor.title
        texts = (title, self.stage_words(moved.before), self.stage_words(moved.now), self.words(moved))
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column():
                return texts[index.column()]
            spoken = self.tr("{0}: last time {1}, now {2}, {3}")
            return spoken.format(texts[0], texts[1], texts[2], texts[3].lstrip("↑↓= "))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return title
        return None
