"""The parts of Prepare at the left, each with how it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.theme import Role, ThemeKeeper

STATUS_ROLE = Qt.ItemDataRole.UserRole + 1
WANTS_ROLE = Qt.ItemDataRole.UserRole + 2
ICON_ROLE = Qt.ItemDataRole.UserRole + 3

Index = QModelIndex | QPersistentModelIndex
_STRIPE = 3


class PartStanding(NamedTuple):
    """How a part stands, in a few words. `wants` is True where something is missing that it would do well
    to have."""

    words: str
    wants: bool = False


class SectionDelegate(QStyledItemDelegate):
    """An icon, the title, and below it how the part stands, with a sign where something is wanted."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        room = view.viewport().rect() if isinstance(view, QAbstractItemView) else option.rect
        title, status, _ = self._words(self._inside(room), index)
        return QSize(1, title.height + status.height + self._themes.theme.space(2.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        radius = theme.height("radius")
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(place, radius, radius)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(place.left(), place.top(), _STRIPE, place.height()), 1.5, 1.5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour("hover_row"))
            painter.drawRoundedRect(place, radius, radius)
        if chosen and option.widget.hasFocus():
            width = theme.height("focus_width")
            painter.setPen(QPen(theme.colour("focus_ring"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)
        inside = self._inside(option.rect)
        side = theme.height("icon_small")
        title, status, sign = self._words(inside, index)
        ink: Role = "on_accent_soft" if chosen else "ink_muted"
        icon = self._themes.icon(str(index.data(ICON_ROLE)), ink)
        first = self._title_style().step
        icon.paint(painter, QRect(inside.left(), inside.top() + (first - side) // 2, side, side))
        left = inside.left() + side + theme.space(1.25)
        title.paint(painter, left, inside.top(), theme.colour("on_accent_soft" if chosen else "ink"))
        top = inside.top() + title.height + theme.space(0.25)
        wants = bool(index.data(WANTS_ROLE))
        if wants:
            self._themes.icon("warning", "warning").paint(painter, QRect(left, top, sign, sign))
            left += sign + 4
        status.paint(painter, left, top, theme.colour("warning" if wants else "ink_muted"))
        painter.restore()

    def _inside(self, rect: QRect) -> QRect:
        theme = self._themes.theme
        return rect.adjusted(theme.space(1.5), theme.space(1.25), -theme.space(1), 0)

    def _words(self, inside: QRect, index: Index) -> tuple[TextBlock, TextBlock, int]:
        """Title and standing in as many lines as they need, and the side of the sign before the standing."""
        theme = self._themes.theme
        wide = inside.width() - theme.height("icon_small") - theme.space(1.25)
        title = lay_out((str(index.data()),), self._title_style(), wide)
        small = TextStyle.of(theme.font("small"), 1)
        sign = small.step
        taken = sign + 4 if index.data(WANTS_ROLE) else 0
        return title, lay_out((str(index.data(STATUS_ROLE) or ""),), small, wide - taken), sign

    def _title_style(self) -> TextStyle:
        return TextStyle.of(self._themes.theme.font("body", "semibold"), 1)


class SectionList(QListWidget):
    """Up and Down turn to another part at once; Enter and Right go into it."""

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standings: Callable[[], Sequence[PartStanding]] = tuple
        self.setProperty("plain", True)
        self.setItemDelegate(SectionDelegate(themes, self))
        SpokenCells(self)
        self.setAccessibleName(self.tr("Parts of Prepare"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("bare", True)
        self.currentRowChanged.connect(self.chosen)
        themes.changed.connect(self.scheduleDelayedItemsLayout)

    def show_parts(
        self, parts: Sequence[tuple[str, str]], standings: Callable[[], Sequence[PartStanding]]
    ) -> None:
        """List parts by title and icon; `standings` says how each of them stands."""
        self._standings = standings
        for title, icon in parts:
            item = QListWidgetItem(title)
            item.setData(ICON_ROLE, icon)
            self.addItem(item)
        self.follow()
        self.setCurrentRow(0)

    def follow(self) -> None:
        """Ask every part how it stands."""
        for row, standing in enumerate(self._standings()):
            item = self.item(row)
            item.setData(STATUS_ROLE, standing.words)
            item.setData(WANTS_ROLE, standing.wants)
            spoken = f"{item.text()}: {standing.words}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
            return
        super().keyPressEvent(event)
