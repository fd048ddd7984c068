"""Opening whatever somebody points at: a library is made or opened, all else is refused and left alone."""

from __future__ import annotations

import os
import random
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.locating import Access, connect
from placematrix_desktop.storage.migrations import APPLICATION_ID, newest_schema
from placematrix_desktop.storage.opening import open_library
from tests.storage.conftest import Opened
from tests.storage.in_a_file import as_after_a_kill, desk, made_library, plain, refused

CHECKOUT = Path(__file__).resolve().parent.parent.parent
SOONER_THAN = 1.0


@pytest.fixture
def made(file: Path) -> str:
    """The id of the one workshop in a library that was closed properly."""
    return made_library(file)


# What is opened


def test_a_library_is_made_with_the_folders_above_it(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "new" / "and deeper" / "lïbrary #1 100%?.sqlite3"
    library = opened(file)
    assert (library.path, library.writable, library.interrupted) == (file, True, False)
    assert library.cards() == ()
    desk(library).begin()
    library.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert len(opened(file).cards()) == 1


def test_a_file_is_safe_in_the_ways_that_were_promised(file: Path, opened: Opened) -> None:
    library = opened(file)
    promised = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "recursive_triggers": 1,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "busy_timeout": 250,
        "user_version": newest_schema(),
        "application_id": APPLICATION_ID,
    }
    with library._connection._one.bare() as connection:
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in promised}
    assert found == promised


def test_a_path_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened) -> None:
    monkeypatch.chdir(tmp_path)
    library = opened(Path("here.sqlite3"))
    monkeypatch.chdir(tmp_path.parent)
    desk(library).begin()
    assert library.path == tmp_path / "here.sqlite3"


def test_two_windows_may_make_the_same_library_at_once(
    file: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from placematrix_desktop.storage import creating

    made = creating.bring_up_to_date

    def be_slower_than_another_window(connection: sqlite3.Connection) -> None:
        monkeypatch.setattr(creating, "bring_up_to_date", made)
        theirs.append(made_library(file))
        made(connection)

    theirs: list[str] = []
    monkeypatch.setattr(creating, "bring_up_to_date", be_slower_than_another_window)
    assert [card.id for card in opened(file).cards()] == theirs
    assert len(list(file.parent.iterdir())) == 3, "the library and what SQLite keeps beside it"


def test_what_a_killed_program_left_is_read(file: Path, opened: Opened, tmp_path: Path) -> None:
    library = opened(file)
    session = desk(library).begin()
    left = tmp_path / "left" / "library.sqlite3"
    as_after_a_kill(file, left)
    found = opened(left)
    assert found.interrupted
    assert found.load(session.workshop.id).workshop == session.workshop
    assert found.check() == ()


def test_a_library_without_a_log_gets_one(file: Path, made: str, opened: Opened) -> None:
    with plain(file) as connection:
        assert connection.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    library = opened(file)
    assert not library.interrupted
    assert library.load(made)
    with plain(file) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_link_leads_to_the_library_and_its_log(file: Path, opened: Opened, tmp_path: Path) -> None:
    session = desk(opened(file)).begin()
    left, link = tmp_path / "left" / "library.sqlite3", tmp_path / "link.sqlite3"
    as_after_a_kill(file, left)
    try:
        link.symlink_to(left)
    except OSError as error:
        pytest.skip(f"links are not allowed here: {error}")
    found = opened(link)
    assert found.interrupted
    assert found.load(session.workshop.id).workshop == session.workshop


# What is refused


def test_a_newer_library(file: Path, made: str, opened: Opened) -> None:
    with plain(file) as connection:
        connection.execute("PRAGMA user_version = 900")
    with refused(file, "newer version", "format 900", f"up to {newest_schema()}"):
        opened(file)


def test_a_newer_library_whose_news_is_still_in_its_log(
    file: Path, made: str, opened: Opened, tmp_path: Path
) -> None:
    """A newer program brought it up to date and was killed: the file itself still says the old number."""
    left = tmp_path / "left" / "library.sqlite3"
    with plain(file) as connection:
        connection.execute("PRAGMA user_version = 900")
        as_after_a_kill(file, left)
    with refused(left, "newer version"):
        opened(left)


def test_another_programs_database(file: Path, opened: Opened) -> None:
    file.parent.mkdir()
    with plain(file) as connection:
        connection.execute("CREATE TABLE music (title)")
    with refused(file, "another program"):
        opened(file)


@pytest.mark.parametrize(
    "content",
    [b"Dear all,\n", b"SQLite format 4\x00" + bytes(4096), b"PK\x03\x04" + bytes(200), bytes(8192), b"x"],
    ids=["text", "other version", "zip", "zeros", "one byte"],
)
def test_something_that_is_no_database(content: bytes, file: Path, opened: Opened) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with refused(file, "not a PlaceMatrix library"):
        opened(file)


@given(content=st.binary(min_size=1, max_size=300))
def test_any_bytes_are_refused(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("any") / "library.sqlite3"
    file.write_bytes(content)
    with refused(file):
        open_library(file)


def test_an_empty_file(file: Path, opened: Opened) -> None:
    file.parent.mkdir()
    file.touch()
    with refused(file, "is empty"):
        opened(file)


@pytest.mark.parametrize("share", [0.0001, 0.001, 0.3, 0.6, 0.99])
def test_a_truncated_library(share: float, file: Path, made: str, opened: Opened) -> None:
    os.truncate(file, max(1, int(file.stat().st_size * share)))
    with refused(file, "Part of this file is missing"):
        opened(file)


def test_a_truncated_library_names_the_latest_backup(
    file: Path, made: str, opened: Opened, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    library = opened(file, backups=backups)
    backup = library.back_up()
    library.close()
    os.truncate(file, 9_000)
    with refused(file, "open the latest backup", str(backup)):
        opened(file, backups=backups)
    assert backup
    assert opened(backup).load(made)


def test_a_library_with_something_appended_is_looked_through(file: Path, made: str, opened: Opened) -> None:
    """SQLite reads over what follows the last page, and so do we, once the rest is known to be sound."""
    with file.open("ab") as end:
        end.write(b"\r\n")
    library = opened(file)
    assert library.load(made)
    library.close()
    with plain(file) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'judgement'").fetchone()[0]
    data = bytearray(file.read_bytes() + b"\r\n")
    data[(page - 1) * 4096 : page * 4096] = b"\xaa" * 4096
    file.write_bytes(data)
    with refused(file, "is damaged"):
        opened(file)


def test_a_library_without_its_tables(file: Path, opened: Opened) -> None:
    file.parent.mkdir()
    with plain(file) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {newest_schema()}")
        connection.execute("CREATE TABLE other (a)")
    with refused(file, "is damaged"):
        opened(file)


def test_damage_at_any_place_is_refused_or_a_sentence_later(
    file: Path, made: str, opened: Opened, tmp_path: Path
) -> None:
    sound, chance = file.read_bytes(), random.Random(20260312)
    for turn in range(40):
        copy = tmp_path / str(turn) / file.name
        copy.parent.mkdir()
        data = bytearray(sound)
        start = chance.randrange(len(data) - 600)
        data[start : start + 600] = chance.randbytes(600)
        copy.write_bytes(data)
        with suppress(LibraryProblem):  # and nothing but that
            library = opened(copy)
            library.cards()
            library.load(made)
            library.diary(made)


def test_a_folder(tmp_path: Path, opened: Opened) -> None:
    (tmp_path / "folder.sqlite3").mkdir()
    with refused(tmp_path / "folder.sqlite3", "is a folder"):
        opened(tmp_path / "folder.sqlite3")


@pytest.mark.skipif(os.name == "nt", reason="there are no sockets among the files of Windows")
def test_something_that_is_not_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("library.sqlite3")
        with pytest.raises(LibraryProblem, match="not a file"):
            opened(tmp_path / "library.sqlite3")


def test_a_file_where_the_folder_should_be(tmp_path: Path, opened: Opened) -> None:
    in_the_way = tmp_path / "kept"
    in_the_way.write_text("a note to myself")
    with refused(in_the_way, "There is a file where the folder"):
        opened(in_the_way / "library.sqlite3")


def test_a_library_that_another_program_holds(file: Path, made: str, opened: Opened) -> None:
    with plain(file) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE workshop SET saved_at = saved_at")
        started = time.perf_counter()
        with pytest.raises(LibraryProblem, match="is using this library") as refusal:
            opened(file)
        assert time.perf_counter() - started < SOONER_THAN
        assert "try again" in refusal.value.mend
        other.execute("COMMIT")
    assert opened(file).load(made)


def test_a_full_disk_leaves_no_half_library(small_disk: Path, opened: Opened) -> None:
    with (small_disk / "ballast").open("wb") as ballast:
        ballast.write(bytes(1_000_000))
    with pytest.raises(LibraryProblem, match="disk is full"):
        opened(small_disk / "library.sqlite3")
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


# What else was promised


def test_a_step_that_fails_leaves_no_file(
    file: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from placematrix_desktop.storage.migrations import m0001_first_tables

    monkeypatch.setattr(m0001_first_tables, "_ONLY_EVER_ADDED_TO", ("diary", "nothing"))
    with pytest.raises(LibraryProblem):
        opened(file)
    assert list(file.parent.iterdir()) == []


def test_the_package_alone_loads_no_sqlalchemy() -> None:
    program = "import placematrix_desktop.storage, sys; print('sqlalchemy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=CHECKOUT, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "False"


def test_reading_a_library_loads_no_sqlalchemy_and_writing_no_orm(file: Path, library: SqliteLibrary) -> None:
    """It takes longer to load than the way to the grid may take."""
    session = desk(library).begin()
    library.close()
    program = (
        "from placematrix_desktop.storage.opening import open_library; import pathlib, sys;"
        "library = open_library(pathlib.Path(sys.argv[1]));"
        "library.cards(); library.load(sys.argv[2]); library.diary(sys.argv[2]); library.usual_years();"
        "print('sqlalchemy' in sys.modules);"
        "library.get_ready_to_write();"
        "print('sqlalchemy' in sys.modules, 'sqlalchemy.orm' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(file), session.workshop.id],
        cwd=CHECKOUT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == ["False", "True", "False"]


@pytest.mark.parametrize("access", [Access.READ, Access.FROZEN])
def test_looking_changes_nothing(access: Access, file: Path, made: str) -> None:
    before = file.read_bytes()
    connection = connect(file, access)
    connection.execute("SELECT count(*) FROM workshop").fetchone()
    connection.close()
    assert file.read_bytes() == before
