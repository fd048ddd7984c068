"""The rows of the agenda: what they look like, and the field in which minutes are typed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
    QWidget,
)

from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, height_of, lay_out
from placematrix_desktop.ui.prepare.agenda_order_model import SURROUNDINGS_ROLE
from placematrix_desktop.ui.prepare.agenda_tree_model import LEVEL_ROLE, NOTE_ROLE, Level
from placematrix_desktop.ui.theme import Role, TextSize, ThemeKeeper, Weight

Index = QModelIndex | QPersistentModelIndex
_TITLE, _MINUTES = 0, 1
_WEIGHTS: dict[Level, Weight] = {
    Level.THEME: "semibold",
    Level.ELEMENT: "medium",
    Level.DESCRIPTOR: "regular",
}
_LEADING = 1.2


class Part(NamedTuple):
    """Words of a title cell and their top left corner, in pixels from that of all its words."""

    block: TextBlock
    left: int
    top: int
    role: Role


class MinutesDelegate(QStyledItemDelegate):
    """What tree and order have in common."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._styles: dict[tuple[TextSize, Weight], TextStyle] = {}
        themes.changed.connect(self._styles.clear)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # painted below, in the colours of the theme
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, self.height_for(index))

    def height_for(self, index: Index) -> int:
        """The height in pixels of a row, as wide as its first cell is; never less than a finger needs."""
        title = index.model().index(index.row(), _TITLE, index.parent())
        theme = self._themes.theme
        return max(self.title_height(title, self._room(index)) + theme.space(1.5), theme.height("control"))

    def title_height(self, index: Index, width: int) -> int:
        """The height in pixels of what stands in the first cell, where that is so wide."""
        return max(part.top + part.block.height for part in self.title_parts(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == _MINUTES:
            self._paint_minutes(painter, option, index)
        else:
            self._paint_title(painter, option.rect, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            theme = self._themes.theme
            painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.restore()

    def title_parts(self, index: Index, width: int) -> list[Part]:
        """What stands in the first cell, where that is so wide."""
        raise NotImplementedError

    def _paint_title(self, painter: QPainter, rect: QRect, index: Index) -> None:
        parts = self.title_parts(index, rect.width())
        high = max(part.top + part.block.height for part in parts)
        top = rect.top() + (rect.height() - high) // 2
        for part in parts:
            colour = self._themes.theme.colour(part.role)
            part.block.paint(painter, rect.left() + part.left, top + part.top, colour)

    def _room(self, index: Index) -> int:
        """The width in pixels of the first cell in the row of an index."""
        view = self.parent()
        if isinstance(view, QTreeView):
            depth, above = 1, index.parent()
            while above.isValid():
                depth, above = depth + 1, above.parent()
            return view.header().sectionSize(_TITLE) - depth * view.indentation()
        return view.columnWidth(_TITLE) if isinstance(view, QTableView) else 0

    def _style(self, size: TextSize, weight: Weight = "regular") -> TextStyle:
        # There may be thousands of rows to measure.
        if (size, weight) not in self._styles:
            self._styles[size, weight] = TextStyle.of(self._themes.theme.font(size, weight), _LEADING)
        return self._styles[size, weight]

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        title = index.sibling(index.row(), _TITLE).data()
        line.setAccessibleName(self.tr("Minutes for {title}").format(title=title))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect)

    def _paint_minutes(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        room = option.rect.adjusted(0, 0, -theme.space(1.5), 0)
        words = str(index.data() or "")
        is_sum = index.data(LEVEL_ROLE) in (Level.THEME, Level.ELEMENT)
        # A dash says that minutes can be set here.
        can = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        role: Role = "ink_faint" if not words else "ink_muted" if is_sum else "ink"
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour(role))
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(where), words or ("–" if can else ""))


class TreeDelegate(MinutesDelegate):
    """Themes stand out, what is left out steps back, and elements without descriptors say why."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(themes, parent)
        self._heights: dict[int, QSize] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        # A tree asks for every row, and again after every change of what is ticked.
        row = index.internalId()
        if row not in self._heights:
            self._heights[row] = QSize(60, self.height_for(index))
        return self._heights[row]

    def forget_heights(self) -> None:
        """Measure every row anew: the first column has another width, or the rows are others."""
        self._heights.clear()

    def title_parts(self, index: Index, width: int) -> list[Part]:
        """The title, and its note behind it or, where there is no room, below."""
        theme = self._themes.theme
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        left, room = self._title_room(index, width)
        off = checked in (None, Qt.CheckState.Unchecked)
        style = self._style("body", _WEIGHTS[index.data(LEVEL_ROLE)])
        title = lay_out((str(index.data()),), style, room)
        parts = [Part(title, left, 0, "ink_faint" if off else "ink")]
        if note := str(index.data(NOTE_ROLE) or ""):
            small = self._style("caption")
            behind = round(title.last_width) + theme.space(1)
            if behind + small.width(note) + 1 <= room:
                block = lay_out((note,), small, room - behind)
                top = title.height - style.step + (style.step - small.step) // 2
                parts.append(Part(block, left + behind, top, "ink_faint"))
            else:
                parts.append(Part(lay_out((note,), small, room), left, title.height, "ink_faint"))
        return parts

    def title_height(self, index: Index, width: int) -> int:
        if index.data(NOTE_ROLE):
            return super().title_height(index, width)
        style = self._style("body", _WEIGHTS[index.data(LEVEL_ROLE)])
        return height_of(str(index.data()), style, self._title_room(index, width)[1])

    def _title_room(self, index: Index, width: int) -> tuple[int, int]:
        """Where a title begins, past its box, and how wide it may be."""
        theme = self._themes.theme
        has_box = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        left = theme.height("icon_small") + theme.space(2.75) if has_box else theme.space(1)
        return left, width - left - theme.space(1)


class OrderDelegate(MinutesDelegate):
    """The number in the order, the title, and the element that it stands in."""

    def title_height(self, index: Index, width: int) -> int:
        room = self._title_room(index, width)[1]
        title = height_of(str(index.data()), self._style("body"), room)
        return title + height_of(str(index.data(SURROUNDINGS_ROLE)), self._style("caption"), room)

    def _title_room(self, index: Index, width: int) -> tuple[int, int]:
        """Where a title begins, past its number, and how wide it may be."""
        longest = "0" * max(2, len(str(index.model().rowCount())))
        space = self._themes.theme.space
        number = max(space(4), round(self._style("body").width(longest)) + space(1))
        return space(1) + number, width - number - 2 * space(1)

    def title_parts(self, index: Index, width: int) -> list[Part]:
        """The number before the title, and where that stands in the matrix below it."""
        body, left = self._style("body"), self._themes.theme.space(1)
        at, room = self._title_room(index, width)
        title = lay_out((str(index.data()),), body, room)
        below = lay_out((str(index.data(SURROUNDINGS_ROLE)),), self._style("caption"), room)
        return [
            Part(lay_out((str(index.row() + 1),), body, at - left), left, 0, "ink_muted"),
            Part(title, at, 0, "ink"),
            Part(below, at, title.height, "ink_muted"),
        ]
