"""Schema 2: what the partnership says of itself, what was settled about interests, guidance of a matrix.

The values stand in the bodies that schema 1 has, so no table changes. The number goes up because a program
that knows schema 1 alone would take the new values for damage; so it says that the library is newer.
"""

from __future__ import annotations

import sqlite3

NUMBER = 2


def take(connection: sqlite3.Connection) -> None:
    """Nothing to rewrite: what schema 1 does not have reads as "not said"."""
