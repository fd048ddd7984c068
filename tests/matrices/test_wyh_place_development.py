"""The bundled West Yorkshire and Harrogate matrix holds the structure of its source, row by row."""

from __future__ import annotations

import pytest

from placematrix_desktop.domain.matrix import ElementStatus, Matrix, SubjectKind
from tests.matrices.bundled import bundled, descriptors

MATRIX_ID = "wyh-place-development"

STAGE_IDS = ["emerging", "developing", "maturing", "thriving"]

DESCRIPTORS_PER_ELEMENT = {
    "Ambition and vision": {
        "vision": 2,
        "health-and-care-needs-assessment": 2,
        "clinically-and-professionally-led": 1,
        "community-neighbourhood-and-citizen-informed": 1,
        "place-based-plans": 3,
        "review-and-evaluation": 1,
        "enabler-data": 1,
        "enabler-organisational-development": 1,
        "enabler-digital": 0,
        "enabler-workforce": 1,
    },
    "System leadership": {"common-narrative": 2, "culture": 3, "trust": 1, "leadership": 1},
    "Design and delivery": {
        "ccg-transition": 1,
        "governance": 16,
        "primary-care": 2,
        "finance-and-risk": 4,
        "quality": 0,
    },
}

STATUSES = {
    "community-neighbourhood-and-citizen-informed": ElementStatus.TO_BE_EXPANDED,
    "enabler-digital": ElementStatus.ASSESSED_ELSEWHERE,
    "enabler-workforce": ElementStatus.ASSESSED_ELSEWHERE,
    "trust": ElementStatus.TO_BE_EXPANDED,
    "governance": ElementStatus.TO_BE_EXPANDED,
    "primary-care": ElementStatus.TO_BE_EXPANDED,
    "quality": ElementStatus.IN_DEVELOPMENT,
}

NOTE_NAMES = {
    "community-neighbourhood-and-citizen-informed": "citizen engagement",
    "enabler-digital": "ICS Digital Maturity Matrix",
    "enabler-workforce": "workforce maturity matrix",
    "trust": "values and behaviours",
    "governance": "governance group",
    "primary-care": "Primary and Community Care Board",
    "quality": "quality system",
}

# Rows of the source that step from a wish to the thing itself: the word that carries the step,
# by stage, so that no rewording makes a stage stronger or weaker than the source.
STRENGTHS = {
    "collaborative-alliances": ["ambition", "plans", "some examples", "jointly commission"],
    "representing-each-other": ["first discussions", "moving towards", "being developed", "agreement"],
    "shared-infrastructure": ["discussing", "planned", "in development", "in place"],
    "sharing-risk-and-gain": ["consider", "ambition", "being developed", "established"],
    "contracts-by-population-or-pathway": ["think about", "ambition", "developing", "lets it hold"],
    "financial-governance": ["considering", "being developed", "in place", "links clearly"],
    "mutual-accountability": ["considering", "being developed", "terms of reference", "track record"],
    "place-arrangements-under-the-ics": ["discussing", "being developed", "clear plan", "already deployed"],
    "citizen-engagement-and-voice": ["considering", "include", "being built", "is built"],
    "workforce-of-the-place": ["ambition", "belongs", "plans exist", "can move"],
}


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    return bundled(MATRIX_ID)


def test_it_says_what_it_is_and_whose_words_it_has(matrix: Matrix) -> None:
    assert (matrix.format, matrix.id, matrix.edition) == (1, "wyh-place-development", "2021")
    assert matrix.title == "Place development matrix"
    assert matrix.subjects == (SubjectKind.PLACE,)
    assert matrix.ladder
    assert "own plain English" in matrix.wording
    assert matrix.source.publisher == "West Yorkshire and Harrogate Health and Care Partnership"
    assert "neither a title nor a date" in matrix.source.reference
    assert "no statement of rights" in matrix.source.rights


def test_the_four_stages_stand_in_order_with_short_definitions(matrix: Matrix) -> None:
    assert [stage.id for stage in matrix.stages] == STAGE_IDS
    assert [stage.label for stage in matrix.stages] == ["Emerging", "Developing", "Maturing", "Thriving"]
    for stage in matrix.stages:
        assert 3 <= len(stage.definition.split()) <= 8, stage.id
    maturing = matrix.stage("maturing").definition
    assert "place" in maturing
    assert "ICS" in maturing


def test_themes_elements_and_descriptors_are_those_of_the_source(matrix: Matrix) -> None:
    found = {
        theme.title: {element.id: len(element.descriptors) for element in theme.elements}
        for theme in matrix.themes
    }
    assert found == DESCRIPTORS_PER_ELEMENT
    for theme in matrix.themes:
        assert [element.id for element in theme.elements] == list(DESCRIPTORS_PER_ELEMENT[theme.title])
    assert [theme.title for theme in matrix.themes] == list(DESCRIPTORS_PER_ELEMENT)
    assert len(list(matrix.elements())) == 19
    assert len(descriptors(matrix)) == 43


def test_every_row_names_every_stage_and_one_cell_alone_is_blank(matrix: Matrix) -> None:
    blank: list[tuple[str, str]] = []
    filled = 0
    for descriptor in descriptors(matrix):
        assert list(descriptor.cells) == STAGE_IDS, descriptor.id
        for stage_id, statements in descriptor.cells.items():
            if statements:
                filled += 1
            else:
                blank.append((descriptor.id, stage_id))
    assert blank == [("single-view-of-patient-experience", "emerging")]
    assert filled == 171


def test_three_cells_have_two_statements_and_no_cell_has_more(matrix: Matrix) -> None:
    several = {
        (descriptor.id, stage_id): len(statements)
        for descriptor in descriptors(matrix)
        for stage_id, statements in descriptor.cells.items()
        if len(statements) > 1
    }
    assert several == {
        ("representation-on-ics-boards", "maturing"): 2,
        ("climate-and-sustainability", "maturing"): 2,
        ("network-vision-and-decisions", "thriving"): 2,
    }


def test_statuses_are_those_that_the_source_states(matrix: Matrix) -> None:
    found = {element.id: element.status for _, element in matrix.elements() if element.status is not None}
    assert found == STATUSES
    empty = [element.id for _, element in matrix.elements() if not element.descriptors]
    assert empty == ["enabler-digital", "quality"]


def test_notes_stand_where_the_source_has_one_and_nowhere_else(matrix: Matrix) -> None:
    noted = {element.id: element.note for _, element in matrix.elements() if element.note}
    assert noted.keys() == NOTE_NAMES.keys()
    for element_id, name in NOTE_NAMES.items():
        assert name in noted[element_id]
        assert noted[element_id] == noted[element_id].strip()
        assert noted[element_id].endswith(".")
    assert "theme's own list" in noted["primary-care"]


@pytest.mark.parametrize("descriptor_id", STRENGTHS)
def test_the_step_from_wish_to_fact_is_kept(matrix: Matrix, descriptor_id: str) -> None:
    descriptor = matrix.place(descriptor_id).descriptor
    for stage_id, word in zip(STAGE_IDS, STRENGTHS[descriptor_id], strict=True):
        assert word in " ".join(descriptor.statements(stage_id)).casefold(), (descriptor_id, stage_id)
