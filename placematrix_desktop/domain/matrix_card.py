"""A matrix in short: what a list of matrices shows of each, and how much it holds."""

from __future__ import annotations

import msgspec

from placematrix_desktop.domain.matrix import Matrix, SubjectKind


class MatrixCard(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a list of matrices. A cell is filled where it has at least one statement."""

    id: str
    title: str
    edition: str
    publisher: str
    subjects: tuple[SubjectKind, ...]
    ladder: bool
    stage_labels: tuple[str, ...]
    themes: int
    elements: int
    descriptors: int
    filled_cells: int
    blank_cells: int


def card_of(matrix: Matrix) -> MatrixCard:
    """The card of a matrix, counted from what it holds."""
    descriptors = filled = elements = 0
    for _, element in matrix.elements():
        elements += 1
        for descriptor in element.descriptors:
            descriptors += 1
            filled += sum(1 for stage in matrix.stages if descriptor.statements(stage.id))
    return MatrixCard(
        id=matrix.id,
        title=matrix.title,
        edition=matrix.edition,
        publisher=matrix.source.publisher,
        subjects=matrix.subjects,
        ladder=matrix.ladder,
        stage_labels=tuple(stage.label for stage in matrix.stages),
        themes=len(matrix.themes),
        elements=elements,
        descriptors=descriptors,
        filled_cells=filled,
        blank_cells=descriptors * len(matrix.stages) - filled,
    )
