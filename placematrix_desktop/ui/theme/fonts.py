"""The typeface and its stand-in, taken from the program's own files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "DejaVuSans.ttf",
)

_installed: set[Path] = set()


def install_fonts(folder: Path) -> None:
    """Make the fonts of a folder known to Qt, once in the life of the program.

    Raises FileNotFoundError where a file is missing and ValueError where Qt takes it for no font.
    """
    for name in FILES:
        file = folder / name
        if file in _installed:
            continue
        if not file.is_file():
            raise FileNotFoundError(f"This copy of PlaceMatrix Desktop is incomplete: {file} is missing.")
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise ValueError(f"{file} is not a font that Qt can read")
        _installed.add(file)
