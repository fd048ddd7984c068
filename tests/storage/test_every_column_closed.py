"""Raw SQL against what is closed: every column refuses, and rows beside the record count for nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.writing import tables
from tests.application.everything_done import everything
from tests.storage.in_a_file import desk, plain, signed

GUARDED = ("diary", "closed_version", "signature")
COLUMNS = [
    (name, column.name)
    for name in GUARDED
    for column in tables.metadata.tables[name].columns
    if column.computed is None
]


@pytest.fixture
def session(library: SqliteLibrary) -> WorkshopSession:
    session = desk(library).begin()
    everything(session)
    signed(session)
    return session


def test_the_columns_are_those_of_the_file(session: WorkshopSession, library: SqliteLibrary) -> None:
    with library._connection._one.bare() as connection:
        real = [
            (table, row[1])
            for table in GUARDED
            for row in connection.execute(f"PRAGMA table_info({table})").fetchall()
        ]
    assert sorted(real) == sorted(COLUMNS)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_no_column_can_be_changed(
    table: str, column: str, session: WorkshopSession, library: SqliteLibrary
) -> None:
    with (
        library._connection._one.bare() as connection,
        pytest.raises(sqlite3.IntegrityError, match="only ever added to"),
    ):
        connection.execute(f"UPDATE {table} SET {column} = {column}")


@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE", "INSERT OR ROLLBACK"])
@pytest.mark.parametrize("table", GUARDED)
def test_no_row_can_be_put_in_the_place_of_another(
    table: str, verb: str, session: WorkshopSession, library: SqliteLibrary, file: Path
) -> None:
    """Another program's connection, which does not ask triggers on DELETE when it replaces."""
    columns = ", ".join(column for name, column in COLUMNS if name == table)
    with plain(file) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
            connection.execute(f"{verb} INTO {table} ({columns}) SELECT {columns} FROM {table}")
    assert library.check() == ()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM workshop",
        "UPDATE workshop SET id = 'another'",
        "UPDATE workshop SET created_at = '2026-01-01T00:00:00Z'",
        "REPLACE INTO workshop SELECT * FROM workshop",
    ],
)
def test_the_workshop_of_what_is_closed_stays(
    statement: str, session: WorkshopSession, library: SqliteLibrary, file: Path
) -> None:
    with plain(file) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        with pytest.raises(sqlite3.IntegrityError, match="that was closed stays"):
            connection.execute(statement)
    assert library.check() == ()


@pytest.mark.parametrize("table", sorted({each.name for each in tables.TABLE_OF_PART.values()}))
def test_a_row_slipped_in_beside_the_record_changes_nothing(
    table: str, session: WorkshopSession, library: SqliteLibrary
) -> None:
    workshop_id = session.workshop.id
    with library._connection._one.bare() as connection:
        rows = connection.execute(
            f"SELECT count(*) FROM {table} WHERE workshop_id = ?", (workshop_id,)
        ).fetchone()
        assert rows == (0,), "what is closed has no rows but its record"
        connection.execute("BEGIN IMMEDIATE")
        body = '{"subject": "Elsewhere", "occasion": "", "sample": false, "items": [], "state": "open"}'
        connection.execute(
            f"INSERT INTO {table} (workshop_id, id, body) VALUES (?, ?, ?)", (workshop_id, "", body)
        )
        connection.execute("COMMIT")
    assert library.load(workshop_id).workshop == session.workshop
