"""A new file that is there wholly or not at all: written under another name beside it, then put in place."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

UNFINISHED = ".unfinished"
"""How the other name ends. One that is found was left by a program that was stopped."""


@contextmanager
def made_beside(path: Path, *, replace: bool) -> Iterator[Path]:
    """Gives a path to write to. When the block ends well, that file is on the disk and takes `path`;
    otherwise it goes. Raises OSError, FileExistsError where `replace` is false and `path` is taken."""
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        yield unfinished
        _sync(unfinished)
        if replace:
            unfinished.replace(path)
        else:
            _rename_without_replacing(unfinished, path)
        if os.name != "nt":
            _sync(path.parent)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _rename_without_replacing(source: Path, target: Path) -> None:
    if os.name == "nt":
        source.rename(target)  # which refuses a name that is taken
        return
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links: there is a moment between looking and renaming.
        if target.exists():
            raise FileExistsError(target) from None
        source.rename(target)


def _sync(path: Path) -> None:
    # On Windows only a handle that may write can be flushed; folders have none.
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
