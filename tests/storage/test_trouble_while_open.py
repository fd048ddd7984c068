"""A disk that fills up, a file that goes away, bytes that turn bad: said plainly, nothing half-written."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from placematrix_desktop.application.commands import PlaceStage, TextField, WriteText
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.writing import parts
from tests.application.everything_done import everything
from tests.factories import signature as signature_of
from tests.storage.conftest import Opened
from tests.storage.in_a_file import as_after_a_kill, desk, made_library, plain

LONG = "Nothing of this may be lost. " * 700


def all_rows(file: Path) -> list[str]:
    """Everything that is stored, but for the mark."""
    with plain(file) as connection:
        return [line for line in connection.iterdump() if '"library"' not in line]


def test_a_full_disk_is_said_and_leaves_everything_as_it_was(
    small_disk: Path, opened: Opened, tmp_path: Path
) -> None:
    file = small_disk / "library.sqlite3"
    library = opened(file)
    session = desk(library).begin()
    everything(session)

    def write_until_it_is_full() -> None:
        for number in range(1_000):
            last.append(session.workshop)
            session.execute(WriteText("trust", TextField.NOTE, f"{number} {LONG}"))

    last = [session.workshop]
    with pytest.raises(LibraryProblem, match="disk is full") as refusal:
        write_until_it_is_full()
    assert "everything before it is safe" in refusal.value.what
    assert session.workshop == last[-1]
    assert library.load(session.workshop.id).workshop == last[-1]
    assert library.check() == ()
    with pytest.raises(LibraryProblem, match="Nothing is lost while the two stay together"):
        library.close()
    elsewhere = tmp_path / "elsewhere" / file.name
    as_after_a_kill(file, elsewhere)
    assert opened(elsewhere).load(session.workshop.id).workshop == last[-1]


def test_a_database_that_may_not_grow_is_said_too(file: Path, library: SqliteLibrary) -> None:
    session = desk(library).begin()
    with library._connection._one.bare() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 1}")
    before = all_rows(file)
    with pytest.raises(LibraryProblem, match="disk is full"):
        session.execute(WriteText("trust", TextField.NOTE, LONG))
    assert all_rows(file) == before
    session.execute(PlaceStage("trust", "maturing"))


@pytest.mark.parametrize("statement", range(6))
def test_a_command_that_fails_anywhere_is_undone_whole(
    statement: int, file: Path, library: SqliteLibrary
) -> None:
    """Whichever of the statements of one command fails, none of the others stays."""
    session = desk(library).begin()
    session.execute(WriteText("trust", TextField.NOTE, "Before."))
    before, seen = all_rows(file), []

    def fail(connection: Any, cursor: Any, sql: str, *_: Any) -> None:
        if not sql.startswith(("BEGIN", "SELECT")):
            seen.append(sql)
            if len(seen) == statement:
                raise sqlite3.OperationalError("disk I/O error")

    engine = library._connection._one._engine
    event.listen(engine, "before_cursor_execute", fail)
    try:
        if statement:
            with pytest.raises(LibraryProblem):
                session.execute(WriteText("trust", TextField.NOTE, "After."))
        else:
            session.execute(WriteText("trust", TextField.NOTE, "After."))
    finally:
        event.remove(engine, "before_cursor_execute", fail)
    if statement:
        assert all_rows(file) == before
        session.execute(WriteText("trust", TextField.NOTE, "After."))
    else:
        assert len(seen) == 5, "diary, part, draft, moment, mark: one number below for each"
    assert session.workshop.judgements["trust"].note == "After."
    assert library.load(session.workshop.id).workshop == session.workshop


def test_a_commit_that_fails_is_undone(
    file: Path, library: SqliteLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = desk(library).begin()
    before = all_rows(file)
    # The trouble comes as late as it can: when SQLite is to make the transaction durable.
    with library._connection._one.bare() as connection:
        connection.execute("CREATE TEMP TABLE late (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TEMP TABLE later (id REFERENCES late (id) DEFERRABLE INITIALLY DEFERRED)")
    written = parts.write_changes

    def write_and_leave_a_loose_end(connection: Any, *rest: Any) -> None:
        written(connection, *rest)
        connection.exec_driver_sql("INSERT INTO later VALUES (1)")

    monkeypatch.setattr(parts, "write_changes", write_and_leave_a_loose_end)
    with pytest.raises(LibraryProblem, match="could not be read or written"):
        session.execute(PlaceStage("trust", "maturing"))
    assert all_rows(file) == before
    monkeypatch.undo()
    session.execute(PlaceStage("trust", "maturing"))


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go away")
@pytest.mark.parametrize("how", ["deleted", "renamed", "replaced"])
def test_a_file_that_went_away_takes_no_more(how: str, file: Path, opened: Opened, tmp_path: Path) -> None:
    library = opened(file)
    session = desk(library).begin()
    session.execute(PlaceStage("common-vision", "maturing"))
    aside = tmp_path / "aside.sqlite3"
    if how == "deleted":
        for path in file.parent.iterdir():
            path.unlink()
    else:
        file.rename(aside)
    if how == "replaced":
        made_library(tmp_path / "other" / file.name)
        (tmp_path / "other" / file.name).rename(file)
    with pytest.raises(LibraryProblem, match="moved, renamed, replaced or deleted") as refusal:
        session.execute(PlaceStage("trust", "maturing"))
    assert "save a copy" in refusal.value.mend
    copy = tmp_path / "saved" / "copy.sqlite3"
    copy.parent.mkdir()
    library.save_copy(copy)
    assert opened(copy).load(session.workshop.id).workshop == session.workshop
    if how == "renamed":
        aside.rename(file)
        session.execute(PlaceStage("trust", "maturing"))
        assert library.load(session.workshop.id).workshop == session.workshop
    else:
        with pytest.raises(LibraryProblem, match="moved, renamed, replaced or deleted"):
            library.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go away")
def test_closing_a_library_that_was_deleted_saves_a_copy(file: Path, opened: Opened, tmp_path: Path) -> None:
    library = opened(file, backups=tmp_path / "backups")
    session = desk(library).begin()
    file.unlink()
    with pytest.raises(LibraryProblem, match="moved, renamed, replaced or deleted") as told:
        library.close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert str(copy) in told.value.mend
    assert opened(copy).load(session.workshop.id).workshop == session.workshop


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go away")
def test_closing_a_library_that_was_deleted_is_not_silent(file: Path, opened: Opened) -> None:
    library = opened(file)
    file.unlink()
    with pytest.raises(LibraryProblem, match="moved, renamed, replaced or deleted"):
        library.close()


def test_damage_that_is_come_upon_later_is_a_sentence(file: Path, opened: Opened) -> None:
    library = opened(file)
    session = desk(library).begin()
    everything(session)
    library.close()
    with plain(file) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'judgement'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(file.read_bytes())
    data[(page - 1) * size : page * size] = b"\xaa" * size
    file.write_bytes(data)
    damaged = opened(file)
    with pytest.raises(LibraryProblem, match="is damaged") as refusal:
        damaged.load(session.workshop.id)
    assert "latest backup" in refusal.value.mend
    assert any("damaged" in line for line in damaged.check())
    damaged.close()
    assert file.read_bytes() == data


@pytest.mark.parametrize(
    ("statement", "ask"),
    [
        ("UPDATE judgement SET body = json_set(body, '$.state', 'nearly')", WorkshopSession.diary),
        ("UPDATE judgement SET body = json_remove(body, '$.descriptor_id')", WorkshopSession.diary),
        ("UPDATE matrix SET body = json_set(body, '$.stages', 1)", WorkshopSession.diary),
        ("DELETE FROM facts", WorkshopSession.diary),
    ],
)
def test_a_value_that_is_not_of_its_shape_is_damage(
    statement: str, ask: Any, file: Path, library: SqliteLibrary
) -> None:
    session = desk(library).begin()
    everything(session)
    with plain(file) as connection:
        connection.execute(statement)
    with pytest.raises(LibraryProblem, match="is damaged"):
        library.load(session.workshop.id)
    ask(session)


def test_another_thread_may_read_and_write(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    everything(session)
    session.close_workshop()
    seen: list[Any] = []

    def work() -> None:
        session.sign((signature_of(session.workshop.people()[0]),))
        seen.append(library.load(session.workshop.id))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert seen == [library.load(session.workshop.id)]
