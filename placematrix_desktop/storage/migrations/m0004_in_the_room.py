"""Schema 4: rehearsals, hidden tallies, hands by sector, prompts, breaks.

The values stand in the bodies that schema 1 has. A list of workshops needs to tell a rehearsal without
reading them, so the facts get a column that is worked out of the body; a version that is closed has one
beside its record, and 0 in those that were closed before there were rehearsals.
"""

from __future__ import annotations

import sqlite3

NUMBER = 4

_STATEMENTS = (
    """
    ALTER TABLE facts ADD COLUMN rehearsal INTEGER
        GENERATED ALWAYS AS (coalesce(json_extract(body, '$.rehearsal'), 0)) VIRTUAL
    """,
    "ALTER TABLE closed_version ADD COLUMN rehearsal INTEGER NOT NULL DEFAULT 0",
)


def take(connection: sqlite3.Connection) -> None:
    """Add the two columns. Runs inside the caller's transaction."""
    for statement in _STATEMENTS:
        connection.execute(statement)
