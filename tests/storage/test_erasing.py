"""A person's name that is erased is gone from every file; each record is still the one that was signed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from placematrix_desktop.application.commands import ChangeParticipant, PlaceStage
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.domain.erasure import Erasure, people_known
from placematrix_desktop.domain.personal import ERASED_NAME
from placematrix_desktop.domain.record import fingerprint_of, read_record
from placematrix_desktop.domain.signoff import Position, SigningRole
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import LibraryProblem, Refused
from placematrix_desktop.exchange.record_file import read_record_file, write_record
from placematrix_desktop.storage import removing
from placematrix_desktop.storage.library import SqliteLibrary
from tests.storage.conftest import Opened
from tests.storage.in_a_file import Desk, desk, plain, signed
from tests.storage.planted import (
    CHOSEN_REASON,
    DRAWING,
    FAMILY_NAME,
    INTEREST,
    PERSON,
    guards,
    planted,
    where,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def window(file: Path, folder: Path, opened: Opened) -> Desk:
    return desk(opened(file, backups=folder))


@pytest.fixture
def session(window: Desk) -> WorkshopSession:
    """The planted workshop, closed and signed a second time."""
    session = planted(window)
    window.library.back_up()
    session.drop_draft(session.drafts()[0].key)
    signed(session)
    window.library.back_up()
    return session


def the_person(session: WorkshopSession) -> Erasure:
    (person,) = (each for each in people_known([session.workshop]) if each.label.startswith(PERSON))
    return person.erasure


def erase(window: Desk, session: WorkshopSession) -> None:
    window.workshops.erase_name(session, the_person(session))
    window.library.cleanse(thoroughly=True)


def test_the_name_is_in_no_file_and_both_fingerprints_hold(
    window: Desk, session: WorkshopSession, file: Path, folder: Path
) -> None:
    assert len(where(FAMILY_NAME, file.parent, folder)) >= 3
    before = session.closed_versions()
    erase(window, session)
    assert where(FAMILY_NAME, file.parent, folder) == []
    assert where(INTEREST, file.parent, folder) == []
    # Signed over since, they lay in the backup before.
    assert where(CHOSEN_REASON, file.parent, folder) == where(DRAWING, file.parent, folder) == []
    after = session.closed_versions()
    assert [version.closing for version in after] == [version.closing for version in before]
    for version in after:
        record = read_record(version.record)
        assert fingerprint_of(record) == record.fingerprint == version.closing.fingerprint
    assert isinstance(window.library, SqliteLibrary)
    assert window.library.check() == ()
    assert first_broken(session.diary()) is None
    assert session.diary()[-1].sentence == "A person's name was erased."


def test_what_it_held_else_is_as_it_was(window: Desk, session: WorkshopSession) -> None:
    before, signatures = session.workshop, session.signatures
    erase(window, session)
    assert session.workshop.judgements == before.judgements
    assert session.workshop.facts.facilitator == before.facts.facilitator
    assert session.workshop.facts.sponsor == ERASED_NAME
    (person,), (old,) = session.workshop.people(), before.people()
    assert (person.name, person.sector, person.present) == (ERASED_NAME, old.sector, old.present)
    (signature,), (was,) = session.signatures, signatures
    assert signature.name == ERASED_NAME
    for field in ("id", "sector", "role", "position", "reason", "signed_at", "fingerprint"):
        assert getattr(signature, field) == getattr(was, field)
    assert window.library.load(session.workshop.id).workshop == session.workshop
    assert window.library.cards()[0].signatures == 1


def test_an_exported_record_without_the_name_is_still_the_one_that_was_signed(
    window: Desk, session: WorkshopSession, tmp_path: Path
) -> None:
    erase(window, session)
    write_record(session.account(), tmp_path / "record.json")
    assert where(FAMILY_NAME, tmp_path / "record.json") == []
    signed_record = read_record_file(tmp_path / "record.json")
    closing = session.workshop.closing
    assert closing is not None
    assert signed_record.record.fingerprint == closing.fingerprint
    assert [one.name for one in signed_record.signatures] == [ERASED_NAME]


def test_a_version_that_is_open_loses_the_name_too(window: Desk, file: Path, folder: Path) -> None:
    session = planted(window)
    session.execute(PlaceStage("trust", "thriving"))
    key = DraftKey(PartKind.FACTS, "", "sponsor")
    session.save_draft(key, PERSON)
    window.library.back_up()
    erase(window, session)
    assert where(FAMILY_NAME, file.parent, folder) == []
    assert session.workshop.facts.sponsor == ""
    assert session.workshop.people()[0].name == ERASED_NAME
    assert session.workshop.actions_in_order()[0].owner == ""
    assert session.workshop.reopening is not None
    assert session.workshop.reopening.name == ERASED_NAME
    assert key not in {draft.key for draft in session.drafts()}
    assert len(session.drafts()) == 1, "what else was typed waits for its writer"
    with pytest.raises(Refused, match="nothing to undo"):
        session.undo()
    session.execute(PlaceStage("trust", "emerging"))
    session.drop_draft(session.drafts()[0].key)
    signed(session)
    assert where(FAMILY_NAME, file.parent) == []


def test_another_window_finds_the_workshop_changed(
    window: Desk, session: WorkshopSession, file: Path, opened: Opened
) -> None:
    other = desk(opened(file)).workshops.open(session.workshop.id)
    erase(window, session)
    with pytest.raises(LibraryProblem, match="another window"):
        other.reopen(reason="A slip.", name="Fay")


def test_backups_hold_the_workshop_as_it_is_now(
    window: Desk, session: WorkshopSession, folder: Path, opened: Opened
) -> None:
    erase(window, session)
    for path in folder.glob("*.sqlite3"):
        copy = opened(path)
        assert copy.load(session.workshop.id) == window.library.load(session.workshop.id)
        assert copy.check() == ()


def test_the_guards_are_back_and_hold(window: Desk, session: WorkshopSession, file: Path) -> None:
    before = guards(file)
    erase(window, session)
    assert guards(file) == before
    with plain(file) as connection, pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        connection.execute("UPDATE closed_version SET record = x''")


def test_what_fails_half_way_leaves_name_and_guards(
    window: Desk, session: WorkshopSession, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, stored = guards(file), window.library.load(session.workshop.id)

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(removing, "_drop_drafts", fail)
    with pytest.raises(LibraryProblem):
        window.workshops.erase_name(session, the_person(session))
    assert guards(file) == before
    assert window.library.load(session.workshop.id) == stored
    assert session.workshop == stored.workshop


def test_a_reopened_version_can_be_worked_on_with_somebody_who_has_no_name(
    window: Desk, session: WorkshopSession
) -> None:
    erase(window, session)
    session.reopen(reason="More.", name="Fay")
    (person,) = session.workshop.people()
    session.execute(ChangeParticipant(person.__class__(id=person.id, position=1, name="Somebody new")))
    signed(session)
    (signature,) = session.signatures
    assert (signature.name, signature.role, signature.position) == (
        "Somebody new",
        SigningRole.MEMBER,
        Position.AGREE,
    )
    assert len(session.closed_versions()) == 3
