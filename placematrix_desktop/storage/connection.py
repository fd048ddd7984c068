"""The one connection of an open library: when a transaction begins and ends, and what its errors say."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import mark, problems
from placematrix_desktop.storage.locating import Access, Identity, connect
from placematrix_desktop.storage.one_connection import OneConnection

if TYPE_CHECKING:
    from sqlalchemy import Connection

ON_EACH_CONNECTION = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",  # macOS: on the disk, not in its cache
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA recursive_triggers = ON",  # or INSERT OR REPLACE would slip past the triggers on DELETE
)
"""What makes a commit durable and a reference hold; a test and the figures ask for it, too."""


class LibraryConnection:
    """Transactions on one library file. All errors come out as LibraryProblem."""

    def __init__(self, path: Path, access: Access) -> None:
        """Take hold of a file that is fit to be used; `opening` has seen to that. Raises LibraryProblem."""
        self._path = path
        self._access = access
        self._open = True
        self._identity = Identity(path, unchanging=access is Access.FROZEN)
        with self._in_words():
            self._one = OneConnection(self._connect, path.name)
        self._noted = access is not Access.WRITE
        try:
            with self.reading() as connection:
                connection.execute("SELECT mark FROM library").fetchall()
        except BaseException:
            self._one.close()
            raise
        # A program that ends without closing its library still leaves it complete.
        self._unclosed = weakref.finalize(self, _settle_in_the_end, self._one, access)

    @property
    def access(self) -> Access:
        return self._access

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One moment of the file, whatever another window writes meanwhile."""
        with self._in_words():
            self._refuse_if_closed()
            if self._access is Access.FROZEN and not self._identity.still_holds():
                raise problems.moved(self._path.name)
            with self._one.reading() as connection:
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of it or nothing; on the disk when this is left."""
        if self._access is not Access.WRITE:
            raise problems.only_read()
        with self._in_words():
            self._refuse_if_closed()
            # SQLite would go on writing to a file that has lost its name, and it would be gone in the end.
            if not self._identity.still_holds():
                raise problems.moved(self._path.name)
            with self._one.writing() as connection:
                yield connection
                connection.exec_driver_sql(mark.RENEW)
            if not self._noted:
                self._note_in_the_file()

    def copy_into(self, target: sqlite3.Connection) -> None:
        """Copy the library as it stands into an empty database, even where the file has lost its name."""
        with self._in_words():
            self._refuse_if_closed()
            with self._one.bare() as source:
                source.backup(target)

    @property
    def has_its_file(self) -> bool:
        """Whether the file that is written to is still the one at the library's path."""
        return self._identity.still_holds()

    def close(self) -> None:
        """Put everything into the one file and let go of it. Raises LibraryProblem where it could not be
        put together; it is let go of all the same."""
        self._open = False
        self._unclosed.detach()
        try:
            if self._access is Access.WRITE:
                _settle(self._one)
        except (sqlite3.Error, LibraryProblem) as error:
            raise problems.in_two_files(error, self._path.name) from error
        finally:
            self._one.close()

    def _note_in_the_file(self) -> None:
        """Let the file itself, and not its log alone, say that somebody writes. What was written is safe
        whatever becomes of this."""
        with suppress(sqlite3.Error, LibraryProblem), self._one.bare() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            self._noted = True

    def _refuse_if_closed(self) -> None:
        if not self._open:
            raise LibraryProblem(
                "This library has been closed.", where=self._path.name, mend="Open it again."
            )

    def _connect(self) -> sqlite3.Connection:
        connection = connect(self._path, self._access)
        for statement in ON_EACH_CONNECTION:
            connection.execute(statement)
        if self._access is Access.WRITE:
            # A log beside the file: another window can read while this one writes.
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        return connection

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except problems.ERRORS as error:
            raise problems.problem_with(error, self._path.name) from error


def _settle(one: OneConnection) -> None:
    """Put everything into the one file, and let its mark say so."""
    with one.bare() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        try:
            mark.settle(connection)
        except sqlite3.OperationalError as error:
            if problems.result_code(error) != sqlite3.SQLITE_BUSY:
                raise
            # Another window is writing; it does the same when it is closed.
        else:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _settle_in_the_end(one: OneConnection, access: Access) -> None:
    with suppress(Exception):
        if access is Access.WRITE:
            _settle(one)
    with suppress(Exception):
        one.close()


def bare(connection: Connection) -> sqlite3.Connection:
    """The connection of the driver, within the same transaction, for what reads and what goes past the
    tables."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
