"""(a) From the start of the process to Home painted, and to the grid of a workshop taking keys."""

from __future__ import annotations

from build_scripts.benchmarks.figures import Figure, times_as_long
from build_scripts.benchmarks.workbench import Workbench

LETTER = "a"
HOME_AIM, GRID_AIM = 1.5, 2.5

_FLOOR = "start of a bare PySide6 window with a label"


def measure(bench: Workbench) -> list[Figure]:
    """Three programs take turns: the bare window, the window up to Home, the window up to the grid."""
    library = bench.folder / "start.sqlite3"
    workshop = bench.run(bench.program("make_library", library, "sample")).said["workshop"]
    taken = bench.take_turns(
        {
            "bare": bench.program("bare_window"),
            "home": bench.program("home_painted", bench.folder / "none.sqlite3"),
            "grid": bench.program("grid_ready", library, workshop, "move"),
            "decision": bench.program("grid_ready", library, workshop, "decide"),
        }
    )
    floor = taken["bare"]
    grid = "start to the grid of a 43-descriptor workshop"
    return [
        times_as_long(LETTER, "start to Home painted", _FLOOR, taken["home"], floor, HOME_AIM),
        times_as_long(LETTER, f"{grid}, first key handled", _FLOOR, taken["grid"], floor, GRID_AIM),
        times_as_long(LETTER, f"{grid}, first decision stored", _FLOOR, taken["decision"], floor, None),
    ]
