"""The page of what changed since the version before."""

from __future__ import annotations

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.commands import AddAction, AddParticipants, PlaceStage, RemoveAction
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.report import keys, pdf_bytes
from tests.application.begun import Begun, begun
from tests.report.accounts import FONTS, ZONE
from tests.report.pdf_checking import problems_of
from tests.report.reading_content import document, lines, section


def reopened() -> Begun:
    start = begun()
    start.do(
        AddParticipants((NewParticipant("Ann Achebe"),)),
        PlaceStage("trust", "maturing"),
        AddAction("Ask Zoe Quist for the figures", "trust"),
    )
    start.session.close_workshop()
    start.session.reopen(reason="A number was wrong.", name="Fay Fox")
    return start


def test_the_second_version_lists_what_changed() -> None:
    start = reopened()
    (action,) = start.workshop.actions_in_order()
    start.do(PlaceStage("trust", "thriving"), AddParticipants((NewParticipant("Zoe Quist"),)))
    start.session.close_workshop()
    account = start.session.account()
    part = section(document(account), keys.VERSION)
    assert part.heading.text == "What changed since version 1"
    said = lines(part)
    assert "Reason: A number was wrong." in said
    assert "• Trust: Result changed from Maturing to Thriving." in said
    assert "• Zoe Quist: Put on the list of participants." in said
    assert not [line for line in said if action.text in line]
    assert problems_of(pdf_bytes(account, fonts_folder=FONTS, zone=ZONE)) == []


def test_a_public_copy_names_nobody_who_came_later_either() -> None:
    start = reopened()
    (action,) = start.workshop.actions_in_order()
    start.do(AddParticipants((NewParticipant("Zoe Quist"),)), RemoveAction(action.id))
    start.session.close_workshop()
    public = account_for(start.session.account(), Audience.PUBLIC)
    said = "\n".join(lines(section(document(public), keys.VERSION)))
    assert "Zoe" not in said
    assert "Ann" not in said
    assert "A participant: Put on the list of participants." in said
    assert "Ask [name withheld] for the figures" in said


def test_a_version_that_says_the_same_says_so_and_a_first_one_has_no_such_page() -> None:
    start = reopened()
    said = lines(section(document(start.session.account()), keys.VERSION))
    assert any("nothing in it was changed" in line for line in said)
    first = begun().session.account()
    assert keys.VERSION not in [part.heading.key for part in document(first).sections]
