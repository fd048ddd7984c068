"""Ridding the files of what was removed: pages that were moved about, the log, and the copies.

A removal is noted in the library (`removal`), and a copy that was made anew or made since has that note
too. So whatever keeps a copy from being written anew (a full disk, the power, somebody who looks at it),
the next start finds it and tries again. In such a copy the workshop is replaced by what the library holds
of it now: nothing, where it was deleted.

A note is known by what it says. Its number tells nothing: going back to a backup may give it again.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from placematrix_desktop.application.ports import Cleansing
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.backup import ROOM_TO_LEAVE, finish, sweep
from placematrix_desktop.storage.copies import can_be_replaced, is_copy_of, library_files, seems_to_hold_any
from placematrix_desktop.storage.locating import Access, connect
from placematrix_desktop.storage.migrations import schema_of
from placematrix_desktop.storage.removing import drop_rows, tables_of_a_workshop
from placematrix_desktop.storage.whole_file import made_beside

LEFT_BY_A_STOPPED_PROGRAM = 10 * 60
"""Seconds after which an unfinished backup is no longer being written."""

_FIRST_SCHEMA_WITH_NOTES = 3

Removal = tuple[str, str, str]
"""Workshop id, kind and moment."""


def cleanse(library: Path, folders: Iterable[Path], *, thoroughly: bool) -> Cleansing:
    """Rid a library, and its copies in these folders and the folders of them, of what was removed from it.

    Has connections of its own, so it may run in another thread beside an open window. Raises LibraryProblem
    where the library itself cannot be read.
    """
    folders = tuple(folders)
    try:
        with closing(connect(library, Access.WRITE)) as live:
            removals = removals_of(live)
            if not removals:
                return Cleansing()
            behind, out_of_reach = _behind(live, removals, library_files(folders, besides=library))
            traces = _rewrite(live, library) if thoroughly or behind else ""
            for folder in folders:
                sweep(folder, older_than=LEFT_BY_A_STOPPED_PROGRAM)
            left = tuple(copy for copy in behind if not _made_anew(live, removals, copy))
    except problems.ERRORS as error:
        raise problems.problem_with(error, library.name) from error
    return Cleansing(backups=len(behind) - len(left), left=(*left, *out_of_reach), traces=traces)


def removals_of(connection: sqlite3.Connection) -> tuple[Removal, ...]:
    """What a library notes as removed, the oldest first; nothing where it is from before there were notes."""
    if schema_of(connection) < _FIRST_SCHEMA_WITH_NOTES:
        return ()
    return tuple(connection.execute("SELECT workshop_id, kind, at FROM removal ORDER BY number"))


def _behind(
    live: sqlite3.Connection, removals: Iterable[Removal], paths: Iterable[Path]
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Which of these files hold a workshop as it was before something was removed from it: the copies of
    this library that can be written anew, and what cannot, since it is damaged or in use."""
    (library_id,) = live.execute("SELECT id FROM library").fetchone()
    workshop_ids = [workshop_id for workshop_id, _, _ in removals]
    behind: list[Path] = []
    out_of_reach: list[Path] = []
    for path in paths:
        try:
            with closing(connect(path, Access.FROZEN)) as copy:
                if not is_copy_of(library_id, copy):
                    continue
                holds_it = bool(workshops_to_replace(copy, removals))
        except problems.ERRORS:
            if seems_to_hold_any(path, workshop_ids):
                out_of_reach.append(path)
            continue
        if holds_it:
            (behind if can_be_replaced(path) else out_of_reach).append(path)
    return tuple(behind), tuple(out_of_reach)


def workshops_to_replace(copy: sqlite3.Connection, removals: Iterable[Removal]) -> tuple[str, ...]:
    """The workshops in a copy from which something was removed that the copy does not know of."""
    noted = removals_of(copy)
    wanted = {removal[0] for removal in removals if removal not in noted}
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


def _made_anew(live: sqlite3.Connection, removals: Iterable[Removal], path: Path) -> bool:
    """Put a copy that no longer holds what was removed in the place of one; false where that fails, and
    then the old one is as it was."""
    try:
        with made_beside(path, replace=True) as unfinished:
            unfinished.touch(exist_ok=False)
            with closing(connect(unfinished, Access.WRITE)) as copy:
                with closing(connect(path, Access.FROZEN)) as old:
                    old.backup(copy)
                with rewriting(copy):
                    carry_over(live, removals, copy)
    except (LibraryProblem, *problems.ERRORS):
        return False
    return True


@contextmanager
def rewriting(copy: sqlite3.Connection) -> Iterator[None]:
    """Around a change to a copy after which nothing of what it held before is left in any page. Raises
    LibraryProblem where the copy is damaged."""
    copy.execute("PRAGMA journal_mode = MEMORY")
    copy.execute("PRAGMA secure_delete = ON")
    copy.execute("PRAGMA temp_store = MEMORY")
    yield
    copy.execute("VACUUM")
    finish(copy)


def carry_over(live: sqlite3.Connection, removals: Iterable[Removal], copy: sqlite3.Connection) -> None:
    """Let a copy be without what was removed, and know of it."""
    copy.execute("BEGIN")
    with _one_moment(live):
        for workshop_id in workshops_to_replace(copy, removals):
            drop_rows(copy, workshop_id)
            # A backup from before an upgrade has other tables: there the workshop goes altogether.
            if schema_of(copy) == schema_of(live):
                _copy_rows(live, copy, workshop_id)
    if schema_of(copy) >= _FIRST_SCHEMA_WITH_NOTES:
        noted = removals_of(copy)
        copy.executemany(
            "INSERT INTO removal (workshop_id, kind, at) VALUES (?, ?, ?)",
            [removal for removal in removals if removal not in noted],
        )
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
