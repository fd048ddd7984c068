"""Names of files that every system takes."""

from __future__ import annotations

import re

from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.domain.workshop import Workshop

_LONGEST = 80
_NOT_ALLOWED = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(text: str) -> str:
    """The text as the stem of a file name: without what Windows, macOS or Linux refuse; never empty."""
    name = clean_line(_NOT_ALLOWED.sub(" ", text)).strip(". ")
    while len(name.encode()) > _LONGEST * 2 or len(name) > _LONGEST:
        name = name[:-1].rstrip(". ")
    if not name:
        return "Workshop"
    return f"{name} workshop" if _RESERVED.match(name) else name


def is_name(text: str) -> bool:
    """Whether a file can be called this on every system, as it stands."""
    return bool(text) and safe_name(text) == text


def document_name(workshop: Workshop, audience: Audience = Audience.WORKING) -> str:
    """The stem for the documents of a workshop: "Northbridge Place Partnership 2026-11-26", with "draft"
    while it is open, the version from the second on, and "board" or "public" for copies."""
    day = workshop.facts.date or (
        workshop.closing.closed_at.astimezone().date() if workshop.closing else None
    )
    parts = [safe_name(workshop.facts.subject)]
    if day is not None:
        parts.append(day.isoformat())
    if workshop.version > 1:
        parts.append(f"version {workshop.version}")
    if not workshop.is_closed:
        parts.append("draft")
    if audience is not Audience.WORKING:
        parts.append(audience.value)
    return " ".join(parts)
