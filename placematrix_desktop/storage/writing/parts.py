"""The parts of a workshop that is open, written as they change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Connection, Delete, Insert, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from placematrix_desktop.domain.workshop import Change, PartKind, PartValue, Workshop
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.writing import tables

_encode = msgspec.json.Encoder().encode


class _PartTable:
    """The statements for one kind of part, built once: building costs more than running them."""

    def __init__(self, kind: PartKind) -> None:
        table = tables.TABLE_OF_PART[kind]
        adding = insert(table).values(
            workshop_id=bindparam("workshop"), id=bindparam("part"), body=bindparam("body")
        )
        mine = table.c.workshop_id == bindparam("workshop")
        self.put: Insert = adding.on_conflict_do_update(
            index_elements=[table.c.workshop_id, table.c.id], set_={"body": adding.excluded.body}
        )
        self.drop: Delete = delete(table).where(mine, table.c.id == bindparam("part"))
        self.drop_all: Delete = delete(table).where(mine)


_TABLES = {kind: _PartTable(kind) for kind in tables.TABLE_OF_PART}

_note = tables.private_note
_MY_NOTES = _note.c.workshop_id == bindparam("workshop")
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


def drop_all(connection: Connection, workshop_id: str) -> None:
    """Take away every part but the private notes: their workshop is closed and its record has them."""
    for table in _TABLES.values():
        connection.execute(table.drop_all, {"workshop": workshop_id})


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


def _write_note(connection: Connection, workshop_id: str, change: Change) -> None:
    of_note = {"workshop": workshop_id, "part": change.id}
    if connection.execute(_READ_NOTE, of_note).scalar() != change.old:
        raise problems.changed_elsewhere()
    if change.new is None:
        connection.execute(_DROP_NOTE, of_note)
    else:
        connection.execute(_PUT_NOTE, {**of_note, "text": change.new})
