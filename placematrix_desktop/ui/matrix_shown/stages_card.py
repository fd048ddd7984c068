"""The card of the stages, or of the choices: number, label, what it means, age range."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.matrix_shown.matrix_words import columns_title, stage_about
from placematrix_desktop.ui.matrix_shown.titled_card import TitledCard
from placematrix_desktop.ui.pieces import StageChip
from placematrix_desktop.ui.theme import ThemeKeeper


def stages_card(matrix: Matrix, themes: ThemeKeeper) -> TitledCard:
    """One line a stage, in order."""
    card = TitledCard(themes, columns_title(matrix.ladder))
    grid = QGridLayout()
    grid.setHorizontalSpacing(themes.theme.space(1.25))
    grid.setVerticalSpacing(themes.theme.space(1))
    grid.setColumnStretch(1, 1)
    count = len(matrix.stages)
    for number, stage in enumerate(matrix.stages):
        chip = StageChip(themes, number, count, matrix.ladder, name=stage.label)
        about = stage_about(stage)
        grid.addWidget(chip, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(card.words(f"{stage.label}: {about}" if about else stage.label), number, 1)
    card.body.addLayout(grid)
    return card
