"""What is chosen for signatures is back when the workshop is opened again, and gone once it is signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.signing_choices import SigningChoice
from placematrix_desktop.domain.erasure import Erasure
from placematrix_desktop.domain.signoff import Position, SigningRole
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.signer_model import Column, Signer, SignerModel
from tests.application.begun import Begun

Key = Qt.Key
DRAWING = "M40 120l12 -30 5 8"


@pytest.fixture
def signers(screen: SignOffScreen) -> SignerModel:
    return screen.signing.signers


@pytest.fixture
def opened_again(qapp: QApplication, start: Begun) -> Iterator[Callable[[], tuple[Signer, ...]]]:
    """What the table shows to whoever opens the workshop now."""
    desks: list[OpenWorkshop] = []

    def again() -> tuple[Signer, ...]:
        desks.append(OpenWorkshop(start.reloaded()))
        return SignerModel(desks[-1]).signers

    yield again
    for desk in desks:
        desk.let_go()


def choose(signers: SignerModel, row: int, column: Column, value: object) -> None:
    assert signers.setData(signers.index(row, column), value)


def reason_editor(screen: SignOffScreen, qtbot: QtBot, row: int) -> QLineEdit:
    """The open field of a reason, with the focus."""
    screen.signing.table.edit_reason(row)
    line = screen.signing.table.indexWidget(screen.signing.table.currentIndex())
    assert isinstance(line, QLineEdit)
    qtbot.waitUntil(line.hasFocus)
    return line


def test_all_of_it_is_back(signers: SignerModel, opened_again: Callable[[], tuple[Signer, ...]]) -> None:
    choose(signers, 0, Column.ROLE, SigningRole.EXECUTIVE_LEAD)
    choose(signers, 0, Column.POSITION, Position.AGREE_WITH_RESERVATION)
    choose(signers, 0, Column.REASON, "The finance row.")
    signers.tick(range(1, 2), False)
    signers.draw(signers.signers[2].person.id, DRAWING)
    again = opened_again()
    assert again == signers.signers
    ann, bo, cy = again
    assert (ann.role, ann.position, ann.reason) == (
        SigningRole.EXECUTIVE_LEAD,
        Position.AGREE_WITH_RESERVATION,
        "The finance row.",
    )
    assert (ann.ticked, bo.ticked, cy.ticked, cy.drawing) == (True, False, True, DRAWING)


def test_what_is_signed_is_gone_and_the_rest_waits(
    screen: SignOffScreen, desk: OpenWorkshop, signers: SignerModel, start: Begun
) -> None:
    desk.session.close_workshop()
    choose(signers, 0, Column.POSITION, Position.DECLINE)
    choose(signers, 0, Column.REASON, "Not this way.")
    choose(signers, 2, Column.POSITION, Position.DECLINE)
    screen.sign_button.click()
    assert [signature.reason for signature in desk.session.signatures] == ["Not this way.", ""]
    assert [draft.key.id for draft in start.library.load(start.workshop.id).drafts] == [
        signers.signers[2].person.id
    ]
    desk.session.reopen(reason="A slip.", name="Fay")
    assert signers.signers[2].position is Position.AGREE, "a new version is signed afresh"
    assert start.library.load(start.workshop.id).drafts == ()


def test_a_reason_is_kept_while_it_is_typed_and_escape_takes_it_back(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop, signers: SignerModel, start: Begun
) -> None:
    choose(signers, 0, Column.POSITION, Position.DECLINE)
    ann = signers.signers[0].person.id
    qtbot.keyClicks(reason_editor(screen, qtbot, 0), "Not th")
    qtbot.waitUntil(lambda: start.reloaded().choices.of(ann).reason == "Not th")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit), "keeping it does not end the typing"
    qtbot.keyClick(focused, Key.Key_Escape)
    qtbot.waitUntil(lambda: start.reloaded().choices.of(ann).reason == "")
    line = reason_editor(screen, qtbot, 0)
    qtbot.keyClicks(line, "Not this way.")
    qtbot.keyClick(line, Key.Key_Return)
    # Qt enters what Enter ended once it is back in its loop.
    qtbot.waitUntil(lambda: signers.signers[0].reason == "Not this way.")
    assert desk.choice(ann).reason == "Not this way."


def test_the_words_of_an_email_are_kept_while_they_are_typed(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop, start: Begun
) -> None:
    desk.session.close_workshop()
    table, panel = screen.signing.table, screen.signing.email
    ann, _, cy = (signer.person.id for signer in screen.signing.signers.signers)
    table.email_asked.emit(2)
    qtbot.keyClicks(panel.words, "Fine by me")
    qtbot.waitUntil(lambda: start.reloaded().choices.of(cy).words == "Fine by me")
    # Without a pause, when the panel turns to another person.
    qtbot.keyClicks(panel.words, ", Cy")
    table.email_asked.emit(0)
    assert panel.words.toPlainText() == ""
    assert (desk.choice(cy).words, desk.choice(ann).words) == ("Fine by me, Cy", "")
    table.email_asked.emit(2)
    assert panel.words.toPlainText() == "Fine by me, Cy"
    panel.record_button.click()
    assert desk.session.signatures[0].words == "Fine by me, Cy"
    assert start.library.load(start.workshop.id).drafts == ()


def test_what_cannot_be_written_is_held_and_written_later(
    desk: OpenWorkshop, signers: SignerModel, start: Begun
) -> None:
    said: list[str] = []
    desk.refused.connect(said.append)
    ann, bo, _ = (signer.person.id for signer in signers.signers)
    with start.library.failing("save_draft"):
        choose(signers, 0, Column.POSITION, Position.DECLINE)
        signers.draw(bo, DRAWING)
    assert len(said) == 2
    assert signers.signers[0].position is Position.DECLINE
    assert signers.signers[1].drawing == DRAWING
    assert start.reloaded().choices.all == {}
    desk.session.close_workshop()
    assert start.reloaded().choices.all == {
        ann: SigningChoice(position=Position.DECLINE),
        bo: SigningChoice(drawing=DRAWING, ticked=True),
    }


def test_what_is_held_goes_with_the_signature_and_with_an_erased_name(
    desk: OpenWorkshop, signers: SignerModel, start: Begun
) -> None:
    ann, bo, cy = (signer.person.id for signer in signers.signers)
    desk.session.close_workshop()
    with start.library.failing("save_draft"):
        for person_id in (ann, bo, cy):
            signers.draw(person_id, DRAWING)
        signed = tuple(one for one in signers.signatures() if one.participant_id == bo)
        desk.session.sign(signed)
        start.workshops.erase_name(desk.session, Erasure(participant_ids=frozenset({ann})))
    assert [signer.drawing for signer in signers.signers] == ["", "", DRAWING]
    desk.session.reopen(reason="A slip.", name="Fay")
    assert start.reloaded().choices.all == {}
    assert [signer.drawing for signer in signers.signers] == ["", "", ""]


def test_an_erased_name_takes_what_it_would_have_signed(
    desk: OpenWorkshop, signers: SignerModel, start: Begun
) -> None:
    ann = signers.signers[0].person.id
    desk.session.close_workshop()
    signers.draw(ann, DRAWING)
    start.workshops.erase_name(desk.session, Erasure(participant_ids=frozenset({ann})))
    assert signers.signers[0].drawing == ""
    assert start.library.load(start.workshop.id).drafts == ()
