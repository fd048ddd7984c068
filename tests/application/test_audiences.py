"""The account of a workshop for each audience."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from placematrix_desktop.application.audiences import account_for, all_names_in
from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.record import fingerprint_of, read_record, seal
from tests import factories

DIARY = factories.diary("Begun.", "Ann Achebe agreed.")


def account() -> Account:
    workshop = factories.full_workshop()
    record = seal(workshop, DIARY, closed_at=factories.START + timedelta(hours=3), new_salt=factories.salts())
    signature = factories.signature(factories.person(1, "Ann Achebe"))
    return Account(workshop=workshop, diary=DIARY, signatures=(signature,), earlier=workshop, record=record)


def test_the_working_copy_is_the_account_itself() -> None:
    whole = account()
    assert account_for(whole, Audience.WORKING) is whole


@pytest.mark.parametrize("audience", [Audience.BOARD, Audience.PUBLIC])
def test_a_copy_says_for_whom_it_is_and_descends_from_the_record(audience: Audience) -> None:
    whole = account()
    copy = account_for(whole, audience)
    assert copy.audience is audience
    assert copy.record is not None
    assert whole.record is not None
    assert fingerprint_of(read_record(copy.record)) == read_record(whole.record).fingerprint


def test_no_name_is_left_in_anything_that_the_public_gets() -> None:
    written = msgspec.json.encode(account_for(account(), Audience.PUBLIC)).decode()
    copy = account_for(account(), Audience.PUBLIC)
    assert copy.record is not None
    for name in ("Achebe", "Björk", "Cy Doe", "ann@example.org", "Fay", "Sue"):
        assert name not in written, name
        assert name not in copy.record.decode(), name


def test_an_open_workshop_has_no_record_for_anybody() -> None:
    whole = msgspec.structs.replace(account(), record=None)
    assert account_for(whole, Audience.PUBLIC).record is None


def test_names_of_last_time_and_of_the_version_before_are_in_no_copy_for_the_public() -> None:
    """Somebody who left the list is still somebody."""
    whole = account()
    said = "Written by Prev Gone, Fred Earlier and Bo Björk."
    workshop = whole.workshop
    judgement = msgspec.structs.replace(workshop.judgement("common-vision"), note=said)
    workshop = msgspec.structs.replace(
        workshop, judgements={**workshop.judgements, "common-vision": judgement}
    )
    record = seal(workshop, DIARY, closed_at=factories.START, new_salt=factories.salts())
    signature = factories.signature(factories.person(2, "Bo Björk"), reason=said)
    whole = msgspec.structs.replace(
        whole,
        workshop=workshop,
        record=record,
        signatures=(signature,),
        diary=factories.diary(said),
        previous=factories.workshop(people=(factories.person(1, "Prev Gone"),)),
        earlier=factories.workshop(
            factories.agreed("trust", "developing", note=said), people=(factories.person(1, "Fred Earlier"),)
        ),
    )
    copy = account_for(whole, Audience.PUBLIC)
    assert copy.record is not None
    written = msgspec.json.encode(copy).decode() + copy.record.decode()
    for name in ("Prev Gone", "Fred Earlier", "Björk"):
        assert name not in written
    assert {"Prev Gone", "Fred Earlier"} <= set(all_names_in(whole))
