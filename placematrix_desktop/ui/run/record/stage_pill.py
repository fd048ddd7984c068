"""The button that agrees a stage: the number in its colour, and its label where it is agreed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.pieces import PillButton, paint_stage_chip
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import tr


class StagePill(PillButton):
    """Stage `index`, from 0, of a matrix."""

    def __init__(self, themes: ThemeKeeper, matrix: Matrix, index: int) -> None:
        stage = matrix.stages[index]
        super().__init__(themes, str(index + 1), checkable=True)
        self._themes = themes
        self._at = (index, len(matrix.stages), matrix.ladder)
        self._label = stage.label
        self.setText("")
        self.setAccessibleName(tr("Agree {}").format(stage.label))
        self.setAccessibleDescription(tr("Key {}").format(index + 1))
        self.setToolTip(f"{stage.label}: {stage.definition}" if stage.definition else stage.label)
        themes.changed.connect(self._follow)
        self._follow()

    def show_agreed(self, agreed: bool) -> None:
        """Whether this is the stage that was agreed."""
        self.setChecked(agreed)
        self.setText(f" {self._label}" if agreed else "")
        self.setAccessibleName((tr("{}, agreed") if agreed else tr("Agree {}")).format(self._label))

    def _follow(self) -> None:
        theme = self._themes.theme
        side = theme.height("icon_small") + 2
        ratio = self.devicePixelRatio()
        square = QPixmap(round(side * ratio), round(side * ratio))
        square.setDevicePixelRatio(ratio)
        square.fill(Qt.GlobalColor.transparent)
        painter = QPainter(square)
        index, count, ladder = self._at
        paint_stage_chip(painter, QRect(0, 0, side, side), theme, min(index, 8), min(count, 9), ladder)
        painter.end()
        self.setIconSize(QSize(side, side))
        icon = QIcon(square)
        icon.addPixmap(square, QIcon.Mode.Disabled)
        self.setIcon(icon)
