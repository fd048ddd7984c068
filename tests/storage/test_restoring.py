"""Going back to a backup: what was there is kept first, and a library that cannot be read is no obstacle."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.backup import back_up, backups_in
from placematrix_desktop.storage.restoring import backup_cards, restore
from tests.factories import START, Ids
from tests.storage.conftest import Opened
from tests.storage.in_a_file import as_after_a_kill, contents_of, desk, made_library, plain


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backup(file: Path, folder: Path) -> Path:
    """A backup of a library with one workshop."""
    made_library(file)
    made = back_up(file, folder, now=START)
    assert made
    return made


def go_on(file: Path) -> str:
    """Begin a second workshop in the library."""
    from placematrix_desktop.storage.opening import open_library

    ids = Ids()
    for _ in range(50):
        ids()
    with open_library(file) as library:
        return desk(library, ids).begin("Calderdale").workshop.id


def subjects(opened: Opened, file: Path) -> list[str]:
    library = opened(file)
    found = sorted(card.subject for card in library.cards())
    assert library.check() == ()
    library.close()
    return found


def test_the_list_says_when_and_how_much(file: Path, folder: Path, backup: Path) -> None:
    go_on(file)
    back_up(file, folder, now=START + timedelta(hours=1))
    back_up(file, folder, now=START + timedelta(hours=2), before_schema=9)
    upgrade, newer, older = backup_cards(file, folder)
    assert (newer.workshops, older.workshops) == (2, 1)
    assert newer.made_at == START + timedelta(hours=1)
    assert older.path == backup
    assert older.size == backup.stat().st_size
    assert [card.before for card in (upgrade, newer, older)] == ["upgrade", "", ""]


def test_one_that_cannot_be_read_is_listed_as_such(file: Path, folder: Path, backup: Path) -> None:
    backup.write_bytes(b"\xaa" * 5000)
    (card,) = backup_cards(file, folder)
    assert card.workshops is None


def test_without_backups_the_list_is_empty(file: Path, folder: Path) -> None:
    assert backup_cards(file, folder) == ()


def test_what_was_there_is_kept_and_can_be_gone_back_to(
    file: Path, folder: Path, backup: Path, opened: Opened
) -> None:
    go_on(file)
    kept = restore(file, backup, folder, is_own_place=True)
    assert subjects(opened, file) == ["Kirklees"]
    assert kept
    cards = {card.path: card for card in backup_cards(file, folder)}
    assert (cards[kept].before, cards[kept].workshops) == ("restore", 2)
    assert restore(file, kept, folder, is_own_place=True)
    assert subjects(opened, file) == ["Calderdale", "Kirklees"]


def test_what_was_kept_is_never_pushed_out_by_rolling_backups(file: Path, folder: Path, backup: Path) -> None:
    kept = restore(file, backup, folder, is_own_place=True)
    for number in range(30):
        with plain(file) as connection:
            connection.execute("UPDATE library SET mark = randomblob(16)")
        back_up(file, folder, now=START + timedelta(days=60, minutes=number))
    assert kept
    assert kept.exists()


def test_what_lies_in_a_log_is_kept_too(
    file: Path, folder: Path, backup: Path, opened: Opened, tmp_path: Path
) -> None:
    library = opened(file)
    session = desk(library, Ids()).workshops.open(library.cards()[0].id)
    session.execute(PlaceStage("evidence-base", "thriving"))
    left = tmp_path / "left" / file.name
    as_after_a_kill(file, left)
    kept = restore(left, backup, folder, is_own_place=True)
    assert kept
    stored = opened(kept).load(session.workshop.id)
    assert stored.workshop.judgement("evidence-base").stage_id == "thriving"
    assert [path.name for path in left.parent.iterdir()] == [left.name]


@pytest.mark.parametrize("is_own_place", [True, False])
def test_a_damaged_library_is_kept_as_it_is(
    is_own_place: bool, file: Path, folder: Path, backup: Path, opened: Opened
) -> None:
    data = bytearray(file.read_bytes())
    data[4096 : 4096 * 3] = b"\xaa" * 8192
    file.write_bytes(data)
    file.with_name(file.name + "-wal").write_bytes(b"what was beside it")
    kept = restore(file, backup, folder, is_own_place=is_own_place)
    assert kept
    assert kept.read_bytes() == data
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"what was beside it"
    assert subjects(opened, file) == ["Kirklees"]


def test_a_library_that_is_gone_comes_back(file: Path, folder: Path, backup: Path, opened: Opened) -> None:
    file.unlink()
    file.parent.rmdir()
    assert restore(file, backup, folder, is_own_place=True) is None
    assert subjects(opened, file) == ["Kirklees"]


@pytest.mark.parametrize("how", ["not a library", "damaged", "tampered with", "cut short"])
def test_a_backup_that_is_not_sound_takes_nobody_s_place(
    how: str, file: Path, folder: Path, backup: Path
) -> None:
    if how == "not a library":
        backup.write_text("Minutes. " * 900)
    elif how == "damaged":
        data = bytearray(backup.read_bytes())
        data[4096 : 4096 * 3] = b"\xaa" * 8192
        backup.write_bytes(data)
    elif how == "tampered with":
        with plain(backup) as connection:
            connection.execute("DROP TRIGGER diary_refuses_update")
            connection.execute("UPDATE diary SET body = json_set(body, '$.sentence', 'x') WHERE number = 3")
    else:
        os.truncate(backup, 9000)
    before = contents_of(file.parent), sorted(path.name for path in folder.iterdir())
    with pytest.raises(LibraryProblem, match="Choose another backup") as refusal:
        restore(file, backup, folder, is_own_place=True)
    assert backup.name in refusal.value.sentence
    assert (contents_of(file.parent), sorted(path.name for path in folder.iterdir())) == before


def test_a_library_that_another_window_has_open_stays(
    file: Path, folder: Path, backup: Path, opened: Opened
) -> None:
    other = opened(file)
    other.cards()
    with pytest.raises(LibraryProblem, match="Another window has this library open"):
        restore(file, backup, folder, is_own_place=True)
    other.close()
    assert restore(file, backup, folder, is_own_place=True)


def test_a_full_disk_leaves_the_library_as_it_was(
    file: Path, small_disk: Path, backup: Path, opened: Opened
) -> None:
    there = small_disk / "library.sqlite3"
    there.write_bytes(file.read_bytes())
    with (small_disk / "ballast").open("wb") as ballast:
        ballast.write(bytes(small_disk_rest(small_disk)))
    with pytest.raises(LibraryProblem, match="disk is full"):
        restore(there, backup, small_disk / "backups", is_own_place=False)
    (small_disk / "ballast").unlink()
    assert subjects(opened, there) == ["Kirklees"]


def small_disk_rest(folder: Path) -> int:
    """What is left, but for a little."""
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize - 8192


def test_a_place_that_takes_nothing_is_said(
    file: Path, folder: Path, backup: Path, mounted_read_only: Callable[[Path], None]
) -> None:
    mounted_read_only(file.parent)
    with pytest.raises(LibraryProblem, match="does not allow changes"):
        restore(file, backup, folder, is_own_place=False)


def test_only_backups_of_this_name_are_listed(file: Path, folder: Path, backup: Path) -> None:
    (folder / "holiday.sqlite3").write_text("mine")
    assert [card.path for card in backup_cards(file, folder)] == [backup]
    assert [found.path for found in backups_in(folder, file)] == [backup]


# What was removed does not come back, and what is removed later goes from every copy


def removed(opened: Opened, file: Path, folder: Path, workshop_id: str, *, tidied: bool = True) -> None:
    """Delete a workshop in a library, and have its copies rid of it."""
    library = opened(file, backups=folder)
    library.delete_workshop(workshop_id, START + timedelta(days=2))
    if tidied:
        library.cleanse(thoroughly=True)
    library.abandon()


def the_first(file: Path) -> str:
    with plain(file) as connection:
        (workshop_id,) = connection.execute("SELECT id FROM workshop ORDER BY rowid").fetchone()
    return str(workshop_id)


def test_what_is_deleted_after_going_back_goes_from_every_backup(
    file: Path, folder: Path, backup: Path, opened: Opened
) -> None:
    """The number of the first removal is free again in a backup that never knew of it."""
    first = the_first(file)
    second = go_on(file)
    newer = back_up(file, folder, now=START + timedelta(hours=1))
    assert newer
    removed(opened, file, folder, second)
    restore(file, backup, folder, is_own_place=True)
    removed(opened, file, folder, first)
    assert where(first, newer.parent) == []


def where(workshop_id: str, folder: Path) -> list[str]:
    """In which copies there are rows of a workshop, or bytes of them; a note of the removal is none."""
    found = []
    for path in folder.glob("*.sqlite3"):
        with plain(path) as connection:
            held = connection.execute("SELECT count(*) FROM workshop WHERE id = ?", (workshop_id,))
            found += [path.name] if held.fetchone()[0] else []
    return found


def test_what_was_deleted_does_not_come_back(file: Path, folder: Path, backup: Path, opened: Opened) -> None:
    """Even where the backup could not be rid of it then."""
    go_on(file)
    first = the_first(file)
    assert file.read_bytes().count(b"Kirklees") > 0
    removed(opened, file, folder, first, tidied=False)
    restore(file, backup, folder, is_own_place=True)
    assert noted(file) == first
    assert subjects(opened, file) == []
    assert file.read_bytes().count(b"Kirklees") == 0


def noted(file: Path) -> str:
    with plain(file) as connection:
        ((workshop_id,),) = connection.execute("SELECT workshop_id FROM removal").fetchall()
    return str(workshop_id)


def test_notes_come_along_from_the_other_backups_where_the_library_is_damaged(
    file: Path, folder: Path, backup: Path, opened: Opened
) -> None:
    second = go_on(file)
    removed(opened, file, folder, second)
    back_up(file, folder, now=START + timedelta(hours=3))
    file.write_bytes(b"\xaa" * 9000)
    restore(file, backup, folder, is_own_place=True)
    assert noted(file) == second
    assert subjects(opened, file) == ["Kirklees"]


def test_notes_come_along_to_a_backup_from_before_there_were_any(
    file: Path, folder: Path, backup: Path, opened: Opened
) -> None:
    second = go_on(file)
    removed(opened, file, folder, second)
    old = Path(__file__).resolve().parents[1] / "_files" / "library-schema-2.sqlite3"
    with plain(file) as connection:
        (library_id,) = connection.execute("SELECT id FROM library").fetchone()
    backup.write_bytes(old.read_bytes())
    with plain(backup) as connection:
        connection.execute("UPDATE library SET id = ?", (library_id,))
    before = backup.read_bytes()
    restore(file, backup, folder, is_own_place=True)
    assert noted(file) == second
    assert backup.read_bytes() == before
    assert len(subjects(opened, file)) > 1
