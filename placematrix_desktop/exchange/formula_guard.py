"""Keeping spreadsheets from running what somebody typed: texts that they would take for a formula.

The first characters are those that OWASP's page on CSV injection lists.
"""

from __future__ import annotations

import unicodedata

_STARTS = frozenset("=+-@\u2212\t\r\n")
_UNSEEN = ("Cc", "Cf", "Zs")
"""Kinds of characters that some programs pass over at the beginning: controls, marks of no width, spaces."""

MARK = "'"
"""What stands before such a text in a file that knows no types of cells."""


def begins_a_formula(text: str) -> bool:
    """Whether a spreadsheet may take the text for a formula, also by letters of full width or small ones."""
    first = unicodedata.normalize("NFKC", text[:1])
    return first[:1] in _STARTS if first else False


def guarded(text: str) -> str:
    """The text with a mark before it where it would be taken for a formula, or has such a mark already."""
    is_one = begins_a_formula(text) or begins_a_formula(_seen(text))
    return MARK + text if is_one or text.startswith(MARK) else text


def _seen(text: str) -> str:
    begins = next((at for at, one in enumerate(text) if unicodedata.category(one) not in _UNSEEN), len(text))
    return text[begins:]


def unguarded(text: str) -> str:
    """What `guarded` made from a text, taken back."""
    return text.removeprefix(MARK)
