"""What the partnership says of itself, ticked by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from placematrix_desktop.domain.guidance import (
    ACTIVITY_WORDS,
    ARRANGEMENT_LABELS,
    ARRANGEMENT_WORDS,
    Activity,
    Arrangement,
)
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.prepare.partnership_section import PartnershipSection
from tests.application.begun import Begun
from tests.ui.prepare.conftest import focus, press

Key = Qt.Key


@pytest.fixture
def partnership(screen: PrepareScreen) -> PartnershipSection:
    screen.show_part(Part.PARTNERSHIP)
    screen.focus_start()
    return screen.partnership


def test_it_is_ticked_by_key(partnership: PartnershipSection, start: Begun, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Space, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Space)
    kept = start.reloaded().workshop.facts
    assert kept.arrangements == (Arrangement.CONSULTATIVE_FORUM, Arrangement.JOINT_COMMITTEE)
    press(qtbot, Key.Key_Tab, Key.Key_Tab, Key.Key_Space)
    assert start.workshop.facts.activities == (Activity.STRATEGY,)
    press(qtbot, Key.Key_Space)
    assert start.workshop.facts.activities == ()


def test_each_is_named_and_explained(partnership: PartnershipSection) -> None:
    for kind, check in partnership.arrangements.items():
        assert check.box.text() == ARRANGEMENT_LABELS[kind]
        assert check.box.accessibleDescription() == ARRANGEMENT_WORDS[kind]
    assert [check.box.accessibleDescription() for check in partnership.activities.values()] == list(
        ACTIVITY_WORDS.values()
    )


def test_the_sentence_can_be_clicked(partnership: PartnershipSection, start: Begun, qtbot: QtBot) -> None:
    check = partnership.activities[Activity.WELLBEING]
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(60, check.height() - 8))
    assert start.workshop.facts.activities == (Activity.WELLBEING,)


def test_what_cannot_be_stored_is_not_shown_as_stored(
    partnership: PartnershipSection, start: Begun, qtbot: QtBot
) -> None:
    with start.library.failing("commit"):
        press(qtbot, Key.Key_Space)
    assert not partnership.arrangements[Arrangement.CONSULTATIVE_FORUM].box.isChecked()
    assert start.workshop.facts.arrangements == ()


def test_undo_is_seen(
    partnership: PartnershipSection, desk: OpenWorkshop, start: Begun, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_Space)
    assert focus() is partnership.arrangements[Arrangement.CONSULTATIVE_FORUM].box
    desk.undo()
    assert not partnership.arrangements[Arrangement.CONSULTATIVE_FORUM].box.isChecked()


def test_a_closed_workshop_is_only_shown(partnership: PartnershipSection, start: Begun, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Space)
    start.session.close_workshop()
    check = partnership.arrangements[Arrangement.CONSULTATIVE_FORUM]
    assert check.box.isChecked()
    assert not check.isEnabled()
