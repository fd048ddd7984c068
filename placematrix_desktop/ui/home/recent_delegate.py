"""Paints one workshop of Home: what it is at the left, how far it got at the right, or below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.ui.home.card_layout import BAR, lay_out_card
from placematrix_desktop.ui.home.card_words import progress
from placematrix_desktop.ui.home.recent_model import CARD_ROLE
from placematrix_desktop.ui.pieces import paint_badge
from placematrix_desktop.ui.pieces.row_ground import paint_row_ground
from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import WorkshopCard

Index = QModelIndex | QPersistentModelIndex


class RecentDelegate(QStyledItemDelegate):
    """Over hairlines; the chosen workshop has a stripe, a fill and, in focus, a ring. A line is as high as
    its words need in the width of the `view`."""

    def __init__(self, themes: ThemeKeeper, view: QAbstractItemView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._themes, self._view = themes, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        card = index.data(CARD_ROLE)
        wide = self._view.viewport().width()
        inside = self._inside(QRect(0, 0, wide, 0))
        if card is None:
            return QSize(0, 0)
        high = lay_out_card(self._themes, card, inside.width()).height - inside.height()
        # The view decides how wide a line is: all of its width, which may shrink again.
        return QSize(1, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        if card is None:
            return
        theme = self._themes.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, theme)
        inside = self._inside(option.rect)
        laid = lay_out_card(self._themes, card, inside.width())
        for block, left, top, role in laid.words:
            block.paint(painter, inside.left() + left, inside.top() + top, theme.colour(role))
        for text, kind, at in laid.signs:
            paint_badge(painter, self._themes, inside.topLeft() + at, text, kind)
        if laid.track is not None:
            self._paint_bar(painter, laid.track.translated(QPointF(inside.topLeft())), card)
        painter.restore()

    def _paint_bar(self, painter: QPainter, track: QRectF, card: WorkshopCard) -> None:
        theme = self._themes.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("progress_track"))
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
        if card.agreed:
            track.setWidth(max(track.width() * progress(card), BAR))
            painter.setBrush(theme.colour("progress"))
            painter.drawRoundedRect(track, BAR / 2, BAR / 2)

    def _inside(self, rect: QRect) -> QRect:
        """The room of the words in a line."""
        space = self._themes.theme.space
        return rect.adjusted(space(2), space(1.5), -space(2), -space(1.5))
