"""The parts of a workshop that is open, as they are read: one row each. `writing.parts` writes them."""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec

from placematrix_desktop.domain.agenda import Agenda
from placematrix_desktop.domain.workshop import Facts, PartKind, type_of_part
from placematrix_desktop.storage import problems

OF_A_RECORD = (
    PartKind.FACTS,
    PartKind.AGENDA,
    PartKind.JUDGEMENT,
    PartKind.ELEMENT_RESULT,
    PartKind.PARTICIPANT,
    PartKind.ACTION,
)
"""The kinds of part that the record holds, each with a table of its name. Private notes stand apart."""

_decoders: dict[PartKind, msgspec.json.Decoder[Any]] = {
    kind: msgspec.json.Decoder(type_of_part[kind]) for kind in OF_A_RECORD
}
_READ = {kind: f'SELECT id, body FROM "{kind}" WHERE workshop_id = ?' for kind in OF_A_RECORD}
_READ_NOTES = "SELECT id, text FROM private_note WHERE workshop_id = ?"


def read_all(connection: sqlite3.Connection, workshop_id: str) -> dict[str, Any]:
    """The fields of Workshop that are parts, by their names. Raises LibraryProblem where facts or
    agenda are not there."""
    facts: dict[str, Facts] = _read(connection, workshop_id, PartKind.FACTS)
    agenda: dict[str, Agenda] = _read(connection, workshop_id, PartKind.AGENDA)
    if not facts or not agenda:
        raise problems.damaged()
    return {
        "facts": facts[""],
        "agenda": agenda[""],
        "judgements": _read(connection, workshop_id, PartKind.JUDGEMENT),
        "element_results": _read(connection, workshop_id, PartKind.ELEMENT_RESULT),
        "participants": _read(connection, workshop_id, PartKind.PARTICIPANT),
        "actions": _read(connection, workshop_id, PartKind.ACTION),
    }


def read_private_notes(connection: sqlite3.Connection, workshop_id: str) -> dict[str, str]:
    """The private notes of a workshop by descriptor id."""
    return dict(connection.execute(_READ_NOTES, (workshop_id,)).fetchall())


def _read(connection: sqlite3.Connection, workshop_id: str, kind: PartKind) -> dict[str, Any]:
    decode = _decoders[kind].decode
    return {key: decode(body) for key, body in connection.execute(_READ[kind], (workshop_id,))}
