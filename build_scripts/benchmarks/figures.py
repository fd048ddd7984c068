"""From what was timed to a ratio."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Figure(NamedTuple):
    """One line of the table. `value` and `floor` are in `unit`, `ratio` is what the aim speaks of; for a
    difference, `ratio` is that difference. `aim` is the most that is wished for."""

    name: str
    against: str
    value: float
    floor: float
    unit: str
    ratio: float
    aim: float

    @property
    def reached(self) -> bool:
        return self.ratio <= self.aim


def in_turn(runs: int, one: Callable[[], T], other: Callable[[], T]) -> tuple[list[T], list[T]]:
    """Both `runs` times, A B A B, after one of each that is not counted: what slows the machine for a while
    slows both."""
    one(), other()
    ones, others = [], []
    for _ in range(runs):
        ones.append(one())
        others.append(other())
    return ones, others


def ratio(
    name: str, against: str, values: Sequence[float], floors: Sequence[float], unit: str, aim: float
) -> Figure:
    """The median of the ratios pair by pair, with the medians of both sides."""
    pairs = [value / floor for value, floor in zip(values, floors, strict=True)]
    return Figure(
        name,
        against,
        statistics.median(values),
        statistics.median(floors),
        unit,
        statistics.median(pairs),
        aim,
    )


def percentile(values: Sequence[float], hundredth: int) -> float:
    """The value that `hundredth` per cent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * hundredth // 100)]
