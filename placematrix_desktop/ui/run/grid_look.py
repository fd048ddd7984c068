"""The fonts, colours and distances with which the grid is laid out and painted, taken from one theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFontMetricsF

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.pieces.text_block import TextStyle
from placematrix_desktop.ui.theme import Role, StageColours, Theme

MOST_COLOURS = 9
CUT_AFTER = 4
"""Lines of a cell that stand in rows that are not selected."""
TOUCH = 40
"""The least height and width that a finger can hit, in pixels."""


class GridLook:
    """All lengths are in device-independent pixels."""

    def __init__(self, theme: Theme, matrix: Matrix) -> None:
        self.theme = theme
        self.title = TextStyle.of(theme.font("body", "semibold"))
        self.cell = TextStyle.of(theme.font("body"))
        self.cell_agreed = TextStyle.of(theme.font("body", "medium"))
        self.status = TextStyle.of(theme.font("small"))
        self.status_strong = TextStyle.of(theme.font("small", "medium"))
        self.badge = TextStyle.of(theme.font("caption", "semibold"))
        self.chip = TextStyle.of(theme.font("small", "semibold"))
        self.heading = TextStyle.of(theme.font("small", "semibold"))
        self.stage_label = TextStyle.of(theme.font("body", "semibold"))
        self.definition = TextStyle.of(theme.font("small"))
        self.pad_x = theme.space(1.25)
        self.pad_y = theme.space(1)
        self.gap = theme.space(0.5)
        self.accent_bar = theme.space(0.5)
        self.badge_height = self.badge.step + theme.space(0.75)
        self.badge_pad = theme.space(1)
        self.chip_height = self.chip.step + theme.space(1)
        self.dot = max(6, round(self.status.step * 0.4))
        self.dot_pitch = round(self.dot * 1.6)
        self.sign = max(9, round(self.status.step * 0.62))
        self.radius = theme.height("radius")
        count = min(len(matrix.stages), MOST_COLOURS)
        self._stages = theme.stages(count, ladder=matrix.ladder)
        self.average_character = QFontMetricsF(self.cell.font).averageCharWidth()

    def stage(self, index: int) -> StageColours:
        """The colours of a stage, from 0. What is beyond the ninth looks like the ninth."""
        return self._stages[min(index, len(self._stages) - 1)]

    def colour(self, role: Role) -> QColor:
        """The colour of a role."""
        return self.theme.colour(role)
