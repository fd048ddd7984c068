"""The card of whom a matrix is for, where it is from, whose words it has and what its rights allow."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.matrix_shown.matrix_words import kinds_words, published_words
from placematrix_desktop.ui.matrix_shown.titled_card import TitledCard
from placematrix_desktop.ui.theme import ThemeKeeper


def source_card(matrix: Matrix, themes: ThemeKeeper) -> TitledCard:
    """What the matrix does not say is left out."""
    card = TitledCard(themes, QCoreApplication.translate("Matrix", "Where it is from"))
    for label, text in (
        (QCoreApplication.translate("Matrix", "For"), kinds_words(matrix.subjects)),
        (QCoreApplication.translate("Matrix", "Source"), published_words(matrix.source)),
        (QCoreApplication.translate("Matrix", "Reference"), matrix.source.reference),
        (QCoreApplication.translate("Matrix", "Wording"), matrix.wording),
        (QCoreApplication.translate("Matrix", "Rights"), matrix.source.rights),
    ):
        card.add_text(label, text)
    return card
