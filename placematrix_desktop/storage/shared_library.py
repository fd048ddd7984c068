"""A library in a folder that somebody else has as well, opened in a working copy on this computer."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

from placematrix_desktop.application.ports import Cleansing, OpeningNote
from placematrix_desktop.errors import LibraryProblem, LogLost, WorkingCopyProblem
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.connection import LibraryConnection
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.opening import go_on_without_log, may_be_changed, open_library, take_hold
from placematrix_desktop.storage.shared_place import SharedPlace
from placematrix_desktop.storage.working_copy import WorkingCopy, settled_in_place


class SharedLibrary(SqliteLibrary):
    """Like any library; `path` is where it lies, not where its working copy is."""

    def __init__(
        self,
        copy: WorkingCopy,
        connection: LibraryConnection,
        *,
        backups: Path,
        interrupted: bool,
        notes: tuple[OpeningNote, ...],
        rescues: Path | None,
        copies: tuple[Path, ...],
    ) -> None:
        super().__init__(
            copy.path, connection, backups=backups, interrupted=interrupted, rescues=rescues, copies=copies
        )
        self._copy = copy
        self._notes = notes
        self._putting_back = threading.Lock()

    @property
    def path(self) -> Path:
        return self._copy.original

    @property
    def opening_notes(self) -> tuple[OpeningNote, ...]:
        return self._notes

    def put_back(self) -> None:
        """Bring what was recorded to where the library lies, from any thread. Raises LibraryProblem where
        that is not possible, and where both had changed; then it says where both are."""
        with self._putting_back:
            beside = self._copy.put_back()
        if beside is not None:
            raise both_kept(self.path, beside)

    def cleanse(self, *, thoroughly: bool) -> Cleansing:
        """As in any library; the file where the library lies is put in order with it."""
        done = super().cleanse(thoroughly=thoroughly)
        if thoroughly or done.backups:
            self.put_back()
        return done

    def move_on(self) -> Path:
        """As in any library. A working copy that is in its place again is found by way of the library."""
        where = super().move_on()
        return self.path if where == self._copy.path and self._copy.is_there else where

    def close(self) -> None:
        was_open = self.is_open
        try:
            super().close()
        finally:
            if was_open:
                self.put_back()
                self._copy.done()


def open_shared(
    path: Path,
    place: SharedPlace,
    *,
    copies: Path,
    backups: Path,
    rescues: Path | None = None,
    more_copies: tuple[Path, ...] = (),
) -> SqliteLibrary:
    """Open a library in such a folder, or begin a new one there. `copies` is the folder of working copies,
    `backups` that of this library's backups, both on this computer; `more_copies` are folders in which other
    copies of it may lie, for when something is removed.

    Where nothing may be changed there, the library is opened for reading. Raises LibraryProblem.
    """
    if path.is_file() and not may_be_changed(path):
        return open_library(path)
    copy = WorkingCopy(path, copies)
    try:
        notes = [_shared_note(place), *_made_ready(copy, place)]
        connection, interrupted = take_hold(copy.path, backups)
    except problems.ERRORS as error:
        raise problems.problem_with(error, str(path)) from error
    except LibraryProblem as problem:
        # It was the library that was looked at, as far as anybody else is concerned.
        if copy.is_in_use or not copy.is_there:
            raise type(problem)(problem.what, where=str(path), mend=problem.mend) from problem
        if not copy.has_news:
            copy.discard()
            raise type(problem)(problem.what, where=str(path), mend=problem.mend) from problem
        if isinstance(problem, LogLost):
            raise LogLost(problem.what, where=str(path), mend=problem.mend) from problem
        raise WorkingCopyProblem(
            f"What was recorded here and never put back cannot be gone on with: {problem.what}",
            where=str(path),
            mend="Set that copy aside, and the library is opened as it lies there.",
        ) from problem
    return SharedLibrary(
        copy,
        connection,
        backups=backups,
        interrupted=interrupted,
        notes=tuple(notes),
        rescues=rescues,
        copies=(copies, *more_copies),
    )


def set_copy_aside(path: Path, *, copies: Path) -> Path:
    """Keep a working copy under a name of its own beside the library, so that the library itself is opened
    the next time. One that is damaged stays on this computer, as it is. Where it is then. Raises
    LibraryProblem."""
    copy = WorkingCopy(path, copies)
    if copy.is_sound:
        return copy.set_aside()
    try:
        return copy.lay_by()
    except OSError as error:
        raise problems.problem_with(error, str(path)) from error


def out_of_the_way(path: Path, *, copies: Path) -> None:
    """Before a backup takes the place of a library: be done with its working copy, and keep beside the
    library what was never put back. Raises LibraryProblem, also where a window works in the copy."""
    copy = WorkingCopy(path, copies)
    if not copy.is_there:
        return
    if copy.can_be_read and copy.is_in_use:
        raise LibraryProblem(
            "Another window has this library open.",
            where=path.name,
            mend="Close that window and restore then.",
        )
    if copy.has_news or not copy.is_sound:
        set_copy_aside(path, copies=copies)
    else:
        copy.discard()


def go_on_without_the_log(path: Path, *, copies: Path) -> None:
    """Let a library in such a folder, or its working copy, be opened without the log that it lost. Raises
    LibraryProblem."""
    copy = WorkingCopy(path, copies)
    if copy.is_there:
        go_on_without_log(copy.path)
    else:
        settled_in_place(path, copies)


def _made_ready(copy: WorkingCopy, place: SharedPlace) -> list[OpeningNote]:
    """Have a copy that can be worked in, and say what became of an earlier one."""
    if copy.is_there and not copy.can_be_read:
        copy.lay_by()
    if not copy.is_there or not (copy.is_in_use or copy.has_news):
        if not copy.original.parent.is_dir():
            raise LibraryProblem(
                "The folder of this library cannot be reached.",
                where=str(copy.original),
                mend="Connect to the network or start the service that synchronises it, and try again.",
            )
        copy.take()
        return []
    if copy.is_in_use:
        return []
    if copy.may_be_put_back:
        return [_newer_note(place, copy.last_change)]
    beside = copy.set_aside()
    copy.take()
    return [OpeningNote(kind="both_kept", sentence=both_kept(copy.original, beside).sentence)]


def _shared_note(place: SharedPlace) -> OpeningNote:
    where = f"a folder that {place.name} synchronises" if place.is_synchronised else f"{place.name}"
    return OpeningNote(
        kind="shared",
        sentence=f"This library lies in {where}, which can damage it while it is open. So you work in a copy "
        "on this computer, which is put back there when a workshop is left and when this window is closed.",
    )


def _newer_note(place: SharedPlace, moment: datetime) -> OpeningNote:
    where = place.name if place.is_synchronised else "the share"
    until = f"{moment.day} {moment:%b %Y, %H:%M}"
    return OpeningNote(
        kind="newer_copy",
        sentence=f"This computer holds what was recorded here until {until} and never came to {where}. "
        "You go on in that; nothing is missing.",
    )


def both_kept(library: Path, beside: Path) -> LibraryProblem:
    """Somebody else changed the library while it was worked on here."""
    return LibraryProblem(
        "This library was changed from another computer while it was worked on here, so both were kept: what "
        f"was recorded here is in “{beside.name}” beside it.",
        where=library.name,
        mend="Open both, and take up in one what only the other has.",
    )
