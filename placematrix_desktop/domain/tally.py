"""A show of hands on one descriptor: how many put it at which stage, and whether they agree.

Both rules are those of the RAND/UCLA appropriateness method (Fitch and others, "The RAND/UCLA
Appropriateness Method User's Manual", RAND, MR-1269, 2001), which asks for agreement and for
disagreement apart, so that a group can be in neither.

A group is split where the range between the 30th and the 70th percentile of the hands is wider than
2.35 + 1.5 × the distance of its middle from the middle of the scale (IPR > IPRAS; worked out for fifteen
people in BMJ Open 2012;2:e001431, table 1). The constants are for a scale of nine points; putting stages
on it at equal distances is ours. On four stages an even divide between the middle two is therefore a
split, and between the lowest two is not.

A group agrees where it is not split and fewer than a third of the hands are outside the stage that holds the
median. The manual's rule for a panel of nine lets two be outside three neighbouring points that hold the
median, and that for twelve lets three; of stages on a scale of nine points, one stands for about three. So an
even divide is never called agreement, at whatever end of the scale.

A published SCIROCCO assessment (doi.org/10.5334/ijic.7747) calls twelve people split where four or more are
outside those three points. That was weighed for the room and not taken, since it does not ask how far off the
others are: with one stage for the three points, four of twelve at the next stage would be a split like four
at the other end, and with three stages, of four only one would be left out. As the measure of agreement it is
the same rule as above.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

import msgspec

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import Sector

_SCALE_TOP = 9
# Exact, so that a range just as wide as the rule allows is judged the same at both ends of the scale.
_SYMMETRIC_RANGE = Fraction(235, 100)
_ASYMMETRY_CORRECTION = Fraction(3, 2)
_LOW, _MIDDLE, _HIGH = Fraction(3, 10), Fraction(1, 2), Fraction(7, 10)
_TOO_MANY_OUTSIDE = Fraction(1, 3)

MOST_HANDS = 999
"""The most hands at one stage that are taken for a count and not for a slip of the keyboard."""


class Tally(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One round of hands. `counts` maps stage id to hands; `by_sector` is there only where it was asked."""

    round: int
    counts: dict[str, int]
    by_sector: dict[Sector, dict[str, int]] = {}

    @property
    def hands(self) -> int:
        """All hands of the round."""
        return sum(self.counts.values())


class Accord(StrEnum):
    """How far the hands of one round agree."""

    AGREEMENT = "agreement"
    BETWEEN = "between"
    SPLIT = "split"


ACCORD_LABELS: dict[Accord, str] = {
    Accord.AGREEMENT: "agreement",
    Accord.BETWEEN: "neither agreement nor a split",
    Accord.SPLIT: "split",
}


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """What a tally says. Stage numbers count from 0 in the order of the matrix.

    `median` may lie half-way between two stages; `share_at_median` is from 0 to 1, the hands at the
    stage or the two stages next to the median over all hands, and 0 where nobody is there. `agreement` and
    `split` are never both true.
    """

    hands: int
    median: float
    lowest: int
    highest: int
    share_at_median: float
    agreement: bool
    split: bool

    @property
    def accord(self) -> Accord:
        if self.split:
            return Accord.SPLIT
        return Accord.AGREEMENT if self.agreement else Accord.BETWEEN


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
    split = _is_split(ratings, len(matrix.stages))
    at_one = max(ratings.count(floor(median)), ratings.count(ceil(median)))
    outside = Fraction(len(ratings) - at_one, len(ratings))
    return Spread(
        hands=len(ratings),
        median=median,
        lowest=ratings[0],
        highest=ratings[-1],
        share_at_median=at_median / len(ratings),
        agreement=not split and outside < _TOO_MANY_OUTSIDE,
        split=split,
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
