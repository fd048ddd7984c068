"""Handing a workshop over and taking one up, through the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import TakenUp
from placematrix_desktop.errors import LibraryProblem, Refused, SeveralWorkshops
from placematrix_desktop.ui.shell.dropped_file import DroppedFile
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.received_file import open_file
from tests.application.memory_library import MemoryLibrary
from tests.ui.shell.library_files import FilesInMemory

MakeWindow = Callable[..., MainWindow]
Key = Qt.Key


@pytest.fixture
def files() -> FilesInMemory:
    return FilesInMemory()


@pytest.fixture
def window(make_window: MakeWindow, files: FilesInMemory) -> MainWindow:
    window = make_window(files=files)
    window.begin_workshop("wyh-place-development", "Northbridge", "")
    window.activateWindow()
    return window


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)
    QApplication.processEvents()


def test_the_open_workshop_is_handed_over_without_private_notes(
    window: MainWindow, library: MemoryLibrary, tmp_path: Path
) -> None:
    window.passing_on.ask()
    panel = window.passing_on.panel
    assert QApplication.focusWidget() is panel.path
    assert panel.path.text().endswith("Northbridge.placematrix")
    assert panel.path.selectedText() == "Northbridge"
    assert not panel.notes.box.isChecked()
    panel.path.setText(str(tmp_path / "for Fay"))
    press(Key.Key_Return)
    assert library.files_done == [("hand over", tmp_path / "for Fay.placematrix")]
    assert panel.isHidden()
    assert "without private notes" in window.strip.text
    assert "for Fay.placematrix" in window.strip.text


def test_the_tick_takes_private_notes_along_and_is_off_the_next_time(
    window: MainWindow, library: MemoryLibrary, tmp_path: Path
) -> None:
    window.passing_on.ask()
    panel = window.passing_on.panel
    panel.path.setText(str(tmp_path / "a.placematrix"))
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is panel.notes.box
    press(Key.Key_Space)
    press(Key.Key_Tab)
    press(Key.Key_Return)
    assert library.files_done == [("hand over with notes", tmp_path / "a.placematrix")]
    assert "with private notes" in window.strip.text
    window.passing_on.ask()
    assert not panel.notes.box.isChecked()


@pytest.mark.parametrize(("typed", "words"), [("", "where the file is to go"), ("x", "names no folder")])
def test_a_place_that_is_none_is_said_at_the_field(typed: str, words: str, window: MainWindow) -> None:
    window.passing_on.ask()
    panel = window.passing_on.panel
    panel.path.setText(typed)
    press(Key.Key_Return)
    assert words in panel.field.problem
    assert panel.isVisible()


def test_one_that_is_there_already_is_said(window: MainWindow, tmp_path: Path) -> None:
    there = tmp_path / "there.placematrix"
    there.write_text("x")
    window.passing_on.ask()
    window.passing_on.panel.path.setText(str(there))
    assert "saving replaces it" in window.passing_on.panel.field.field.accessibleDescription()


def test_what_is_signed_is_refused_where_it_was_asked(
    window: MainWindow, library: MemoryLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise Refused("This workshop is signed.", mend="Save its record.")

    monkeypatch.setattr(library, "hand_over", refuse)
    window.passing_on.ask()
    window.passing_on.panel.path.setText(str(tmp_path / "a"))
    press(Key.Key_Return)
    assert window.passing_on.panel.field.problem == "This workshop is signed. Save its record."


def test_on_home_the_chosen_workshop_is_handed_over(window: MainWindow) -> None:
    window.go_home()
    window.passing_on.ask()
    assert window.passing_on.panel.isHidden(), "none is chosen"
    window.home.recent.focus_list()
    window.passing_on.ask()
    assert window.passing_on.panel.isVisible()
    press(Key.Key_Escape)
    assert window.passing_on.panel.isHidden()
    assert QApplication.focusWidget() is window.home.recent.view
    window.home.recent.view.handing_over_asked.emit()
    assert window.passing_on.panel.isVisible()


Kind = Literal["new", "continued", "same", "older", "copy"]


@pytest.mark.parametrize(
    ("kind", "strip", "cleansed"),
    [
        ("new", "success", True),
        ("continued", "success", True),
        ("same", "success", False),
        ("older", "warning", False),
        ("copy", "success", True),
    ],
)
def test_what_became_of_it_is_said_and_the_workshop_is_open(
    kind: Kind,
    strip: str,
    cleansed: bool,
    window: MainWindow,
    library: MemoryLibrary,
    files: FilesInMemory,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    assert window.desk is not None
    workshop_id = window.desk.workshop.id
    library.taken_up = TakenUp(kind=kind, workshop_id=workshop_id, sentence="It was taken up.")
    file = tmp_path / "from Fay.placematrix"
    files.handed_over.add(file)
    window.go_home()
    library.cleansed.clear()
    open_file(window, file)
    assert window.desk is not None
    assert window.desk.workshop.id == workshop_id
    assert library.files_done == [("take up", file)]
    qtbot.waitUntil(lambda: not window.care.tidying.is_busy)
    assert window.strip.text == "It was taken up."
    assert window.strip.kind == strip
    assert library.cleansed == ([True] if cleansed else [])


def test_a_file_that_cannot_be_taken_up_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.passing_on.take_up(tmp_path / "x.placematrix")
    assert window.strip.kind == "problem"
    assert "x.placematrix" in window.strip.text


def test_without_a_library_it_is_said_that_one_is_needed(
    make_window: MakeWindow, files: FilesInMemory, tmp_path: Path
) -> None:
    def parts_of(_file: Path) -> Parts:
        raise LibraryProblem("It is damaged.")

    window = make_window(parts_of, files)
    window.passing_on.take_up(tmp_path / "x.placematrix")
    assert "x.placematrix" in window.strip.text
    assert "as soon as a library is open" in window.strip.text


def test_a_library_with_several_is_opened_as_a_library(
    window: MainWindow, library: MemoryLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise SeveralWorkshops("This is a library with several workshops.")

    monkeypatch.setattr(library, "take_up", refuse)
    monkeypatch.setattr(library, "close", lambda: None)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "many.sqlite3"), ""))
    window.passing_on.choose()
    assert window.library_file == tmp_path / "many.sqlite3"
    assert window.desk is None


def test_ctrl_o_takes_up_a_workshop_as_well(
    window: MainWindow,
    library: MemoryLibrary,
    files: FilesInMemory,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "x.placematrix"
    files.handed_over.add(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    window.libraries.choose()
    assert library.files_done == [("take up", file)]


def test_a_file_that_is_dropped_is_opened(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened: list[Path] = []
    dropped = DroppedFile(window, opened.append, opened.extend)
    file = tmp_path / "dropped.placematrix"
    file.write_text("x")
    data = QMimeData()
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    data.setUrls([QUrl("https://example.org/x")])
    event = QDropEvent(QPointF(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier)
    assert not dropped.eventFilter(window, event)
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(QPointF(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier)
    assert dropped.eventFilter(window, event)
    assert window.acceptDrops()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [file]


def test_the_menu_offers_what_can_be_done_now(window: MainWindow) -> None:
    window.keys.menu.aboutToShow.emit()
    menu = window.keys.library_menu
    assert menu.hand_over.isEnabled()
    assert menu.take_up.isEnabled()
    assert menu.restore.isEnabled()
    assert not menu.put_back.isVisible()
    assert not menu.go_on.isVisible()
    window.go_home()
    window.keys.menu.aboutToShow.emit()
    assert not menu.hand_over.isEnabled()
