"""The place of the library takes nothing more: the strip offers another, and the window goes on there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.application.commands.writing import TextField, judgement_draft
from placematrix_desktop.application.ports import Draft, OpeningNote, Transaction
from placematrix_desktop.bootstrap import put_together
from placematrix_desktop.errors import PlaceProblem
from placematrix_desktop.ui.pieces import Button, IconButton
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.rescue_memory import RescueMemory
from tests.application.memory_library import MemoryLibrary
from tests.ui.shell.library_files import FilesInMemory

MakeWindow = Callable[..., MainWindow]
FULL = PlaceProblem("The disk is full.", where="library.sqlite3", mend="Free some space.")


class OnAFullDisk(MemoryLibrary):
    """Takes nothing while `full`; a copy goes on with what there is, as another library."""

    full = False

    def commit(self, transaction: Transaction) -> None:
        if self.full:
            raise FULL
        super().commit(transaction)

    def save_draft(self, workshop_id: str, draft: Draft) -> None:
        if self.full:
            raise FULL
        super().save_draft(workshop_id, draft)

    def move_on(self) -> Path:
        super().move_on()
        return Path("rescued.sqlite3")


@pytest.fixture
def library() -> OnAFullDisk:
    return OnAFullDisk()


@pytest.fixture
def at_work(make_window: MakeWindow, library: OnAFullDisk) -> MainWindow:
    def parts_of(file: Path) -> object:
        if file == library.path:
            return put_together(library)
        copy = MemoryLibrary(file)
        copy._workshops = library._workshops
        return put_together(copy)

    window = make_window(parts_of, FilesInMemory())
    window.begin_workshop("wyh-place-development", "Northbridge", "")
    window.go_to("run")
    return window


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def offer(window: MainWindow) -> Button:
    (button,) = (one for one in window.strip.findChildren(Button) if one.text() and one.isVisible())
    return button


def test_work_goes_on_in_the_copy_in_the_same_row_with_undo_and_typing(
    at_work: MainWindow, library: OnAFullDisk
) -> None:
    desk = at_work.desk
    assert desk is not None
    first, second = desk.workshop.agenda.descriptor_ids()[:2]
    desk.carry_out(PlaceStage(first, "developing"))
    desk.select(second)
    library.full = True
    key = judgement_draft(second, TextField.NOTE)
    assert not desk.keep_draft(key, "Half a sentence")
    assert desk.carry_out(PlaceStage(second, "maturing")) is None
    assert at_work.strip.text == FULL.sentence
    assert offer(at_work).text() == "&Go on in another place"
    offer(at_work).click()
    assert at_work.library_file == Path("rescued.sqlite3")
    assert "rescued.sqlite3" in at_work.strip.text
    desk = at_work.desk
    assert desk is not None
    assert (desk.selected, at_work.step) == (second, "run")
    assert desk.draft(key) == "Half a sentence"
    assert desk.session.undo_name == "agree Developing"
    assert desk.carry_out(PlaceStage(second, "maturing"))
    assert desk.undo()
    assert desk.undo()
    assert desk.workshop.judgement(first).stage_id is None
    # Undo went to the first row, and so what had been typed in the second was entered.
    stored = desk.session.workshop.judgement(second)
    assert stored.note == "Half a sentence"


def test_the_offer_is_taken_by_keys(at_work: MainWindow, library: OnAFullDisk, qtbot: QtBot) -> None:
    library.full = True
    at_work.activateWindow()
    QApplication.processEvents()
    focus = at_work.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_3)
    assert at_work.strip.text == FULL.sentence
    QTest.keyClick(focus, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: at_work.library_file == Path("rescued.sqlite3"))


def test_where_no_place_is_found_one_can_be_chosen(
    at_work: MainWindow, library: OnAFullDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "elsewhere.sqlite3"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    with library.failing("move_on"):
        at_work.moving_on.go_on()
    assert at_work.strip.text == "There is no other place."
    assert at_work.desk is not None
    offer(at_work).click()
    assert ("save copy", chosen) in library.files_done
    assert at_work.library_file == chosen
    assert at_work.desk is not None


def test_a_copy_is_saved_on_request(
    at_work: MainWindow,
    library: OnAFullDisk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    chosen = tmp_path / "copy"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    at_work.moving_on.save_copy()
    qtbot.waitUntil(lambda: not at_work.moving_on.is_busy)
    assert library.files_done == [("save copy", chosen.with_name("copy.sqlite3"))]
    assert "private notes included" in at_work.strip.text
    assert at_work.library_file == library.path


def test_what_is_refused_for_another_reason_offers_no_other_place(
    at_work: MainWindow, library: OnAFullDisk
) -> None:
    assert at_work.desk is not None
    with library.failing("commit"):
        at_work.desk.carry_out(PlaceStage(at_work.desk.selected, "maturing"))
    assert at_work.strip.kind == "problem"
    assert not [one for one in at_work.strip.findChildren(Button) if one.text() and one.isVisible()]


def test_who_comes_back_to_the_window_learns_that_the_file_has_gone(
    at_work: MainWindow, library: OnAFullDisk
) -> None:
    at_work.libraries._look_at_place(Qt.ApplicationState.ApplicationActive)
    assert at_work.strip.text == ""
    library.its_place = False
    at_work.libraries._look_at_place(Qt.ApplicationState.ApplicationInactive)
    assert at_work.strip.text == ""
    at_work.libraries._look_at_place(Qt.ApplicationState.ApplicationActive)
    assert "moved, renamed, replaced or deleted" in at_work.strip.text


# A library in a folder that somebody else has as well


SHARED = OpeningNote(kind="shared", sentence="This library lies in OneDrive. You work in a copy.")
NEWER = OpeningNote(kind="newer_copy", sentence="You go on in what was recorded here.")


def test_how_it_was_opened_is_said(make_window: MakeWindow, library: OnAFullDisk) -> None:
    library.notes = (SHARED,)
    window = make_window(files=FilesInMemory())
    assert (window.strip.kind, window.strip.text) == ("warning", SHARED.sentence)
    assert window.footer.item_text("home") == "Written back to a shared folder"
    library.notes = ()
    window.open_library()
    assert window.footer.item_text("home") == "Everything stays on this laptop"
    assert not [one for one in window.strip.findChildren(Button) if one.text() and one.isVisible()]


def test_a_newer_copy_can_be_set_aside(make_window: MakeWindow, library: OnAFullDisk) -> None:
    libraries = [library, OnAFullDisk()]
    library.notes = (SHARED, NEWER)
    files = FilesInMemory()
    window = make_window(lambda _file: put_together(libraries.pop(0)), files)
    assert window.strip.text == f"{SHARED.sentence} {NEWER.sentence}"
    offer(window).click()
    assert files.done == [("set aside", window.library_file)]
    assert libraries == []
    assert "aside.sqlite3" in window.strip.text
    assert window.parts is not None


def test_it_is_written_back_when_a_workshop_is_left_and_on_request(
    make_window: MakeWindow, library: OnAFullDisk, qtbot: QtBot
) -> None:
    library.notes = (SHARED,)
    window = make_window(files=FilesInMemory())
    window.begin_workshop("wyh-place-development", "Northbridge", "")
    assert library.files_done == []
    window.go_home()
    qtbot.waitUntil(lambda: not window.libraries.putting_back.is_busy)
    assert library.files_done == [("put back", library.path)]
    window.libraries.put_back_now()
    qtbot.waitUntil(lambda: not window.libraries.putting_back.is_busy)
    assert "written back" in window.strip.text
    with library.failing("put_back"):
        window.libraries.put_back_now()
        qtbot.waitUntil(lambda: not window.libraries.putting_back.is_busy)
    assert window.strip.kind == "warning"


def test_a_failure_to_write_back_is_read_before_the_window_closes(
    make_window: MakeWindow, library: OnAFullDisk
) -> None:
    window = make_window(files=FilesInMemory())
    window.begin_workshop("wyh-place-development", "Northbridge", "")
    with library.failing("close"):
        assert not window.close()
    assert window.isVisible()
    assert window.desk is None
    assert "safe on this computer" in window.home.problem_text
    assert "Nothing that was recorded is lost" in words_of(window.home.problem)
    assert "the file is as it was" not in words_of(window.home.problem)
    assert window.close()


def test_the_next_start_leads_to_where_work_went_on(
    at_work: MainWindow, library: OnAFullDisk, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(b"")
    (tmp_path / "logs").mkdir()
    at_work.log_folder = tmp_path / "logs"
    at_work.libraries.rescues.remember(library.path, tmp_path / "between.sqlite3")
    at_work.libraries.rescues.remember(tmp_path / "between.sqlite3", copy)
    at_work.go_home()
    at_work.open_library()
    assert str(copy) in at_work.strip.text
    assert at_work.library_file == library.path
    assert offer(at_work).text() == "&Go on there"
    offer(at_work).click()
    assert at_work.library_file == copy
    assert at_work.strip.text == ""
    at_work.open_library(library.path)
    assert str(copy) in at_work.strip.text
    (close,) = at_work.strip.findChildren(IconButton)
    close.click()
    at_work.open_library(library.path)
    assert at_work.strip.text == ""


def test_a_copy_that_is_gone_is_not_spoken_of(tmp_path: Path) -> None:
    memory = RescueMemory(tmp_path)
    memory.remember(tmp_path / "usual.sqlite3", tmp_path / "gone.sqlite3")
    assert memory.copy_of(tmp_path / "usual.sqlite3") is None
    (tmp_path / "gone.sqlite3").write_bytes(b"")
    assert memory.copy_of(tmp_path / "usual.sqlite3") == tmp_path / "gone.sqlite3"
    assert memory.copy_of(tmp_path / "other.sqlite3") is None
    memory.forget()
    assert memory.copy_of(tmp_path / "usual.sqlite3") is None
    assert RescueMemory(None).copy_of(tmp_path / "usual.sqlite3") is None
