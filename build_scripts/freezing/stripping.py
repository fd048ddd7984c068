"""Debugging symbols that some libraries carry and nobody with a bundle reads. For ELF systems.

Python itself and SQLAlchemy's modules bring three times their weight. What Qt and Pillow ship has been
stripped already, and was moved about afterwards in a way that `strip` does not take.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_LEFT_ALONE = ("PySide6", "shiboken6", "PIL", "pillow.libs")


def strip(internal: Path) -> int:
    """Take the symbols out of what lies below a bundle's inner folder; give the bytes that it saved.

    Raises subprocess.CalledProcessError where `strip` fails. Does nothing where there is no `strip`, and
    on macOS and Windows, whose libraries have none.
    """
    if not sys.platform.startswith("linux") or shutil.which("strip") is None:
        return 0
    files = list(to_strip(internal))
    before = sum(file.stat().st_size for file in files)
    for file in files:
        subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)
    return before - sum(file.stat().st_size for file in files)


def to_strip(internal: Path) -> Iterator[Path]:
    """The libraries below a bundle's inner folder that may carry symbols."""
    for file in sorted(internal.rglob("*.so*")):
        if file.is_file() and not file.is_symlink():
            top = file.relative_to(internal).parts[0]
            if top not in _LEFT_ALONE:
                yield file
