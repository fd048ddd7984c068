"""A folder as a zip that comes out the same, byte for byte, whenever the same files go in."""

from __future__ import annotations

import hashlib
import stat
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

_UNIX = 3
"""Says that the rights are those of Unix, so that a program is still one after unpacking."""


def write_zip(folder: Path, target: Path, *, moment: int) -> None:
    """Pack a folder, its own name included, into `target`.

    `moment` is the time that every file gets, in seconds since 1970. Names are in order, rights are read
    and execute alone, links stay links, and empty folders are kept.
    """
    # A zip counts from 1980, in steps of two seconds.
    when = max(time.gmtime(moment)[:6], (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in _paths(folder):
            name = path.relative_to(folder.parent).as_posix()
            entry = zipfile.ZipInfo(name, date_time=when)
            entry.create_system = _UNIX
            entry.compress_type = zipfile.ZIP_DEFLATED
            if path.is_symlink():
                entry.external_attr = (stat.S_IFLNK | 0o777) << 16
                archive.writestr(entry, path.readlink().as_posix())
            elif path.is_dir():
                entry.filename += "/"
                entry.external_attr = (stat.S_IFDIR | 0o755) << 16 | 0x10
                archive.writestr(entry, b"")
            else:
                rights = 0o755 if path.stat().st_mode & stat.S_IXUSR else 0o644
                entry.external_attr = (stat.S_IFREG | rights) << 16
                archive.writestr(entry, path.read_bytes())


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a zip of `write_zip` with the rights and links that it holds."""
    with zipfile.ZipFile(archive) as opened:
        for entry in opened.infolist():
            mode = entry.external_attr >> 16
            if stat.S_ISLNK(mode):
                link = folder / entry.filename
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(opened.read(entry).decode())
            else:
                made = Path(opened.extract(entry, folder))
                made.chmod(stat.S_IMODE(mode))


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file, in hex."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def write_sums(folder: Path, target: Path) -> None:
    """List the SHA-256 of every file in a folder, as `sha256sum --check` reads it; `target` is not listed."""
    lines = [
        f"{sha256_of(path)}  {path.relative_to(folder).as_posix()}\n"
        for path in _paths(folder)
        if path.is_file() and not path.is_symlink() and path != target
    ]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")


def _paths(folder: Path) -> Iterator[Path]:
    """Everything in a folder, in the order of names; folders only where nothing is in them."""
    for path in sorted(folder.rglob("*"), key=lambda each: each.relative_to(folder).as_posix()):
        if path.is_symlink() or not path.is_dir() or not any(path.iterdir()):
            yield path
