"""Closing the window, or losing it, at any moment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPlainTextEdit

from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.judgement import State
from tests.journeys.conftest import OpenWindow, Sitting
from tests.windows_shown import widgets_in

Key = Qt.Key


def begun(open_window: OpenWindow) -> Sitting:
    sitting = open_window()
    sitting.keys.type("Northbridge")
    sitting.keys.press(Key.Key_Return)
    sitting.keys.press(Key.Key_2, ctrl=True)
    return sitting


def reopened(open_window: OpenWindow, sitting: Sitting) -> Sitting:
    """A new window on the same library, with the latest workshop open in Run."""
    again = open_window(sitting.library)
    assert again.window.parts is not None
    again.window.open_workshop(again.window.parts.workshops.recent()[0].id)
    again.keys.settle()
    return again


def test_at_most_eight_keys_lead_from_launch_to_the_first_agreed_stage(open_window: OpenWindow) -> None:
    pressed: list[int] = []

    class Counter(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.KeyPress and watched.isWidgetType():
                pressed.append(id(watched))
            return False

    sitting = open_window()
    sitting.keys.type("Northbridge")
    presses = 0
    for key, ctrl in ((Key.Key_Return, False), (Key.Key_2, True), (Key.Key_3, False)):
        sitting.keys.press(key, ctrl=ctrl)
        presses += 1
    desk = sitting.window.desk
    assert desk is not None
    first = desk.workshop.agenda.descriptor_ids()[0]
    assert desk.workshop.judgement(first).stage_id == "maturing"
    assert presses <= 8


def test_what_is_typed_when_the_window_closes_is_entered(open_window: OpenWindow) -> None:
    sitting = begun(open_window)
    sitting.keys.press(Key.Key_2)
    sitting.keys.press(Key.Key_N)
    sitting.keys.type("Half a sentence")
    sitting.end()
    again = reopened(open_window, sitting)
    desk = again.window.desk
    assert desk is not None
    first = desk.workshop.agenda.descriptor_ids()[0]
    assert desk.workshop.judgement(first).note == "Half a sentence"
    assert desk.workshop.judgement(first).state is State.AGREED


def test_what_was_typed_before_a_crash_is_there_as_a_draft(open_window: OpenWindow) -> None:
    sitting = begun(open_window)
    sitting.keys.press(Key.Key_N)
    sitting.keys.type("Before the battery died")
    desk = sitting.window.desk
    assert desk is not None
    sitting.keys.wait_for("the pause in typing", lambda: bool(desk.session.drafts()))
    # The library as a crash leaves it: the window never gets to enter or close anything.
    parts = parts_of(sitting.library)
    stored = parts.library.load(desk.workshop.id)
    assert [draft.text for draft in stored.drafts] == ["Before the battery died"]
    assert not stored.workshop.judgements
    parts.library.close()


def test_a_draft_is_shown_in_its_field_when_the_workshop_is_opened_again(open_window: OpenWindow) -> None:
    sitting = begun(open_window)
    desk = sitting.window.desk
    assert desk is not None
    sitting.keys.press(Key.Key_N)
    sitting.keys.type("Kept")
    sitting.keys.wait_for("the pause in typing", lambda: bool(desk.session.drafts()))
    other = reopened(open_window, sitting)
    other.keys.press(Key.Key_N)
    field = other.keys.focused
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Kept"


def test_every_step_can_be_left_by_closing_the_window(open_window: OpenWindow) -> None:
    for step in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4):
        sitting = begun(open_window)
        sitting.keys.press(step, ctrl=True)
        sitting.end()
        assert not sitting.library.with_name(sitting.library.name + "-wal").exists()


def test_undo_and_redo_go_by_name_and_never_out_of_a_text_field(open_window: OpenWindow) -> None:
    sitting = begun(open_window)
    desk = sitting.window.desk
    assert desk is not None
    first = desk.workshop.agenda.descriptor_ids()[0]
    sitting.keys.press(Key.Key_2)
    sitting.keys.press(Key.Key_4)
    assert "agree Thriving" in sitting.window.header.undo_button.text()
    sitting.keys.press(Key.Key_N)
    sitting.keys.press(Key.Key_Z, ctrl=True)
    assert desk.workshop.judgement(first).stage_id == "thriving", (
        "an empty field undoes nothing beyond itself"
    )
    sitting.keys.press(Key.Key_Escape)
    sitting.keys.press(Key.Key_Z, ctrl=True)
    assert desk.workshop.judgement(first).stage_id == "developing"
    sitting.keys.press(Key.Key_Z, ctrl=True)
    assert desk.workshop.judgement(first).state is State.OPEN
    sitting.keys.press(Key.Key_Y, ctrl=True)
    assert desk.workshop.judgement(first).stage_id == "developing"


def test_a_private_note_stands_nowhere_but_in_its_own_field(open_window: OpenWindow) -> None:
    sitting = begun(open_window)
    planted = "Zanzibar-secret"
    sitting.keys.press(Key.Key_2)
    sitting.keys.press(Key.Key_N, shift=True)
    sitting.keys.type(planted)
    sitting.keys.press(Key.Key_Escape)
    desk = sitting.window.desk
    assert desk is not None
    assert planted in desk.session.private_notes.values()
    for step in (Key.Key_1, Key.Key_3, Key.Key_4):
        sitting.keys.press(step, ctrl=True)
        assert planted not in _words_of(sitting)
    sitting.keys.press(Key.Key_2, ctrl=True)
    assert _words_of(sitting).count(planted) == 1


def _words_of(sitting: Sitting) -> str:
    """Everything that the visible widgets say, to the eye or to a screen reader."""
    words = []
    for widget in widgets_in(sitting.window):
        if widget.window() is not sitting.window or not widget.isVisible():
            continue
        said = {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
        for name in ("text", "toPlainText"):
            getter = getattr(widget, name, None)
            if callable(getter):
                said.add(str(getter()))
        words += sorted(said)
    return "\n".join(words)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1093, 614)])
def test_the_window_keeps_to_its_size_on_every_step(open_window: OpenWindow, width: int, height: int) -> None:
    sitting = open_window(width=width, height=height)
    sitting.keys.type("A place with a name that goes on for longer than anybody would like it to go on")
    sitting.keys.press(Key.Key_Return)
    for step in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4):
        sitting.keys.press(step, ctrl=True)
        assert (sitting.window.width(), sitting.window.height()) == (width, height)
        least = sitting.window.minimumSizeHint()
        assert (least.width() <= width, least.height() <= height) == (True, True)
