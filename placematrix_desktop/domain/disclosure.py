"""Which counts of people by sector may be shown to those who were not in the room.

A count from one to four may point to a person, so it is not shown; nor is the next larger one where the
first could be worked out from the total. This is the usual primary and secondary suppression of small
counts (Government Statistical Service, "Guidance on disclosure control for tables from administrative data");
the threshold of five is the one that NHS publications use most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from placematrix_desktop.domain.participants import Participant, Sector

SMALLEST_SHOWN = 5
"""Counts below this, except nought, are not shown."""

K = TypeVar("K")


def suppressed(counts: Mapping[K, int]) -> frozenset[K]:
    """The keys whose counts are not to be shown where the total and all other counts are.

    Nought is shown: that a sector had no voice tells nothing of a person.
    """
    hidden = {key for key, number in counts.items() if 0 < number < SMALLEST_SHOWN}
    rest = sorted((key for key in counts if key not in hidden and counts[key]), key=lambda key: counts[key])
    for key in rest:
        if not hidden or not _can_be_worked_out([counts[each] for each in hidden]):
            break
        hidden.add(key)
    return frozenset(hidden)


def people_by_sector(people: Iterable[Participant]) -> dict[Sector, int | None]:
    """How many people of each sector there are, in the usual order and as far as it may be shown: None where
    not, and no sector without anybody. Whose sector is not known counts under `other`."""
    counts = Counter(person.sector or Sector.OTHER for person in people)
    hidden = suppressed(counts)
    return {sector: None if sector in hidden else counts[sector] for sector in Sector if counts[sector]}


def is_small(number: int) -> bool:
    """Whether a count by itself may point to a person."""
    return 0 < number < SMALLEST_SHOWN


def _can_be_worked_out(hidden: list[int]) -> bool:
    """Whether the sum of these counts gives each of them away to somebody who knows the rule: one alone,
    as many ones as there are counts, or as many fours."""
    total, number = sum(hidden), len(hidden)
    all_small = all(each < SMALLEST_SHOWN for each in hidden)
    return number == 1 or total == number or (all_small and total == number * (SMALLEST_SHOWN - 1))
