"""What the fields of a count begin with, and the command that what stands in them comes to."""

from __future__ import annotations

from collections.abc import Mapping

from placematrix_desktop.application.commands import RecordTally
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.participants import EXPECTED_SECTORS, Sector
from placematrix_desktop.domain.tally import MOST_HANDS, Tally
from placematrix_desktop.domain.workshop import PartKind, Workshop

EVERYBODY: None = None
"""Stands for the one line of counts where hands are not counted by sector."""

_ROUND = "#round"
"""The name of the round among what is kept of a count; no stage has a name like it."""

Counted = Mapping[Sector | None, Mapping[str, int]]
"""What stands in the fields: by sector, or under `EVERYBODY`, hands by stage id."""


def entry_of(workshop: Workshop, tally: Tally | None) -> Counted:
    """What the fields begin with, for a new round or to correct one."""
    counts = dict(tally.counts) if tally else {}
    if not workshop.facts.tally_by_sector:
        return {EVERYBODY: counts}
    by_sector: dict[Sector | None, dict[str, int]] = {
        sector: dict(tally.by_sector.get(sector, {})) if tally else {}
        for sector in sectors_for(workshop, tally)
    }
    # Hands of no sector, as from a round that was counted without sectors, are among the others.
    for stage_id, hands in counts.items():
        rest = hands - sum(each.get(stage_id, 0) for each in by_sector.values())
        if rest > 0:
            others = by_sector[Sector.OTHER]
            others[stage_id] = others.get(stage_id, 0) + rest
    return by_sector


def sectors_for(workshop: Workshop, tally: Tally | None) -> tuple[Sector, ...]:
    """The sectors of those in the room, or all that are expected where nobody is on the list; those with
    hands already; and the others, last."""
    there = {person.sector for person in workshop.people() if person.present and person.sector}
    wanted = (there or set(EXPECTED_SECTORS)) | set(tally.by_sector if tally else ()) | {Sector.OTHER}
    return tuple(sector for sector in Sector if sector in wanted)


def without_noughts(counted: Counted) -> Counted:
    """The same without what is 0."""
    tidy = {key: {stage: n for stage, n in each.items() if n} for key, each in counted.items()}
    return {key: each for key, each in tidy.items() if each}


def command_of(descriptor_id: str, number: int, counted: Counted) -> RecordTally:
    """The command that records these hands as a round."""
    counts: dict[str, int] = {}
    for each in counted.values():
        for stage_id, hands in each.items():
            counts[stage_id] = counts.get(stage_id, 0) + hands
    by_sector = {sector: each for sector, each in counted.items() if sector is not None}
    return RecordTally(descriptor_id, counts, round=number, by_sector=by_sector or None)


# What was counted and not taken yet


def hands_draft(descriptor_id: str) -> DraftKey:
    """Where it is kept."""
    return DraftKey(PartKind.JUDGEMENT, descriptor_id, "hands")


def as_values(number: int, counted: Counted) -> dict[str, str]:
    """What is kept of a round that is being counted."""
    values = {_ROUND: str(number)}
    for sector, each in counted.items():
        whose = sector.value if sector is not None else ""
        values |= {f"{whose}/{stage_id}": str(hands) for stage_id, hands in each.items()}
    return values


def round_of(values: Mapping[str, str]) -> int:
    """The round, from 1, that these values were kept of."""
    number = values.get(_ROUND, "")
    return max(1, int(number)) if number.isdecimal() else 1


def kept_entry(workshop: Workshop, tally: Tally | None, values: Mapping[str, str]) -> Counted:
    """What the fields begin with where hands were kept of them. If hands are no longer counted by sector,
    or by sector only now, none is lost: they are added up, or stand with the others."""
    stages = {stage.id for stage in workshop.matrix.stages}
    found: dict[Sector | None, dict[str, int]] = {key: {} for key in entry_of(workshop, tally)}
    by_name = {key.value: key for key in found if key is not None}
    rest = EVERYBODY if EVERYBODY in found else Sector.OTHER
    for name, hands in values.items():
        sector, _, stage_id = name.rpartition("/")
        if stage_id in stages and hands.isdecimal():
            line = found[by_name.get(sector, rest)]
            line[stage_id] = min(MOST_HANDS, line.get(stage_id, 0) + int(hands))
    return found
