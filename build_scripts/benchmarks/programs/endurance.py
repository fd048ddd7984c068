"""A long day: `endurance.py LIBRARY FIRST ALL` makes ALL decisions by key press in the real grid.

Says, after the first FIRST and after all of them, how much memory the process has, and what decisions and
bare commits took then, in milliseconds: so many of each in turn.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path
from typing import Any

from build_scripts.benchmarks.programs.at_the_grid import AtTheGrid
from build_scripts.benchmarks.programs.raw_commits import RawCommits

library, first, every = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
at_the_grid = AtTheGrid(library)
raw = RawCommits(library.with_name(f"{library.stem}-raw.sqlite3"))


def memory_now() -> int | None:
    """The memory in use, in bytes; None where the system does not tell it this way."""
    gc.collect()
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")


def go_on_to(count: int) -> None:
    """Decide until so many decisions have been made."""
    while at_the_grid.decided < count:
        at_the_grid.decide()
        at_the_grid.go_on()


def standing() -> dict[str, Any]:
    """How it stands now."""
    memory = memory_now()
    decisions, commits = [], []
    for _ in range(first):
        decisions.append(at_the_grid.decide() * 1000)
        commits.append(raw.once() * 1000)
        at_the_grid.go_on()
    return {"memory_bytes": memory, "decision_ms": decisions, "commit_ms": commits}


go_on_to(first)
early = standing()
go_on_to(every)
late = standing()
at_the_grid.close()
raw.close()
print(json.dumps({"early": early, "late": late}), flush=True)
os._exit(0)
