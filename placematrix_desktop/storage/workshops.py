"""A workshop's own row, its matrix, and reading it as a whole while it is open."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, exists, select, update
from sqlalchemy.dialects.sqlite import insert

from placematrix_desktop.domain.canonical import canonical_bytes
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.signoff import Reopening
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.storage import parts, problems, tables, times

_encode = msgspec.json.Encoder().encode
_decode_matrix = msgspec.json.Decoder(Matrix).decode
_decode_reopening = msgspec.json.Decoder(Reopening).decode

_workshop, _matrix = tables.workshop, tables.matrix
_THIS = _workshop.c.id == bindparam("workshop")
_READ = select(_workshop).where(_THIS)
_READ_MATRIX = select(_matrix.c.body).where(_matrix.c.hash == bindparam("digest"))
_ADD = insert(_workshop)
_TOUCH = update(_workshop).where(_THIS).values(saved_at=bindparam("at"))
_KEEP = update(_workshop).where(_THIS).values(keep_until=bindparam("day"))
_PUT_MATRIX = insert(_matrix).on_conflict_do_nothing()
_DROP_UNUSED_MATRICES = delete(_matrix).where(
    ~exists().where(_workshop.c.matrix_hash == _matrix.c.hash).correlate(_matrix)
)


def row_of(connection: Connection, workshop_id: str) -> Row:
    """The row of a workshop. Raises LibraryProblem where there is none."""
    row = connection.execute(_READ, {"workshop": workshop_id}).first()
    if row is None:
        raise problems.unknown_workshop()
    return row


def open_row_of(connection: Connection, workshop_id: str) -> Row:
    """The row of a workshop that is to be written to. Raises LibraryProblem where it is closed."""
    row = row_of(connection, workshop_id)
    if row.closed_version is not None:
        raise problems.closed_elsewhere()
    return row


def add(connection: Connection, workshop: Workshop, at: datetime) -> None:
    """Write a workshop that is not in the library yet, or raise sqlalchemy.exc.IntegrityError."""
    connection.execute(
        _ADD,
        {
            "id": workshop.id,
            "created_at": times.kept(workshop.created_at),
            "saved_at": times.kept(at),
            "matrix_hash": put_matrix(connection, workshop.matrix),
            "reopening": _encode(workshop.reopening).decode() if workshop.reopening else None,
            "keep_until": times.kept_day(workshop.facts.keep_until),
        },
    )
    parts.write_all(connection, workshop)


def read(connection: Connection, row: Row) -> Workshop:
    """The workshop of a row, as far as it is open."""
    body = connection.execute(_READ_MATRIX, {"digest": row.matrix_hash}).scalar()
    if body is None:
        raise problems.damaged()
    return Workshop(
        id=row.id,
        created_at=times.moment(row.created_at),
        matrix=_decode_matrix(body),
        reopening=_decode_reopening(row.reopening) if row.reopening else None,
        **parts.read_all(connection, row.id),
    )


def touch(connection: Connection, workshop_id: str, at: datetime) -> None:
    """Note when a workshop was last written to."""
    connection.execute(_TOUCH, {"workshop": workshop_id, "at": times.kept(at)})


def keep_until(connection: Connection, workshop_id: str, day: date | None) -> None:
    """Note the last day on which a workshop is to be kept."""
    connection.execute(_KEEP, {"workshop": workshop_id, "day": times.kept_day(day)})


def put_matrix(connection: Connection, matrix: Matrix) -> str:
    """Keep a matrix once for all workshops on it; the SHA-256 of its canonical JSON is its key."""
    body = canonical_bytes(matrix)
    digest = hashlib.sha256(body).hexdigest()
    connection.execute(_PUT_MATRIX, {"hash": digest, "body": body.decode()})
    return digest


def drop_unused_matrices(connection: Connection) -> None:
    """Forget the matrices that no open workshop is on: records carry their own copy."""
    connection.execute(_DROP_UNUSED_MATRICES)
