"""Three audiences: what each copy leaves out, of the workshop and of its record."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.audience import (
    AUDIENCE_LABELS,
    AUDIENCE_WORDS,
    NAME_WITHHELD,
    Audience,
    names_in,
    record_for,
    signatures_for,
    without_names,
    workshop_for,
)
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.personal import ERASED_NAME, REASON_WITHHELD
from placematrix_desktop.domain.record import Record, fingerprint_of, read_record, record_bytes, restore, seal
from placematrix_desktop.domain.signed_record import signed_bytes
from placematrix_desktop.domain.signoff import Reopening, SigningRole
from placematrix_desktop.domain.verdict import Finding, verdict_on_record
from placematrix_desktop.domain.workshop import Workshop
from tests import factories
from tests.factories import START, full_workshop, person

NAMES = ("Ann Achebe", "Bo Björk", "Cy Doe", "Fay", "Ray", "Sue")


def told() -> Workshop:
    """A workshop in whose texts people are named."""
    workshop = full_workshop()
    judgement = replace(
        workshop.judgement("common-vision"),
        note="ANN  ACHEBE and Bo Björk's team wrote it. Fayre is no name.",
    )
    return replace(workshop, judgements={**workshop.judgements, "common-vision": judgement})


def sealed(workshop: Workshop) -> Record:
    data = seal(
        workshop, factories.diary("Begun."), closed_at=START + timedelta(hours=3), new_salt=factories.salts()
    )
    return read_record(data)


def text_of(value: object) -> str:
    return msgspec.json.encode(value).decode().casefold()


def test_every_audience_has_a_label_and_words() -> None:
    assert AUDIENCE_LABELS.keys() == AUDIENCE_WORDS.keys() == set(Audience)


def test_the_working_copy_is_the_workshop() -> None:
    workshop = full_workshop()
    assert workshop_for(workshop, Audience.WORKING) is workshop
    record = sealed(workshop)
    assert record_for(record, workshop, Audience.WORKING) is record


def test_the_public_copy_has_no_name_anywhere() -> None:
    signer = factories.signature(
        person(1, "Ann Achebe"), role=SigningRole.CONVENOR, reason="So says Ann Achebe."
    )
    reopening = Reopening(
        version=2,
        previous_fingerprint="f" * 64,
        reason="Bo Björk was away.",
        name="Cy Doe",
        reopened_at=START,
    )
    workshop = replace(told(), reopening=reopening)
    public = workshop_for(workshop, Audience.PUBLIC)
    signatures = signatures_for((signer,), workshop, Audience.PUBLIC)
    record = record_for(sealed(workshop), workshop, Audience.PUBLIC)
    for name in ("ann achebe", "björk", "cy doe", "example.org", "chief officer", "her charity"):
        assert name not in text_of(public.participants), name
    for name in NAMES:
        for found in (public, signatures, record):
            assert f"{name.casefold()}" not in text_of(found).replace("fayre", ""), name
    assert public.matrix == workshop.matrix
    assert signatures[0].role is SigningRole.CONVENOR
    assert "Fayre is no name" in public.judgement("common-vision").note
    assert NAME_WITHHELD in public.judgement("common-vision").note


def test_the_public_copy_keeps_results_sectors_and_organisations() -> None:
    workshop = told()
    public = workshop_for(workshop, Audience.PUBLIC)
    assert {key: each.stage_id for key, each in public.judgements.items()} == {
        key: each.stage_id for key, each in workshop.judgements.items()
    }
    ann = public.participants["person-1"]
    assert (ann.sector, ann.organisation) == (Sector.VCSE, "Third Sector Leaders")
    assert public.actions["action-1"].organisation == "ICB"


@pytest.mark.parametrize("audience", Audience)
def test_every_copy_of_the_record_has_the_fingerprint_and_can_be_read(audience: Audience) -> None:
    workshop = told()
    record = sealed(workshop)
    copy = record_for(record, workshop, audience)
    assert fingerprint_of(copy) == record.fingerprint == copy.fingerprint
    again = read_record(record_bytes(copy))
    assert again == copy
    stages = {key: each.stage_id for key, each in restore(again).workshop.judgements.items()}
    assert set(stages.items()) <= {(key, each.stage_id) for key, each in workshop.judgements.items()}


def test_the_board_record_keeps_every_result_and_no_person() -> None:
    workshop = full_workshop()
    restored = restore(record_for(sealed(workshop), workshop, Audience.BOARD))
    assert restored.workshop.judgements.keys() == workshop.judgements.keys()
    assert "example.org/minutes" in text_of(restored.workshop.judgements)
    assert "ann@example.org" not in text_of(restored.workshop)
    assert all(
        part.startswith(("presence/", "person/", "minority_views/", "hands_by_sector/"))
        for part in restored.left_out
    )


def test_the_public_record_says_of_no_participant_the_sector_or_the_outcome_of_an_interest() -> None:
    record = record_for(sealed(told()), told(), Audience.PUBLIC)
    people = [part for part in record.parts if part.name.startswith("participant/")]
    assert people
    assert all(part.value is None for part in people)
    restored = restore(record).workshop
    assert [person.name for person in restored.people()] == [ERASED_NAME] * 3


def test_a_name_that_is_a_word_of_the_program_leaves_its_words_alone() -> None:
    people = (person(1, "vcse"), person(2, "trust"), person(3, "agreed"))
    workshop = factories.workshop(factories.agreed("trust", "developing", note="Agreed."), people=people)
    public = workshop_for(workshop, Audience.PUBLIC)
    assert public.judgements == workshop.judgements
    left_out = restore(record_for(sealed(workshop), workshop, Audience.PUBLIC)).left_out
    assert "judgement/trust" not in left_out


def test_a_part_of_the_public_record_that_names_somebody_is_left_out_whole() -> None:
    workshop = told()
    left_out = restore(record_for(sealed(workshop), workshop, Audience.PUBLIC)).left_out
    assert "judgement/common-vision" in left_out
    assert "judgement/evidence-base" not in left_out


def test_a_reason_for_reopening_that_names_somebody_is_left_out_and_the_record_stays_one() -> None:
    reopening = Reopening(
        version=2, previous_fingerprint="f" * 64, reason="Bo Björk was away.", name="Fay", reopened_at=START
    )
    workshop = replace(full_workshop(), reopening=reopening)
    copy = record_for(sealed(workshop), workshop, Audience.PUBLIC)
    restored = restore(copy)
    assert "reopening_reason" in restored.left_out
    assert "identity" not in restored.left_out
    assert restored.workshop.reopening == replace(reopening, reason=REASON_WITHHELD, name=ERASED_NAME)
    assert verdict_on_record(signed_bytes(record_bytes(copy), ())).finding is Finding.VALID


def test_the_longer_name_goes_first() -> None:
    assert names_in(factories.workshop(people=(person(1, "Ann"), person(2, "Ann Lee")))) == ("Ann Lee", "Ann")
    assert without_names("Ann Lee and Ann", ("Ann Lee", "Ann")) == f"{NAME_WITHHELD} and {NAME_WITHHELD}"


@given(st.text(), st.lists(st.from_regex(r"\A\w{2,8}( \w{2,8})?\Z"), max_size=3))
def test_no_name_is_left_in_a_text(text: str, names: list[str]) -> None:
    cleaned = without_names(f"{text} {' '.join(names)} {text}", names)
    for name in names:
        assert f" {name} " not in f" {cleaned} ".replace(NAME_WITHHELD, "")
