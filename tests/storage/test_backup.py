"""Rolling backups: complete, few, made while the library is in use, never at the cost of an earlier one."""

from __future__ import annotations

import os
import shutil
import threading
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.application.commands import PlaceStage, WritePrivateNote
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import backup
from placematrix_desktop.storage.backup import KEEP_DAYS, KEEP_LAST, back_up, backups_in, moments_to_keep
from placematrix_desktop.storage.library import SqliteLibrary
from tests.application.everything_done import everything
from tests.factories import START, Ids
from tests.storage.conftest import Opened
from tests.storage.in_a_file import desk, made_library, plain


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "back ups"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def change(file: Path) -> None:
    """Let a library hold something that it did not hold before."""
    with plain(file) as connection:
        connection.execute("UPDATE library SET mark = randomblob(16)")


def test_a_backup_holds_everything_and_is_one_file(file: Path, opened: Opened, folder: Path) -> None:
    library = opened(file, backups=folder)
    session = desk(library).begin()
    everything(session)
    copy = library.back_up()
    assert copy is not None
    assert list(folder.iterdir()) == [copy]
    assert copy.read_bytes()[18:20] == b"\x01\x01", "no log beside it is ever asked for"
    read = opened(copy)
    assert read.load(session.workshop.id) == library.load(session.workshop.id)
    assert read.diary(session.workshop.id) == session.diary()
    assert read.check() == ()


def test_nothing_new_needs_no_backup(file: Path, opened: Opened, folder: Path) -> None:
    library = opened(file, backups=folder)
    session = desk(library).begin()
    assert library.back_up()
    assert library.back_up() is None
    library.cards()
    session.diary()
    assert library.back_up() is None
    session.execute(WritePrivateNote("trust", "Ask Ann."))
    assert library.back_up()
    library.close()
    assert len(names(folder)) == 2
    opened(file, backups=folder).close()
    assert len(names(folder)) == 2


def test_closing_backs_up_what_has_changed(file: Path, opened: Opened, folder: Path) -> None:
    library = opened(file, backups=folder)
    session = desk(library).begin()
    library.close()
    (copy,) = folder.iterdir()
    assert opened(copy).load(session.workshop.id).workshop == session.workshop


def test_without_a_folder_there_is_none(file: Path, library: SqliteLibrary) -> None:
    desk(library).begin()
    assert library.back_up() is None
    library.close()
    assert names(file.parent) == [file.name]


def test_a_backup_is_made_in_another_thread_while_decisions_are_recorded(
    file: Path, opened: Opened, folder: Path
) -> None:
    """Each copy is of one moment: its diary holds together and says what its workshop says."""
    library = opened(file, backups=folder)
    session = desk(library).begin()
    made: list[Path] = []

    def work() -> None:
        while len(made) < 4:
            copy = library.back_up()
            if copy:
                made.append(copy)

    worker = threading.Thread(target=work)
    worker.start()
    decisions = 0
    while worker.is_alive():
        session.execute(PlaceStage("trust", ("emerging", "developing")[decisions % 2]))
        decisions += 1
    worker.join()
    whole = session.diary()
    for copy in made:
        read = opened(copy)
        diary = read.diary(session.workshop.id)
        assert diary == whole[: len(diary)]
        assert read.check() == ()
        stage = read.load(session.workshop.id).workshop.judgement("trust").stage_id
        assert stage == (None, "emerging", "developing")[0 if len(diary) == 1 else 1 + len(diary) % 2]


def test_the_oldest_go_when_there_are_many(file: Path, folder: Path) -> None:
    made_library(file)
    for number in range(30):
        change(file)
        assert back_up(file, folder, now=START + timedelta(minutes=number))
    assert [found.made_at.minute for found in backups_in(folder, file)] == list(range(29, 19, -1))
    for day in range(1, 40):
        change(file)
        back_up(file, folder, now=START + timedelta(days=day))
    days = [(found.made_at - START).days for found in backups_in(folder, file)]
    assert days == list(range(39, 39 - KEEP_DAYS, -1))


moments = st.lists(
    st.integers(0, 100 * 24 * 60).map(lambda minutes: START - timedelta(minutes=minutes)),
    unique=True,
    max_size=60,
)


@given(moments)
def test_which_are_kept(made: list[datetime]) -> None:
    kept = moments_to_keep(made, START)
    newest_first = sorted(made, reverse=True)
    assert set(newest_first[:KEEP_LAST]) <= kept <= set(made)
    recent = {moment.date() for moment in made if moment.date() > START.date() - timedelta(days=KEEP_DAYS)}
    assert {max(m for m in made if m.date() == day) for day in recent} <= kept
    assert len(kept) <= KEEP_LAST + KEEP_DAYS
    assert moments_to_keep(kept, START) == kept


def test_backups_of_another_library_are_left_alone(file: Path, folder: Path, tmp_path: Path) -> None:
    """The library was lost and a new one began in its place: the backups of the lost one stay."""
    made_library(file)
    lost = back_up(file, folder, now=START)
    file.unlink()
    made_library(file)
    twin = tmp_path / "copied" / file.name
    twin.parent.mkdir()
    shutil.copy(file, twin)
    foreign = folder / "holiday.sqlite3"
    foreign.write_text("mine")
    for number in range(1, 40):
        for path in (file, twin):
            change(path)
            assert back_up(path, folder, now=START + timedelta(days=30, minutes=number))
    found = backups_in(folder, file)
    assert len({one.mark for one in found}) == 3
    assert lost in {one.path for one in found}
    assert len(found) == 1 + 2 * KEEP_LAST
    assert foreign.read_text() == "mine"


def test_one_before_an_upgrade_is_never_removed(file: Path, folder: Path) -> None:
    made_library(file)
    before = back_up(file, folder, now=START, before_schema=2)
    assert before
    for number in range(30):
        change(file)
        back_up(file, folder, now=START + timedelta(days=30, minutes=number))
    assert before.exists()
    assert len(names(folder)) == KEEP_LAST + 1


def test_a_damaged_library_pushes_no_sound_backup_out(file: Path, opened: Opened, folder: Path) -> None:
    made_library(file)
    for number in range(KEEP_LAST):
        change(file)
        back_up(file, folder, now=START + timedelta(minutes=number))
    before = names(folder)
    change(file)
    with plain(file) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'judgement'").fetchone()[0]
    data = bytearray(file.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xaa" * 4096
    file.write_bytes(data)
    with pytest.raises(LibraryProblem, match="is damaged"):
        back_up(file, folder, now=START + timedelta(hours=1))
    assert names(folder) == before


def test_a_backup_leaves_room_for_what_is_decided(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_library(file)
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda _: SimpleNamespace(free=10**7))
    with pytest.raises(LibraryProblem, match="too little room"):
        back_up(file, folder)
    assert names(folder) == []


def test_a_disk_that_fills_up_during_a_backup_keeps_the_earlier_ones(
    file: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_library(file)
    monkeypatch.setattr(backup, "_leave_room", lambda *_: None)

    def back_up_until_it_is_full() -> None:
        for _ in range(20):
            change(file)
            back_up(file, small_disk)

    with pytest.raises(LibraryProblem, match="disk is full"):
        back_up_until_it_is_full()
    kept = backups_in(small_disk, file)
    assert kept
    assert names(small_disk) == sorted(found.path.name for found in kept)


def test_a_folder_that_cannot_be_made_is_a_sentence_and_the_library_closes(
    file: Path, opened: Opened, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "backups"
    in_the_way.write_text("mine")
    library = opened(file, backups=in_the_way)
    session = desk(library).begin()
    with pytest.raises(LibraryProblem):
        library.back_up()
    with pytest.raises(LibraryProblem):
        library.close()
    assert names(file.parent) == [file.name]
    assert opened(file).load(session.workshop.id).workshop == session.workshop


def test_what_a_stopped_program_left_is_swept_a_day_later(file: Path, folder: Path) -> None:
    made_library(file)
    folder.mkdir()
    old, new = folder / ".old.1234.unfinished", folder / ".new.1234.unfinished"
    desk = folder / ".restoring-1234.unfinished"
    desk.mkdir()
    (desk / "library.sqlite3").touch()
    for path in (old, new):
        path.touch()
    for path in (old, desk):
        os.utime(path, (0, 0))
    back_up(file, folder)
    assert not old.exists()
    assert not desk.exists()
    assert new.exists()


def test_a_copy_is_saved_where_somebody_wants_it(
    library: SqliteLibrary, opened: Opened, tmp_path: Path
) -> None:
    session = desk(library).begin()
    copy = tmp_path / "copy.sqlite3"
    copy.write_text("an old file of this name")
    library.save_copy(copy)
    assert opened(copy).load(session.workshop.id).workshop == session.workshop
    with pytest.raises(LibraryProblem, match="the library itself"):
        library.save_copy(library.path)
    with pytest.raises(LibraryProblem):
        library.save_copy(tmp_path / "not there" / "copy.sqlite3")


def test_two_libraries_may_share_a_folder_for_backups(opened: Opened, tmp_path: Path, folder: Path) -> None:
    ids = Ids()
    for name in ("first", "second"):
        library = opened(tmp_path / name / "library.sqlite3", backups=folder)
        desk(library, ids).begin(name)
        library.close()
    found = backups_in(folder, tmp_path / "first" / "library.sqlite3")
    assert sorted(opened(one.path).cards()[0].subject for one in found) == ["first", "second"]
