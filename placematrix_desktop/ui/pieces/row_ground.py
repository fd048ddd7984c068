"""The ground of a line of a list that is painted by hand: hairline, hover, stripe and focus ring. And the
ring of focus round one cell of a table."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from placematrix_desktop.ui.theme import Theme

_STRIPE = 3


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The chosen line has a stripe, a fill and, where its list has the focus, a ring."""
    rect: QRect = option.rect
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(rect, theme.colour("selection_row"))
        painter.fillRect(QRect(rect.left(), rect.top(), _STRIPE, rect.height()), theme.colour("accent"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.colour("hover_row"))
    painter.setPen(theme.colour("line"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if chosen and option.widget.hasFocus():
        width = theme.height("focus_width")
        painter.setPen(QPen(theme.colour("focus_ring"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = width / 2 + 1
        radius = theme.height("radius")
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset - 1), radius, radius)


def paint_cell_ring(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The ring of focus round one cell of a table, inside its hairline. Leaves pen and brush changed."""
    painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2), 4, 4)
