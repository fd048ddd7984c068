"""The care of data as the window carries it out, and what the strip says of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.ports import Cleansing
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.ui.shell.main_window import MainWindow
from tests.application.memory_library import MemoryLibrary

Key = Qt.Key


@pytest.fixture
def workshop_id(window: MainWindow, qtbot: QtBot) -> str:
    """A workshop in the library, with Home shown and nothing going on beside it."""
    window.begin_workshop("wyh-place-development", "Northbridge", "Baseline")
    assert window.desk is not None
    workshop_id = window.desk.workshop.id
    window.go_home()
    qtbot.waitUntil(lambda: not window._backup.is_busy)
    return workshop_id


def deleted(window: MainWindow, workshop_id: str, qtbot: QtBot) -> None:
    """Delete by keys on Home, and wait until the files have been seen to."""
    window.home.recent.focus_list()
    qtbot.keyClick(window.home.recent.view, Key.Key_Delete)
    qtbot.keyClicks(window.home.removal.name, "northbridge")
    qtbot.keyClick(window.home.removal.name, Key.Key_Return)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.care.tidying.is_busy)


def test_at_the_start_the_files_are_looked_after_before_they_are_backed_up(
    make_window: Callable[..., MainWindow], library: MemoryLibrary, qtbot: QtBot
) -> None:
    order: list[str] = []

    def cleanse(*, thoroughly: bool) -> Cleansing:
        order.append(f"cleanse {thoroughly}")
        return Cleansing()

    def back_up() -> None:
        order.append("back up")

    library.cleanse = cleanse  # type: ignore[method-assign]
    library.back_up = back_up  # type: ignore[method-assign]
    window = make_window()
    qtbot.waitUntil(lambda: not window._backup.is_busy)
    assert order == ["cleanse False", "back up"]


def test_beside_the_window_it_gets_ready_to_write_whatever_becomes_of_the_backup(
    make_window: Callable[..., MainWindow], library: MemoryLibrary, qtbot: QtBot
) -> None:
    order: list[str] = []

    def back_up() -> None:
        order.append("back up")
        raise LibraryProblem("The disk is full.")

    def get_ready_to_write() -> None:
        order.append("get ready")
        assert threading.current_thread() is not threading.main_thread()

    library.back_up = back_up  # type: ignore[method-assign]
    library.get_ready_to_write = get_ready_to_write  # type: ignore[method-assign]
    window = make_window()
    qtbot.waitUntil(lambda: order == ["back up", "get ready"])
    assert "There is no new backup" in window.strip.text


def test_a_workshop_is_deleted_by_keys_and_the_files_are_rid_of_it(
    window: MainWindow, workshop_id: str, library: MemoryLibrary, qtbot: QtBot
) -> None:
    library.cleansing = Cleansing(backups=3)
    deleted(window, workshop_id, qtbot)
    assert library.removed == [workshop_id]
    assert library.cleansed == [False, True]
    assert window.home.welcome.isVisible()
    assert window.strip.kind == "success"
    assert window.strip.text == "The workshop is deleted for good. 3 backups were written anew without it."


def test_what_still_holds_it_is_named(
    window: MainWindow, workshop_id: str, library: MemoryLibrary, qtbot: QtBot
) -> None:
    library.cleansing = Cleansing(backups=1, left=(Path("/x/library-1.sqlite3"),), traces="The disk is full.")
    deleted(window, workshop_id, qtbot)
    assert window.strip.kind == "warning"
    assert "1 backup was written anew" in window.strip.text
    assert "library-1.sqlite3); the next start tries again." in window.strip.text
    assert "The disk is full." in window.strip.text


def test_files_that_cannot_be_looked_at_are_a_warning(
    window: MainWindow, workshop_id: str, library: MemoryLibrary, qtbot: QtBot
) -> None:
    def fail(*, thoroughly: bool) -> Cleansing:
        raise LibraryProblem("The drive is gone.")

    library.cleanse = fail  # type: ignore[method-assign]
    deleted(window, workshop_id, qtbot)
    assert window.strip.kind == "warning"
    assert window.strip.text.startswith("The workshop is deleted for good. Its backups may still hold it")


def test_what_cannot_be_deleted_stays_and_is_said(
    window: MainWindow, workshop_id: str, library: MemoryLibrary, qtbot: QtBot
) -> None:
    with library.failing("delete_workshop"):
        deleted(window, workshop_id, qtbot)
        assert window.strip.kind == "problem"
    assert library.cleansed == [False]
    assert [card.id for card in library.cards()] == [workshop_id]


def test_a_second_removal_waits_for_the_first(
    window: MainWindow, workshop_id: str, library: MemoryLibrary, qtbot: QtBot
) -> None:
    for number in range(3):
        window.care.tidy(f"Removal {number}.")
    qtbot.waitUntil(lambda: len(library.cleansed) >= 3 and not window.care.tidying.is_busy)
    assert window.strip.text == "Removal 2.", "the last of those that waited; one look is enough for all"


def test_a_workshop_is_kept_longer(
    window: MainWindow, workshop_id: str, library: MemoryLibrary, qtbot: QtBot
) -> None:
    library._workshops[workshop_id].keep_until = date(2020, 1, 1)
    window.home.refresh()
    assert window.home.keeping.isVisible()
    window.home.keep_longer.emit(workshop_id, 3)
    QApplication.processEvents()
    kept = library._workshops[workshop_id].keep_until
    assert kept is not None
    assert kept.year == datetime.now().astimezone().year + 3
    assert not window.home.keeping.isVisible()
    assert window.strip.text.startswith("Kept until ")
    with library.failing("commit"):
        window.care.keep_longer(workshop_id, 5)
    assert window.strip.kind == "problem"


# The menu


def named(window: MainWindow, words: str) -> QAction:
    """An entry of the menu as it stands when the menu opens."""
    window.keys.menu.aboutToShow.emit()
    entries = [*window.keys.menu.actions(), *window.keys.library_menu.files.actions()]
    (found,) = (action for action in entries if action.text() == words)
    return found


def test_the_menu_deletes_the_chosen_workshop(window: MainWindow, workshop_id: str) -> None:
    action = named(window, "Delete workshop for good…")
    assert not action.isEnabled(), "none is chosen"
    window.home.recent.focus_list()
    window.keys.menu.aboutToShow.emit()
    assert action.isEnabled()
    action.trigger()
    assert window.home.removal.workshop_id == workshop_id
    window.open_workshop(workshop_id)
    window.keys.menu.aboutToShow.emit()
    assert not action.isEnabled(), "a workshop that is open is deleted from Home"


def test_the_menu_says_and_sets_for_how_long_new_workshops_are_kept(
    window: MainWindow, library: MemoryLibrary
) -> None:
    choices = {action.text(): action for action in named(window, "Keep new workshops").menu().actions()}
    assert [words for words, action in choices.items() if action.isChecked()] == ["Without a day"]
    choices["For 8 years"].trigger()
    assert library.usual_years() == 8
    window.keys.menu.aboutToShow.emit()
    assert [words for words, action in choices.items() if action.isChecked()] == ["For 8 years"]
    window.begin_workshop("wyh-place-development", "Leeds", "")
    assert window.desk is not None
    assert window.desk.workshop.facts.keep_until is not None
    with library.failing("set_usual_years"):
        choices["For 1 year"].trigger()
    assert window.strip.kind == "problem"
    assert library.usual_years() == 8
    choices["Without a day"].trigger()
    assert library.usual_years() is None


def test_a_library_that_can_only_be_read_takes_no_choice(window: MainWindow, library: MemoryLibrary) -> None:
    library._writable = False
    assert not named(window, "Keep new workshops").isEnabled()
    library._writable = True
    with library.failing("usual_years"):
        assert not named(window, "Keep new workshops").isEnabled()
