"""What the user of a library has chosen as usual for new workshops."""

from __future__ import annotations

import sqlite3

from placematrix_desktop.storage import problems


def read_years(connection: sqlite3.Connection) -> int | None:
    """For how many years new workshops are kept; None where nobody has said."""
    row: tuple[int | None] | None = connection.execute("SELECT keep_years FROM usual").fetchone()
    if row is None:
        raise problems.damaged()
    return row[0]
