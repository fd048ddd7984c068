"""Views and hands by sector without those that tell, to whoever knows who came, what a few people said.

A sector of which one to four were there is not named beside a view, nor a second one where the first could
be worked out (`disclosure`): were only one not named, everybody would know which. Hands by sector go as a
whole where any count of them is small, in every round on that descriptor, since rounds show what moved
between them.

Two versions of a workshop go to the same readers. So what either of them leaves out, both do.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.disclosure import is_small, suppressed
from placematrix_desktop.domain.judgement import Judgement
from placematrix_desktop.domain.participants import Presence, Sector, presence_of
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Workshop


class Unsaid(msgspec.Struct, frozen=True):
    """What is left out of one judgement: the sectors that are not named beside a view, and whether hands are
    shown by sector."""

    sectors: frozenset[Sector] = frozenset()
    hands: bool = False

    def hides_a_view(self, judgement: Judgement) -> bool:
        """Whether any view of the judgement loses its sector."""
        return any(view.sector in self.sectors for view in judgement.minority_views)


NOTHING = Unsaid()


def unsaid_in(workshop: Workshop, other_version: Workshop | None = None) -> dict[str, Unsaid]:
    """What is left out of each judgement, by descriptor; those that nothing is left out of are not there."""
    found: dict[str, Unsaid] = {}
    for version in (workshop, other_version):
        if version is None:
            continue
        here = presence_of(version.participants.values())
        for key, judgement in version.judgements.items():
            before, more = found.get(key, NOTHING), _unsaid(judgement, here)
            both = Unsaid(before.sectors | more.sectors, before.hands or more.hands)
            if both != NOTHING:
                found[key] = both
    return found


def without(judgement: Judgement, unsaid: Unsaid) -> Judgement:
    """The judgement without what is left out of it."""
    return replace(
        judgement,
        minority_views=tuple(
            replace(view, sector=Sector.OTHER) if view.sector in unsaid.sectors else view
            for view in judgement.minority_views
        ),
        tallies=tuple(replace(tally, by_sector={}) for tally in judgement.tallies)
        if unsaid.hands
        else judgement.tallies,
    )


def _unsaid(judgement: Judgement, here: Presence) -> Unsaid:
    there = (judgement.present or here).by_sector
    hidden = suppressed(there)
    # A sector of which nobody was counted may have been one person who had not been put on the list.
    uncounted = {view.sector for view in judgement.minority_views if not there.get(view.sector)}
    sectors = (hidden | uncounted) - {Sector.OTHER} if judgement.minority_views else frozenset()
    return Unsaid(frozenset(sectors), any(map(_has_small_counts, judgement.tallies)))


def _has_small_counts(tally: Tally) -> bool:
    """Whether any hands of a sector are few, or those that are in no sector's and follow from the sum. Then
    the whole table goes: in one that is counted both ways, leaving out single counts hides little."""
    return bool(tally.by_sector) and any(map(is_small, _counts_and_rest(tally)))


def _counts_and_rest(tally: Tally) -> Iterable[int]:
    for stage, number in tally.counts.items():
        of_sectors = [counts.get(stage, 0) for counts in tally.by_sector.values()]
        yield from of_sectors
        yield number - sum(of_sectors)
