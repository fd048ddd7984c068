"""What a group does well to take next: its time goes where it differs.

The most divided come first, as the latest show of hands has it; then those on which nothing could be agreed
last time, or where something has moved since; then the agenda. Parked ones wait until the end. That groups
agree quickly where ratings agree, and should spend their time where they differ, is what facilitators of
such workshops report.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

import msgspec

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.tally import Spread, spread_of
from placematrix_desktop.domain.workshop import Workshop

_WIDE = 2
"""Stages between the lowest and the highest hand from which a tally is wide, though not split."""


class Why(StrEnum):
    """Why a descriptor stands where it does, in the order in which they are to be taken."""

    SPLIT = "split"
    WIDE = "wide"
    NO_CONSENSUS_BEFORE = "no_consensus_before"
    MOVED = "moved"
    """The hands are at another stage than last time."""
    MINORITY_BEFORE = "minority_before"
    BETWEEN_BEFORE = "between_before"
    AGENDA = "agenda"
    PARKED = "parked"


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """One descriptor that is still to be taken. `spread` is that of the latest tally, where there is one."""

    descriptor_id: str
    why: Why
    spread: Spread | None = None

    @property
    def is_agreed_by_hand(self) -> bool:
        """Whether all hands are at one stage."""
        return self.spread is not None and self.spread.lowest == self.spread.highest


def next_to_take(
    workshop: Workshop, earlier: Workshop | None = None, *, hidden: Collection[str] = ()
) -> tuple[Suggestion, ...]:
    """Every descriptor in scope that is open or parked, in the order recommended. Tallies of `hidden`
    descriptors are passed over, lest the order tells what is not to be known yet."""
    places = {key: place for place, key in enumerate(workshop.agenda.descriptor_ids())}
    found = []
    for key in places:
        state = workshop.judgement(key).state
        if state in (State.OPEN, State.PARKED):
            spread = None if key in hidden else _latest_spread(workshop, key)
            why = Why.PARKED if state is State.PARKED else _why(workshop, earlier, key, spread)
            found.append(Suggestion(descriptor_id=key, why=why, spread=spread))
    ranks = {why: rank for rank, why in enumerate(Why)}

    def rank(one: Suggestion) -> tuple[int, float, float, int]:
        wide, together = 0, 0.0
        if one.why in (Why.SPLIT, Why.WIDE) and one.spread is not None:
            wide, together = one.spread.highest - one.spread.lowest, one.spread.share_at_median
        return ranks[one.why], -wide, together, places[one.descriptor_id]

    return tuple(sorted(found, key=rank))


def _latest_spread(workshop: Workshop, descriptor_id: str) -> Spread | None:
    tallies = workshop.judgement(descriptor_id).tallies
    if not tallies:
        return None
    return spread_of(max(tallies, key=lambda tally: tally.round), workshop.matrix)


def _why(workshop: Workshop, earlier: Workshop | None, descriptor_id: str, spread: Spread | None) -> Why:
    if spread is not None and spread.split:
        return Why.SPLIT
    if spread is not None and spread.highest - spread.lowest >= _WIDE:
        return Why.WIDE
    before = earlier.judgements.get(descriptor_id) if earlier is not None else None
    if before is None:
        return Why.AGENDA
    if before.state is State.NO_CONSENSUS:
        return Why.NO_CONSENSUS_BEFORE
    known = {stage.id: number for number, stage in enumerate(workshop.matrix.stages)}
    if spread is not None and before.stage_id in known and abs(spread.median - known[before.stage_id]) >= 1:
        return Why.MOVED
    if before.minority_views:
        return Why.MINORITY_BEFORE
    return Why.BETWEEN_BEFORE if before.between_next else Why.AGENDA
