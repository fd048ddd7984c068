"""The first hundred bytes, a name as SQLite wants it, and a file that is there wholly or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path, PureWindowsPath
from typing import cast

import pytest

from placematrix_desktop.storage import problems, whole_file
from placematrix_desktop.storage.header import Header, read_header
from placematrix_desktop.storage.locating import Access, uri_of
from placematrix_desktop.storage.whole_file import made_beside
from tests.storage.in_a_file import plain


@pytest.mark.parametrize("page_size", [512, 4096, 65_536])
def test_a_header_says_what_sqlite_says(page_size: int, tmp_path: Path) -> None:
    file = tmp_path / "any.sqlite3"
    with plain(file) as connection:
        connection.execute(f"PRAGMA page_size = {page_size}")
        connection.execute("PRAGMA application_id = 1234567")
        connection.execute("PRAGMA user_version = 42")
        connection.execute("CREATE TABLE many AS SELECT zeroblob(100000)")
    assert read_header(file) == Header(
        size=file.stat().st_size,
        is_database=True,
        page_size=page_size,
        expected_size=file.stat().st_size,
        schema=42,
        application_id=1_234_567,
    )
    assert not read_header(file).is_cut_short
    assert not read_header(file).is_odd


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("C:/Users/Jo Björk/#1 100%?.sqlite3", "file:///C:/Users/Jo%20Bj%C3%B6rk/%231%20100%25%3F.sqlite3"),
        ("//server/share/library.sqlite3", "file:////server/share/library.sqlite3"),
    ],
)
def test_windows_paths_become_uris_without_a_host(path: str, uri: str) -> None:
    class Absolute(PureWindowsPath):
        def absolute(self) -> Absolute:
            return self

    assert uri_of(cast("Path", Absolute(path)), Access.WRITE) == f"{uri}?mode=rw"


def test_a_file_that_fails_half_way_is_not_there(tmp_path: Path) -> None:
    def fail_half_way() -> None:
        with made_beside(tmp_path / "new", replace=True) as unfinished:
            unfinished.write_text("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_is_kept_or_replaced(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("old")
    with pytest.raises(FileExistsError), made_beside(taken, replace=False) as unfinished:
        unfinished.write_text("new")
    assert taken.read_text() == "old"
    with made_beside(taken, replace=True) as unfinished:
        unfinished.write_text("new")
    assert taken.read_text() == "new"
    assert list(tmp_path.iterdir()) == [taken]


def test_a_disk_without_hard_links_keeps_what_is_there_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "no hard links on this disk")

    monkeypatch.setattr(whole_file.Path, "hardlink_to", refuse)
    for expected in ("first", "first"):
        try:
            with made_beside(tmp_path / "new", replace=False) as unfinished:
                unfinished.write_text(expected if not (tmp_path / "new").exists() else "second")
        except FileExistsError:
            assert (tmp_path / "new").exists()
        assert (tmp_path / "new").read_text() == expected
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device"), "disk is full"),
        (OSError(30, "Read-only file system"), "can only be read"),
        (OSError(5, "Input/output error"), "disk did not take"),
        (PermissionError(13, "Permission denied"), "does not let this program in"),
        (OSError(99, "Something new"), "could not be read or written (Something new)"),
        (sqlite3.ProgrammingError("Something else"), "could not be read or written (Something else)"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"), "is damaged"),
    ],
)
def test_every_error_has_a_sentence(error: Exception, words: str) -> None:
    problem = problems.problem_with(error, "library.sqlite3")
    assert words in problem.what
    assert problem.what.endswith(".")
    assert problem.mend.endswith(".")
    assert problem.sentence.startswith("library.sqlite3: ")


@pytest.mark.parametrize(
    "code",
    sorted(
        {
            value
            for name, value in vars(sqlite3).items()
            if name.startswith("SQLITE_") and isinstance(value, int)
        }
    ),
)
def test_every_code_of_sqlite_has_a_sentence(code: int) -> None:
    error = sqlite3.DatabaseError("in SQLite's words")
    error.sqlite_errorcode = code
    problem = problems.problem_with(error, "library.sqlite3")
    assert problem.what.endswith(".")
    assert problem.mend
