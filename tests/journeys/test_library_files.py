"""Library files in trouble, shared, or on their way between laptops: the real window, keys, real files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from placematrix_desktop import paths
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.ui.shell.received_file import open_file
from placematrix_desktop.ui.shell.start import begin_work
from tests.journeys.conftest import OpenWindow, Sitting
from tests.storage.in_a_file import as_after_a_kill

Key = Qt.Key


def work(sitting: Sitting, subject: str = "Northbridge") -> str:
    """Begin a workshop and agree the second stage in the first row; the id of the row."""
    sitting.keys.type(subject)
    sitting.keys.press(Key.Key_Return)
    sitting.keys.press(Key.Key_2, ctrl=True)
    sitting.keys.press(Key.Key_2)
    desk = sitting.window.desk
    assert desk is not None
    return desk.workshop.agenda.descriptor_ids()[0]


def stage(sitting: Sitting, row: str) -> str | None:
    desk = sitting.window.desk
    assert desk is not None
    return desk.workshop.judgement(row).stage_id


def stages_in(file: Path, row: str) -> list[str | None]:
    """What each workshop in a file says of a row, the latest first."""
    parts = parts_of(file)
    found = [
        parts.library.load(card.id).workshop.judgement(row).stage_id for card in parts.workshops.recent()
    ]
    parts.library.close()
    return found


def hand_over(sitting: Sitting, file: Path) -> None:
    """By the menu and by keys, to this file."""
    keys, window = sitting.keys, sitting.window
    window.keys.menu.aboutToShow.emit()
    window.keys.library_menu.hand_over.trigger()
    keys.settle()
    keys.fill(str(file))
    keys.press(Key.Key_Return)
    assert "without private notes" in window.strip.text


def tidied(sitting: Sitting) -> None:
    sitting.keys.wait_for("the files to be tidy", lambda: not sitting.window.care.tidying.is_busy)


def test_a_damaged_library_is_gone_back_from_to_its_last_backup(
    open_window: OpenWindow, library_file: Path
) -> None:
    first = open_window()
    row = work(first)
    first.end()
    library_file.write_bytes(b"\xaa" * 20_000)
    sitting = open_window()
    keys, window = sitting.keys, sitting.window
    assert library_file.name in window.home.problem_text
    keys.tab_into(window.home.problem.restore_button)
    keys.press(Key.Key_Space)
    keys.wait_for("the backups", lambda: not window.restoring.is_busy)
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Return)
    keys.wait_for("the library", lambda: window.parts is not None)
    assert window.strip.kind == "success"
    (kept,) = (path for path in library_file.parent.rglob("*as it was on*") if path.is_file())
    assert kept.name in window.strip.text
    assert kept.read_bytes() == b"\xaa" * 20_000
    sitting.end()
    assert stages_in(library_file, row) == ["developing"]


def test_from_the_menu_a_library_goes_back_and_forth(open_window: OpenWindow, library_file: Path) -> None:
    open_window().end()
    sitting = open_window()
    keys, window = sitting.keys, sitting.window
    row = work(sitting)
    assert window.parts is not None
    window.parts.library.back_up()
    keys.press(Key.Key_3)
    for expected in ("developing", "maturing"):
        window.keys.menu.aboutToShow.emit()
        window.keys.library_menu.restore.trigger()
        keys.wait_for("the backups", lambda: not window.restoring.is_busy)
        # The first time closing has made no backup yet; afterwards what was there before is the newest.
        cards = [window.restoring.panel.model.card(number) for number in range(9)]
        before = [number for number, card in enumerate(cards) if card and card.before == "restore"]
        keys.press(Key.Key_Down, times=before[0] if before else 0)
        keys.press(Key.Key_Return)
        keys.press(Key.Key_Return)
        keys.wait_for("the library", lambda: not window.restoring.is_busy and window.parts is not None)
        assert window.desk is None
        assert window.parts is not None
        (card,) = window.parts.workshops.recent()
        window.open_workshop(card.id)
        assert stage(sitting, row) == expected


def test_a_workshop_goes_to_another_laptop_and_comes_back_twice(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    here, file = open_window(), tmp_path / "on a stick.placematrix"
    row = work(here)
    hand_over(here, file)
    there = open_window(tmp_path / "there" / "library.sqlite3")
    open_file(there.window, file)
    tidied(there)
    assert "was taken up" in there.window.strip.text
    assert stage(there, row) == "developing"
    there.keys.press(Key.Key_Home)
    there.keys.press(Key.Key_3)
    hand_over(there, file)
    open_file(here.window, file)
    tidied(here)
    assert "brought up to date" in here.window.strip.text
    assert stage(here, row) == "maturing"
    # Now both go on.
    for sitting, key in ((here, Key.Key_1), (there, Key.Key_4)):
        sitting.keys.press(Key.Key_Home)
        sitting.keys.press(key)
    hand_over(there, file)
    open_file(here.window, file)
    tidied(here)
    assert "went on separately" in here.window.strip.text
    assert stage(here, row) == "thriving"
    here.end()
    there.end()
    assert sorted(map(str, stages_in(here.library, row))) == ["emerging", "thriving"]


def test_started_with_a_workshop_it_opens_the_usual_library_and_takes_it_up(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    here, file = open_window(), tmp_path / "on a stick.placematrix"
    row = work(here)
    hand_over(here, file)
    before = file.read_bytes()
    started = open_window(file, begin=begin_work)
    tidied(started)
    assert started.window.library_file == paths.default_library_file()
    assert stage(started, row) == "developing"
    assert file.read_bytes() == before


@pytest.fixture
def onedrive(tmp_path: Path) -> Path:
    folder = tmp_path / "OneDrive - North Trust"
    folder.mkdir()
    (folder / ".849C9593-D756-4E56-8D6E-42412F2A707B").touch()
    return folder


def test_a_library_in_onedrive_is_worked_on_here_and_written_back(
    open_window: OpenWindow, onedrive: Path
) -> None:
    file = onedrive / "library.sqlite3"
    sitting = open_window(file)
    keys, window = sitting.keys, sitting.window
    assert window.strip.kind == "warning"
    assert "OneDrive" in window.strip.text
    row = work(sitting)
    assert sorted(path.name for path in onedrive.iterdir() if not path.name.startswith(".")) == []
    keys.press(Key.Key_Home, alt=True)
    keys.wait_for("it to be written back", lambda: not window.libraries.putting_back.is_busy)
    assert [path.name for path in onedrive.iterdir() if not path.name.startswith(".")] == [file.name]
    window.open_workshop(window.parts.workshops.recent()[0].id)  # type: ignore[union-attr]
    keys.settle()
    keys.press(Key.Key_Home)
    keys.press(Key.Key_3)
    sitting.end()
    assert [path.name for path in onedrive.iterdir() if not path.name.startswith(".")] == [file.name]
    assert not any(paths.working_copies_folder().iterdir())
    assert stages_in(file, row) == ["maturing"]


def test_what_cannot_be_written_back_is_said_before_the_window_closes(
    open_window: OpenWindow, onedrive: Path, tmp_path: Path
) -> None:
    file = onedrive / "library.sqlite3"
    sitting = open_window(file)
    row = work(sitting)
    onedrive.rename(tmp_path / "gone")
    sitting.end()
    window = sitting.window
    assert window.isVisible()
    assert "safe on this computer" in window.home.problem_text
    (tmp_path / "gone").rename(onedrive)
    sitting.keys.press(Key.Key_Return)
    sitting.keys.wait_for("the library", lambda: window.parts is not None)
    assert "You go on in that" in window.strip.text
    sitting.end()
    assert not window.isVisible()
    assert stages_in(file, row) == ["developing"]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go away")
def test_a_library_that_is_deleted_underneath_is_put_back_by_keys(
    open_window: OpenWindow, library_file: Path
) -> None:
    sitting = open_window()
    keys, window = sitting.keys, sitting.window
    row = work(sitting)
    for path in library_file.parent.glob(f"{library_file.name}*"):
        path.unlink()
    keys.press(Key.Key_Home)
    keys.press(Key.Key_4)
    assert window.strip.kind == "problem"
    assert "moved, renamed, replaced or deleted" in window.strip.text
    assert stage(sitting, row) == "developing"
    keys.press(Key.Key_G, alt=True)
    keys.wait_for("the other place", lambda: window.strip.kind == "success")
    assert library_file.is_file()
    assert window.desk is not None
    assert window.desk.selected == row
    assert window.desk.session.undo_name == "agree Developing"
    keys.press(Key.Key_4)
    assert stage(sitting, row) == "thriving"
    keys.press(Key.Key_Z, ctrl=True, times=2)
    assert stage(sitting, row) is None
    sitting.end()
    assert stages_in(library_file, row) == [None]


@pytest.mark.skipif(os.name == "nt", reason="a small disk is a mount")
def test_on_a_full_disk_work_goes_on_elsewhere(open_window: OpenWindow, small_disk: Path) -> None:
    file = small_disk / "library.sqlite3"
    sitting = open_window(file)
    keys, window = sitting.keys, sitting.window
    row = work(sitting)
    shutil.rmtree(small_disk / "library backups", ignore_errors=True)
    free = os.statvfs(small_disk)
    (small_disk / "ballast").write_bytes(bytes(free.f_bavail * free.f_frsize))
    desk = window.desk
    assert desk is not None

    def goes_in() -> bool:
        from placematrix_desktop.application.commands import TextField, WriteText

        return desk.carry_out(WriteText(row, TextField.NOTE, os.urandom(45_000).hex())) is not None

    assert not all(goes_in() for _ in range(20))
    assert "disk is full" in window.strip.text
    held = desk.workshop
    keys.press(Key.Key_G, alt=True)
    keys.wait_for("the other place", lambda: window.library_file != file)
    assert window.library_file.parent == paths.rescued_folder()
    assert window.desk is not None
    assert window.desk.workshop == held
    keys.press(Key.Key_Home)
    keys.press(Key.Key_3)
    assert stage(sitting, row) == "maturing"
    sitting.end()
    assert stages_in(window.library_file, row) == ["maturing"]


def test_a_library_that_lost_its_log_is_gone_on_with_once_somebody_says_so(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    sitting = open_window()
    work(sitting)
    left = tmp_path / "left" / "library.sqlite3"
    as_after_a_kill(sitting.library, left)
    left.with_name(f"{left.name}-wal").unlink()
    again = open_window(left)
    window = again.window
    assert "library.sqlite3-wal" in window.home.problem_text
    again.keys.tab_to("Go on without it")
    again.keys.press(Key.Key_Space)
    assert window.parts is not None
    assert window.home.problem_text == ""
