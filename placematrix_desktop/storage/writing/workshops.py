"""A workshop's own row, and its matrix."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, bindparam, delete, exists, update
from sqlalchemy.dialects.sqlite import insert

from placematrix_desktop.domain.canonical import canonical_bytes
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.storage import times
from placematrix_desktop.storage.writing import parts, tables

_encode = msgspec.json.Encoder().encode

_workshop, _matrix = tables.workshop, tables.matrix
_THIS = _workshop.c.id == bindparam("workshop")
_ADD = insert(_workshop)
_TOUCH = update(_workshop).where(_THIS).values(saved_at=bindparam("at"))
_KEEP = update(_workshop).where(_THIS).values(keep_until=bindparam("day"))
_PUT_MATRIX = insert(_matrix).on_conflict_do_nothing()
_DROP_UNUSED_MATRICES = delete(_matrix).where(
    ~exists().where(_workshop.c.matrix_hash == _matrix.c.hash).correlate(_matrix)
)


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
