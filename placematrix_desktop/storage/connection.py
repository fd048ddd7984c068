"""The one connection of an open library: when a transaction begins and ends, and what its errors say."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, exc
from sqlalchemy.pool import QueuePool

from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import mark, problems
from placematrix_desktop.storage.locating import Access, Identity, connect

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
    """Transactions on one library file. All errors come out as LibraryProblem.

    There is one connection, and whoever uses it has it to himself; a second thread waits for it. With
    `isolation_level=None` the driver keeps out of transactions, so that DDL and PRAGMA are part of them. They
    are begun here by hand: an engine with a listener asks for listeners at every statement.
    """

    def __init__(self, path: Path, access: Access) -> None:
        """Take hold of a file that is fit to be used; `opening` has seen to that. Raises LibraryProblem."""
        self._path = path
        self._access = access
        self._open = True
        self._identity = Identity(path, unchanging=access is Access.FROZEN)
        self._engine = create_engine(
            "sqlite+pysqlite://",
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            pool_timeout=10,
        )
        self._noted = access is not Access.WRITE
        with self.reading() as connection:
            connection.exec_driver_sql("SELECT mark FROM library").all()
        # A program that ends without closing its library still leaves it complete.
        self._unclosed = weakref.finalize(self, _settle_in_the_end, self._engine, access)

    @property
    def access(self) -> Access:
        return self._access

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One moment of the file, whatever another window writes meanwhile."""
        with self._in_words():
            self._refuse_if_closed()
            if self._access is Access.FROZEN and not self._identity.still_holds():
                raise problems.moved(self._path.name)
            with self._engine.connect() as connection:
                connection.exec_driver_sql("BEGIN")
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
            with self._engine.begin() as connection:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield connection
                connection.exec_driver_sql(mark.RENEW)
            if not self._noted:
                self._note_in_the_file()

    def copy_into(self, target: sqlite3.Connection) -> None:
        """Copy the library as it stands into an empty database, even where the file has lost its name."""
        with self._in_words():
            self._refuse_if_closed()
            with self._holding() as source:
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
                _settle(self._engine)
        except (exc.SQLAlchemyError, sqlite3.Error) as error:
            raise problems.in_two_files(error, self._path.name) from error
        finally:
            self._engine.dispose()

    def _note_in_the_file(self) -> None:
        """Let the file itself, and not its log alone, say that somebody writes. What was written is safe
        whatever becomes of this."""
        with suppress(exc.SQLAlchemyError, sqlite3.Error), self._holding() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            self._noted = True

    def _holding(self) -> AbstractContextManager[sqlite3.Connection]:
        """The bare connection, outside a transaction."""
        return _holding(self._engine)

    def _refuse_if_closed(self) -> None:
        # The engine would open the file anew without a word.
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
        except (exc.SQLAlchemyError, *problems.ERRORS) as error:
            raise problems.problem_with(error, self._path.name) from error


@contextmanager
def _holding(engine: Engine) -> Iterator[sqlite3.Connection]:
    holder = engine.raw_connection()
    try:
        connection = holder.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        yield connection
    finally:
        holder.close()


def _settle(engine: Engine) -> None:
    """Put everything into the one file, and let its mark say so."""
    with _holding(engine) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        try:
            mark.settle(connection)
        except sqlite3.OperationalError as error:
            if problems.result_code(error) != sqlite3.SQLITE_BUSY:
                raise
            # Another window is writing; it does the same when it is closed.
        else:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _settle_in_the_end(engine: Engine, access: Access) -> None:
    with suppress(Exception):
        if access is Access.WRITE:
            _settle(engine)
    engine.dispose()


def bare(connection: Connection) -> sqlite3.Connection:
    """The connection of the driver, within the same transaction, for what goes past the tables."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
