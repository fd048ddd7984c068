"""Closing a version, signing it, and taking it up again: then its parts come back as rows."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, func, insert, select, update

from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.record import read_record, restore
from placematrix_desktop.domain.signoff import Closing, Signature
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.storage import diary as written
from placematrix_desktop.storage import problems, times
from placematrix_desktop.storage.closed import what_a_list_shows
from placematrix_desktop.storage.connection import bare
from placematrix_desktop.storage.workshops import open_row_of, read, row_of
from placematrix_desktop.storage.writing import diary, parts, tables, workshops

_encode = msgspec.json.Encoder().encode

_workshop, _closed, _signature = tables.workshop, tables.closed_version, tables.signature
_SIGNED = _signature.c.workshop_id == bindparam("workshop")
_ADD = insert(_closed)
_ADD_SIGNATURE = insert(_signature)
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
    row = open_row_of(bare(connection), workshop_id)
    diary.append(connection, workshop_id, entry)
    sealed = read_record(record)
    restored = restore(sealed)
    standing = read(bare(connection), row)
    if (
        (sealed.fingerprint, restored.version, restored.closed_at)
        != (closing.fingerprint, closing.version, closing.closed_at)
        or restored.workshop != _with_tallies_in_order(standing)
        or restored.diary != written.read(bare(connection), workshop_id)
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
    row = row_of(bare(connection), workshop_id)
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
    row = row_of(bare(connection), workshop.id)
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
