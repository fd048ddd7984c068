"""The rows of one workshop, whatever tables the file has, and how they go into another file of its schema."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""By table: the matrix that an open workshop is on, the workshop, and then all that belongs to it."""

_OF_THE_LIBRARY = ("removal",)
"""Tables that name workshops and are about the library."""

_DROP_UNUSED_MATRICES = """
    DELETE FROM matrix WHERE hash NOT IN (SELECT matrix_hash FROM workshop WHERE matrix_hash IS NOT NULL)
"""


def rows_of_workshop(
    connection: sqlite3.Connection, workshop_id: str, *, without: Iterable[str] = ()
) -> Rows:
    """All rows of a workshop, but for those of some tables."""
    (workshop,) = _read(connection, "workshop", "id", workshop_id)
    rows = {"matrix": _read(connection, "matrix", "hash", workshop["matrix_hash"]), "workshop": [workshop]}
    for table in _tables_of_a_workshop(connection):
        if table not in without:
            rows[table] = _read(connection, table, "workshop_id", workshop_id)
    return rows


def under_another_id(rows: Rows, new_id: str) -> Rows:
    """The same rows as those of a workshop of its own."""

    def renamed(table: str, row: Row) -> Row:
        key = {"matrix": None, "workshop": "id"}.get(table, "workshop_id")
        return {**row, key: new_id} if key else row

    return {table: [renamed(table, row) for row in found] for table, found in rows.items()}


def add_workshop(connection: sqlite3.Connection, rows: Rows) -> None:
    """Put a workshop into a file that does not have it, within a transaction of the caller's."""
    # A workshop and its closed version name each other.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table, found in rows.items():
        put_rows(connection, table, found, or_ignore=table == "matrix")


def continue_workshop(connection: sqlite3.Connection, rows: Rows) -> None:
    """Let a workshop that the file has be what these rows say, which go on from it. What is only ever added
    to is added, all else takes the place of what was there. Within a transaction of the caller's."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    (workshop,) = rows["workshop"]
    for table, found in rows.items():
        if table == "workshop":
            fields = ", ".join(f'"{name}" = :{name}' for name in workshop if name != "id")
            connection.execute(f"UPDATE workshop SET {fields} WHERE id = :id", workshop)
            continue
        if table != "matrix" and not _is_only_added_to(connection, table):
            connection.execute(f'DELETE FROM "{table}" WHERE workshop_id = :id', workshop)
        put_rows(connection, table, found, or_ignore=True)
    connection.execute(_DROP_UNUSED_MATRICES)


def put_rows(
    connection: sqlite3.Connection, table: str, rows: Iterable[Row], *, or_ignore: bool = False
) -> None:
    """Insert rows; with `or_ignore` those that are not there."""
    there = f'SELECT 1 FROM "{table}" WHERE {_has_its_key(connection, table)}'
    # What is closed refuses to be inserted once more, so it is not tried.
    where = f"WHERE NOT EXISTS ({there})" if or_ignore else ""
    for row in rows:
        names = ", ".join(f'"{name}"' for name in row)
        values = ", ".join(f":{name}" for name in row)
        connection.execute(f'INSERT INTO "{table}" ({names}) SELECT {values} {where}', row)


def _has_its_key(connection: sqlite3.Connection, table: str) -> str:
    """That a row has the key of the one that is handed over."""
    key = connection.execute("SELECT name FROM pragma_table_info(?) WHERE pk > 0", (table,))
    return " AND ".join(f'"{name}" = :{name}' for (name,) in key)


def _tables_of_a_workshop(connection: sqlite3.Connection) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT listed.name FROM sqlite_schema AS listed, pragma_table_info(listed.name) AS field"
        " WHERE listed.type = 'table' AND field.name = 'workshop_id' ORDER BY listed.name"
    )
    return tuple(name for (name,) in rows if name not in _OF_THE_LIBRARY)


def _is_only_added_to(connection: sqlite3.Connection, table: str) -> bool:
    guard = connection.execute(
        "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?", (f"{table}_refuses_delete",)
    )
    return guard.fetchone() is not None


def _read(connection: sqlite3.Connection, table: str, key: str, value: str | None) -> list[Row]:
    """Rows without the columns that are worked out of the others."""
    columns = connection.execute(f'PRAGMA table_xinfo("{table}")')
    names = [name for _, name, _, _, _, _, hidden in columns if hidden == 0]
    listed = ", ".join(f'"{name}"' for name in names)
    found = connection.execute(f'SELECT {listed} FROM "{table}" WHERE "{key}" = ?', (value,))
    return [dict(zip(names, row, strict=True)) for row in found]
