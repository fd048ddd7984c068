"""Paints the lines of the theme list: themes with a thin bar, elements with their count and a tick."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.run.outline.outline_model import ENTRY_ROLE, Entry
from placematrix_desktop.ui.run.signs import paint_tick, tick_side
from placematrix_desktop.ui.theme import Role, Theme, ThemeKeeper

_BAR = 4


@dataclass(frozen=True)
class _Styles:
    theme: TextStyle
    element: TextStyle
    count: TextStyle

    @classmethod
    def of(cls, theme: Theme) -> _Styles:
        return cls(
            theme=TextStyle.of(theme.font("small", "semibold")),
            element=TextStyle.of(theme.font("body")),
            count=TextStyle.of(theme.font("small")),
        )


class OutlineDelegate(QStyledItemDelegate):
    """Titles that are long for the pane are broken over lines and never cut."""

    def __init__(self, themes: ThemeKeeper, view: QListView) -> None:
        super().__init__(view)
        self._themes = themes
        self._list = view
        self._styles = _Styles.of(themes.theme)
        self._blocks: dict[tuple[str, int, int, bool], TextBlock] = {}
        themes.changed.connect(self._on_theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        theme, width = self._themes.theme, self._list.viewport().width()
        block = self._block(entry, width)
        if _has_bar(entry):
            above = theme.space(1.5) if index.row() else theme.space(0.5)
            needed = above + block.height + theme.space(0.75) + _BAR + theme.space(0.75)
            return QSize(width, max(needed, theme.height("control")))
        return QSize(width, max(block.height + theme.space(1.5), theme.height("control")))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_current = index == self._list.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A theme leads to its first element; the mark is on what can be chosen by itself.
        can_be_chosen = entry.element is not None
        chosen = is_current and can_be_chosen
        self._paint_ground(
            painter, rect, chosen, hovered=can_be_chosen and bool(state & QStyle.StateFlag.State_MouseOver)
        )
        if _has_bar(entry):
            self._paint_theme(painter, rect, entry, chosen=chosen, first=index.row() == 0)
        else:
            self._paint_element(painter, rect, entry, chosen=chosen)
        if is_current and self._list.hasFocus():
            theme = self._themes.theme
            painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, chosen: bool, *, hovered: bool) -> None:
        theme = self._themes.theme
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if chosen else "hover_row"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), 4, 4)
        if chosen:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 1, 4, rect.height() - 2), 2, 2)

    def _paint_theme(
        self, painter: QPainter, rect: QRect, entry: Entry, *, chosen: bool, first: bool
    ) -> None:
        theme = self._themes.theme
        x, y = rect.left() + theme.space(1), rect.top() + (theme.space(0.5) if first else theme.space(1.5))
        block = self._block(entry, rect.width())
        block.paint(painter, x, y, theme.colour("on_accent_soft" if chosen else "ink"))
        self._paint_count(painter, rect, y, self._styles.theme.step, entry, ink=True)
        bar = QRectF(x, y + block.height + theme.space(0.75), rect.right() + 1 - x - theme.space(0.5), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("progress_track"))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if entry.done:
            bar.setWidth(max(_BAR, bar.width() * entry.done / entry.total))
            painter.setBrush(theme.colour("progress"))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _paint_element(self, painter: QPainter, rect: QRect, entry: Entry, *, chosen: bool) -> None:
        theme = self._themes.theme
        block = self._block(entry, rect.width())
        left = rect.left() + theme.space(1 if entry.stands_as_theme else 1.25)
        step = (self._styles.theme if entry.stands_as_theme else self._styles.element).step
        y = rect.top() + (rect.height() - block.height) // 2
        ink: Role = (
            "on_accent_soft" if chosen else "ink" if entry.total or entry.takes_result else "ink_faint"
        )
        block.paint(painter, left, y, theme.colour(ink))
        self._paint_count(painter, rect, y, step, entry, ink=chosen)

    def _paint_count(
        self, painter: QPainter, rect: QRect, y: int, step: int, entry: Entry, *, ink: bool
    ) -> None:
        theme, style = self._themes.theme, self._styles.count
        colour = theme.colour("ink" if ink else "ink_muted")
        right = rect.right() + 1 - theme.space(0.5)
        side = round(tick_side(style))
        if entry.is_done:
            paint_tick(painter, QRectF(right - side, y + (step - side) / 2, side, side), colour)
        without = "" if entry.recorded or entry.awaits_result else "–"
        words = f"{entry.done}/{entry.total}" if entry.total else without
        painter.setPen(colour)
        painter.setFont(style.font)
        box = QRectF(rect.left(), y, right - side - theme.space(0.5) - rect.left(), step)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _block(self, entry: Entry, width: int) -> TextBlock:
        is_theme = entry.stands_as_theme
        key = (entry.title, entry.total, width, is_theme)
        if key not in self._blocks:
            theme, styles = self._themes.theme, self._styles
            style = styles.theme if is_theme else styles.element
            digits = f"{entry.total}/{entry.total}"
            count = styles.count.width(digits) + tick_side(styles.count) + theme.space(1)
            left = theme.space(1 if is_theme else 1.25)
            self._blocks[key] = lay_out((entry.title,), style, width - left - count - theme.space(0.5))
        return self._blocks[key]

    def _on_theme(self) -> None:
        self._styles = _Styles.of(self._themes.theme)
        self._blocks.clear()


def _has_bar(entry: Entry) -> bool:
    """A bar says nothing more of a single descriptor than its count does."""
    return entry.stands_as_theme and (entry.element is None or entry.total > 1)
