"""The zip: the same bytes from the same files, and the rights that programs need."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from build_scripts.freezing.archive import sha256_of, unpack, write_sums, write_zip

MOMENT = 1_700_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "PlaceMatrix"
    (folder / "empty").mkdir(parents=True)
    (folder / "inner é").mkdir()
    (folder / "inner é" / "library.txt").write_text("inner", encoding="utf-8")
    (folder / "program").write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / "program").chmod(0o700)
    return folder


def test_the_same_files_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_zip(folder, tmp_path / "one.zip", moment=MOMENT)
    copy = tmp_path / "later" / "PlaceMatrix"
    shutil.copytree(folder, copy)
    (copy / "program").chmod(0o755)
    os.utime(copy / "program", (1, 1))
    write_zip(copy, tmp_path / "two.zip", moment=MOMENT)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_another_content_or_moment_gives_others(folder: Path, tmp_path: Path) -> None:
    write_zip(folder, tmp_path / "one.zip", moment=MOMENT)
    write_zip(folder, tmp_path / "later.zip", moment=MOMENT + 60)
    (folder / "inner é" / "library.txt").write_text("other", encoding="utf-8")
    write_zip(folder, tmp_path / "other.zip", moment=MOMENT)
    assert len({sha256_of(tmp_path / name) for name in ("one.zip", "later.zip", "other.zip")}) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="rights and links are those of Unix")
def test_what_is_unpacked_is_what_was_packed(folder: Path, tmp_path: Path) -> None:
    (folder / "link").symlink_to("inner é/library.txt")
    write_zip(folder, tmp_path / "one.zip", moment=MOMENT)
    unpack(tmp_path / "one.zip", tmp_path / "place")
    made = tmp_path / "place" / "PlaceMatrix"
    assert (made / "inner é" / "library.txt").read_text(encoding="utf-8") == "inner"
    assert (made / "empty").is_dir()
    assert os.access(made / "program", os.X_OK)
    assert not os.access(made / "inner é" / "library.txt", os.X_OK)
    assert (made / "link").is_symlink()
    assert (made / "link").read_text(encoding="utf-8") == "inner"


def test_a_time_before_1980_is_that_of_the_first_zip(folder: Path, tmp_path: Path) -> None:
    write_zip(folder, tmp_path / "one.zip", moment=0)
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_the_sums_are_as_sha256sum_reads_them(folder: Path) -> None:
    sums = folder / "SHA256SUMS"
    write_sums(folder, sums)
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode == 0
    assert len(sums.read_text(encoding="utf-8").splitlines()) == 2
    (folder / "program").write_text("changed", encoding="utf-8")
    assert subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode != 0
