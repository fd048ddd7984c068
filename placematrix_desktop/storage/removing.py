"""What goes for good: a whole workshop, or a person's name in one that may be closed.

Everything is overwritten where it stood (`secure_delete`); `cleansing` then sees to the pages that were
moved about, to the log beside the file and to the backups.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime

import msgspec

from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.erasure import (
    Erasure,
    changes_that_erase,
    erased_record,
    erased_reopening,
    erased_signature,
    folded,
)
from placematrix_desktop.domain.personal import FACTS_THAT_NAME
from placematrix_desktop.domain.signoff import Signature
from placematrix_desktop.domain.workshop import PartKind, Workshop
from placematrix_desktop.storage import problems, times
from placematrix_desktop.storage.guards import without_guards

DELETED, NAME_ERASED = "workshop_deleted", "name_erased"

_encode = msgspec.json.Encoder().encode


def delete_workshop(connection: sqlite3.Connection, workshop_id: str, at: datetime) -> None:
    """Delete everything of a workshop within the caller's transaction, and note that, without saying whose
    it was. Raises LibraryProblem for an unknown id."""
    if connection.execute("SELECT 1 FROM workshop WHERE id = ?", (workshop_id,)).fetchone() is None:
        raise problems.unknown_workshop()
    drop_rows(connection, workshop_id)
    note_removal(connection, workshop_id, DELETED, at)


def drop_rows(connection: sqlite3.Connection, workshop_id: str) -> None:
    """Delete the rows of a workshop from every table of whatever schema the file has."""
    # A workshop and its closed version name each other.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    with without_guards(connection):
        for table in tables_of_a_workshop(connection):
            connection.execute(f'DELETE FROM "{table}" WHERE workshop_id = ?', (workshop_id,))
        connection.execute("DELETE FROM workshop WHERE id = ?", (workshop_id,))
        connection.execute(
            "DELETE FROM matrix WHERE hash NOT IN"
            " (SELECT matrix_hash FROM workshop WHERE matrix_hash IS NOT NULL)"
        )


def tables_of_a_workshop(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The tables, besides `workshop`, whose rows belong to one; the note of what was removed does not."""
    rows = connection.execute(
        "SELECT listed.name FROM sqlite_schema AS listed, pragma_table_info(listed.name) AS field"
        " WHERE listed.type = 'table' AND listed.name <> 'removal' AND field.name = 'workshop_id'"
    )
    return tuple(name for (name,) in rows)


def note_removal(connection: sqlite3.Connection, workshop_id: str, kind: str, at: datetime) -> None:
    """Note when something was removed from which workshop."""
    connection.execute(
        "INSERT INTO removal (workshop_id, kind, at) VALUES (?, ?, ?)", (workshop_id, kind, times.kept(at))
    )


def erase_name(
    connection: sqlite3.Connection,
    workshop_id: str,
    erasure: Erasure,
    entry: DiaryEntry,
    open_version: Workshop | None,
) -> None:
    """Take a name out of every version of a workshop within the caller's transaction. `open_version` is the
    workshop where it is open. Its diary has the entry already."""
    with without_guards(connection):
        _erase_in_records(connection, workshop_id, erasure)
        _erase_in_signatures(connection, workshop_id, erasure)
    if open_version is not None:
        _erase_in_rows(connection, open_version, erasure)
    _drop_drafts(connection, workshop_id, erasure)
    note_removal(connection, workshop_id, NAME_ERASED, entry.at)


def _erase_in_records(connection: sqlite3.Connection, workshop_id: str, erasure: Erasure) -> None:
    rows = connection.execute(
        "SELECT version, record FROM closed_version WHERE workshop_id = ?", (workshop_id,)
    ).fetchall()
    for version, record in rows:
        connection.execute(
            "UPDATE closed_version SET record = ? WHERE workshop_id = ? AND version = ?",
            (erased_record(record, erasure).record, workshop_id, version),
        )


def _erase_in_signatures(connection: sqlite3.Connection, workshop_id: str, erasure: Erasure) -> None:
    rows = connection.execute(
        "SELECT version, number, body FROM signature WHERE workshop_id = ?", (workshop_id,)
    ).fetchall()
    for version, number, body in rows:
        signature = msgspec.json.decode(body, type=Signature)
        erased = erased_signature(signature, erasure)
        if erased != signature:
            connection.execute(
                "UPDATE signature SET body = ? WHERE workshop_id = ? AND version = ? AND number = ?",
                (_encode(erased).decode(), workshop_id, version, number),
            )


def _erase_in_rows(connection: sqlite3.Connection, workshop: Workshop, erasure: Erasure) -> None:
    for change in changes_that_erase(workshop, erasure):
        connection.execute(
            f'UPDATE "{change.kind}" SET body = ? WHERE workshop_id = ? AND id = ?',
            (_encode(change.new).decode(), workshop.id, change.id),
        )
    if workshop.reopening is not None:
        reopening = _encode(erased_reopening(workshop.reopening, erasure)).decode()
        connection.execute("UPDATE workshop SET reopening = ? WHERE id = ?", (reopening, workshop.id))


def _drop_drafts(connection: sqlite3.Connection, workshop_id: str, erasure: Erasure) -> None:
    """Forget what was typed into a field for the name; other typing is for its writer to look at."""
    rows = connection.execute(
        "SELECT kind, id, field, text FROM draft WHERE workshop_id = ?", (workshop_id,)
    ).fetchall()
    for kind, part, field, text in rows:
        of_the_person = kind == PartKind.PARTICIPANT and part in erasure.participant_ids
        is_the_name = field in (*FACTS_THAT_NAME, "owner") and folded(text) in erasure.names
        if of_the_person or is_the_name:
            connection.execute(
                "DELETE FROM draft WHERE workshop_id = ? AND kind = ? AND id = ? AND field = ?",
                (workshop_id, kind, part, field),
            )
