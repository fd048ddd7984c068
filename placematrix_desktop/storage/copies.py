"""The copies of a library that lie on this computer: backups, rescued ones, working copies.

Found by what is in them and not by their names, so one that somebody renamed is found as well. One that
cannot be read is known by the bytes of a workshop's id in it.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from placematrix_desktop.storage import problems
from placematrix_desktop.storage.locating import Access, companion, connect

_ENDINGS = (".sqlite3", ".placematrix")


def library_files(folders: Iterable[Path], *, besides: Path) -> tuple[Path, ...]:
    """The files in these folders, and in the folders of them, that are called like a library; each once.
    `besides` is the library itself."""
    found: dict[Path, None] = {}
    for folder in folders:
        for pattern in ("*", "*/*"):
            for path in sorted(folder.glob(pattern)) if folder.is_dir() else ():
                if path.suffix.casefold() in _ENDINGS and path.is_file():
                    found[path.resolve()] = None
    found.pop(besides.resolve(), None)
    return tuple(found)


def is_copy_of(library_id: str, connection: sqlite3.Connection) -> bool:
    """Whether this is the same library at some other time."""
    return bool(connection.execute("SELECT id FROM library").fetchone() == (library_id,))


def can_be_replaced(path: Path) -> bool:
    """Whether a file is complete by itself, and no window has it open."""
    return not any(companion(path, suffix).exists() for suffix in ("-wal", "-shm", "-journal"))


def seems_to_hold_any(path: Path, workshop_ids: Iterable[str]) -> bool:
    """Whether a file that cannot be read, or what lies beside it, has bytes of one of these workshops: the id
    stands there more often than as the notes of removals (`workshop_ids` has it once for each)."""
    notes = Counter(workshop_id.encode() for workshop_id in workshop_ids)
    for suffix in ("", "-wal", "-journal"):
        with suppress(OSError):
            data = companion(path, suffix).read_bytes()
            if any(data.count(one) > times for one, times in notes.items()):
                return True
    return False


def sound_copies(library_id: str, paths: Iterable[Path]) -> Iterator[sqlite3.Connection]:
    """Those of these files that are this library and are not damaged, each while it is looked at."""
    for path in paths:
        with suppress(*problems.ERRORS), closing(connect(path, Access.FROZEN)) as connection:
            whole = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            if whole and is_copy_of(library_id, connection):
                yield connection
