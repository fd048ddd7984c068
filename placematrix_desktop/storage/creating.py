"""Making a new, empty library."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.locating import Access, connect
from placematrix_desktop.storage.migrations import bring_up_to_date
from placematrix_desktop.storage.whole_file import made_beside


def create_library(path: Path) -> None:
    """Make a library where there is no file, with the folders above it: complete or not at all.

    Raises OSError, sqlite3.Error, and LibraryProblem where the folder cannot be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise LibraryProblem(
            "There is a file where the folder of the library should be.",
            where=str(path.parent),
            mend="Move that file away or choose another folder.",
        ) from None
    try:
        with made_beside(path, replace=False) as unfinished:
            unfinished.touch(exist_ok=False)
            with closing(connect(unfinished, Access.WRITE)) as connection:
                connection.execute("PRAGMA synchronous = FULL")
                bring_up_to_date(connection)
                connection.execute("PRAGMA journal_mode = WAL")
    except FileExistsError:
        # Another window was quicker, and its library is as good.
        return
