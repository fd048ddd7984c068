"""What is chosen for a signature is kept until it is given, and is no part of the workshop."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddParticipants,
    ChangeParticipant,
    RemoveParticipants,
)
from placematrix_desktop.application.erasing import prospect_of
from placematrix_desktop.application.ports import Draft, signing_draft
from placematrix_desktop.application.signing_choices import SigningChoice
from placematrix_desktop.domain.erasure import Erasure
from placematrix_desktop.domain.participants import NewParticipant, Participant
from placematrix_desktop.domain.signoff import Position, SigningRole
from placematrix_desktop.errors import LibraryProblem
from tests.application.begun import Begun, begun
from tests.factories import START, signature

CHOICE = SigningChoice(
    ticked=False,
    role=SigningRole.CONVENOR,
    position=Position.DECLINE,
    reason="Not\nyet, “says” Mumfordly.",
    drawing="M40 120l12 -30 5 8",
)
NOTHING = SigningChoice()


@pytest.fixture
def start() -> Begun:
    """Ann and Bo are on the list."""
    start = begun()
    start.do(AddParticipants((NewParticipant("Ann"), NewParticipant("Bo"))))
    return start


@pytest.fixture
def ann(start: Begun) -> Participant:
    return start.workshop.people()[0]


@pytest.fixture
def bo(start: Begun) -> Participant:
    return start.workshop.people()[1]


def test_it_is_there_when_the_workshop_is_opened_again(
    start: Begun, ann: Participant, bo: Participant
) -> None:
    start.session.choices.keep(ann.id, CHOICE)
    found = start.reloaded().choices
    assert (found.of(ann.id), found.of(bo.id)) == (CHOICE, NOTHING)
    start.session.choices.keep(ann.id, NOTHING)
    assert start.reloaded().choices.of(ann.id) == NOTHING
    assert start.library.load(start.workshop.id).drafts == ()


def test_it_waits_through_closing_and_is_no_text_that_was_typed(start: Begun, ann: Participant) -> None:
    entries, saved = len(start.session.diary()), start.session.saved_at
    start.session.choices.keep(ann.id, CHOICE)
    assert (len(start.session.diary()), start.session.saved_at) == (entries, saved)
    assert start.session.drafts() == ()
    assert start.reloaded().drafts() == ()
    start.session.close_workshop()
    again = replace(CHOICE, reason="Never.")
    start.session.choices.keep(ann.id, again)
    assert start.reloaded().choices.of(ann.id) == again
    account = repr(start.session.account())
    assert "Never." not in account
    assert CHOICE.drawing not in account


def test_it_goes_with_the_signature_and_nobody_elses_does(
    start: Begun, ann: Participant, bo: Participant
) -> None:
    for person in (ann, bo):
        start.session.choices.keep(person.id, CHOICE)
    start.session.close_workshop()
    with start.library.failing("add_signatures"), pytest.raises(LibraryProblem):
        start.session.sign((signature(ann),))
    assert start.session.choices.of(ann.id) == CHOICE
    start.session.sign((signature(ann),))
    for session in (start.session, start.reloaded()):
        assert (session.choices.of(ann.id), session.choices.of(bo.id)) == (NOTHING, CHOICE)


def test_it_goes_with_the_version(start: Begun, ann: Participant, bo: Participant) -> None:
    start.session.close_workshop()
    start.session.choices.keep(bo.id, CHOICE)
    start.session.reopen(reason="A slip.", name="Fay")
    for session in (start.session, start.reloaded()):
        assert session.choices.all == {}


@pytest.mark.parametrize("undone", [False, True])
def test_it_goes_with_the_participant(start: Begun, ann: Participant, bo: Participant, undone: bool) -> None:
    for person in (ann, bo):
        start.session.choices.keep(person.id, CHOICE)
    start.do(RemoveParticipants((ann.id,)))
    if undone:
        start.session.undo()
    for session in (start.session, start.reloaded()):
        assert session.choices.all == {bo.id: CHOICE}


def test_it_stays_when_the_person_is_changed(start: Begun, ann: Participant) -> None:
    start.session.choices.keep(ann.id, CHOICE)
    start.do(ChangeParticipant(replace(ann, name="Anne")))
    assert start.session.choices.of(ann.id) == CHOICE


def test_it_goes_with_the_name_that_is_erased(start: Begun, ann: Participant, bo: Participant) -> None:
    for person in (ann, bo):
        start.session.choices.keep(person.id, CHOICE)
    start.workshops.erase_name(start.session, Erasure(participant_ids=frozenset({ann.id})))
    for session in (start.session, start.reloaded()):
        assert session.choices.all == {bo.id: CHOICE}


def test_a_reason_that_may_name_somebody_is_listed_before_a_name_is_erased(
    start: Begun, bo: Participant
) -> None:
    start.session.choices.keep(bo.id, CHOICE)
    found = prospect_of(start.session, Erasure(names=frozenset({"mumfordly"}))).texts
    assert [(text.where, text.text) for text in found] == [
        ("A reason or an answer that is not signed yet", CHOICE.reason)
    ]


def test_what_cannot_be_written_leaves_the_one_before(start: Begun, ann: Participant) -> None:
    start.session.choices.keep(ann.id, CHOICE)
    with start.library.failing("save_draft", "drop_draft"):
        for other in (replace(CHOICE, reason="Other."), NOTHING):
            with pytest.raises(LibraryProblem):
                start.session.choices.keep(ann.id, other)
        # What is kept already is not written again.
        start.session.choices.keep(ann.id, CHOICE)
    assert start.session.choices.of(ann.id) == CHOICE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no JSON", NOTHING),
        ('{"position": "perhaps"}', NOTHING),
        ("[]", NOTHING),
        ('{"reason": "So.", "drawing": "<svg>"}', SigningChoice(reason="So.")),
    ],
)
def test_what_cannot_be_read_is_chosen_anew(
    start: Begun, ann: Participant, text: str, found: SigningChoice
) -> None:
    key = signing_draft(ann.id)
    start.library.save_draft(start.workshop.id, Draft(key=key, text=text, saved_at=START))
    assert start.reloaded().choices.of(ann.id) == found


def test_only_what_was_chosen_is_written(start: Begun, ann: Participant) -> None:
    start.session.choices.keep(ann.id, SigningChoice(position=Position.DECLINE))
    (draft,) = start.library.load(start.workshop.id).drafts
    assert msgspec.json.decode(draft.text) == {"position": "decline"}
