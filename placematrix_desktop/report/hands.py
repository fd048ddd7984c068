"""Shows of hands in words: each round with what it came to, and by sector where that was asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import SECTOR_SHORT_LABELS, Sector
from placematrix_desktop.domain.tally import ACCORD_LABELS, Spread, Tally, spread_of
from placematrix_desktop.report.blocks import Words, quiet, words


def rounds_in_words(tallies: Sequence[Tally], matrix: Matrix) -> Iterator[Words]:
    """ "Round 1: 3 Emerging, 9 Developing. Median Developing, from Emerging to Developing; agreement." Each
    round in order, with a line of its own for the hands by sector."""
    for tally in tallies:
        came_to = _came_to(spread_of(tally, matrix), matrix)
        counted = _counts(tally.counts, matrix) or "no hands"
        yield words(f"Round {tally.round}: {counted}.", quiet(f" {came_to}." if came_to else ""))
        by_sector = _by_sector(tally, matrix)
        if by_sector:
            yield words(quiet(f"Round {tally.round} by sector: {by_sector}."))


def _counts(counts: dict[str, int], matrix: Matrix) -> str:
    return ", ".join(
        f"{hands} {stage.label}" for stage in matrix.stages if (hands := counts.get(stage.id, 0))
    )


def _came_to(spread: Spread | None, matrix: Matrix) -> str:
    """Median, range and how far they agree; empty where the columns are choices or no hand was raised."""
    if spread is None:
        return ""
    labels = [stage.label for stage in matrix.stages]
    if spread.lowest == spread.highest:
        return f"All at {labels[spread.lowest]}"
    below = int(spread.median)
    if spread.median == below:
        median = f"Median {labels[below]}"
    else:
        median = f"Median between {labels[below]} and {labels[below + 1]}"
    ends = f"from {labels[spread.lowest]} to {labels[spread.highest]}"
    return f"{median}, {ends}; {ACCORD_LABELS[spread.accord]}"


def _by_sector(tally: Tally, matrix: Matrix) -> str:
    said = []
    for sector in Sector:
        counts = _counts(tally.by_sector.get(sector, {}), matrix)
        if counts:
            said.append(f"{SECTOR_SHORT_LABELS[sector]} {counts}")
    return "; ".join(said)
