"""Libraries that only something left out was linked with: they go too. For ELF systems.

PyInstaller follows links before the trimming, so that GTK, Kerberos and their like come along with plugins
of Qt that are then left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""As in PyInstaller's tables: path in the bundle, path on the building machine, kind."""

LinksOf = Callable[[str], Iterable[str]]
"""The file names of the libraries that a file is linked with."""


def without_orphans(binaries: Iterable[Entry], links_of: LinksOf) -> list[Entry]:
    """The entries that are modules of Python, plugins of Qt, or linked with by one that stays.

    Their order is kept. A symbolic link stays where what it leads to stays.
    """
    entries = list(binaries)
    sources: dict[str, str] = {}
    for destination, source, kind in entries:
        if kind != "SYMLINK":
            sources.setdefault(PurePosixPath(destination).name, source)
    waiting = [source for destination, source, kind in entries if _is_loaded_by_name(destination, kind)]
    reached = set(waiting)
    while waiting:
        for name in links_of(waiting.pop()):
            linked = sources.get(name)
            if linked and linked not in reached:
                reached.add(linked)
                waiting.append(linked)
    kept = {destination for destination, source, kind in entries if kind != "SYMLINK" and source in reached}
    return [entry for entry in entries if entry[0] in kept or _leads_to(entry, kept)]


def linked_names(file: str) -> list[str]:
    """The names of the libraries that a file is linked with, as PyInstaller finds them."""
    from PyInstaller.depend.bindepend import get_imports

    return [Path(name).name for name, _ in get_imports(file)]


def _is_loaded_by_name(destination: str, kind: str) -> bool:
    name = PurePosixPath(destination).name
    return kind == "EXTENSION" or "/plugins/" in destination or name.startswith("libpython")


def _leads_to(entry: Entry, kept: set[str]) -> bool:
    destination, target, kind = entry
    if kind != "SYMLINK":
        return False
    return str(PurePosixPath(destination).parent / target) in kept
