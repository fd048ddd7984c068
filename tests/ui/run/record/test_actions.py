"""Actions in the record, by keyboard alone and with a mouse."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import AddAction, ChangeAction, RemoveAction
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.run.record.action_form import PAST, ActionForm
from placematrix_desktop.ui.run.record.actions import ActionRow
from placematrix_desktop.ui.run.record.row import ReadRow
from placematrix_desktop.ui.text_entry import RESTORED
from tests.ui.run.record.conftest import ONE, OTHER, SHIFT, Build, Record, accessible_texts, crashed

Key = Qt.Key
HALF_TYPED = DraftKey(PartKind.ACTION, ONE, "new")


def _form(record: Record) -> ActionForm:
    form = record.pane.page.action_list.form
    assert isinstance(form, ActionForm)
    return form


def _rows(record: Record) -> list[ActionRow]:
    rows = [row for row in record.pane.page.action_list.findChildren(ActionRow) if row.isVisible()]
    return sorted(rows, key=lambda row: row.y())


def _first(record: Record) -> str:
    return record.actions()[0].id


def test_an_action_is_added_by_keyboard_alone_and_the_next_can_follow(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Join strategy drafting group")
    record.press(Key.Key_Tab)
    record.type("Chair")
    record.press(Key.Key_Tab)
    record.type("31 Jan")
    record.press(Key.Key_Return)
    (first,) = record.actions()
    assert (first.text, first.owner, first.due) == (
        "Join strategy drafting group",
        "Chair",
        date(2027, 1, 31),
    )
    assert _form(record).is_blank
    assert _form(record).field("text").hasFocus()
    record.type("Book the room")
    record.press(Key.Key_Return)
    assert [action.text for action in record.actions()] == ["Join strategy drafting group", "Book the room"]
    record.press(Key.Key_Escape)
    assert record.grid.hasFocus()
    assert not _form(record).isVisible()
    assert record.diary() == ["Common vision: action added."] * 2
    assert record.desk.waiting() == ()


def test_enter_in_an_empty_form_is_the_end_of_it(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.press(Key.Key_Return)
    assert record.grid.hasFocus()
    assert record.actions() == ()
    assert not record.pane.page.action_list.isVisible()


def test_a_row_shows_what_who_for_whom_and_when(build: Build) -> None:
    record = build(
        AddAction("Join strategy drafting group", ONE, "Director", "Northbridge Council", date(2027, 1, 31))
    )
    (row,) = _rows(record)
    expected = "Join strategy drafting group, Director · Northbridge Council · 31 Jan"
    assert row.accessibleName() == expected
    assert expected in accessible_texts(record.window)


def test_an_owner_from_the_list_brings_the_organisation(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Write it")
    record.press(Key.Key_Tab)
    record.type("amina khan")
    record.press(Key.Key_Tab)
    assert _form(record).field("organisation").text() == "Northbridge Council"  # type: ignore[union-attr]
    record.press(Key.Key_Return)
    assert record.actions()[0].organisation == "Northbridge Council"


def test_a_role_brings_the_organisation_also_when_enter_ends_it(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Write it")
    record.press(Key.Key_Tab)
    record.type("GP lead")
    record.press(Key.Key_Return)
    (action,) = record.actions()
    assert (action.owner, action.organisation) == ("GP lead", "Northbridge PCN")


def test_an_organisation_that_was_typed_is_not_overwritten(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Write it")
    _form(record).field("organisation").setFocus()
    record.type("The hospital")
    _form(record).field("owner").setFocus()
    record.type("Bo Lee")
    record.press(Key.Key_Return)
    assert record.actions()[0].organisation == "The hospital"


def test_names_and_roles_are_offered_and_an_arrow_key_takes_one(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.press(Key.Key_Tab)
    record.type("kha")
    owner = _form(record).field("owner")
    assert isinstance(owner, QLineEdit)
    popup = owner.completer().popup()
    assert popup.isVisible()
    assert owner.completer().completionModel().data(owner.completer().completionModel().index(0, 0)) == (
        "Amina Khan · Director of public health, Northbridge Council"
    )
    record.press(Key.Key_Down, Key.Key_Return)
    assert owner.text() == "Amina Khan"
    assert record.actions() == ()


def test_enter_over_the_list_of_names_adds_where_none_is_chosen(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Write it")
    record.press(Key.Key_Tab)
    record.type("Kha")
    assert QApplication.activePopupWidget() is not None
    record.press(Key.Key_Return)
    assert [(action.text, action.owner) for action in record.actions()] == [("Write it", "Kha")]


def test_the_day_that_is_meant_is_shown_while_it_is_typed(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    _form(record).field("due").setFocus()
    record.type("31/1")
    assert "Sun 31 January 2027" in _said(record)
    record.type("/2026")
    assert f"Sat 31 January 2026 · {PAST}" in _said(record)
    record.type(" or so")
    assert not any("January" in words for words in _said(record))


def test_a_date_that_is_not_understood_is_said_and_nothing_is_lost(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Write it")
    _form(record).field("due").setFocus()
    record.type("next Friday")
    record.press(Key.Key_Return)
    assert record.actions() == ()
    assert any("“next Friday” is not understood as a date." in words for words in _said(record))
    assert _form(record).field("due").hasFocus()
    assert "not understood" in _form(record).field("due").accessibleDescription()
    assert not record.pane.enter_pending()
    record.desk.select(OTHER)
    assert _form(record).is_blank
    assert "Common vision" in [
        link.accessibleName() for link in record.pane._waiting.findChildren(QPushButton)
    ]
    record.desk.select(ONE)
    assert _form(record).values()["due"] == "next Friday"
    due = _form(record).field("due")
    due.setFocus()
    due.selectAll()  # type: ignore[union-attr]
    record.type("4 Dec")
    record.press(Key.Key_Return)
    assert [(action.text, action.due) for action in record.actions()] == [("Write it", date(2026, 12, 4))]
    assert record.desk.waiting() == ()


def test_a_half_typed_action_is_added_when_another_descriptor_is_selected(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Half ty")
    record.desk.select(OTHER)
    assert [action.text for action in record.actions(ONE)] == ["Half ty"]
    assert record.actions(OTHER) == ()
    assert not _form(record).isVisible()


def test_a_half_typed_action_is_added_by_enter_pending(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Half ty")
    assert record.pane.enter_pending()
    assert [action.text for action in record.actions()] == ["Half ty"]
    record.start.session.close_workshop()


def test_a_half_typed_action_survives_a_crash(build: Build, qtbot: QtBot) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Half ty")
    record.press(Key.Key_Tab)
    record.type("Somebody")
    with qtbot.waitSignal(record.desk.typing_changed, timeout=3000):
        pass
    again = build(start=crashed(record))
    assert again.actions() == ()
    form = _form(again)
    assert form.isVisible()
    assert form.values()["text"] == "Half ty"
    assert form.values()["owner"] == "Somebody"
    assert form.note == RESTORED
    form.field("text").setFocus()
    again.press(Key.Key_End)
    again.type("ped")
    again.press(Key.Key_Return)
    assert [action.text for action in again.actions()] == ["Half typed"]
    assert again.desk.waiting() == ()
    assert again.start.reloaded().draft(HALF_TYPED) is None


def test_adding_ends_the_draft_in_the_same_transaction(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Half ty")
    record.pane.page.action_list._keep()
    assert record.desk.waiting() == (HALF_TYPED,)
    record.press(Key.Key_Return)
    assert record.start.library.transactions[-1].drafts_done == (HALF_TYPED,)


def test_deleting_all_that_was_typed_leaves_no_draft(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("x")
    record.pane.page.action_list._keep()
    record.press(Key.Key_Backspace)
    record.pane.page.action_list._keep()
    assert record.desk.waiting() == ()


def test_what_cannot_be_stored_stays_in_the_form_and_says_so(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("do not lose me")
    with record.start.library.failing("commit", "save_draft"):
        record.press(Key.Key_Return)
        assert any("cannot be used" in words for words in _said(record))
        record.desk.select(OTHER)
        record.desk.select(ONE)
        assert _form(record).values()["text"] == "do not lose me"
        assert record.actions() == ()
    _form(record).field("text").setFocus()
    record.press(Key.Key_Return)
    assert [action.text for action in record.actions()] == ["do not lose me"]


def test_a_row_is_changed_in_its_place(build: Build) -> None:
    record = build(
        AddAction("First", ONE, "Ann", "ICB", date(2027, 1, 31)),
        AddAction("Second", ONE),
        AddAction("Third", ONE),
    )
    _rows(record)[0].setFocus()
    record.press(Key.Key_Return)
    form = _form(record)
    assert form.values() == {"text": "First", "owner": "Ann", "due": "31 Jan", "organisation": "ICB"}
    assert form.y() < _rows(record)[0].y()
    assert form.add.text() == "Save"
    form.field("text").selectAll()  # type: ignore[union-attr]
    record.type("Begin")
    record.press(Key.Key_Return)
    assert [action.text for action in record.actions()] == ["Begin", "Second", "Third"]
    assert record.actions()[0].due == date(2027, 1, 31)
    assert not form.isVisible()
    assert _rows(record)[0].hasFocus()
    assert record.diary() == ["Common vision: action changed."]


def test_leaving_a_changed_row_enters_it(build: Build) -> None:
    record = build(AddAction("First", ONE), AddAction("Second", ONE))
    record.click(_rows(record)[1])
    record.press(Key.Key_End)
    record.type("!")
    record.press(Key.Key_Escape)
    assert record.grid.hasFocus()
    assert [action.text for action in record.actions()] == ["First", "Second!"]


def test_a_row_opened_and_left_as_it_was_is_no_command(build: Build) -> None:
    record = build(AddAction("First", ONE))
    record.click(_rows(record)[0])
    record.leave()
    assert record.diary() == []
    assert len(_rows(record)) == 1


def test_an_action_without_words_is_refused_and_can_be_removed(build: Build) -> None:
    record = build(AddAction("First", ONE))
    record.click(_rows(record)[0])
    _form(record).field("text").selectAll()  # type: ignore[union-attr]
    record.press(Key.Key_Delete, Key.Key_Return)
    assert any("Say what is to be done" in words for words in _said(record))
    record.click(next(b for b in _form(record).findChildren(QPushButton) if b.text() == "Remove"))
    assert record.actions() == ()
    assert record.desk.waiting() == ()
    record.desk.undo()
    assert [action.text for action in record.actions()] == ["First"]


def test_delete_removes_and_the_focus_goes_to_the_next(build: Build) -> None:
    record = build(AddAction("First", ONE), AddAction("Second", ONE), AddAction("Third", ONE))
    _rows(record)[1].setFocus()
    record.press(Key.Key_Delete)
    assert [action.text for action in record.actions()] == ["First", "Third"]
    assert record.focused is _rows(record)[1]
    record.press(Key.Key_Delete)
    assert record.focused is _rows(record)[0]
    record.press(Key.Key_Delete)
    assert record.grid.hasFocus()
    assert not record.pane.page.action_list.isVisible()


def test_the_asterisk_marks_a_top_action_and_the_star_does_the_same(build: Build) -> None:
    record = build(AddAction("First", ONE), AddAction("Second", ONE))
    _rows(record)[1].setFocus()
    record.press(Key.Key_Asterisk, modifiers=SHIFT)
    assert [action.top for action in record.actions()] == [False, True]
    assert record.focused is _rows(record)[1]
    assert record.focused.accessibleName() == "Top action, Second"
    star = next(button for button in _rows(record)[0].findChildren(QPushButton))
    record.click(star)
    assert [action.top for action in record.actions()] == [True, True]
    assert record.diary()[-1] == "Common vision: marked as top action."


def test_a_row_that_is_taken_away_while_it_is_changed_becomes_a_new_one(build: Build) -> None:
    record = build(AddAction("First", ONE))
    record.click(_rows(record)[0])
    record.press(Key.Key_End)
    record.type(" and more")
    record.start.do(RemoveAction(_first(record)))
    assert _form(record).add.text() == "Add"
    record.press(Key.Key_Return)
    assert [action.text for action in record.actions()] == ["First and more"]


def test_a_change_from_elsewhere_shows(build: Build) -> None:
    record = build(AddAction("First", ONE))
    record.start.do(ChangeAction(replace(record.actions()[0], text="First of all")))
    assert [row.accessibleName() for row in _rows(record)] == ["First of all"]


def test_a_half_typed_action_waits_where_the_mouse_goes_elsewhere_in_the_pane(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Half ty")
    monkeypatch.setattr(
        "placematrix_desktop.ui.run.record.pane.QGuiApplication.mouseButtons",
        lambda: Qt.MouseButton.LeftButton,
    )
    record.pane.page.note.text.area.setFocus()
    assert record.actions() == ()
    assert _form(record).isVisible()
    monkeypatch.undo()
    record.leave()
    assert record.pane.enter_pending()
    assert [action.text for action in record.actions()] == ["Half ty"]


def test_tab_goes_from_what_to_who_when_for_whom_and_the_button(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    form = _form(record)
    names = []
    for _ in range(5):
        names.append(record.focused.accessibleName() or record.focused.text())  # type: ignore[attr-defined]
        record.press(Key.Key_Tab)
    assert names == ["What is to be done", "Owner", "Due date", "Organisation", "Add"]
    assert form.isHidden()


def test_a_closed_workshop_shows_actions_to_read_and_copy(build: Build) -> None:
    record = build(AddAction("First", ONE, "Ann"))
    record.start.session.close_workshop()
    assert _rows(record) == []
    (row,) = [row for row in record.pane.page.action_list.findChildren(ReadRow) if row.isVisible()]
    assert not record.pane.page.action_list.adder.isVisible()
    record.pane.focus_action()
    assert not _form(record).isVisible()
    assert row.isVisible()


def _said(record: Record) -> list[str]:
    return [label.text() for label in _form(record).findChildren(QLabel) if label.isVisible()]
