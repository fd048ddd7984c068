"""What a font file says of itself, read without loading it: its kind, whether it may be embedded, which
characters it may have.

Only what ReportLab can put into a PDF is a `FontFace` here: TrueType outlines, with a table of characters
in Unicode. (Formats after Microsoft's OpenType specification 1.9: "OpenType font file", "OS/2", "cmap".)
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO

_TRUE_TYPE = (0x00010000, 0x74727565)
_COLLECTION = b"ttcf"
_RIGHTS = int.from_bytes(b"OS/2")
_CHARACTERS = int.from_bytes(b"cmap")
_NEEDED = (
    _RIGHTS,
    _CHARACTERS,
    *(
        int.from_bytes(tag)
        for tag in (b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post")
    ),
)
_MOST_FACES = 64
_MOST_TABLES = 128
_LONGEST_CHARACTERS = 4 * 1024 * 1024
_RESTRICTED, _PREVIEW, _EDITABLE = 0x0002, 0x0004, 0x0008
_NO_SUBSET, _BITMAPS_ONLY = 0x0100, 0x0200
_ITALIC = 0x0001
_USUAL_WEIGHT, _USUAL_WIDTH = 400, 5

BROKEN = (OSError, ValueError, LookupError, struct.error, ArithmeticError)
"""What reading a font raises that is damaged, or is none."""


@dataclass(frozen=True)
class FontFace:
    """One font: its file, its place in a collection, where its table of characters stands and in which
    format, and how far it is from an ordinary upright one."""

    file: Path
    index: int
    characters_at: int
    characters_format: int
    plainness: tuple[int, int, int]

    @property
    def rank(self) -> tuple[object, ...]:
        """Ordinary fonts first; among those, by name."""
        return (*self.plainness, self.file.name.casefold(), self.index, str(self.file))

    def may_have(self, code: int) -> bool:
        """Whether its table lists a character. Some list more than they draw."""
        starts, ends = self._ranges
        at = bisect_left(ends, code)
        return at < len(ends) and starts[at] <= code

    @cached_property
    def _ranges(self) -> tuple[array[int], array[int]]:
        try:
            with self.file.open("rb") as file:
                read = _ranges_4 if self.characters_format == 4 else _ranges_12
                return read(file, self.characters_at)
        except BROKEN:
            return array("I"), array("I")


def faces_of(file: Path) -> tuple[FontFace, ...]:
    """The fonts of a file that can go into a PDF and may; none where it is no font, or damaged."""
    try:
        with file.open("rb") as opened:
            return tuple(_faces(opened, file))
    except BROKEN:
        return ()


def may_be_embedded(rights: int) -> bool:
    """What the `fsType` of a font allows: a subset of it in a document that is read and printed."""
    if rights & (_NO_SUBSET | _BITMAPS_ONLY):
        return False
    # Of several rights the widest counts.
    return not rights & _RESTRICTED or bool(rights & (_PREVIEW | _EDITABLE))


def _faces(file: IO[bytes], path: Path) -> Iterator[FontFace]:
    starts = [0]
    if file.read(4) == _COLLECTION:
        _, count = _read(file, 4, ">LL")
        starts = list(_read(file, 12, f">{min(count, _MOST_FACES)}L"))
    for index, start in enumerate(starts):
        face = _face(file, path, index, start)
        if face is not None:
            yield face


def _face(file: IO[bytes], path: Path, index: int, start: int) -> FontFace | None:
    version, count = _read(file, start, ">LH")
    if version not in _TRUE_TYPE or count > _MOST_TABLES:
        return None
    tables = {}
    for number in range(count):
        tag, _, at, length = _read(file, start + 12 + 16 * number, ">LLLL")
        tables[tag] = (at, length)
    if any(not tables.get(tag, (0, 0))[1] for tag in _NEEDED):
        return None
    about = tables[_RIGHTS][0]
    weight, width, rights = _read(file, about + 4, ">HHH")
    (selection,) = _read(file, about + 62, ">H")
    found = _characters(file, tables[_CHARACTERS][0])
    if found is None or not may_be_embedded(rights):
        return None
    return FontFace(
        path,
        index,
        *found,
        plainness=(selection & _ITALIC, abs(weight - _USUAL_WEIGHT), abs(width - _USUAL_WIDTH)),
    )


def _characters(file: IO[bytes], at: int) -> tuple[int, int] | None:
    """Where the table of characters stands that ReportLab reads, and its format: the last of those for
    Windows, or for any system. None where it is not in Unicode."""
    _, count = _read(file, at, ">HH")
    chosen = None
    for number in range(min(count, _MOST_TABLES)):
        platform, encoding, offset = _read(file, at + 4 + 8 * number, ">HHL")
        if platform == 3 or (platform == 0 and encoding != 5) or (platform, encoding) == (1, 1):
            chosen = (platform, encoding, offset)
    if chosen is None or not (chosen[0] == 0 or chosen[:2] in ((3, 1), (3, 10))):
        return None
    place = at + chosen[2]
    (form,) = _read(file, place, ">H")
    return (place, form) if form in (4, 12) else None


def _ranges_4(file: IO[bytes], at: int) -> tuple[array[int], array[int]]:
    (twice,) = _read(file, at + 6, ">H")
    ends = _read(file, at + 14, f">{twice // 2}H")
    starts = _read(file, at + 16 + twice, f">{twice // 2}H")
    return array("I", starts), array("I", ends)


def _ranges_12(file: IO[bytes], at: int) -> tuple[array[int], array[int]]:
    (count,) = _read(file, at + 12, ">L")
    if count * 12 > _LONGEST_CHARACTERS:
        raise ValueError("no table of characters is that long")
    groups = _read(file, at + 16, f">{count * 3}L")
    return array("I", groups[0::3]), array("I", groups[1::3])


def _read(file: IO[bytes], at: int, form: str) -> tuple[int, ...]:
    file.seek(at)
    return struct.unpack(form, file.read(struct.calcsize(form)))
