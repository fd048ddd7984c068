"""Keeping, deleting and erasing, as Home and Sign off ask for it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from placematrix_desktop.application.commands import AddParticipants, PlaceStage
from placematrix_desktop.domain.erasure import Erasure, people_known
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.personal import ERASED_NAME
from placematrix_desktop.errors import LibraryProblem, Refused
from tests.application.begun import Begun, begun
from tests.factories import START, signature, small_matrix

TODAY = START.date()


@pytest.fixture
def one() -> Begun:
    one = begun()
    one.session.execute(AddParticipants((NewParticipant("Ann Achebe"),)))
    return one


def closed_and_signed(one: Begun) -> None:
    one.session.close_workshop()
    one.session.sign(tuple(signature(person) for person in one.session.workshop.people()))


def test_a_new_workshop_is_kept_for_the_usual_years_and_a_sample_is_not() -> None:
    one = begun()
    assert one.workshop.facts.keep_until is None
    one.library.set_usual_years(8)
    assert one.workshops.begin(small_matrix(), "Leeds").workshop.facts.keep_until == date(2034, 3, 12)
    assert one.workshops.begin(small_matrix(), "X", sample=True).workshop.facts.keep_until is None


def test_an_open_workshop_is_kept_longer_by_one_of_its_facts(one: Begun) -> None:
    day = TODAY + timedelta(days=1)
    one.workshops.keep_until(one.workshop.id, day)
    assert one.library.load(one.workshop.id).workshop.facts.keep_until == day
    assert one.library.cards()[0].keep_until == day.isoformat()
    assert one.session.diary()[-1].sentence == "Changed in Prepare: day until which it is kept."


def test_a_closed_workshop_is_kept_longer_beside_its_record(one: Begun) -> None:
    closed_and_signed(one)
    (before,) = one.session.closed_versions()
    one.workshops.keep_until(one.workshop.id, TODAY)
    again = one.workshops.open(one.workshop.id)
    assert again.keep_until == TODAY
    assert again.workshop.facts.keep_until is None
    assert again.closed_versions() == (before,)
    again.reopen(reason="More.", name="Fay")
    assert again.workshop.facts.keep_until == again.keep_until == TODAY


def test_a_day_that_has_passed_is_refused(one: Begun) -> None:
    with pytest.raises(Refused, match="has passed"):
        one.workshops.keep_until(one.workshop.id, TODAY - timedelta(days=1))
    assert one.library.load(one.workshop.id).workshop == one.workshop


def test_what_is_past_its_day_is_known_from_the_next_day_on(one: Begun) -> None:
    one.workshops.keep_until(one.workshop.id, TODAY)
    assert one.workshops.past_keeping() == ()
    one.clock.now += timedelta(days=1)
    assert [card.id for card in one.workshops.past_keeping()] == [one.workshop.id]


def test_a_deleted_workshop_is_not_there_any_more(one: Begun) -> None:
    one.workshops.delete(one.workshop.id)
    assert one.workshops.recent() == ()
    with pytest.raises(LibraryProblem):
        one.session.execute(PlaceStage("trust", "maturing"))


def test_a_name_is_erased_and_undo_does_not_bring_it_back(one: Begun) -> None:
    heard: list[str] = []
    one.session.listen(lambda change_set: heard.append(change_set.name))
    (ann,) = people_known([one.workshop])
    one.workshops.erase_name(one.session, ann.erasure)
    assert one.session.workshop.people()[0].name == ERASED_NAME
    assert heard == ["erase a name"]
    assert one.session.undo_name is None
    assert "Ann" not in one.library.everything()


def test_in_a_closed_workshop_signature_and_record_lose_it(one: Begun) -> None:
    closed_and_signed(one)
    (ann,) = people_known([one.session.workshop])
    one.workshops.erase_name(one.session, ann.erasure)
    assert one.session.signatures[0].name == ERASED_NAME
    assert one.session.workshop.is_closed
    assert one.session.diary()[-1].sentence == "A person's name was erased."
    assert one.session.closed_versions()[0].signatures == one.session.signatures
    one.session.reopen(reason="More.", name="Fay")
    assert one.session.workshop.people()[0].name == ERASED_NAME


def test_what_cannot_be_stored_leaves_the_name(one: Begun) -> None:
    (ann,) = people_known([one.workshop])
    with one.library.failing("erase_name"), pytest.raises(LibraryProblem):
        one.workshops.erase_name(one.session, ann.erasure)
    assert one.session.workshop.people()[0].name == "Ann Achebe"
    assert one.session.undo_name is not None
    one.workshops.erase_name(one.session, Erasure())
    assert one.session.workshop.people()[0].name == "Ann Achebe"
