"""The mark of a library: random, new with each transaction, so that two files with one mark hold the same.

It is one byte longer while somebody writes, and put right when the library is closed. A file that has the
long mark and no log beside it was therefore not closed, and has lost its log since.
"""

from __future__ import annotations

import sqlite3

_LENGTH = 16

RENEW = f"UPDATE library SET mark = randomblob({_LENGTH + 1})"
_SETTLE = f"UPDATE library SET mark = substr(mark, 1, {_LENGTH})"
_READ = "SELECT mark FROM library"


def state_of(connection: sqlite3.Connection) -> bytes:
    """What to compare with that of another file. Raises sqlite3.Error."""
    return _read(connection)[:_LENGTH]


def is_long(connection: sqlite3.Connection) -> bool:
    """Whether somebody writes, or did when the file was left. Raises sqlite3.Error."""
    return len(_read(connection)) > _LENGTH


def settle(connection: sqlite3.Connection) -> None:
    """Note that the file is complete by itself. Raises sqlite3.Error."""
    if is_long(connection):
        connection.execute(_SETTLE)


def _read(connection: sqlite3.Connection) -> bytes:
    mark: bytes = connection.execute(_READ).fetchone()[0]
    return mark
