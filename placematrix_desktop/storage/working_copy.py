"""Working on a library in a folder that somebody else has as well: in a copy of it on this computer.

SQLite opens the copy alone. What was recorded is put back as one whole file, and only where the file there
is still the one that was taken; otherwise it is put beside it, and both are kept.

Each library has a folder here while it is worked on: its copy under its own name, and "origin.json".
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import mark, problems
from placematrix_desktop.storage.backup import copy_whole
from placematrix_desktop.storage.locating import Access, companion, connect, is_in_use
from placematrix_desktop.storage.replacing import add_library, replace_library
from placematrix_desktop.storage.whole_file import made_beside

_NOTE = "origin.json"
_OUTGOING = "outgoing.sqlite3"


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """What is noted beside a working copy. `target` is where it is put back: `original`, or a file beside it
    once both had changed. `taken` is the state of the target when it was taken or put back last, None where
    there was no file; `log` the hash of a log that lay beside it then."""

    original: str
    target: str
    taken: bytes | None
    log: str | None = None


class WorkingCopy:
    """The copy of one library. `folder` is where all working copies are."""

    def __init__(self, original: Path, folder: Path) -> None:
        self.original = original
        key = hashlib.sha256(str(original).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        self.folder = folder / f"{original.stem}-{key}"
        self.path = self.folder / original.name

    @property
    def is_there(self) -> bool:
        """Whether a copy has been taken and not been done with."""
        return self._origin() is not None and self.path.exists()

    @property
    def is_in_use(self) -> bool:
        """Whether another window on this computer works in the copy."""
        try:
            return is_in_use(self.path)
        except sqlite3.Error:
            return False

    @property
    def can_be_read(self) -> bool:
        """Whether the copy is a library at all."""
        return _state_of(self.path, Access.READ) is not None

    @property
    def is_sound(self) -> bool:
        """Whether the copy is a library without damage."""
        with suppress(sqlite3.Error), closing(connect(self.path, Access.READ)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
        return False

    @property
    def has_news(self) -> bool:
        """Whether the copy holds what was not put back. It may have been, and not been noted."""
        origin = self._origin()
        if origin is None:
            return False
        state = _state_of(self.path, Access.READ)
        return state != origin.taken and state != _state_of(Path(origin.target), Access.FROZEN)

    @property
    def may_be_put_back(self) -> bool:
        """Whether the file there is still the one that was taken, or has gone."""
        origin = self._origin()
        return origin is not None and Path(origin.target) == self.original and not _has_changed(origin)

    @property
    def last_change(self) -> datetime:
        """When something was last written into the copy, in the time of this computer."""
        files = (path for path in (self.path, companion(self.path, "-wal")) if path.exists())
        return datetime.fromtimestamp(max(path.stat().st_mtime for path in files)).astimezone()

    def take(self) -> None:
        """Copy the library here. Where there is none yet, what is made here is the first. Raises OSError."""
        self.discard()
        self.folder.mkdir(parents=True)
        taken, log = None, None
        if self.original.exists():
            with made_beside(self.path, replace=False) as unfinished:
                shutil.copyfile(self.original, unfinished)
            # Before a log is put into it: it is the file there that will be compared.
            taken = _state_of(self.path, Access.FROZEN)
            log = _log_of(self.original)
            if log is not None:
                shutil.copyfile(companion(self.original, "-wal"), companion(self.path, "-wal"))
        where = str(self.original)
        self._note(Origin(original=where, target=where, taken=taken, log=log))

    def put_back(self) -> Path | None:
        """Bring what was recorded to where the library lies. The path of a new file beside it where both had
        changed; None where it went into its place, or nothing was new.

        The copy may be in use. Raises LibraryProblem where it cannot be put there; then it is kept here.
        """
        origin = self._origin()
        if origin is None:
            return None
        with self._kept_here(origin), self._outgoing() as (outgoing, state):
            target = Path(origin.target)
            if target.exists() and state in (origin.taken, _state_of(target, Access.FROZEN)):
                return None
            if not _has_changed(origin):
                replace_library(target, outgoing)
                self._note(replace(origin, taken=state, log=None))
                return None
            beside = _name_beside(self.original)
            add_library(beside, outgoing)
            self._note(replace(origin, target=str(beside), taken=state, log=None))
            return beside

    def set_aside(self) -> Path:
        """Put the copy beside the library under a name of its own, and be done with it here.

        Raises LibraryProblem, and then it is kept.
        """
        origin = self._origin()
        assert origin is not None
        with self._kept_here(origin), self._outgoing() as (outgoing, _state):
            beside = _name_beside(self.original)
            add_library(beside, outgoing)
        self.discard()
        return beside

    def lay_by(self) -> Path:
        """Keep a copy that cannot be read out of the way, as it is; where it is then. Raises OSError."""
        moment = datetime.now(UTC)
        aside = self.folder.with_name(f"{self.folder.name} unreadable {moment:%Y%m%dT%H%M%S.%f}")
        self.folder.rename(aside)
        return aside / self.path.name

    def done(self) -> None:
        """Remove the copy, unless another window works in it or something in it was not put back."""
        if companion(self.path, "-wal").exists() or companion(self.path, "-shm").exists():
            return
        if not self.path.exists() or not self.has_news:
            self.discard()

    def discard(self) -> None:
        """Remove the copy, whatever it holds. Raises OSError."""
        if self.folder.exists():
            # Without its note, a copy that could be removed in part alone counts for nothing.
            (self.folder / _NOTE).unlink(missing_ok=True)
            shutil.rmtree(self.folder)

    @contextmanager
    def _outgoing(self) -> Iterator[tuple[Path, bytes]]:
        """A whole copy to be handed on, with its state."""
        outgoing = self.folder / f"{os.getpid()}-{_OUTGOING}"
        outgoing.unlink(missing_ok=True)
        try:
            yield outgoing, copy_whole(self.path, outgoing)
        finally:
            with suppress(OSError):
                outgoing.unlink(missing_ok=True)

    @contextmanager
    def _kept_here(self, origin: Origin) -> Iterator[None]:
        try:
            yield
        except problems.ERRORS as error:
            raise LibraryProblem(
                "What was recorded could not be put where the library lies "
                f"({problems.error_words(error)}). It is safe on this computer.",
                where=origin.target,
                mend="Open this library again when its place can be reached: it goes on from here.",
            ) from error

    def _origin(self) -> Origin | None:
        try:
            return msgspec.json.decode((self.folder / _NOTE).read_bytes(), type=Origin)
        except (OSError, msgspec.MsgspecError):
            return None

    def _note(self, origin: Origin) -> None:
        with made_beside(self.folder / _NOTE, replace=True) as unfinished:
            unfinished.write_bytes(msgspec.json.encode(origin))


def settled_in_place(library: Path, folder: Path) -> None:
    """Let a library in such a folder be opened without the log that it lost. Raises LibraryProblem."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = folder / f"{os.getpid()}-{_OUTGOING}"
        shutil.copyfile(library, aside)
        try:
            with closing(connect(aside, Access.WRITE)) as connection:
                mark.settle(connection)
                connection.execute("PRAGMA journal_mode = DELETE")
            replace_library(library, aside)
        finally:
            aside.unlink(missing_ok=True)
    except problems.ERRORS as error:
        raise problems.problem_with(error, str(library)) from error


def _has_changed(origin: Origin) -> bool:
    """Whether the file there is another one by now. One that has gone can be put there again."""
    target = Path(origin.target)
    if not target.exists():
        return False
    return (_state_of(target, Access.FROZEN), _log_of(target)) != (origin.taken, origin.log)


def _state_of(library: Path, access: Access) -> bytes | None:
    """What to compare of a file; None where it is no library that can be read."""
    with suppress(sqlite3.Error, TypeError), closing(connect(library, access)) as connection:
        return mark.state_of(connection)
    return None


def _log_of(library: Path) -> str | None:
    try:
        log = companion(library, "-wal").read_bytes()
    except OSError:
        return None
    return hashlib.sha256(log).hexdigest() if log else None


def _name_beside(original: Path) -> Path:
    """A free name that says where a copy comes from and when it was made."""
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    name = os.environ.get("COMPUTERNAME", "") or (os.uname().nodename if hasattr(os, "uname") else "")
    computer = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in name.split(".")[0])
    said = f"{original.stem} (from {computer or 'another computer'}, {moment})"
    number, path = 1, original.with_name(f"{said}{original.suffix}")
    while path.exists():
        number += 1
        path = original.with_name(f"{said} {number}{original.suffix}")
    return path
