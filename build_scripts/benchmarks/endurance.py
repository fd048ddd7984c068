"""(g) Memory and latency after very many commands."""

from __future__ import annotations

from statistics import median
from typing import Any

from build_scripts.benchmarks.figures import Figure, not_measured
from build_scripts.benchmarks.workbench import Workbench

LETTER = "g"
AIM = 1.05


def measure(bench: Workbench) -> list[Figure]:
    """One window that takes all commands as key presses, looked at early and late."""
    first, every = bench.size.first_commands, bench.size.all_commands
    library = bench.folder / "endurance.sqlite3"
    bench.run(bench.program("make_library", library, "rows", 43))
    said = bench.run(bench.program("endurance", library, first, every)).said
    early, late = said["early"], said["late"]
    against = f"after the first {first:,}"
    return [
        _memory(f"memory after {every:,} commands", against, early, late),
        Figure(
            LETTER,
            f"latency after {every:,} commands",
            against,
            _latency(late) / _latency(early),
            AIM,
            note=f"median {median(late['decision_ms']):.2f} ms against {median(early['decision_ms']):.2f} "
            "ms, each as a multiple of the commits then",
            detail={"early": _latency(early), "late": _latency(late)},
        ),
    ]


def _memory(what: str, against: str, early: dict[str, Any], late: dict[str, Any]) -> Figure:
    now, then = late["memory_bytes"], early["memory_bytes"]
    if now is None or then is None:
        return not_measured(LETTER, what, against, AIM, why="this system does not tell")
    note = f"{now / 2**20:.1f} MB against {then / 2**20:.1f} MB"
    return Figure(LETTER, what, against, now / then, AIM, note=note, detail={"early": then, "late": now})


def _latency(standing: dict[str, Any]) -> float:
    return float(median(standing["decision_ms"]) / median(standing["commit_ms"]))
