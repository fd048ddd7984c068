"""Ridding the files of what was removed: pages that were moved about, the log, and the backups.

A removal is noted in the library (`removal`), and a backup that was made anew or made since has that note
too. So whatever keeps a backup from being written anew (a full disk, the power, somebody who looks at it),
the next start finds it and tries again. In such a backup the workshop is replaced by what the library holds
of it now: nothing, where it was deleted.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from placematrix_desktop.application.ports import Cleansing
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.backup import ROOM_TO_LEAVE, finish, sweep
from placematrix_desktop.storage.locating import Access, connect
from placematrix_desktop.storage.migrations import schema_of
from placematrix_desktop.storage.removing import drop_rows, tables_of_a_workshop
from placematrix_desktop.storage.whole_file import made_beside

LEFT_BY_A_STOPPED_PROGRAM = 10 * 60
"""Seconds after which an unfinished backup is no longer being written."""

_FIRST_SCHEMA_WITH_NOTES = 3

Removals = dict[int, tuple[str, str, str]]
"""Workshop id, kind and moment of each removal, by its number."""


def cleanse(library: Path, backups: Path | None, *, thoroughly: bool) -> Cleansing:
    """Rid a library and its backups of what was removed from it.

    Has connections of its own, so it may run in another thread beside an open window. Raises LibraryProblem
    where the library itself cannot be read.
    """
    try:
        with closing(connect(library, Access.WRITE)) as live:
            removals = _removals(live)
            if not removals:
                return Cleansing()
            behind = tuple(_behind(live, removals, backups)) if backups else ()
            traces = _rewrite(live, library) if thoroughly or behind else ""
            if backups:
                sweep(backups, older_than=LEFT_BY_A_STOPPED_PROGRAM)
            left = tuple(copy for copy in behind if not _made_anew(live, removals, copy))
    except problems.ERRORS as error:
        raise problems.problem_with(error, library.name) from error
    return Cleansing(backups=len(behind) - len(left), left=left, traces=traces)


def _removals(connection: sqlite3.Connection) -> Removals:
    rows = connection.execute("SELECT number, workshop_id, kind, at FROM removal")
    return {number: (workshop_id, kind, at) for number, workshop_id, kind, at in rows}


def _behind(live: sqlite3.Connection, removals: Removals, backups: Path) -> Iterator[Path]:
    """The copies of this library, whatever they are called, that hold a workshop as it was before
    something was removed from it."""
    (library_id,) = live.execute("SELECT id FROM library").fetchone()
    for path in sorted(backups.glob("*.sqlite3")) if backups.is_dir() else ():
        # What cannot be read, or is none of ours, is left alone.
        with suppress(*problems.ERRORS), closing(connect(path, Access.FROZEN)) as copy:
            is_of_this_one = copy.execute("SELECT id FROM library").fetchone() == (library_id,)
            if is_of_this_one and _workshops_to_replace(copy, removals):
                yield path


def _workshops_to_replace(copy: sqlite3.Connection, removals: Removals) -> tuple[str, ...]:
    noted = _removals(copy) if schema_of(copy) >= _FIRST_SCHEMA_WITH_NOTES else {}
    wanted = {removals[number][0] for number in removals.keys() - noted.keys()}
    there = (workshop_id for (workshop_id,) in copy.execute("SELECT id FROM workshop"))
    return tuple(workshop_id for workshop_id in there if workshop_id in wanted)


def _rewrite(live: sqlite3.Connection, library: Path) -> str:
    """Write all pages of the library anew and empty its log. Where that cannot be done now, says why."""
    try:
        if shutil.disk_usage(library.parent).free < 2 * library.stat().st_size + ROOM_TO_LEAVE:
            raise LibraryProblem("There is too little room on the disk.", mend="Free some and delete again.")
        live.execute("PRAGMA secure_delete = ON")
        # What is put together meanwhile may not lie in a folder for temporary files.
        live.execute("PRAGMA temp_store = MEMORY")
        live.execute("VACUUM")
        busy, _, _ = live.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except LibraryProblem as problem:
        return problem.sentence
    except problems.ERRORS as error:
        return problems.problem_with(error, library.name).sentence
    return problems.problem_of_code(sqlite3.SQLITE_BUSY, library.name).sentence if busy else ""


def _made_anew(live: sqlite3.Connection, removals: Removals, path: Path) -> bool:
    """Put a backup that no longer holds what was removed in the place of one; false where that fails, and
    then the old one is as it was."""
    try:
        with made_beside(path, replace=True) as unfinished:
            unfinished.touch(exist_ok=False)
            with closing(connect(unfinished, Access.WRITE)) as copy:
                with closing(connect(path, Access.FROZEN)) as old:
                    old.backup(copy)
                copy.execute("PRAGMA journal_mode = MEMORY")
                copy.execute("PRAGMA secure_delete = ON")
                copy.execute("PRAGMA temp_store = MEMORY")
                _replace_workshops(live, removals, copy)
                copy.execute("VACUUM")
                finish(copy)
    except (LibraryProblem, *problems.ERRORS):
        return False
    return True


def _replace_workshops(live: sqlite3.Connection, removals: Removals, copy: sqlite3.Connection) -> None:
    copy.execute("BEGIN")
    with _one_moment(live):
        for workshop_id in _workshops_to_replace(copy, removals):
            drop_rows(copy, workshop_id)
            # A backup from before an upgrade has other tables: there the workshop goes altogether.
            if schema_of(copy) == schema_of(live):
                _copy_rows(live, copy, workshop_id)
    if schema_of(copy) >= _FIRST_SCHEMA_WITH_NOTES:
        notes = ((number, *note) for number, note in removals.items())
        copy.executemany("INSERT OR IGNORE INTO removal VALUES (?, ?, ?, ?)", notes)
    copy.execute("COMMIT")


@contextmanager
def _one_moment(live: sqlite3.Connection) -> Iterator[None]:
    live.execute("BEGIN")
    try:
        yield
    finally:
        live.execute("ROLLBACK")


def _copy_rows(live: sqlite3.Connection, copy: sqlite3.Connection, workshop_id: str) -> None:
    copy.execute("PRAGMA defer_foreign_keys = ON")
    matrix = "hash IN (SELECT matrix_hash FROM workshop WHERE id = ?)"
    for table, where in (
        ("matrix", matrix),
        ("workshop", "id = ?"),
        *((table, "workshop_id = ?") for table in tables_of_a_workshop(live)),
    ):
        names = ", ".join(f'"{name}"' for name in _stored_columns(live, table))
        marks = ", ".join("?" * (names.count(",") + 1))
        rows = live.execute(f'SELECT {names} FROM "{table}" WHERE {where}', (workshop_id,))
        copy.executemany(f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})', rows)


def _stored_columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """The columns that are written to, not worked out."""
    rows = connection.execute("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", (table,))
    return tuple(name for (name,) in rows)
