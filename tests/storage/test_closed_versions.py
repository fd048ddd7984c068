"""Closed is closed: the bytes that were hashed, guarded against every statement of the program."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import AddParticipants, PlaceStage
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.diary import next_entry
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.record import fingerprint_of, read_record, restore, seal
from placematrix_desktop.domain.signoff import Closing
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.library import SqliteLibrary
from tests.application.everything_done import everything
from tests.factories import START, salts, signature
from tests.storage.in_a_file import desk, plain, signed


@pytest.fixture
def session(library: SqliteLibrary) -> WorkshopSession:
    session = desk(library).begin()
    everything(session)
    return session


def test_the_bytes_that_are_kept_are_those_that_were_hashed(session: WorkshopSession) -> None:
    signed(session)
    (version,) = session.closed_versions()
    sealed = read_record(version.record)
    assert fingerprint_of(sealed) == sealed.fingerprint == version.closing.fingerprint
    assert restore(sealed).workshop == replace(session.workshop, closing=None)
    assert restore(sealed).diary == session.diary()[:-1], "all up to the closing; the signing came after"
    assert [one.fingerprint for one in version.signatures] == [version.closing.fingerprint]


@pytest.mark.parametrize("table", ["diary", "closed_version", "signature"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET workshop_id = 'x'", "DELETE FROM {}"])
def test_what_was_said_is_neither_changed_nor_removed(
    table: str, deed: str, session: WorkshopSession, library: SqliteLibrary, file: Path
) -> None:
    signed(session)
    before = _rows(file, table)
    assert before
    with (
        library._connection._one.bare() as connection,
        pytest.raises(sqlite3.IntegrityError, match="only ever added to"),
    ):
        connection.execute(deed.format(table))
    assert _rows(file, table) == before


@pytest.mark.parametrize("table", ["diary", "closed_version", "signature"])
def test_it_is_not_replaced_either(
    table: str, session: WorkshopSession, library: SqliteLibrary, file: Path
) -> None:
    signed(session)
    before = _rows(file, table)
    columns = {
        "diary": "workshop_id, number, body",
        "closed_version": "workshop_id, version, closing, subject, occasion, sample, matrix_id, matrix_title,"
        " in_scope, agreed, decided, record",
        "signature": "workshop_id, version, number, body",
    }[table]
    with (
        library._connection._one.bare() as connection,
        pytest.raises(sqlite3.IntegrityError, match="only ever added to"),
    ):
        connection.execute(f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}")
    assert _rows(file, table) == before


def test_what_is_to_go_for_good_goes_behind_the_guards_in_one_transaction(
    session: WorkshopSession, library: SqliteLibrary, file: Path
) -> None:
    """The way that the first step promises to those who delete a whole workshop: no guard is ever seen
    to be missing, and a failure brings both rows and guards back."""
    signed(session)
    guards = _rows(file, "sqlite_schema WHERE type = 'trigger'")
    with library._connection._one.bare() as connection:
        connection.execute("BEGIN IMMEDIATE")
        for table in ("signature", "diary"):
            connection.execute(f"DROP TRIGGER {table}_refuses_delete")
            connection.execute(f"DELETE FROM {table}")
        assert _rows(file, "sqlite_schema WHERE type = 'trigger'") == guards, "as any other window sees it"
        connection.execute("ROLLBACK")
    assert _rows(file, "sqlite_schema WHERE type = 'trigger'") == guards
    assert session.diary()


@pytest.mark.parametrize("what", ["another decision", "another fingerprint", "another version", "no diary"])
def test_a_record_that_says_something_else_is_not_signed_off(
    what: str, session: WorkshopSession, library: SqliteLibrary
) -> None:
    stored, diary = library.load(session.workshop.id), session.diary()
    workshop = stored.workshop
    entry = next_entry(stored.last_entry, at=START, command="close", sentence="Closed.")
    sealed_diary = (*diary, entry)
    if what == "another decision":
        judgement = replace(workshop.judgements["trust"], note="What nobody said.")
        workshop = replace(workshop, judgements={**workshop.judgements, "trust": judgement})
    if what == "no diary":
        sealed_diary = (entry,)
    record = seal(workshop, sealed_diary, closed_at=START, new_salt=salts())
    closing = Closing(version=1, closed_at=START, fingerprint=read_record(record).fingerprint)
    if what == "another fingerprint":
        closing = replace(closing, fingerprint="0" * 64)
    if what == "another version":
        closing = replace(closing, version=2)
    with pytest.raises(ValueError, match="not the record of this workshop"):
        library.close_version(workshop.id, closing, record, entry)
    assert library.load(workshop.id) == stored
    assert library.diary(workshop.id) == diary
    assert library.closed_versions(workshop.id) == ()
    session.close_workshop()


def test_signatures_come_back_in_the_order_in_which_they_were_given(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    session.execute(AddParticipants(tuple(NewParticipant(f"Person {number}") for number in range(30))))
    session.close_workshop()
    people = session.workshop.people()[::-1]
    for some in (people[:20], people[20:]):
        session.sign(tuple(signature(person) for person in some))
    read = library.load(session.workshop.id).signatures
    assert [one.participant_id for one in read] == [person.id for person in people]
    assert read == session.signatures == library.closed_versions(session.workshop.id)[0].signatures


def test_a_closed_workshop_takes_no_change_past_the_session(
    session: WorkshopSession, library: SqliteLibrary
) -> None:
    session.close_workshop()
    stored = library.load(session.workshop.id)
    session._workshop = replace(session.workshop, closing=None)
    with pytest.raises(LibraryProblem, match="was closed"):
        session.execute(PlaceStage("trust", "maturing"))
    assert library.load(session.workshop.id) == stored


def test_a_closed_workshop_is_not_added_and_a_reopened_one_says_why(
    session: WorkshopSession, library: SqliteLibrary
) -> None:
    session.close_workshop()
    entry = next_entry(None, at=START, command="begin", sentence="Begun.")
    with pytest.raises(ValueError, match="closed workshop"):
        library.add(replace(session.workshop, id="another"), entry)
    with pytest.raises(ValueError, match="says so"):
        library.reopen(replace(session.workshop, closing=None), entry)


def test_a_damaged_record_is_a_sentence_and_is_found(
    session: WorkshopSession, library: SqliteLibrary, file: Path
) -> None:
    signed(session)
    with plain(file) as connection:
        connection.execute("DROP TRIGGER closed_version_refuses_update")
        (record,) = connection.execute("SELECT record FROM closed_version").fetchone()
        connection.execute("UPDATE closed_version SET record = ?", (record.replace(b'"facts"', b'"fakts"'),))
    with pytest.raises(LibraryProblem, match="is damaged"):
        library.load(session.workshop.id)
    assert any("cannot be read" in line for line in library.check())


def _rows(file: Path, table: str) -> list[tuple[object, ...]]:
    with plain(file) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()
