"""Schema 4: rehearsals, hidden tallies, hands by sector, prompts, breaks; more that refuses changes.

The values stand in the bodies that schema 1 has. A list of workshops needs to tell a rehearsal without
reading them, so the facts get a column that is worked out of the body; a version that is closed has one
beside its record, and 0 in those that were closed before there were rehearsals.

SQLite lets INSERT OR REPLACE take the place of a row without asking the triggers on DELETE, unless a
connection asks for that; and another program does not. So a row that is there refuses to be inserted once
more. The row of a workshop that was ever closed stays, and stays the same workshop.
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

_KEYS = {
    "diary": ("workshop_id", "number"),
    "closed_version": ("workshop_id", "version"),
    "signature": ("workshop_id", "version", "number"),
    "removal": ("number",),
}

_WAS_CLOSED = "EXISTS (SELECT 1 FROM closed_version WHERE workshop_id = OLD.id)"
_OF_A_WORKSHOP = (
    f"""
    CREATE TRIGGER closed_workshop_refuses_delete BEFORE DELETE ON workshop WHEN {_WAS_CLOSED}
    BEGIN SELECT RAISE(ABORT, 'a workshop that was closed stays'); END
    """,
    f"""
    CREATE TRIGGER closed_workshop_refuses_update BEFORE UPDATE ON workshop
        WHEN (OLD.id IS NOT NEW.id OR OLD.created_at IS NOT NEW.created_at) AND {_WAS_CLOSED}
    BEGIN SELECT RAISE(ABORT, 'a workshop that was closed stays the same'); END
    """,
    """
    CREATE TRIGGER closed_workshop_refuses_replace BEFORE INSERT ON workshop
        WHEN EXISTS (SELECT 1 FROM closed_version WHERE workshop_id = NEW.id)
            AND EXISTS (SELECT 1 FROM workshop WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a workshop that was closed stays'); END
    """,
)


def take(connection: sqlite3.Connection) -> None:
    """Add the two columns and the triggers. Runs inside the caller's transaction."""
    for statement in _STATEMENTS:
        connection.execute(statement)
    for table, key in _KEYS.items():
        is_the_same = " AND ".join(f"{column} = NEW.{column}" for column in key)
        connection.execute(
            f"""
            CREATE TRIGGER {table}_refuses_replace BEFORE INSERT ON {table}
                WHEN EXISTS (SELECT 1 FROM {table} WHERE {is_the_same})
            BEGIN SELECT RAISE(ABORT, '{table} is only ever added to'); END
            """
        )
    for statement in _OF_A_WORKSHOP:
        connection.execute(statement)
