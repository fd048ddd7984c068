"""(f) Opening Home over a library with very many workshops."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from build_scripts.benchmarks.child import ChildFailed, Spent
from build_scripts.benchmarks.figures import Figure
from build_scripts.benchmarks.workbench import Workbench

LETTER = "f"
AIM = 1.2


def measure(bench: Workbench) -> list[Figure]:
    """Home over few workshops and over many, in turn: from asking for the library to its list painted."""
    few, many = bench.size.few_workshops, bench.size.many_workshops
    libraries = {count: bench.folder / f"home-{count}.sqlite3" for count in (few, many)}
    for count, library in libraries.items():
        bench.run(bench.program("make_library", library, "many", count))
    taken = bench.take_turns(
        {str(count): bench.program("home_filled", library) for count, library in libraries.items()}
    )
    for count in (few, many):
        if any(spent.said["listed"] < few for spent in taken[str(count)]):
            raise ChildFailed(f"Home lists fewer than {few} of {count} workshops.")
    wall, floor = (_middle(taken[str(count)], "filled_ms") for count in (many, few))
    cpu, floor_cpu = (_middle(taken[str(count)], "cpu_ms") for count in (many, few))
    return [
        Figure(
            LETTER,
            f"opening Home with {many:,} workshops",
            f"with {few}",
            wall / floor,
            AIM,
            note=f"{wall:.0f} ms against {floor:.0f} ms; {cpu / floor_cpu:.2f} × in processor time",
            detail={"wall_ms": wall, "floor_wall_ms": floor, "cpu_ms": cpu, "floor_cpu_ms": floor_cpu},
        )
    ]


def _middle(many: Sequence[Spent], key: str) -> float:
    return float(median(spent.said[key] for spent in many))
