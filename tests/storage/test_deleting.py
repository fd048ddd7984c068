"""A workshop that is deleted for good is gone: from the library, its log and its backups, byte for byte."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from placematrix_desktop.application.commands import PlaceStage, WritePrivateNote
from placematrix_desktop.application.ports import Cleansing
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import cleansing, removing
from placematrix_desktop.storage.backup import backups_in
from placematrix_desktop.storage.library import SqliteLibrary
from tests.application.everything_done import everything
from tests.factories import START
from tests.storage.conftest import Opened
from tests.storage.in_a_file import Desk, as_after_a_kill, contents_of, desk, plain
from tests.storage.planted import SUBJECT, WORDS, guards, planted, where

NOWHERE: dict[str, list[str]] = {word: [] for word in WORDS}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def library(file: Path, folder: Path, opened: Opened) -> SqliteLibrary:
    return opened(file, backups=folder)


@pytest.fixture
def window(library: SqliteLibrary) -> Desk:
    return desk(library)


def delete(window: Desk, workshop_id: str) -> Cleansing:
    window.workshops.delete(workshop_id)
    return window.library.cleanse(thoroughly=True)


def test_nothing_of_it_is_left_in_any_file(window: Desk, file: Path, folder: Path) -> None:
    other = window.begin("Calderdale")
    everything(other)
    session = planted(window)
    window.library.back_up()
    session.execute(PlaceStage("trust", "thriving"))
    window.library.back_up()
    before = {word: where(word, file.parent, folder) for word in WORDS}
    assert all(len(found) >= 3 for found in before.values()), "in the library and in both backups"
    stored = window.library.load(other.workshop.id)

    assert delete(window, session.workshop.id) == Cleansing(backups=2)
    assert {word: where(word, file.parent, folder) for word in WORDS} == NOWHERE
    assert [card.subject for card in window.library.cards()] == ["Calderdale"]
    assert window.library.load(other.workshop.id) == stored
    assert isinstance(window.library, SqliteLibrary)
    assert window.library.check() == ()
    with pytest.raises(LibraryProblem, match="not in this library"):
        session.execute(PlaceStage("trust", "emerging"))


def test_without_cleansing_the_rows_are_overwritten_where_they_stood(window: Desk, file: Path) -> None:
    """Should the program be stopped right after: the log is emptied when the library is next closed."""
    session = planted(window)
    window.workshops.delete(session.workshop.id)
    window.library.close()
    assert {word: where(word, file.parent) for word in WORDS} == NOWHERE


def test_the_backups_still_hold_all_the_rest(window: Desk, folder: Path, opened: Opened) -> None:
    other = window.begin("Calderdale")
    everything(other)
    session = planted(window)
    window.library.back_up()
    stored = window.library.load(other.workshop.id)
    delete(window, session.workshop.id)
    (copy,) = folder.glob("*.sqlite3")
    assert copy.read_bytes()[18:20] == b"\x01\x01", "still one file that needs no other"
    read = opened(copy)
    assert [card.subject for card in read.cards()] == ["Calderdale"]
    assert read.load(other.workshop.id) == stored
    assert read.check() == ()


def test_the_guards_are_back_in_library_and_backups(window: Desk, file: Path, folder: Path) -> None:
    other = planted(window)
    session = planted(window)
    window.library.back_up()
    before = guards(file)
    assert len(before) == 15
    delete(window, session.workshop.id)
    (copy,) = folder.glob("*.sqlite3")
    for place in (file, copy):
        assert guards(place) == before
        with plain(place) as connection, pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
            connection.execute("DELETE FROM diary")
    assert other.diary()


def test_what_fails_half_way_leaves_everything_as_it_was(
    window: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = planted(window)
    before, stored = guards(file), window.library.load(session.workshop.id)

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(removing, "note_removal", fail)
    with pytest.raises(LibraryProblem):
        window.workshops.delete(session.workshop.id)
    assert guards(file) == before
    assert window.library.load(session.workshop.id) == stored


def test_an_unknown_workshop_is_a_sentence(window: Desk, file: Path) -> None:
    planted(window)
    with pytest.raises(LibraryProblem, match="not in this library"):
        window.workshops.delete("nobody")
    assert window.library.cleanse(thoroughly=True) == Cleansing()


def test_when_it_was_is_noted_and_not_whose(window: Desk, file: Path) -> None:
    session = planted(window)
    delete(window, session.workshop.id)
    window.library.close()
    with plain(file) as connection:
        ((number, workshop_id, kind, at),) = connection.execute("SELECT * FROM removal").fetchall()
    assert (number, workshop_id, kind) == (1, session.workshop.id, "workshop_deleted")
    assert at.startswith("2026-03-12T09:00")


def test_a_backup_that_could_not_be_made_anew_is_named_and_made_later(
    window: Desk, file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    session = planted(window)
    window.library.back_up()
    (copy,) = folder.glob("*.sqlite3")
    before = copy.read_bytes()

    def fail(_connection: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(cleansing, "finish", fail)
        assert delete(window, session.workshop.id) == Cleansing(left=(copy,))
    assert copy.read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [copy.name]
    window.library.close()
    # The next start asks without being told what was deleted.
    again = opened(file, backups=folder)
    assert again.cleanse(thoroughly=False).backups >= 1
    assert where(SUBJECT, file.parent, folder) == []
    assert again.cleanse(thoroughly=False) == Cleansing()


def test_every_copy_of_this_library_is_cleansed_and_no_other(
    window: Desk, file: Path, folder: Path, opened: Opened, tmp_path: Path
) -> None:
    session = planted(window)
    assert isinstance(window.library, SqliteLibrary)
    window.library.back_up()
    window.library.save_copy(folder / "library-rescued-by-hand.sqlite3")
    (folder / "notes.sqlite3").write_bytes(b"no library at all")
    stranger = desk(opened(folder / "another.sqlite3"))
    planted(stranger)
    stranger.library.close()
    found = delete(window, session.workshop.id)
    assert (found.backups, found.left) == (2, ())
    assert where(SUBJECT, folder) == ["another.sqlite3"]
    assert (folder / "notes.sqlite3").read_bytes() == b"no library at all"


def test_a_backup_from_before_an_upgrade_loses_it_too(
    window: Desk, file: Path, folder: Path, tmp_path: Path
) -> None:
    """It has the tables of its time."""
    other, session = window.begin("Calderdale"), planted(window)
    window.library.back_up()
    (copy,) = folder.glob("*.sqlite3")
    with plain(copy) as connection:
        connection.execute("DROP TABLE removal")
        connection.execute("DROP TABLE usual")
        connection.execute("DROP INDEX workshop_by_keep_until")
        connection.execute("ALTER TABLE workshop DROP COLUMN keep_until")
        connection.execute("PRAGMA user_version = 2")
    delete(window, session.workshop.id)
    assert where(SUBJECT, folder) == []
    with plain(copy) as connection:
        assert connection.execute("SELECT id FROM workshop").fetchall() == [(other.workshop.id,)]
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert window.library.cleanse(thoroughly=False) == Cleansing()


def test_another_window_that_reads_is_named_as_what_holds_the_log(window: Desk, file: Path) -> None:
    session = planted(window)
    with plain(file) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM diary").fetchone()
        assert "Another window" in delete(window, session.workshop.id).traces
    assert window.library.cleanse(thoroughly=True).traces == ""
    assert where(SUBJECT, file.parent) == []


def test_a_kill_after_the_deletion_does_not_bring_it_back(
    window: Desk, file: Path, tmp_path: Path, opened: Opened
) -> None:
    session = planted(window)
    window.workshops.delete(session.workshop.id)
    left = tmp_path / "left" / file.name
    as_after_a_kill(file, left)
    read = opened(left)
    assert read.cards() == ()
    read.close()
    assert where(SUBJECT, left.parent) == []


def test_a_library_that_can_only_be_read_is_left_alone(
    window: Desk, file: Path, tmp_path: Path, opened: Opened
) -> None:
    session = planted(window)
    window.workshops.delete(session.workshop.id)
    window.library.close()
    before = contents_of(file.parent)
    file.chmod(0o400)
    assert isinstance(window.library, SqliteLibrary)
    with pytest.raises(LibraryProblem):
        window.workshops.delete(session.workshop.id)
    assert contents_of(file.parent) == before


def test_a_closed_workshop_is_kept_longer_without_its_record_being_touched(window: Desk) -> None:
    session = planted(window)
    session.drop_draft(session.drafts()[0].key)
    session.close_workshop()
    window.workshops.keep_until(session.workshop.id, date(2040, 1, 1))
    stored = window.library.load(session.workshop.id)
    assert stored.keep_until == date(2040, 1, 1)
    assert stored.workshop.facts.keep_until is None
    assert window.library.closed_versions(session.workshop.id)[-1].closing == session.workshop.closing
    again = window.workshops.open(session.workshop.id)
    assert again.diary()[-1].sentence == "To be kept until 2040-01-01."
    again.reopen(reason="More.", name="Fay")
    assert again.workshop.facts.keep_until == date(2040, 1, 1)
    assert window.library.load(session.workshop.id).workshop == again.workshop


def test_what_is_past_its_day_is_listed_the_longest_past_first(window: Desk) -> None:
    days = {}
    for number, subject in enumerate(("Leeds", "Bradford", "Calderdale", "Wakefield")):
        session = window.begin(subject)
        days[subject] = START.date() + timedelta(days=10 * number)
        window.workshops.keep_until(session.workshop.id, days[subject])
        if subject == "Bradford":
            session = window.workshops.open(session.workshop.id)
            session.close_workshop()
    window.begin("Kirklees")
    cards = window.library.past_keeping(days["Calderdale"])
    assert [(card.subject, card.closed) for card in cards] == [("Leeds", False), ("Bradford", True)]
    assert cards[0].keep_until == days["Leeds"].isoformat()
    assert [card.subject for card in window.library.past_keeping(days["Calderdale"], 1)] == ["Leeds"]
    assert window.library.past_keeping(days["Leeds"]) == ()


def test_the_usual_years_are_remembered(window: Desk, file: Path, opened: Opened) -> None:
    assert window.library.usual_years() is None
    window.library.set_usual_years(8)
    assert window.begin("Leeds").workshop.facts.keep_until == START.date().replace(year=2034)
    window.library.close()
    assert opened(file).usual_years() == 8


def test_private_notes_of_the_deleted_alone_go(window: Desk) -> None:
    other, session = window.begin("Calderdale"), planted(window)
    other.execute(WritePrivateNote("trust", "Stays."))
    delete(window, session.workshop.id)
    assert window.library.load(other.workshop.id).private_notes == {"trust": "Stays."}


def test_backups_keep_their_names(window: Desk, file: Path, folder: Path) -> None:
    session = planted(window)
    window.library.back_up()
    before = backups_in(folder, file)
    delete(window, session.workshop.id)
    assert backups_in(folder, file) == before
