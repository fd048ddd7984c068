"""Schema 3: until when a workshop is kept, what was deleted or erased, and the usual number of years.

`workshop.keep_until` is the day that counts. It follows the facts while a workshop is open; a closed one
may be given a later day without its record being touched.

`removal` says which workshop was deleted for good, or had a person's name erased, and when: no name, no
subject. By it the backups are found that still hold what was removed.
"""

from __future__ import annotations

import sqlite3

NUMBER = 3

_STATEMENTS = (
    "ALTER TABLE workshop ADD COLUMN keep_until TEXT",
    "CREATE INDEX workshop_by_keep_until ON workshop (keep_until) WHERE keep_until IS NOT NULL",
    """
    CREATE TABLE removal (
        number INTEGER NOT NULL PRIMARY KEY,
        workshop_id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('workshop_deleted', 'name_erased')),
        at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER removal_refuses_update BEFORE UPDATE ON removal
    BEGIN SELECT RAISE(ABORT, 'removal is only ever added to'); END
    """,
    """
    CREATE TRIGGER removal_refuses_delete BEFORE DELETE ON removal
    BEGIN SELECT RAISE(ABORT, 'removal is only ever added to'); END
    """,
    # One row. `keep_years` is for how long new workshops are kept; NULL for no day.
    """
    CREATE TABLE usual (
        number INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
        keep_years INTEGER
    ) STRICT
    """,
    "INSERT INTO usual VALUES (1, NULL)",
)


def take(connection: sqlite3.Connection) -> None:
    """Add the column and the two tables. Runs inside the caller's transaction."""
    for statement in _STATEMENTS:
        connection.execute(statement)
