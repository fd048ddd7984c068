"""The bundled designation of services holds the table and the considerations of its source, row by row."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from placematrix_desktop.domain.matrix import Matrix, SubjectKind
from tests.matrices.bundled import bundled, descriptors

MATRIX_ID = "system-place-designation"

STAGE_IDS = ["system", "shared", "place"]

# The rows of the source in order, with the statements under System and under Place.
SERVICE_AREAS = {
    "urgent-and-emergency-care": (5, 3),
    "community-services": (2, 1),
    "primary-medical-services": (5, 3),
    "adult-mental-health": (7, 4),
    "child-and-adolescent-mental-health": (7, 4),
    "childrens-learning-disabilities-autism-and-sen": (3, 1),
    "continuing-healthcare-and-joint-funding": (4, 3),
    "maternity": (2, 1),
    "planned-care": (3, 2),
    "cancer": (4, 2),
    "clinical-programmes": (3, 2),
    "pharmacy-optometry-and-dental": (4, 1),
}
ENABLERS = {
    "quality-assurance-and-safeguarding": (1, 1),
    "inequalities-and-prevention": (2, 2),
    "finance-and-contracting": (2, 1),
    "estates-and-capital-planning": (2, 1),
    "planning-and-performance-management": (3, 1),
    "digital-and-it": (1, 1),
    "research-and-innovation": (1, 1),
}

NOT_DELEGATED = [
    "maternity",
    "planned-care",
    "cancer",
    "clinical-programmes",
    "pharmacy-optometry-and-dental",
]

# What must be as strong as in the source: a chance is not a fact, most is not all.
STRENGTHS = {
    ("primary-medical-services", "system"): ["Most of the responsibility", "can be shared"],
    ("adult-mental-health", "system"): ["significant remit", "could drive", "could make use"],
    ("adult-mental-health", "place"): ["significant responsibility", "could be the means"],
    ("child-and-adolescent-mental-health", "system"): ["significant remit", "could drive", "CAMHS T4"],
    ("childrens-learning-disabilities-autism-and-sen", "system"): [
        "Most",
        "delegated to place",
        "apart from",
    ],
    ("childrens-learning-disabilities-autism-and-sen", "place"): ["greater part"],
    ("continuing-healthcare-and-joint-funding", "system"): ["could make outcomes"],
    ("planned-care", "system"): ["could improve", "perhaps rearranged"],
    ("planned-care", "place"): ["may need", "in the future"],
    ("cancer", "place"): ["There may be chances later"],
    ("clinical-programmes", "place"): ["could be later"],
    ("planning-and-performance-management", "system"): ["open question"],
    ("planning-and-performance-management", "place"): ["required where", "preferred where"],
    ("digital-and-it", "place"): ["where it is needed"],
}

NAMED_BODIES = [
    "System Control Centre",
    "NHS England",
    "SCAS",
    "Clinical Advisory Service",
    "Better Care Fund",
    "ARRS",
    "OHFT",
    "BHFT",
    "Mental Health Investment Standard",
    "Thames Valley Cancer Network",
]


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    return bundled(MATRIX_ID)


def test_it_says_what_it_is_and_whose_words_it_has(matrix: Matrix) -> None:
    assert (matrix.format, matrix.id, matrix.edition) == (1, "system-place-designation", "March 2023")
    assert matrix.subjects == (SubjectKind.PLACE, SubjectKind.SYSTEM)
    assert "own plain English" in matrix.wording
    assert matrix.source.publisher.startswith("Buckinghamshire, Oxfordshire and Berkshire West")
    assert "Appendix Two" in matrix.source.title
    assert "working example" in matrix.source.reference
    assert "no statement of rights" in matrix.source.rights


def test_it_is_a_choice_and_no_ladder_so_nothing_comes_after_anything(matrix: Matrix) -> None:
    assert not matrix.ladder
    assert [stage.id for stage in matrix.stages] == STAGE_IDS
    assert [stage.label for stage in matrix.stages] == ["System", "Shared", "Place"]
    assert [matrix.stage_after(stage_id) for stage_id in STAGE_IDS] == [None, None, None]
    assert "choices and not steps" in matrix.wording


def test_it_says_that_the_shared_column_is_ours(matrix: Matrix) -> None:
    assert re.search(r"The column Shared, its statements .* are this project's own", matrix.wording)
    assert "side by side and hold at once" in matrix.wording


def test_twelve_service_areas_and_seven_enablers_stand_in_order(matrix: Matrix) -> None:
    found = {
        theme.id: [row.id for element in theme.elements for row in element.descriptors]
        for theme in matrix.themes
    }
    assert found == {"service-areas": list(SERVICE_AREAS), "enablers": list(ENABLERS)}
    assert [len(rows) for rows in found.values()] == [12, 7]
    assert all(
        (element.id, element.title, element.status) == (theme.id, theme.title, None)
        for theme, element in matrix.elements()
    )


def test_every_row_has_the_statements_of_the_source_and_one_of_ours_between(matrix: Matrix) -> None:
    expected = SERVICE_AREAS | ENABLERS
    found = {row.id: (len(row.cells["system"]), len(row.cells["place"])) for row in descriptors(matrix)}
    assert found == expected
    for row in descriptors(matrix):
        assert list(row.cells) == STAGE_IDS, row.id
        assert len(row.cells["shared"]) == 1, row.id


def test_no_shared_statement_stands_twice_and_no_cell_repeats_itself(matrix: Matrix) -> None:
    shared = Counter(row.cells["shared"] for row in descriptors(matrix))
    assert [cell for cell, times in shared.items() if times > 1] == []
    for row in descriptors(matrix):
        said = [statement for cell in row.cells.values() for statement in cell]
        assert len(set(said)) == len(said), row.id


def test_the_ten_considerations_are_questions_of_their_own(matrix: Matrix) -> None:
    assert len(matrix.guidance) == len(set(matrix.guidance)) == 10
    for question in matrix.guidance:
        assert question.endswith("?"), question
        assert len(question.split()) <= 22, question
    assert "guidance" in matrix.source.reference


def test_the_tenth_consideration_alone_is_for_berkshire_west_only(matrix: Matrix) -> None:
    only = [
        number
        for number, question in enumerate(matrix.guidance, start=1)
        if question.startswith("For Berkshire West only")
    ]
    assert only == [10]


def test_places_have_to_work_out_how_their_governance_carries_the_remit(matrix: Matrix) -> None:
    assert "their own governance" in matrix.source.reference


def test_what_is_not_delegated_to_place_says_so_and_nothing_else_does(matrix: Matrix) -> None:
    found = [row.id for row in descriptors(matrix) if "not delegated" in " ".join(row.cells["place"])]
    assert found == NOT_DELEGATED


@pytest.mark.parametrize(("descriptor_id", "stage_id"), STRENGTHS)
def test_the_strength_of_the_source_is_kept(matrix: Matrix, descriptor_id: str, stage_id: str) -> None:
    said = " ".join(matrix.place(descriptor_id).descriptor.statements(stage_id))
    for words in STRENGTHS[descriptor_id, stage_id]:
        assert words in said, (descriptor_id, stage_id, words)


@pytest.mark.parametrize("body", NAMED_BODIES)
def test_the_bodies_that_the_source_names_are_named(matrix: Matrix, body: str) -> None:
    assert any(
        body in statement
        for row in descriptors(matrix)
        for stage_id in ("system", "place")
        for statement in row.cells[stage_id]
    )
