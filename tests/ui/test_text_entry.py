"""The text field that loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage, TextField, WriteText, judgement_draft
from placematrix_desktop.domain.text import LONGEST_TEXT
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.text_entry import RESTORED, TextEntry
from tests.application.begun import Begun, begun

ONE, OTHER = "common-vision", "trust"
NOTE = judgement_draft(ONE, TextField.NOTE)


@dataclass
class Desk:
    """A window with one field that is bound to a note, and something else that takes the focus."""

    start: Begun
    desk: OpenWorkshop
    window: QWidget
    field: QPlainTextEdit | QLineEdit
    elsewhere: QPushButton
    entry: TextEntry
    undone: list[str]

    @property
    def stored(self) -> str:
        return self.desk.workshop.judgement(ONE).note

    @property
    def diary(self) -> list[str]:
        return [entry.sentence for entry in self.start.session.diary()][1:]

    def leave(self) -> None:
        self.elsewhere.setFocus()


Build = Callable[..., Desk]


def _aimed_at(desk: OpenWorkshop, descriptor_id: str) -> dict[str, object]:
    return {
        "key": judgement_draft(descriptor_id, TextField.NOTE),
        "stored": lambda: desk.workshop.judgement(descriptor_id).note,
        "command": lambda text: WriteText(descriptor_id, TextField.NOTE, text),
    }


@pytest.fixture
def build(qtbot: QtBot) -> Iterator[Build]:
    desks: list[OpenWorkshop] = []

    def built(
        start: Begun | None = None,
        field_class: type[QPlainTextEdit] | type[QLineEdit] = QPlainTextEdit,
        stored: str = "",
    ) -> Desk:
        start = start or begun()
        if stored:
            start.do(WriteText(ONE, TextField.NOTE, stored))
        desk = OpenWorkshop(start.session)
        desks.append(desk)
        window = QWidget()
        field, elsewhere = field_class(window), QPushButton("Elsewhere", window)
        layout = QVBoxLayout(window)
        layout.addWidget(field)
        layout.addWidget(elsewhere)
        undone: list[str] = []
        undo = QAction("Undo", window)
        undo.setShortcut("Ctrl+Z")
        undo.triggered.connect(lambda: undone.append("window"))
        window.addAction(undo)
        entry = TextEntry(field, desk, **_aimed_at(desk, ONE))  # type: ignore[arg-type]
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        field.setFocus()
        assert field.hasFocus()
        return Desk(start, desk, window, field, elsewhere, entry, undone)

    yield built
    for desk in desks:
        desk.let_go()


def test_a_pause_keeps_a_draft_and_leaving_makes_one_command(build: Build, qtbot: QtBot) -> None:
    d = build()
    qtbot.keyClicks(d.field, "Strategy refresh")
    assert d.desk.draft(NOTE) is None
    with qtbot.waitSignal(d.desk.typing_changed, timeout=3000):
        pass
    assert d.start.reloaded().draft(NOTE) == "Strategy refresh"
    assert d.stored == ""
    qtbot.keyClicks(d.field, " used")
    d.leave()
    assert d.stored == "Strategy refresh used"
    assert d.diary == ["Common vision: note for the report written."]
    assert d.desk.waiting() == ()
    d.desk.undo()
    assert d.stored == ""
    assert d.entry.text == ""


def test_every_key_starts_the_pause_again(build: Build, qtbot: QtBot) -> None:
    d = build()
    for letter in "abc":
        qtbot.keyClicks(d.field, letter)
        assert d.entry._pause.remainingTime() > 0
    assert d.start.reloaded().draft(NOTE) is None


def test_leaving_without_typing_is_no_command(build: Build) -> None:
    d = build(stored="As it was")
    d.leave()
    assert len(d.diary) == 1


def test_white_space_at_the_ends_is_no_change(build: Build, qtbot: QtBot) -> None:
    d = build(stored="As it was")
    d.field.moveCursor(d.field.textCursor().MoveOperation.End)  # type: ignore[union-attr]
    qtbot.keyClicks(d.field, "  ")
    d.entry.keep()
    assert d.desk.waiting() == ()
    d.leave()
    assert len(d.diary) == 1
    assert d.entry.text == "As it was"


def test_typing_and_taking_it_back_leaves_no_draft(build: Build, qtbot: QtBot) -> None:
    d = build(stored="As it was")
    qtbot.keyClicks(d.field, "x")
    d.entry.keep()
    assert d.desk.waiting() == (NOTE,)
    qtbot.keyClick(d.field, Qt.Key.Key_Backspace)
    d.entry.keep()
    assert d.desk.waiting() == ()


def test_what_a_crash_left_comes_back_and_says_so(build: Build, qtbot: QtBot) -> None:
    d = build()
    qtbot.keyClicks(d.field, "half a sent")
    d.entry.keep()
    d.field.removeEventFilter(d.entry)  # the first window is dead and enters nothing on losing the focus
    again = build(Begun(d.start.reloaded(), d.start.library, d.start.workshops, d.start.clock, d.start.ids))
    assert again.entry.text == "half a sent"
    assert again.entry.note == RESTORED
    assert again.stored == ""
    again.leave()
    assert again.stored == "half a sent"
    assert again.entry.note == ""


def test_what_a_crash_left_can_be_discarded(build: Build, qtbot: QtBot) -> None:
    d = build(stored="As it was")
    d.desk.keep_draft(NOTE, "half a sent")
    again = build(d.start)
    assert again.entry.text == "half a sent"
    again.entry.discard()
    assert again.entry.text == "As it was"
    assert again.desk.waiting() == ()
    again.leave()
    assert again.stored == "As it was"


def test_a_draft_that_is_discarded_elsewhere_goes_from_the_field(build: Build, qtbot: QtBot) -> None:
    d = build(stored="As it was")
    d.desk.keep_draft(NOTE, "half a sent")
    again = build(d.start)
    again.elsewhere.setFocus()  # enters it
    assert again.stored == "half a sent"
    again.desk.keep_draft(NOTE, "something else")
    assert again.entry.text == "something else"
    again.desk.drop_draft(NOTE)
    assert again.entry.text == "half a sent"


@pytest.mark.parametrize("call", ["commit", "commit save_draft"])
def test_what_cannot_be_stored_stays_in_the_field_and_is_said(build: Build, qtbot: QtBot, call: str) -> None:
    d = build()
    qtbot.keyClicks(d.field, "do not lose me")
    with d.start.library.failing(*call.split()), qtbot.waitSignal(d.desk.refused):
        d.leave()
    assert d.entry.text == "do not lose me"
    assert "cannot be used" in d.entry.note
    assert d.stored == ""
    assert d.desk.draft(NOTE) == "do not lose me"
    assert d.entry.enter()
    assert d.stored == "do not lose me"
    assert d.entry.note == ""
    assert d.desk.waiting() == ()


def test_what_cannot_be_stored_survives_a_look_at_something_else(build: Build, qtbot: QtBot) -> None:
    d = build()
    qtbot.keyClicks(d.field, "do not lose me")
    with d.start.library.failing("commit", "save_draft"):
        d.entry.aim(**_aimed_at(d.desk, OTHER))  # type: ignore[arg-type]
        assert d.entry.text == ""
        d.entry.aim(**_aimed_at(d.desk, ONE))  # type: ignore[arg-type]
    assert d.entry.text == "do not lose me"
    d.leave()
    assert d.stored == "do not lose me"


def test_a_text_that_is_too_long_is_refused_and_kept(build: Build, qtbot: QtBot) -> None:
    d = build()
    QApplication.clipboard().setText("x" * (LONGEST_TEXT + 1))
    d.field.paste()
    d.leave()
    assert "100,000 is the most" in d.entry.note
    assert len(d.entry.text) == LONGEST_TEXT + 1
    d.field.setFocus()
    qtbot.keyClick(d.field, Qt.Key.Key_Backspace)
    assert d.entry.note == ""
    d.leave()
    assert len(d.stored) == LONGEST_TEXT


def test_turning_to_another_text_enters_this_one_first(build: Build, qtbot: QtBot) -> None:
    d = build()
    qtbot.keyClicks(d.field, "for the first")
    d.entry.aim(**_aimed_at(d.desk, OTHER))  # type: ignore[arg-type]
    assert d.stored == "for the first"
    assert d.entry.text == ""
    qtbot.keyClicks(d.field, "for the second")
    d.leave()
    assert d.desk.workshop.judgement(OTHER).note == "for the second"
    assert d.stored == "for the first"


def test_aiming_at_the_same_text_again_does_not_end_the_typing(build: Build, qtbot: QtBot) -> None:
    d = build()
    qtbot.keyClicks(d.field, "still ty")
    d.entry.aim(**_aimed_at(d.desk, ONE))  # type: ignore[arg-type]
    qtbot.keyClicks(d.field, "ping")
    assert d.diary == []
    d.leave()
    assert d.stored == "still typing"


def test_undo_in_the_field_takes_back_typing_and_never_reaches_past_it(build: Build, qtbot: QtBot) -> None:
    d = build(stored="As it was")
    qtbot.keyClicks(d.field, "Not ")
    for _ in range(8):
        qtbot.keyClick(d.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert d.entry.text == "As it was"
    assert d.undone == []
    d.elsewhere.setFocus()
    qtbot.keyClick(d.elsewhere, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert d.undone == ["window"]


def test_undo_in_the_field_does_not_bring_back_what_belongs_to_another_text(
    build: Build, qtbot: QtBot
) -> None:
    d = build()
    qtbot.keyClicks(d.field, "secret")
    d.field.selectAll()
    qtbot.keyClick(d.field, Qt.Key.Key_Delete)
    assert d.entry.text == ""
    d.entry.aim(**_aimed_at(d.desk, OTHER))  # type: ignore[arg-type]
    qtbot.keyClick(d.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert d.entry.text == ""


def test_an_undo_while_the_field_has_the_focus_is_shown_and_not_entered_again(build: Build) -> None:
    d = build(stored="As it was")
    d.start.do(WriteText(ONE, TextField.NOTE, "As it is"))
    assert d.entry.text == "As it is"
    d.desk.undo()
    assert d.entry.text == "As it was"
    d.leave()
    assert d.stored == "As it was"


def test_what_is_being_typed_is_not_overwritten_by_what_happens_elsewhere(build: Build, qtbot: QtBot) -> None:
    d = build()
    qtbot.keyClicks(d.field, "mine")
    d.start.do(PlaceStage(OTHER, "emerging"))
    d.start.do(WriteText(ONE, TextField.NOTE, "theirs"))
    assert d.entry.text == "mine"
    d.leave()
    assert d.stored == "mine"


def test_the_menu_of_the_field_does_not_end_the_typing(build: Build, qtbot: QtBot) -> None:
    d = build()
    qtbot.keyClicks(d.field, "half a sent")
    at = d.field.rect().center()

    def close_menu() -> bool:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            menu.close()
        return menu is not None

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, d.field.mapToGlobal(at))
    target = d.field.viewport() if isinstance(d.field, QPlainTextEdit) else d.field
    QApplication.sendEvent(target, event)
    qtbot.waitUntil(close_menu)
    assert d.diary == []
    qtbot.keyClicks(d.field, "ence")
    d.leave()
    assert d.diary == ["Common vision: note for the report written."]
    assert d.stored == "half a sentence"


def test_a_field_of_one_line_is_settled_though_the_command_tidies_its_text(
    build: Build, qtbot: QtBot
) -> None:
    d = build(field_class=QLineEdit)
    d.entry._command = lambda text: WriteText(ONE, TextField.NOTE, " ".join(text.split()))
    qtbot.keyClicks(d.field, "two  spaces")
    assert d.entry.enter()
    assert d.stored == "two spaces"
    assert not d.entry.is_pending
    d.entry.keep()
    assert d.desk.waiting() == ()
    d.leave()
    assert d.entry.text == "two spaces"
    assert len(d.diary) == 1


def test_a_long_paste_into_one_line_is_not_cut(build: Build) -> None:
    d = build(field_class=QLineEdit)
    QApplication.clipboard().setText("y" * 60_000)
    d.field.paste()
    d.leave()
    assert len(d.stored) == 60_000


def test_pasted_rich_text_becomes_plain(build: Build) -> None:
    d = build()
    rich = QMimeData()
    rich.setHtml("<h1>Big</h1><p><b>bold</b> words</p>")
    rich.setText("Big\nbold words")
    QApplication.clipboard().setMimeData(rich)
    d.field.paste()
    d.leave()
    assert d.stored == "Big\nbold words"


SCRIPTS = [
    "👩🏽‍⚕️ and 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "שלום עולם",
    "line\none\n\ntwo",
    "مرحبا (1) hello",
    "naïve Ångström",
]


@pytest.mark.parametrize("text", SCRIPTS)
def test_any_script_comes_through(build: Build, qtbot: QtBot, text: str) -> None:
    d = build()
    QApplication.clipboard().setText(text)
    d.field.paste()
    d.entry.keep()
    assert d.start.reloaded().draft(NOTE) == text
    d.leave()
    assert d.stored == text
    assert d.entry.text == text


def test_typing_in_a_long_text_writes_and_reads_nothing_until_a_pause(
    build: Build, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    d = build(stored="word " * 4_000)
    seen: list[str] = []
    monkeypatch.setattr(d.start.library, "save_draft", lambda *_: seen.append("written"))
    whole = type(d.field).toPlainText  # type: ignore[union-attr]
    monkeypatch.setattr(d.field, "toPlainText", lambda: seen.append("read") or whole(d.field))
    qtbot.keyClicks(d.field, "more")
    assert seen == []
    d.entry.keep()
    assert seen.count("written") == 1


def test_a_closed_workshop_can_be_read_and_copied_and_not_changed(build: Build, qtbot: QtBot) -> None:
    d = build(stored="As it was")
    d.start.session.close_workshop()
    qtbot.keyClicks(d.field, "x")
    assert d.entry.text == "As it was"
    d.field.selectAll()
    d.field.copy()
    assert QApplication.clipboard().text() == "As it was"
    d.leave()
    d.start.session.reopen(reason="A mistake.", name="Chair")
    d.field.setFocus()
    qtbot.keyClicks(d.field, "x")
    d.leave()
    assert d.stored == "xAs it was"
