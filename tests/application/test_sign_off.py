"""Closing, signing and reopening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddParticipants,
    PlaceStage,
    TextField,
    WriteText,
    judgement_draft,
)
from placematrix_desktop.application.workshop_session import ChangeSet, WorkshopSession
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.domain.record import fingerprint_of, read_record, restore
from placematrix_desktop.domain.signoff import Position, Reopening, Signature, SigningRole
from placematrix_desktop.domain.text import LONGEST_TEXT
from placematrix_desktop.errors import LibraryProblem, Refused
from tests.application.begun import Begun, begun
from tests.application.everything_done import everything
from tests.factories import START, person, signature

PEOPLE = (NewParticipant("Ann Achebe", sector=Sector.VCSE), NewParticipant("Bo Björk"), NewParticipant("Cy"))


def closed() -> Begun:
    """A workshop with three people and one agreed stage, closed."""
    one = begun()
    one.do(AddParticipants(PEOPLE), PlaceStage("trust", "maturing"))
    one.session.close_workshop()
    return one


def for_all(one: Begun, **more: Any) -> tuple[Signature, ...]:
    return tuple(signature(person, **more) for person in one.workshop.people())


def seen(one: Begun) -> tuple[Any, ...]:
    session = one.session
    return session.workshop, session.signatures, session.saved_at, session.drafts(), one.library.everything()


# Closing


def test_closing_freezes_the_workshop_and_gives_its_fingerprint() -> None:
    one = begun()
    everything(one.session)
    before = one.workshop
    told: list[ChangeSet] = []
    one.session.listen(told.append)
    done = one.session.close_workshop()
    closing = one.workshop.closing
    assert closing is not None
    assert (closing.version, closing.previous_fingerprint) == (1, None)
    assert closing.closed_at == one.clock.now == one.session.saved_at
    assert replace(one.workshop, closing=None) == before
    assert one.workshop.is_closed
    assert done == ChangeSet(name="close", closing_changed=True)
    assert told == [done]


def test_the_stored_bytes_are_the_record_with_that_fingerprint() -> None:
    one = begun()
    everything(one.session)
    before = one.workshop
    one.session.close_workshop()
    (version,) = one.session.closed_versions()
    record = read_record(version.record)
    assert version.closing == one.workshop.closing
    assert fingerprint_of(record) == record.fingerprint == version.closing.fingerprint
    restored = restore(record)
    assert restored.workshop == before
    assert restored.closed_at == version.closing.closed_at
    assert one.session.account().record == version.record


def test_the_record_holds_the_whole_diary_with_its_own_closing() -> None:
    one = closed()
    (version,) = one.session.closed_versions()
    diary = restore(read_record(version.record)).diary
    assert diary == one.session.diary()
    assert diary[-1].command == "close"
    assert diary[-1].sentence == "Closed as version 1."
    assert first_broken(diary) is None


def test_a_closed_workshop_opens_as_it_was_closed() -> None:
    one = closed()
    one.session.sign(for_all(one))
    again = one.reloaded()
    assert again.workshop == one.workshop
    assert again.signatures == one.session.signatures
    assert again.workshop.is_closed


def test_the_same_workshop_closed_twice_has_two_fingerprints() -> None:
    # The salts are random, so nobody can tell from a fingerprint what was agreed.
    fingerprints = {one.workshop.closing.fingerprint for one in (closed(), closed()) if one.workshop.closing}
    assert len(fingerprints) == 2


@pytest.mark.parametrize("method", ["diary", "close_version"])
def test_what_cannot_be_stored_is_not_closed(method: str) -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"), PlaceStage("trust", "thriving"))
    one.session.undo()
    before = (seen(one), one.session.undo_name, one.session.redo_name)
    with one.library.failing(method), pytest.raises(LibraryProblem):
        one.session.close_workshop()
    assert (seen(one), one.session.undo_name, one.session.redo_name) == before
    one.session.close_workshop()
    assert first_broken(one.session.diary()) is None


ATTEMPTS: dict[str, Callable[[WorkshopSession], object]] = {
    "another stage": lambda session: session.execute(PlaceStage("trust", "thriving")),
    "the same stage": lambda session: session.execute(PlaceStage("trust", "maturing")),
    "a note": lambda session: session.execute(WriteText("trust", TextField.NOTE, "x")),
    "undo": lambda session: session.undo(),
    "redo": lambda session: session.redo(),
    "typing": lambda session: session.save_draft(judgement_draft("trust", TextField.NOTE), "x"),
    "closing": lambda session: session.close_workshop(),
}


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_a_closed_workshop_refuses_everything(attempt: Callable[[WorkshopSession], object]) -> None:
    one = closed()
    before = seen(one)
    with pytest.raises(Refused, match="closed and stays as it was signed off"):
        attempt(one.session)
    assert seen(one) == before


@pytest.mark.parametrize("number", range(20))
def test_a_closed_workshop_refuses_every_kind_of_command(number: int) -> None:
    command = everything(begun().session)[number]
    one = closed()
    before = seen(one)
    with pytest.raises(Refused, match="closed"):
        one.session.execute(command)
    assert seen(one) == before


# Signing


def test_all_who_were_there_sign_in_one_step() -> None:
    one = closed()
    entries = len(one.session.diary())
    told: list[ChangeSet] = []
    one.session.listen(told.append)
    done = one.session.sign(for_all(one))
    assert one.workshop.closing is not None
    fingerprint = one.workshop.closing.fingerprint
    assert len(one.session.signatures) == 3
    assert {one_.fingerprint for one_ in one.session.signatures} == {fingerprint}
    assert {one_.signed_at for one_ in one.session.signatures} == {one.clock.now}
    assert len({one_.id for one_ in one.session.signatures}) == 3
    assert [one_.name for one_ in one.session.signatures] == ["Ann Achebe", "Bo Björk", "Cy"]
    assert len(one.session.diary()) == entries + 1
    assert one.last_entry().sentence == "3 signatures on version 1."
    assert done == ChangeSet(name="sign (3 signatures)", closing_changed=True)
    assert told == [done]
    assert one.session.saved_at == one.clock.now
    assert one.session.account().signatures == one.session.signatures


def test_what_the_window_says_of_id_time_and_fingerprint_does_not_count() -> None:
    one = closed()
    someone = one.workshop.people()[0]
    one.session.sign((signature(someone, id="made up", signed_at=START, fingerprint="0" * 64),))
    (signed,) = one.session.signatures
    assert one.workshop.closing is not None
    assert signed.fingerprint == one.workshop.closing.fingerprint
    assert signed.signed_at == one.clock.now
    assert signed.id != "made up"


def test_exceptions_are_recorded_one_by_one_with_role_and_reason() -> None:
    one = closed()
    ann, bo, cy = one.workshop.people()
    one.session.sign((signature(ann, role=SigningRole.CONVENOR),))
    one.session.sign((signature(bo, position=Position.AGREE_WITH_RESERVATION, reason=" Only\r\nfor 2026. "),))
    one.session.sign((signature(cy, name=" Cy\n Doe ", position=Position.DECLINE, reason="No."),))
    first, second, third = one.reloaded().signatures
    assert (first.role, first.position, first.reason) == (SigningRole.CONVENOR, Position.AGREE, "")
    assert (second.position, second.reason) == (Position.AGREE_WITH_RESERVATION, "Only\nfor 2026.")
    assert (third.name, third.position) == ("Cy Doe", Position.DECLINE)
    assert len(one.session.signatures) == 3


def test_signing_leaves_the_record_as_it_is() -> None:
    one = closed()
    (before,) = one.session.closed_versions()
    one.session.sign(for_all(one))
    (after,) = one.session.closed_versions()
    assert after.record == before.record
    assert after.closing == before.closing
    assert after.signatures == one.session.signatures


def test_the_diary_hears_how_many_signed_and_not_who() -> None:
    one = closed()
    one.session.sign(for_all(one))
    assert "Ann" not in repr(one.session.diary())


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"position": Position.AGREE_WITH_RESERVATION}, "needs its reason"),
        ({"position": Position.DECLINE, "reason": " \r\n"}, "needs its reason"),
        ({"name": " \t"}, "needs a name"),
        ({"participant_id": "somebody else"}, "not on the list"),
        ({"position": Position.DECLINE, "reason": "x" * (LONGEST_TEXT + 1)}, "100,001 characters"),
    ],
)
def test_a_signature_that_lacks_something_is_refused_with_all_of_its_step(
    fields: dict[str, Any], words: str
) -> None:
    one = closed()
    ann, bo, _ = one.workshop.people()
    before = seen(one)
    with pytest.raises(Refused, match=words) as refusal:
        one.session.sign((signature(ann), signature(bo, **fields)))
    assert refusal.value.sentence.endswith(".")
    assert seen(one) == before


def test_nobody_signs_twice() -> None:
    one = closed()
    ann, bo, _ = one.workshop.people()
    one.session.sign((signature(ann),))
    before = seen(one)
    for again in ((signature(ann),), (signature(bo), signature(ann)), (signature(bo), signature(bo))):
        with pytest.raises(Refused, match="there already"):
            one.session.sign(again)
    assert seen(one) == before
    with pytest.raises(Refused, match="there already"):
        one.reloaded().sign((signature(ann),))


def test_nobody_at_all_is_no_signature() -> None:
    one = closed()
    with pytest.raises(Refused, match="nobody to sign"):
        one.session.sign(())


def test_an_open_workshop_cannot_be_signed() -> None:
    one = begun()
    one.do(AddParticipants(PEOPLE))
    with pytest.raises(Refused, match="Close the workshop first"):
        one.session.sign(for_all(one))
    assert one.session.signatures == ()


def test_signatures_that_cannot_be_stored_are_not_there() -> None:
    one = closed()
    before = seen(one)
    with one.library.failing("add_signatures"), pytest.raises(LibraryProblem):
        one.session.sign(for_all(one))
    assert seen(one) == before
    one.session.sign(for_all(one))
    assert first_broken(one.session.diary()) is None


# Reopening


def test_reopening_begins_version_two_which_names_the_first_ones_fingerprint() -> None:
    one = closed()
    one.session.sign(for_all(one))
    assert one.workshop.closing is not None
    first = one.workshop.closing
    content = replace(one.workshop, closing=None)
    told: list[ChangeSet] = []
    one.session.listen(told.append)
    done = one.session.reopen(reason=" A slip\r\nin row 3. ", name=" Fay\n Fox ")
    assert one.workshop.reopening == Reopening(
        version=2,
        previous_fingerprint=first.fingerprint,
        reason="A slip\nin row 3.",
        name="Fay Fox",
        reopened_at=one.clock.now,
    )
    assert replace(one.workshop, reopening=None) == content
    assert (one.workshop.version, one.workshop.is_closed, one.session.signatures) == (2, False, ())
    assert one.last_entry().sentence == "Reopened as version 2."
    assert "Fay" not in one.last_entry().sentence
    assert done == ChangeSet(name="reopen", closing_changed=True)
    assert told == [done]
    again = one.reloaded()
    assert again.workshop == one.workshop
    assert again.signatures == ()


def test_the_second_version_is_closed_and_signed_by_itself() -> None:
    one = closed()
    one.session.sign(for_all(one))
    (first,) = one.session.closed_versions()
    one.session.reopen(reason="A slip.", name="Fay")
    one.do(PlaceStage("trust", "thriving"))
    one.session.close_workshop()
    one.session.sign(for_all(one)[:1])
    again, second = one.session.closed_versions()
    assert again == first
    assert second.closing.version == 2
    assert second.closing.previous_fingerprint == first.closing.fingerprint
    assert second.closing.fingerprint != first.closing.fingerprint
    assert len(first.signatures) == 3
    assert second.signatures == one.session.signatures
    restored = restore(read_record(second.record))
    assert restored.version == 2
    assert restored.workshop.reopening is not None
    assert restored.workshop.reopening.previous_fingerprint == first.closing.fingerprint
    assert restored.workshop.judgement("trust").stage_id == "thriving"
    assert restore(read_record(first.record)).workshop.judgement("trust").stage_id == "maturing"
    assert first_broken(one.session.diary()) is None
    assert [entry.command for entry in one.session.diary()][-6:] == [
        "close",
        "sign",
        "reopen",
        "place_stage",
        "close",
        "sign",
    ]


def test_a_third_version_names_the_second() -> None:
    one = closed()
    for _ in range(2):
        one.session.reopen(reason="A slip.", name="Fay")
        one.session.close_workshop()
    versions = one.session.closed_versions()
    assert [version.closing.version for version in versions] == [1, 2, 3]
    assert [version.closing.previous_fingerprint for version in versions] == [
        None,
        versions[0].closing.fingerprint,
        versions[1].closing.fingerprint,
    ]
    assert one.reloaded().workshop == one.workshop


@pytest.mark.parametrize(("reason", "name"), [("", "Fay"), ("A slip.", ""), (" \n", "Fay"), ("A slip.", " ")])
def test_reopening_needs_a_reason_and_a_name(reason: str, name: str) -> None:
    one = closed()
    before = seen(one)
    with pytest.raises(Refused, match="needs a reason and the name"):
        one.session.reopen(reason=reason, name=name)
    assert seen(one) == before


def test_an_open_workshop_cannot_be_reopened() -> None:
    one = begun()
    with pytest.raises(Refused, match="is open"):
        one.session.reopen(reason="A slip.", name="Fay")


def test_what_cannot_be_stored_is_not_reopened() -> None:
    one = closed()
    one.session.sign(for_all(one))
    before = seen(one)
    with one.library.failing("reopen"), pytest.raises(LibraryProblem):
        one.session.reopen(reason="A slip.", name="Fay")
    assert seen(one) == before


def test_somebody_who_came_later_is_not_on_the_list_of_the_closed_version() -> None:
    one = closed()
    with pytest.raises(Refused, match="not on the list"):
        one.session.sign((signature(person(9, "Late")),))
