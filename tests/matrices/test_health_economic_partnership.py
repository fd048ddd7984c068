"""The bundled health and economic partnership matrix: its frame, its rights and whose words it has."""

from __future__ import annotations

import re

import pytest

from placematrix_desktop.domain.matrix import Matrix, SubjectKind
from tests.matrices.bundled import bundled, descriptors, statements

MATRIX_ID = "health-economic-partnership"

STAGE_IDS = ["emerging", "established", "expanding"]

# Four themes with their areas, in the order of the source.
AREAS = {
    "Strategy and policy": [
        "Economic development and recovery",
        "Quality local employment",
        "Climate change",
        "Inclusive growth",
    ],
    "Relationships": ["Local government", "Economic development bodies", "Business sector bodies"],
    "Operations and delivery": [
        "Acting as an anchor",
        "Employers and healthy workplaces",
        "Care closer to home",
    ],
    "Research and innovation": ["Universities and colleges", "Health technology"],
}

# Marks of the published cells that do not belong in statements of our own.
PUBLISHED = [
    "ICP",
    "ICB",
    "reviewed and are aware",
    "tracking",
    "evaluating practice",
    "Fair Work Charter",
    "Section 75",
    "Social Value Act",
    "Wigan",
    "UNICEF",
    "mutual benefit",
    "high street",
]


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    return bundled(MATRIX_ID)


def test_it_says_what_it_is_and_is_for_systems(matrix: Matrix) -> None:
    assert (matrix.format, matrix.id, matrix.edition) == (1, "health-economic-partnership", "2022")
    assert matrix.subjects == (SubjectKind.SYSTEM,)
    assert matrix.ladder
    assert (matrix.source.publisher, matrix.source.date) == ("NHS Confederation", "2022")


def test_the_framework_and_its_author_are_credited_and_its_rights_are_said(matrix: Matrix) -> None:
    assert "Cathy Elliott" in matrix.source.title
    assert "Cathy Elliott" in matrix.source.reference
    assert "https://www.nhsconfed.org/" in matrix.source.reference
    rights = matrix.source.rights
    assert rights.startswith("© NHS Confederation 2022.")
    for term in ("with credit", "commercially", "changed", "developed further", "no sentence of it"):
        assert term in rights, term


def test_it_says_that_the_statements_are_ours_and_where_the_published_words_come_from(matrix: Matrix) -> None:
    for term in (
        "Cathy Elliott",
        "NHS Confederation",
        "this project's own",
        "not a rewording",
        "does not say or endorse",
        "imports",
        "other areas may be added",
    ):
        assert term in matrix.wording, term


def test_the_three_stages_have_the_ages_of_the_source(matrix: Matrix) -> None:
    assert [(stage.id, stage.label, stage.age_range) for stage in matrix.stages] == [
        ("emerging", "Emerging", "under two years"),
        ("established", "Established", "three to five years"),
        ("expanding", "Expanding", "six to ten years"),
    ]
    for stage in matrix.stages:
        assert 3 <= len(stage.definition.split()) <= 8, stage.id


def test_four_themes_hold_the_twelve_areas_in_order(matrix: Matrix) -> None:
    found = {
        theme.title: [row.title for element in theme.elements for row in element.descriptors]
        for theme in matrix.themes
    }
    assert found == AREAS
    assert list(found) == list(AREAS)
    assert len(descriptors(matrix)) == 12
    for theme, element in matrix.elements():
        assert (element.id, element.title, element.status) == (theme.id, theme.title, None)


def test_every_area_has_a_context_note_of_its_own(matrix: Matrix) -> None:
    notes = [row.context for row in descriptors(matrix)]
    assert all(20 <= len(note.split()) <= 45 for note in notes)
    assert all(" Ask " in note and note.endswith(".") for note in notes)
    assert len(set(notes)) == 12


def test_every_cell_has_two_or_three_statements_and_none_stands_twice(matrix: Matrix) -> None:
    for row in descriptors(matrix):
        assert list(row.cells) == STAGE_IDS, row.id
        assert all(2 <= len(cell) <= 3 for cell in row.cells.values()), row.id
    said = statements(matrix)
    assert len(said) == 76
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("mark", PUBLISHED)
def test_marks_of_the_published_cells_are_nowhere_in_ours(matrix: Matrix, mark: str) -> None:
    ours = [*statements(matrix), *(row.context for row in descriptors(matrix))]
    assert [text for text in ours if re.search(rf"\b{mark}\b", text, re.IGNORECASE)] == []
