"""The floor of a decision: one row written by sqlite3 itself with the library's settings.

`commits.py FOLDER COUNT` prints the seconds of each commit.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from pathlib import Path

from placematrix_desktop.storage.connection import ON_EACH_CONNECTION

if __name__ == "__main__":
    file, count = Path(sys.argv[1]) / "commits.sqlite3", int(sys.argv[2])
    file.unlink(missing_ok=True)
    connection = sqlite3.connect(file, isolation_level=None)
    for statement in ON_EACH_CONNECTION:
        connection.execute(statement)
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("CREATE TABLE row (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT")
    taken = []
    for number in range(count):
        begun = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT OR REPLACE INTO row VALUES (?, ?)", (str(number % 43), "x" * 300))
        connection.execute("COMMIT")
        taken.append(time.perf_counter() - begun)
    connection.close()
    file.unlink()
    print(json.dumps(taken))
