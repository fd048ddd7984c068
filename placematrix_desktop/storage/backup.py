"""Copies of a library, made by SQLite's backup while it is in use.

A backup is named after its library, its moment and a mark of which library it is:
"library-2026-03-01T104207.123456Z-1a2b3c4d.sqlite3". The mark is made of the library's own id and of
where it lies, so that a new library in the place of a lost one never pushes the old one's backups out.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

import msgspec

from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import mark as marks
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.locating import Access, connect
from placematrix_desktop.storage.rescuing import rescue_path
from placematrix_desktop.storage.whole_file import UNFINISHED, made_beside

KEEP_LAST = 10
KEEP_DAYS = 14
ROOM_TO_LEAVE = 64 * 1024 * 1024
"""Bytes that a backup leaves free on the disk: room for what is decided matters more than a copy."""

_MOMENT = "%Y-%m-%dT%H%M%S.%fZ"
_NAME = re.compile(
    r"(?P<library>.+)-(?P<moment>\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z)(?P<kept>-before-schema-\d+|-before-restore)?-(?P<mark>[0-9a-f]{8})\.sqlite3"
)


_BEFORE = {"": "", "-before-schema": "upgrade", "-before-restore": "restore"}


class Backup(msgspec.Struct, frozen=True, kw_only=True):
    """One backup in a folder. `mark` says of which library, `before` what it was made before: "upgrade" or
    "restore", or "" for a rolling one; the others are never removed."""

    path: Path
    made_at: datetime
    mark: str
    before: str

    @property
    def rolling(self) -> bool:
        return not self.before


class CopiesItself(Protocol):
    """What can put a library into an empty database as it stands."""

    def copy_into(self, target: sqlite3.Connection) -> None: ...


def back_up(
    library: Path, folder: Path, *, now: datetime | None = None, before_schema: int | None = None
) -> Path | None:
    """Copy a library into a folder and remove the rolling backups that are no longer kept.

    Has a connection of its own, so it may run in another thread or beside another window. None where
    the library holds just what its last backup holds. Raises LibraryProblem, and then the earlier
    backups are all there.
    """
    moment = now or datetime.now(UTC)
    # For writing, though it only reads: a connection for reading would leave SQLite's own files behind.
    with _in_words(folder), closing(connect(library, Access.WRITE)) as source:
        (library_id,) = source.execute("SELECT id FROM library").fetchone()
        state = marks.state_of(source)
        mark = _mark(library_id, library)
        earlier = [found for found in backups_in(folder, library) if found.mark == mark]
        if before_schema is None and earlier and _state_of(earlier[0].path) == state:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        _leave_room(library, folder)
        kept = "" if before_schema is None else f"-before-schema-{before_schema}"
        path = folder / f"{library.stem}-{moment.astimezone(UTC).strftime(_MOMENT)}{kept}-{mark}.sqlite3"
        with made_beside(path, replace=False) as unfinished:
            _copy(source, unfinished)
    _remove_old(library, folder, mark, moment)
    return path


def save_copy(library: CopiesItself, source: Path, path: Path) -> None:
    """Write a complete copy of an open library to `path`. Raises LibraryProblem."""
    with _in_words(path):
        if path.exists() and source.exists() and path.samefile(source):
            raise LibraryProblem("This is the library itself.", where=str(path), mend="Choose another name.")
        with made_beside(path, replace=True) as unfinished, closing(_empty(unfinished)) as target:
            library.copy_into(target)
            finish(target)


def rescued(library: CopiesItself, path: Path, folder: Path | None) -> LibraryProblem:
    """Copy an open library whose file has gone from `path` into a folder, and give the words for it."""
    if folder is None:
        return problems.moved(path.name)
    copy = save_rescue(library, path, folder)
    return LibraryProblem(
        "The library file was moved, renamed, replaced or deleted while it was open.",
        where=path.name,
        mend=f"A complete copy of what was recorded is at {copy}.",
    )


def save_rescue(library: CopiesItself, path: Path, folder: Path) -> Path:
    """Write a complete copy of an open library, whatever became of its file, into a folder."""
    copy = rescue_path(path, folder)
    with _in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
    save_copy(library, path, copy)
    return copy


def backups_in(folder: Path, library: Path) -> tuple[Backup, ...]:
    """The backups of libraries of this name, the newest first; those of a lost one in the same place too."""
    found = []
    for path in folder.glob("*.sqlite3") if folder.is_dir() else ():
        parts = _NAME.fullmatch(path.name)
        if parts and parts["library"] == library.stem:
            made_at = datetime.strptime(parts["moment"], _MOMENT).replace(tzinfo=UTC)
            before = _BEFORE[(parts["kept"] or "").rstrip("-0123456789")]
            found.append(Backup(path=path, made_at=made_at, mark=parts["mark"], before=before))
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def name_before_restoring(library: Path, library_id: str, moment: datetime) -> str:
    """The name for what was there before a backup took its place."""
    return f"{library.stem}-{moment.strftime(_MOMENT)}-before-restore-{_mark(library_id, library)}.sqlite3"


def moments_to_keep(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Which of these backups stay: the last ten, and the last of each of the last fourteen days (UTC)."""
    newest_first = sorted(moments, reverse=True)
    last_of_day: dict[object, datetime] = {}
    for moment in newest_first:
        last_of_day.setdefault(moment.astimezone(UTC).date(), moment)
    first_day = now.astimezone(UTC).date() - timedelta(days=KEEP_DAYS - 1)
    recent = (moment for day, moment in last_of_day.items() if day >= first_day)  # type: ignore[operator]
    return frozenset((*newest_first[:KEEP_LAST], *recent))


def copy_whole(library: Path, path: Path) -> bytes:
    """Copy a library that may be in use into a new file that is complete by itself; what to compare of it.
    Raises OSError and sqlite3.Error, and LibraryProblem where it is damaged."""
    with closing(connect(library, Access.WRITE)) as source, closing(_empty(path)) as target:
        source.backup(target)
        finish(target)
        return marks.state_of(target)


def _copy(source: sqlite3.Connection, path: Path) -> None:
    with closing(_empty(path)) as target:
        source.backup(target)
        finish(target)


def _empty(path: Path) -> sqlite3.Connection:
    path.touch(exist_ok=False)
    return connect(path, Access.WRITE)


def finish(target: sqlite3.Connection) -> None:
    """Let a copy be one file that needs no other beside it, so that it can be read from anywhere. Raises
    LibraryProblem where it is damaged."""
    marks.settle(target)
    target.execute("PRAGMA journal_mode = DELETE")
    if target.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise problems.damaged()


def _state_of(backup: Path) -> bytes | None:
    with suppress(*problems.ERRORS), closing(connect(backup, Access.FROZEN)) as connection:
        return marks.state_of(connection)
    return None


def _mark(library_id: str, library: Path) -> str:
    return hashlib.sha256(f"{library_id}\0{library.resolve()}".encode()).hexdigest()[:8]


def _leave_room(library: Path, folder: Path) -> None:
    if shutil.disk_usage(folder).free < library.stat().st_size + ROOM_TO_LEAVE:
        raise LibraryProblem(
            "There is too little room on the disk for a backup, so none was made.",
            where=str(folder),
            mend="Free some space; the library itself is safe.",
        )


def _remove_old(library: Path, folder: Path, mark: str, now: datetime) -> None:
    rolling = [found for found in backups_in(folder, library) if found.mark == mark and found.rolling]
    kept = moments_to_keep((found.made_at for found in rolling), now)
    for found in rolling:
        if found.made_at not in kept:
            # One that is being looked at stays until the next time.
            with suppress(OSError):
                found.path.unlink()


def sweep(folder: Path, *, older_than: float = 24 * 60 * 60) -> None:
    """Remove what a program that was stopped in the middle of a backup left, by default a day ago."""
    for path in folder.glob(f".*{UNFINISHED}"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > older_than:
                shutil.rmtree(path) if path.is_dir() else path.unlink()


@contextmanager
def _in_words(where: Path) -> Iterator[None]:
    try:
        yield
    except problems.ERRORS as error:
        raise problems.problem_with(error, str(where)) from error
