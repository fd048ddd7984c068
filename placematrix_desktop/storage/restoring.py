"""Going back to a backup, after keeping what is there.

The library is closed meanwhile, and may be damaged or gone. It is not opened where it lies: that may be a
folder that somebody else has as well.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from placematrix_desktop.application.library_files import BackupCard
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import mark, problems
from placematrix_desktop.storage.backup import backups_in, finish, name_before_restoring
from placematrix_desktop.storage.cleansing import carry_over, removals_of, rewriting
from placematrix_desktop.storage.copies import sound_copies
from placematrix_desktop.storage.locating import Access, companion, connect, is_in_use
from placematrix_desktop.storage.migrations import bring_up_to_date, newest_schema, schema_of
from placematrix_desktop.storage.opening import open_library
from placematrix_desktop.storage.replacing import add_library, replace_library
from placematrix_desktop.storage.whole_file import UNFINISHED


def backup_cards(library: Path, folder: Path) -> tuple[BackupCard, ...]:
    """The backups of a library and how much is in each, the newest first. Slow where there are many."""
    cards = []
    for backup in backups_in(folder, library):
        with suppress(OSError):
            size = backup.path.stat().st_size
            cards.append(
                BackupCard(
                    path=backup.path,
                    made_at=backup.made_at,
                    size=size,
                    workshops=_count(backup.path),
                    before=backup.before,
                )
            )
    return tuple(cards)


def restore(library: Path, backup: Path, folder: Path, *, is_own_place: bool) -> Path | None:
    """Put a backup in the place of a library. The path of what was there, kept in `folder`; None where
    there was nothing.

    `is_own_place` is false in a folder that somebody else has as well. Raises LibraryProblem, and then the
    library is as it was.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".restoring-", suffix=UNFINISHED) as desk:
            checked = Path(desk) / library.name
            shutil.copyfile(backup, checked)
            _refuse_what_is_not_sound(checked, backup)
            # Taken before SQLite looks at it: a log that is none would be gone after that.
            as_it_is = _taken(library, Path(desk) / "as it is")
            if is_own_place:
                _refuse_while_in_use(library)
            kept = _keep(as_it_is, library, folder) if as_it_is else None
            # What was there is among the backups by now, unless it is damaged; they know what was removed.
            knowing = [one.path for one in backups_in(folder, library)]
            # As it was made: bringing it up to date is for opening it, which keeps a copy before.
            prepared = _without_what_was_removed(backup, knowing, Path(desk) / "prepared.sqlite3")
            library.parent.mkdir(parents=True, exist_ok=True)
            replace_library(library, prepared)
            return kept
    except problems.ERRORS as error:
        raise problems.problem_with(error, str(library)) from error


def _count(backup: Path) -> int | None:
    with suppress(sqlite3.Error), closing(connect(backup, Access.FROZEN)) as connection:
        number: int = connection.execute("SELECT count(*) FROM workshop").fetchone()[0]
        return number
    return None


def _refuse_what_is_not_sound(copy: Path, backup: Path) -> None:
    """Look through a backup in a copy of it, which may be brought up to date for that."""
    try:
        with open_library(copy) as library:
            found = library.check()
    except LibraryProblem as problem:
        raise LibraryProblem(problem.what, where=backup.name, mend="Choose another backup.") from problem
    if found:
        raise LibraryProblem(
            f"This backup is damaged: {found[0]}", where=backup.name, mend="Choose another backup."
        )


def _without_what_was_removed(backup: Path, knowing: list[Path], prepared: Path) -> Path:
    """A copy of a backup in which what was deleted or erased since does not come back."""
    shutil.copyfile(backup, prepared)
    with closing(connect(prepared, Access.WRITE)) as copy:
        (library_id,) = copy.execute("SELECT id FROM library").fetchone()
        for kept in sound_copies(library_id, knowing):
            removals = removals_of(kept)
            if set(removals) <= set(removals_of(copy)):
                continue
            with rewriting(copy):
                if schema_of(copy) < newest_schema():
                    # The notes need their table. The backup itself stays as it was made.
                    bring_up_to_date(copy)
                carry_over(kept, removals, copy)
                copy.execute(mark.RENEW)
    return prepared


def _refuse_while_in_use(library: Path) -> None:
    with suppress(sqlite3.Error):
        if library.exists() and is_in_use(library):
            raise LibraryProblem(
                "Another window has this library open.",
                where=library.name,
                mend="Close that window and restore then.",
            )


def _taken(library: Path, desk: Path) -> Path | None:
    """A copy of what lies in the library's place, with the log beside it; None where there is nothing."""
    if not library.exists():
        return None
    desk.mkdir()
    _copy_both(library, desk / library.name)
    return desk / library.name


def _keep(copy: Path, library: Path, folder: Path) -> Path:
    """Keep a copy that was taken: as a backup where it is whole, else as it is."""
    moment = datetime.now(UTC)
    whole = copy.with_name("whole.sqlite3")
    _copy_both(copy, whole)
    try:
        with closing(connect(whole, Access.WRITE)) as connection:
            finish(connection)
            (library_id,) = connection.execute("SELECT id FROM library").fetchone()
    except (sqlite3.Error, LibraryProblem, TypeError):
        kept = folder / f"{library.stem} as it was on {moment:%Y-%m-%d at %H%M%S.%f}.sqlite3"
        _copy_both(copy, kept)
        return kept
    kept = folder / name_before_restoring(library, library_id, moment)
    add_library(kept, whole)
    return kept


def _copy_both(source: Path, target: Path) -> None:
    # The log first: a library without it would not be all that there was.
    for suffix in ("-wal", ""):
        if companion(source, suffix).exists():
            add_library(companion(target, suffix), companion(source, suffix))
