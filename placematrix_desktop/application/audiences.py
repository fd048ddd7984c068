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
    workshop = account.workshop
    earlier = workshop_for(account.earlier, audience) if account.earlier else None
    record = record_for(read_record(account.record), workshop, audience) if account.record else None
    diary = account.diary
    if audience is Audience.PUBLIC:
        names = names_in(workshop, account.signatures)
        # The chain of hashes over the diary stays what it was; the copy only shows the sentences.
        diary = tuple(replace(entry, sentence=without_names(entry.sentence, names)) for entry in diary)
    previous = account.previous
    if previous is not None:
        # Who came or went between the versions is named in neither.
        previous = workshop_for(previous, audience, also=names_in(workshop, account.signatures))
    return replace(
        account,
        previous=previous,
        workshop=workshop_for(workshop, audience),
        earlier=earlier,
        diary=diary,
        signatures=signatures_for(account.signatures, workshop, audience),
        record=record_bytes(record) if record else None,
        audience=audience,
    )
