"""How the workshop is run in the room, ticked in Prepare."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.ui.prepare import PrepareScreen
from placematrix_desktop.ui.prepare.room_choices import RoomChoices
from tests.application.begun import Begun


@pytest.fixture
def card(screen: PrepareScreen) -> RoomChoices:
    return screen.facts.room_choices


def turn(card: RoomChoices, name: str) -> None:
    box = card.checks[name].box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("name", "usual"),
    [("tally_hidden", False), ("tally_by_sector", False), ("prompts", True), ("rehearsal", False)],
)
def test_each_is_a_fact_of_the_workshop(card: RoomChoices, start: Begun, name: str, usual: bool) -> None:
    assert card.checks[name].box.isChecked() is usual
    turn(card, name)
    assert getattr(start.reloaded().workshop.facts, name) is not usual
    start.session.undo()
    assert card.checks[name].box.isChecked() is usual


def test_what_is_refused_shows_what_stands(card: RoomChoices, start: Begun) -> None:
    turn(card, "rehearsal")
    start.do(PlaceStage("trust", "maturing"))
    turn(card, "rehearsal")
    assert card.checks["rehearsal"].box.isChecked()
    assert start.reloaded().workshop.facts.rehearsal


def test_a_closed_workshop_has_none_to_change(card: RoomChoices, start: Begun) -> None:
    start.session.close_workshop()
    assert not any(check.isEnabled() for check in card.checks.values())


def test_in_a_narrow_window_they_stand_below_each_other(card: RoomChoices, screen: PrepareScreen) -> None:
    def columns() -> int:
        return len({check.x() for check in card.checks.values()})

    assert columns() == 2
    card.setFixedWidth(420)
    QTest.qWait(0)
    assert columns() == 1
