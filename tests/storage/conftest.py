"""Libraries in real files, and places where a file may not be written, for root too."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.opening import open_library
from tests.storage.in_a_file import SomebodyElse, made_library

Opened = Callable[..., SqliteLibrary]
NOBODY = 65534


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the test's library is to lie; there is nothing yet."""
    return tmp_path / "kept" / "library.sqlite3"


@pytest.fixture
def opened() -> Iterator[Opened]:
    """`open_library`, with all that it opened closed when the test ends."""
    libraries: list[SqliteLibrary] = []

    def open_and_remember(
        path: Path,
        *,
        backups: Path | None = None,
        rescues: Path | None = None,
        copies: tuple[Path, ...] = (),
    ) -> SqliteLibrary:
        libraries.append(open_library(path, backups=backups, rescues=rescues, copies=copies))
        return libraries[-1]

    yield open_and_remember
    for library in libraries:
        library.close()


@pytest.fixture
def library(file: Path, opened: Opened) -> SqliteLibrary:
    """A new, empty library."""
    return opened(file)


@pytest.fixture
def somebody_else(tmp_path: Path) -> Iterator[SomebodyElse]:
    """A folder that belongs to an ordinary user, and a way to be that user for a while. Root may write
    everywhere; whoever runs the tests as an ordinary user is that user already."""
    if os.name == "nt":
        pytest.skip("folders have no write bit on Windows")
    # What is imported late would be out of reach in root's own folders.
    made_library(tmp_path / "first" / "library.sqlite3")
    folder = Path(tempfile.mkdtemp(prefix="placematrix-somebody-"))
    is_root = os.geteuid() == 0

    @contextmanager
    def acting() -> Iterator[None]:
        if is_root:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            if is_root:
                os.seteuid(0)

    if is_root:
        os.chown(folder, NOBODY, NOBODY)
    folder.chmod(0o755)
    yield SomebodyElse(folder, acting)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o700)
    shutil.rmtree(folder)


@pytest.fixture
def mounted_read_only(tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """Make a folder read-only as a mount, which holds for root too."""
    yield from read_only_mounts()


def read_only_mounts() -> Iterator[Callable[[Path], None]]:
    """What `mounted_read_only` gives."""
    mounted: list[Path] = []

    def mount(folder: Path) -> None:
        for arguments in (["--bind", folder, folder], ["-o", "remount,ro,bind", folder]):
            _mount_or_skip(arguments)
            if folder not in mounted:
                mounted.append(folder)

    yield mount
    for folder in mounted:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    yield from a_small_disk(tmp_path)


def a_small_disk(tmp_path: Path) -> Iterator[Path]:
    """What `small_disk` gives."""
    folder = tmp_path / "small disk"
    folder.mkdir()
    _mount_or_skip(["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder])
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def _mount_or_skip(arguments: list[str | Path]) -> None:
    command = shutil.which("mount")
    if command is None:
        pytest.skip("there is no mount command here")
    done = subprocess.run([command, *arguments], check=False, capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")
