"""A show of hands on one descriptor: how many put it at which stage, and whether they agree.

People disagree ("split") by the rule of the RAND/UCLA appropriateness method (Fitch and others, "The
RAND/UCLA Appropriateness Method User's Manual", RAND, MR-1269, 2001): where the range between the 30th
and the 70th percentile of the ratings is wider than 2.35 + 1.5 × the distance of its middle from the
middle of the scale (IPR > IPRAS; worked out for fifteen people in BMJ Open 2012;2:e001431, table 1).
The constants are for a scale of nine points; putting stages on it at equal distances is ours. On four
stages an even divide between the middle two is therefore a split, and between the lowest two is not.

A published SCIROCCO assessment (doi.org/10.5334/ijic.7747) takes the other rule of the same method:
twelve people split where four or more are outside three neighbouring points that hold the median. It is
bound to the size of the panel, and of four stages three points leave out just one, so it is not used.
"""

from __future__ import annotations

from fractions import Fraction

import msgspec

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import Sector

_SCALE_TOP = 9
# Exact, so that a range just as wide as the rule allows is judged the same at both ends of the scale.
_SYMMETRIC_RANGE = Fraction(235, 100)
_ASYMMETRY_CORRECTION = Fraction(3, 2)
_LOW, _MIDDLE, _HIGH = Fraction(3, 10), Fraction(1, 2), Fraction(7, 10)


class Tally(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One round of hands. `counts` maps stage id to hands; `by_sector` is there only where it was asked."""

    round: int
    counts: dict[str, int]
    by_sector: dict[Sector, dict[str, int]] = {}


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """What a tally says. Stage numbers count from 0 in the order of the matrix.

    `median` may lie half-way between two stages; `share_at_median` is from 0 to 1, the hands at the
    stage or the two stages next to the median over all hands, and 0 where nobody is there.
    """

    hands: int
    median: float
    lowest: int
    highest: int
    share_at_median: float
    split: bool


def spread_of(tally: Tally, matrix: Matrix) -> Spread | None:
    """Work out the spread of a tally over a ladder of stages; None where no hand was raised, and where the
    columns are choices, which have neither middle nor range."""
    if not matrix.ladder:
        return None
    ratings = [
        index for index, stage in enumerate(matrix.stages) for _ in range(tally.counts.get(stage.id, 0))
    ]
    if not ratings:
        return None
    median = float(_percentile(ratings, _MIDDLE))
    at_median = sum(1 for rating in ratings if abs(rating - median) <= 0.5)
    return Spread(
        hands=len(ratings),
        median=median,
        lowest=ratings[0],
        highest=ratings[-1],
        share_at_median=at_median / len(ratings),
        split=_is_split(ratings, len(matrix.stages)),
    )


def _is_split(ratings: list[int], stages: int) -> bool:
    if stages < 2:
        return False
    step = Fraction(_SCALE_TOP - 1, stages - 1)
    low, high = (1 + step * _percentile(ratings, share) for share in (_LOW, _HIGH))
    centre = Fraction(1 + _SCALE_TOP, 2)
    asymmetry = abs((low + high) / 2 - centre)
    return high - low > _SYMMETRIC_RANGE + _ASYMMETRY_CORRECTION * asymmetry


def _percentile(ordered: list[int], share: Fraction) -> Fraction:
    """The percentile of ordered numbers, with straight lines between neighbours."""
    where = share * (len(ordered) - 1)
    below = int(where)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (where - below)
