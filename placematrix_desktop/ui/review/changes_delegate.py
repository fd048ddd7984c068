"""How a row of what moved looks: in four columns, or all of it in one where these would cut words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.domain.compare import Moved, Movement
from placematrix_desktop.ui.pieces import BadgeKind, badge_size, paint_badge
from placematrix_desktop.ui.pieces.row_ground import paint_cell_ring
from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, height_of, lay_out
from placematrix_desktop.ui.review.changes_model import MOVED_ROLE, ChangesModel
from placematrix_desktop.ui.review.judgement_sign import at_stage, paint_sign
from placematrix_desktop.ui.theme import ThemeKeeper

Index = QModelIndex | QPersistentModelIndex

LEFT, RIGHT = 11, 8
"""Pixels between the edges of a cell and its words."""

_KINDS: dict[Movement, BadgeKind] = {
    Movement.UP: "info",
    Movement.DOWN: "warning",
    Movement.CHANGED: "info",
    Movement.NEW: "neutral",
    Movement.GONE: "neutral",
    Movement.SAME: "neutral",
}


class _Piece(NamedTuple):
    """Something in the line below a name, and how it is painted into its room."""

    size: QSize
    paint: Callable[[QPainter, QRect], object]
    gap: int
    """Pixels before the next piece."""
    begins: bool
    """True where a new line may begin with it."""


@dataclass
class _Stack:
    """A row in one column: the name, and the pieces below with their top left corners."""

    name: TextBlock
    pieces: list[tuple[_Piece, QPoint]] = field(default_factory=list)
    height: int = 0


class ChangesDelegate(QStyledItemDelegate):
    """`stacked` says that the first column holds all of a row."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.stacked = False

    # What the table asks to share its width

    def name_style(self) -> TextStyle:
        return TextStyle.of(self._themes.theme.font("body", "semibold"), 1.2)

    def stage_style(self) -> TextStyle:
        return TextStyle.of(self._themes.theme.font("body"), 1.2)

    def width_of_stage(self, words: str) -> int:
        """What a column needs for a stage with its sign, in pixels."""
        theme = self._themes.theme
        return (
            LEFT + theme.height("icon") + theme.space(1) + round(self.stage_style().width(words)) + 1 + RIGHT
        )

    def width_of_change(self, movement: Movement, words: str) -> int:
        """What the column of changes needs for one, in pixels."""
        return LEFT + badge_size(self._themes, words, _KINDS[movement]).width() + RIGHT

    def height_of(self, index: Index, width: int) -> int:
        """The height of a row, of which the first column is so wide."""
        theme = self._themes.theme
        inner = width - LEFT - RIGHT
        if self.stacked:
            return self._stack(index, inner).height + theme.space(2)
        name = height_of(str(index.data()), self.name_style(), inner)
        return max(theme.height("icon"), name) + theme.space(2)

    # What Qt asks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, self.height_of(index.model().index(index.row(), 0), option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        moved: Moved = index.data(MOVED_ROLE)
        chosen = option.widget.hasFocus() and bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, theme.colour("selection_row" if chosen else "panel"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = option.rect.adjusted(LEFT, 0, -RIGHT, 0)
        if self.stacked:
            self._paint_stack(painter, inside.adjusted(0, theme.space(1), 0, -theme.space(1)), index)
        elif index.column() == 0:
            name = lay_out((str(index.data()),), self.name_style(), inside.width())
            name.paint_in(painter, inside, theme.colour("ink"))
        elif index.column() == 3:
            # The arrow says it; the colour only helps.
            kind, text = _KINDS[moved.movement], str(index.data())
            place = inside.topLeft()
            place.setY(inside.center().y() - badge_size(self._themes, text, kind).height() // 2)
            paint_badge(painter, self._themes, place, text, kind)
        else:
            stage = moved.before if index.column() == 1 else moved.now
            side = theme.height("icon")
            square = QRect(inside.left(), inside.center().y() - side // 2, side, side)
            self._paint_sign(painter, square, index, stage)
            words = lay_out((str(index.data()),), self.stage_style(), option.rect.width())
            words.paint_in(painter, inside.adjusted(side + theme.space(1), 0, 0, 0), theme.colour("ink"))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            paint_cell_ring(painter, option, theme)
        painter.restore()

    # All of a row in one column

    def _paint_stack(self, painter: QPainter, rect: QRect, index: Index) -> None:
        stack = self._stack(index, rect.width())
        stack.name.paint(painter, rect.left(), rect.top(), self._themes.theme.colour("ink"))
        for piece, at in stack.pieces:
            piece.paint(painter, QRect(rect.topLeft() + at, piece.size))

    def _stack(self, index: Index, width: int) -> _Stack:
        """Lay a row out; where the line below the name is too long, it goes on in another one."""
        theme = self._themes.theme
        stack = _Stack(lay_out((str(index.data()),), self.name_style(), width))
        pieces = self._pieces(index)
        row = max(piece.size.height() for piece in pieces)
        x, y = 0, stack.name.height + theme.space(0.75)
        for number, piece in enumerate(pieces):
            if piece.begins and x and x + _until_next(pieces[number:]) > width:
                x, y = 0, y + row + theme.space(0.5)
            stack.pieces.append((piece, QPoint(x, y + (row - piece.size.height()) // 2)))
            x += piece.size.width() + piece.gap
        stack.height = y + row
        return stack

    def _pieces(self, index: Index) -> list[_Piece]:
        theme, model = self._themes.theme, index.model()
        assert isinstance(model, ChangesModel)
        moved: Moved = index.data(MOVED_ROLE)
        side, found = theme.height("icon"), []
        small, plain = TextStyle.of(theme.font("small"), 1.2), self.stage_style()
        for column, stage in ((1, moved.before), (2, moved.now)):
            over = str(model.headerData(column, Qt.Orientation.Horizontal))
            found.append(self._text(over, small, theme.space(1), begins=True, muted=True))
            found.append(_Piece(QSize(side, side), self._sign(index, stage), theme.space(0.75), False))
            found.append(self._text(model.stage_words(stage), plain, theme.space(2.5), begins=False))
        text, kind = model.words(moved), _KINDS[moved.movement]
        size = badge_size(self._themes, text, kind)

        def badge(painter: QPainter, rect: QRect) -> None:
            paint_badge(painter, self._themes, rect.topLeft(), text, kind)

        found.append(_Piece(size, badge, 0, True))
        return found

    def _text(self, text: str, style: TextStyle, gap: int, *, begins: bool, muted: bool = False) -> _Piece:
        block = lay_out((text,), style, style.width(text) + 2)
        colour = self._themes.theme.colour("ink_muted" if muted else "ink")
        size = QSize(round(block.widest) + 1, block.height)
        return _Piece(size, lambda painter, rect: block.paint_in(painter, rect, colour), gap, begins)

    def _sign(self, index: Index, stage: str | None) -> Callable[[QPainter, QRect], object]:
        return lambda painter, rect: self._paint_sign(painter, rect, index, stage)

    def _paint_sign(self, painter: QPainter, rect: QRect, index: Index, stage: str | None) -> None:
        model = index.model()
        assert isinstance(model, ChangesModel)
        paint_sign(painter, rect, self._themes.theme, model.workshop.matrix, at_stage(stage))


def _until_next(pieces: list[_Piece]) -> int:
    """The width in pixels of the first piece and of those that stay with it."""
    width = pieces[0].size.width()
    gap = pieces[0].gap
    for piece in pieces[1:]:
        if piece.begins:
            break
        width += gap + piece.size.width()
        gap = piece.gap
    return width
