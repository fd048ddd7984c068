"""What goes into a bundle: PyInstaller's tables, trimmed, and the list that its papers are made from."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from build_scripts.freezing.orphans import Entry, linked_names, without_orphans
from build_scripts.freezing.trimming import is_kept


class Analysis(Protocol):
    """As much as is needed of PyInstaller's class of that name. `pure` has the modules of Python."""

    binaries: list[Entry]
    datas: list[Entry]
    pure: list[Entry]


def modules_of(package: Path) -> list[str]:
    """The names of all modules below a package's folder, whether or not anything imports them by name."""
    files = sorted(package.rglob("*.py"))
    parts = [file.relative_to(package.parent).with_suffix("").parts for file in files]
    return [".".join(each[:-1] if each[-1] == "__init__" else each) for each in parts]


def trimmed(analysis: Analysis) -> tuple[list[Entry], list[Entry]]:
    """The binaries and the other files that stay."""
    binaries = [entry for entry in analysis.binaries if is_kept(entry[0])]
    datas = [entry for entry in analysis.datas if is_kept(entry[0])]
    if sys.platform.startswith("linux"):
        # Links at the top would not survive on a stick that knows none; Qt and Python find their libraries
        # without them.
        binaries = [entry for entry in without_orphans(binaries, linked_names) if entry[2] != "SYMLINK"]
        datas = [entry for entry in datas if entry[2] != "SYMLINK"]
    return binaries, datas


def write_list(file: Path, binaries: list[Entry], datas: list[Entry], pure: Iterable[Entry]) -> None:
    """Keep what the bundle holds: its files with where each came from, and its modules, as JSON."""
    listed = {
        "files": [[entry[0], entry[1]] for entry in (*binaries, *datas)],
        "modules": sorted({entry[0] for entry in pure}),
    }
    file.write_text(json.dumps(listed, indent=1), encoding="utf-8")
