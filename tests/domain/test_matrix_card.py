"""A matrix in short."""

from __future__ import annotations

from placematrix_desktop.domain.matrix import SubjectKind
from placematrix_desktop.domain.matrix_card import MatrixCard, card_of
from tests.factories import small_matrix


def test_the_card_counts_what_the_matrix_holds() -> None:
    assert card_of(small_matrix()) == MatrixCard(
        id="small",
        title="A small matrix",
        edition="2026",
        publisher="Nobody",
        subjects=(SubjectKind.PLACE, SubjectKind.SYSTEM),
        ladder=True,
        stage_labels=("Emerging", "Developing", "Maturing", "Thriving"),
        themes=2,
        elements=5,
        descriptors=5,
        filled_cells=19,
        blank_cells=1,
    )
