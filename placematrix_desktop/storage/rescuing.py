"""Going on elsewhere when the place of an open library takes nothing more."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from placematrix_desktop.storage.locating import Identity, companion
from placematrix_desktop.storage.whole_file import made_beside

_MOMENT = "%Y-%m-%dT%H%M%S.%fZ"


def rescue_path(library: Path, folder: Path) -> Path:
    """The name of a file that what was recorded in a library can go on in."""
    return folder / f"{library.stem}-rescued-{datetime.now(UTC).strftime(_MOMENT)}.sqlite3"


def put_in_place(copy: Path, path: Path, folder: Identity) -> Path:
    """Put a rescued copy where the library was, so that it is found there the next time; where it is then.

    It stays where it is where another file took the place, or where `folder` is not the one that it was:
    below the name of a stick that was pulled lies another disk.
    """
    in_the_way = (path, companion(path, "-wal"), companion(path, "-journal"))
    try:
        if not folder.still_holds() or any(one.exists() for one in in_the_way):
            return copy
        with made_beside(path, replace=False) as unfinished:
            shutil.copyfile(copy, unfinished)
        copy.unlink(missing_ok=True)
    except OSError:
        return copy
    return path
