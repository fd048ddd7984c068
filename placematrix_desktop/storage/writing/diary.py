"""The diary: only ever added to, each entry upon the one before."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from placematrix_desktop.domain.diary import FIRST_PREVIOUS_HASH, DiaryEntry
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.writing import tables

_encode = msgspec.json.Encoder().encode

_diary = tables.diary
_MINE = _diary.c.workshop_id == bindparam("workshop")
_LAST_LINK = select(_diary.c.number, _diary.c.hash).where(_MINE).order_by(_diary.c.number.desc()).limit(1)
_ADD = insert(_diary).values(
    workshop_id=bindparam("workshop"), number=bindparam("entry"), body=bindparam("body")
)


def append(connection: Connection, workshop_id: str, entry: DiaryEntry) -> None:
    """Add an entry. Raises LibraryProblem where it does not follow the last one in the file: then
    another window has written to the workshop since."""
    last = connection.execute(_LAST_LINK, {"workshop": workshop_id}).first()
    number, hash_ = (last.number, last.hash) if last else (0, FIRST_PREVIOUS_HASH)
    if (entry.number - 1, entry.previous_hash) != (number, hash_):
        raise problems.changed_elsewhere()
    connection.execute(
        _ADD, {"workshop": workshop_id, "entry": entry.number, "body": _encode(entry).decode()}
    )
