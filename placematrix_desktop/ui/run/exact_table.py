"""A table that paints what has changed and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTableModelChangeEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex


class ExactTable(QTableView):
    """Its viewport covers everything beneath it, so that Qt does not paint the whole stack of widgets from
    the window upwards for one row. Whoever derives from it sees that its cells leave no hole, and says with
    `ground` what is beside and below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def ground(self) -> QColor:
        """The colour where there are no cells."""
        raise NotImplementedError

    def dataChanged(self, first: Index, last: Index, _roles: Sequence[int] = ()) -> None:
        """Paint these rows. Qt would reckon with the line of a grid that is not drawn, and so paint the row
        below as well."""
        if not first.isValid() or not last.isValid():
            return
        top = self.rowViewportPosition(first.row())
        bottom = self.rowViewportPosition(last.row()) + self.rowHeight(last.row())
        self.viewport().update(0, top, self.viewport().width(), bottom - top)
        if QAccessible.isActive():
            self._tell_screen_readers(first, last)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_ground(event.region())
        super().paintEvent(event)

    def _paint_ground(self, dirty: QRegion) -> None:
        cells = QRect(
            -self.horizontalOffset(),
            -self.verticalOffset(),
            self.horizontalHeader().length(),
            self.verticalHeader().length(),
        )
        bare = dirty.subtracted(QRegion(cells))
        if bare.isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setClipRegion(bare)
        painter.fillRect(bare.boundingRect(), self.ground())
        painter.end()

    def _tell_screen_readers(self, first: Index, last: Index) -> None:
        changed = QAccessibleTableModelChangeEvent.ModelChangeType.DataChanged
        told = QAccessibleTableModelChangeEvent(self, changed)
        told.setFirstRow(first.row())
        told.setLastRow(last.row())
        told.setFirstColumn(first.column())
        told.setLastColumn(last.column())
        QAccessible.updateAccessibility(told)
