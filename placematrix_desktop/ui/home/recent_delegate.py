"""Paints one workshop of Home: what it is at the left, how far it got at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.ui.home.card_words import (
    about_words,
    detail_words,
    mark_words,
    progress,
    progress_words,
    status_words,
)
from placematrix_desktop.ui.home.recent_model import CARD_ROLE
from placematrix_desktop.ui.pieces import BadgeKind, badge_size, paint_badge
from placematrix_desktop.ui.pieces.row_ground import paint_row_ground
from placematrix_desktop.ui.theme import Role, ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import WorkshopCard

Index = QModelIndex | QPersistentModelIndex

_BAR = 4


class RecentDelegate(QStyledItemDelegate):
    """Two lines a workshop over hairlines; the chosen one has a stripe, a fill and, in focus, a ring."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        theme = self._themes.theme
        first = QFontMetrics(theme.font("lead", "semibold")).height()
        second = QFontMetrics(theme.font("small")).height()
        return QSize(320, first + second + theme.space(3.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        if card is None:
            return
        theme = self._themes.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        paint_row_ground(painter, option, theme)
        inside = rect.adjusted(theme.space(2), theme.space(1.5), -theme.space(2), -theme.space(1.5))
        right_width = min(theme.space(30), inside.width() * 2 // 5)
        left = QRect(inside.topLeft(), QSize(inside.width() - right_width - theme.space(3), inside.height()))
        right = QRect(
            QPoint(inside.right() - right_width + 1, inside.top()), QSize(right_width, inside.height())
        )
        self._paint_what(painter, left, card)
        self._paint_how_far(painter, right, card)
        painter.restore()

    def _paint_what(self, painter: QPainter, rect: QRect, card: WorkshopCard) -> None:
        theme = self._themes.theme
        font = theme.font("lead", "semibold")
        height = QFontMetrics(font).height()
        room = rect.width()
        mark = mark_words(card)
        kind: BadgeKind = "warning" if card.rehearsal else "neutral"
        badge = badge_size(self._themes, mark, kind) if mark else QSize(0, 0)
        if mark:
            room -= badge.width() + theme.space(1)
        used = self._line(painter, QRect(rect.topLeft(), QSize(room, height)), card.subject, font, "ink")
        if mark:
            at = QPoint(rect.left() + used + theme.space(1), rect.top() + (height - badge.height()) // 2)
            paint_badge(painter, self._themes, at, mark, kind)
        font = theme.font("small")
        below = QRect(
            rect.left(), rect.top() + height + theme.space(0.5), rect.width(), QFontMetrics(font).height()
        )
        self._line(painter, below, about_words(card), font, "ink_muted")

    def _paint_how_far(self, painter: QPainter, rect: QRect, card: WorkshopCard) -> None:
        theme = self._themes.theme
        kind: BadgeKind = "success" if card.closed else "info"
        badge = badge_size(self._themes, status_words(card), kind)
        first = QFontMetrics(theme.font("lead", "semibold")).height()
        at = QPoint(rect.left(), rect.top() + (first - badge.height()) // 2)
        paint_badge(painter, self._themes, at, status_words(card), kind)
        font = theme.font("small")
        height = QFontMetrics(font).height()
        left = rect.left() + badge.width() + theme.space(1)
        beside = QRect(left, rect.top() + (first - height) // 2, rect.right() - left + 1, height)
        self._line(painter, beside, detail_words(card), font, "ink_muted")

        words = progress_words(card)
        # Room for the longest words, so that the bars of all lines are as long.
        wide = max(QFontMetrics(font).horizontalAdvance(words), rect.width() * 2 // 5)
        top = rect.top() + first + theme.space(0.5)
        self._line(painter, QRect(rect.right() - wide + 1, top, wide, height), words, font, "ink_muted")
        track = QRectF(rect.left(), top + (height - _BAR) / 2, rect.width() - wide - theme.space(1.5), _BAR)
        if track.width() < theme.space(4):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("progress_track"))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if card.agreed:
            track.setWidth(max(track.width() * progress(card), _BAR))
            painter.setBrush(theme.colour("progress"))
            painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)

    def _line(self, painter: QPainter, rect: QRect, text: str, font: QFont, role: Role) -> int:
        """Draw one line, cut where there is no room; the width that it took."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
        painter.setFont(font)
        painter.setPen(self._themes.theme.colour(role))
        # A name from right to left still begins where all others do.
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect.adjusted(0, 0, 2, 0), int(flags | Qt.TextFlag.TextSingleLine), shown)
        return min(metrics.horizontalAdvance(shown), rect.width())
