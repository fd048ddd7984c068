"""What may help the talk on after a show of hands: which prompts fit the pattern of the last round.

For the facilitator alone, at most two at a time; what they say in words is for the screen. They follow what
groups that work do: those at the two ends speak first, a single voice is asked and not outvoted, an even
divide between neighbours ends at the lower stage or between the two, and a group that does not move is not
pressed. Where the usual rule is the lowest of the range, the lowest is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from placematrix_desktop.domain.judgement import DecisionRule
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.tally import Accord, Spread, Tally, spread_of

MOST_PROMPTS = 2

_ENOUGH_FOR_AN_OUTLIER = 4
"""Hands from which on a single one apart is an outlier and not a part of the group."""


class PromptKind(StrEnum):
    """What a prompt is about. `stages` of the prompt are given for each, from 0."""

    TOO_MANY_HANDS = "too_many_hands"
    """`hands` were counted and fewer people are in the room."""
    NOT_MOVED = "not_moved"
    """Another round moved nothing, and there is no agreement."""
    EXTREMES_FIRST = "extremes_first"
    """Hands are far apart: the lowest and the highest stage."""
    OFFER_LOWER = "offer_lower"
    """Two neighbours are even: the lower and the upper."""
    ONE_APART = "one_apart"
    """One hand is apart from all others: its stage."""
    CAN_LIVE_WITH_IT = "can_live_with_it"
    """Most are at one stage: that stage."""
    CONFIRM_ALOUD = "confirm_aloud"
    """There is agreement: on that stage."""
    SAY_LOWEST = "say_lowest"
    """The usual rule is the lowest of the range: that stage."""
    NOT_RAISED = "not_raised"
    """So many people in the room, `hands`, did not raise one."""
    MOVED = "moved"
    """Another round `moved` the median by so many stages, up where that is more than 0."""


class Prompt(msgspec.Struct, frozen=True):
    """One prompt, with the stages and the number of people that its words name."""

    kind: PromptKind
    stages: tuple[int, ...] = ()
    hands: int = 0
    moved: float = 0.0


def prompts_after(
    tallies: Sequence[Tally], matrix: Matrix, *, present: int, rule: DecisionRule
) -> tuple[Prompt, ...]:
    """The prompts after the last of these rounds, the weightiest first. `present` is how many people are
    in the room, 0 where nobody knows; `rule` is the usual rule of the workshop."""
    if not tallies or not tallies[-1].hands:
        return ()
    last = tallies[-1]
    spread = spread_of(last, matrix)
    found = [] if spread is None else _by_pattern(last, spread, tallies[:-1], matrix, rule)
    if spread is None:
        found = _of_choices(last, matrix)
    if present and last.hands > present:
        found.insert(0, Prompt(PromptKind.TOO_MANY_HANDS, hands=last.hands))
    elif last.hands < present:
        # After what the pattern asks for, and before what is only good to know.
        found.insert(1, Prompt(PromptKind.NOT_RAISED, hands=present - last.hands))
    return tuple(found[:MOST_PROMPTS])


def _by_pattern(
    last: Tally, spread: Spread, earlier: Sequence[Tally], matrix: Matrix, rule: DecisionRule
) -> list[Prompt]:
    counts = [last.counts.get(stage.id, 0) for stage in matrix.stages]
    lowest_rules = rule is DecisionRule.LOWEST and spread.lowest != spread.highest
    main = _of_spread(counts, spread)
    # A stage that the usual rule would not give is not offered.
    found = [] if lowest_rules and main.kind in _NAMING_A_STAGE else [main]
    if lowest_rules:
        found.append(Prompt(PromptKind.SAY_LOWEST, (spread.lowest,)))
    before = spread_of(earlier[-1], matrix) if earlier else None
    if before is not None:
        if before.median != spread.median:
            found.append(Prompt(PromptKind.MOVED, moved=spread.median - before.median))
        elif spread.accord is not Accord.AGREEMENT:
            found = [Prompt(PromptKind.NOT_MOVED), *(each for each in found if each is not main)]
    return found


_NAMING_A_STAGE = frozenset({PromptKind.CONFIRM_ALOUD, PromptKind.CAN_LIVE_WITH_IT, PromptKind.OFFER_LOWER})


def _of_spread(counts: list[int], spread: Spread) -> Prompt:
    there = [stage for stage, hands in enumerate(counts) if hands]
    if len(there) == 2 and there[1] - there[0] == 1 and counts[there[0]] == counts[there[1]]:
        return Prompt(PromptKind.OFFER_LOWER, tuple(there))
    apart = _one_apart(counts, there)
    if apart is not None:
        return Prompt(PromptKind.ONE_APART, (apart,))
    if spread.accord is Accord.AGREEMENT:
        return Prompt(PromptKind.CONFIRM_ALOUD, (_fullest(counts),))
    if len(there) == 2 and there[1] - there[0] == 1:
        return Prompt(PromptKind.CAN_LIVE_WITH_IT, (_fullest(counts),))
    return Prompt(PromptKind.EXTREMES_FIRST, (spread.lowest, spread.highest))


def _one_apart(counts: list[int], there: list[int]) -> int | None:
    """The stage of the one hand that is apart: at an end, with all others at one stage or two stages off."""
    if sum(counts) < _ENOUGH_FOR_AN_OUTLIER or len(there) < 2:
        return None
    for end, next_to_it in ((there[0], there[1]), (there[-1], there[-2])):
        if counts[end] == 1 and (len(there) == 2 or abs(end - next_to_it) > 1):
            return end
    return None


def _of_choices(last: Tally, matrix: Matrix) -> list[Prompt]:
    """Choices have no ends and no middle; that all chose one can be said all the same."""
    counts = [last.counts.get(stage.id, 0) for stage in matrix.stages]
    there = [stage for stage, hands in enumerate(counts) if hands]
    return [Prompt(PromptKind.CONFIRM_ALOUD, tuple(there))] if len(there) == 1 else []


def _fullest(counts: list[int]) -> int:
    return counts.index(max(counts))
