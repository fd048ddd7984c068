"""The bundled Buckinghamshire, Oxfordshire and Berkshire West matrix holds the structure of its source."""

from __future__ import annotations

import pytest

from placematrix_desktop.domain.matrix import Matrix, SubjectKind
from tests.matrices.bundled import bundled, descriptors, statements

MATRIX_ID = "bob-place-partnership-maturity"

STAGE_IDS = ["emerging", "developing", "maturing", "thriving"]

# The ten themes in the order of the source, with their statements at each stage.
STATEMENTS_PER_THEME = {
    "Shared vision and purpose": [2, 4, 5, 4],
    "Systems mindset and long-term view": [4, 2, 3, 3],
    "Shifting power to people and families": [2, 2, 3, 3],
    "Trusted, collaborative relationships": [2, 2, 2, 1],
    "Coordinated delivery of integrated care and support": [2, 4, 4, 4],
    "Shared governance and accountability": [2, 2, 4, 3],
    "Aligning and coordinating use of resources": [2, 2, 1, 4],
    "Leadership as a collective activity": [2, 2, 2, 1],
    "Culture of evaluation and learning": [4, 6, 4, 4],
    "Shared data and information": [4, 4, 4, 5],
}

# The words that carry the strength of a stage, so that no rewording makes it stronger or weaker than
# the source.
STRENGTHS = {
    "agreed-direction-and-narrative": [
        ["agreed to work together", "some evidence"],
        ["agreed and in place", "is emerging"],
        ["consistent", "is in place"],
        ["business as usual", "strong public narrative"],
    ],
    "priorities-functions-and-resources": [
        ["some progress", "some understanding", "first discussions"],
        ["are defined", "clear plans"],
        ["evidence is emerging", "have provided"],
        ["has the infrastructure", "are committed", "dedicated"],
    ],
    "people-and-families-in-decisions": [
        ["is being put in place"],
        ["to some extent", "a plan exists"],
        ["largely reflects", "some decisions"],
        ["fully reflects", "can make decisions"],
    ],
    "trust-and-representing-each-other": [
        ["first discussions"],
        ["working towards"],
        ["are being developed", "embedded"],
        ["have an agreement", "clear plan for the next 18 months"],
    ],
    "integrated-teams-and-delivery": [
        ["are identified", "develop an understanding"],
        ["are represented", "collect"],
        ["has a voice", "keep developing", "use measures"],
        ["fully integrated", "woven into"],
    ],
    "place-leaders-and-governance": [
        ["are starting", "principles"],
        ["formal commitment", "some examples", "first governance structures"],
        ["agreed leaders", "a board", "is established"],
        ["larger group", "tangible", "explicit delegation", "where appropriate"],
    ],
    "money-and-contracts-across-partners": [
        ["informally", "there might be"],
        ["formal group", "take part"],
        ["first contract model", "begins"],
        ["in operation", "is agreed", "significant levels"],
    ],
    "leading-and-championing-together": [
        ["newly forms", "recognise"],
        ["know and understand", "are being developed"],
        ["are empowered", "proactive"],
        ["defined or dedicated"],
    ],
    "learning-training-and-evaluation": [
        ["in development", "has started"],
        ["existing materials", "are discussing", "is in place"],
        ["clear evidence", "are established"],
        ["have created", "agree to develop", "is carried out"],
    ],
    "data-and-insight-in-use": [
        ["has begun a review", "are identified"],
        ["enough", "is being developed"],
        ["visible and respected", "actively consider"],
        ["demonstrably", "have succeeded"],
    ],
}

NAMED_BODIES = [
    "ICS NHS Body",
    "NHS Long Term Plan",
    "Integration White Paper",
    "Public Health England",
    "Academic Health Science Network",
    "Healthwatch",
    "primary care networks",
    "practice participation groups",
    "social prescribing link workers",
]


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    return bundled(MATRIX_ID)


def test_it_says_what_it_is_and_whose_words_it_has(matrix: Matrix) -> None:
    assert (matrix.format, matrix.edition) == (1, "March 2023")
    assert matrix.id == "bob-place-partnership-maturity"
    assert matrix.title == "Place-based partnership maturity matrix"
    assert matrix.subjects == (SubjectKind.PLACE,)
    assert matrix.ladder
    assert "own plain English" in matrix.wording
    assert matrix.source.publisher.startswith("Buckinghamshire, Oxfordshire and Berkshire West")
    assert "Appendix One" in matrix.source.title
    assert matrix.source.date == "21 March 2023"
    assert "first baseline" in matrix.source.reference
    assert "where partners agree" in matrix.source.reference
    assert "no statement of rights" in matrix.source.rights


def test_it_says_what_was_lost_in_the_text_and_how_it_was_read(matrix: Matrix) -> None:
    for lost in ("page break", "title of the eighth theme", "tenth theme"):
        assert lost in matrix.wording


def test_the_four_stages_stand_in_order_and_the_source_defines_none(matrix: Matrix) -> None:
    assert [stage.id for stage in matrix.stages] == STAGE_IDS
    assert [stage.label for stage in matrix.stages] == ["Emerging", "Developing", "Maturing", "Thriving"]
    assert [stage.definition for stage in matrix.stages] == ["", "", "", ""]
    assert "does not define its four stages" in matrix.wording


def test_each_of_the_ten_themes_has_one_element_of_its_name_and_one_descriptor(matrix: Matrix) -> None:
    assert [theme.title for theme in matrix.themes] == list(STATEMENTS_PER_THEME)
    assert len(matrix.themes) == 10
    for theme in matrix.themes:
        (element,) = theme.elements
        assert (element.id, element.title) == (theme.id, theme.title)
        assert (element.status, element.note) == (None, "")
        (descriptor,) = element.descriptors
        assert descriptor.title != theme.title


def test_each_theme_has_a_definition_of_one_sentence_where_its_stage_is_agreed(matrix: Matrix) -> None:
    definitions = [descriptor.definition for descriptor in descriptors(matrix)]
    assert len(set(definitions)) == 10
    for definition in definitions:
        assert definition[0].isupper()
        assert definition.endswith(".")
        assert definition.count(".") == 1
        assert 10 <= len(definition.split()) <= 36


def test_a_context_stands_only_where_the_wording_departs_from_a_name_of_the_source(matrix: Matrix) -> None:
    contexts = {row.id: row.context for row in descriptors(matrix) if row.context}
    assert list(contexts) == ["priorities-functions-and-resources", "place-leaders-and-governance"]
    assert "Oxfordshire" in contexts["priorities-functions-and-resources"]
    assert "PBP ICP" in contexts["place-leaders-and-governance"]


def test_the_statements_of_each_theme_and_stage_are_as_many_as_in_the_source(matrix: Matrix) -> None:
    found = {
        place.theme.title: [len(place.descriptor.cells[stage_id]) for stage_id in STAGE_IDS]
        for place in matrix.places()
    }
    assert found == STATEMENTS_PER_THEME
    assert sum(map(sum, found.values())) == 120


@pytest.mark.parametrize("body", NAMED_BODIES)
def test_the_bodies_that_the_source_names_are_named(matrix: Matrix, body: str) -> None:
    assert any(body in statement for statement in statements(matrix))


@pytest.mark.parametrize("descriptor_id", STRENGTHS)
def test_the_strength_of_each_stage_is_kept(matrix: Matrix, descriptor_id: str) -> None:
    descriptor = matrix.place(descriptor_id).descriptor
    for stage_id, phrases in zip(STAGE_IDS, STRENGTHS[descriptor_id], strict=True):
        said = " ".join(descriptor.statements(stage_id)).casefold()
        for phrase in phrases:
            assert phrase.casefold() in said, (descriptor_id, stage_id, phrase)
