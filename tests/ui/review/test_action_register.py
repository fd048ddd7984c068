from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.review.action_model import WAITING_ROLE, Column, Order
from placematrix_desktop.ui.review.actions_section import NEW_ACTION, ActionsSection
from tests.application.begun import Begun


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def editor() -> QWidget:
    focused = QApplication.focusWidget()
    assert isinstance(focused, (QLineEdit, QPlainTextEdit))
    return focused


@pytest.fixture
def register(screen: ReviewScreen) -> ActionsSection:
    screen.show_actions()
    return screen.register


def texts(register: ActionsSection) -> list[str]:
    return [action.text for action in register.actions_model.actions]


def test_it_is_sorted_by_due_date_owner_and_theme(qtbot: QtBot, register: ActionsSection) -> None:
    assert texts(register) == ["Write the strategy", "Ask residents", "Share the data"]
    for order, wanted in (
        (Order.DUE, ["Ask residents", "Write the strategy", "Share the data"]),
        (Order.OWNER, ["Ask residents", "Write the strategy", "Share the data"]),
        (Order.THEME, ["Share the data", "Write the strategy", "Ask residents"]),
        (Order.ENTRY, ["Write the strategy", "Ask residents", "Share the data"]),
    ):
        register.sort_buttons[order].setFocus()
        press(qtbot, Qt.Key.Key_Return)
        assert texts(register) == wanted
        assert register.sort_buttons[order].isChecked()


@pytest.mark.parametrize(
    ("column", "typed", "field", "value"),
    [
        (Column.TEXT, "Write it all", "text", "Write it all"),
        (Column.OWNER, "Bo", "owner", "Bo"),
        (Column.ORGANISATION, "ICB", "organisation", "ICB"),
        (Column.DUE, "28 Feb", "due", date(2027, 2, 28)),
    ],
)
def test_a_cell_is_changed_by_keys_and_undone_by_one_step(
    qtbot: QtBot,
    register: ActionsSection,
    desk: OpenWorkshop,
    column: Column,
    typed: str,
    field: str,
    value: object,
) -> None:
    before = register.actions_model.actions[0]
    register.table.go_to(0, column)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(editor(), typed)
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: getattr(desk.workshop.actions[before.id], field) == value)
    qtbot.waitUntil(register.table.hasFocus)
    assert desk.waiting() == ()
    desk.undo()
    assert desk.workshop.actions[before.id] == before


def test_a_date_that_is_none_is_kept_and_said(
    qtbot: QtBot, register: ActionsSection, screen: ReviewScreen, desk: OpenWorkshop
) -> None:
    said: list[str] = []
    desk.refused.connect(said.append)
    register.table.go_to(1, Column.DUE)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(editor(), "31 Feb")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said))
    assert "no day" in said[0]
    cell = register.actions_model.index(1, Column.DUE)
    assert cell.data() == "31 Feb"
    assert cell.data(WAITING_ROLE) is True
    assert not screen.enter_pending()
    register.table.go_to(1, Column.DUE)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(editor(), "28 Feb")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.waiting() == ())
    assert register.actions_model.actions[1].due == date(2027, 2, 28)
    assert screen.enter_pending()


def test_typing_is_kept_on_a_pause_and_let_go_with_escape(
    qtbot: QtBot, register: ActionsSection, desk: OpenWorkshop
) -> None:
    action = register.actions_model.actions[0]
    key = DraftKey(PartKind.ACTION, action.id, "owner")
    register.table.go_to(0, Column.OWNER)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(editor(), "Half a na")
    qtbot.waitUntil(lambda: desk.draft(key) == "Half a na")
    qtbot.keyClick(editor(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.draft(key) is None)
    assert desk.workshop.actions[action.id] == action


def test_leaving_the_screen_enters_what_is_typed(
    qtbot: QtBot, register: ActionsSection, screen: ReviewScreen, desk: OpenWorkshop
) -> None:
    register.table.go_to(0, Column.OWNER)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(editor(), "Cy")
    register.new_text.setText("Meet again")
    assert screen.enter_pending()
    assert register.actions_model.actions[0].owner == "Cy"
    assert "Meet again" in texts(register)


def test_the_asterisk_stars_and_the_page_says_what_goes_on_page_one(
    qtbot: QtBot, register: ActionsSection, desk: OpenWorkshop
) -> None:
    assert "due first" in register.about
    register.table.go_to(1, Column.OWNER)
    qtbot.keyClick(register.table, Qt.Key.Key_Asterisk)
    assert [action.top for action in register.actions_model.actions] == [False, True, False]
    assert register.about.startswith("1 of 3 starred")
    register.table.go_to(1, Column.TOP)
    press(qtbot, Qt.Key.Key_Space)
    assert not any(action.top for action in desk.workshop.actions.values())


def test_an_action_is_added_and_its_owner_asked_for(
    qtbot: QtBot, register: ActionsSection, desk: OpenWorkshop
) -> None:
    register.new_text.setFocus()
    qtbot.keyClicks(register.new_text, "Invite housing")
    qtbot.waitUntil(lambda: desk.draft(NEW_ACTION) == "Invite housing")
    press(qtbot, Qt.Key.Key_Return)
    assert desk.draft(NEW_ACTION) is None
    qtbot.keyClicks(editor(), "Dee")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: register.actions_model.actions[-1].owner == "Dee")
    assert register.actions_model.actions[-1].text == "Invite housing"
    assert register.actions_model.actions[-1].descriptor_id is None


def test_an_action_can_be_about_a_descriptor(qtbot: QtBot, register: ActionsSection) -> None:
    register.new_about.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    register.new_text.setFocus()
    qtbot.keyClicks(register.new_text, "Invite housing")
    register.add_button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert register.actions_model.actions[-1].descriptor_id == "common-vision"


def test_delete_removes_and_undo_brings_back(
    qtbot: QtBot, register: ActionsSection, desk: OpenWorkshop
) -> None:
    register.table.go_to(0, Column.TEXT)
    press(qtbot, Qt.Key.Key_Delete)
    assert texts(register) == ["Ask residents", "Share the data"]
    desk.undo()
    assert texts(register) == ["Write the strategy", "Ask residents", "Share the data"]


def test_a_closed_workshop_is_only_read(
    qtbot: QtBot, start: Begun, make_screen: Callable[[], ReviewScreen]
) -> None:
    start.session.close_workshop()
    screen = make_screen()
    screen.show_actions()
    register = screen.register
    before = dict(start.workshop.actions)
    register.table.go_to(0, Column.OWNER)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Asterisk, Qt.Key.Key_Delete):
        qtbot.keyClick(register.table, key)
    assert start.workshop.actions == before
    assert not register.new_text.isVisible()
    assert not register.remove_button.isVisible()
    assert screen.enter_pending()
