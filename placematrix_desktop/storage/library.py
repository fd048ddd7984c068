"""One library file that is open: what the application asks of it, each call one transaction."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from placematrix_desktop.application.ports import (
    Cleansing,
    ClosedVersion,
    Draft,
    DraftKey,
    OpeningNote,
    StoredWorkshop,
    TakenUp,
    Transaction,
    WorkshopCard,
)
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.erasure import Erasure
from placematrix_desktop.domain.signoff import Closing, Signature
from placematrix_desktop.domain.workshop import PartKind, Workshop
from placematrix_desktop.errors import LibraryProblem, PlaceProblem
from placematrix_desktop.storage import (
    backup,
    cards,
    cleansing,
    closed,
    diary,
    drafts,
    integrity,
    parts,
    times,
    usual,
    workshops,
)
from placematrix_desktop.storage.connection import LibraryConnection
from placematrix_desktop.storage.locating import Access, Identity
from placematrix_desktop.storage.rescuing import put_in_place

if TYPE_CHECKING:
    import sqlite3

    from placematrix_desktop.storage.writing.writer import Writer

_log = logging.getLogger(__name__)


class SqliteLibrary:
    """`application.ports.Library` on a file; `opening.open_library` makes one.

    Every method raises LibraryProblem where the file cannot be used, and then has written nothing.
    What writes to a workshop also raises it where another window has written to that workshop since.
    """

    def __init__(
        self,
        path: Path,
        connection: LibraryConnection,
        *,
        backups: Path | None = None,
        interrupted: bool = False,
        rescues: Path | None = None,
        copies: tuple[Path, ...] = (),
    ) -> None:
        """`copies` are folders, beside those of backups and rescues, in which copies of it may lie."""
        self._path = path
        self._connection = connection
        self._backups = backups
        self._interrupted = interrupted
        self._rescues = rescues or backups
        self._copies = copies
        self._folder = Identity(path.parent)
        self._open = True
        # Whoever goes through the whole file has a connection of its own; the last to close tidies up.
        self._whole_file = threading.Lock()

    @property
    def path(self) -> Path:
        return self._path

    @property
    def writable(self) -> bool:
        return self._connection.access is Access.WRITE

    @property
    def interrupted(self) -> bool:
        """Whether the file was in use or left in the middle of something when it was opened: a reason
        to run `check` in the background."""
        return self._interrupted

    @property
    def opening_notes(self) -> tuple[OpeningNote, ...]:
        """What is to be said about how the library was opened."""
        return ()

    @property
    def is_open(self) -> bool:
        return self._open

    @property
    def has_its_place(self) -> bool:
        """Whether the file is still where it was opened."""
        return not self.writable or self._connection.has_its_file

    # Reading

    def cards(self, limit: int = 50) -> tuple[WorkshopCard, ...]:
        with self._connection.reading() as connection:
            return cards.read(connection, limit)

    def load(self, workshop_id: str) -> StoredWorkshop:
        with self._connection.reading() as connection:
            row = workshops.row_of(connection, workshop_id)
            if row.closed_version is None:
                workshop = workshops.read(connection, row)
                signatures: tuple[Signature, ...] = ()
            else:
                workshop = closed.read(connection, workshop_id, row.closed_version)
                signatures = closed.read_signatures(connection, workshop_id, row.closed_version)
            return StoredWorkshop(
                workshop=workshop,
                private_notes=parts.read_private_notes(connection, workshop_id),
                drafts=drafts.read(connection, workshop_id),
                last_entry=diary.read_last(connection, workshop_id),
                signatures=signatures,
                saved_at=times.moment(row.saved_at),
                keep_until=times.day(row.keep_until),
            )

    def diary(self, workshop_id: str) -> tuple[DiaryEntry, ...]:
        with self._connection.reading() as connection:
            workshops.row_of(connection, workshop_id)
            return diary.read(connection, workshop_id)

    def closed_versions(self, workshop_id: str) -> tuple[ClosedVersion, ...]:
        with self._connection.reading() as connection:
            workshops.row_of(connection, workshop_id)
            return closed.read_versions(connection, workshop_id)

    def past_keeping(self, today: date, limit: int = 50) -> tuple[WorkshopCard, ...]:
        with self._connection.reading() as connection:
            return cards.read_past_keeping(connection, today, limit)

    def usual_years(self) -> int | None:
        with self._connection.reading() as connection:
            return usual.read_years(connection)

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """One moment of the file, for what goes past the tables."""
        return self._connection.reading()

    # Writing

    def get_ready_to_write(self) -> None:
        """Load what only writing needs, from any thread, so that the first to write need not wait for it."""
        if self.writable:
            import placematrix_desktop.storage.writing.writer  # noqa: F401 - to be loaded is all

    def add(self, workshop: Workshop, entry: DiaryEntry) -> None:
        """Raises ValueError for a workshop that is closed: that one comes with a record."""
        if workshop.is_closed:
            raise ValueError("a closed workshop is not added as an open one")
        with self._writing("begin", workshop.id) as write:
            write.add(workshop, entry)

    @contextmanager
    def _writing(self, deed: str, workshop_id: str, about: Iterable[str] = ()) -> Iterator[Writer]:
        """One transaction, and a line in the log: what was done, to which parts by id, how long it took."""
        # With it comes SQLAlchemy, and a library that is only looked at does without.
        from placematrix_desktop.storage.writing.writer import Writer

        started = time.perf_counter()
        try:
            with self._connection.writing() as connection:
                yield Writer(connection)
        except Exception as fault:
            _log.info("%s in %s failed: %s", deed, workshop_id, type(fault).__name__)
            raise
        took = (time.perf_counter() - started) * 1000
        _log.info("%s in %s, %.1f ms: %s", deed, workshop_id, took, " ".join(about))

    def commit(self, transaction: Transaction) -> None:
        """Raises ValueError for a change that ought to be in the diary and comes without an entry."""
        entry, workshop_id = transaction.entry, transaction.workshop_id
        private = all(change.kind is PartKind.PRIVATE_NOTE for change in transaction.changes)
        if entry is None and not private:
            raise ValueError("only private notes are written without a diary entry")
        about = (f"{change.kind}/{change.id}" for change in transaction.changes)
        deed = entry.command if entry else PartKind.PRIVATE_NOTE.value
        with self._writing(deed, workshop_id, about) as write:
            write.commit(transaction)

    def save_draft(self, workshop_id: str, draft: Draft) -> None:
        with self._writing("draft", workshop_id, (f"{draft.key.kind}/{draft.key.id}",)) as write:
            write.save_draft(workshop_id, draft)

    def drop_draft(self, workshop_id: str, key: DraftKey) -> None:
        with self._writing("drop_draft", workshop_id, (f"{key.kind}/{key.id}",)) as write:
            write.drop_draft(workshop_id, key)

    def close_version(self, workshop_id: str, closing: Closing, record: bytes, entry: DiaryEntry) -> None:
        """Raises ValueError where the record does not say what is stored; then nothing is closed."""
        with self._writing("close", workshop_id) as write:
            write.close_version(workshop_id, closing, record, entry)

    def add_signatures(self, workshop_id: str, signatures: tuple[Signature, ...], entry: DiaryEntry) -> None:
        with self._writing("sign", workshop_id) as write:
            write.add_signatures(workshop_id, signatures, entry)

    def reopen(self, workshop: Workshop, entry: DiaryEntry) -> None:
        with self._writing("reopen", workshop.id) as write:
            write.reopen(workshop, entry)

    def keep_until(self, workshop_id: str, day: date | None, entry: DiaryEntry) -> None:
        """Raises ValueError for a workshop that is open: there the day is one of its facts."""
        with self._writing("keep_until", workshop_id) as write:
            write.keep_until(workshop_id, day, entry)

    def set_usual_years(self, years: int | None) -> None:
        with self._writing("usual_years", "the library") as write:
            write.set_usual_years(years)

    # Removing; `cleanse` is to follow

    def delete_workshop(self, workshop_id: str, at: datetime) -> None:
        with self._writing("delete", workshop_id) as write:
            write.delete_workshop(workshop_id, at)

    def erase_name(self, workshop_id: str, erasure: Erasure, entry: DiaryEntry) -> None:
        with self._writing("erase_name", workshop_id) as write:
            write.erase_name(workshop_id, erasure, entry)

    # The file as a whole

    def cleanse(self, *, thoroughly: bool) -> Cleansing:
        """Rid file and copies of what was removed, from any thread."""
        if not self.writable:
            return Cleansing()
        with self._whole_file:
            folders = [folder for folder in (self._backups, self._rescues, *self._copies) if folder]
            return cleansing.cleanse(self._path, folders, thoroughly=thoroughly)

    def back_up(self) -> Path | None:
        """Make a rolling backup, from any thread. None where there is no folder for backups, nothing
        has changed since the last one, or the library can only be read."""
        if self._backups is None or not self.writable:
            return None
        with self._whole_file:
            return backup.back_up(self._path, self._backups)

    def check(self) -> tuple[str, ...]:
        """Look through the whole file, from any thread: what is wrong with it, in sentences; none where
        all is well."""
        with self._whole_file:
            return integrity.check(self._path, self._connection.access)

    def save_copy(self, path: Path) -> None:
        """Write a complete copy elsewhere, even where the library's own file has been moved or deleted
        meanwhile. A file at `path` is replaced."""
        backup.save_copy(self._connection, self._path, path)

    def hand_over(self, workshop_id: str, path: Path, *, with_private_notes: bool) -> None:
        from placematrix_desktop.storage.handing_over import hand_over

        hand_over(
            self._connection,
            workshop_id,
            path,
            with_private_notes=with_private_notes,
            own_file=self._path,
        )

    def take_up(self, file: Path, *, new_id: str, now: datetime) -> TakenUp:
        # What writes is loaded through one door, as there may be a thread that does so just now.
        self.get_ready_to_write()
        from placematrix_desktop.storage.taking_up import take_up

        return take_up(self._connection, self._path.parent, file, new_id=new_id, now=now)

    def put_back(self) -> None:
        """Nothing: what is recorded is where the library lies."""

    def move_on(self) -> Path:
        """Save a complete copy on this computer's own disk and let go of the file. The path of the copy,
        which takes the library's place where that is free. Raises LibraryProblem, and then stays open."""
        if self._rescues is None:
            raise PlaceProblem("There is no other place for this library.", where=self._path.name)
        copy = backup.save_rescue(self._connection, self._path, self._rescues)
        self.abandon()
        return put_in_place(copy, self._path, self._folder)

    def abandon(self) -> None:
        """Let go of the file and save nothing: there is a copy, or nothing can be had from it any more."""
        if self._open:
            self._open = False
            with self._whole_file, suppress(LibraryProblem):
                self._connection.close()

    def close(self) -> None:
        """Back up what has changed, put everything into the one file and let go of it.

        The file is let go of in any case; LibraryProblem then says what did not work. Where the file has
        been moved or deleted meanwhile, a complete copy goes to the backups, and the problem names it.
        """
        if not self._open:
            return
        self._open = False
        try:
            if self.writable and not self._connection.has_its_file:
                raise backup.rescued(self._connection, self._path, self._rescues)
            self.back_up()
        finally:
            with self._whole_file:
                self._connection.close()

    def __enter__(self) -> SqliteLibrary:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
