"""The fonts that are embedded, and which of them shows which part of a text.

Inter shows nearly everything; DejaVu Sans stands in for the scripts and symbols that Inter lacks, and fonts
of the system for what neither has. A character that none has becomes a white square, which nobody mistakes
for what was typed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from placematrix_desktop.report.embedded_font import EmbeddedFont
from placematrix_desktop.report.right_to_left import joined
from placematrix_desktop.report.system_fonts import SystemFonts

REPLACEMENT = "□"

_FILES = {
    "regular": "Inter-Regular.ttf",
    "strong": "Inter-SemiBold.ttf",
    "heading": "Inter-Bold.ttf",
    "spare": "DejaVuSans.ttf",
}
_MOST_WIDTHS = 20_000
"""So many widths of words are remembered a font."""
_UNSEEN_BLOCKS = (range(0xFE00, 0xFE10), range(0xE0000, 0xE1000))
"""Variation selectors and tags: they choose among looks of a character and have none of their own."""


class Fonts:
    """The registered fonts. The names are those by which ReportLab knows them."""

    def __init__(self, folder: Path, system: SystemFonts | None = None) -> None:
        """`folder` has those of the program. Raises FileNotFoundError where one is missing: the program is
        then incomplete."""
        self.regular = _registered(folder, "regular")
        self.strong = _registered(folder, "strong")
        self.heading = _registered(folder, "heading")
        self._folder = folder
        self._plain = frozenset({self.regular, self.strong, self.heading})
        self._system = system or SystemFonts(())
        self._known = _Characters()
        self._widths: dict[str, dict[str, float]] = {}
        _file_of(folder, "spare")

    @cached_property
    def spare(self) -> str:
        """Read only where a text needs it: it is by far the largest."""
        return _registered(self._folder, "spare")

    def runs(self, text: str, font: str) -> Iterator[tuple[str, str]]:
        """The text as it will be shown, in pieces with the font of each: `font` where it has the
        characters, otherwise the spare one, then one of the system. Characters that have no look of their
        own are left out."""
        text = visible(text)
        if (text.isascii() and font in self._plain) or self._known[font].issuperset(text):
            if text:
                yield font, text
            return
        held, name = "", font
        for cluster in _clusters(text):
            of_cluster, shown = self._shown(cluster, font)
            if of_cluster != name and held:
                yield name, held
                held = ""
            name = of_cluster
            held += shown
        if held:
            yield name, held

    def missing(self, text: str) -> list[str]:
        """The characters of a text that do not come out, in order, each once."""
        text = visible(text)
        if self._known[self.regular].issuperset(text):
            return []
        lost: dict[str, None] = {}
        for cluster in _clusters(text):
            shown = self._shown(cluster, self.regular)[1]
            if shown in (cluster, unicodedata.normalize("NFKC", cluster)):
                continue
            # Either the marks are lost, or all of it.
            lost.update(dict.fromkeys(cluster[1:] if shown == cluster[0] else cluster))
        return list(lost)

    def width(self, text: str, font: str, size: float) -> float:
        """The width of a line of text in points."""
        return sum(self.width_in(piece, name) for name, piece in self.runs(text, font)) * size

    def width_in(self, piece: str, font: str) -> float:
        """The width of a piece of text at a size of 1; `font` has all of its characters."""
        widths = self._widths.setdefault(font, {})
        width = widths.get(piece)
        if width is None:
            if len(widths) >= _MOST_WIDTHS:
                widths.clear()
            face = pdfmetrics.getFont(font).face
            of, usual = face.charWidths.get, face.defaultWidth
            width = widths[piece] = sum([of(ord(sign), usual) for sign in piece]) / 1000
        return width

    def _shown(self, cluster: str, font: str) -> tuple[str, str]:
        # An ornamental letter still says which letter it is; where a mark is unknown, its letter stays.
        plain = unicodedata.normalize("NFKC", cluster)
        for shown in (cluster, plain):
            for name in (font, self.spare):
                if self._known[name].issuperset(shown):
                    return name, shown
        for shown in (cluster, plain):
            of_system = self._system.font_with(shown)
            if of_system is not None:
                return of_system, shown
        letter = cluster[0]
        if letter != cluster:
            name, shown = self._shown(letter, font)
            if shown != REPLACEMENT:
                return name, shown
        return font, REPLACEMENT


class _Characters(dict[str, frozenset[str]]):
    """The characters that each font has, by the font's name."""

    def __missing__(self, font: str) -> frozenset[str]:
        # What a private character means nobody can tell who hears it, so none is shown.
        codes = (code for code in pdfmetrics.getFont(font).face.charToGlyph if not _is_private(code))
        self[font] = found = frozenset(map(chr, codes))
        return found


def _is_private(code: int) -> bool:
    return 0xE000 <= code <= 0xF8FF or code >= 0xF0000


@lru_cache(maxsize=4)
def fonts_from(folder: Path, system_folders: tuple[Path, ...] = ()) -> Fonts:
    """The fonts of a folder, read once; what they lack is looked for in the folders of the system."""
    return Fonts(folder, SystemFonts(system_folders))


def visible(text: str) -> str:
    """The text as it is to be drawn: composed, Arabic letters joined, without what cannot be seen."""
    if text.isascii() and text.isprintable():
        return text
    composed = joined(unicodedata.normalize("NFC", text))
    return "".join(
        " " if sign.isspace() and sign != "\xa0" else sign for sign in composed if not _unseen(sign)
    )


@lru_cache(maxsize=4096)
def _unseen(sign: str) -> bool:
    if unicodedata.category(sign) in ("Cf", "Cc") and not sign.isspace():
        return True
    return any(ord(sign) in block for block in _UNSEEN_BLOCKS)


def _clusters(text: str) -> Iterator[str]:
    """Letters with the marks that sit on them."""
    held = ""
    for sign in text:
        if held and unicodedata.combining(sign):
            held += sign
            continue
        if held:
            yield held
        held = sign
    if held:
        yield held


def _registered(folder: Path, kind: str) -> str:
    file = _file_of(folder, kind)
    name = f"{file.stem}@{folder}"
    if name not in pdfmetrics.getRegisteredFontNames():
        try:
            font = EmbeddedFont(name, str(file))
        except TTFError as problem:
            raise FileNotFoundError(f"{file} is damaged: {problem}") from problem
        pdfmetrics.registerFont(font)
    return name


def _file_of(folder: Path, kind: str) -> Path:
    file = folder / _FILES[kind]
    if not file.is_file():
        raise FileNotFoundError(f"This copy of PlaceMatrix Desktop is incomplete: {file} is missing.")
    return file
