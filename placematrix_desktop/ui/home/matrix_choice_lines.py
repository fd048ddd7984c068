"""What the choice of a matrix says of each: the title, and for whom, how large, which edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.ui.matrix_shown.matrix_words import descriptors_words, for_whom
from placematrix_desktop.ui.pieces.text_block import TextStyle, lay_out
from placematrix_desktop.ui.theme import Role, Theme, ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.domain.matrix_card import MatrixCard

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The MatrixCard of a line; the value of the line, its id, is in UserRole."""

Index = QModelIndex | QPersistentModelIndex

_MOST_LINES = 3
"""Of a title; the five of the program need two. What is longer is cut, and whole in the tool tip."""


def details_words(card: MatrixCard) -> str:
    """ "For places · 43 descriptors · 2021"."""
    return " · ".join((for_whom(card.subjects), descriptors_words(card.descriptors), card.edition))


def choice_words(card: MatrixCard) -> str:
    """The whole line as a screen reader says it."""
    return f"{card.title} · {details_words(card)}"


class ChoiceLines:
    """Title and details of one matrix laid out to a width, in pixels."""

    def __init__(self, theme: Theme, card: MatrixCard, width: int) -> None:
        self._theme = theme
        title, details = self.styles(theme)
        self._title = lay_out((card.title,), title, width, most_lines=_MOST_LINES)
        self._details = lay_out((details_words(card),), details, width, most_lines=_MOST_LINES)
        self._gap = theme.space(0.25)
        self.height = self._title.height + self._gap + self._details.height

    @staticmethod
    def styles(theme: Theme) -> tuple[TextStyle, TextStyle]:
        """The styles of title and details."""
        return TextStyle.of(theme.font("body", "medium"), 1.25), TextStyle.of(theme.font("small"), 1.25)

    @property
    def is_cut(self) -> bool:
        return self._title.is_cut or self._details.is_cut

    @property
    def title_lines(self) -> int:
        return self._title.line_count

    def paint(self, painter: QPainter, rect: QRect, *, enabled: bool = True, chosen: bool = False) -> None:
        """Paint from the top left corner of a rectangle."""
        inks: tuple[Role, Role] = ("ink", "ink_muted")
        if chosen:
            inks = ("on_accent_soft", "on_accent_soft")
        if not enabled:
            inks = ("ink_faint", "ink_faint")
        colours = [self._theme.colour(ink) for ink in inks]
        self._title.paint(painter, rect.left(), rect.top(), colours[0])
        self._details.paint(painter, rect.left(), rect.top() + self._title.height + self._gap, colours[1])


class MatrixChoiceDelegate(QStyledItemDelegate):
    """A line of the list that opens. What finds no room in one line goes on in the next."""

    def __init__(self, choice: QComboBox, themes: ThemeKeeper) -> None:
        super().__init__(choice)
        self._choice, self._themes = choice, themes

    def widest(self) -> int:
        """The width at which no title and no details are broken, frame included."""
        theme = self._themes.theme
        title, details = ChoiceLines.styles(theme)
        choice = self._choice
        cards: list[MatrixCard] = [choice.itemData(line, CARD_ROLE) for line in range(choice.count())]
        words = [max(title.width(card.title), details.width(details_words(card))) for card in cards]
        return round(max(words, default=0)) + 2 * self._edge + theme.space(3)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._themes.theme
        view = self._choice.view()
        # Before it is shown for the first time, the list has only the width that it is to get at least.
        width = max(view.viewport().width(), view.minimumWidth() - theme.space(2))
        lines = ChoiceLines(theme, index.data(CARD_ROLE), width - 2 * self._edge)
        return QSize(width, max(lines.height + theme.space(2), theme.height("control")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        from PySide6.QtWidgets import QStyle

        theme, rect = self._themes.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), 4, 4)
        inside = rect.adjusted(self._edge, 0, -self._edge, 0)
        lines = ChoiceLines(theme, index.data(CARD_ROLE), inside.width())
        inside.setTop(rect.top() + (rect.height() - lines.height) // 2)
        lines.paint(painter, inside, chosen=chosen)
        painter.restore()

    @property
    def _edge(self) -> int:
        return self._themes.theme.space(1)
