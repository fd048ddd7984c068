"""Behind the triggers that keep closed versions, signatures and the diary as they are.

Only what has to go for good goes this way: the triggers are dropped and made again within the transaction
of whoever comes here, so no other connection ever sees them missing and a failure brings them back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_guards(connection: sqlite3.Connection) -> Iterator[None]:
    """Without any trigger until the block ends. Raises RuntimeError outside a transaction."""
    if not connection.in_transaction:
        raise RuntimeError("the triggers may be missing within a transaction only")
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _sql in guards:
        connection.execute(f'DROP TRIGGER "{name}"')
    yield
    # In their order, so that the schema is what it was.
    for _name, sql in guards:
        connection.execute(sql)
