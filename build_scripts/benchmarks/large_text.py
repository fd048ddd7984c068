"""(h) Many descriptors in large text: neither rows out of sight nor the text size hold anybody up."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from build_scripts.benchmarks.child import Spent
from build_scripts.benchmarks.figures import Figure
from build_scripts.benchmarks.workbench import Workbench

LETTER = "h"
FEW, USUAL, LARGE = 43, 100, 200
"""Descriptors, and text sizes in per cent."""

KEYS = 120
DECISION_AIM, STEP_AIM, RESIZE_AIM = 1.2, 1.5, 1.5
"""Large text brings fewer rows into sight and has more to paint in each, so there is some room to differ."""

MOST_RUNS = 3


def measure(bench: Workbench) -> list[Figure]:
    """Decisions and steps to the next row among many descriptors at 200 % text and among 43 at 100 %, the two
    in turn; and the change to that text size."""
    many = bench.size.many_descriptors
    few_library, many_library = (bench.folder / f"text-{count}.sqlite3" for count in ("few", "many"))
    bench.run(bench.program("make_library", few_library, "rows", FEW))
    bench.run(bench.program("make_library", many_library, "rows", many))
    keys = min(KEYS, bench.size.decisions)
    taken = bench.take_turns(
        {
            "few": bench.program("large_text", few_library, USUAL, keys),
            "many": bench.program("large_text", many_library, LARGE, keys),
        },
        runs=min(bench.runs, MOST_RUNS),
    )
    against = f"among {FEW} at {USUAL} %"
    figures = []
    for what, key, aim in (
        ("a decision", "decision_ms", DECISION_AIM),
        ("going on to the next row", "step_ms", STEP_AIM),
        ("a step of the text size", "resized_ms", RESIZE_AIM),
    ):
        large, floor = (_middle(taken[name], key) for name in ("many", "few"))
        figures.append(
            Figure(
                LETTER,
                f"{what} among {many:,} descriptors at {LARGE} % text",
                against,
                large / floor,
                aim,
                note=f"{large:.2f} ms against {floor:.2f} ms",
                detail={"median_ms": large, "floor_median_ms": floor},
            )
        )
    return figures


def _middle(many: Sequence[Spent], key: str) -> float:
    values: list[float] = []
    for spent in many:
        said = spent.said[key]
        values += said if isinstance(said, list) else [said]
    return float(median(values))
