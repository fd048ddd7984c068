"""A library in a folder that somebody else has as well: worked on in a copy, put back over nothing new."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.errors import LibraryProblem, LogLost, WorkingCopyProblem
from placematrix_desktop.storage import locating
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.opening import open_library
from placematrix_desktop.storage.shared_library import (
    go_on_without_the_log,
    open_shared,
    out_of_the_way,
    set_copy_aside,
)
from placematrix_desktop.storage.shared_place import ONEDRIVE, SHARE, SharedPlace
from placematrix_desktop.storage.working_copy import WorkingCopy, settled_in_place
from tests.factories import START, Ids, Ticking
from tests.storage.conftest import Opened
from tests.storage.in_a_file import as_after_a_kill, contents_of, desk, made_library

CLOUD = SharedPlace(name=ONEDRIVE)
OpenShared = Callable[..., SqliteLibrary]


@pytest.fixture
def cloud(tmp_path: Path) -> Path:
    """A folder that others have as well."""
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    return folder


@pytest.fixture
def file(cloud: Path) -> Path:
    return cloud / "library.sqlite3"


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "local" / "working copies"


@pytest.fixture
def shared(file: Path, copies: Path) -> Iterator[OpenShared]:
    """Opens the library as one that lies there; what is left open is let go of."""
    opened: list[SqliteLibrary] = []

    def open_it(place: SharedPlace = CLOUD) -> SqliteLibrary:
        opened.append(open_shared(file, place, copies=copies, backups=copies.parent / "backups"))
        return opened[-1]

    yield open_it
    for library in opened:
        library.abandon()


@pytest.fixture(autouse=True)
def never_opened_there(cloud: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a test does through the program, SQLite opens nothing in that folder for writing."""
    connect = sqlite3.connect
    there: list[str] = []

    def watched(database: str, **options: object) -> sqlite3.Connection:
        if f"{cloud.as_posix()}/" in database and not database.endswith(locating.Access.FROZEN.value):
            there.append(database)
        return connect(database, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(locating.sqlite3, "connect", watched)
    yield
    assert there == []


def workshop_of(library: SqliteLibrary) -> WorkshopSession:
    return WorkshopSession(library, library.cards()[0].id, clock=Ticking(), new_id=Ids())


def elsewhere(file: Path, tmp_path: Path, stage: str) -> None:
    """Another computer gets the file, works on it and lets the service bring it back."""
    theirs = tmp_path / "theirs" / file.name
    theirs.parent.mkdir(exist_ok=True)
    shutil.copyfile(file, theirs)
    with open_library(theirs) as library:
        workshop_of(library).execute(PlaceStage("evidence-base", stage))
    shutil.copyfile(theirs, file)


def stage_in(file: Path, descriptor: str, tmp_path: Path) -> str | None:
    """What a file says, looked at in a copy."""
    look = tmp_path / "look" / file.name
    look.parent.mkdir(exist_ok=True)
    shutil.copyfile(file, look)
    with open_library(look) as library:
        assert library.check() == ()
        return library.load(library.cards()[0].id).workshop.judgement(descriptor).stage_id


def made_there(file: Path, tmp_path: Path) -> None:
    made_library(tmp_path / "made" / file.name)
    shutil.copyfile(tmp_path / "made" / file.name, file)


def left_by_a_crash(library: SqliteLibrary, copies: Path) -> None:
    """Stop working without closing, as far as the files tell."""
    (folder,) = copies.iterdir()
    aside = copies.parent / "aside"
    shutil.copytree(folder, aside)
    library.abandon()
    shutil.rmtree(folder)
    shutil.copytree(aside, folder)
    (folder / f"{library.path.name}-shm").unlink()


def test_what_is_recorded_comes_back_on_closing_and_nothing_stays_here(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared()
    assert library.path == file
    assert [note.kind for note in library.opening_notes] == ["shared"]
    assert ONEDRIVE in library.opening_notes[0].sentence
    before = contents_of(file.parent)
    workshop_of(library).execute(PlaceStage("trust", "maturing"))
    assert contents_of(file.parent) == before, "all work is in the copy"
    library.close()
    assert stage_in(file, "trust", tmp_path) == "maturing"
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert list(copies.iterdir()) == []


def test_one_that_is_only_looked_at_is_not_touched(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    os.utime(file, (1, 1))
    library = shared()
    library.cards()
    library.close()
    assert file.stat().st_mtime == 1
    assert list(copies.iterdir()) == []


def test_a_new_library_is_made_there(file: Path, shared: OpenShared, tmp_path: Path) -> None:
    library = shared()
    desk(library).begin().execute(PlaceStage("trust", "maturing"))
    assert list(file.parent.iterdir()) == []
    library.close()
    assert stage_in(file, "trust", tmp_path) == "maturing"


def test_it_can_be_put_back_in_the_middle_of_work(file: Path, shared: OpenShared, tmp_path: Path) -> None:
    made_there(file, tmp_path)
    library = shared()
    session = workshop_of(library)
    for stage in ("maturing", "thriving"):
        session.execute(PlaceStage("trust", stage))
        library.put_back()
        assert stage_in(file, "trust", tmp_path) == stage
    library.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_backups_are_on_this_computer(file: Path, copies: Path, shared: OpenShared, tmp_path: Path) -> None:
    made_there(file, tmp_path)
    library = shared()
    backup = library.back_up()
    assert backup
    assert backup.parent == copies.parent / "backups"


def test_what_was_changed_elsewhere_meanwhile_is_not_overwritten(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared()
    session = workshop_of(library)
    session.execute(PlaceStage("trust", "maturing"))
    elsewhere(file, tmp_path, "thriving")
    with pytest.raises(LibraryProblem, match="changed from another computer") as told:
        library.put_back()
    (beside,) = (path for path in file.parent.iterdir() if path != file)
    assert beside.name in told.value.what
    assert "(from " in beside.name
    assert stage_in(file, "evidence-base", tmp_path) == "thriving"
    assert stage_in(beside, "trust", tmp_path) == "maturing"
    # What is recorded after that goes on into the file beside it, and that is said once.
    session.execute(PlaceStage("common-vision", "maturing"))
    library.close()
    assert len(list(file.parent.iterdir())) == 2
    assert stage_in(beside, "common-vision", tmp_path) == "maturing"
    assert list(copies.iterdir()) == []
    assert [note.kind for note in shared().opening_notes] == ["shared"]


def test_one_that_was_removed_there_is_put_there_again(
    file: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared()
    workshop_of(library).execute(PlaceStage("trust", "maturing"))
    file.unlink()
    library.close()
    assert stage_in(file, "trust", tmp_path) == "maturing"


def test_a_file_that_came_to_a_new_library_s_place_is_left_alone(
    file: Path, shared: OpenShared, tmp_path: Path
) -> None:
    library = shared()
    desk(library).begin().execute(PlaceStage("trust", "maturing"))
    made_there(file, tmp_path)
    theirs = file.read_bytes()
    with pytest.raises(LibraryProblem, match="changed from another computer"):
        library.close()
    assert file.read_bytes() == theirs
    assert len(list(file.parent.iterdir())) == 2


def test_after_a_crash_the_newer_copy_is_found_and_gone_on_with(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared()
    session = workshop_of(library)
    session.execute(PlaceStage("trust", "maturing"))
    left_by_a_crash(library, copies)
    again = shared()
    assert [note.kind for note in again.opening_notes] == ["shared", "newer_copy"]
    assert again.load(session.workshop.id).workshop == session.workshop
    again.close()
    assert stage_in(file, "trust", tmp_path) == "maturing"
    assert list(copies.iterdir()) == []


def test_after_a_crash_and_a_change_elsewhere_both_are_kept(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared()
    workshop_of(library).execute(PlaceStage("trust", "maturing"))
    left_by_a_crash(library, copies)
    elsewhere(file, tmp_path, "thriving")
    again = shared()
    assert [note.kind for note in again.opening_notes] == ["shared", "both_kept"]
    (beside,) = (path for path in file.parent.iterdir() if path != file)
    assert beside.name in again.opening_notes[1].sentence
    assert stage_in(beside, "trust", tmp_path) == "maturing"
    assert workshop_of(again).workshop.judgement("evidence-base").stage_id == "thriving"


def test_the_one_there_can_be_opened_instead_of_the_newer_copy(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared()
    workshop_of(library).execute(PlaceStage("trust", "maturing"))
    library.abandon()
    beside = set_copy_aside(file, copies=copies)
    assert stage_in(beside, "trust", tmp_path) == "maturing"
    again = shared()
    assert workshop_of(again).workshop.judgement("trust").stage_id is None
    assert [note.kind for note in again.opening_notes] == ["shared"]


def test_a_crash_before_anything_was_recorded_leaves_nothing_to_say(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    left_by_a_crash(shared(), copies)
    elsewhere(file, tmp_path, "thriving")
    again = shared()
    assert [note.kind for note in again.opening_notes] == ["shared"]
    assert workshop_of(again).workshop.judgement("evidence-base").stage_id == "thriving"


def test_a_crash_while_it_is_put_back_loses_nothing(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_there(file, tmp_path)
    library = shared()
    workshop_of(library).execute(PlaceStage("trust", "maturing"))
    # After the file is in its place, and before that is noted here.
    with monkeypatch.context() as patched:
        patched.setattr(WorkingCopy, "_note", lambda *_: None)
        library.put_back()
    left_by_a_crash(library, copies)
    again = shared()
    assert [note.kind for note in again.opening_notes] == ["shared"]
    assert workshop_of(again).workshop.judgement("trust").stage_id == "maturing"
    again.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_second_window_joins_and_the_last_one_tidies_up(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    first = shared()
    workshop_of(first).execute(PlaceStage("trust", "maturing"))
    second = shared()
    assert [note.kind for note in second.opening_notes] == ["shared"]
    assert workshop_of(second).workshop.judgement("trust").stage_id == "maturing"
    first.close()
    assert stage_in(file, "trust", tmp_path) == "maturing"
    workshop_of(second).execute(PlaceStage("trust", "thriving"))
    second.close()
    assert stage_in(file, "trust", tmp_path) == "thriving"
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert list(copies.iterdir()) == []


def test_a_folder_that_went_away_leaves_the_work_here_until_it_is_back(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared(SharedPlace(name=SHARE))
    workshop_of(library).execute(PlaceStage("trust", "maturing"))
    away = file.parent.rename(tmp_path / "unreachable")
    with pytest.raises(LibraryProblem, match="It is safe on this computer") as told:
        library.close()
    assert "goes on from here" in told.value.mend
    offline = shared()
    assert [note.kind for note in offline.opening_notes] == ["shared", "newer_copy"]
    workshop_of(offline).execute(PlaceStage("trust", "thriving"))
    with pytest.raises(LibraryProblem, match="It is safe on this computer"):
        offline.close()
    away.rename(file.parent)
    shared().close()
    assert stage_in(file, "trust", tmp_path) == "thriving"


def test_a_folder_that_cannot_be_reached_begins_no_empty_library(
    file: Path, copies: Path, shared: OpenShared
) -> None:
    file.parent.rmdir()
    with pytest.raises(LibraryProblem, match="cannot be reached"):
        shared()
    assert not copies.exists()


def test_one_with_a_log_beside_it_is_taken_with_it(
    file: Path, shared: OpenShared, opened: Opened, tmp_path: Path
) -> None:
    """Another version opened it there and was stopped: what is only in the log counts."""
    session = desk(opened(tmp_path / "theirs" / file.name)).begin()
    session.execute(PlaceStage("trust", "maturing"))
    as_after_a_kill(tmp_path / "theirs" / file.name, file)
    library = shared()
    assert library.load(session.workshop.id).workshop == session.workshop
    workshop_of(library).execute(PlaceStage("trust", "thriving"))
    library.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert stage_in(file, "trust", tmp_path) == "thriving"


def test_a_log_that_is_new_there_is_a_change(
    file: Path, shared: OpenShared, opened: Opened, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared()
    workshop_of(library).execute(PlaceStage("trust", "maturing"))
    file.with_name(file.name + "-wal").write_bytes(b"somebody has it open")
    with pytest.raises(LibraryProblem, match="changed from another computer"):
        library.close()
    assert file.with_name(file.name + "-wal").exists()


def test_what_is_no_library_is_refused_in_its_own_name_and_leaves_nothing_here(
    file: Path, copies: Path, shared: OpenShared
) -> None:
    file.write_text("Minutes of the board. " * 40)
    with pytest.raises(LibraryProblem, match="not a PlaceMatrix library") as refusal:
        shared()
    assert refusal.value.where == str(file)
    assert list(copies.iterdir()) == []


def test_one_that_lost_its_log_there(
    file: Path, copies: Path, shared: OpenShared, opened: Opened, tmp_path: Path
) -> None:
    desk(opened(tmp_path / "theirs" / file.name)).begin()
    as_after_a_kill(tmp_path / "theirs" / file.name, file)
    file.with_name(file.name + "-wal").unlink()
    with pytest.raises(LogLost) as refusal:
        shared()
    assert refusal.value.where == str(file)
    settled_in_place(file, copies)
    assert shared().check() == ()


def test_a_working_copy_that_cannot_be_read_is_kept_out_of_the_way(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared()
    workshop_of(library).execute(PlaceStage("trust", "maturing"))
    left_by_a_crash(library, copies)
    (folder,) = copies.iterdir()
    (folder / file.name).write_bytes(b"\xaa" * 8192)
    assert shared().cards()
    assert len(list(copies.iterdir())) == 2


def test_where_nothing_may_be_changed_it_is_read_where_it_is(
    file: Path,
    copies: Path,
    shared: OpenShared,
    tmp_path: Path,
    mounted_read_only: Callable[[Path], None],
) -> None:
    made_there(file, tmp_path)
    mounted_read_only(file.parent)
    library = shared()
    assert not library.writable
    assert library.cards()
    library.close()
    assert not copies.exists()


# What is done with a working copy from outside


def with_news(shared: OpenShared, copies: Path) -> Path:
    """A working copy that was never put back; its file."""
    library = shared()
    workshop_of(library).execute(PlaceStage("trust", "maturing"))
    left_by_a_crash(library, copies)
    (folder,) = copies.iterdir()
    return folder / "library.sqlite3"


def test_a_copy_with_news_that_is_damaged_is_a_problem_with_a_way_on(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    theirs = file.read_bytes()
    copy = with_news(shared, copies)
    with sqlite3.connect(str(copy)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA user_version = 9000")
    connection.close()
    with pytest.raises(WorkingCopyProblem, match="never put back") as problem:
        shared()
    assert str(file) in problem.value.sentence
    assert "Set that copy aside" in problem.value.mend
    aside = set_copy_aside(file, copies=copies)
    assert aside.exists()
    again = shared()
    assert workshop_of(again).workshop.judgement("trust").stage_id is None
    again.close()
    assert file.read_bytes() == theirs


def test_a_damaged_copy_is_kept_as_it_is_on_this_computer(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    copy = with_news(shared, copies)
    data = bytearray(copy.read_bytes())
    data[8192:16384] = b"\xaa" * 8192
    copy.write_bytes(data)
    copy.with_name("library.sqlite3-wal").unlink(missing_ok=True)
    aside = set_copy_aside(file, copies=copies)
    assert copies in aside.parents
    assert aside.read_bytes() == data
    assert not copy.exists()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert workshop_of(shared()).workshop.judgement("trust").stage_id is None


def test_before_a_backup_takes_its_place_news_are_kept_beside_the_library(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    out_of_the_way(file, copies=copies)
    with_news(shared, copies)
    out_of_the_way(file, copies=copies)
    (beside,) = (path for path in file.parent.iterdir() if path != file)
    assert stage_in(beside, "trust", tmp_path) == "maturing"
    assert list(copies.iterdir()) == []


def test_a_copy_without_news_just_goes(file: Path, copies: Path, shared: OpenShared, tmp_path: Path) -> None:
    made_there(file, tmp_path)
    left_by_a_crash(shared(), copies)
    out_of_the_way(file, copies=copies)
    assert list(copies.iterdir()) == []
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_no_backup_takes_the_place_of_a_library_that_a_window_has_open(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    other = shared()
    other.cards()
    with pytest.raises(LibraryProblem, match="Another window has this library open"):
        out_of_the_way(file, copies=copies)
    assert other.cards()


def test_one_that_lost_its_log_there_can_be_gone_on_with(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    with open_library(tmp_path / "made" / file.name) as library:
        desk(library).begin().execute(PlaceStage("trust", "maturing"))
        as_after_a_kill(library.path, tmp_path / "left" / file.name)
    shutil.copyfile(tmp_path / "left" / file.name, file)
    with pytest.raises(LogLost):
        shared()
    go_on_without_the_log(file, copies=copies)
    assert shared().cards()


def test_what_is_deleted_goes_from_where_the_library_lies_as_well(
    file: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    assert b"Kirklees" in file.read_bytes()
    library = shared()
    library.delete_workshop(library.cards()[0].id, START)
    library.cleanse(thoroughly=True)
    assert b"Kirklees" not in file.read_bytes()
    library.close()
    assert b"Kirklees" not in file.read_bytes()


def test_a_copy_that_was_deleted_underneath_is_gone_on_with_at_the_library_s_own_path(
    file: Path, copies: Path, shared: OpenShared, tmp_path: Path
) -> None:
    made_there(file, tmp_path)
    library = shared()
    session = workshop_of(library)
    session.execute(PlaceStage("trust", "maturing"))
    (folder,) = copies.iterdir()
    for path in folder.glob("library.sqlite3*"):
        path.unlink()
    assert not library.has_its_place
    assert library.move_on() == file
    again = shared()
    assert again.load(session.workshop.id).workshop == session.workshop
    again.close()
    assert stage_in(file, "trust", tmp_path) == "maturing"
