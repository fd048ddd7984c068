"""Frozen steps from one schema of the library to the next, and how they are taken.

A step is a module with `NUMBER` and `take(connection)`. It holds its SQL in full and imports neither
the tables nor the domain of today, so that it does the same for ever. A released step is never changed;
a new schema gets a new step, and a library of the old schema joins those in the tests.
"""

from __future__ import annotations

import sqlite3
from typing import Protocol

from placematrix_desktop.storage.migrations import (
    m0001_first_tables,
    m0002_thriving_places,
    m0003_care_for_data,
    m0004_in_the_room,
)

APPLICATION_ID = 0x504D784C
"""SQLite's mark for whose file this is: "PMxL". The first step writes it."""


class Step(Protocol):
    """What a step module offers. `NUMBER` is the schema that the step leads to."""

    NUMBER: int

    def take(self, connection: sqlite3.Connection) -> None: ...


STEPS: tuple[Step, ...] = (
    m0001_first_tables,
    m0002_thriving_places,
    m0003_care_for_data,
    m0004_in_the_room,
)


def newest_schema() -> int:
    """The schema that this program writes."""
    return STEPS[-1].NUMBER


def schema_of(connection: sqlite3.Connection) -> int:
    """The schema of the file behind a connection; 0 where it has none yet."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Take all steps that are still to be taken, in one transaction: all of them or none.

    The connection is in autocommit mode (`isolation_level=None`) and outside a transaction. Raises
    sqlite3.Error, and then the file is as it was.
    """
    # A step that rebuilds a table would trip over references to it; they are checked in the end.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        standing = schema_of(connection)
        for step in STEPS:
            if standing < step.NUMBER:
                step.take(connection)
                connection.execute(f"PRAGMA user_version = {step.NUMBER}")
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise sqlite3.IntegrityError(f"the table {broken[0]} refers to rows that are not there")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
