"""Text in a matrix: one form for the same words, and what no text may hold."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile("[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")

# Control characters, halves of surrogate pairs and code points that are no characters: a record, a
# spreadsheet or a PDF cannot carry them. White space is left out because it becomes one space.
_UNUSABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)


def tidy(text: str) -> str:
    """The text composed (Unicode NFC), trimmed, with one space between words.

    A text of which nothing can be seen, such as a lone zero-width space, becomes empty.
    """
    tidied = _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")
    if tidied.isascii() or any(unicodedata.category(sign) not in ("Cf", "Zs") for sign in tidied):
        return tidied
    return ""


def unusable_character(text: str) -> str:
    """The code point of the first character that no text may hold ("U+0007"), or an empty text."""
    found = _UNUSABLE.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def quoted(text: str, most: int = 70) -> str:
    """A text as a sentence may quote it: on one line, cut after `most` characters, always printable."""
    seen = _UNUSABLE.sub("\ufffd", tidy(text))
    if len(seen) > most:
        seen = seen[:most].rstrip() + "\u2026"
    return f"\u201c{seen}\u201d"
