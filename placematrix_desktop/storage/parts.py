"""The parts of a workshop that is open: one row each, written as they change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, Delete, Insert, Select, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from placematrix_desktop.domain.agenda import Agenda
from placematrix_desktop.domain.workshop import Change, Facts, PartKind, PartValue, Workshop, type_of_part
from placematrix_desktop.storage import problems, tables

_encode = msgspec.json.Encoder().encode


class _PartTable:
    """The statements for one kind of part, built once: building costs more than running them."""

    def __init__(self, kind: PartKind) -> None:
        table = tables.TABLE_OF_PART[kind]
        adding = insert(table).values(
            workshop_id=bindparam("workshop"), id=bindparam("part"), body=bindparam("body")
        )
        mine = table.c.workshop_id == bindparam("workshop")
        self.decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(type_of_part[kind])
        self.put: Insert = adding.on_conflict_do_update(
            index_elements=[table.c.workshop_id, table.c.id], set_={"body": adding.excluded.body}
        )
        self.drop: Delete = delete(table).where(mine, table.c.id == bindparam("part"))
        self.drop_all: Delete = delete(table).where(mine)
        self.read: Select[Any] = select(table.c.id, table.c.body).where(mine)


_TABLES = {kind: _PartTable(kind) for kind in tables.TABLE_OF_PART}

_note = tables.private_note
_MY_NOTES = _note.c.workshop_id == bindparam("workshop")
_READ_NOTES = select(_note.c.id, _note.c.text).where(_MY_NOTES)
_READ_NOTE = select(_note.c.text).where(_MY_NOTES, _note.c.id == bindparam("part"))
_DROP_NOTE = delete(_note).where(_MY_NOTES, _note.c.id == bindparam("part"))
_ADD_NOTE = insert(_note).values(
    workshop_id=bindparam("workshop"), id=bindparam("part"), text=bindparam("text")
)
_PUT_NOTE = _ADD_NOTE.on_conflict_do_update(
    index_elements=[_note.c.workshop_id, _note.c.id], set_={"text": _ADD_NOTE.excluded.text}
)


def write_changes(connection: Connection, workshop_id: str, changes: Iterable[Change]) -> None:
    """Put the new value of each change in place. A private note has no diary to tell that another window
    wrote it meanwhile, so its old value is compared. Raises LibraryProblem where it differs."""
    by_kind: dict[PartKind, dict[str, PartValue | None]] = {}
    for change in changes:
        if change.kind is PartKind.PRIVATE_NOTE:
            _write_note(connection, workshop_id, change)
        else:
            by_kind.setdefault(change.kind, {})[change.id] = change.new
    for kind, values in by_kind.items():
        _write(connection, workshop_id, kind, values)


def write_all(connection: Connection, workshop: Workshop) -> None:
    """Write every part of a workshop that has no rows."""
    _write(connection, workshop.id, PartKind.FACTS, {"": workshop.facts})
    _write(connection, workshop.id, PartKind.AGENDA, {"": workshop.agenda})
    _write(connection, workshop.id, PartKind.JUDGEMENT, workshop.judgements)
    _write(connection, workshop.id, PartKind.ELEMENT_RESULT, workshop.element_results)
    _write(connection, workshop.id, PartKind.PARTICIPANT, workshop.participants)
    _write(connection, workshop.id, PartKind.ACTION, workshop.actions)


def read_all(connection: Connection, workshop_id: str) -> dict[str, Any]:
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


def drop_all(connection: Connection, workshop_id: str) -> None:
    """Take away every part but the private notes: their workshop is closed and its record has them."""
    for table in _TABLES.values():
        connection.execute(table.drop_all, {"workshop": workshop_id})


def read_private_notes(connection: Connection, workshop_id: str) -> dict[str, str]:
    """The private notes of a workshop by descriptor id."""
    return {row.id: row.text for row in connection.execute(_READ_NOTES, {"workshop": workshop_id})}


def _write(
    connection: Connection, workshop_id: str, kind: PartKind, values: Mapping[str, PartValue | None]
) -> None:
    table = _TABLES[kind]
    put = [
        {"workshop": workshop_id, "part": key, "body": _encode(value).decode()}
        for key, value in values.items()
        if value is not None
    ]
    gone = [{"workshop": workshop_id, "part": key} for key, value in values.items() if value is None]
    if put:
        connection.execute(table.put, put)
    if gone:
        connection.execute(table.drop, gone)


def _read(connection: Connection, workshop_id: str, kind: PartKind) -> dict[str, Any]:
    table = _TABLES[kind]
    return {
        key: table.decoder.decode(body)
        for key, body in connection.execute(table.read, {"workshop": workshop_id})
    }


def _write_note(connection: Connection, workshop_id: str, change: Change) -> None:
    of_note = {"workshop": workshop_id, "part": change.id}
    if connection.execute(_READ_NOTE, of_note).scalar() != change.old:
        raise problems.changed_elsewhere()
    if change.new is None:
        connection.execute(_DROP_NOTE, of_note)
    else:
        connection.execute(_PUT_NOTE, {**of_note, "text": change.new})
