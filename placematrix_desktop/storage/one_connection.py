"""The one connection to a file: bare for what reads, within SQLAlchemy for what writes."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from placematrix_desktop.storage import problems

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

LONGEST_WAIT = 10.0
"""Seconds that a thread waits for another one to be done with the connection."""


class OneConnection:
    """Whoever uses the connection has it to himself; a second thread waits for it.

    With `isolation_level=None` the driver keeps out of transactions, so that DDL and PRAGMA are part of them.
    They are begun here by hand: an engine with a listener asks for listeners at every statement. The engine
    is made with the first transaction that writes, and goes over the very connection that reads.
    """

    def __init__(self, connect: Callable[[], sqlite3.Connection], name: str) -> None:
        """`connect` opens the file in autocommit mode, for use from any thread; `name` is how problems call
        it. Raises sqlite3.Error."""
        self._connect, self._name = connect, name
        self._alone = threading.Lock()
        self._bare = connect()
        self._engine: Engine | None = None

    @contextmanager
    def bare(self) -> Iterator[sqlite3.Connection]:
        """The connection outside a transaction."""
        if not self._alone.acquire(timeout=LONGEST_WAIT):
            raise problems.problem_of_code(sqlite3.SQLITE_BUSY, self._name)
        try:
            yield self._bare
        finally:
            self._alone.release()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is taken back in the end."""
        with self.bare() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                self._take_back(connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is stored in the end, or taken back where something is raised in it. What
        SQLAlchemy raises comes out as LibraryProblem."""
        from sqlalchemy import exc

        with self.bare():
            try:
                with self._made_engine().begin() as connection:
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                    yield connection
            except exc.SQLAlchemyError as error:
                raise problems.problem_with(error, self._name) from error
            finally:
                # The engine closes a connection that has gone wrong.
                if _is_closed(self._bare):
                    self._begin_anew()

    def close(self) -> None:
        with self.bare() as connection:
            if self._engine is not None:
                self._engine.dispose()
            connection.close()

    def _take_back(self, connection: sqlite3.Connection) -> None:
        try:
            connection.rollback()
        except sqlite3.Error:
            # It would refuse to begin another transaction for ever.
            connection.close()
            self._begin_anew()
            raise

    def _begin_anew(self) -> None:
        self._engine = None
        self._bare = self._connect()

    def _made_engine(self) -> Engine:
        if self._engine is None:
            from sqlalchemy import create_engine
            from sqlalchemy.pool import StaticPool

            lent = self._bare
            self._engine = create_engine("sqlite+pysqlite://", creator=lambda: lent, poolclass=StaticPool)
        return self._engine


def _is_closed(connection: sqlite3.Connection) -> bool:
    try:
        return connection.total_changes < 0
    except sqlite3.ProgrammingError:
        return True
