"""A version that goes on from a signed one: what changed is shown, and roles are suggested again."""

from __future__ import annotations

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.domain.signoff import SigningRole
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.signer_model import Column, SignerModel
from tests.application.begun import Begun


def test_what_changed_is_listed_before_closing_again(screen: SignOffScreen, start: Begun) -> None:
    changed = screen.closing.changed
    assert changed.isHidden()
    start.session.close_workshop()
    assert changed.isHidden()
    start.session.reopen(reason="A number was wrong.", name="Fay")
    assert changed.text() == "Nothing has changed since version 1."
    start.do(PlaceStage("trust", "thriving"))
    assert changed.text().splitlines()[0] == "Changed since version 1:"
    assert "• Trust: Result changed from not assessed to Thriving." in changed.text()
    start.session.close_workshop()
    assert not changed.isHidden()
    assert "Thriving" in changed.text()


def test_roles_are_suggested_again_and_positions_are_not(
    screen: SignOffScreen, desk: OpenWorkshop, start: Begun
) -> None:
    signers = screen.signing.signers
    start.session.close_workshop()
    signers.setData(signers.index(0, Column.ROLE), SigningRole.EXECUTIVE_LEAD)
    screen.sign_button.click()
    assert signers.signers[0].signature is not None
    start.session.reopen(reason="A number was wrong.", name="Fay")
    assert signers.signers[0].role is SigningRole.EXECUTIVE_LEAD
    assert signers.signers[0].signature is None
    # Whoever opens the workshop another day finds them, too.
    assert SignerModel(desk).signers[0].role is SigningRole.EXECUTIVE_LEAD
