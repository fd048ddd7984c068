"""Texts as PDF writes them outside of pages."""

from __future__ import annotations

import re

_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML cannot carry or had better not, and halves of surrogate pairs."""
_LONGEST = 16_000
"""A string of PDF/A has no more than 32,767 bytes, and UTF-16 takes two or four for a character."""
_ESCAPED = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\n": "\\n", "\r": "\\r"})


def tidy(text: str) -> str:
    """A text without signs that XML cannot carry, and not longer than a string may be: as the facts of a
    file are written in both forms."""
    text = _UNSAFE.sub("\ufffd", text)
    if len(text) <= _LONGEST // 2:
        return text
    while len(text.encode("utf-16-be")) > 2 * _LONGEST:
        text = text[: len(text) * 9 // 10]
    return text


def pdf_string(text: str) -> str:
    """A text string: as it is where ASCII will do, in UTF-16 otherwise (ISO 32000-1, 7.9.2.2)."""
    text = tidy(text)
    if text.isascii():
        return f"({text.translate(_ESCAPED)})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
