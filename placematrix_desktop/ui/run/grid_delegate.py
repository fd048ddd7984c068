"""Paints the cells of the grid from the layouts that its geometry keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.ui.run.grid_rows import FoldedRow, HeadingRow
from placematrix_desktop.ui.run.heading_layout import HeadingLayout
from placematrix_desktop.ui.run.row_painter import (
    Standing,
    paint_folded,
    paint_heading,
    paint_stage,
    paint_title,
)

if TYPE_CHECKING:
    from placematrix_desktop.ui.run.grid_view import GridView


class GridDelegate(QStyledItemDelegate):
    """The grid lays rows out as a whole, so Qt's own size hints and text are not used."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self._view
        row, column = index.row(), index.column()
        current = view.currentIndex()
        selected = row == current.row()
        standing = Standing(
            selected=selected,
            hovered=row == view.hovered_row,
            ringed=selected and column == current.column() and view.hasFocus(),
        )
        layout = view.geometry_of_rows.layout_of(row)
        rect = option.rect
        painter.save()
        painter.setClipRect(rect)
        if isinstance(layout, HeadingLayout):
            entry = view.grid_model.rows[row]
            # Words stay in sight while the grid is scrolled sideways.
            shift = max(0, -view.columnViewportPosition(0))
            if isinstance(entry, HeadingRow):
                missing = entry.has_result and not view.grid_model.has_result(entry)
                paint_heading(painter, view.look, rect, layout, standing, result_missing=missing, shift=shift)
            elif isinstance(entry, FoldedRow):
                paint_folded(painter, view.look, rect, layout, standing, is_open=entry.is_open, shift=shift)
        elif column == 0:
            title = layout.title
            drops = (view.sight.drop_of(row, title.title_height), view.sight.drop_of(row, title.height))
            paint_title(painter, view.look, rect, title, standing, drops=drops)
        else:
            paint_stage(painter, view.look, rect, layout.stages[column - 1], standing)
        painter.restore()
