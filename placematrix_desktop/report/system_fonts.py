"""Fonts of the system for characters that the fonts of the program lack.

Nothing is looked for before such a character is met. Then the folders are gone through once a process, and
of each file only its tables are read; a font is loaded when it is the first in order that has a character.
The order is the same at every start, so one computer always makes the same file of a workshop; another
one, with other fonts, may make another.
"""

from __future__ import annotations

import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from placematrix_desktop.report.font_file import BROKEN, FontFace, faces_of
from placematrix_desktop.report.letter_by_letter import stands_by_itself

_ENDINGS = (".ttf", ".ttc", ".otf", ".otc")
"""An `.otf` may have TrueType outlines, too."""
_MOST_FILES = 20_000
_LARGEST_FILE = 128 * 1024 * 1024
_SHOWS_BOXES_ONLY = "lastresort"
"""Apple's font that has a box with a number, or a picture of the script, for every character."""


def system_font_folders(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> tuple[Path, ...]:
    """The folders in which a system keeps its fonts and those of its user; some may not exist."""
    home = Path.home()
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        of_user = Path(local) if local else home / "AppData" / "Local"
        windows = Path(environment.get("WINDIR") or "C:\\Windows")
        return (windows / "Fonts", of_user / "Microsoft" / "Windows" / "Fonts")
    if platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts")
    shared = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    data = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    settings = Path(environment.get("FONTCONFIG_FILE") or "/etc/fonts/fonts.conf")
    usual = [Path(folder) / "fonts" for folder in shared.split(":") if folder]
    found = [*usual, *_in_settings(settings, home, data), data / "fonts", home / ".fonts"]
    return tuple(dict.fromkeys(found))


class SystemFonts:
    """The fonts that lie in some folders, by what they can show. Names are those by which ReportLab knows
    them."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)
        self._of_text: dict[str, str | None] = {}
        self._loaded: dict[FontFace, tuple[str, frozenset[int]] | None] = {}

    def font_with(self, text: str) -> str | None:
        """The font for a letter with its marks; None where no font has all of them, or where they would
        not come out right one by one."""
        if text not in self._of_text:
            self._of_text[text] = self._found(text)
        return self._of_text[text]

    def _found(self, text: str) -> str | None:
        if not self._folders or not all(map(stands_by_itself, text)):
            return None
        codes = [ord(sign) for sign in text]
        for face in self._faces:
            if all(map(face.may_have, codes)):
                loaded = self._load(face)
                if loaded is not None and loaded[1].issuperset(codes):
                    return loaded[0]
        return None

    @cached_property
    def _faces(self) -> tuple[FontFace, ...]:
        """All of them, the first to be taken first."""
        found = (face for file in _files(self._folders) for face in faces_of(file))
        return tuple(sorted(found, key=lambda face: face.rank))

    def _load(self, face: FontFace) -> tuple[str, frozenset[int]] | None:
        if face not in self._loaded:
            self._loaded[face] = _loaded(face)
        return self._loaded[face]


def _loaded(face: FontFace) -> tuple[str, frozenset[int]] | None:
    """The name of a font in ReportLab, and what it can draw; None where ReportLab cannot use it."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError

    from placematrix_desktop.report.embedded_font import EmbeddedFont

    name = f"{face.file}#{face.index}"
    try:
        if face.file.stat().st_size > _LARGEST_FILE:
            return None
        contents = face.file.read_bytes()
        font = EmbeddedFont(name, io.BytesIO(contents), subfontIndex=face.index)
    except (*BROKEN, TTFError, TypeError, AttributeError):
        return None
    places = font.face.glyphPos
    drawn = frozenset(
        code
        for code, glyph in font.face.charToGlyph.items()
        # Some fonts list characters and draw nothing for them.
        if 0 < glyph < len(places) - 1 and places[glyph] < places[glyph + 1]
    )
    # ReportLab keeps one font of a name, and a font of the system may be called as one of ours is.
    font.face.name = b"%s-%08X" % (font.face.name, zlib.crc32(contents, face.index))
    pdfmetrics.registerFont(font)
    return name, drawn


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    """Font files, each once, in an order that is always the same."""
    seen: set[Path] = set()
    for folder in folders:
        for root, inner, names in os.walk(folder):
            inner.sort()
            for name in sorted(names):
                file = Path(root, name)
                lowered = name.casefold()
                if lowered.endswith(_ENDINGS) and _SHOWS_BOXES_ONLY not in lowered and file not in seen:
                    seen.add(file)
                    yield file
                if len(seen) >= _MOST_FILES:
                    return


def _in_settings(settings: Path, home: Path, data: Path) -> Iterator[Path]:
    """The folders that the settings of fontconfig name."""
    from xml.etree import ElementTree

    try:
        entries = ElementTree.parse(settings).getroot().iter("dir")
    except (OSError, ElementTree.ParseError):
        return
    for entry in entries:
        named = (entry.text or "").strip()
        if entry.get("prefix") == "xdg":
            yield data / named
        elif named.startswith("~"):
            yield home / named.lstrip("~/")
        elif named.startswith("/"):
            yield Path(named)
