"""A morning with a projector, by keys: open the room window, decide, blank, freeze, look back, unplug."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.ui.room.window import RoomWindow
from placematrix_desktop.ui.shell.projector import Projector
from tests.journeys.conftest import OpenWindow, Sitting
from tests.ui.room.conftest import LAPTOP, NOW, PROJECTOR, Plugs

Key = Qt.Key
NOTE = "Ask the chair about the July board"


@pytest.fixture
def plugs(qapp: object) -> Plugs:
    return Plugs(LAPTOP, PROJECTOR)


@pytest.fixture
def sitting(open_window: OpenWindow, plugs: Plugs) -> Sitting:
    sitting = open_window()
    window = sitting.window
    window.setGeometry(0, 0, 1366, 768)
    window.projector = Projector(window, plugs, lambda: NOW)
    sitting.keys.type("Northbridge")
    sitting.keys.press(Key.Key_Return)
    sitting.keys.wait_for("the workshop", lambda: window.desk is not None)
    sitting.keys.press(Key.Key_2, ctrl=True)
    return sitting


def room_of(sitting: Sitting) -> RoomWindow:
    room = sitting.window.projector.room
    assert room is not None
    return room


def seen(sitting: Sitting) -> list[str]:
    """All that can be read in the room window."""
    return [text.text for text in room_of(sitting).picture.texts()]


def test_the_room_follows_is_blanked_frozen_told_and_unplugged(
    sitting: Sitting, plugs: Plugs, library_file: Path
) -> None:
    keys, window = sitting.keys, sitting.window
    keys.press(Key.Key_F5)
    assert room_of(sitting).isFullScreen()
    assert "Common vision" in seen(sitting)
    picture = room_of(sitting).grab().toImage()

    keys.press(Key.Key_2)
    assert "Agreed" in seen(sitting)
    assert "1 of 43 agreed" in seen(sitting)
    assert room_of(sitting).grab().toImage() != picture

    keys.press(Key.Key_N, shift=True)
    keys.type(NOTE)
    keys.press(Key.Key_Escape)
    assert NOTE not in " ".join(seen(sitting))

    keys.press(Key.Key_B)
    assert seen(sitting) == ["Northbridge"]
    keys.press(Key.Key_Space)
    keys.press(Key.Key_B)
    assert "Fit with health and wellbeing priorities" in seen(sitting)

    keys.press(Key.Key_Z)
    frozen = room_of(sitting).grab().toImage()
    keys.press(Key.Key_3)
    keys.press(Key.Key_Space)
    keys.press(Key.Key_1)
    assert room_of(sitting).grab().toImage() == frozen
    assert window.footer.item_text("room").startswith("Room frozen on Fit with health")
    keys.press(Key.Key_Z)
    assert "3 of 43 agreed" in seen(sitting)

    keys.press(Key.Key_L)
    told = seen(sitting)
    assert "Agreed so far" in told
    assert "Common vision" in told
    assert "Maturing" in told
    keys.press(Key.Key_Space)
    assert "Agreed so far" not in seen(sitting)

    # What fits the other steps; freezing and blanking still win.
    keys.press(Key.Key_3, ctrl=True)
    assert "Agreed so far" in seen(sitting)
    assert window.footer.item_text("room") == "Room agreed so far"
    keys.press(Key.Key_1, ctrl=True)
    assert "Northbridge" in seen(sitting)
    assert "Agreed so far" not in seen(sitting)
    assert window.footer.item_text("room") == "Room title"
    assert window.screens is not None
    window.screens.projection.blank = True
    assert seen(sitting) == ["Northbridge"]
    window.screens.projection.blank = False
    keys.press(Key.Key_2, ctrl=True)
    assert "Agreed so far" not in seen(sitting)
    assert window.desk is not None
    title = window.desk.workshop.matrix.place(window.desk.selected).descriptor.title
    assert title in seen(sitting)
    keys.press(Key.Key_Z)
    keys.press(Key.Key_4, ctrl=True)
    assert title in seen(sitting)
    keys.press(Key.Key_2, ctrl=True)
    keys.press(Key.Key_Z)

    plugs.plug(LAPTOP)
    assert room_of(sitting).isHidden()
    assert "display is gone" in window.strip.text
    keys.press(Key.Key_2)
    plugs.plug(LAPTOP, PROJECTOR)
    assert room_of(sitting).isFullScreen()
    assert "4 of 43 agreed" in seen(sitting)

    keys.press(Key.Key_F5)
    assert window.projector.room is None
    assert window.desk is not None
    workshop_id = window.desk.workshop.id
    sitting.end()
    parts = parts_of(library_file)
    assert len(parts.library.load(workshop_id).workshop.judgements) == 4
    parts.library.close()


def test_on_a_mirrored_screen_the_private_note_is_read_only_while_f6_is_held(
    sitting: Sitting, plugs: Plugs
) -> None:
    keys, window = sitting.keys, sitting.window
    plugs.plug(LAPTOP)
    keys.press(Key.Key_N, shift=True)
    keys.type(NOTE)
    field = keys.focused
    folded = field.grab().toImage()
    QTest.keyPress(field, Key.Key_F6)
    keys.settle()
    held = field.grab().toImage()
    assert held != folded
    QTest.keyRelease(field, Key.Key_F6)
    screens = window.screens
    assert screens is not None
    keys.wait_for("the note to fold", lambda: screens.projection.folds_private)
    keys.press(Key.Key_Escape)
    assert window.desk is not None
    assert window.desk.session.private_notes[window.desk.selected] == NOTE


def test_pages_of_the_room_are_turned_from_review(sitting: Sitting) -> None:
    keys = sitting.keys
    for _ in range(43):
        keys.press(Key.Key_1)
        keys.press(Key.Key_Down)
    keys.press(Key.Key_3, ctrl=True)
    keys.press(Key.Key_PageDown, alt=True)
    assert "not open" in sitting.window.strip.text
    keys.press(Key.Key_F5)
    pages = room_of(sitting).picture.pages
    assert pages > 1
    keys.press(Key.Key_PageDown, alt=True)
    assert f"Page 2 of {pages}" in seen(sitting)
    assert sitting.window.footer.item_text("room") == f"Room agreed so far, 2 of {pages}"
    keys.press(Key.Key_PageUp, alt=True)
    assert f"Page 1 of {pages}" in seen(sitting)


def test_closing_the_main_window_closes_the_room(sitting: Sitting) -> None:
    sitting.keys.press(Key.Key_F5)
    room = room_of(sitting)
    sitting.end()
    assert not room.isVisible()
