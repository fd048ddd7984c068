"""Undo and redo while somebody types, by the keys themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.shell.main_window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


def type_words(words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)


def stage(window: MainWindow) -> str | None:
    assert window.desk is not None
    return window.desk.workshop.judgement(window.desk.selected).stage_id


@pytest.fixture(autouse=True)
def active(window: MainWindow, qtbot: QtBot) -> None:
    """The window has the keys, as far as there are windows without a display."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


@pytest.fixture
def in_the_note(at_work: MainWindow) -> MainWindow:
    """A stage is agreed, and the cursor is in the note."""
    press(Key.Key_3)
    press(Key.Key_N)
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    return at_work


def test_undo_in_a_field_stops_at_its_beginning_and_says_what_is_outside(in_the_note: MainWindow) -> None:
    type_words("Seen")
    for _ in range(6):
        press(Key.Key_Z, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == ""
    assert stage(in_the_note) == "maturing"
    assert in_the_note.strip.kind == "info"
    assert in_the_note.strip.text == (
        "There is nothing more to undo in this field. Outside of fields Ctrl+Z undoes: agree Maturing."
    )


def test_what_it_said_goes_with_the_next_key_or_with_the_field(in_the_note: MainWindow) -> None:
    press(Key.Key_Z, CTRL)
    assert in_the_note.strip.text
    type_words("a")
    assert not in_the_note.strip.text
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    assert in_the_note.strip.text
    press(Key.Key_Escape)
    assert not in_the_note.strip.text


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Y, CTRL), (Key.Key_Z, CTRL | SHIFT)])
def test_redo_in_a_field_is_its_own_and_never_a_decision(
    at_work: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    press(Key.Key_3)
    press(Key.Key_Z, CTRL)
    assert stage(at_work) is None
    press(Key.Key_N)
    type_words("Seen")
    press(Key.Key_Z, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == ""
    press(key, held)
    assert field.toPlainText() == "Seen"
    press(key, held)
    assert stage(at_work) is None
    assert "Ctrl+Y redoes: agree Maturing" in at_work.strip.text


def test_a_text_is_one_step_once_it_is_entered(in_the_note: MainWindow) -> None:
    type_words("Seen in the minutes")
    press(Key.Key_Escape)
    desk = in_the_note.desk
    assert desk is not None
    assert desk.session.undo_name == "note for the report"
    press(Key.Key_Z, CTRL)
    assert desk.workshop.judgement(desk.selected).note == ""
    assert stage(in_the_note) == "maturing"
    press(Key.Key_Z, CTRL)
    assert stage(in_the_note) is None
    press(Key.Key_Y, CTRL)
    press(Key.Key_Y, CTRL)
    assert desk.workshop.judgement(desk.selected).note == "Seen in the minutes"


def test_a_field_of_one_line_in_prepare_does_the_same(at_work: MainWindow) -> None:
    press(Key.Key_3)
    at_work.go_to("prepare")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    before = field.text()
    type_words("x")
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    assert field.text() == before
    assert stage(at_work) == "maturing"
    assert "nothing more to undo" in at_work.strip.text


def test_on_home_there_is_nothing_to_say(window: MainWindow) -> None:
    window.home.focus_start()
    type_words("C")
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    assert not window.strip.text


def test_the_button_and_the_menu_still_undo_the_decision(in_the_note: MainWindow) -> None:
    type_words("half a sent")
    in_the_note.header.undo_button.click()
    assert stage(in_the_note) is None


def test_the_field_of_a_cell_may_be_gone_by_the_time_it_is_left(at_work: MainWindow) -> None:
    field = QLineEdit(at_work)
    field.show()
    field.setFocus()
    assert QApplication.focusWidget() is field
    field.deleteLater()
    QApplication.sendPostedEvents(field, QEvent.Type.DeferredDelete)
    at_work.go_to("run")
    press(Key.Key_3)
    assert stage(at_work) == "maturing"
