"""(d) The most memory that the program needs with a workshop open."""

from __future__ import annotations

from build_scripts.benchmarks.figures import Figure, times_as_much_memory
from build_scripts.benchmarks.workbench import Workbench

LETTER = "d"
AIM = 2.5


def measure(bench: Workbench) -> list[Figure]:
    """The window with the sample workshop open and one decision made, and the bare window."""
    library = bench.folder / "memory.sqlite3"
    workshop = bench.run(bench.program("make_library", library, "sample")).said["workshop"]
    taken = bench.take_turns(
        {
            "bare": bench.program("bare_window"),
            "workshop": bench.program("grid_ready", library, workshop, "decide"),
        },
        runs=min(bench.runs, 5),
    )
    return [
        times_as_much_memory(
            LETTER,
            "peak memory with a workshop open",
            "peak memory of a bare window",
            taken["workshop"],
            taken["bare"],
            AIM,
        )
    ]
