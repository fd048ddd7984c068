"""The record: what goes in comes out, and nothing in it can be changed unseen."""

from __future__ import annotations

import hashlib
import json
import secrets
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.canonical import canonical_bytes, plain
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.domain.judgement import Judgement
from placematrix_desktop.domain.personal import ERASED_NAME
from placematrix_desktop.domain.record import (
    RECORD_FORMAT,
    SUBJECT_WITHHELD,
    Part,
    Record,
    fingerprint_of,
    hash_of_part,
    read_record,
    restore,
    seal,
)
from placematrix_desktop.domain.signed_record import SignedRecord
from placematrix_desktop.domain.signoff import Reopening
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.domain.workshop import Facts, Workshop
from tests.earlier_record import NOT_IN_FORMAT_3, in_format_2, in_format_3
from tests.factories import (
    START,
    agreed,
    diary,
    full_workshop,
    large_matrix,
    person,
    salts,
    signature,
    workshop,
)
from tests.free_texts import free_texts

CLOSED_AT = START + timedelta(hours=3)
DIARY = diary("Begun.", "Common vision: agreed Maturing.", "Closed as version 1.")


def sealed(some: Workshop | None = None, **more: Any) -> bytes:
    return seal(some or full_workshop(), DIARY, **{"closed_at": CLOSED_AT, "new_salt": salts(), **more})


def sealed_record(some: Workshop | None = None) -> Record:
    return read_record(sealed(some))


def withheld(record: Record, *names: str) -> Record:
    """A copy for the board, without the values and salts of these parts."""
    parts = tuple(
        Part(name=part.name, hash=hash_of_part(part)) if part.name in names else part for part in record.parts
    )
    return replace(record, parts=parts)


def test_what_was_sealed_comes_back_equal() -> None:
    before = full_workshop()
    restored = restore(sealed_record(before))
    assert restored.workshop == before
    assert restored.closed_at == CLOSED_AT
    assert restored.version == 1
    assert restored.diary == DIARY
    assert first_broken(restored.diary) is None


def test_a_workshop_of_which_nothing_is_filled_in_comes_back_equal() -> None:
    before = workshop(scope=["trust"])
    assert restore(sealed_record(before)).workshop == before


def test_a_second_version_comes_back_with_the_first_ones_fingerprint() -> None:
    reopening = Reopening(
        version=2, previous_fingerprint="f" * 64, reason="A slip.", name="Fay", reopened_at=START
    )
    before = replace(full_workshop(), reopening=reopening)
    restored = restore(sealed_record(before))
    assert restored.workshop == before
    assert restored.version == 2
    assert restored.workshop.reopening == reopening


def test_people_actions_and_tallies_keep_their_order() -> None:
    before = full_workshop()
    after = restore(sealed_record(before)).workshop
    assert after.people() == before.people()
    assert after.actions_in_order() == before.actions_in_order()
    assert [tally.round for tally in after.judgement("common-vision").tallies] == [1, 2]


def test_every_part_that_may_have_to_be_left_out_stands_by_itself() -> None:
    assert [part.name for part in sealed_record().parts] == [
        "identity",
        "matrix",
        "facts",
        "agenda",
        "judgement/common-vision",
        "presence/common-vision",
        "minority_views/common-vision",
        "tally/common-vision/1",
        "hands_by_sector/common-vision/1",
        "tally/common-vision/2",
        "judgement/evidence-base",
        "judgement/health-priorities",
        "judgement/patient-experience",
        "element_result/digital",
        "participant/person-1",
        "participant/person-2",
        "participant/person-3",
        "action/action-1",
        "action/action-2",
        "facilitator",
        "recorder",
        "sponsor",
        "person/person-1",
        "person/person-2",
        "person/person-3",
        "owner/action-1",
        "diary",
    ]


def test_the_bytes_are_canonical_and_the_same_for_the_same_salts() -> None:
    data = sealed()
    assert data == sealed()
    assert json.loads(data)["format"] == RECORD_FORMAT
    assert canonical_bytes(json.loads(data)) == data


def test_the_fingerprint_is_the_hash_over_names_and_hashes_of_the_parts() -> None:
    # Worked out here with the standard library alone; all keys and texts of this record are ASCII, so
    # sorted compact JSON is its canonical form.
    record = json.loads(sealed(workshop(agreed("trust", "maturing"), people=[person(1)])))

    def canonical_hash(value: Any) -> str:
        text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()

    listed = [[part["name"], canonical_hash(part)] for part in record["parts"]]
    assert record["fingerprint"] == canonical_hash(listed)


def test_the_named_fingerprint_follows_from_the_parts() -> None:
    record = sealed_record()
    assert fingerprint_of(record) == record.fingerprint
    assert len(record.fingerprint) == 64


def test_every_part_has_a_salt_of_its_own() -> None:
    record = read_record(sealed(new_salt=lambda: secrets.token_hex(16)))
    found = [part.salt for part in record.parts]
    assert len(set(found)) == len(found)
    assert all(salt and len(salt) == 32 for salt in found)


def test_the_same_workshop_sealed_twice_has_two_fingerprints() -> None:
    def new_salt() -> str:
        return secrets.token_hex(16)

    assert (
        read_record(sealed(new_salt=new_salt)).fingerprint
        != read_record(sealed(new_salt=new_salt)).fingerprint
    )


def _with_part(record: Record, place: int, part: Part) -> Record:
    return replace(record, parts=(*record.parts[:place], part, *record.parts[place + 1 :]))


@settings(max_examples=300)
@given(st.data())
def test_any_changed_byte_of_the_parts_is_found(data: st.DataObject) -> None:
    start = SEALED_BYTES.index(b'"parts":[') + len(b'"parts":[')
    at = data.draw(st.integers(start, len(SEALED_BYTES) - 3))
    byte = data.draw(st.integers(0, 255).filter(lambda new: new != SEALED_BYTES[at]))
    changed = SEALED_BYTES[:at] + bytes([byte]) + SEALED_BYTES[at + 1 :]
    try:
        record = read_record(changed)
        fingerprint = fingerprint_of(record)
    except (msgspec.DecodeError, ValueError):
        return  # no longer JSON, or no longer a record: found out even sooner
    assert fingerprint != SEALED.fingerprint


def test_every_changed_letter_and_digit_of_a_value_changes_the_fingerprint() -> None:
    # All of these still are records, so the fingerprint alone stands against them.
    part = next(part for part in SEALED.parts if part.name == "judgement/evidence-base")
    value = canonical_bytes(part.value)
    start = SEALED_BYTES.index(value)
    tried = 0
    for at in range(start, start + len(value)):
        old = SEALED_BYTES[at : at + 1]
        if not old.isalnum() or SEALED_BYTES[at - 1 : at] == b"\\":
            continue
        new = b"1" if old.isdigit() and old != b"1" else b"q"
        try:
            record = read_record(SEALED_BYTES[:at] + new + SEALED_BYTES[at + 1 :])
        except msgspec.DecodeError:
            continue
        tried += 1
        assert fingerprint_of(record) != SEALED.fingerprint
    assert tried > 100


@given(st.data())
def test_any_changed_character_of_a_salt_or_name_changes_the_fingerprint(data: st.DataObject) -> None:
    record = SEALED
    place = data.draw(st.integers(0, len(record.parts) - 1))
    field = data.draw(st.sampled_from(["salt", "name"]))
    text = getattr(record.parts[place], field)
    at = data.draw(st.integers(0, len(text) - 1))
    new = data.draw(st.characters(exclude_categories=["Cs"]).filter(lambda c: c != text[at]))
    part = replace(record.parts[place], **{field: text[:at] + new + text[at + 1 :]})
    assert fingerprint_of(_with_part(record, place, part)) != record.fingerprint


def test_leaving_a_part_away_doubling_it_or_swapping_two_changes_the_fingerprint() -> None:
    record = sealed_record()
    first, second, *rest = record.parts
    for parts in ((second, *rest), (first, first, second, *rest), (second, first, *rest)):
        assert fingerprint_of(replace(record, parts=tuple(parts))) != record.fingerprint


def test_swapping_the_values_of_two_parts_changes_the_fingerprint() -> None:
    record = sealed_record()
    places = {part.name: place for place, part in enumerate(record.parts)}
    one, two = places["person/person-1"], places["person/person-2"]
    first, second = record.parts[one], record.parts[two]
    swapped = _with_part(record, one, replace(first, value=second.value, salt=second.salt))
    swapped = _with_part(swapped, two, replace(second, value=first.value, salt=first.salt))
    assert fingerprint_of(swapped) != record.fingerprint


@pytest.mark.parametrize(
    "name",
    ["participant/person-1", "person/person-1", "judgement/evidence-base", "diary", "matrix", "identity"],
)
def test_a_withheld_part_keeps_the_fingerprint_and_shows_nothing(name: str) -> None:
    record = sealed_record()
    copy = withheld(record, name)
    assert fingerprint_of(copy) == record.fingerprint
    (part,) = [part for part in copy.parts if part.name == name]
    assert part.value is None
    assert part.salt is None


def test_a_copy_without_names_still_proves_its_descent_and_holds_no_name() -> None:
    record = sealed_record()
    names = [part.name for part in record.parts if part.name.startswith("person/")]
    written = msgspec.json.encode(withheld(record, *names))
    read = read_record(written)
    assert fingerprint_of(read) == record.fingerprint
    assert b"Achebe" not in written
    people, before = restore(read).workshop.people(), full_workshop().people()
    assert {person.name for person in people} == {ERASED_NAME}
    assert [(one.id, one.sector, one.present) for one in people] == [
        (one.id, one.sector, one.present) for one in before
    ]


def test_each_name_can_be_left_out_by_itself() -> None:
    """No value but that of the part has the name, and all else comes back as it was."""
    reopening = Reopening(
        version=2, previous_fingerprint="f" * 64, reason="A slip.", name="Rae Rook", reopened_at=START
    )
    record = sealed_record(replace(full_workshop(), reopening=reopening))
    whole = restore(record).workshop
    for part in ("facilitator", "recorder", "sponsor", "owner/action-1", "reopened_by"):
        name = next(one.value for one in record.parts if one.name == part)
        copy = withheld(record, part)
        assert fingerprint_of(copy) == record.fingerprint
        restored = restore(copy).workshop
        match part:
            case "owner/action-1":
                expected = replace(whole.actions["action-1"], owner=ERASED_NAME)
                assert restored == replace(whole, actions={**whole.actions, "action-1": expected})
                continue  # He is a participant, too.
            case "reopened_by":
                assert restored == replace(whole, reopening=replace(reopening, name=ERASED_NAME))
            case _:
                assert restored == replace(whole, facts=replace(whole.facts, **{part: ERASED_NAME}))
        assert f'"{name}"'.encode() not in canonical_bytes(copy)


def without_what_is_new_in_format_4(some: Workshop) -> Workshop:
    usual = Facts(subject="")
    facts = replace(some.facts, **{field: getattr(usual, field) for field in NOT_IN_FORMAT_3})
    return replace(some, facts=facts, agenda=replace(some.agenda, breaks=()))


def test_a_record_of_format_3_is_read_with_what_it_lacks_as_not_said() -> None:
    record = read_record(in_format_3(sealed()))
    assert (record.format, fingerprint_of(record)) == (3, record.fingerprint)
    restored = restore(record).workshop
    assert restored == without_what_is_new_in_format_4(full_workshop())
    assert not restored.facts.rehearsal


def test_the_record_of_a_rehearsal_says_so() -> None:
    (facts,) = (part for part in sealed_record().parts if part.name == "facts")
    assert facts.value["rehearsal"] is True


def test_a_participant_of_an_earlier_format_can_only_be_left_out_as_a_whole() -> None:
    record = read_record(FORMAT_2)
    assert fingerprint_of(record) == record.fingerprint
    expected = without_what_is_new_in_format_4(full_workshop())
    expected = replace(expected, facts=replace(expected.facts, keep_until=None))
    assert restore(record).workshop == expected
    people = restore(withheld(record, "participant/person-2")).workshop.people()
    assert [one.name for one in people] == ["Ann Achebe", ERASED_NAME, "Cy Doe"]
    assert people[1].sector is None


def test_a_withheld_hash_that_is_not_the_parts_own_changes_the_fingerprint() -> None:
    record = withheld(sealed_record(), "participant/person-1")
    for forged in ("0" * 64, "", None):
        parts = tuple(
            replace(part, hash=forged) if part.name == "participant/person-1" else part
            for part in record.parts
        )
        assert fingerprint_of(replace(record, parts=parts)) != record.fingerprint


def test_a_value_without_its_salt_is_not_believed_on_the_word_of_a_hash() -> None:
    record = sealed_record()
    place, part = next((n, p) for n, p in enumerate(record.parts) if p.name == "judgement/evidence-base")
    forged = Part(
        name=part.name,
        value=plain(agreed("evidence-base", "thriving")),
        hash=hash_of_part(part),
    )
    assert fingerprint_of(_with_part(record, place, forged)) != record.fingerprint


def test_a_hash_beside_a_whole_part_does_not_count() -> None:
    record = sealed_record()
    place, part = next((n, p) for n, p in enumerate(record.parts) if p.name == "judgement/evidence-base")
    forged = replace(
        part,
        value=plain(agreed("evidence-base", "thriving")),
        hash=hash_of_part(part),
    )
    assert fingerprint_of(_with_part(record, place, forged)) != record.fingerprint


def test_a_signed_record_comes_back_as_it_was() -> None:
    record = sealed_record()
    signed = SignedRecord(
        record=record,
        signatures=(signature(person(1, "Ann Achebe"), id="s-1", fingerprint=record.fingerprint),),
    )
    read = msgspec.json.decode(canonical_bytes(signed), type=SignedRecord)
    assert read.signatures == signed.signatures
    assert fingerprint_of(read.record) == record.fingerprint
    assert restore(read.record).workshop == full_workshop()


def test_facts_that_are_left_out_leave_a_workshop_of_nobody_known() -> None:
    restored = restore(withheld(sealed_record(), "facts"))
    assert restored.workshop.facts.subject == SUBJECT_WITHHELD
    assert restored.workshop.judgements == full_workshop().judgements
    parts = tuple(part for part in sealed_record().parts if part.name != "facts")
    with pytest.raises(KeyError):
        restore(replace(sealed_record(), parts=parts))


@pytest.mark.parametrize("name", ["identity", "matrix", "agenda"])
def test_without_a_part_that_is_needed_nothing_is_restored(name: str) -> None:
    with pytest.raises(KeyError):
        restore(withheld(sealed_record(), name))


def test_what_is_left_out_is_told_and_the_rest_comes_back() -> None:
    record = sealed_record()
    left_out = ("diary", "judgement/common-vision")
    restored = restore(withheld(record, *left_out))
    assert restored.left_out == ("judgement/common-vision", "diary")
    assert restored.diary == ()
    # The tallies of a withheld judgement have nothing to belong to.
    assert "common-vision" not in restored.workshop.judgements
    assert restored.workshop.judgements.keys() == full_workshop().judgements.keys() - {"common-vision"}


@pytest.mark.parametrize(
    ("name", "field", "empty"),
    [
        ("presence/common-vision", "present", None),
        ("minority_views/common-vision", "minority_views", ()),
    ],
)
def test_what_tells_of_sectors_can_be_left_out_and_the_stage_stays(
    name: str, field: str, empty: object
) -> None:
    before = full_workshop().judgement("common-vision")
    after = restore(withheld(sealed_record(), name)).workshop.judgement("common-vision")
    assert after == replace(before, **{field: empty})


def test_hands_by_sector_can_be_left_out_and_the_tally_stays() -> None:
    before = full_workshop().judgement("common-vision")
    after = restore(withheld(sealed_record(), "hands_by_sector/common-vision/1")).workshop
    first, second = before.tallies
    assert after.judgement("common-vision").tallies == (replace(first, by_sector={}), second)


def test_a_part_of_another_shape_is_refused() -> None:
    record = sealed_record()
    place = next(n for n, part in enumerate(record.parts) if part.name == "judgement/evidence-base")
    for value in ({"descriptor_id": 7}, {"descriptor_id": "evidence-base", "private_note": "x"}, []):
        forged = _with_part(record, place, replace(record.parts[place], value=value))
        with pytest.raises(msgspec.ValidationError):
            restore(forged)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"not json",
        b'{"format":1,"fingerprint":"","parts":[{}]}',
        b'{"format":1,"fingerprint":"","parts":[],"more":1}',
        sealed()[:-1],
    ],
)
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises((msgspec.ValidationError, msgspec.DecodeError)):
        read_record(data)


@given(free_texts())
def test_any_text_that_was_cleaned_comes_back_from_a_record(text: str) -> None:
    kept = clean_text(text)
    before = workshop(
        agreed("trust", "maturing", note=kept), people=[person(1, interest=kept)], subject=kept or "Kirklees"
    )
    record = sealed_record(before)
    assert restore(record).workshop == before
    assert fingerprint_of(record) == record.fingerprint


def test_twenty_thousand_characters_come_back_from_a_record() -> None:
    before = workshop(agreed("trust", "maturing", note="Größe 🙂 " * 2_500))
    assert restore(sealed_record(before)).workshop == before


def test_a_matrix_of_two_thousand_descriptors_comes_back_from_a_record() -> None:
    matrix = large_matrix(2_000)
    judgements = [agreed(key, "stage-2") for key in matrix.descriptor_ids()]
    before = workshop(*judgements, matrix=matrix)
    assert restore(sealed_record(before)).workshop == before


def test_what_cannot_be_carried_is_an_error_and_not_a_changed_record() -> None:
    with pytest.raises(ValueError, match="UTF-8"):
        sealed(workshop(agreed("trust", "maturing", note="\ud83d")))


def test_an_open_judgement_that_was_touched_is_in_the_record() -> None:
    before = workshop(Judgement(descriptor_id="trust", note="Talked about."))
    assert restore(sealed_record(before)).workshop == before


FORMAT_2 = in_format_2(sealed(), full_workshop())
SEALED_BYTES = sealed()
SEALED = read_record(SEALED_BYTES)
