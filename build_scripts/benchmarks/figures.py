"""What a measure comes to: medians of ratios, and whether they reach what was aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Literal

from build_scripts.benchmarks.child import Spent

Unit = Literal["×", "ms"]


@dataclass(frozen=True)
class Figure:
    """One line of the table: `value` is None where it was not measured, and `note` then says why.

    `aim` is the most that it may be; None where there is no aim and the figure only explains another.
    """

    measure: str
    what: str
    against: str
    value: float | None
    aim: float | None = None
    unit: Unit = "×"
    note: str = ""
    detail: dict[str, Any] = field(default_factory=dict)

    @property
    def reached(self) -> bool | None:
        """Whether the aim is reached; None where there is no aim or no value."""
        if self.value is None or self.aim is None:
            return None
        return self.value <= self.aim


def not_measured(measure: str, what: str, against: str, aim: float | None, *, why: str) -> Figure:
    """A line that says plainly that there is no figure, and why."""
    return Figure(measure, what, against, None, aim, note=f"not measured: {why}")


def times_as_long(
    measure: str, what: str, against: str, taken: Sequence[Spent], floor: Sequence[Spent], aim: float | None
) -> Figure:
    """How many times as long as its floor something took, on the clock; on the processor in the note."""
    walls, floor_walls = [s.wall for s in taken], [s.wall for s in floor]
    note = f"{median(walls) * 1000:.0f} ms against {median(floor_walls) * 1000:.0f} ms"
    work, floor_work = ([s.cpu for s in many if s.cpu is not None] for many in (taken, floor))
    if work and floor_work:
        note += f"; {median_ratio(work, floor_work):.2f} × in processor time"
    return Figure(
        measure,
        what,
        against,
        median_ratio(walls, floor_walls),
        aim,
        note=note,
        detail={
            "wall_ms": _ms(walls),
            "floor_wall_ms": _ms(floor_walls),
            "cpu_ms": _ms(work),
            "floor_cpu_ms": _ms(floor_work),
        },
    )


def median_ratio(taken: Sequence[float], floor: Sequence[float]) -> float:
    """The median of the ratios pair by pair: what slows the machine for a while slows both of a pair."""
    return median(one / other for one, other in zip(taken, floor, strict=True))


def times_as_much_memory(
    measure: str, what: str, against: str, taken: Sequence[Spent], floor: Sequence[Spent], aim: float
) -> Figure:
    """How many times as much memory as its floor something needed at its peak."""
    peaks, floors = ([s.peak for s in many if s.peak is not None] for many in (taken, floor))
    if not peaks or not floors:
        return not_measured(measure, what, against, aim, why="this system does not tell")
    peak, floor_peak = median(peaks), median(floors)
    return Figure(
        measure,
        what,
        against,
        peak / floor_peak,
        aim,
        note=f"{peak / 2**20:.0f} MB against {floor_peak / 2**20:.0f} MB",
        detail={"peak_bytes": peak, "floor_peak_bytes": floor_peak},
    )


def share_below(values: Sequence[float], share: float) -> float:
    """The value that `share` (0 to 1) of all values do not exceed: 0.99 gives the 99th percentile."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def _ms(seconds: Sequence[float]) -> list[float]:
    return [round(second * 1000, 3) for second in seconds]
