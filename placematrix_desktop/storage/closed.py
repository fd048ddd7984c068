"""Closed versions, as they are read: the bytes that were hashed, and the signatures over them.

While a version is closed everything of it is in its record and nowhere else. `writing.closed` closes, signs
and takes one up again.
"""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec
from msgspec.structs import replace

from placematrix_desktop.application.ports import ClosedVersion
from placematrix_desktop.domain.record import Restored, read_record, restore
from placematrix_desktop.domain.signoff import Closing, Signature
from placematrix_desktop.domain.summary import count
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.storage import problems

_decode_closing = msgspec.json.Decoder(Closing).decode
_decode_signature = msgspec.json.Decoder(Signature).decode

_READ_ALL = "SELECT version, closing, record FROM closed_version WHERE workshop_id = ? ORDER BY version"
_READ_ONE = "SELECT closing, record FROM closed_version WHERE workshop_id = ? AND version = ?"
_READ_SIGNATURES = "SELECT body FROM signature WHERE workshop_id = ? AND version = ? ORDER BY number"


def read(connection: sqlite3.Connection, workshop_id: str, version: int) -> Workshop:
    """A closed version as a workshop, from its record. Raises LibraryProblem where that is damaged."""
    row = connection.execute(_READ_ONE, (workshop_id, version)).fetchone()
    if row is None:
        raise problems.damaged()
    closing, record = row
    # A copy that was taken up beside the workshop that it comes from has an id that its record has not.
    return replace(_restored(record).workshop, id=workshop_id, closing=_decode_closing(closing))


def read_signatures(connection: sqlite3.Connection, workshop_id: str, version: int) -> tuple[Signature, ...]:
    """The signatures over one version, in the order in which they were given."""
    rows = connection.execute(_READ_SIGNATURES, (workshop_id, version))
    return tuple(_decode_signature(body) for (body,) in rows)


def read_versions(connection: sqlite3.Connection, workshop_id: str) -> tuple[ClosedVersion, ...]:
    """All closed versions of a workshop, the oldest first."""
    return tuple(
        ClosedVersion(
            closing=_decode_closing(closing),
            record=record,
            signatures=read_signatures(connection, workshop_id, version),
        )
        for version, closing, record in connection.execute(_READ_ALL, (workshop_id,)).fetchall()
    )


def _restored(record: bytes) -> Restored:
    try:
        return restore(read_record(record))
    except KeyError:
        raise problems.damaged() from None


def what_a_list_shows(workshop: Workshop) -> dict[str, Any]:
    """The columns beside the record, from which a list is made without reading it."""
    facts, counts = workshop.facts, count(workshop, workshop.agenda.descriptor_ids())
    return {
        "subject": facts.subject,
        "occasion": facts.occasion,
        "date": facts.date.isoformat() if facts.date else None,
        "sample": int(facts.sample),
        "rehearsal": int(facts.rehearsal),
        "matrix_id": workshop.matrix.id,
        "matrix_title": workshop.matrix.title,
        "in_scope": counts.total,
        "agreed": counts.agreed,
        "decided": counts.decided,
    }
