"""Which prompts fit which pattern of hands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.judgement import DecisionRule
from placematrix_desktop.domain.prompting import MOST_PROMPTS, Prompt, PromptKind, prompts_after
from placematrix_desktop.domain.tally import Tally
from tests.factories import STAGES, small_matrix

Kind = PromptKind
LADDER, CHOICES = small_matrix(), small_matrix(ladder=False)
Hands = tuple[int, int, int, int]


def after(*rounds: Hands, present: int = 0, rule: DecisionRule = DecisionRule.CONSENSUS) -> list[Prompt]:
    """The prompts after these rounds."""
    tallies = [
        Tally(round=n, counts=dict(zip(STAGES, hands, strict=True))) for n, hands in enumerate(rounds, 1)
    ]
    return list(prompts_after(tallies, LADDER, present=present, rule=rule))


@pytest.mark.parametrize(
    ("hands", "prompt"),
    [
        ((0, 12, 0, 0), Prompt(Kind.CONFIRM_ALOUD, (1,))),
        ((1, 10, 1, 0), Prompt(Kind.CONFIRM_ALOUD, (1,))),
        ((0, 10, 2, 0), Prompt(Kind.CONFIRM_ALOUD, (1,))),
        ((5, 0, 0, 5), Prompt(Kind.EXTREMES_FIRST, (0, 3))),
        ((2, 6, 4, 0), Prompt(Kind.EXTREMES_FIRST, (0, 2))),
        ((0, 6, 6, 0), Prompt(Kind.OFFER_LOWER, (1, 2))),
        ((6, 6, 0, 0), Prompt(Kind.OFFER_LOWER, (0, 1))),
        ((0, 8, 4, 0), Prompt(Kind.CAN_LIVE_WITH_IT, (1,))),
        ((0, 11, 1, 0), Prompt(Kind.ONE_APART, (2,))),
        ((1, 0, 6, 5), Prompt(Kind.ONE_APART, (0,))),
        ((0, 2, 0, 1), Prompt(Kind.EXTREMES_FIRST, (1, 3))),
        ((0, 2, 1, 0), Prompt(Kind.CAN_LIVE_WITH_IT, (1,))),
        ((0, 0, 0, 1), Prompt(Kind.CONFIRM_ALOUD, (3,))),
    ],
)
def test_the_pattern_of_one_round(hands: Hands, prompt: Prompt) -> None:
    assert after(hands) == [prompt]


def test_no_hands_ask_for_nothing() -> None:
    assert after() == []
    assert after((0, 0, 0, 0), present=9) == []


def test_who_did_not_raise_a_hand() -> None:
    assert after((0, 10, 0, 0), present=12) == [
        Prompt(Kind.CONFIRM_ALOUD, (1,)),
        Prompt(Kind.NOT_RAISED, hands=2),
    ]
    assert after((0, 10, 0, 0), present=10) == [Prompt(Kind.CONFIRM_ALOUD, (1,))]


def test_more_hands_than_people_come_before_all_else() -> None:
    assert after((4, 5, 0, 5), present=12)[0] == Prompt(Kind.TOO_MANY_HANDS, hands=14)


def test_a_second_round_that_moved() -> None:
    assert after((5, 7, 0, 0), (0, 12, 0, 0)) == [Prompt(Kind.CONFIRM_ALOUD, (1,))]
    assert after((7, 5, 0, 0), (0, 12, 0, 0)) == [
        Prompt(Kind.CONFIRM_ALOUD, (1,)),
        Prompt(Kind.MOVED, moved=1.0),
    ]


def test_a_second_round_that_did_not_move_is_not_pressed_for_more() -> None:
    assert after((5, 0, 0, 5), (5, 0, 0, 5)) == [Prompt(Kind.NOT_MOVED)]
    assert after((2, 6, 4, 0), (2, 5, 5, 0)) == [Prompt(Kind.NOT_MOVED)]
    assert after((5, 5, 0, 0), (1, 9, 2, 0))[-1] == Prompt(Kind.MOVED, moved=0.5)
    assert after((1, 10, 1, 0), (0, 12, 0, 0)) == [Prompt(Kind.CONFIRM_ALOUD, (1,))]


def test_only_the_last_two_rounds_are_compared() -> None:
    assert Kind.NOT_MOVED in kinds(after((0, 0, 5, 5), (5, 0, 0, 5), (5, 0, 0, 5)))


def test_where_the_lowest_of_the_range_is_the_rule_it_is_named_and_nothing_else_offered() -> None:
    lowest = DecisionRule.LOWEST
    assert after((0, 6, 6, 0), rule=lowest) == [Prompt(Kind.SAY_LOWEST, (1,))]
    assert after((1, 10, 1, 0), rule=lowest) == [Prompt(Kind.SAY_LOWEST, (0,))]
    assert after((5, 0, 0, 5), rule=lowest) == [
        Prompt(Kind.EXTREMES_FIRST, (0, 3)),
        Prompt(Kind.SAY_LOWEST, (0,)),
    ]
    assert after((0, 12, 0, 0), rule=lowest) == [Prompt(Kind.CONFIRM_ALOUD, (1,))]


def test_choices_have_no_ends_and_no_lower_one() -> None:
    apart = Tally(round=1, counts={"emerging": 5, "thriving": 5})
    assert prompts_after([apart], CHOICES, present=0, rule=DecisionRule.MAJORITY) == ()
    same = Tally(round=1, counts={"maturing": 5})
    assert prompts_after([apart, same], CHOICES, present=6, rule=DecisionRule.MAJORITY) == (
        Prompt(Kind.CONFIRM_ALOUD, (2,)),
        Prompt(Kind.NOT_RAISED, hands=1),
    )


@given(
    st.lists(st.tuples(*[st.integers(0, 20)] * 4), max_size=3),
    st.integers(0, 40),
    st.sampled_from(DecisionRule),
)
def test_there_are_never_more_than_two_and_never_the_same_twice(
    rounds: list[Hands], present: int, rule: DecisionRule
) -> None:
    found = after(*rounds, present=present, rule=rule)
    assert len(found) <= MOST_PROMPTS
    assert len(set(kinds(found))) == len(found)
    if rounds and any(rounds[-1]):
        assert found
        there = [stage for stage, hands in enumerate(rounds[-1]) if hands]
        for prompt in found:
            assert set(prompt.stages) <= set(there)


def kinds(prompts: list[Prompt]) -> list[PromptKind]:
    return [prompt.kind for prompt in prompts]
