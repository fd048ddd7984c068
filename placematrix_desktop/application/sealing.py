"""Closing, signing and reopening: what each makes of a workshop, before anything is stored."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import datetime

from msgspec.structs import replace

from placematrix_desktop.application.entered import entered_text
from placematrix_desktop.application.ports import NewId
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.record import read_record, seal
from placematrix_desktop.domain.signoff import Closing, Position, Reopening, Signature
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.errors import Refused


def closed(workshop: Workshop, diary: tuple[DiaryEntry, ...], now: datetime) -> tuple[Closing, bytes]:
    """The closing of a workshop as it stands, and the bytes of its record. `diary` ends with the
    entry that says so."""
    record = seal(workshop, diary, closed_at=now, new_salt=lambda: secrets.token_hex(16))
    reopening = workshop.reopening
    closing = Closing(
        version=workshop.version,
        closed_at=now,
        fingerprint=read_record(record).fingerprint,
        previous_fingerprint=reopening.previous_fingerprint if reopening else None,
    )
    return closing, record


def signed(
    signatures: tuple[Signature, ...],
    there_already: tuple[Signature, ...],
    closing: Closing,
    *,
    participants: Collection[str],
    now: datetime,
    new_id: NewId,
) -> tuple[Signature, ...]:
    """The signatures as they are to be kept: with id, time and the fingerprint that is signed.
    `participants` are the ids of those on the list.

    Raises Refused where there are none, somebody has signed already or is not on the list, or a name or
    a reason is missing.
    """
    if not signatures:
        raise Refused("There is nobody to sign.")
    who = {signature.participant_id for signature in there_already}
    tidy = []
    for signature in signatures:
        name = clean_line(signature.name)
        if not name:
            raise Refused("A signature needs a name.")
        if signature.participant_id not in participants:
            raise Refused("This person is not on the list of participants.", where=name)
        if signature.participant_id in who:
            raise Refused("This signature is there already.", where=name)
        who.add(signature.participant_id)
        reason = entered_text(signature.reason, "reason", where=name)
        if signature.position is not Position.AGREE and not reason:
            raise Refused("A reservation or a refusal needs its reason in words.", where=name)
        tidy.append(
            replace(
                signature,
                id=new_id(),
                signed_at=now,
                fingerprint=closing.fingerprint,
                reason=reason,
                name=name,
                organisation=clean_line(signature.organisation),
            )
        )
    return tuple(tidy)


def reopened_after(closing: Closing, *, reason: str, name: str, now: datetime) -> Reopening:
    """The start of the version after a closed one. Raises Refused without a reason or a name."""
    reason, name = entered_text(reason, "reason"), clean_line(name)
    if not reason or not name:
        raise Refused("Reopening needs a reason and the name of who asks for it.")
    return Reopening(
        version=closing.version + 1,
        previous_fingerprint=closing.fingerprint,
        reason=reason,
        name=name,
        reopened_at=now,
    )
