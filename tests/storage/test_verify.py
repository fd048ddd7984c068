"""Checking a library as a file: every change of what was closed and signed is found."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.record import read_record, record_bytes, withheld
from placematrix_desktop.domain.verdict import FileKind, Finding
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.opening import open_library
from placematrix_desktop.storage.verify import verdict_on_library
from tests.application.everything_done import everything
from tests.factories import signature
from tests.storage.in_a_file import desk, signed

FILES = Path(__file__).resolve().parents[1] / "_files"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library file with one workshop that was signed, reopened, closed and signed again."""
    file = tmp_path_factory.mktemp("sound") / "library.sqlite3"
    with open_library(file) as library:
        fill(library)
    return file


def fill(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    everything(session)
    signed(session)
    session.reopen(reason="A slip.", name="Fay")
    session.close_workshop()
    first, *others = (signature(person) for person in session.workshop.people())
    session.sign((replace(first, drawing="M100 100l10 10"), *others))


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path / "copy.sqlite3"))


def change(file: Path, statement: str) -> int:
    """Carry out a statement past all guards; says how many rows it changed."""
    with closing(sqlite3.connect(file)) as connection, connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        return connection.execute(statement).rowcount


def test_a_sound_library_says_what_it_holds(sound: Path) -> None:
    before = sound.read_bytes()
    found = verdict_on_library(sound)
    assert (found.kind, found.finding, found.why) == (FileKind.LIBRARY, Finding.VALID, ())
    first, second = found.versions
    assert (first.version, second.version) == (1, 2)
    assert second.previous_fingerprint == first.fingerprint
    assert sum(first.signatures.values()) > 0
    assert sound.read_bytes() == before
    assert [each.name for each in sound.parent.iterdir()] == ["library.sqlite3"]


SIGNATURE_FIELDS = {
    "name": "'Somebody'",
    "organisation": "'Elsewhere'",
    "position": "'decline'",
    "reason": "'Never.'",
    "role": "'executive_lead'",
    "signed_at": "'2026-01-01T00:00:00Z'",
    "fingerprint": "'0'",
    "seal": "''",
    "drawing": "''",
    "words": "'[name withheld]'",
}


@pytest.mark.parametrize(
    "statement",
    [
        *(
            f"UPDATE signature SET body = json_set(body, '$.{field}', {value}) WHERE version = 2"
            for field, value in SIGNATURE_FIELDS.items()
        ),
        "DELETE FROM signature WHERE version = 2 AND number = (SELECT max(number) FROM signature)",
        "DELETE FROM signature WHERE version = 1 AND number = 1",
        "UPDATE signature SET body = json_set(body, '$.name', '[name erased]', '$.salt', '')",
        "UPDATE diary SET number = 999 WHERE number = (SELECT max(number) FROM diary)",
        "UPDATE workshop SET created_at = '2026-01-01T00:00:00.000000+00:00'",
        "UPDATE signature SET number = 9 WHERE version = 1 AND number = 1",
        "UPDATE closed_version SET subject = 'Elsewhere' WHERE version = 1",
        "UPDATE closed_version SET agreed = agreed + 1 WHERE version = 2",
        "UPDATE closed_version SET sample = 1 - sample WHERE version = 2",
        "UPDATE closed_version SET closing = json_set(closing, '$.closed_at', '2026-01-01T00:00:00Z')",
        "UPDATE closed_version SET closing = json_set(closing, '$.previous_fingerprint', 'f')",
        "UPDATE closed_version SET record = (SELECT record FROM closed_version WHERE version = 1)",
        "UPDATE closed_version SET version = 3 WHERE version = 2",
        "UPDATE workshop SET closed_version = 1",
        "DELETE FROM diary WHERE number = (SELECT max(number) FROM diary)",
        "DELETE FROM diary WHERE number = 4",
        "UPDATE diary SET body = json_set(body, '$.at', '2026-01-01T00:00:00Z') WHERE number = 5",
    ],
)
def test_what_was_changed_by_sql_is_found(copy: Path, statement: str) -> None:
    assert change(copy, statement) > 0
    found = verdict_on_library(copy)
    assert found.finding is Finding.CHANGED
    assert all(sentence.endswith(".") for sentence in found.why)


def test_a_result_that_is_left_out_of_a_record_as_a_copy_would_is_found(copy: Path) -> None:
    """Its hash stays, so the fingerprint does: but nothing but names is ever taken out of a library."""
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("DROP TRIGGER closed_version_refuses_update")
        (data,) = connection.execute("SELECT record FROM closed_version WHERE version = 2").fetchone()
        record = read_record(data)
        parts = tuple(withheld(part) if part.name == "judgement/trust" else part for part in record.parts)
        assert parts != record.parts
        connection.execute(
            "UPDATE closed_version SET record = ? WHERE version = 2",
            (record_bytes(replace(record, parts=parts)),),
        )
    found = verdict_on_library(copy)
    assert found.finding is Finding.CHANGED
    assert any("judgement/trust" in sentence for sentence in found.why)


def test_a_file_that_is_cut_short_is_changed(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:20_000])
    assert verdict_on_library(copy).finding is Finding.CHANGED


def test_a_database_of_another_program_is_not_ours(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE t (x)")
    assert verdict_on_library(file).finding is Finding.NOT_OURS


@pytest.mark.parametrize(
    "statement",
    [
        """CREATE VIEW closed_version AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)
        SELECT 'w' AS workshop_id, n AS version, x'00' AS record FROM r""",
        "CREATE VIRTUAL TABLE closed_version USING fts5(workshop_id, version, record)",
    ],
)
def test_what_would_be_set_to_work_by_reading_is_not_read(copy: Path, statement: str) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("ALTER TABLE closed_version RENAME TO other")
        connection.execute(statement)
    found = verdict_on_library(copy)
    assert found.finding is Finding.CHANGED
    assert found.why == ("The library was changed: “closed_version” in it is none of ours.",)


def test_a_library_of_a_newer_program_is_said_to_be_one(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA user_version = 99")
    found = verdict_on_library(copy)
    assert found.finding is Finding.NOT_OURS
    assert "newer version" in found.why[0]


@pytest.mark.parametrize("file", sorted(FILES.glob("library-schema-*.sqlite3")), ids=lambda file: file.stem)
def test_a_library_of_every_released_schema_is_valid_and_stays_as_it_is(file: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(file, tmp_path / "old.sqlite3"))
    before = copy.read_bytes()
    assert verdict_on_library(copy).finding is Finding.VALID
    assert copy.read_bytes() == before
