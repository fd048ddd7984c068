"""What a group agreed for one descriptor, or for an element that is assessed elsewhere."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import Presence, Sector
from placematrix_desktop.domain.tally import Tally


class State(StrEnum):
    """Where the talk about a descriptor stands. Open means not assessed, never the lowest stage."""

    OPEN = "open"
    AGREED = "agreed"
    NO_CONSENSUS = "no_consensus"
    PARKED = "parked"
    NOT_APPLICABLE = "not_applicable"


STATE_LABELS: dict[State, str] = {
    State.OPEN: "Open",
    State.AGREED: "Agreed",
    State.NO_CONSENSUS: "No consensus",
    State.PARKED: "Parked",
    State.NOT_APPLICABLE: "Not applicable",
}


STATES_WITH_A_REASON = frozenset({State.NO_CONSENSUS, State.PARKED, State.NOT_APPLICABLE})


class DecisionRule(StrEnum):
    """How the group came to its stage."""

    UNANIMOUS = "unanimous"
    CONSENSUS = "consensus_with_reservation"
    MAJORITY = "majority"
    LOWEST = "lowest_of_the_range"


RULE_LABELS: dict[DecisionRule, str] = {
    DecisionRule.UNANIMOUS: "unanimous",
    # It is the usual rule of a workshop, so its words must not claim a reservation that nobody voiced.
    DecisionRule.CONSENSUS: "consensus",
    DecisionRule.MAJORITY: "majority",
    DecisionRule.LOWEST: "lowest of the range",
}


def rules_for(matrix: Matrix) -> tuple[DecisionRule, ...]:
    """The rules that a group can come to its result by. Choices have no lowest."""
    return tuple(rule for rule in DecisionRule if matrix.ladder or rule is not DecisionRule.LOWEST)


class EvidenceStrength(StrEnum):
    """How far a piece of evidence carries."""

    STRONG = "strong"
    SOME = "some"
    ASSERTED = "asserted"


class Evidence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One piece of evidence: a text or a link, and how strong the group holds it to be."""

    text: str
    strength: EvidenceStrength = EvidenceStrength.SOME


class MinorityView(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A view that was not agreed, kept by sector and never by name."""

    sector: Sector
    reason: str
    stage_id: str | None = None


class Tick(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, order=True):
    """A single statement that the group can show: its stage and its place in the cell, from 0."""

    stage_id: str
    statement: int


class Judgement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The result for one descriptor. `stage_id` is set exactly where `state` is agreed.

    `between_next` says that the group is on its way from the agreed stage to the next one. `reason`
    says why there is no consensus, or why the descriptor was parked or does not apply. `decided_at`
    is UTC and set whenever the state is not open.
    """

    descriptor_id: str
    state: State = State.OPEN
    stage_id: str | None = None
    between_next: bool = False
    rule: DecisionRule | None = None
    reason: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    minority_views: tuple[MinorityView, ...] = ()
    ticks: tuple[Tick, ...] = ()
    tallies: tuple[Tally, ...] = ()
    target_stage_id: str | None = None
    support_needed: str = ""
    good_practice: str = ""
    present: Presence | None = None
    decided_at: datetime | None = None


class ElementResult(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The result of an element that is assessed with another instrument; it counts with no descriptor."""

    element_id: str
    result: str = ""
    where_from: str = ""
