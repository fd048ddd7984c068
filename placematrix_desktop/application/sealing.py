"""Closing, signing and reopening: what each makes of a workshop, before anything is stored."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import datetime

from msgspec.structs import replace

from placematrix_desktop.application.entered import entered_text
from placematrix_desktop.application.ports import NewId
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.drawing import is_drawing
from placematrix_desktop.domain.record import read_record, seal
from placematrix_desktop.domain.signature_seal import sealed
from placematrix_desktop.domain.signoff import Closing, Position, Reopening, Signature, SigningWay
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
    """The signatures as they are to be kept: with id, time, the fingerprint that is signed and a seal each.
    `participants` are the ids of those on the list.

    Raises Refused where there are none, somebody has signed already or is not on the list, a name or a reason
    is missing, a drawing is none, or an answer by email comes without its day or its words.
    """
    if not signatures:
        raise Refused("There is nobody to sign.")
    who = {signature.participant_id for signature in there_already}
    tidy: list[Signature] = []
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
        if signature.drawing and not is_drawing(signature.drawing):
            raise Refused("The drawn signature cannot be kept.", where=name, mend="Draw it again.")
        words = entered_text(signature.words, "answer", where=name)
        by_email = signature.way is SigningWay.BY_EMAIL
        if by_email and (signature.answered_at is None or not words):
            raise Refused("An answer by email needs the day on which it came, and its words.", where=name)
        if by_email and signature.answered_at is not None and signature.answered_at > now:
            raise Refused("An answer by email cannot have come later than now.", where=name)
        as_kept = replace(
            signature,
            id=new_id(),
            signed_at=now,
            fingerprint=closing.fingerprint,
            reason=reason,
            name=name,
            organisation=clean_line(signature.organisation),
            answered_at=signature.answered_at if by_email else None,
            words=words if by_email else "",
        )
        before = (*there_already, *tidy)
        tidy.append(sealed(as_kept, before[-1] if before else None, secrets.token_hex(16)))
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
