"""Keeping spreadsheets from running what somebody typed: texts that they would take for a formula.

The first characters are those that OWASP's page on CSV injection lists.
"""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MARK = "'"
"""What stands before such a text in a file that knows no types of cells."""


def begins_a_formula(text: str) -> bool:
    """Whether a spreadsheet may take the text for a formula."""
    return text.startswith(_STARTS)


def guarded(text: str) -> str:
    """The text with a mark before it where it would be taken for a formula, or has such a mark already."""
    return MARK + text if begins_a_formula(text.lstrip(" ")) or text.startswith(MARK) else text


def unguarded(text: str) -> str:
    """What `guarded` made from a text, taken back."""
    return text.removeprefix(MARK)
