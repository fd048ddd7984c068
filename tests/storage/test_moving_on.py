"""The place of an open library takes nothing more: what was recorded goes on elsewhere and is found."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from placematrix_desktop.application.commands import PlaceStage, TextField, WriteText
from placematrix_desktop.errors import LibraryProblem, PlaceProblem
from tests.storage.conftest import Opened
from tests.storage.in_a_file import contents_of, desk, made_library

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go away")


@pytest.fixture
def rescues(tmp_path: Path) -> Path:
    return tmp_path / "rescued"


def unmounted(folder: Path) -> None:
    """Take a disk away from under whoever has files open on it."""
    subprocess.run(["umount", "--lazy", folder], check=True)
    # The fixture takes away what is left, and there has to be something.
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], check=True)


def test_a_library_that_was_deleted_is_put_back_in_its_place(
    file: Path, rescues: Path, opened: Opened
) -> None:
    library = opened(file, rescues=rescues)
    session = desk(library).begin()
    session.execute(PlaceStage("trust", "maturing"))
    for path in file.parent.iterdir():
        path.unlink()
    with pytest.raises(PlaceProblem):
        session.execute(PlaceStage("trust", "thriving"))
    assert not library.has_its_place
    assert library.move_on() == file
    assert list(rescues.iterdir()) == []
    again = opened(file)
    assert again.load(session.workshop.id).workshop == session.workshop
    assert again.check() == ()


def test_one_that_was_moved_goes_on_in_its_place_and_the_moved_one_is_whole(
    file: Path, rescues: Path, opened: Opened, tmp_path: Path
) -> None:
    library = opened(file, rescues=rescues)
    session = desk(library).begin()
    aside = file.rename(tmp_path / "aside.sqlite3")
    # What SQLite keeps beside the old name would be taken for the new file's.
    assert file.with_name(file.name + "-wal").exists()
    went_on = library.move_on()
    for path in (went_on, aside):
        copy = opened(path)
        assert copy.load(session.workshop.id).workshop == session.workshop
        assert copy.check() == ()


def test_one_whose_place_was_taken_goes_on_elsewhere(
    file: Path, rescues: Path, opened: Opened, tmp_path: Path
) -> None:
    library = opened(file, rescues=rescues)
    session = desk(library).begin("Northbridge")
    made_library(tmp_path / "other" / file.name)
    (tmp_path / "other" / file.name).replace(file)
    theirs = file.read_bytes()
    went_on = library.move_on()
    assert went_on.parent == rescues
    assert file.read_bytes() == theirs
    assert opened(went_on).load(session.workshop.id).workshop == session.workshop


def test_what_was_on_a_stick_that_was_pulled_is_not_put_below_its_name(
    small_disk: Path, rescues: Path, opened: Opened
) -> None:
    library = opened(small_disk / "library.sqlite3", rescues=rescues)
    session = desk(library).begin()
    session.execute(PlaceStage("trust", "maturing"))
    unmounted(small_disk)
    with pytest.raises(PlaceProblem, match="moved, renamed, replaced or deleted"):
        session.execute(PlaceStage("trust", "thriving"))
    went_on = library.move_on()
    assert went_on.parent == rescues
    assert list(small_disk.iterdir()) == []
    assert opened(went_on).load(session.workshop.id).workshop == session.workshop


def test_closing_after_a_stick_was_pulled_saves_a_copy_on_the_computer(
    small_disk: Path, rescues: Path, opened: Opened
) -> None:
    library = opened(small_disk / "library.sqlite3", backups=small_disk / "library backups", rescues=rescues)
    session = desk(library).begin()
    unmounted(small_disk)
    with pytest.raises(LibraryProblem, match="complete copy") as told:
        library.close()
    (copy,) = rescues.iterdir()
    assert str(copy) in told.value.mend
    assert opened(copy).load(session.workshop.id).workshop == session.workshop


def test_a_full_disk_is_left_for_another_one(small_disk: Path, rescues: Path, opened: Opened) -> None:
    library = opened(small_disk / "library.sqlite3", rescues=rescues)
    session = desk(library).begin()
    free = os.statvfs(small_disk)
    (small_disk / "ballast").write_bytes(bytes(free.f_bavail * free.f_frsize))

    def write_until_it_is_full() -> None:
        for number in range(20):
            session.execute(WriteText("trust", TextField.NOTE, f"{number} may not be lost. " * 4_000))

    with pytest.raises(PlaceProblem, match="disk is full"):
        write_until_it_is_full()
    went_on = library.move_on()
    assert went_on.parent == rescues
    assert opened(went_on).load(session.workshop.id).workshop == session.workshop


def test_where_no_copy_can_be_made_the_library_stays_open(file: Path, tmp_path: Path, opened: Opened) -> None:
    in_the_way = tmp_path / "rescued"
    in_the_way.write_text("mine")
    library = opened(file, rescues=in_the_way)
    session = desk(library).begin()
    with pytest.raises(LibraryProblem):
        library.move_on()
    session.execute(PlaceStage("trust", "maturing"))
    without = opened(tmp_path / "another" / file.name)
    with pytest.raises(PlaceProblem, match="no other place"):
        without.move_on()


def test_what_cannot_be_put_in_place_stays_where_it_was_rescued(
    file: Path, rescues: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = opened(file, rescues=rescues)
    session = desk(library).begin()
    for path in file.parent.iterdir():
        path.unlink()
    monkeypatch.setattr(shutil, "copyfile", lambda *_: (_ for _ in ()).throw(OSError("no")))
    went_on = library.move_on()
    assert went_on.parent == rescues
    assert contents_of(file.parent) == {}
    assert opened(went_on).load(session.workshop.id).workshop == session.workshop
