"""What is said of a file that cannot be read, or holds no text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from placematrix_desktop.matrix_files.file_problems import MatrixFileProblems
from placematrix_desktop.matrix_files.file_text import MOST_BYTES
from placematrix_desktop.matrix_files.toml_file import read_matrix
from tests.matrix_files.small_files import NAME, SMALL, lines_of


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", "The file is empty. Choose another file."),
        (b" \r\n\t", "The file is empty. Choose another file."),
        (
            "title = 'T'\n# \xe9".encode("latin-1"),
            (
                "line 2: The file is not UTF-8 text: it holds the byte E9. "
                "Open it in an editor and save it again with the encoding UTF-8."
            ),
        ),
        (
            b"\xef\xbb\xbf\n\n\xff",
            (
                "line 3: The file is not UTF-8 text: it holds the byte FF. "
                "Open it in an editor and save it again with the encoding UTF-8."
            ),
        ),
        (
            SMALL.encode("utf-16"),
            "The file is saved as UTF-16. Save it again with the encoding UTF-8.",
        ),
        (
            SMALL.encode("utf-16-le"),
            "This is not a text file. Choose a matrix file, whose name ends in .toml.",
        ),
        (
            b"PK\x03\x04and so on",
            (
                "This is a PDF, Word or Excel file and not a matrix file. "
                "Choose a matrix file, whose name ends in .toml."
            ),
        ),
        (
            b"%PDF-1.7",
            (
                "This is a PDF, Word or Excel file and not a matrix file. "
                "Choose a matrix file, whose name ends in .toml."
            ),
        ),
        (
            b"a = " + b"[" * 100_000,
            (
                "The file has lists inside lists too deep to read. "
                "Choose a matrix file, whose name ends in .toml."
            ),
        ),
        (
            b"a = " + b"1" * 5_000,
            "The file holds a number that is too long. Take it out or put it in quotes.",
        ),
    ],
)
def test_a_file_that_is_no_text(raw: bytes, line: str) -> None:
    assert lines_of(raw) == [line]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "gone.toml") == (
        "gone.toml: There is no such file. Look whether it was moved or has another name."
    )


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    assert _refusal(tmp_path / "folder.toml") == (
        "folder.toml: This is a folder. Choose a matrix file, whose name ends in .toml."
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert _refusal(tmp_path / "pipe.toml").startswith("pipe.toml: This is not an ordinary file.")


@pytest.mark.parametrize("name", ["a\x00b.toml", "x" * 5_000, "/dev/null/x.toml"])
def test_a_name_that_cannot_be_one(name: str, tmp_path: Path) -> None:
    assert "file" in _refusal(tmp_path / name)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / NAME
    file.write_text(SMALL, encoding="utf-8")

    # Whoever runs the tests as root may read everything, so the system's refusal is played.
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert _refusal(file) == (
        "small.toml: You may not read this file. Ask its owner, or copy it to a folder of your own."
    )


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / NAME
    file.write_text(SMALL, encoding="utf-8")

    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert _refusal(file) == (
        "small.toml: The file cannot be read (Input/output error). Copy it to this computer and try again."
    )


def test_a_file_that_is_far_too_large(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(SMALL + "#" * MOST_BYTES, encoding="utf-8")
    assert _refusal(file) == (
        "small.toml: The file is larger than 5 MB, far more than a matrix needs. "
        "Choose a matrix file, whose name ends in .toml."
    )
    file.write_text(SMALL + "#" * (MOST_BYTES - len(SMALL.encode())), encoding="utf-8")
    assert read_matrix(file).id == "small"


def _refusal(path: Path) -> str:
    with pytest.raises(MatrixFileProblems) as caught:
        read_matrix(path)
    return caught.value.sentence
