"""(b) From the key press of a decision to its being committed and painted."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from build_scripts.benchmarks.child import Spent
from build_scripts.benchmarks.figures import Figure, share_below
from build_scripts.benchmarks.workbench import Workbench

LETTER = "b"
MEDIAN_AIM, SLOWEST_AIM, GROWTH_AIM = 10.0, 8.0, 1.1
"""The last stands for "no growth": what two runs of the same differ by."""

MOST_RUNS = 3
_COMMIT = "one raw sqlite3 commit with the same pragmas on the same disk"


def measure(bench: Workbench) -> list[Figure]:
    """So many decisions in a workshop of 43 descriptors and of many, the two in turn, a commit after each."""
    many, size = bench.size.many_descriptors, bench.size
    small, large = bench.folder / "decisions-43.sqlite3", bench.folder / "decisions-many.sqlite3"
    bench.run(bench.program("make_library", small, "rows", 43))
    bench.run(bench.program("make_library", large, "rows", many))
    taken = bench.take_turns(
        {
            "small": bench.program("decisions", small, size.decisions),
            "large": bench.program("decisions", large, size.decisions),
        },
        runs=min(bench.runs, MOST_RUNS),
    )
    figures = []
    times = []
    for name, count in (("small", 43), ("large", many)):
        decisions, commits, work = (_all(taken[name], key) for key in ("decision_ms", "commit_ms", "cpu_ms"))
        times.append(median(decisions) / median(commits))
        what = f"{size.decisions:,} decisions among {count:,} descriptors"
        figures += _figures(what, decisions, commits, work)
    figures.append(
        Figure(
            LETTER,
            f"the same among {many:,} descriptors",
            "among 43 descriptors",
            times[1] / times[0],
            GROWTH_AIM,
            note="medians, each as a multiple of its commits",
        )
    )
    return figures


def _figures(
    what: str, decisions: Sequence[float], commits: Sequence[float], work: Sequence[float]
) -> list[Figure]:
    middle, floor = median(decisions), median(commits)
    slow, slow_floor = share_below(decisions, 0.99), share_below(commits, 0.99)
    worked, most_worked = median(work), share_below(work, 0.99)
    return [
        Figure(
            LETTER,
            f"{what}, median",
            _COMMIT,
            middle / floor,
            MEDIAN_AIM,
            note=f"{middle:.2f} ms against {floor:.2f} ms; {worked:.2f} ms on the processor",
            detail={"median_ms": middle, "floor_median_ms": floor, "cpu_median_ms": worked},
        ),
        Figure(
            LETTER,
            f"{what}, slowest in a hundred",
            "more than the slowest in a hundred commits",
            slow - slow_floor,
            SLOWEST_AIM,
            unit="ms",
            note=f"{slow:.2f} ms against {slow_floor:.2f} ms; {most_worked:.2f} ms on the processor",
            detail={"p99_ms": slow, "floor_p99_ms": slow_floor, "cpu_p99_ms": most_worked},
        ),
    ]


def _all(many: Sequence[Spent], key: str) -> list[float]:
    return [value for spent in many for value in spent.said[key]]
