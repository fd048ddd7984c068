"""Writing a file wholly or not at all: whoever opens it finds the old one or the new one, never a half. And
reading one that somebody chose, which may not be there."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from placematrix_desktop.errors import UserError

# A virus scanner may hold a file that has just been written for a moment; Windows then says "denied".
_PAUSES_ON_WINDOWS = (0.05, 0.2, 0.5)
_OPEN_ELSEWHERE = {5, 32, 33}
"""Windows error codes: access denied, sharing violation, lock violation."""

LIBRARY = b"SQLite format 3\0"
"""How every SQLite file begins."""

_FULL = {errno.ENOSPC, errno.EDQUOT}
_TOO_LARGE = {errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL}


def write_whole_file(path: Path, data: bytes, *, check: Callable[[bytes], None] | None = None) -> None:
    """Put `data` in the file `path`, in place of what is there, and return when it is safe on the disk.

    The bytes go to a new file in the same folder first, which then takes the place of the old one in one
    step. `check` gets them as they were read back from there, and keeps the old file by raising.
    Raises UserError where that cannot be done; then the old file is as it was and nothing is left.
    """
    # A link keeps pointing to its file: that file is the one to replace.
    target = Path(os.path.realpath(path))
    try:
        _look_at(target, path)
    except OSError as problem:
        raise _in_words(problem, path) from problem
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        _write_new(beside, data, like=target)
        if check is not None:
            check(beside.read_bytes())
        _take_the_place_of(beside, target)
    except BaseException as problem:
        with contextlib.suppress(OSError):
            beside.unlink()
        if isinstance(problem, OSError):
            raise _in_words(problem, path) from problem
        raise
    _keep_the_name(target.parent)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """A file that somebody chose, open to be read. Raises UserError where it cannot be."""
    where = str(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError
        if not stat.S_ISREG(mode):
            # A pipe would be waited for without an end.
            raise UserError("This is no ordinary file.", where=where)
        with path.open("rb") as file:
            yield file
    except FileNotFoundError:
        raise UserError("This file is not there.", where=where) from None
    except IsADirectoryError:
        raise UserError("This is a folder, not a file.", where=where) from None
    except OSError as problem:
        said = problem.strerror or type(problem).__name__
        raise UserError(
            f"The file cannot be read ({said}).", where=where, mend="Copy it to this computer and try again."
        ) from problem


def _look_at(target: Path, path: Path) -> None:
    """Refuse what must not be replaced, before anything is written."""
    if target.is_dir():
        raise UserError("This is a folder, not a file.", where=str(path), mend="Choose a file name in it.")
    if not target.exists():
        return
    if not os.access(target, os.W_OK):
        raise UserError(
            "The file is read-only.", where=str(path), mend="Choose another name, or allow it to be changed."
        )
    if target.is_file() and _begins_with(target, LIBRARY):
        raise UserError(
            "This file is a library of workshops, not a document.",
            where=str(path),
            mend="Choose another name, so that no workshop is lost.",
        )


def _begins_with(file: Path, start: bytes) -> bool:
    # A file that may be replaced need not be one that may be read.
    with contextlib.suppress(PermissionError), file.open("rb") as opened:
        return opened.read(len(start)) == start
    return False


def _write_new(beside: Path, data: bytes, *, like: Path) -> None:
    # Not `tempfile`: its files are closed to everybody else, and a report on a share is there to be read.
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        with contextlib.suppress(OSError):
            beside.chmod(stat.S_IMODE(like.stat().st_mode))
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_the_place_of(beside: Path, target: Path) -> None:
    for pause in _PAUSES_ON_WINDOWS:
        try:
            beside.replace(target)
        except PermissionError as problem:
            if _windows_code(problem) not in _OPEN_ELSEWHERE:
                raise
            time.sleep(pause)
        else:
            return
    beside.replace(target)


def _keep_the_name(folder: Path) -> None:
    """Make the new name as safe as the bytes, where the system knows how."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _in_words(problem: OSError, path: Path) -> UserError:
    where = str(path)
    if problem.errno in _FULL:
        return UserError(
            "The disk is full.", where=where, mend="Make room, or choose a place on another disk."
        )
    if problem.errno in _TOO_LARGE:
        return UserError("The file is too large for this disk.", where=where, mend="Choose another disk.")
    if _windows_code(problem) in _OPEN_ELSEWHERE and path.exists():
        return UserError(
            "The file is open in another program.",
            where=where,
            mend="Close it there, or choose another name.",
        )
    if problem.errno == errno.EROFS:
        return UserError("This disk cannot be written to.", where=where, mend="Choose another place.")
    if problem.errno in _NOT_ALLOWED:
        return UserError(
            "You are not allowed to write in this folder.", where=where, mend="Choose another folder."
        )
    if problem.errno in (errno.ENOENT, errno.ENOTDIR):
        return UserError("This folder is not there.", where=str(path.parent), mend="Choose another folder.")
    if problem.errno in _BAD_NAME:
        return UserError(
            "The system does not take this file name.", where=where, mend="Choose a shorter one."
        )
    said = problem.strerror or type(problem).__name__
    return UserError(f"The file could not be written ({said}).", where=where, mend="Choose another place.")


def _windows_code(problem: OSError) -> int:
    return getattr(problem, "winerror", None) or 0
