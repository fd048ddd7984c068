"""One workshop as a file of its own, to be gone on with on another computer.

The file is a library that holds nothing else, and says by its id that it was made for this. Private notes
stay behind, what was typed for one and not entered too, unless whoever hands it over wants them along.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from placematrix_desktop.application.ports import SIGNING
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import LibraryProblem, Refused
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.backup import finish
from placematrix_desktop.storage.connection import LibraryConnection
from placematrix_desktop.storage.header import read_header
from placematrix_desktop.storage.locating import Access, connect
from placematrix_desktop.storage.migrations import APPLICATION_ID, bring_up_to_date
from placematrix_desktop.storage.whole_file import made_beside
from placematrix_desktop.storage.workshop_rows import Rows, add_workshop, rows_of_workshop

PRIVATE = "private_note"
_SIGN = "handed-over-"


def hand_over(
    library: LibraryConnection, workshop_id: str, path: Path, *, with_private_notes: bool, own_file: Path
) -> None:
    """Write a workshop into a file of its own, in place of one that is there. `own_file` is the library's.

    Raises Refused for a workshop that is signed, LibraryProblem where the file cannot be written; then
    what was there is as it was.
    """
    with library.reading() as reading:
        _refuse_what_is_signed(reading, workshop_id)
        without = () if with_private_notes else (PRIVATE,)
        rows = rows_of_workshop(reading, workshop_id, without=without)
    # Nobody else signs with what somebody began to sign here.
    rows["draft"] = [row for row in rows["draft"] if row["field"] != SIGNING]
    if not with_private_notes:
        rows["draft"] = [row for row in rows["draft"] if row["kind"] != PartKind.PRIVATE_NOTE.value]
    try:
        if path.exists() and own_file.exists() and path.samefile(own_file):
            raise LibraryProblem("This is the library itself.", where=str(path), mend="Choose another name.")
        with made_beside(path, replace=True) as unfinished:
            unfinished.touch(exist_ok=False)
            with closing(connect(unfinished, Access.WRITE)) as target:
                bring_up_to_date(target)
                _fill(target, rows)
                finish(target)
    except problems.ERRORS as error:
        raise problems.problem_with(error, str(path)) from error


def is_handed_over(file: Path) -> bool:
    """Whether a file was made by `hand_over`. Leaves it alone; false for one that cannot be read."""
    with suppress(OSError, sqlite3.Error, TypeError):
        header = read_header(file)
        if header.is_database and header.application_id == APPLICATION_ID and not header.is_cut_short:
            with closing(connect(file, Access.FROZEN)) as connection:
                (library_id,) = connection.execute("SELECT id FROM library").fetchone()
                return str(library_id).startswith(_SIGN)
    return False


def _fill(target: sqlite3.Connection, rows: Rows) -> None:
    target.execute("BEGIN")
    add_workshop(target, rows)
    target.execute("UPDATE library SET id = ? || id", (_SIGN,))
    target.execute("COMMIT")
    if target.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise problems.damaged()


def _refuse_what_is_signed(source: sqlite3.Connection, workshop_id: str) -> None:
    row = source.execute("SELECT closed_version FROM workshop WHERE id = ?", (workshop_id,)).fetchone()
    if row is None:
        raise problems.unknown_workshop()
    signed = source.execute(
        "SELECT count(*) FROM signature WHERE workshop_id = ? AND version = ?", (workshop_id, row[0])
    ).fetchone()[0]
    if signed:
        raise Refused(
            "This workshop is signed, and signatures are gathered in one place.",
            mend="Save its record in Sign off to pass it on, or reopen it as a new version first.",
        )
