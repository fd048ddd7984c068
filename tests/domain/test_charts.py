"""The picture of the whole grid: complete, within its bounds, and told in words."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.charts import (
    Chart,
    Line,
    Mark,
    Polygon,
    Rect,
    Text,
    counts_in_words,
    glance,
    glance_in_words,
)
from placematrix_desktop.domain.judgement import ElementResult, State
from placematrix_desktop.domain.matrix import ElementStatus
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.domain.workshop import Workshop
from tests.factories import (
    DESCRIPTORS,
    ELSEWHERE,
    agreed,
    flat_matrix,
    full_workshop,
    in_state,
    large_matrix,
    small_matrix,
    workshop,
)


def measure(text: str, size: float) -> float:
    """A font whose every character is half as wide as high."""
    return len(text) * size * 0.5


def picture(some: Workshop, *, width: float = 480.0, size: float = 10.0) -> Chart:
    return glance(some, summarise(some), width=width, measure=measure, size=size)


def extent(mark: Mark) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a mark."""
    match mark:
        case Rect():
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        case Line():
            return (
                min(mark.x1, mark.x2),
                min(mark.y1, mark.y2),
                max(mark.x1, mark.x2),
                max(mark.y1, mark.y2),
            )
        case Polygon():
            xs, ys = zip(*mark.points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)
        case Text():
            wide = measure(mark.text, mark.size)
            left = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
            return left, mark.y - mark.size, left + wide, mark.y


def assert_within(chart: Chart) -> None:
    for mark in chart.marks:
        left, top, right, bottom = extent(mark)
        assert left >= -0.01, mark
        assert top >= -0.01, mark
        assert right <= chart.width + 0.01, mark
        assert bottom <= chart.height + 0.01, mark


EVERY_STATE = (
    agreed("common-vision", "emerging"),
    agreed("health-priorities", "maturing", between_next=True),
    in_state("evidence-base", State.NO_CONSENSUS),
    in_state("patient-experience", State.PARKED),
    in_state("trust", State.NOT_APPLICABLE),
)


def chips(chart: Chart) -> list[Rect]:
    return [mark for mark in chart.marks if isinstance(mark, Rect) and mark.about]


@pytest.mark.parametrize("some", [workshop(), workshop(*EVERY_STATE), full_workshop()])
def test_there_is_one_chip_for_each_descriptor_in_scope(some: Workshop) -> None:
    assert Counter(chip.about for chip in chips(picture(some))) == Counter(some.agenda.descriptor_ids())


def test_what_is_out_of_scope_has_no_chip_and_its_element_no_row() -> None:
    chart = picture(workshop(*EVERY_STATE, scope=["trust"]))
    assert [chip.about for chip in chips(chart)] == ["trust"]
    texts = [mark.text for mark in chart.marks if isinstance(mark, Text)]
    assert "Leadership" in texts
    assert "Vision" not in texts
    assert "Vision" not in chart.description


def test_each_chip_says_in_words_what_it_stands_for() -> None:
    some = workshop(*EVERY_STATE)
    meanings = {chip.about: chip.meaning for chip in chips(picture(some))}
    assert meanings == {
        "common-vision": "Common vision: agreed Emerging",
        "health-priorities": "Health priorities: agreed Maturing, moving to Thriving",
        "evidence-base": "Evidence base: no consensus",
        "patient-experience": "Patient experience: parked",
        "trust": "Trust: not applicable",
    }


def test_chips_do_not_lie_on_each_other() -> None:
    some = workshop(matrix=large_matrix(60))
    boxes = [extent(chip) for chip in chips(picture(some, width=200))]
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            apart = one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]
            assert apart


@pytest.mark.parametrize("width", [160.0, 240.0, 480.0, 1_200.0])
@pytest.mark.parametrize("size", [7.0, 10.0, 16.0])
@pytest.mark.parametrize("some", [workshop(*EVERY_STATE), full_workshop(), workshop(matrix=large_matrix(60))])
def test_every_mark_lies_within_the_chart(some: Workshop, width: float, size: float) -> None:
    chart = picture(some, width=width, size=size)
    assert chart.width == width
    assert_within(chart)


@given(st.sets(st.sampled_from(DESCRIPTORS), min_size=1), st.floats(150, 2_000), st.floats(6, 24))
def test_any_scope_and_size_gives_a_whole_picture(scope: set[str], width: float, size: float) -> None:
    some = workshop(*EVERY_STATE, scope=sorted(scope))
    chart = picture(some, width=width, size=size)
    assert sorted(chip.about for chip in chips(chart)) == sorted(scope)
    assert_within(chart)


def texts(chart: Chart) -> list[str]:
    return [mark.text for mark in chart.marks if isinstance(mark, Text)]


STAGE_WORDS = ["1 Emerging", "2 Developing", "3 Maturing", "4 Thriving"]


def test_the_legend_names_every_stage_and_each_state_that_occurs() -> None:
    legend = texts(picture(workshop(*EVERY_STATE)))[-8:]
    assert legend == [*STAGE_WORDS, "no consensus", "parked", "not applicable", "moving to the next"]
    legend = texts(picture(workshop()))[-5:]
    assert legend == [*STAGE_WORDS, "not assessed"]


def test_the_legend_repeats_the_signs_and_stands_for_no_descriptor() -> None:
    chart = picture(workshop(*EVERY_STATE))
    boxes = [mark for mark in chart.marks if isinstance(mark, Rect) and mark.outline and not mark.about]
    assert len(boxes) == 8
    assert not any(box.meaning for box in boxes)
    lowest_chip = max(chip.y + chip.height for chip in chips(chart))
    assert all(box.y > lowest_chip for box in boxes)


def test_an_element_without_descriptors_says_why() -> None:
    some = workshop(*EVERY_STATE)
    assert "assessed elsewhere" in texts(picture(some))
    assert "in development" in texts(picture(some))
    result = ElementResult(element_id=ELSEWHERE, result="Level 2")
    known = workshop(*EVERY_STATE, element_results={ELSEWHERE: result})
    assert "Level 2" in texts(picture(known))
    assert "assessed elsewhere" not in texts(picture(known))


@pytest.mark.parametrize("descriptors", [1, 43, 300, 2_000])
@pytest.mark.parametrize("most_height", [120.0, 320.0, 700.0])
def test_the_picture_fits_the_height_that_there_is(descriptors: int, most_height: float) -> None:
    some = workshop(matrix=large_matrix(descriptors))
    chart = glance(some, summarise(some), width=480, measure=measure, size=10, most_height=most_height)
    assert chart.height <= most_height
    assert_within(chart)
    assert chart.description == glance_in_words(some, summarise(some))


def test_a_picture_that_fits_is_not_made_a_table() -> None:
    some = workshop(*EVERY_STATE)
    summary = summarise(some)
    chart = glance(some, summary, width=480, measure=measure, size=10, most_height=700)
    assert chart == picture(some)


def test_counts_stand_in_for_chips_where_those_do_not_fit() -> None:
    judgements = [agreed(f"descriptor-{n}", f"stage-{n % 4 + 1}") for n in range(1, 101)]
    some = workshop(*judgements, in_state("descriptor-101", State.PARKED), matrix=large_matrix(110))
    chart = glance(some, summarise(some), width=480, measure=measure, size=10, most_height=130)
    assert chips(chart) == []
    rows = {mark.text: mark.y for mark in chart.marks if isinstance(mark, Text) and mark.x == 0}
    assert set(rows) == {"Theme 1", "Theme 2"}

    def in_row(y: float) -> list[str]:
        return [m.text for m in chart.marks if isinstance(m, Text) and m.y == y and m.anchor == "middle"]

    # Four stages, parked, not assessed.
    assert in_row(rows["Theme 1"]) == ["25", "25", "25", "25", "–", "–"]
    assert in_row(rows["Theme 2"]) == ["–", "–", "–", "–", "1", "9"]


def test_the_description_names_every_element_in_scope_with_all_its_counts() -> None:
    some = workshop(*EVERY_STATE)
    words = picture(some).description
    assert words == glance_in_words(some, summarise(some))
    assert words == (
        "5 descriptors, 2 agreed. Ambition and vision. Vision: 1 Emerging, 1 Maturing; 1 moving to the next "
        "stage. Needs assessment: 1 without consensus, 1 parked. Digital: assessed elsewhere. Design and "
        "delivery. Leadership: 1 not applicable. Quality: in development."
    )


def test_what_was_not_assessed_is_said_as_such_and_never_as_the_lowest_stage() -> None:
    words = picture(workshop()).description
    assert words.startswith("5 descriptors, 0 agreed.")
    assert "Vision: 2 not assessed." in words
    assert "Emerging" not in words


def test_counts_in_words_leave_out_what_there_is_none_of() -> None:
    some = workshop(*EVERY_STATE)
    assert counts_in_words(some, summarise(some).counts) == (
        "1 Emerging, 1 Maturing, 1 without consensus, 1 parked, 1 not applicable"
    )
    nothing = summarise(workshop(scope=["trust"])).themes[0].counts
    assert counts_in_words(some, nothing) == ""


def test_a_theme_that_is_its_element_is_named_once_and_not_broken_for_chips_that_are_not_there() -> None:
    matrix = flat_matrix(3)
    long = "Coordinated delivery of integrated care and support"
    element = replace(matrix.themes[1].elements[0], title=long)
    named = replace(matrix.themes[1], title=long, elements=(element,))
    matrix = replace(matrix, themes=(matrix.themes[0], named, matrix.themes[2]))
    # Six chips beside it would leave less room than the name takes in one line.
    said = [
        mark.text for mark in picture(workshop(matrix=matrix), width=340.0).marks if isinstance(mark, Text)
    ]
    assert said.count(long) == 1
    assert said.count("Subject 1") == 1


def test_what_stands_in_place_of_chips_is_there_also_where_the_agenda_leaves_the_descriptors_out() -> None:
    matrix = small_matrix()
    vision, needs, digital = matrix.themes[0].elements
    besides = replace(needs, status=ElementStatus.ASSESSED_ELSEWHERE)
    theme = replace(matrix.themes[0], elements=(vision, besides, digital))
    matrix = replace(matrix, themes=(theme, matrix.themes[1]))
    some = workshop(matrix=matrix, scope=("common-vision",))
    said = [mark.text for mark in picture(some).marks if isinstance(mark, Text)]
    assert said.count("assessed elsewhere") == 2
    assert "in development" not in said  # nothing of its theme is on the agenda
