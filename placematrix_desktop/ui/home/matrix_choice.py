"""Choosing a matrix for a new workshop: its whole title, and below it for whom it is and how large."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QSizePolicy, QStyleOptionComboBox, QWidget

from placematrix_desktop.ui.home.matrix_choice_lines import (
    CARD_ROLE,
    ChoiceLines,
    MatrixChoiceDelegate,
    choice_words,
)
from placematrix_desktop.ui.pieces.calm_combo_box import CalmComboBox
from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.domain.matrix_card import MatrixCard

_ARROW = 28
"""What the style sheet keeps for the arrow."""
_NARROWEST = 120


class MatrixChoice(CalmComboBox):
    """The value of a line is the id of its matrix. The field is as high as the title wants it, and the
    list that opens as wide as the longest title, where the screen has room."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._lines = MatrixChoiceDelegate(self, themes)
        self.setItemDelegate(self._lines)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.currentIndexChanged.connect(self._follow)
        themes.changed.connect(self._follow)

    def offer(self, cards: Iterable[MatrixCard], chosen: str) -> None:
        """Offer these matrices; the one with the id `chosen` is shown, or else the first."""
        self.clear()
        lines = self.model()
        assert isinstance(lines, QStandardItemModel)
        for card in cards:
            # Whole from the start: with a screen reader on, the line is asked for as soon as it is there.
            line = QStandardItem(choice_words(card))
            line.setData(card.id, Qt.ItemDataRole.UserRole)
            line.setData(card, CARD_ROLE)
            lines.appendRow(line)
        self.choose(chosen)
        self._follow()

    def choose(self, matrix_id: str) -> None:
        """Show the matrix with this id; one that is not on offer changes nothing."""
        if (index := self.findData(matrix_id)) >= 0:
            self.setCurrentIndex(index)

    @property
    def shown(self) -> ChoiceLines | None:
        """The lines in the field; None where nothing is on offer."""
        card = self.currentData(CARD_ROLE)
        return ChoiceLines(self._themes.theme, card, self._room(self.width())) if card is not None else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        card = self.currentData(CARD_ROLE)
        theme = self._themes.theme
        if card is None:
            return theme.height("control")
        lines = ChoiceLines(theme, card, self._room(width))
        return max(theme.height("control"), lines.height + theme.space(2))

    def sizeHint(self) -> QSize:
        wide = max(super().sizeHint().width(), _NARROWEST)
        return QSize(wide, self.heightForWidth(max(self.width(), wide)))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self._themes.theme.height("control"))

    def showPopup(self) -> None:
        screen = self.screen().availableGeometry().width()
        wide = min(self._lines.widest(), screen - 4 * self._themes.theme.space(1))
        self.view().setMinimumWidth(max(wide, self.width()))
        super().showPopup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        # The words are painted here.
        option.currentText = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if (lines := self.shown) is not None:
            top = (self.height() - lines.height) // 2
            at = QRect(self._themes.theme.space(1.25), top, self._room(self.width()), lines.height)
            painter = QPainter(self)
            lines.paint(painter, at, enabled=self.isEnabled())
            painter.end()

    def _room(self, width: int) -> int:
        """The width that the words have in a field of this width."""
        return max(width - _ARROW - self._themes.theme.space(1.25), 1)

    def _follow(self, _now: object = None) -> None:
        lines = self.shown
        self.setToolTip(self.currentText() if lines is not None and lines.is_cut else "")
        self.updateGeometry()
        self.update()
