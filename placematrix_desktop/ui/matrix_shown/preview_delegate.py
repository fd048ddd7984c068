"""Paints the cells of the whole grid, all their words, and the headings across it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from placematrix_desktop.ui.matrix_shown.preview_layout import CellLayout, PreviewLook, lay_out_cell
from placematrix_desktop.ui.matrix_shown.preview_model import MatrixPreviewModel
from placematrix_desktop.ui.theme import ThemeKeeper

Index = QModelIndex | QPersistentModelIndex


class PreviewDelegate(QStyledItemDelegate):
    """The chosen row has another ground, the cell that the keys are on a ring.

    `widths` are those of the columns. Where the first is 0, the descriptor stands over its statements and
    across the view, as headings do; each cell paints its part of it.
    """

    def __init__(self, view: QTableView, model: MatrixPreviewModel, themes: ThemeKeeper) -> None:
        super().__init__(view)
        self._view, self._model, self._themes = view, model, themes
        self.widths: tuple[int, ...] = ()

    def height_of(self, row: int) -> int:
        """The height that a row needs."""
        look = PreviewLook(self._themes.theme)
        if self._model.is_heading(row):
            return self._across(look, row).height
        heights = [
            lay_out_cell(look, self._model, row, column, width).height
            for column, width in enumerate(self.widths)
            if width
        ]
        return self._over(look, row) + max(heights)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        look = PreviewLook(theme)
        rect: QRect = option.rect
        row = index.row()
        painter.save()
        if self._model.is_heading(row):
            # A heading stays in sight where the grid is scrolled sideways.
            rect = QRect(0, rect.top(), self._view.viewport().width(), rect.height())
            painter.fillRect(rect, theme.colour("band"))
            self._paint_texts(painter, rect.topLeft(), self._across(look, row))
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(rect, theme.colour("selection_row" if chosen else "panel"))
            if over := self._over(look, row):
                painter.setClipRect(rect)
                self._paint_texts(painter, QPoint(0, rect.top()), self._across(look, row))
                rect = rect.adjusted(0, over, 0, 0)
            cell = lay_out_cell(look, self._model, row, index.column(), rect.width())
            self._paint_texts(painter, rect.topLeft(), cell)
            painter.setPen(theme.colour("line"))
            painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, rect)
        painter.restore()

    def _across(self, look: PreviewLook, row: int) -> CellLayout:
        return lay_out_cell(look, self._model, row, 0, self._view.viewport().width())

    def _over(self, look: PreviewLook, row: int) -> int:
        """The height of the descriptor over its statements; 0 where it has a column."""
        return 0 if self.widths[0] else self._across(look, row).height

    def _paint_texts(self, painter: QPainter, at: QPoint, layout: CellLayout) -> None:
        for text in layout.texts:
            text.block.paint(painter, at.x() + text.x, at.y() + text.y, self._themes.theme.colour(text.ink))

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        theme = self._themes.theme
        width = theme.height("focus_width")
        inset = width / 2 + 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus_ring"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(rect).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, theme.height("radius"), theme.height("radius"))
