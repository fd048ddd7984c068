"""Paints the lines of a panel's list; titles that are long are broken over lines and never cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.run.panels.line import Line
from placematrix_desktop.ui.run.signs import paint_tick
from placematrix_desktop.ui.theme import Theme, ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.ui.run.panels.line_list import LineList

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Line, in a model of lines."""

_LEAST_UNITS = 5
"""Height of a line that can be touched, in units of the spacing grid: 40 pixels."""


@dataclass(frozen=True)
class _Styles:
    title: TextStyle
    heading: TextStyle
    caption: TextStyle

    @classmethod
    def of(cls, theme: Theme) -> _Styles:
        return cls(
            title=TextStyle.of(theme.font("body")),
            heading=TextStyle.of(theme.font("small", "semibold")),
            caption=TextStyle.of(theme.font("small")),
        )


@dataclass(frozen=True)
class _Blocks:
    """A line that is laid out: where its words begin and how high they are."""

    left: int
    title: TextBlock
    caption: TextBlock | None

    @property
    def height(self) -> int:
        return self.title.height + (self.caption.height if self.caption else 0)


class LineDelegate(QStyledItemDelegate):
    """Lays each line out once for a width."""

    def __init__(self, themes: ThemeKeeper, view: LineList, lead: str) -> None:
        super().__init__(view)
        self._lead = lead
        self._themes = themes
        self._list: QListView = view
        self._styles = _Styles.of(themes.theme)
        self._known: dict[tuple[Line, int], _Blocks] = {}
        themes.changed.connect(self._on_theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line, theme = _line(index), self._themes.theme
        width = self._list.viewport().width()
        height = self._blocks(line, width).height
        if line.look == "item":
            return QSize(width, max(height + theme.space(1.25), theme.space(_LEAST_UNITS)))
        return QSize(width, height + theme.space(2 if index.row() else 1))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line, rect = _line(index), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.look == "item":
            self._paint_ground(painter, option, chosen=index == self._list.currentIndex())
            self._paint_item(painter, rect, line)
        else:
            self._paint_divider(painter, rect, line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool) -> None:
        theme, rect = self._themes.theme, option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if chosen else "hover_row"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), 4, 4)
        if chosen and self._list.hasFocus():
            painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 2, -1, -2), 4, 4)

    def _paint_item(self, painter: QPainter, rect: QRect, line: Line) -> None:
        theme, blocks = self._themes.theme, self._blocks(line, rect.width())
        x, y = rect.left() + blocks.left, rect.top() + (rect.height() - blocks.height) // 2
        first = y + self._styles.title.step / 2
        start = rect.left() + theme.space(1)
        if line.checked is not None:
            self._paint_box(painter, QRectF(start, first - self._box / 2, self._box, self._box), line.checked)
        elif line.lead:
            self._paint_words(painter, QRectF(start, y, blocks.left, self._styles.title.step), line.lead)
        gone = line.checked is False
        blocks.title.paint(painter, x, y, theme.colour("ink_muted" if gone else "ink"))
        if blocks.caption:
            blocks.caption.paint(painter, x, y + blocks.title.height, theme.colour("ink_muted"))
        if line.trail:
            right = QRectF(rect.left(), y, rect.width() - theme.space(1), self._styles.title.step)
            self._paint_words(painter, right, line.trail, Qt.AlignmentFlag.AlignRight)

    def _paint_words(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(self._styles.caption.font)
        painter.setPen(self._themes.theme.colour("ink_muted"))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_box(self, painter: QPainter, box: QRectF, checked: bool) -> None:
        theme = self._themes.theme
        painter.setPen(QPen(theme.colour("accent" if checked else "line_strong"), 1.4))
        painter.setBrush(theme.colour("accent" if checked else "panel"))
        painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3)
        if checked:
            inset = box.width() * 0.22
            paint_tick(painter, box.adjusted(inset, inset, -inset, -inset), theme.colour("on_accent"))

    def _paint_divider(self, painter: QPainter, rect: QRect, line: Line) -> None:
        theme, blocks = self._themes.theme, self._blocks(line, rect.width())
        y = rect.bottom() + 1 - theme.space(0.5) - blocks.height
        mark = line.look == "mark"
        blocks.title.paint(
            painter, rect.left() + blocks.left, y, theme.colour("ink" if mark else "ink_muted")
        )
        if line.trail:
            right = QRectF(rect.left(), y, rect.width() - theme.space(1), self._styles.heading.step)
            self._paint_words(painter, right, line.trail, Qt.AlignmentFlag.AlignRight)
        if mark:
            painter.setPen(QPen(theme.colour("accent"), 2))
            above = y - theme.space(0.5)
            painter.drawLine(rect.left() + theme.space(1), above, rect.right() - theme.space(1), above)

    @property
    def _box(self) -> int:
        return self._themes.theme.height("icon_small")

    def _blocks(self, line: Line, width: int) -> _Blocks:
        known = self._known.get((line, width))
        if known is None:
            known = self._known[line, width] = self._laid_out(line, width)
        return known

    def _laid_out(self, line: Line, width: int) -> _Blocks:
        theme, styles = self._themes.theme, self._styles
        left = theme.space(1)
        if line.checked is not None:
            left += self._box + theme.space(1)
        elif line.lead:
            left += round(styles.caption.width(self._lead)) + theme.space(0.75)
        trail = round(styles.caption.width(line.trail)) + theme.space(1) if line.trail else 0
        room = width - left - theme.space(1)
        title = styles.title if line.look == "item" else styles.heading
        caption = lay_out([line.caption], styles.caption, room) if line.caption else None
        return _Blocks(left, lay_out([line.title], title, room - trail), caption)

    def _on_theme(self) -> None:
        self._styles = _Styles.of(self._themes.theme)
        self._known.clear()


def _line(index: QModelIndex | QPersistentModelIndex) -> Line:
    line: Line = index.data(LINE_ROLE)
    return line
