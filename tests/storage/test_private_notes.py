"""Private notes stay by themselves: in one table, read by one function, in nothing that leaves the laptop."""

from __future__ import annotations

import re
from pathlib import Path

from placematrix_desktop.application.commands import (
    TextField,
    WritePrivateNote,
    WriteText,
    private_note_draft,
)
from placematrix_desktop.storage.library import SqliteLibrary
from tests.application.everything_done import everything
from tests.storage.in_a_file import desk, plain, signed

SECRET = "Not for anybody else"
STORAGE = Path(__file__).resolve().parents[2] / "placematrix_desktop" / "storage"


def test_a_private_note_is_in_its_own_table_and_in_no_other(library: SqliteLibrary, file: Path) -> None:
    session = desk(library).begin()
    everything(session)
    session.execute(WritePrivateNote("common-vision", SECRET))
    signed(session)
    with plain(file) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        holding = [
            table
            for table in tables
            for row in connection.execute(f"SELECT * FROM {table}")
            if SECRET in str(row)
        ]
    assert holding == ["private_note"]


def test_it_is_not_in_the_diary_the_record_or_the_card(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    session.execute(WriteText("trust", TextField.NOTE, "For all to read."))
    before = session.diary()
    session.execute(WritePrivateNote("trust", SECRET))
    session.undo()
    session.redo()
    assert session.diary() == before
    session.close_workshop()
    (version,) = session.closed_versions()
    assert SECRET.encode() not in version.record
    assert SECRET not in repr(library.cards())
    assert library.load(session.workshop.id).private_notes == {"trust": SECRET}


def test_it_lasts_through_closing_and_reopening(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    session.execute(WritePrivateNote("trust", SECRET))
    session.close_workshop()
    session.reopen(reason="A number.", name="Fay")
    assert library.load(session.workshop.id).private_notes == {"trust": SECRET}
    session.execute(WritePrivateNote("trust", ""))
    assert library.load(session.workshop.id).private_notes == {}


def test_what_was_deleted_is_not_left_in_the_file(library: SqliteLibrary, file: Path) -> None:
    session = desk(library).begin()
    session.save_draft(private_note_draft("trust"), SECRET)
    session.execute(WritePrivateNote("trust", SECRET))
    session.execute(WritePrivateNote("trust", ""))
    library.close()
    assert SECRET.encode() not in file.read_bytes()


def test_one_module_alone_knows_the_table() -> None:
    knows = {
        path.name
        for path in STORAGE.rglob("*.py")
        if re.search(r"private_note\b", path.read_text(encoding="utf-8"))
    }
    assert knows == {
        *("tables.py", "parts.py", "m0001_first_tables.py"),
        # They go along to another laptop where the person who hands over has said so.
        *("handing_over.py", "taking_up.py"),
    }
    assert "join" not in (STORAGE / "parts.py").read_text(encoding="utf-8")
