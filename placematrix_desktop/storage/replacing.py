"""Putting a library file as a whole in the place of another."""

from __future__ import annotations

import shutil
from pathlib import Path

from placematrix_desktop.storage.locating import companion
from placematrix_desktop.storage.whole_file import made_beside


def replace_library(target: Path, source: Path) -> None:
    """Let `target` be a copy of `source`, which is complete by itself, in one step. Raises OSError."""
    with made_beside(target, replace=True) as unfinished:
        shutil.copyfile(source, unfinished)
        # SQLite would put a log that belonged to the old file into the new one.
        for suffix in ("-wal", "-shm", "-journal"):
            companion(target, suffix).unlink(missing_ok=True)


def add_library(target: Path, source: Path) -> None:
    """Copy `source` to a name that is free. Raises OSError, FileExistsError where it is not."""
    with made_beside(target, replace=False) as unfinished:
        shutil.copyfile(source, unfinished)
