"""From one schema to the next: all or nothing, backed up first, and alone with the file."""

from __future__ import annotations

import ast
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import backup, migrations, opening, parts, workshops
from placematrix_desktop.storage.migrations import STEPS, bring_up_to_date, newest_schema
from placematrix_desktop.storage.writing import tables
from tests.storage.conftest import Opened
from tests.storage.in_a_file import as_after_a_kill, contents_of, desk, made_library, plain

STEP_FILES = sorted(Path(migrations.__file__).parent.glob("m*.py"))
Take = Callable[[sqlite3.Connection], object]


@pytest.fixture
def one_step_more(monkeypatch: pytest.MonkeyPatch) -> Callable[[Take], None]:
    """Let the program know one schema more than was ever released."""

    def add(take: Take) -> None:
        step = SimpleNamespace(NUMBER=newest_schema() + 1, take=take)
        monkeypatch.setattr(migrations, "STEPS", (*STEPS, step))

    return add


def add_colour(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE workshop ADD COLUMN colour TEXT")
    connection.execute("UPDATE workshop SET colour = 'blue'")


def test_the_tables_of_the_queries_are_those_that_the_steps_make(tmp_path: Path) -> None:
    with plain(tmp_path / "new.sqlite3") as connection:
        bring_up_to_date(connection)
        in_the_file = {
            table: {
                row[1]: (row[2], row[5] > 0, row[6] > 0)
                for row in connection.execute(f"PRAGMA table_xinfo({table})")
            }
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            ).fetchall()
        }
        written = {
            table: connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
            for table in in_the_file
        }
    in_the_queries = {
        name: {
            column.name: (
                {"LargeBinary": "BLOB"}.get(type(column.type).__name__, str(column.type)),
                column.primary_key,
                column.computed is not None,
            )
            for column in table.columns
        }
        for name, table in tables.metadata.tables.items()
    }
    assert in_the_file == in_the_queries
    for name, table in tables.metadata.tables.items():
        for column in table.columns:
            if column.computed is not None:
                how = "STORED" if column.computed.persisted else "VIRTUAL"
                assert f"GENERATED ALWAYS AS ({column.computed.sqltext}) {how}" in written[name]


def test_what_reading_knows_of_the_tables_is_what_writing_knows() -> None:
    assert workshops.WorkshopRow._fields == tuple(tables.workshop.columns.keys())
    assert {kind: kind.value for kind in parts.OF_A_RECORD} == {
        kind: table.name for kind, table in tables.TABLE_OF_PART.items()
    }


def test_steps_are_numbered_without_a_gap_and_named_after_what_they_do() -> None:
    assert [step.NUMBER for step in STEPS] == list(range(1, len(STEPS) + 1))
    assert [file.stem[:5] for file in STEP_FILES] == [f"m{number:04d}" for number in range(1, len(STEPS) + 1)]


@pytest.mark.parametrize("file", STEP_FILES, ids=lambda file: file.stem)
def test_a_step_imports_nothing_of_ours(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert {alias.name for alias in node.names} <= {"sqlite3", "json"}
        if isinstance(node, ast.ImportFrom):
            assert node.module == "__future__"


def test_an_older_library_is_backed_up_and_brought_up_to_date(
    file: Path, opened: Opened, tmp_path: Path, one_step_more: Callable[[Take], None]
) -> None:
    made = made_library(file)
    old = file.read_bytes()
    one_step_more(add_colour)
    library = opened(file, backups=tmp_path / "backups")
    assert library.load(made)
    with plain(file) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (newest_schema(),)
        assert connection.execute("SELECT colour FROM workshop").fetchone() == ("blue",)
    (kept,) = backup.backups_in(tmp_path / "backups", file)
    assert not kept.rolling
    with plain(kept.path) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (newest_schema() - 1,)
        assert before.execute("SELECT id FROM workshop").fetchone() == (made,)
        assert before.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert file.read_bytes() != old


def test_without_a_folder_the_backup_goes_beside_the_library(
    file: Path, opened: Opened, one_step_more: Callable[[Take], None]
) -> None:
    made_library(file)
    one_step_more(add_colour)
    opened(file).close()
    assert sorted(path.name.split("-")[0] for path in file.parent.iterdir()) == ["library", "library.sqlite3"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda connection: connection.execute("ALTER TABLE nothing ADD COLUMN colour TEXT"),
        lambda connection: connection.execute("DELETE FROM matrix"),
        lambda connection: connection.execute("INSERT INTO library VALUES (2, '', x'')"),
    ],
    ids=["statement", "reference", "constraint"],
)
def test_a_step_that_fails_leaves_the_library_as_it_was(
    spoil: Take, file: Path, opened: Opened, tmp_path: Path, one_step_more: Callable[[Take], None]
) -> None:
    def add_colour_and_spoil_it(connection: sqlite3.Connection) -> None:
        add_colour(connection)
        spoil(connection)

    made = made_library(file)
    with plain(file) as connection:
        connection.execute("UPDATE workshop SET closed_version = NULL")
    before = contents_of(file.parent)
    one_step_more(add_colour_and_spoil_it)
    with pytest.raises(LibraryProblem, match="could not be brought up to date") as refusal:
        opened(file, backups=tmp_path / "backups")
    assert "it is as it was" in refusal.value.what
    (kept,) = backup.backups_in(tmp_path / "backups", file)
    assert str(kept.path) in refusal.value.mend
    assert contents_of(file.parent) == before
    with plain(file) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (newest_schema() - 1,)
        assert (
            "colour"
            not in connection.execute("SELECT sql FROM sqlite_schema WHERE name='workshop'").fetchone()[0]
        )
        assert connection.execute("SELECT id FROM workshop").fetchone() == (made,)


def test_no_other_window_has_it_open_meanwhile(
    file: Path, opened: Opened, tmp_path: Path, one_step_more: Callable[[Take], None]
) -> None:
    """It would go on with the tables that it knows."""
    made = made_library(file)
    other = opened(file)
    one_step_more(add_colour)
    with pytest.raises(LibraryProblem, match="another window has it open"):
        opened(file, backups=tmp_path / "backups")
    assert other.load(made)
    other.close()
    assert opened(file, backups=tmp_path / "backups").load(made)


def test_one_that_was_left_open_is_brought_up_to_date_with_its_log(
    file: Path, opened: Opened, tmp_path: Path, one_step_more: Callable[[Take], None]
) -> None:
    session = desk(opened(file)).begin()
    left = tmp_path / "left" / file.name
    as_after_a_kill(file, left)
    one_step_more(add_colour)
    assert opened(left).load(session.workshop.id).workshop == session.workshop


def test_two_windows_that_find_it_old_take_each_step_once(
    file: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, one_step_more: Callable[[Take], None]
) -> None:
    made = made_library(file)
    one_step_more(add_colour)
    copied = opening.back_up

    def be_slower(*arguments: object, **more: object) -> Path | None:
        monkeypatch.setattr(opening, "back_up", copied)
        opened(file).close()
        return copied(*arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(opening, "back_up", be_slower)
    assert opened(file).load(made)
