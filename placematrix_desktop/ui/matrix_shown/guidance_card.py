"""The card of what the matrix asks a group to weigh in every row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.matrix_shown.titled_card import TitledCard
from placematrix_desktop.ui.theme import ThemeKeeper


def guidance_card(matrix: Matrix, themes: ThemeKeeper) -> TitledCard | None:
    """The considerations, numbered; None where the matrix has none."""
    if not matrix.guidance:
        return None
    card = TitledCard(themes, QCoreApplication.translate("GuidanceCard", "To consider"))
    for number, consideration in enumerate(matrix.guidance, start=1):
        card.body.addWidget(card.words(f"{number}  {consideration}"))
    return card
