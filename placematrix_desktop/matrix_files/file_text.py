"""The text of a file that somebody chose, or a clear sentence why it cannot be had."""

from __future__ import annotations

import stat
from pathlib import Path

from placematrix_desktop.matrix_files.file_problems import sole_problem

MOST_BYTES = 5_000_000
"""The largest file that is read. A matrix of 2,000 descriptors takes about 1.7 million bytes."""

_CHOOSE_ANOTHER = "Choose a matrix file, whose name ends in .toml."


def bytes_of(path: Path) -> bytes:
    """What a file holds. Raises MatrixFileProblems where it cannot be read or is too large."""
    name = path.name or str(path)
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise sole_problem(name, "This is a folder.", _CHOOSE_ANOTHER)
        # Reading from a pipe or a device might never end.
        if not stat.S_ISREG(kind):
            raise sole_problem(name, "This is not an ordinary file.", _CHOOSE_ANOTHER)
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise sole_problem(
            name, "There is no such file.", "Look whether it was moved or has another name."
        ) from None
    except PermissionError:
        raise sole_problem(
            name, "You may not read this file.", "Ask its owner, or copy it to a folder of your own."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be one of a file"
        raise sole_problem(
            name, f"The file cannot be read ({reason}).", "Copy it to this computer and try again."
        ) from error
    if len(raw) > MOST_BYTES:
        raise sole_problem(
            name,
            f"The file is larger than {MOST_BYTES // 1_000_000} MB, far more than a matrix needs.",
            _CHOOSE_ANOTHER,
        )
    return raw


def decoded(raw: bytes, name: str) -> str:
    """The text of a file called `name`, without a byte order mark. Raises MatrixFileProblems where the
    bytes are not UTF-8 text."""
    if not raw.strip():
        raise sole_problem(name, "The file is empty.", "Choose another file.")
    if raw.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise sole_problem(
            name,
            "This is a PDF, Word or Excel file and not a matrix file.",
            _CHOOSE_ANOTHER,
        )
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise sole_problem(name, "The file is saved as UTF-16.", "Save it again with the encoding UTF-8.")
    if 0 in raw:
        raise sole_problem(name, "This is not a text file.", _CHOOSE_ANOTHER)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Both numbers leave out a byte order mark, and so does `object`.
        position = f"line {error.object[: error.start].count(10) + 1}"
        raise sole_problem(
            name,
            f"The file is not UTF-8 text: it holds the byte {error.object[error.start]:02X}.",
            "Open it in an editor and save it again with the encoding UTF-8.",
            position=position,
        ) from None
