"""What moved since last time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.compare import Moved, Movement, agreed_stage, compare
from placematrix_desktop.domain.judgement import Judgement, State
from tests.factories import DESCRIPTORS, STAGES, agreed, in_state, small_matrix, workshop


def moved(before: Judgement | None, now: Judgement | None, *, ladder: bool = True) -> tuple[Moved, ...]:
    matrix = small_matrix(ladder=ladder)
    earlier = workshop(*([before] if before else []), matrix=matrix)
    later = workshop(*([now] if now else []), matrix=matrix)
    return compare(earlier, later)


@pytest.mark.parametrize(
    ("before", "now", "movement", "steps"),
    [
        ("emerging", "developing", Movement.UP, 1),
        ("emerging", "thriving", Movement.UP, 3),
        ("thriving", "developing", Movement.DOWN, -2),
        ("maturing", "maturing", Movement.SAME, 0),
        (None, "maturing", Movement.NEW, 0),
        ("maturing", None, Movement.GONE, 0),
    ],
)
def test_each_movement_has_its_name_and_steps(
    before: str | None, now: str | None, movement: Movement, steps: int
) -> None:
    (row,) = moved(
        agreed("trust", before) if before else None,
        agreed("trust", now) if now else None,
    )
    assert row == Moved(descriptor_id="trust", before=before, now=now, movement=movement, steps=steps)


def test_moving_to_the_next_stage_is_not_yet_there() -> None:
    (row,) = moved(agreed("trust", "developing"), agreed("trust", "developing", between_next=True))
    assert row.movement is Movement.SAME


@pytest.mark.parametrize(("before", "now"), [("emerging", "thriving"), ("thriving", "emerging")])
def test_where_the_columns_are_no_ladder_nothing_goes_up_or_down(before: str, now: str) -> None:
    (row,) = moved(agreed("trust", before), agreed("trust", now), ladder=False)
    assert (row.movement, row.steps) == (Movement.CHANGED, 0)


def test_the_same_choice_is_the_same_without_a_ladder_too() -> None:
    (row,) = moved(agreed("trust", "emerging"), agreed("trust", "emerging"), ladder=False)
    assert row.movement is Movement.SAME


@pytest.mark.parametrize("state", [state for state in State if state is not State.AGREED])
def test_what_was_not_agreed_counts_as_no_stage(state: State) -> None:
    assert moved(in_state("trust", state), in_state("trust", state)) == ()
    (row,) = moved(in_state("trust", state), agreed("trust", "emerging"))
    assert row.movement is Movement.NEW
    (row,) = moved(agreed("trust", "emerging"), in_state("trust", state))
    assert row.movement is Movement.GONE


def test_only_what_is_in_scope_now_is_listed_and_in_the_order_of_the_agenda() -> None:
    earlier = workshop(*(agreed(key, "developing") for key in DESCRIPTORS))
    now = workshop(scope=["trust", "common-vision"])
    assert [row.descriptor_id for row in compare(earlier, now)] == ["trust", "common-vision"]


def test_what_was_out_of_scope_then_was_not_agreed_then() -> None:
    earlier = workshop(agreed("trust", "developing"), scope=["common-vision"])
    assert agreed_stage(earlier, "trust") is None
    (row,) = compare(earlier, workshop(agreed("trust", "maturing")))
    assert row.movement is Movement.NEW


def test_a_stage_that_the_matrix_no_longer_has_is_passed_over() -> None:
    earlier = workshop(agreed("trust", "excelling"), agreed("common-vision", "excelling"))
    (row,) = compare(earlier, workshop(agreed("trust", "maturing")))
    assert (row.descriptor_id, row.before, row.movement) == ("trust", None, Movement.NEW)


@given(st.lists(st.sampled_from([None, *STAGES]), min_size=5, max_size=5), st.data())
def test_turning_the_two_round_turns_each_movement_round(then: list[str | None], data: st.DataObject) -> None:
    later = data.draw(st.lists(st.sampled_from([None, *STAGES]), min_size=5, max_size=5))

    def with_stages(stages: list[str | None]) -> list[Judgement]:
        return [agreed(key, stage) for key, stage in zip(DESCRIPTORS, stages, strict=True) if stage]

    earlier, now = workshop(*with_stages(then)), workshop(*with_stages(later))
    turned = {
        Movement.UP: Movement.DOWN,
        Movement.DOWN: Movement.UP,
        Movement.NEW: Movement.GONE,
        Movement.GONE: Movement.NEW,
        Movement.SAME: Movement.SAME,
    }
    forth, back = compare(earlier, now), compare(now, earlier)
    assert [turned[row.movement] for row in forth] == [row.movement for row in back]
    assert [-row.steps for row in forth] == [row.steps for row in back]
