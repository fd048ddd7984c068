"""The thorough look through a library finds what the quick one lets pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from placematrix_desktop.storage.library import SqliteLibrary
from tests.application.everything_done import everything
from tests.storage.in_a_file import desk, plain, signed


@pytest.fixture
def workshop_id(library: SqliteLibrary) -> str:
    session = desk(library).begin()
    everything(session)
    signed(session)
    return session.workshop.id


def test_a_sound_library(library: SqliteLibrary, workshop_id: str) -> None:
    assert library.check() == ()


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (
            "UPDATE diary SET body = json_set(body, '$.sentence', 'Agreed Thriving.') WHERE number = 7",
            "entry 7",
        ),
        ("DELETE FROM diary WHERE number = 3", "from entry 3"),
        ("UPDATE diary SET body = json_set(body, '$.number', 'three') WHERE number = 3", "cannot be read"),
        (
            "UPDATE closed_version SET closing = json_set(closing, '$.fingerprint', 'f')",
            "not the one that was signed",
        ),
        ("UPDATE closed_version SET closing = '{}'", "cannot be read"),
        ("DELETE FROM workshop", "belongs to nothing"),
    ],
)
def test_what_was_tampered_with(
    statement: str, found: str, library: SqliteLibrary, workshop_id: str, file: Path
) -> None:
    with plain(file) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
    assert any(found in line for line in library.check())


def test_a_record_with_other_words_in_it(library: SqliteLibrary, workshop_id: str, file: Path) -> None:
    with plain(file) as connection:
        connection.execute("DROP TRIGGER closed_version_refuses_update")
        (record,) = connection.execute("SELECT record FROM closed_version").fetchone()
        assert b"Signed by all boards." in record
        forged = record.replace(b"Signed by all boards.", b"Signed by one board..")
        connection.execute("UPDATE closed_version SET record = ?", (forged,))
    assert library.load(workshop_id), "it can be read"
    assert library.check() == (
        f"The record of version 1 of workshop {workshop_id} is not the one that was signed.",
    )
