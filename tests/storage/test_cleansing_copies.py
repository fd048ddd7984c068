"""What is removed goes from every copy on this computer: rescued ones, working copies, older states."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from placematrix_desktop.application.ports import Cleansing
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.restoring import restore
from tests.factories import START
from tests.storage.conftest import Opened
from tests.storage.in_a_file import Desk, desk, made_library, plain
from tests.storage.planted import SUBJECT, planted, where


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of all that is kept for the user."""
    return tmp_path / "user"


@pytest.fixture
def window(file: Path, data: Path, opened: Opened) -> Desk:
    library = opened(
        file,
        backups=data / "backups" / "library-0123456789ab",
        rescues=data / "rescued",
        copies=(data / "backups", data / "working copies"),
    )
    return desk(library)


def delete(window: Desk, workshop_id: str) -> Cleansing:
    window.workshops.delete(workshop_id)
    return window.library.cleanse(thoroughly=True)


@pytest.mark.parametrize(
    "place",
    [
        "rescued/library-rescued-2026-03-01T104207.123456Z.sqlite3",
        "backups/by hand.sqlite3",
        "working copies/Leeds-0123456789ab/Leeds.placematrix",
        "working copies/library-0123456789ab/library.sqlite3",
    ],
)
def test_it_goes_from_a_copy_wherever_it_lies(place: str, window: Desk, data: Path) -> None:
    other, session = window.begin("Calderdale"), planted(window)
    copy = data / place
    copy.parent.mkdir(parents=True)
    window.library.save_copy(copy)
    assert where(SUBJECT, copy) == [copy.name]
    assert delete(window, session.workshop.id) == Cleansing(backups=1)
    assert where(SUBJECT, data) == []
    with plain(copy) as connection:
        assert connection.execute("SELECT id FROM workshop").fetchall() == [(other.workshop.id,)]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_copy_that_another_window_has_open_is_named(window: Desk, data: Path, opened: Opened) -> None:
    session = planted(window)
    copy = data / "rescued" / "library.sqlite3"
    copy.parent.mkdir(parents=True)
    window.library.save_copy(copy)
    other = opened(copy)
    other.cards()
    assert delete(window, session.workshop.id) == Cleansing(left=(copy,))
    assert other.load(session.workshop.id)
    other.close()
    assert window.library.cleanse(thoroughly=False) == Cleansing(backups=1)
    assert where(SUBJECT, data) == []


def test_what_was_kept_damaged_is_named_where_it_holds_the_workshop(
    file: Path, data: Path, opened: Opened
) -> None:
    """Nobody can take a workshop out of a file that is no library any more; nor is it ours to throw away."""
    folder = data / "backups"
    library = opened(file, backups=folder)
    session = planted(desk(library))
    library.close()
    (whole,) = folder.glob("*.sqlite3")
    data_of_it = bytearray(file.read_bytes())
    data_of_it[:4096] = b"\xaa" * 4096
    file.write_bytes(data_of_it)
    kept = restore(file, whole, folder, is_own_place=True)
    assert kept
    assert "as it was on" in kept.name
    again = desk(opened(file, backups=folder))
    found = delete(again, session.workshop.id)
    assert found.left == (kept,)
    assert where(SUBJECT, folder) == [kept.name]
    kept.unlink()
    assert again.library.cleanse(thoroughly=False) == Cleansing()


def test_a_damaged_file_with_nothing_but_the_note_is_not_named(
    window: Desk, file: Path, data: Path, opened: Opened
) -> None:
    session = planted(window)
    other = window.begin("Calderdale")
    delete(window, session.workshop.id)
    copy = data / "rescued" / "damaged.sqlite3"
    copy.parent.mkdir(parents=True, exist_ok=True)
    window.library.save_copy(copy)
    copy.write_bytes(b"\xaa" * 100 + copy.read_bytes()[100:])
    assert session.workshop.id.encode() in copy.read_bytes()
    assert window.library.cleanse(thoroughly=False) == Cleansing()
    assert delete(window, other.workshop.id) == Cleansing(left=(copy,))


def test_files_of_other_libraries_are_left_alone(window: Desk, data: Path) -> None:
    session = planted(window)
    stranger = data / "rescued" / "other.sqlite3"
    made_library(stranger)
    (data / "rescued" / "broken.sqlite3").write_bytes(b"\xaa" * 5000)
    before = stranger.read_bytes()
    assert delete(window, session.workshop.id) == Cleansing()
    assert stranger.read_bytes() == before


def test_a_copy_that_says_otherwise_under_the_same_number_is_not_passed_over(
    window: Desk, data: Path, opened: Opened
) -> None:
    session, other = planted(window), window.begin("Calderdale")
    copy = data / "rescued" / "library.sqlite3"
    copy.parent.mkdir(parents=True)
    window.library.save_copy(copy)
    elsewhere = opened(copy)
    elsewhere.delete_workshop(other.workshop.id, START + timedelta(days=1))
    elsewhere.close()
    assert delete(window, session.workshop.id) == Cleansing(backups=1)
    assert where(SUBJECT, data) == []
    with plain(copy) as connection:
        assert connection.execute("SELECT count(*) FROM removal").fetchone() == (2,)
    assert isinstance(window.library, SqliteLibrary)
