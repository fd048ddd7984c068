"""Opening a library file: what is there, whether it is fit to be used, and how it may be used.

A file is only looked at until it is known to be a library that this program can work with, so one that
is refused stays as it is, byte for byte.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import mark, problems
from placematrix_desktop.storage.backup import back_up, backups_in
from placematrix_desktop.storage.connection import LibraryConnection
from placematrix_desktop.storage.creating import create_library
from placematrix_desktop.storage.header import Header, read_header
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.locating import Access, companion, connect, is_unsettled
from placematrix_desktop.storage.migrations import APPLICATION_ID, bring_up_to_date, newest_schema, schema_of

_NO_WAY_IN = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


def open_library(
    path: Path,
    *,
    backups: Path | None = None,
    rescues: Path | None = None,
    copies: tuple[Path, ...] = (),
) -> SqliteLibrary:
    """Open a library, or make a new one where there is no file, with the folders above it.

    `backups` is the folder for rolling backups; without one none are made but the one before an upgrade,
    which then goes beside the library. `rescues` is the folder for a copy where the library's own place takes
    nothing more, by default that of the backups. `copies` are more folders in which copies of it may lie, for
    when something is removed. Where the file may not be changed the library is not
    `writable`. Raises LibraryProblem for a file that cannot be used, and then nothing has been changed.
    """
    connection, interrupted = take_hold(path.absolute(), backups)
    return SqliteLibrary(
        path.absolute(),
        connection,
        backups=backups,
        interrupted=interrupted,
        rescues=rescues,
        copies=copies,
    )


def take_hold(path: Path, backups: Path | None) -> tuple[LibraryConnection, bool]:
    """What `open_library` does, before there is a library: the connection, and whether the file was left in
    the middle of something or is in use."""
    try:
        if not _is_there(path):
            create_library(path)
        interrupted = is_unsettled(path)
        _refuse_what_is_no_library(path, read_header(path), unsettled=interrupted, backups=backups)
        if not _has_companion(path):
            _refuse_without_its_log(path, backups)
        access, schema = _look_inside(path)
        if schema < newest_schema():
            if access is not Access.WRITE:
                raise LibraryProblem(
                    "This library was made by an older version and would have to be brought up to date, "
                    "but it can only be read here.",
                    where=str(path),
                    mend="Copy it to a folder where you may write and open the copy.",
                )
            _upgrade(path, schema, backups or path.parent)
        return LibraryConnection(path, access), interrupted
    except problems.ERRORS as error:
        raise _problem(error, path, backups) from error


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    if path.is_dir():
        raise LibraryProblem(
            "This is a folder, not a library.", where=str(path), mend="Choose the library file in it."
        )
    if not path.is_file():
        raise LibraryProblem("This is not a file.", where=str(path), mend="Choose a library file.")
    return True


def _refuse_what_is_no_library(path: Path, header: Header, *, unsettled: bool, backups: Path | None) -> None:
    if header.size == 0:
        raise LibraryProblem(
            "This file is empty.",
            where=str(path),
            mend=_instead(path, backups, "Delete it to begin a new library"),
        )
    # What is beside an unsettled file may complete it, and is newer than its header.
    if header.is_cut_short and not unsettled:
        raise LibraryProblem(
            "Part of this file is missing, as after a copy that broke off.",
            where=str(path),
            mend=_instead(path, backups, "Copy it once more from where it came"),
        )
    if not header.is_database:
        raise problems.problem_of_code(sqlite3.SQLITE_NOTADB, str(path))
    if not unsettled:
        _refuse_other_libraries(path, header.application_id, header.schema)
    if header.is_odd and not unsettled:
        _check_quickly(path)


def _refuse_other_libraries(path: Path, application_id: int, schema: int) -> None:
    if application_id != APPLICATION_ID:
        raise LibraryProblem(
            "This file is the database of another program, not a PlaceMatrix library.",
            where=str(path),
            mend="Choose another file; this one was left as it is.",
        )
    if schema > newest_schema():
        raise LibraryProblem(
            "This library was made by a newer version of PlaceMatrix Desktop "
            f"(it has format {schema}, this version knows up to {newest_schema()}).",
            where=str(path),
            mend="Open it with the newer version; the file was left as it is.",
        )


def go_on_without_log(path: Path) -> None:
    """Let a library whose log is lost be opened as it is. Raises LibraryProblem."""
    try:
        with closing(connect(path, Access.WRITE)) as connection:
            connection.execute("PRAGMA synchronous = FULL")
            mark.settle(connection)
    except problems.ERRORS as error:
        raise problems.problem_with(error, str(path)) from error


def _refuse_without_its_log(path: Path, backups: Path | None) -> None:
    with closing(connect(path, Access.FROZEN)) as connection:
        if mark.is_long(connection):
            first = "Put that file back beside the library and try again, or go on without it"
            mend = _instead(path, backups, first)
            raise problems.log_lost(str(path), companion(path, "-wal").name, mend)


def _look_inside(path: Path) -> tuple[Access, int]:
    """How a library may be used here, and its schema as SQLite sees it."""
    ways = _ways_in(path)
    for access in ways:
        try:
            return access, _schema_inside(path, access)
        except sqlite3.Error as error:
            if problems.result_code(error) not in _NO_WAY_IN or access is ways[-1]:
                raise
    raise AssertionError("there is always a way to try")


def _ways_in(path: Path) -> tuple[Access, ...]:
    """The ways to try, the best first. SQLite writes in the folder even to read what another window
    wrote; a file with nothing beside it can be read without."""
    reading = (Access.READ, Access.FROZEN) if _has_companion(path) else (Access.FROZEN,)
    if is_unsettled(path):
        reading = (Access.READ,)
    return (Access.WRITE, *reading) if may_be_changed(path) else reading


def may_be_changed(path: Path) -> bool:
    """Whether the file and its folder let this program in for writing."""
    try:
        with path.open("r+b"):
            return os.access(companion(path, "-wal").parent, os.W_OK)
    except OSError:
        return False


def _has_companion(path: Path) -> bool:
    return companion(path, "-wal").exists() or companion(path, "-journal").exists()


def _schema_inside(path: Path, access: Access) -> int:
    # Reading is enough to learn what it is, and leaves alone what another program has to finish.
    looking = Access.READ if is_unsettled(path) else access
    with closing(connect(path, looking)) as connection:
        schema = schema_of(connection)
        _refuse_other_libraries(path, connection.execute("PRAGMA application_id").fetchone()[0], schema)
        if connection.execute("SELECT count(*) FROM library").fetchone() != (1,):
            raise problems.damaged(str(path))
        return schema


def _check_quickly(path: Path) -> None:
    with closing(connect(path, Access.FROZEN)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise problems.damaged(str(path))


def _upgrade(path: Path, schema: int, backups: Path) -> None:
    copy = back_up(path, backups, before_schema=newest_schema())
    try:
        with closing(connect(path, Access.WRITE)) as connection:
            # No other window may have it open: it would go on with the tables that it knows.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
            bring_up_to_date(connection)
    except sqlite3.Error as error:
        if problems.result_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise LibraryProblem(
                "This library has to be brought up to date, and another window has it open.",
                where=str(path),
                mend="Close the other window and open the library again.",
            ) from error
        raise LibraryProblem(
            f"This library could not be brought up to date from format {schema} ({error}); it is as it was.",
            where=str(path),
            mend=f"Open it with the version that made it. A backup is at {copy}.",
        ) from error


def _problem(error: Exception, path: Path, backups: Path | None) -> LibraryProblem:
    if problems.is_damage(error):
        mend = _instead(path, backups, "Keep the file as it is")
        return LibraryProblem(problems.damaged().what, where=str(path), mend=mend)
    if problems.result_code(error) in _NO_WAY_IN and is_unsettled(path):
        return LibraryProblem(
            "This library was not closed properly, and what is in the file beside it cannot be put in here.",
            where=str(path),
            mend=f"Copy it with “{path.name}-wal” to a folder where you may write, and open the copy.",
        )
    return problems.problem_with(error, str(path))


def _instead(path: Path, backups: Path | None, first: str) -> str:
    latest = next(iter(backups_in(backups, path)), None) if backups else None
    return f"{first}, or open the latest backup: {latest.path}." if latest else f"{first}."
