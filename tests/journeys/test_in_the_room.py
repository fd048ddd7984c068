"""An hour in the room by keys alone: somebody leaves, the most divided comes next, the minutes are read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from placematrix_desktop.application.commands import AddParticipants, RecordTally
from placematrix_desktop.domain.participants import EXPECTED_SECTORS, NewParticipant, Sector
from placematrix_desktop.ui.run import RunScreen
from tests.factories import small_matrix
from tests.journeys.conftest import OpenWindow, Sitting
from tests.journeys.test_choices import told

Key = Qt.Key


@pytest.fixture
def sitting(open_window: OpenWindow) -> Sitting:
    sitting = open_window()
    assert sitting.window.parts is not None
    begun = sitting.window.parts.workshops.begin(small_matrix(), "Northbridge")
    people = (NewParticipant(f"Person {sector.value}", sector=sector) for sector in EXPECTED_SECTORS)
    begun.execute(AddParticipants(tuple(people)))
    begun.execute(RecordTally("trust", {"emerging": 4, "thriving": 4}))
    sitting.window.open_workshop(begun.workshop.id)
    sitting.window.go_to("run")
    sitting.keys.settle()
    return sitting


def test_who_was_there_what_is_next_and_what_was_done(sitting: Sitting, open_window: OpenWindow) -> None:
    window, keys = sitting.window, sitting.keys
    desk = window.desk
    assert desk is not None
    keys.press(Key.Key_3)
    keys.press(Key.Key_R)
    # With one display the room may be looking: names stand there while F6 is held.
    assert "Person vcse" not in told(window)
    QTest.keyPress(keys.focused, Key.Key_F6)
    keys.settle()
    assert "Person vcse" in told(window)
    keys.type("personvcse")
    keys.press(Key.Key_Space)
    QTest.keyRelease(keys.focused, Key.Key_F6)
    keys.wait_for("the names to fold again", lambda: "Person vcse" not in told(window))
    keys.press(Key.Key_Escape)
    keys.press(Key.Key_W)
    keys.press(Key.Key_Return)
    assert desk.selected == "trust"
    keys.press(Key.Key_2)
    keys.press(Key.Key_M)
    run = window.screens.current  # type: ignore[union-attr]
    assert isinstance(run, RunScreen)
    said = [line.title for line in run.panels.panel("minutes").list.lines.lines]  # type: ignore[arg-type, union-attr]
    assert said[-3:] == [
        "Common vision: agreed Maturing (consensus).",
        "A participant left.",
        "Trust: agreed Developing (consensus).",
    ]
    keys.press(Key.Key_Escape)
    assert run.grid.hasFocus()
    workshop_id = desk.workshop.id
    sitting.end()

    again = open_window()
    again.window.open_workshop(workshop_id)
    desk = again.window.desk
    assert desk is not None
    before, after = (desk.workshop.judgement(key).present for key in ("common-vision", "trust"))
    assert before is not None
    assert after is not None
    assert (before.total, before.missing) == (7, ())
    assert (after.total, after.missing) == (6, (Sector.VCSE,))
    again.window.go_to("run")
    again.keys.settle()
    screen = again.window.screens.current  # type: ignore[union-attr]
    assert "no VCSE voice since" in screen.room_card.accessibleName()  # type: ignore[attr-defined]
