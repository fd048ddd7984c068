"""A library file as SQLite is told of it, and whether a path still leads to the same file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from placematrix_desktop.storage import mark

PATIENCE = 0.25
"""Seconds to wait for another window before saying so: longer would look as if the program hung."""


class Access(StrEnum):
    """How a file is opened.

    READ still sees what another window writes. FROZEN is for a place where SQLite may not put its own
    files beside the library; it takes the file for unchanging.
    """

    WRITE = "mode=rw"
    READ = "mode=ro"
    FROZEN = "immutable=1"


def connect(path: Path, access: Access) -> sqlite3.Connection:
    """Open an existing file in autocommit mode; BEGIN is ours to say. Raises sqlite3.Error.

    The connection may go from one thread to another, but be used by one at a time.
    """
    return sqlite3.connect(
        uri_of(path, access), uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )


def uri_of(path: Path, access: Access) -> str:
    """SQLite's URI of a path. Drive letters and shares of Windows go without a host part."""
    name = path.absolute().as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(name, safe='/:')}?{access}"


def companion(path: Path, suffix: str) -> Path:
    """The file that SQLite keeps beside a library: "-wal", "-shm" or "-journal". It lies beside the real
    file, not beside a link to it."""
    real = path.resolve()
    return real.with_name(real.name + suffix)


def is_unsettled(path: Path) -> bool:
    """Whether a file beside the library holds changes that are not in it yet: another window has it
    open, or the program did not get to close it."""
    for suffix in ("-wal", "-journal"):
        try:
            if companion(path, suffix).stat().st_size > 0:
                return True
        except OSError:
            continue
    return False


def is_in_use(path: Path) -> bool:
    """Whether another window or program has a library open. Where none has, what a log still held is in the
    file itself afterwards. Raises sqlite3.Error where it cannot be read."""
    with closing(connect(path, Access.WRITE)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            mark.settle(connection)
            connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if (error.sqlite_errorcode & 0xFF) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                return True
            raise
    return False


class Identity:
    """Which file lay at a path when this was made, and with `unchanging` also how it was. On Windows an
    open file cannot go away and file numbers on shares are not to be relied on, so they do not count."""

    def __init__(self, path: Path, *, unchanging: bool = False) -> None:
        self._path = path
        self._unchanging = unchanging
        self._seen = self._look()

    def still_holds(self) -> bool:
        try:
            return self._look() == self._seen
        except OSError:
            return False

    def _look(self) -> tuple[int, ...]:
        found = os.stat(self._path)  # noqa: PTH116 - on the way of each command
        file = () if os.name == "nt" else (found.st_dev, found.st_ino)
        return (*file, found.st_size, found.st_mtime_ns) if self._unchanging else file
