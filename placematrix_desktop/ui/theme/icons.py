"""Our own icons, tinted to a colour when they are first asked for.

A file in `resources/icons` draws on a grid of 24 by 24 and paints with `currentColor` alone. The tinted
drawing is put among Qt's resources, in memory, under a path of colour and name: so the style sheet can
name it, and Qt draws it afresh, and sharply, for every size and device pixel ratio.
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

from PySide6.QtCore import QResource
from PySide6.QtGui import QIcon

APP_ICON = "app"
"""The icon of the program: the one drawing that keeps its own colours."""

_ROOT = "/placematrix/icons"
_in_memory: dict[str, bytes] = {}


class IconFolder:
    """The icons in a folder, by name: the file's, without its ending."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[tuple[str, str, str], QIcon] = {}

    def names(self) -> tuple[str, ...]:
        return tuple(sorted(file.stem for file in self._folder.glob("*.svg") if file.stem != APP_ICON))

    def path(self, name: str, colour: str) -> str:
        """The resource path of an icon in a colour ("#rrggbb"), for `QIcon` or `url(…)` in a style sheet.

        Raises FileNotFoundError where there is no such icon.
        """
        place = f"{_ROOT}/{colour[1:]}"
        path = f":{place}/{name}.svg"
        if path not in _in_memory:
            drawing = _drawing(self._folder / f"{name}.svg").replace("currentColor", colour)
            resource = _resource(f"{name}.svg", drawing.encode())
            # Qt reads from these very bytes for as long as the program runs.
            _in_memory[path] = resource
            if not QResource.registerResourceData(resource, place):
                raise ValueError(f"Qt does not take the icon {name}")
        return path

    def icon(self, name: str, colour: str, disabled: str) -> QIcon:
        """An icon in one colour, and in another where what bears it is disabled."""
        key = (name, colour, disabled)
        if key not in self._made:
            icon = QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
                icon.addFile(self.path(name, colour), mode=mode)
            icon.addFile(self.path(name, disabled), mode=QIcon.Mode.Disabled)
            self._made[key] = icon
        return self._made[key]


@cache
def _drawing(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _resource(name: str, content: bytes) -> bytes:
    """One file as a Qt binary resource, format version 1, as `rcc -binary` writes it."""
    names = struct.pack(">HI", len(name), _hash_of(name)) + name.encode("utf-16-be")
    data = struct.pack(">I", len(content)) + content
    folder_with_one_entry = struct.pack(">IHII", 0, 2, 1, 1)
    file_of_any_locale = struct.pack(">IHHHI", 0, 0, 0, 1, 0)
    tree = folder_with_one_entry + file_of_any_locale
    head = 20
    return (
        b"qres"
        + struct.pack(">IIII", 1, head, head + len(tree), head + len(tree) + len(data))
        + tree
        + data
        + names
    )


def _hash_of(name: str) -> int:
    """Qt's hash of a file name, by which its resources are sorted (PJW hash)."""
    total = 0
    for sign in name:
        total = (total << 4) + ord(sign)
        total ^= (total & 0xF0000000) >> 23
        total &= 0x0FFFFFFF
    return total
