"""Counts of each stage, never an average; what was not assessed is never a stage."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.judgement import ElementResult, Judgement, State
from placematrix_desktop.domain.matrix import ElementStatus
from placematrix_desktop.domain.summary import (
    Counts,
    ElementSummary,
    Summary,
    ThemeSummary,
    count,
    elements_at_the_top,
    elements_taken,
    summarise,
)
from placematrix_desktop.domain.workshop import Workshop
from tests.factories import (
    DESCRIPTORS,
    ELSEWHERE,
    IN_DEVELOPMENT,
    STAGES,
    agreed,
    full_workshop,
    in_state,
    small_matrix,
    workshop,
)

NOTHING = dict.fromkeys(STAGES, 0)


def test_a_new_workshop_has_no_stage_at_all() -> None:
    counts = summarise(workshop()).counts
    assert counts == Counts(by_stage=NOTHING, open=5)
    assert (counts.agreed, counts.decided, counts.total) == (0, 0, 5)


def test_each_state_and_stage_is_counted_by_itself() -> None:
    some = workshop(
        agreed("common-vision", "maturing"),
        agreed("health-priorities", "maturing", between_next=True),
        in_state("evidence-base", State.NO_CONSENSUS),
        in_state("patient-experience", State.PARKED),
        in_state("trust", State.NOT_APPLICABLE),
    )
    counts = summarise(some).counts
    assert counts == Counts(
        by_stage={**NOTHING, "maturing": 2}, no_consensus=1, parked=1, not_applicable=1, open=0
    )
    assert (counts.agreed, counts.decided, counts.total) == (2, 4, 5)


def test_every_stage_is_there_in_the_order_of_the_matrix() -> None:
    summary = summarise(full_workshop())
    for theme in summary.themes:
        for element in theme.elements:
            assert tuple(element.counts.by_stage) == STAGES
        assert tuple(theme.counts.by_stage) == STAGES


@pytest.mark.parametrize("state", [state for state in State if state is not State.AGREED])
def test_what_is_not_agreed_is_at_no_stage(state: State) -> None:
    judgement = in_state("trust", state, target_stage_id="thriving")
    counts = count(workshop(judgement), ["trust"])
    assert counts.agreed == 0
    assert counts.by_stage == NOTHING
    assert counts.total == 1


def test_elements_and_themes_are_counted_in_scope_only() -> None:
    some = workshop(
        agreed("common-vision", "maturing"),
        agreed("trust", "thriving"),
        scope=["evidence-base", "common-vision"],
    )
    ambition, delivery = summarise(some).themes
    assert [part.element.id for part in ambition.elements] == ["vision", "needs", "digital"]
    assert [part.descriptor_ids for part in ambition.elements] == [("common-vision",), ("evidence-base",), ()]
    assert ambition.counts == Counts(by_stage={**NOTHING, "maturing": 1}, open=1)
    assert delivery.counts.total == 0
    assert summarise(some).counts.total == 2


def test_an_element_is_taken_with_its_descriptors_with_its_theme_or_with_a_result() -> None:
    # Digital (assessed elsewhere) and quality (in development) have no descriptor: they go with their theme.
    assert elements_taken(workshop()) == {"vision", "needs", ELSEWHERE, "leadership", IN_DEVELOPMENT}
    assert elements_taken(workshop(scope=["evidence-base"])) == {"needs", ELSEWHERE}
    assert elements_taken(workshop(scope=["trust"])) == {"leadership", IN_DEVELOPMENT}
    # What was recorded is never out of sight, whatever is left out of the agenda later.
    result = {ELSEWHERE: ElementResult(element_id=ELSEWHERE, result="Level 2")}
    assert elements_taken(workshop(scope=["trust"], element_results=result)) == {
        "leadership",
        IN_DEVELOPMENT,
        ELSEWHERE,
    }


def test_an_element_that_takes_a_result_is_taken_though_its_descriptors_are_left_out() -> None:
    matrix = small_matrix()
    vision, needs, digital = matrix.themes[0].elements
    besides = replace(needs, status=ElementStatus.ASSESSED_ELSEWHERE)
    theme = replace(matrix.themes[0], elements=(vision, besides, digital))
    some = workshop(
        matrix=replace(matrix, themes=(theme, *matrix.themes[1:])), scope=["common-vision", "trust"]
    )
    assert "needs" in elements_taken(some)
    (part,) = (p for t in summarise(some).themes for p in t.elements if p.element.id == "needs")
    assert part.taken
    assert part.descriptor_ids == ()
    # Without that status it is simply not on today.
    assert "needs" not in elements_taken(workshop(scope=["common-vision", "trust"]))


def test_descriptors_of_an_element_stand_in_the_order_of_the_matrix() -> None:
    ids = [part.descriptor_ids for theme in summarise(full_workshop()).themes for part in theme.elements]
    assert [key for keys in ids for key in keys] == list(DESCRIPTORS)


def test_no_field_of_a_summary_is_a_number_with_a_fraction() -> None:
    # An average of stages would have to be one.
    for struct in (Counts, ElementSummary, ThemeSummary, Summary):
        for field in msgspec.structs.fields(struct):
            assert "float" not in str(field.type)
            assert not {"mean", "average", "score", "median"} & set(field.name.split("_"))
    assert isinstance(summarise(full_workshop()).counts.agreed, int)


@st.composite
def workshops(draw: st.DrawFn) -> Workshop:
    judgements = []
    for key in draw(st.sets(st.sampled_from(DESCRIPTORS))):
        state = draw(st.sampled_from(list(State)))
        if state is State.AGREED:
            judgements.append(agreed(key, draw(st.sampled_from(STAGES))))
        else:
            judgements.append(in_state(key, state))
    scope = draw(st.sets(st.sampled_from(DESCRIPTORS), min_size=1))
    return workshop(*judgements, scope=sorted(scope))


@given(workshops())
def test_the_counts_of_elements_add_up_to_those_of_themes_and_of_all(some: Workshop) -> None:
    def added(counts: list[Counts]) -> Counts:
        return Counts(
            by_stage={stage: sum(c.by_stage[stage] for c in counts) for stage in STAGES},
            open=sum(c.open for c in counts),
            no_consensus=sum(c.no_consensus for c in counts),
            parked=sum(c.parked for c in counts),
            not_applicable=sum(c.not_applicable for c in counts),
        )

    summary = summarise(some)
    assert added([theme.counts for theme in summary.themes]) == summary.counts
    for theme in summary.themes:
        assert added([part.counts for part in theme.elements]) == theme.counts
    assert summary.counts.total == len(some.agenda.items)
    assert summary.counts.decided + summary.counts.open + summary.counts.parked == summary.counts.total


def ids(some: Workshop) -> list[str]:
    return [element.id for element in elements_at_the_top(summarise(some), some)]


def test_the_top_elements_are_those_whose_lowest_stage_is_the_highest() -> None:
    some = workshop(
        agreed("common-vision", "maturing"),
        agreed("health-priorities", "thriving"),
        agreed("evidence-base", "thriving"),
        agreed("patient-experience", "developing"),
        agreed("trust", "maturing"),
    )
    assert ids(some) == ["vision", "leadership"]


@pytest.mark.parametrize("rest", [Judgement(descriptor_id="trust"), in_state("trust", State.NO_CONSENSUS)])
def test_an_element_that_is_not_wholly_agreed_is_not_at_the_top(rest: Judgement) -> None:
    some = workshop(rest, agreed("common-vision", "developing"), agreed("health-priorities", "developing"))
    assert ids(some) == ["vision"]
    half = workshop(agreed("common-vision", "thriving"))
    assert ids(half) == []


def test_the_lowest_stage_is_no_strength() -> None:
    assert ids(workshop(*(agreed(key, "emerging") for key in DESCRIPTORS))) == []


def test_without_a_ladder_there_is_no_top() -> None:
    some = workshop(*(agreed(key, "thriving") for key in DESCRIPTORS), matrix=small_matrix(ladder=False))
    assert ids(some) == []
