"""Closed versions: the bytes that were hashed, the signatures over them, and taking one up again.

While a version is closed everything of it is in its record and nowhere else. Its parts come back as
rows when the workshop is reopened.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, func, insert, select, update

from placematrix_desktop.application.ports import ClosedVersion
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.record import Restored, read_record, restore
from placematrix_desktop.domain.signoff import Closing, Signature
from placematrix_desktop.domain.summary import count
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.storage import diary, parts, problems, tables, times, workshops

_encode = msgspec.json.Encoder().encode
_decode_closing = msgspec.json.Decoder(Closing).decode
_decode_signature = msgspec.json.Decoder(Signature).decode

_workshop, _closed, _signature = tables.workshop, tables.closed_version, tables.signature
_MINE = _closed.c.workshop_id == bindparam("workshop")
_SIGNED = _signature.c.workshop_id == bindparam("workshop")
_THIS_VERSION = _closed.c.version == bindparam("of_version")
_ADD = insert(_closed)
_READ = select(_closed.c.version, _closed.c.closing, _closed.c.record).where(_MINE)
_READ_ALL = _READ.order_by(_closed.c.version)
_READ_ONE = _READ.where(_THIS_VERSION)
_ADD_SIGNATURE = insert(_signature)
_READ_SIGNATURES = (
    select(_signature.c.body)
    .where(_SIGNED, _signature.c.version == bindparam("of_version"))
    .order_by(_signature.c.number)
)
_COUNT_SIGNATURES = select(func.count()).where(_SIGNED, _signature.c.version == bindparam("of_version"))
_SET_CLOSED = (
    update(_workshop)
    .where(_workshop.c.id == bindparam("workshop"))
    .values(
        closed_version=bindparam("of_version"), matrix_hash=None, reopening=None, saved_at=bindparam("at")
    )
)
_SET_OPEN = (
    update(_workshop)
    .where(_workshop.c.id == bindparam("workshop"))
    .values(
        closed_version=None,
        matrix_hash=bindparam("digest"),
        reopening=bindparam("why"),
        keep_until=bindparam("day"),
        saved_at=bindparam("at"),
    )
)


def close_version(
    connection: Connection, workshop_id: str, closing: Closing, record: bytes, entry: DiaryEntry
) -> None:
    """Put the record in the place of the workshop's rows.

    Raises LibraryProblem where another window was quicker, and ValueError where the record does not
    say exactly what the rows say: then nothing may be signed and the rows stay.
    """
    row = workshops.open_row_of(connection, workshop_id)
    diary.append(connection, workshop_id, entry)
    sealed = read_record(record)
    restored = restore(sealed)
    standing = workshops.read(connection, row)
    if (
        (sealed.fingerprint, restored.version, restored.closed_at)
        != (closing.fingerprint, closing.version, closing.closed_at)
        or restored.workshop != _with_tallies_in_order(standing)
        or restored.diary != diary.read(connection, workshop_id)
    ):
        raise ValueError("the record is not the record of this workshop as it is stored")
    connection.execute(
        _ADD,
        {
            "workshop_id": workshop_id,
            "version": closing.version,
            "closing": _encode(closing).decode(),
            "record": record,
            **what_a_list_shows(restored.workshop),
        },
    )
    parts.drop_all(connection, workshop_id)
    at = times.kept(entry.at)
    connection.execute(_SET_CLOSED, {"workshop": workshop_id, "of_version": closing.version, "at": at})
    workshops.drop_unused_matrices(connection)


def add_signatures(
    connection: Connection, workshop_id: str, signatures: tuple[Signature, ...], entry: DiaryEntry
) -> None:
    """Append signatures to the version that is closed. Raises LibraryProblem where none is."""
    row = workshops.row_of(connection, workshop_id)
    if row.closed_version is None:
        raise problems.changed_elsewhere()
    diary.append(connection, workshop_id, entry)
    of_version = {"workshop": workshop_id, "of_version": row.closed_version}
    there = connection.execute(_COUNT_SIGNATURES, of_version).scalar_one()
    connection.execute(
        _ADD_SIGNATURE,
        [
            {
                "workshop_id": workshop_id,
                "version": row.closed_version,
                "number": number,
                "body": _encode(signature).decode(),
            }
            for number, signature in enumerate(signatures, there + 1)
        ],
    )
    workshops.touch(connection, workshop_id, entry.at)


def reopen(connection: Connection, workshop: Workshop, entry: DiaryEntry) -> None:
    """Write the workshop as rows again, for the version that its `reopening` names. Raises
    LibraryProblem where the version before it is not the one that is closed."""
    reopening = workshop.reopening
    if reopening is None or workshop.closing is not None:
        raise ValueError("a workshop that is reopened says so, and is open")
    row = workshops.row_of(connection, workshop.id)
    diary.append(connection, workshop.id, entry)
    if row.closed_version != reopening.version - 1:
        raise problems.changed_elsewhere()
    parts.write_all(connection, workshop)
    connection.execute(
        _SET_OPEN,
        {
            "workshop": workshop.id,
            "digest": workshops.put_matrix(connection, workshop.matrix),
            "why": _encode(reopening).decode(),
            "day": times.kept_day(workshop.facts.keep_until),
            "at": times.kept(entry.at),
        },
    )


def read(connection: Connection, workshop_id: str, version: int) -> Workshop:
    """A closed version as a workshop, from its record. Raises LibraryProblem where that is damaged."""
    row = connection.execute(_READ_ONE, {"workshop": workshop_id, "of_version": version}).first()
    if row is None:
        raise problems.damaged()
    # A copy that was taken up beside the workshop that it comes from has an id that its record has not.
    return replace(_restored(row.record).workshop, id=workshop_id, closing=_decode_closing(row.closing))


def read_signatures(connection: Connection, workshop_id: str, version: int) -> tuple[Signature, ...]:
    """The signatures over one version, in the order in which they were given."""
    of_version = {"workshop": workshop_id, "of_version": version}
    return tuple(_decode_signature(body) for (body,) in connection.execute(_READ_SIGNATURES, of_version))


def read_versions(connection: Connection, workshop_id: str) -> tuple[ClosedVersion, ...]:
    """All closed versions of a workshop, the oldest first."""
    return tuple(
        ClosedVersion(
            closing=_decode_closing(row.closing),
            record=row.record,
            signatures=read_signatures(connection, workshop_id, row.version),
        )
        for row in connection.execute(_READ_ALL, {"workshop": workshop_id}).all()
    )


def _restored(record: bytes) -> Restored:
    try:
        return restore(read_record(record))
    except KeyError:
        raise problems.damaged() from None


def _with_tallies_in_order(workshop: Workshop) -> Workshop:
    """A record keeps tallies by their round, whatever their order was."""
    judgements = {
        key: replace(judgement, tallies=tuple(sorted(judgement.tallies, key=_round)))
        for key, judgement in workshop.judgements.items()
    }
    return replace(workshop, judgements=judgements)


def _round(tally: Any) -> int:
    number: int = tally.round
    return number


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
