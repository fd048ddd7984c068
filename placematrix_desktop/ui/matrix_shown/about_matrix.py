"""The cards about a matrix: in two columns where there is room for them, else one under the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.matrix_shown.contents_card import contents_card
from placematrix_desktop.ui.matrix_shown.guidance_card import guidance_card
from placematrix_desktop.ui.matrix_shown.source_card import source_card
from placematrix_desktop.ui.matrix_shown.stages_card import stages_card
from placematrix_desktop.ui.pieces import Card
from placematrix_desktop.ui.theme import ThemeKeeper

MakeCard = Callable[[Matrix, ThemeKeeper], Card | None]
"""Makes one of the cards, or None where the matrix has nothing for it."""

LEFT: tuple[MakeCard, ...] = (stages_card, guidance_card, contents_card)
RIGHT: tuple[MakeCard, ...] = (source_card,)
"""The cards of each column, from above. Another card about a matrix is another entry here."""

_COLUMN_LEAST = 300
"""The least width of a column in pixels at 100 % text."""


class AboutMatrix(QWidget):
    """What a matrix is about. Read only."""

    def __init__(self, matrix: Matrix, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        gap = themes.theme.space(2)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(gap)
        for makers in (LEFT, RIGHT):
            column = QVBoxLayout()
            column.setSpacing(gap)
            for make in makers:
                if (card := make(matrix, themes)) is not None:
                    column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        themes.changed.connect(self._follow)

    @property
    def is_in_two_columns(self) -> bool:
        return self._columns.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        least = 2 * _COLUMN_LEAST * max(100, self._themes.theme.text_scale) // 100
        wide = self.width() >= least
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction is not self._columns.direction():
            self._columns.setDirection(direction)
            # Below each other, only the second takes the room that is left.
            self._columns.setStretch(0, 1 if wide else 0)
