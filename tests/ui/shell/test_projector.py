"""The main window and the room: F5, the footer, the menu, and being safe to be seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.ui.room.window import RoomWindow
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.projector import SETTINGS, Projector
from tests.ui.room.conftest import LAPTOP, NOW, PROJECTOR, Plugs

Key = Qt.Key


@pytest.fixture
def plugs(qapp: QApplication) -> Plugs:
    return Plugs(LAPTOP, PROJECTOR)


@pytest.fixture
def at_work(
    make_window: Callable[..., MainWindow], plugs: Plugs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """The window on the laptop, with a projector beside it and a new workshop in Run."""
    window = make_window()
    monkeypatch.setattr(type(window), "library_file", property(lambda _window: tmp_path / "library"))
    window.setGeometry(0, 0, 1366, 768)
    window.projector = Projector(window, plugs, lambda: NOW)
    window.begin_workshop("wyh-place-development", "Northbridge", "Baseline")
    window.go_to("run")
    return window


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.focusWidget() or window, key)
    QApplication.processEvents()


def room_of(window: MainWindow) -> RoomWindow:
    assert window.projector.room is not None
    return window.projector.room


def told(window: MainWindow) -> list[str]:
    return [text.text for text in room_of(window).picture.texts()]


def test_f5_opens_the_room_window_and_closes_it(at_work: MainWindow) -> None:
    press(at_work, Key.Key_F5)
    assert room_of(at_work).isFullScreen()
    assert "Common vision" in told(at_work)
    assert at_work.footer.item_text("room") == "Room on"
    press(at_work, Key.Key_F5)
    assert at_work.projector.room is None
    with pytest.raises(KeyError):
        at_work.footer.item_text("room")


def test_the_button_in_the_heading_does_the_same(at_work: MainWindow) -> None:
    assert at_work.header.room_button.hint == "F5"
    at_work.header.room_button.click()
    assert at_work.projector.room is not None


def test_it_follows_a_decision_and_the_row(at_work: MainWindow) -> None:
    press(at_work, Key.Key_F5)
    press(at_work, Key.Key_2)
    assert "Agreed" in told(at_work)
    press(at_work, Key.Key_Down)
    assert "Agreed" not in told(at_work)
    assert "1 of 43 agreed" in told(at_work)


class Paints(QObject):
    """Counts how often a window was painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


def test_it_is_painted_when_there_is_something_new_and_not_otherwise(at_work: MainWindow) -> None:
    press(at_work, Key.Key_F5)
    room = room_of(at_work)
    QApplication.processEvents()
    paints = Paints(room)
    room.installEventFilter(paints)
    for key in (Key.Key_2, Key.Key_Down, Key.Key_B, Key.Key_B):
        before = paints.count
        press(at_work, key)
        assert paints.count == before + 1, key
    press(at_work, Key.Key_Z)
    before = paints.count
    for key in (Key.Key_3, Key.Key_Down, Key.Key_1):
        press(at_work, key)
    assert paints.count == before


def test_blank_freeze_and_the_list_of_what_was_agreed_are_said_in_the_footer(at_work: MainWindow) -> None:
    press(at_work, Key.Key_F5)
    press(at_work, Key.Key_B)
    assert told(at_work) == ["Northbridge", "Baseline"]
    assert at_work.footer.item_text("room") == "Room blank"
    press(at_work, Key.Key_B)
    press(at_work, Key.Key_Z)
    press(at_work, Key.Key_Down)
    assert "Common vision" in told(at_work)
    assert at_work.footer.item_text("room") == "Room frozen on Common vision"
    press(at_work, Key.Key_Z)
    assert "Common vision" not in told(at_work)
    press(at_work, Key.Key_L)
    assert "Agreed so far" in told(at_work)
    assert at_work.footer.item_text("room") == "Room agreed so far"
    press(at_work, Key.Key_Up)
    assert "Common vision" in told(at_work)


def test_the_keys_of_the_room_say_so_where_there_is_no_room_window(at_work: MainWindow) -> None:
    for key in (Key.Key_B, Key.Key_Z, Key.Key_L):
        press(at_work, key)
        assert at_work.strip.text == "The room window is not open. F5 opens it."
        at_work.strip.clear()


def test_going_home_and_closing_close_the_room_window(at_work: MainWindow) -> None:
    press(at_work, Key.Key_F5)
    at_work.go_home()
    assert at_work.projector.room is None
    at_work.begin_workshop("wyh-place-development", "Southbridge", "")
    press(at_work, Key.Key_F5)
    room = room_of(at_work)
    at_work.close()
    assert not room.isVisible()
    assert at_work.projector.room is None


def test_the_room_window_stays_when_the_screens_are_made_anew(at_work: MainWindow) -> None:
    press(at_work, Key.Key_F5)
    press(at_work, Key.Key_Z)
    press(at_work, Key.Key_Down)
    room = room_of(at_work)
    at_work.build_anew()
    assert at_work.projector.room is room
    assert at_work.screens is not None
    assert at_work.screens.projection.frozen
    assert "Common vision" in told(at_work)
    press(at_work, Key.Key_Z)
    assert "Common vision" not in told(at_work)


def test_the_room_goes_with_the_step(at_work: MainWindow) -> None:
    press(at_work, Key.Key_F5)
    for step, words in (
        ("prepare", "Baseline"),
        ("review", "Agreed so far"),
        ("sign_off", "Agreed so far"),
        ("run", "Common vision"),
    ):
        at_work.go_to(step)
        assert words in told(at_work)
    press(at_work, Key.Key_F5)
    assert at_work.projector.room is None


def test_keys_that_reach_the_room_window_work_in_the_main_window(at_work: MainWindow) -> None:
    press(at_work, Key.Key_F5)
    QTest.keyClick(room_of(at_work), Key.Key_3)
    assert "Agreed" in told(at_work)
    QTest.keyClick(room_of(at_work), Key.Key_F5)
    assert at_work.projector.room is None


def test_unplugging_is_said_in_strip_and_footer(at_work: MainWindow, plugs: Plugs) -> None:
    press(at_work, Key.Key_F5)
    plugs.plug(LAPTOP)
    assert "display is gone" in at_work.strip.text
    assert at_work.footer.item_text("room") == "Room display gone"
    plugs.plug(LAPTOP, PROJECTOR)
    assert at_work.strip.text == "The room window is on the second display."
    assert at_work.footer.item_text("room") == "Room on"


def test_holding_f6_unfolds_and_leaving_the_window_folds_again(
    at_work: MainWindow, plugs: Plugs, qtbot: QtBot
) -> None:
    assert at_work.screens is not None
    projection = at_work.screens.projection
    assert not projection.folds_private
    plugs.plug(LAPTOP)
    assert projection.folds_private
    QTest.keyPress(at_work.focusWidget(), Key.Key_F6)
    assert not projection.folds_private
    QTest.keyRelease(at_work.focusWidget(), Key.Key_F6)
    qtbot.waitUntil(lambda: projection.folds_private)
    QTest.keyPress(at_work.focusWidget(), Key.Key_F6)
    QApplication.sendEvent(at_work, QEvent(QEvent.Type.WindowDeactivate))
    assert projection.folds_private


def test_a_key_that_repeats_itself_while_it_is_held_does_not_flicker(
    at_work: MainWindow, plugs: Plugs, qtbot: QtBot
) -> None:
    assert at_work.screens is not None
    projection = at_work.screens.projection
    plugs.plug(LAPTOP)
    folds: list[bool] = []
    projection.changed.connect(lambda: folds.append(projection.folds_private))
    for _ in range(5):
        QTest.keyPress(at_work.focusWidget(), Key.Key_F6)
        QTest.keyRelease(at_work.focusWidget(), Key.Key_F6)
    assert folds == [False]
    qtbot.waitUntil(lambda: folds == [False, True])


def entry(menu_actions: list[QAction], words: str) -> QAction:
    return next(action for action in menu_actions if action.text().split("\t")[0] == words)


def test_the_menu_says_whether_this_screen_is_shared(at_work: MainWindow, tmp_path: Path) -> None:
    assert at_work.screens is not None
    menu = at_work.keys.menu
    menu.aboutToShow.emit()
    shared = entry(at_work.keys.room_menu.actions(), "This screen is mirrored or shared").menu()
    assert [action.isChecked() for action in shared.actions()] == [True, False, False]  # type: ignore[attr-defined]
    shared.actions()[1].trigger()  # type: ignore[attr-defined]
    assert at_work.screens.projection.folds_private
    assert (tmp_path / SETTINGS).is_file()


def test_the_menu_has_the_keys_of_the_room_while_it_is_open(at_work: MainWindow) -> None:
    menu = at_work.keys.menu
    menu.aboutToShow.emit()
    assert not entry(at_work.keys.room_menu.actions(), "Blank the room").isEnabled()
    press(at_work, Key.Key_F5)
    menu.aboutToShow.emit()
    blank = entry(at_work.keys.room_menu.actions(), "Blank the room")
    assert blank.isEnabled()
    blank.trigger()
    assert told(at_work) == ["Northbridge", "Baseline"]


def test_pages_are_turned_from_the_grid_and_from_a_field(at_work: MainWindow) -> None:
    at_work.begin_workshop("bob-place-partnership-maturity", "Northbridge", "")
    at_work.go_to("run")
    press(at_work, Key.Key_F5)
    pages = room_of(at_work).picture.pages
    assert pages > 1
    assert f"Page 1 of {pages}" in told(at_work)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(at_work.focusWidget(), Key.Key_PageDown, control)
    assert f"Page 2 of {pages}" in told(at_work)
    press(at_work, Key.Key_N)
    QTest.keyClick(at_work.focusWidget(), Key.Key_PageUp, control)
    assert f"Page 1 of {pages}" in told(at_work)
    assert at_work.footer.item_text("room") == f"Room page 1 of {pages}"


def test_a_decision_that_is_refused_leaves_the_room_as_it_was(at_work: MainWindow) -> None:
    press(at_work, Key.Key_F5)
    before = told(at_work)
    assert at_work.desk is not None
    assert at_work.desk.carry_out(PlaceStage(at_work.desk.selected, "maturing")) is not None
    assert told(at_work) != before
    at_work.desk.undo()
    assert told(at_work) == before
