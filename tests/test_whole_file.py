"""A file is written wholly or not at all, and what goes wrong is said in a sentence."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from placematrix_desktop import whole_file
from placematrix_desktop.errors import UserError
from placematrix_desktop.whole_file import opened, write_whole_file

OLD, NEW = b"what was there", b"what is new " * 1_000


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_new_file_holds_the_bytes(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    write_whole_file(file, NEW)
    assert file.read_bytes() == NEW
    assert names(tmp_path) == ["report.pdf"]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(OLD)
    write_whole_file(file, NEW)
    assert file.read_bytes() == NEW
    assert names(tmp_path) == ["report.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_others_may_read_it_as_any_file_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    fresh = tmp_path / "fresh"
    write_whole_file(fresh, NEW)
    assert fresh.stat().st_mode == ordinary.stat().st_mode
    fresh.chmod(0o640)
    write_whole_file(fresh, OLD)
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_still_points_to_its_file(tmp_path: Path) -> None:
    real = tmp_path / "real.pdf"
    real.write_bytes(OLD)
    link = tmp_path / "link.pdf"
    link.symlink_to(real)
    write_whole_file(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW


def test_the_bytes_are_on_the_disk_before_the_old_file_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(OLD)
    seen: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def watched_fsync(handle: int) -> None:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            assert os.fstat(handle).st_size == len(NEW)
            seen.append("on the disk")
        fsync(handle)

    def watched_replace(source: Path, target: Path) -> Path:
        assert file.read_bytes() == OLD
        assert source.read_bytes() == NEW
        assert source.parent == target.parent
        seen.append("replaced")
        return replace(source, target)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(Path, "replace", watched_replace)
    write_whole_file(file, NEW)
    assert seen == ["on the disk", "replaced"]


def test_a_library_is_never_replaced_by_a_document(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite3"
    with sqlite3.connect(library) as connection:
        connection.execute("CREATE TABLE workshop (id TEXT)")
    connection.close()
    before = library.read_bytes()
    with pytest.raises(UserError, match="library of workshops") as caught:
        write_whole_file(library, NEW)
    assert caught.value.where == str(library)
    assert library.read_bytes() == before
    assert names(tmp_path) == ["library.sqlite3"]


def test_a_name_that_is_too_long_for_the_system_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not take this file name"):
        write_whole_file(tmp_path / f"{'a' * 300}.pdf", NEW)
    assert names(tmp_path) == []


def failing(number: int, **more: object) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        problem = OSError(number, os.strerror(number))
        for name, value in more.items():
            setattr(problem, name, value)
        raise problem

    return fail


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EDQUOT, "The disk is full."),
        (errno.EFBIG, "too large for this disk"),
        (errno.EACCES, "not allowed to write in this folder"),
        (errno.EROFS, "cannot be written to"),
        (errno.ENAMETOOLONG, "does not take this file name"),
        (errno.EIO, "could not be written"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "open"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    number: int, sentence: str, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(OLD)
    monkeypatch.setattr(os, step, failing(number))
    with pytest.raises(UserError, match=sentence) as caught:
        write_whole_file(file, NEW)
    monkeypatch.undo()
    assert caught.value.where == str(file)
    assert caught.value.mend
    assert file.read_bytes() == OLD
    assert names(tmp_path) == ["report.pdf"]


def test_a_failed_write_in_the_middle_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class HalfWritten:
        """A file whose disk fills up after the first half."""

        def __init__(self, handle: int) -> None:
            self.handle = handle

        def __enter__(self) -> HalfWritten:
            return self

        def __exit__(self, *_: object) -> None:
            os.close(self.handle)

        def write(self, data: bytes) -> None:
            os.write(self.handle, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fdopen", lambda handle, _: HalfWritten(handle))
    with pytest.raises(UserError, match="The disk is full"):
        write_whole_file(tmp_path / "report.pdf", NEW)
    assert names(tmp_path) == []


def test_an_interruption_leaves_nothing_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole_file(tmp_path / "report.pdf", NEW)
    assert names(tmp_path) == []


def test_a_file_that_is_open_elsewhere_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows puts it: access denied while another program shows the PDF."""
    file = tmp_path / "report.pdf"
    file.write_bytes(OLD)
    tries: list[object] = []

    def held(*arguments: object) -> None:
        tries.append(arguments)
        problem = PermissionError(errno.EACCES, "Access is denied")
        problem.winerror = 5  # type: ignore[attr-defined]
        raise problem

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(whole_file, "_PAUSES_ON_WINDOWS", (0, 0))
    with pytest.raises(UserError, match="open in another program"):
        write_whole_file(file, NEW)
    assert len(tries) == 3
    assert file.read_bytes() == OLD
    assert names(tmp_path) == ["report.pdf"]


def test_a_file_that_is_held_for_a_moment_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.pdf"
    replace = Path.replace
    tries: list[Path] = []

    def held_once(source: Path, target: Path) -> Path:
        tries.append(source)
        if len(tries) == 1:
            problem = PermissionError(errno.EACCES, "Sharing violation")
            problem.winerror = 32  # type: ignore[attr-defined]
            raise problem
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", held_once)
    monkeypatch.setattr(whole_file, "_PAUSES_ON_WINDOWS", (0, 0))
    write_whole_file(file, NEW)
    assert file.read_bytes() == NEW


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="folder, not a file"):
        write_whole_file(tmp_path, NEW)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="folder is not there") as caught:
        write_whole_file(tmp_path / "gone" / "report.pdf", NEW)
    assert caught.value.where == str(tmp_path / "gone")


def test_a_read_only_file_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(OLD)
    # Whoever runs the tests may be allowed everything, so the answer of the system is made up.
    monkeypatch.setattr(os, "access", lambda path, mode: not (mode & os.W_OK and Path(path) == file))
    with pytest.raises(UserError, match="read-only"):
        write_whole_file(file, NEW)
    assert file.read_bytes() == OLD


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_disk_that_is_really_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = os.open
    monkeypatch.setattr(
        os, "open", lambda path, flags, mode=0o777: really_open("/dev/full", os.O_WRONLY, mode)
    )
    with pytest.raises(UserError, match="The disk is full"):
        write_whole_file(tmp_path / "report.pdf", NEW)


def test_a_file_that_somebody_chose_is_read_or_said_not_to_be_there(tmp_path: Path) -> None:
    file = tmp_path / "chosen"
    file.write_bytes(OLD)
    with opened(file) as found:
        assert found.read() == OLD
    for path, words in ((tmp_path / "none", "not there"), (tmp_path, "a folder")):
        with pytest.raises(UserError, match=words) as said, opened(path):
            pass
        assert said.value.where == str(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no pipes with a name.")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UserError, match="no ordinary file"), opened(pipe):
        pass
