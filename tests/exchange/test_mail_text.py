"""What the mail says."""

from __future__ import annotations

from datetime import UTC, date, datetime

from msgspec.structs import replace

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.signoff import Closing
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.exchange.mail_text import body_of, subject_of
from tests import factories


def account(workshop: Workshop) -> Account:
    return Account(workshop=workshop, diary=(), signatures=())


def closed(workshop: Workshop) -> Workshop:
    closing = Closing(
        version=1, closed_at=datetime(2026, 3, 12, 12, tzinfo=UTC), fingerprint="7f3a91c05d2e" + "0" * 52
    )
    return replace(workshop, closing=closing)


def test_the_subject_says_whose_result_it_is_and_whether_it_is_final() -> None:
    workshop = factories.workshop(facts={"date": date(2026, 3, 12)})
    assert subject_of(account(workshop)) == "Kirklees: draft result of the workshop on 12 March 2026"
    assert subject_of(account(closed(workshop))) == "Kirklees: result of the workshop on 12 March 2026"


def test_the_body_counts_what_was_agreed_and_never_averages() -> None:
    workshop = factories.workshop(
        factories.agreed("common-vision", "maturing"),
        factories.agreed("trust", "developing"),
        factories.in_state("evidence-base", State.NO_CONSENSUS),
        facts={"purpose": "To plan."},
    )
    body = body_of(account(closed(workshop)), "report.pdf")
    assert (
        "2 of 5 descriptors agreed (1 Developing, 1 Maturing); 1 without consensus, 2 not assessed." in body
    )
    assert "report.pdf" in body
    assert "7F3A 91C0 5D2E" in body
    assert "To plan." in body
    assert "draft" not in body


def test_actions_come_with_owner_and_day() -> None:
    body = body_of(account(factories.full_workshop()), "report.pdf")
    assert "- Write the one-page vision (Bo Björk, ICB; by 1 June 2026)" in body
    assert "- Book the next workshop\n" in body
    assert "This is a draft" in body


def test_a_rehearsal_is_called_one_first() -> None:
    workshop = factories.workshop(facts={"rehearsal": True})
    assert body_of(account(workshop), "x.pdf").startswith("THIS IS A REHEARSAL")
    assert "rehearsal" in subject_of(account(workshop))
