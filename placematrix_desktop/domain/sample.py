"""A made-up workshop, to learn the program with and to show what a full one looks like."""

from __future__ import annotations

import datetime

import msgspec

from placematrix_desktop.domain.guidance import Activity, Arrangement
from placematrix_desktop.domain.judgement import DecisionRule, Evidence, MinorityView, State
from placematrix_desktop.domain.participants import InterestOutcome, Sector
from placematrix_desktop.domain.signoff import Position, SigningRole


class SamplePerson(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody at the made-up workshop, and how they sign it."""

    name: str
    role: str
    organisation: str
    sector: Sector
    email: str = ""
    present: bool = True
    interest: str = ""
    outcome: InterestOutcome | None = None
    signs_as: SigningRole = SigningRole.MEMBER
    position: Position = Position.AGREE
    reason: str = ""


class SampleAction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An action of the made-up workshop."""

    text: str
    owner: str = ""
    organisation: str = ""
    due: datetime.date | None = None
    top: bool = False


class SampleResult(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the made-up group said of one descriptor. `stage` is a stage id, given where it is agreed;
    `hands` are rounds of a show of hands, each by stage id."""

    descriptor: str
    state: State = State.AGREED
    stage: str | None = None
    between_next: bool = False
    rule: DecisionRule | None = None
    reason: str = ""
    note: str = ""
    private_note: str = ""
    evidence: tuple[Evidence, ...] = ()
    minority_views: tuple[MinorityView, ...] = ()
    support_needed: str = ""
    good_practice: str = ""
    hands: tuple[dict[str, int], ...] = ()
    actions: tuple[SampleAction, ...] = ()


class SampleElementResult(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What another instrument found for an element that is assessed elsewhere."""

    element: str
    result: str
    where_from: str = ""


class Sample(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole made-up workshop on one matrix. `earlier` maps descriptor ids to the stage ids that were
    agreed at `earlier_date`, for the comparison with last time."""

    subject: str
    occasion: str
    date: datetime.date
    finish: datetime.time | None = None
    venue: str = ""
    facilitator: str = ""
    recorder: str = ""
    sponsor: str = ""
    arrangements: tuple[Arrangement, ...] = ()
    activities: tuple[Activity, ...] = ()
    people: tuple[SamplePerson, ...]
    results: tuple[SampleResult, ...]
    element_results: tuple[SampleElementResult, ...] = ()
    earlier_occasion: str = ""
    earlier_date: datetime.date | None = None
    earlier: dict[str, str] = {}
