"""Which files are opened as a library and which are checked. Asked before the window is painted, so it knows
neither Qt nor what reads files."""

from __future__ import annotations

from pathlib import Path

from placematrix_desktop.domain.record_endings import RECORD_ENDINGS
from placematrix_desktop.whole_file import LIBRARY

LIBRARY_ENDINGS = (".placematrix", ".sqlite3")
"""How libraries and workshops that are handed over are named."""


def is_checked(file: Path) -> bool:
    """Whether a file is checked when it is opened: a report or a record by its name, and whatever is neither
    named as a library nor begins as one, so that it is said what it is."""
    ending = file.suffix.casefold()
    if ending in (".pdf", *RECORD_ENDINGS):
        return True
    return ending not in LIBRARY_ENDINGS and not _begins_as_a_library(file)


def _begins_as_a_library(file: Path) -> bool:
    try:
        # Of anything but a file, a pipe for one, nothing would ever come.
        if not file.is_file():
            return False
        with file.open("rb") as opened:
            return opened.read(len(LIBRARY)) == LIBRARY
    except OSError:
        return False
