"""Reading back by keys: confirm, turn the page, correct and come back to the same row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import TextField, WriteText
from placematrix_desktop.domain.read_back import Reading, reading_of
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review import ReviewScreen
from tests.application.begun import Begun


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_c_confirms_and_turns_the_page(qtbot: QtBot, screen: ReviewScreen, desk: OpenWorkshop) -> None:
    section = screen.read_back
    screen.show_section(section)
    section.focus_start()
    assert section.status() == "0 of 2 themes read back"
    assert section.standing.text == "not read back yet"
    press(qtbot, Qt.Key.Key_C)
    assert reading_of(desk.workshop, "ambition") is Reading.CONFIRMED
    assert section.at == 1
    assert section.rows[0].hasFocus()
    assert section.about.startswith("1 of 2 themes read back. ")
    press(qtbot, Qt.Key.Key_C)
    assert section.at == 1, "there is no third theme"
    assert section.status() == "2 of 2 themes read back"
    assert section.standing.text.startswith("read back and confirmed, ")
    assert section.confirm_button.text() == "Confirm again"
    assert section.rows[0].hasFocus()


def test_what_was_rewritten_since_says_so(screen: ReviewScreen, start: Begun) -> None:
    section = screen.read_back
    screen.show_section(section)
    section.confirm()
    start.do(WriteText("common-vision", TextField.NOTE, "Other words."))
    assert section.status() == "0 of 2 themes read back"
    section.turn_to(0)
    assert section.standing.text.startswith("changed since it was read back, ")
    assert section.page.accessibleDescription() == section.standing.text
    assert section.confirm_button.text() == "Confirm this theme"


def test_after_correcting_it_goes_on_with_the_same_row(qtbot: QtBot, screen: ReviewScreen) -> None:
    section = screen.read_back
    screen.show_section(section)
    section.focus_start()
    press(qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.run_asked) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == ["health-priorities"]
    screen.setFocus()
    screen.focus_start()
    assert section.rows[1].hasFocus()
    # Only once: who comes here by the way of the list begins at the top.
    screen.focus_start()
    assert section.rows[0].hasFocus()


def test_a_closed_workshop_is_read_and_not_confirmed(
    qtbot: QtBot, screen: ReviewScreen, desk: OpenWorkshop
) -> None:
    section = screen.read_back
    screen.show_section(section)
    section.focus_start()
    desk.session.close_workshop()
    assert section.confirm_button.isHidden()
    press(qtbot, Qt.Key.Key_C)
    assert not desk.workshop.facts.read_back
    assert desk.refusal == ""
    assert section.about == "0 of 2 themes read back."
