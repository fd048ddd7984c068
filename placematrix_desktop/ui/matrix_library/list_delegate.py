"""Paints one matrix of the library: title, edition and publisher, for whom, and its columns."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.domain.matrix_card import MatrixCard
from placematrix_desktop.ui.matrix_library.list_model import CARD_ROLE, holds_words, issued_words
from placematrix_desktop.ui.matrix_shown.matrix_words import for_whom
from placematrix_desktop.ui.pieces.row_ground import paint_row_ground
from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.theme import Role, ThemeKeeper

Index = QModelIndex | QPersistentModelIndex


class MatrixDelegate(QStyledItemDelegate):
    """Nothing is cut: what finds no room in one line goes on in the next."""

    def __init__(self, view: QListView, themes: ThemeKeeper) -> None:
        super().__init__(view)
        self._view, self._themes = view, themes

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        blocks = self._blocks(index.data(CARD_ROLE), width)
        theme = self._themes.theme
        gaps = theme.space(0.5) * (len(blocks) - 1)
        return QSize(width, sum(block.height for block, _ in blocks) + gaps + theme.space(3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._themes.theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, theme)
        y = rect.top() + theme.space(1.5)
        for block, ink in self._blocks(index.data(CARD_ROLE), rect.width()):
            block.paint(painter, rect.left() + theme.space(2), y, theme.colour(ink))
            y += block.height + theme.space(0.5)
        painter.restore()

    def _blocks(self, card: MatrixCard, width: int) -> tuple[tuple[TextBlock, Role], ...]:
        theme = self._themes.theme
        inner = width - 2 * theme.space(2)
        title, words = TextStyle.of(theme.font("lead", "semibold"), 1.25), TextStyle.of(theme.font("small"))
        strong = TextStyle.of(theme.font("small", "medium"))
        return (
            (lay_out((card.title,), title, inner), "ink"),
            (lay_out((issued_words(card),), words, inner), "ink_muted"),
            (lay_out((for_whom(card.subjects),), strong, inner), "ink"),
            (lay_out((holds_words(card),), words, inner), "ink_muted"),
        )
