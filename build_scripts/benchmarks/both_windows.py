"""(r) A decision with the room window open, from the key to the paint in both windows."""

from __future__ import annotations

from statistics import median

from build_scripts.benchmarks.figures import Figure
from build_scripts.benchmarks.workbench import Workbench

LETTER = "r"
AIM = 2.0
"""Two windows are painted in place of one."""

MOST_RUNS = 3
_SHARE = 10
"""One decision in so many of those of measure (b) is enough for a median."""


def measure(bench: Workbench) -> list[Figure]:
    """Decisions among 43 descriptors, in turn with the room window and without."""
    library = bench.folder / "both-windows.sqlite3"
    bench.run(bench.program("make_library", library, "rows", 43))
    count = max(4, bench.size.decisions // _SHARE)
    taken = bench.take_turns(
        {"both": bench.program("both_windows", library, count)}, runs=min(bench.runs, MOST_RUNS)
    )["both"]
    both, one = ([value for spent in taken for value in spent.said[key]] for key in ("both_ms", "one_ms"))
    return [
        Figure(
            LETTER,
            "key press to committed and painted, in both windows",
            "in the main window alone",
            median(both) / median(one),
            AIM,
            note=f"{median(both):.2f} ms against {median(one):.2f} ms",
            detail={"both_median_ms": median(both), "one_median_ms": median(one)},
        )
    ]
