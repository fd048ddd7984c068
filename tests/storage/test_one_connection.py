"""The connection that reading and writing share."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import one_connection
from placematrix_desktop.storage.locating import Access, connect
from placematrix_desktop.storage.one_connection import OneConnection


class _Fragile(sqlite3.Connection):
    """Cannot take a transaction back while `breaks` is set."""

    breaks = False

    def rollback(self) -> None:
        if self.breaks:
            raise sqlite3.OperationalError("disk I/O error")
        super().rollback()


@pytest.fixture
def opened() -> list[_Fragile]:
    return []


@pytest.fixture
def one(tmp_path: Path, opened: list[_Fragile]) -> OneConnection:
    file = tmp_path / "some.sqlite3"
    with sqlite3.connect(file) as made:
        made.execute("CREATE TABLE word (text TEXT)")
    made.close()

    def another() -> _Fragile:
        connection = sqlite3.connect(
            file, factory=_Fragile, isolation_level=None, check_same_thread=False, timeout=0.1
        )
        opened.append(connection)
        return connection

    return OneConnection(another, file.name)


def _words(one: OneConnection) -> list[str]:
    with one.reading() as connection:
        return [text for (text,) in connection.execute("SELECT text FROM word")]


def test_what_is_written_is_read_over_the_same_connection(one: OneConnection, opened: list[_Fragile]) -> None:
    with one.writing() as connection:
        connection.exec_driver_sql("INSERT INTO word VALUES ('first')")
    assert _words(one) == ["first"]
    with suppress(ZeroDivisionError), one.writing() as connection:
        connection.exec_driver_sql("INSERT INTO word VALUES ('second')")
        raise ZeroDivisionError
    assert _words(one) == ["first"]
    assert len(opened) == 1
    one.close()


def test_reading_leaves_no_transaction_behind(one: OneConnection, opened: list[_Fragile]) -> None:
    with suppress(ZeroDivisionError), one.reading() as connection:
        assert connection.in_transaction
        raise ZeroDivisionError
    assert not opened[0].in_transaction
    one.close()


@pytest.mark.parametrize("written_before", [True, False])
def test_after_one_that_cannot_be_taken_back_there_is_a_new_connection(
    written_before: bool, one: OneConnection, opened: list[_Fragile]
) -> None:
    if written_before:
        with one.writing() as connection:
            connection.exec_driver_sql("INSERT INTO word VALUES ('before')")
    opened[0].breaks = True
    with pytest.raises(sqlite3.OperationalError), one.reading():
        pass
    with one.writing() as connection:
        connection.exec_driver_sql("INSERT INTO word VALUES ('after')")
    assert _words(one) == [*(["before"] if written_before else []), "after"]
    assert len(opened) == 2
    one.close()


def test_a_connection_that_the_engine_gives_up_is_replaced(
    one: OneConnection, opened: list[_Fragile]
) -> None:
    with one.writing() as connection:
        connection.exec_driver_sql("INSERT INTO word VALUES ('before')")
    with suppress(KeyboardInterrupt), one.writing() as connection:
        connection.exec_driver_sql("INSERT INTO word VALUES ('never')")
        connection.invalidate()
        raise KeyboardInterrupt
    with one.writing() as connection:
        connection.exec_driver_sql("INSERT INTO word VALUES ('after')")
    assert _words(one) == ["before", "after"]
    assert len(opened) == 2
    one.close()


def test_a_connection_that_the_engine_gave_up_is_replaced_for_reading_too(
    one: OneConnection, opened: list[_Fragile]
) -> None:
    with suppress(KeyboardInterrupt), one.writing() as connection:
        connection.invalidate()
        raise KeyboardInterrupt
    assert _words(one) == []
    assert len(opened) == 2
    one.close()


def test_a_second_thread_waits_and_says_so_in_the_end(
    one: OneConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_connection, "LONGEST_WAIT", 0.01)
    said: list[str] = []

    def ask() -> None:
        try:
            _words(one)
        except LibraryProblem as problem:
            said.append(problem.sentence)

    with one.reading():
        second = threading.Thread(target=ask)
        second.start()
        second.join()
    assert len(said) == 1
    assert "some.sqlite3" in said[0]
    assert _words(one) == []
    one.close()


def test_what_sqlite_refuses_is_said_in_words(one: OneConnection, tmp_path: Path) -> None:
    other = connect(tmp_path / "some.sqlite3", Access.WRITE)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryProblem, match="Another window"), one.writing():
        pass
    other.close()
    one.close()
