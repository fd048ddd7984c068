"""Decisions by key press in the real grid, and bare commits in turn: `decisions.py LIBRARY COUNT`.

Says what each took on the clock, and decisions on the processor, in milliseconds.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from time import process_time

from build_scripts.benchmarks.programs.at_the_grid import AtTheGrid
from build_scripts.benchmarks.programs.raw_commits import RawCommits

library, count = Path(sys.argv[1]), int(sys.argv[2])
at_the_grid = AtTheGrid(library)
raw = RawCommits(library.with_name(f"{library.stem}-raw.sqlite3"))
with closing(sqlite3.connect(library)) as reader:
    before = reader.execute("SELECT count(*) FROM diary").fetchone()[0]
for _ in range(min(count, 20)):
    # Until caches are filled and statements are prepared.
    at_the_grid.decide()
    at_the_grid.go_on()
    raw.once()
warm = at_the_grid.decided
decisions, work, commits = [], [], []
for _ in range(count):
    worked = process_time()
    decisions.append(at_the_grid.decide() * 1000)
    work.append((process_time() - worked) * 1000)
    commits.append(raw.once() * 1000)
    at_the_grid.go_on()
at_the_grid.close()
raw.close()
with closing(sqlite3.connect(library)) as reader:
    kept = reader.execute("SELECT count(*) FROM diary").fetchone()[0] - before
assert kept == warm + count, f"{kept} of {warm + count} decisions are in the library"
print(json.dumps({"decision_ms": decisions, "cpu_ms": work, "commit_ms": commits}), flush=True)
os._exit(0)
