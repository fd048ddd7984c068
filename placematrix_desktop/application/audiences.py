"""The account of a workshop as one audience gets it: nothing that they do not get is in it any more."""

from __future__ import annotations

from msgspec.structs import replace

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.audience import (
    Audience,
    names_in,
    record_for,
    signatures_for,
    without_names,
    workshop_for,
)
from placematrix_desktop.domain.record import read_record, record_bytes


def account_for(account: Account, audience: Audience) -> Account:
    """What a document for this audience is made from. `account` is that of the working copy."""
    if audience is Audience.WORKING:
        return account
    workshop, previous, earlier = account.workshop, account.previous, account.earlier
    # Who came or went between versions, or was there last time, is named in none of them.
    names = all_names_in(account)
    record = None
    if account.record:
        whole = read_record(account.record)
        record = record_for(whole, workshop, audience, also=names, other_version=previous)
    diary = account.diary
    if audience is Audience.PUBLIC:
        # The chain of hashes over the diary stays what it was; the copy only shows the sentences.
        diary = tuple(replace(entry, sentence=without_names(entry.sentence, names)) for entry in diary)
    return replace(
        account,
        previous=workshop_for(previous, audience, also=names, other_version=workshop) if previous else None,
        workshop=workshop_for(workshop, audience, also=names, other_version=previous),
        earlier=workshop_for(earlier, audience, also=names) if earlier else None,
        diary=diary,
        signatures=signatures_for(account.signatures, workshop, audience, also=names),
        record=record_bytes(record) if record else None,
        audience=audience,
    )


def all_names_in(account: Account) -> tuple[str, ...]:
    """Every personal name that the account knows as one: in this version, the one before and last time."""
    of_others = (names_in(each) for each in (account.previous, account.earlier) if each is not None)
    names = (*names_in(account.workshop, account.signatures), *(name for each in of_others for name in each))
    return tuple(dict.fromkeys(names))
