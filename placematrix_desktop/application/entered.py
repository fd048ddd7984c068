"""Texts of several lines as they are entered: cleaned, and refused where they are too long to keep."""

from __future__ import annotations

from placematrix_desktop.domain.text import LONGEST_TEXT, clean_text
from placematrix_desktop.errors import Refused


def entered_text(text: str, label: str, *, where: str = "") -> str:
    """The text as it is to be kept. `label` names the field within a sentence ("note for the report").

    Raises Refused where it has more than `LONGEST_TEXT` characters.
    """
    cleaned = clean_text(text)
    if len(cleaned) > LONGEST_TEXT:
        raise Refused(
            f"The {label} has {len(cleaned):,} characters; {LONGEST_TEXT:,} is the most.",
            where=where,
            mend="Shorten it; what you typed is still here.",
        )
    return cleaned
