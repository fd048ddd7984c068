"""Looking through a whole library for damage: thorough, and so for the background."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from placematrix_desktop.domain.diary import DiaryEntry, first_broken
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.closed_integrity import what_is_not_as_closed
from placematrix_desktop.storage.locating import Access, connect

_decode_entry = msgspec.json.Decoder(DiaryEntry).decode


def check(path: Path, access: Access) -> tuple[str, ...]:
    """What is wrong with a library, in sentences; none where all is well.

    SQLite's own check, the chain of each diary, and for each closed version that record, row, signatures and
    diary are still what was closed and signed. Raises LibraryProblem where the file cannot be read at all.
    """
    try:
        with closing(connect(path, access)) as connection:
            connection.execute("BEGIN")
            return tuple(_structure(connection)) or (
                *_diaries(connection),
                *what_is_not_as_closed(connection),
            )
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
        rows = connection.execute(
            "SELECT number, body FROM diary WHERE workshop_id = ? ORDER BY number", (workshop_id,)
        ).fetchall()
        try:
            entries = [_decode_entry(body) for _, body in rows]
        except msgspec.MsgspecError:
            yield f"The diary of workshop {workshop_id} cannot be read."
            continue
        numbered = next((n for n, (number, _) in enumerate(rows, start=1) if number != n), None)
        broken = first_broken(entries) or numbered
        if broken is not None:
            yield f"The diary of workshop {workshop_id} does not hold together from entry {broken} on."
