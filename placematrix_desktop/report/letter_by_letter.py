"""Which characters come out right when each is drawn by itself, beside the one before.

The report does not shape text. Han, Ethiopic or Cherokee need none of that; the letters of Devanagari or
Khmer change their form and their place with their neighbours, and the marks of Thai land beside their
letter. Drawn one by one they would say something that nobody wrote, so they are never taken from a font of
the system, but named as missing. Arabic comes here as presentation forms (`right_to_left.joined`), which
stand by themselves.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

_BLOCKS = (
    (0x0021, 0x05FF),  # Latin to Hebrew
    (0x10A0, 0x10FF),  # Georgian
    (0x1200, 0x16FF),  # Ethiopic, Cherokee, Canadian syllabics, Ogham, Runic
    (0x18B0, 0x18FF),  # more Canadian syllabics
    (0x1C80, 0x1CBF),  # more Cyrillic and Georgian
    (0x1D00, 0x2DFF),  # phonetics, Greek, punctuation, symbols, Coptic, Tifinagh
    (0x2E00, 0xA63F),  # radicals, kana, Han, Yi, Lisu, Vai
    (0xA640, 0xA7FF),  # more Cyrillic, Bamum, Latin
    (0xAB00, 0xABBF),  # more Ethiopic, Latin and Cherokee
    (0xAC00, 0xD7A3),  # Hangul, each syllable one character
    (0xF900, 0xFDFF),  # Han, ligatures, forms of Hebrew and Arabic letters
    (0xFE10, 0xFEFC),  # forms for vertical text, more Arabic forms
    (0xFF01, 0xFFEE),  # wide and narrow forms
    (0x10000, 0x1003F),  # Linear B
    (0x10280, 0x103DF),  # Lycian to Old Persian
    (0x10400, 0x1056F),  # Deseret to Caucasian Albanian
    (0x1D400, 0x1D7FF),  # letters of mathematics
    (0x1F000, 0x1FBFF),  # pictures and symbols
    (0x20000, 0x323AF),  # rarer Han
)
_STARTS = tuple(start for start, _ in _BLOCKS)


def stands_by_itself(sign: str) -> bool:
    """Whether a character keeps form and place whatever stands beside it."""
    code = ord(sign)
    at = bisect_right(_STARTS, code) - 1
    if at < 0 or code > _BLOCKS[at][1]:
        return False
    # Where a mark goes is known to the font's own rules alone.
    return not unicodedata.category(sign).startswith("M")
