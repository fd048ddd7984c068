"""Recording a show of hands on one descriptor, and taking one back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from placematrix_desktop.application.commands.decision import (
    Decision,
    Sight,
    judgement_change,
    title_in_scope,
)
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import SECTOR_LABELS, Sector
from placematrix_desktop.domain.tally import MOST_HANDS, Tally
from placematrix_desktop.errors import Refused


@dataclass(frozen=True)
class RecordTally:
    """Record the hands of one round; `counts` maps stage ids to hands, and stages without any may be left
    out. The same round again corrects it, a new one is kept beside those before it. Without `round` it is
    the last one that there is, or the first.

    `by_sector` says of each sector how its hands lie. Hands of people without a sector are in `counts`
    alone, so the sectors may come to less than those and never to more.
    """

    kind: ClassVar[str] = "record_tally"
    descriptor_id: str
    counts: Mapping[str, int]
    round: int | None = None
    by_sector: Mapping[Sector, Mapping[str, int]] | None = None

    def decide(self, sight: Sight) -> Decision:
        title = title_in_scope(sight, self.descriptor_id)
        judgement = sight.workshop.judgement(self.descriptor_id)
        rounds = len(judgement.tallies)
        number = max(1, rounds) if self.round is None else self.round
        if not 1 <= number <= rounds + 1:
            raise Refused(f"The next round here is round {rounds + 1}.", where=title)
        counts = _tidy(sight, self.counts, title)
        if not counts:
            raise Refused("No hand was counted.", where=title, mend="Type how many were at each stage.")
        by_sector = _by_sector(sight, self.by_sector or {}, counts, title)
        tally = Tally(round=number, counts=counts, by_sector=by_sector)
        tallies = (*judgement.tallies[: number - 1], tally, *judgement.tallies[number:])
        words = f"show of hands, round {number}"
        return Decision(
            # Undo stands in the heading, and a count may still be hidden from the room.
            name=words,
            sentence=f"{title}: {words}: {_counts_in_words(sight.workshop.matrix, counts)}.",
            changes=judgement_change(sight, replace(judgement, tallies=tallies)),
        )


@dataclass(frozen=True)
class RemoveTally:
    """Take back the last round of hands on a descriptor."""

    kind: ClassVar[str] = "remove_tally"
    descriptor_id: str

    def decide(self, sight: Sight) -> Decision:
        title = title_in_scope(sight, self.descriptor_id)
        judgement = sight.workshop.judgement(self.descriptor_id)
        if not judgement.tallies:
            raise Refused("There is no show of hands to take back.", where=title)
        words = f"show of hands, round {len(judgement.tallies)}, taken back"
        return Decision(
            name=words,
            sentence=f"{title}: {words}.",
            changes=judgement_change(sight, replace(judgement, tallies=judgement.tallies[:-1])),
        )


def _tidy(sight: Sight, counts: Mapping[str, int], where: str) -> dict[str, int]:
    """The counts in the order of the stages, without the stages that have none."""
    for stage_id, hands in counts.items():
        label = sight.stage_label(stage_id)
        if not 0 <= hands <= MOST_HANDS:
            raise Refused(f"Hands at {label} go from 0 to {MOST_HANDS}.", where=where)
    stages = sight.workshop.matrix.stages
    return {stage.id: hands for stage in stages if (hands := counts.get(stage.id, 0))}


def _by_sector(
    sight: Sight, by_sector: Mapping[Sector, Mapping[str, int]], counts: dict[str, int], where: str
) -> dict[Sector, dict[str, int]]:
    tidy = {
        sector: found
        for sector in Sector
        if sector in by_sector and (found := _tidy(sight, by_sector[sector], SECTOR_LABELS[sector]))
    }
    for stage in sight.workshop.matrix.stages:
        hands = sum(each.get(stage.id, 0) for each in tidy.values())
        if hands > counts.get(stage.id, 0):
            raise Refused(
                f"The sectors come to {hands} at {stage.label}, which has {counts.get(stage.id, 0)}.",
                where=where,
            )
    return tidy


def _counts_in_words(matrix: Matrix, counts: dict[str, int]) -> str:
    """ "Emerging 2, Developing 6"."""
    return ", ".join(f"{stage.label} {counts[stage.id]}" for stage in matrix.stages if stage.id in counts)
