"""A workshop's own row, and reading it as a whole while it is open; `writing.workshops` writes it."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

import msgspec

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.signoff import Reopening
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.storage import parts, problems, times

_decode_matrix = msgspec.json.Decoder(Matrix).decode
_decode_reopening = msgspec.json.Decoder(Reopening).decode


class WorkshopRow(NamedTuple):
    """The columns of the table, as they are kept."""

    id: str
    created_at: str
    saved_at: str
    matrix_hash: str | None
    reopening: str | None
    closed_version: int | None
    keep_until: str | None


_READ = f"SELECT {', '.join(WorkshopRow._fields)} FROM workshop WHERE id = ?"
_READ_MATRIX = "SELECT body FROM matrix WHERE hash = ?"


def row_of(connection: sqlite3.Connection, workshop_id: str) -> WorkshopRow:
    """The row of a workshop. Raises LibraryProblem where there is none."""
    row = connection.execute(_READ, (workshop_id,)).fetchone()
    if row is None:
        raise problems.unknown_workshop()
    return WorkshopRow._make(row)


def open_row_of(connection: sqlite3.Connection, workshop_id: str) -> WorkshopRow:
    """The row of a workshop that is to be written to. Raises LibraryProblem where it is closed."""
    row = row_of(connection, workshop_id)
    if row.closed_version is not None:
        raise problems.closed_elsewhere()
    return row


def read(connection: sqlite3.Connection, row: WorkshopRow) -> Workshop:
    """The workshop of a row, as far as it is open."""
    found = connection.execute(_READ_MATRIX, (row.matrix_hash,)).fetchone()
    if found is None:
        raise problems.damaged()
    return Workshop(
        id=row.id,
        created_at=times.moment(row.created_at),
        matrix=_decode_matrix(found[0]),
        reopening=_decode_reopening(row.reopening) if row.reopening else None,
        **parts.read_all(connection, row.id),
    )
