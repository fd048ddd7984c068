"""Looking through a whole library for damage: thorough, and so for the background."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from placematrix_desktop.domain.diary import DiaryEntry, first_broken
from placematrix_desktop.domain.record import fingerprint_of, read_record, restore
from placematrix_desktop.domain.signoff import Closing
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.locating import Access, connect

_decode_entry = msgspec.json.Decoder(DiaryEntry).decode


def check(path: Path, access: Access) -> tuple[str, ...]:
    """What is wrong with a library, in sentences; none where all is well.

    SQLite's own check, the chain of each diary, and for each closed version that its fingerprint still
    follows from its bytes. Raises LibraryProblem where the file cannot be read at all.
    """
    try:
        with closing(connect(path, access)) as connection:
            connection.execute("BEGIN")
            return tuple(_structure(connection)) or (*_diaries(connection), *_records(connection))
    except problems.ERRORS as error:
        problem = problems.problem_with(error, path.name)
        if problems.is_damage(error):
            return (problem.what,)
        raise problem from error


def _structure(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield f"The file is damaged: {line}."
    for table, *_ in connection.execute("PRAGMA foreign_key_check"):
        yield f"The file is damaged: something in the table “{table}” belongs to nothing."


def _diaries(connection: sqlite3.Connection) -> Iterator[str]:
    for (workshop_id,) in connection.execute("SELECT id FROM workshop").fetchall():
        bodies = connection.execute(
            "SELECT body FROM diary WHERE workshop_id = ? ORDER BY number", (workshop_id,)
        )
        try:
            broken = first_broken(_decode_entry(body) for (body,) in bodies)
        except msgspec.MsgspecError:
            yield f"The diary of workshop {workshop_id} cannot be read."
            continue
        if broken is not None:
            yield f"The diary of workshop {workshop_id} does not hold together from entry {broken} on."


def _records(connection: sqlite3.Connection) -> Iterator[str]:
    rows = connection.execute("SELECT workshop_id, version, closing, record FROM closed_version")
    for workshop_id, version, closing_, record in rows:
        name = f"version {version} of workshop {workshop_id}"
        try:
            sealed = read_record(record)
            restore(sealed)
            signed = msgspec.json.decode(closing_, type=Closing).fingerprint
        except (msgspec.MsgspecError, KeyError, UnicodeDecodeError):
            yield f"The record of {name} cannot be read."
            continue
        if not fingerprint_of(sealed) == sealed.fingerprint == signed:
            yield f"The record of {name} is not the one that was signed."
