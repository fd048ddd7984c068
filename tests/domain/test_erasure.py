"""A name goes out of a closed record, and the record stays the one that was signed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.canonical import canonical_bytes, plain
from placematrix_desktop.domain.erasure import (
    Erasure,
    changes_that_erase,
    erased_record,
    erased_signature,
    folded,
    mentions,
    people_known,
    places_of,
)
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.personal import ERASED_NAME
from placematrix_desktop.domain.record import fingerprint_of, read_record, restore, seal
from placematrix_desktop.domain.signoff import Position, Reopening, SigningRole
from placematrix_desktop.domain.workshop import Workshop
from tests.earlier_record import in_format_2
from tests.factories import START, action, diary, full_workshop, person, salts, signature, workshop

REOPENING = Reopening(
    version=2, previous_fingerprint="f" * 64, reason="A slip.", name="Bo  BJÖRK", reopened_at=START
)


@pytest.fixture
def named() -> Workshop:
    """Bo Björk is a participant, owns an action, facilitates and asked for reopening."""
    full = full_workshop(reopening=REOPENING)
    return replace(full, facts=replace(full.facts, facilitator="Bo Björk"))


def sealed(some: Workshop) -> bytes:
    return seal(some, diary("Begun."), closed_at=START + timedelta(hours=3), new_salt=salts())


def known(some: Workshop, label: str) -> Erasure:
    return next(each.erasure for each in people_known([some]) if each.label == label)


def test_a_name_goes_everywhere_and_the_fingerprint_stays(named: Workshop) -> None:
    before = sealed(named)
    after = erased_record(before, known(named, "Bo Björk"))
    assert after.kept == ()
    record = read_record(after.record)
    assert fingerprint_of(record) == record.fingerprint == read_record(before).fingerprint
    for spelling in ("Björk", "BJÖRK"):
        assert spelling.encode() in before
        assert spelling.encode() not in after.record
    restored = restore(record).workshop
    assert restored.facts == replace(named.facts, facilitator=ERASED_NAME)
    assert restored.reopening == replace(REOPENING, name=ERASED_NAME)
    assert restored.actions["action-1"] == replace(named.actions["action-1"], owner=ERASED_NAME)
    gone = restored.participants["person-2"]
    assert (gone.name, gone.sector, gone.present) == (ERASED_NAME, Sector.ICB, True)
    for other in ("person-1", "person-3"):
        assert restored.participants[other] == named.participants[other]
    assert restored.judgements == named.judgements


def test_neither_value_nor_salt_is_left_of_what_was_erased(named: Workshop) -> None:
    before, after = (
        read_record(data)
        for data in (sealed(named), erased_record(sealed(named), known(named, "Bo Björk")).record)
    )
    gone = [part.name for part in after.parts if part.value is None]
    assert gone == ["reopened_by", "facilitator", "person/person-2", "owner/action-1"]
    for old, new in zip(before.parts, after.parts, strict=True):
        if new.value is None:
            assert new.salt is None
            assert old.salt is not None
            assert old.salt.encode() not in canonical_bytes(after)
        else:
            assert new == old


def test_all_of_a_participant_goes(named: Workshop) -> None:
    record = erased_record(sealed(named), known(named, "Ann Achebe, Third Sector Leaders")).record
    for word in ("Ann Achebe", "Chief officer", "Third Sector", "ann@example.org", "charity"):
        assert word.encode() not in record
    gone = restore(read_record(record)).workshop.participants["person-1"]
    assert gone == person(1, ERASED_NAME, Sector.VCSE)


def test_erasing_is_done_once_and_for_a_name_that_is_there(named: Workshop) -> None:
    erasure = known(named, "Bo Björk")
    once = erased_record(sealed(named), erasure).record
    assert erased_record(once, erasure).record == once
    assert erased_record(sealed(named), Erasure(names=frozenset({"somebody"}))).record == sealed(named)
    left = people_known([restore(read_record(once)).workshop])
    assert [each.label for each in left] == ["Ann Achebe, Third Sector Leaders", "Cy Doe", "Ray", "Sue"]


def test_two_people_of_one_name_are_told_apart() -> None:
    both = workshop(
        people=[person(1, "Jo Smith", organisation="Council"), person(2, "Jo Smith", organisation="Trust")]
    )
    first, second = people_known([both])
    assert (first.label, second.label) == ("Jo Smith, Council", "Jo Smith, Trust")
    restored = restore(read_record(erased_record(sealed(both), second.erasure).record)).workshop
    assert [one.name for one in restored.people()] == ["Jo Smith", ERASED_NAME]


def test_a_person_is_known_by_every_spelling_of_every_version() -> None:
    first = workshop(people=[person(1, "Ann Acheby")], actions=[action(1, owner="Ann Acheby")])
    second = replace(first, participants={"person-1": person(1, "Ann Achebe")})
    (ann,) = people_known([first, second])
    assert ann.label == "Ann Achebe"
    for version in (first, second):
        assert b"Ache" not in erased_record(sealed(version), ann.erasure).record


def test_somebody_who_is_on_no_list_is_known_by_name(named: Workshop) -> None:
    ray = known(named, "Ray")
    restored = restore(read_record(erased_record(sealed(named), ray).record)).workshop
    assert restored.facts.recorder == ERASED_NAME
    assert restored.participants == named.participants


def test_of_an_earlier_format_what_would_take_more_than_the_name_is_kept_and_said(named: Workshop) -> None:
    before = in_format_2(sealed(named), named)
    after = erased_record(before, known(named, "Bo Björk"))
    assert after.kept == (
        "facilitator",
        "owner of the action “Write the one-page vision”",
        "who asked for reopening",
    )
    record = read_record(after.record)
    assert fingerprint_of(record) == read_record(before).fingerprint
    restored = restore(record).workshop
    assert restored.participants["person-2"].name == ERASED_NAME
    assert restored.facts.facilitator == "Bo Björk"
    ann = erased_record(before, known(named, "Ann Achebe, Third Sector Leaders"))
    assert ann.kept == ()
    assert b"Achebe" not in ann.record


def test_a_signature_loses_the_name_and_keeps_what_was_signed(named: Workshop) -> None:
    signed = signature(
        named.participants["person-2"],
        id="s-2",
        organisation="ICB",
        role=SigningRole.CONVENOR,
        position=Position.DECLINE,
        reason="Too early.",
        fingerprint="a" * 64,
    )
    erasure = known(named, "Bo Björk")
    assert erased_signature(signed, erasure) == replace(signed, name=ERASED_NAME, organisation="")
    other = replace(signed, participant_id="person-1")
    assert erased_signature(other, erasure) is other


def test_an_open_version_loses_the_name_by_changes(named: Workshop) -> None:
    after = named.with_changes(changes_that_erase(named, known(named, "Bo Björk")))
    assert after.facts == replace(named.facts, facilitator="")
    assert after.actions["action-1"].owner == ""
    assert after.participants["person-2"].name == ERASED_NAME
    assert "Björk" not in str(plain(replace(after, reopening=None)))
    assert changes_that_erase(after, known(named, "Bo Björk")) == ()


def test_where_the_name_stands_is_said_in_words(named: Workshop) -> None:
    assert places_of(named, known(named, "Bo Björk")) == (
        "the list of participants, with role, organisation, e-mail address and interest",
        "facilitator",
        "owner of the action “Write the one-page vision”",
        "who asked for reopening",
    )


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        ("As bo björk said.", True),
        ("BJÖRK was late.", True),
        ("Bjo\u0308rk with an accent of its own.", True),
        ("The Björkman report.", False),
        ("Bo left.", False),
        ("Nobody.", False),
        ("", False),
    ],
)
def test_a_text_that_may_be_about_somebody_is_found(text: str, is_meant: bool) -> None:
    assert mentions(text, Erasure(names=frozenset({folded("Bo Björk")}))) is is_meant
