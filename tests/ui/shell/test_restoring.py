"""Going back to a backup through the window: by keys, from the menu and where no library can be opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import put_together
from placematrix_desktop.errors import LibraryProblem, LogLost, WorkingCopyProblem
from placematrix_desktop.ui.shell.main_window import MainWindow
from tests.application.memory_library import MemoryLibrary
from tests.ui.shell.library_files import FilesInMemory, card

MakeWindow = Callable[..., MainWindow]
Key = Qt.Key


@pytest.fixture
def files() -> FilesInMemory:
    files = FilesInMemory()
    files.cards = (card(0), card(1, workshops=None), card(2, workshops=1, before="upgrade"))
    return files


@pytest.fixture
def window(make_window: MakeWindow, files: FilesInMemory) -> MainWindow:
    return make_window(lambda _file: put_together(MemoryLibrary()), files)


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)
    QApplication.processEvents()


def at_the_problem(window: MainWindow) -> None:
    window.activateWindow()
    QApplication.processEvents()
    window.home.focus_start()


def listed(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.restoring.show_backups()
    qtbot.waitUntil(lambda: not window.restoring.is_busy)


def test_the_backups_are_listed_with_what_will_happen(window: MainWindow, qtbot: QtBot) -> None:
    listed(window, qtbot)
    panel = window.restoring.panel
    rows = [[panel.model.index(row, column).data() for column in range(4)] for row in range(3)]
    assert [row[1] for row in rows] == ["3 workshops", "cannot be read", "1 workshop"]
    assert [row[3] for row in rows] == ["usual", "usual", "before an upgrade"]
    assert "26 Nov 2026" in rows[0][0]
    assert QApplication.focusWidget() is panel.table
    assert "26 Nov 2026" in panel.words.text()
    assert "3 workshops" in panel.words.text()
    assert "kept in “" in panel.words.text()
    press(Key.Key_Down)
    assert panel.words.text() == "This backup cannot be read. Choose another one."
    assert not panel.go_button.isEnabled()
    press(Key.Key_Down)
    assert "1 workshop." in panel.words.text()


def test_enter_twice_goes_back_and_says_where_the_other_is_kept(
    window: MainWindow, qtbot: QtBot, files: FilesInMemory
) -> None:
    first = window.parts
    listed(window, qtbot)
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert QApplication.focusWidget() is window.restoring.panel.go_button
    assert not [file for what, file in files.done if what == "restore"]
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: not window.restoring.is_busy)
    assert ("restore", card(2).path) in files.done
    assert window.restoring.panel.isHidden()
    assert window.parts is not None
    assert window.parts is not first
    assert window.strip.kind == "success"
    assert "kept.sqlite3" in window.strip.text


def test_esc_leaves_the_library_and_the_workshop_as_they_are(
    window: MainWindow, qtbot: QtBot, files: FilesInMemory
) -> None:
    window.begin_workshop("wyh-place-development", "Northbridge", "")
    desk = window.desk
    listed(window, qtbot)
    press(Key.Key_Escape)
    assert window.restoring.panel.isHidden()
    assert window.desk is desk is not None
    assert [what for what, _ in files.done] == ["backups"]


def test_what_stands_in_the_way_is_said_and_the_library_opens_again(
    window: MainWindow, qtbot: QtBot, files: FilesInMemory
) -> None:
    files.refusing = {"restore"}
    listed(window, qtbot)
    press(Key.Key_Return)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: not window.restoring.is_busy)
    assert window.restoring.panel.isVisible()
    assert "The disk is full" in window.restoring.panel.words.text()
    assert window.parts is not None


def test_without_a_backup_it_says_so(window: MainWindow, qtbot: QtBot, files: FilesInMemory) -> None:
    files.cards = ()
    listed(window, qtbot)
    panel = window.restoring.panel
    assert "There is no backup" in panel.words.text()
    assert not panel.go_button.isEnabled()
    press(Key.Key_Return)
    assert panel.isHidden(), "the focus is on the button that leaves"


def test_from_a_library_that_cannot_be_opened(
    make_window: MakeWindow, files: FilesInMemory, qtbot: QtBot
) -> None:
    def parts_of(_file: Path) -> Parts:
        if not any(what == "restore" for what, _ in files.done):
            raise LibraryProblem("This library is damaged.", where="library.sqlite3")
        return put_together(MemoryLibrary())

    window = make_window(parts_of, files)
    assert window.parts is None
    at_the_problem(window)
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is window.home.problem.restore_button
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: not window.restoring.is_busy)
    press(Key.Key_Return)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: not window.restoring.is_busy)
    assert window.parts is not None
    assert window.home.problem_text == ""


@pytest.mark.parametrize(
    ("problem", "words", "deed"),
    [
        (LogLost("Its log is missing."), "Go on without it", "go on without log"),
        (WorkingCopyProblem("The copy is damaged."), "Set the copy aside", "set aside"),
    ],
)
def test_a_problem_with_a_way_on_of_its_own_offers_it(
    problem: LibraryProblem, words: str, deed: str, make_window: MakeWindow, files: FilesInMemory
) -> None:
    def parts_of(_file: Path) -> Parts:
        if not files.done:
            raise problem
        return put_together(MemoryLibrary())

    window = make_window(parts_of, files)
    at_the_problem(window)
    assert window.home.problem_text == problem.sentence
    press(Key.Key_Tab)
    button = window.home.problem.way_button
    assert QApplication.focusWidget() is button
    assert button.text() == words
    press(Key.Key_Space)
    assert files.done == [(deed, window.library_file)]
    assert window.parts is not None


def test_another_problem_does_not_keep_the_way_on_of_the_last(
    make_window: MakeWindow, files: FilesInMemory
) -> None:
    problems = [LogLost("Its log is missing."), LibraryProblem("It is damaged.")]

    def parts_of(_file: Path) -> Parts:
        raise problems.pop(0)

    window = make_window(parts_of, files)
    window.open_library()
    assert window.home.problem_text == "It is damaged."
    assert window.home.problem.way_button.isHidden()


def test_without_library_files_no_backup_is_offered(make_window: MakeWindow) -> None:
    def parts_of(_file: Path) -> Parts:
        raise LogLost("Its log is missing.")

    window = make_window(parts_of)
    assert window.home.problem.restore_button.isHidden()
    assert window.home.problem.way_button.isHidden()
