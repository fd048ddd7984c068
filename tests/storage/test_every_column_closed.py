"""Raw SQL against what is closed: every column refuses, and rows beside the record count for nothing."""

from __future__ import annotations

import sqlite3

import pytest

from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.writing import tables
from tests.application.everything_done import everything
from tests.storage.in_a_file import desk, signed

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
