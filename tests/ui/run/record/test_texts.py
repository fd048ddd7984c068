"""Typing in the record: the note, the private note and the other texts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import (
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
    private_note_draft,
)
from placematrix_desktop.ui.text_entry import RESTORED
from tests.ui.run.record.conftest import CONTROL, ONE, OTHER, Build, accessible_texts, crashed

Key = Qt.Key
NOTE = judgement_draft(ONE, TextField.NOTE)
SECRET = "Ask the chair about July"


def test_typing_and_a_pause_keep_a_draft_and_leaving_makes_one_command(build: Build, qtbot: QtBot) -> None:
    record = build()
    record.pane.focus_note()
    record.type("Strategy refresh")
    assert record.desk.waiting() == ()
    with qtbot.waitSignal(record.desk.typing_changed, timeout=3000):
        pass
    assert record.start.reloaded().draft(NOTE) == "Strategy refresh"
    record.type(" used")
    record.leave()
    assert record.judgement().note == "Strategy refresh used"
    assert record.diary() == ["Common vision: note for the report written."]
    record.desk.undo()
    assert record.judgement().note == ""
    assert record.pane.page.note.text.area.toPlainText() == ""


def test_escape_enters_and_goes_back_to_the_grid(build: Build) -> None:
    record = build()
    record.pane.focus_note()
    record.type("Said")
    record.press(Key.Key_Escape)
    assert record.grid.hasFocus()
    assert record.judgement().note == "Said"


def test_another_descriptor_gets_its_own_text_and_the_typing_is_entered_first(build: Build) -> None:
    record = build(WriteText(OTHER, TextField.NOTE, "of the other"))
    record.pane.focus_note()
    record.type("of the one")
    record.desk.select(OTHER)
    assert record.judgement(ONE).note == "of the one"
    assert record.pane.page.note.text.area.toPlainText() == "of the other"
    record.desk.select(ONE)
    assert record.pane.page.note.text.area.toPlainText() == "of the one"
    assert record.diary() == ["Common vision: note for the report written."]


def test_writing_goes_on_behind_what_is_there(build: Build) -> None:
    record = build(WriteText(ONE, TextField.NOTE, "First."))
    record.pane.focus_note()
    record.type(" Second.")
    record.leave()
    assert record.judgement().note == "First. Second."


def test_what_cannot_be_stored_stays_in_the_field_and_says_so_there(build: Build, qtbot: QtBot) -> None:
    record = build()
    record.pane.focus_note()
    record.type("do not lose me")
    with record.start.library.failing("commit", "save_draft"), qtbot.waitSignal(record.desk.refused):
        record.leave()
        assert not record.pane.enter_pending()
        said = [label.text() for label in record.pane.page.note.findChildren(QLabel) if label.isVisible()]
        assert any("cannot be used" in sentence for sentence in said)
        record.desk.select(OTHER)
        record.desk.select(ONE)
    assert record.pane.page.note.text.area.toPlainText() == "do not lose me"
    assert record.pane.enter_pending()
    assert record.judgement().note == "do not lose me"
    assert record.desk.waiting() == ()


def test_a_refused_text_can_be_discarded(build: Build) -> None:
    record = build(WriteText(ONE, TextField.NOTE, "As it was"))
    record.pane.focus_note()
    with record.start.library.failing("commit"):
        record.type("!")
        record.leave()
    discard = _button(record.pane.page.note, "Discard what is typed")
    assert discard.isVisible()
    record.click(discard)
    assert record.pane.page.note.text.area.toPlainText() == "As it was"
    assert not discard.isVisible()
    assert record.desk.waiting() == ()
    record.leave()
    assert record.judgement().note == "As it was"


def test_what_a_crash_left_is_there_again_and_enters_on_leaving(build: Build) -> None:
    record = build()
    record.pane.focus_private_note()
    record.type("half a private sent")
    record.pane.page.private_note.text.entry.keep()
    again = build(start=crashed(record))
    assert again.pane.page.private_note.isVisible()
    assert again.pane.page.private_note.text.area.toPlainText() == "half a private sent"
    assert again.pane.page.private_note.text.entry.note == RESTORED
    again.pane.focus_private_note()
    again.type("ence")
    again.leave()
    assert again.desk.session.private_notes[ONE] == "half a private sentence"
    assert again.desk.draft(private_note_draft(ONE)) is None


def test_the_private_note_is_nowhere_else_in_the_window(build: Build) -> None:
    record = build(WritePrivateNote(ONE, SECRET))
    note = record.pane.page.private_note
    assert note.isVisible()
    texts = accessible_texts(record.window)
    assert sum(SECRET in text for text in texts) == 1
    record.pane.focus_private_note()
    record.type(", and again")
    note.text.entry.keep()
    assert sum(SECRET in text for text in accessible_texts(record.window)) == 1
    for widget in record.window.findChildren(QWidget):
        for said in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
            assert SECRET not in said
    record.desk.select(OTHER)
    assert not any(SECRET in text for text in accessible_texts(record.window))
    assert not any(SECRET in sentence for sentence in record.diary())


def test_the_private_note_looks_and_says_what_it_is(build: Build) -> None:
    record = build(WritePrivateNote(ONE, SECRET))
    note = record.pane.page.private_note
    words = " ".join(label.text() for label in note.findChildren(QLabel) if label.isVisible())
    assert "Private note" in words
    assert "In no report, record or export. Whoever sees this screen can read it" in words
    assert "subject-access request" in words
    assert note.text.area.property("private") is True
    assert "In no report" in note.text.area.accessibleDescription()
    pixels = record.pane.grab().toImage()
    stripe = record.pane._themes.theme.colour("private_note_fill").rgb()
    assert any(
        pixels.pixel(x, y) == stripe
        for y in range(0, pixels.height(), 3)
        for x in range(0, pixels.width(), 3)
    )


def test_undo_in_a_field_takes_back_typing_and_never_reaches_the_window(build: Build) -> None:
    record = build(WriteText(ONE, TextField.NOTE, "As it was"))
    reached: list[str] = []
    for keys in ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"):
        action = QAction(keys, record.window)
        action.setShortcut(keys)
        action.triggered.connect(lambda _on=False, keys=keys: reached.append(keys))
        record.window.addAction(action)
    record.pane.focus_note()
    record.type(" now")
    area = record.pane.page.note.text.area
    for _ in range(6):
        record.press(Key.Key_Z, modifiers=CONTROL)
    assert area.toPlainText() == "As it was"
    for _ in range(6):
        record.press(Key.Key_Y, modifiers=CONTROL)
    assert area.toPlainText() == "As it was now"
    assert reached == []
    record.leave()
    record.press(Key.Key_Z, modifiers=CONTROL)
    assert reached == ["Ctrl+Z"]


def test_twenty_thousand_characters_cost_nothing_while_they_are_typed(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = build(WriteText(ONE, TextField.NOTE, "a word and another " * 1_053))
    assert len(record.judgement().note) > 20_000
    record.pane.focus_note()
    calls: list[str] = []
    for name in ("draft", "save_draft", "drop_draft", "execute"):
        monkeypatch.setattr(record.start.session, name, lambda *_, name=name: calls.append(name))
    record.type("and a few letters more")
    assert calls == []
    monkeypatch.undo()
    record.leave()
    assert record.judgement().note.endswith("and a few letters more")
    assert record.pane.page.note.text.area.height() < 260


def test_emoji_and_right_to_left_text_come_through(build: Build) -> None:
    record = build()
    for text in ("👩🏽‍⚕️ agreed", "הוסכם היום", "تم الاتفاق\nsecond line"):
        record.pane.focus_note()
        QApplication.clipboard().setText(text)
        record.pane.page.note.text.area.selectAll()
        record.press(Key.Key_V, modifiers=CONTROL)
        record.leave()
        assert record.judgement().note == text


@pytest.mark.parametrize(
    ("section", "field", "said"),
    [
        ("support", "support_needed", "Common vision: support needed written."),
        ("good_practice", "good_practice", "Common vision: good practice written."),
    ],
)
def test_the_other_texts_open_from_their_pill(build: Build, section: str, field: str, said: str) -> None:
    record = build()
    part = getattr(record.pane.page, section)
    assert not part.isVisible()
    record.click(record.pane.page.pills[part])
    assert part.isVisible()
    assert not record.pane.page.pills[part].isVisible()
    record.type("Help with the data")
    record.leave()
    assert getattr(record.judgement(), field) == "Help with the data"
    assert record.diary() == [said]
    assert part.isVisible()


def _button(within: QWidget, text: str) -> QPushButton:
    return next(button for button in within.findChildren(QPushButton) if button.text() == text)
