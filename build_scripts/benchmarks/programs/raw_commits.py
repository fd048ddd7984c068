"""The floor of a decision: one bare SQLite commit, with the pragmas of a library and on the same disk."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import perf_counter

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA journal_mode = WAL",
)
"""What `storage/connection.py` sets; a test compares the two."""

_ROWS = 43
_BODY = "x" * 300


class RawCommits:
    """A file with one table, in which one row is written at a time."""

    def __init__(self, file: Path) -> None:
        for name in (file.name, f"{file.name}-wal", f"{file.name}-shm"):
            file.with_name(name).unlink(missing_ok=True)
        self._connection = sqlite3.connect(file, isolation_level=None)
        for pragma in PRAGMAS:
            self._connection.execute(pragma).fetchall()
        self._connection.execute("CREATE TABLE body (number INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        self._count = 0

    def once(self) -> float:
        """Write a row, and give the seconds until it is on the disk."""
        self._count += 1
        begun = perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT OR REPLACE INTO body VALUES (?, ?)", (self._count % _ROWS, _BODY))
        self._connection.execute("COMMIT")
        return perf_counter() - begun

    def close(self) -> None:
        self._connection.close()
