"""Erasing a name in Sign off: whose, what goes, what stays, and pressed twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import (
    ChangeFacts,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
)
from placematrix_desktop.domain.personal import ERASED_NAME
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.erasing_card import ErasingCard
from tests.application.begun import Begun
from tests.earlier_record import in_format_2
from tests.factories import signature

Key = Qt.Key


@pytest.fixture
def card(start: Begun, make_screen: Callable[[], SignOffScreen], qtbot: QtBot) -> ErasingCard:
    """The card of a workshop that is closed and signed, with texts that name Ann, unfolded."""
    start.do(
        WriteText("trust", TextField.NOTE, "As Ms Achebe said."),
        WritePrivateNote("trust", "Ann hesitated."),
        WriteText("common-vision", TextField.NOTE, "Nobody is named here."),
    )
    start.session.close_workshop()
    start.session.sign(tuple(signature(person) for person in start.session.workshop.people()[:2]))
    screen = make_screen()
    qtbot.keyClick(screen.erasing.unfold_button, Key.Key_Space)
    return screen.erasing


def choose(card: ErasingCard, qtbot: QtBot, downs: int) -> None:
    assert QApplication.focusWidget() is card.who
    for _ in range(downs):
        qtbot.keyClick(card.who, Key.Key_Down)


def test_everybody_who_is_named_can_be_chosen(card: ErasingCard) -> None:
    assert [card.who.itemText(row) for row in range(card.who.count())] == [
        "Choose a person",
        "Ann Achebe, Third Sector Leaders",
        "Bo Björk, Northbridge Council",
        "Cy Doe",
    ]
    assert not card.erase_button.isEnabled()


def test_what_goes_and_what_stays_is_said(card: ErasingCard, qtbot: QtBot) -> None:
    choose(card, qtbot, 1)
    assert card.prospect.text() == (
        "The name stands here: the list of participants, with role, organisation, e-mail address and "
        "interest.\n1 signature loses its name and organisation; position, role, sector and time stay."
    )
    assert card.texts_field._label.text().startswith("2 texts may be about this person")
    assert card.texts.toPlainText() == (
        "Trust: note for the report\nAs Ms Achebe said.\n\nTrust: private note\nAnn hesitated."
    )
    choose(card, qtbot, 2)
    assert not card.texts_field.isVisible()


def test_two_presses_erase_and_one_does_not(card: ErasingCard, start: Begun, qtbot: QtBot) -> None:
    choose(card, qtbot, 1)
    qtbot.keyClick(card.erase_button, Key.Key_Return)
    assert start.session.workshop.people()[0].name == "Ann Achebe"
    assert "once more" in card.erase_button.text()
    with qtbot.waitSignal(card.erased) as told:
        qtbot.keyClick(card.erase_button, Key.Key_Return)
    assert told.args == ["The name is erased from every version of this workshop."]
    assert start.session.workshop.people()[0].name == ERASED_NAME
    assert start.session.signatures[0].name == ERASED_NAME
    assert not card.who.isVisible()
    qtbot.keyClick(card.unfold_button, Key.Key_Space)
    assert card.who.findText("Ann", Qt.MatchFlag.MatchStartsWith) < 0


def test_another_choice_has_to_be_pressed_twice_again(card: ErasingCard, start: Begun, qtbot: QtBot) -> None:
    choose(card, qtbot, 1)
    qtbot.keyClick(card.erase_button, Key.Key_Return)
    card.who.setFocus()
    choose(card, qtbot, 1)
    qtbot.keyClick(card.erase_button, Key.Key_Return)
    assert [person.name for person in start.session.workshop.people()][:2] == ["Ann Achebe", "Bo Björk"]


def test_esc_leaves_every_name(card: ErasingCard, start: Begun, qtbot: QtBot) -> None:
    choose(card, qtbot, 1)
    qtbot.keyClick(card.erase_button, Key.Key_Return)
    qtbot.keyClick(card.erase_button, Key.Key_Escape)
    assert not card.who.isVisible()
    assert QApplication.focusWidget() is card.unfold_button
    assert start.session.workshop.people()[0].name == "Ann Achebe"


def test_what_cannot_be_stored_is_said_and_nothing_is_erased(
    card: ErasingCard, start: Begun, qtbot: QtBot
) -> None:
    choose(card, qtbot, 1)
    with start.library.failing("erase_name"), qtbot.assertNotEmitted(card.erased):
        qtbot.keyClick(card.erase_button, Key.Key_Return)
        qtbot.keyClick(card.erase_button, Key.Key_Return)
    assert card.who_field.problem
    assert start.session.workshop.people()[0].name == "Ann Achebe"
    with start.library.failing("closed_versions"):
        qtbot.keyClick(card.cancel_button, Key.Key_Return)
        qtbot.keyClick(card.unfold_button, Key.Key_Return)
    assert not card.who.isVisible()


def test_an_open_workshop_that_was_never_closed_has_no_such_card(
    start: Begun, make_screen: Callable[[], SignOffScreen]
) -> None:
    screen = make_screen()
    assert not screen.erasing.isVisible()
    start.session.close_workshop()
    assert screen.erasing.isVisible()
    start.session.reopen(reason="More.", name="Fay Fox")
    assert screen.erasing.isVisible(), "the earlier version still holds the names"


def test_a_version_that_is_taken_up_again_is_looked_through_as_well(
    start: Begun, make_screen: Callable[[], SignOffScreen], qtbot: QtBot
) -> None:
    start.session.close_workshop()
    start.session.reopen(reason="More.", name="Fay Fox")
    start.session.save_draft(judgement_draft("trust", TextField.NOTE), "Fay thinks so.")
    card = make_screen().erasing
    qtbot.keyClick(card.unfold_button, Key.Key_Space)
    card.who.setCurrentIndex(card.who.findText("Fay Fox"))
    assert card.prospect.text() == "The name stands here: who asked for reopening."
    assert card.texts.toPlainText() == "Typed and not entered yet\nFay thinks so."


def test_of_an_earlier_format_it_is_said_what_stays(
    start: Begun, make_screen: Callable[[], SignOffScreen], qtbot: QtBot
) -> None:
    start.do(ChangeFacts(replace(start.workshop.facts, facilitator="Ann Achebe")))
    start.session.close_workshop()
    (kept,) = start.library._workshops.values()
    version = kept.versions[0]
    kept.versions[0] = replace(version, record=in_format_2(version.record, start.session.workshop))
    card = make_screen().erasing
    qtbot.keyClick(card.unfold_button, Key.Key_Space)
    card.who.setCurrentIndex(1)
    assert "Version 1 was closed by an earlier version" in card.prospect.text()
    assert card.prospect.text().endswith("and stays: facilitator.")
