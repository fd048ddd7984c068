"""The bundled South Yorkshire and Bassetlaw matrix holds the structure of its source, area by area."""

from __future__ import annotations

import pytest

from placematrix_desktop.domain.matrix import ElementStatus, Matrix, SubjectKind
from tests.matrices.bundled import bundled, descriptors, statements

MATRIX_ID = "syb-development"

STAGE_IDS = ["emerging", "developing", "thriving"]

# The thirteen areas in the order of the source, with their statements at each stage.
STATEMENTS_PER_AREA = {
    "Purpose and vision": [3, 7, 5],
    "Leadership": [5, 5, 4],
    "Governance": [3, 4, 4],
    "Co-ordinated decision making and service design": [2, 3, 3],
    "Financial framework": [2, 2, 3],
    "Workforce and culture": [5, 7, 5],
    "Values and behaviours": [1, 1, 1],
    "Integration of services": [2, 5, 3],
    "Reporting, quality and outcomes (contracting)": [1, 3, 3],
    "Population health management": [3, 4, 5],
    "Business intelligence and digital infrastructure": [2, 4, 4],
    "Defined population in scope": [1, 2, 2],
    "Patient and public engagement": [1, 4, 5],
}

# Boxes of the source that list several things: one statement each, longer than any other, with so many
# semicolons between its parts.
LISTS = {
    ("structures-authority-and-accountability", "thriving"): 5,
    ("deciding-and-designing-together", "emerging"): 4,
    ("deciding-and-designing-together", "developing"): 4,
    ("deciding-and-designing-together", "thriving"): 4,
    ("population-health-insight-in-decisions", "developing"): 5,
}

# Rows of the source that step from a wish to the thing itself: the words that carry the step, by
# stage, so that no rewording makes a stage stronger or weaker than the source.
STRENGTHS = {
    "shared-vision-strategy-and-plan": [
        ["have begun to meet", "informal", "are exploring"],
        ["may not have taken root", "are being developed", "ambition", "try to act"],
        ["has taken root", "have been developed further", "will use", "would refer"],
    ],
    "leading-across-organisations": [
        ["little formal structure", "first talks", "looking to", "in some instances"],
        ["have agreed a leadership team", "made a start"],
        ["track record", "can show examples", "has developed"],
    ],
    "structures-authority-and-accountability": [
        ["loose", "discussing", "some decisions"],
        ["agreed governance structure", "working towards", "are beginning"],
        ["have authority delegated", "where appropriate", "should also", "may include"],
    ],
    "deciding-and-designing-together": [
        ["are developing a way", "could include", "is engaged in"],
        ["are developing structures", "could include", "in development"],
        ["have developed structures", "could include", "have coordinated"],
    ],
    "financial-plans-and-budgets": [
        ["each individual partner", "small"],
        ["written financial plan", "share risk"],
        ["is applied", "is being developed", "single financial plan"],
    ],
    "staff-skills-and-learning": [
        ["are beginning to understand", "possibly", "is being developed"],
        ["ambition", "are being introduced", "are exploring", "there are plans"],
        ["can employ staff", "unclear", "are made at all levels"],
    ],
    "agreed-values-in-practice": [["agreed on"], ["show"], ["embedded among all staff"]],
    "integrated-teams-and-pathways": [
        ["are beginning to talk", "first plans", "limited"],
        ["more deeply", "in limited areas", "there are plans"],
        ["the normal way", "compelling plans"],
    ],
    "reports-outcomes-and-contracts": [
        ["limited evidence"],
        ["some aspects", "are limited", "for some services"],
        ["as a whole", "one agreed set"],
    ],
    "population-health-insight-in-decisions": [
        ["ad hoc", "are building up"],
        ["are identified", "capacity is being developed"],
        ["clearly understood", "drive"],
    ],
    "linked-data-and-it-systems": [
        ["do not connect", "in development"],
        ["has begun", "are exploring", "beginning to emerge", "are being explored"],
        ["as a routine", "there are plans", "are integrated"],
    ],
    "shared-view-of-the-population": [
        ["not clearly defined"],
        ["beginning to consider"],
        ["clearly defined", "are in use"],
    ],
    "engaging-and-involving-people": [
        ["know their legal obligations"],
        ["clear approach", "are emerging"],
        ["is being carried out", "demonstrate"],
    ],
}

NAMED_BODIES = [
    "ICS NHS Body",
    "ICS NHS Board",
    "ICS Health and Care Partnership",
    "Health and Wellbeing Board",
    "Place Partnership Forum",
    "Place Partnership Committee",
    "Joint Commissioning Committee",
    "Vertical Provider Collaborative",
    "Better Care Fund",
    "section 75",
    "primary care network",
]


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    return bundled(MATRIX_ID)


def test_it_says_what_it_is_and_whose_words_it_has(matrix: Matrix) -> None:
    assert (matrix.format, matrix.id, matrix.edition) == (1, "syb-development", "v1-4, 8 April 2021")
    assert matrix.subjects == (SubjectKind.PLACE, SubjectKind.PROVIDER_COLLABORATIVE)
    assert matrix.ladder
    assert "own plain English" in matrix.wording
    assert matrix.source.publisher == "South Yorkshire and Bassetlaw Integrated Care System"
    assert matrix.source.date == "8 April 2021"
    assert "live document" in matrix.source.reference
    assert "peers" in matrix.source.reference
    assert "one view" in matrix.source.reference
    assert "no statement of rights" in matrix.source.rights


def test_it_says_that_the_stage_of_a_statement_is_an_interpretation(matrix: Matrix) -> None:
    assert "interpretation" in matrix.wording
    assert "diagram" in matrix.wording


def test_the_three_stages_stand_in_order_and_the_source_defines_none(matrix: Matrix) -> None:
    assert [stage.id for stage in matrix.stages] == STAGE_IDS
    assert [stage.label for stage in matrix.stages] == ["Emerging", "Developing", "Thriving"]
    assert [stage.definition for stage in matrix.stages] == ["", "", ""]
    assert "does not define its three stages" in matrix.wording


def test_each_of_the_thirteen_areas_has_one_element_of_its_name_and_one_descriptor(matrix: Matrix) -> None:
    assert [theme.title for theme in matrix.themes] == list(STATEMENTS_PER_AREA)
    assert len(matrix.themes) == 13
    for theme in matrix.themes:
        (element,) = theme.elements
        assert (element.id, element.title) == (theme.id, theme.title)
        (descriptor,) = element.descriptors
        assert descriptor.title != theme.title


def test_the_statements_of_each_area_and_stage_are_as_many_as_in_the_source(matrix: Matrix) -> None:
    found = {
        place.theme.title: [len(place.descriptor.cells[stage_id]) for stage_id in STAGE_IDS]
        for place in matrix.places()
    }
    assert found == STATEMENTS_PER_AREA
    assert sum(map(sum, found.values())) == 129


def test_the_fifth_area_alone_is_to_be_expanded_and_has_a_note(matrix: Matrix) -> None:
    statuses = [element.status for _, element in matrix.elements()]
    assert statuses == [None] * 4 + [ElementStatus.TO_BE_EXPANDED] + [None] * 8
    noted = {element.id: element.note for _, element in matrix.elements() if element.note}
    assert list(noted) == ["financial-framework"]
    assert "national and regional" in noted["financial-framework"]


def test_only_the_lists_are_long(matrix: Matrix) -> None:
    long = {
        (row.id, stage_id): statement.count(";")
        for row in descriptors(matrix)
        for stage_id, cell in row.cells.items()
        for statement in cell
        if len(statement.split()) > 50
    }
    assert long == LISTS


@pytest.mark.parametrize("body", NAMED_BODIES)
def test_the_bodies_that_the_source_names_are_named(matrix: Matrix, body: str) -> None:
    assert any(body in statement for statement in statements(matrix))


@pytest.mark.parametrize("descriptor_id", STRENGTHS)
def test_the_step_from_wish_to_fact_is_kept(matrix: Matrix, descriptor_id: str) -> None:
    descriptor = matrix.place(descriptor_id).descriptor
    for stage_id, phrases in zip(STAGE_IDS, STRENGTHS[descriptor_id], strict=True):
        said = " ".join(descriptor.statements(stage_id)).casefold()
        for phrase in phrases:
            assert phrase.casefold() in said, (descriptor_id, stage_id, phrase)
