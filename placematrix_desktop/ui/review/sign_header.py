"""The heads of the columns of counts: the sign of each stage or state, and its words where there is room."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.review.counts_model import CountsModel
from placematrix_desktop.ui.review.judgement_sign import paint_sign
from placematrix_desktop.ui.theme import ThemeKeeper

_LEAST = 48
"""Pixels of a column of counts."""
_BESIDE = 7
"""Pixels on each side of the words over a column."""
_EDGE = 12


class SignHeader(QHeaderView):
    """The first two sections are the name and the bar. Words stand in several lines where they are several;
    without `in_words` there are the signs alone."""

    def __init__(self, themes: ThemeKeeper, model: CountsModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._themes, self._counts = themes, model
        self.in_words = True
        self.setMinimumSectionSize(_LEAST)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def widths(self, *, in_one_line: bool = False) -> list[int]:
        """What each column of counts needs for its words, in pixels."""
        least = max(_LEAST, self._themes.theme.height("icon") + 2 * _BESIDE)
        if not self.in_words:
            return [least] * len(self._counts.columns)
        style = self._style()
        wanted = (
            ceil(style.width(words)) if in_one_line else style.widest_word((words,))
            for _, words in self._counts.columns
        )
        return [max(least, wide + 2 * _BESIDE) for wide in wanted]

    def fit(self) -> None:
        """Take the height that the words need in the sections as they are."""
        self.setFixedHeight(self.sizeHint().height())
        self.viewport().update()

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        lines = [self._words(section).height for section in range(2, self.count()) if self.in_words]
        signs = theme.height("icon") + (max(lines, default=0) + 2) + theme.space(1.5)
        return QSize(0, max(signs, self._words(0).height + theme.space(1.5)))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = self._themes.theme
        painter.save()
        painter.fillRect(rect, theme.colour("band"))
        painter.setPen(theme.colour("line_strong"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        block = self._words(section)
        if section < 2:
            block.paint_in(painter, rect.adjusted(_EDGE, 0, 0, 0), theme.colour("ink_muted"))
            painter.restore()
            return
        side, gap = theme.height("icon"), theme.space(0.75)
        top = rect.top() + (gap if self.in_words else (rect.height() - side) // 2)
        place = QRect(rect.center().x() - side // 2, top, side, side)
        paint_sign(painter, place, theme, self._counts.workshop.matrix, self._counts.columns[section - 2][0])
        if self.in_words:
            block.paint(painter, rect.left() + _BESIDE, place.bottom() + 2, theme.colour("ink_muted"))
        painter.restore()

    def _words(self, section: int) -> TextBlock:
        if section < 2:
            words = str(self._counts.headerData(section, Qt.Orientation.Horizontal) or "")
            style = TextStyle.of(self._themes.theme.font("small", "semibold"), 1.2)
            return lay_out((words,), style, self.sectionSize(section) - 2 * _EDGE)
        words = self._counts.columns[section - 2][1]
        return lay_out((words,), self._style(), self.sectionSize(section) - 2 * _BESIDE, in_middle=True)

    def _style(self) -> TextStyle:
        return TextStyle.of(self._themes.theme.font("caption"), 1.15)
