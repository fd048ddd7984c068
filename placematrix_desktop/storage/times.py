"""Moments as the library keeps them: UTC in text of one width, so that they sort as they follow."""

from __future__ import annotations

from datetime import UTC, datetime


def kept(moment: datetime) -> str:
    """A moment with its offset as text, such as "2026-03-01T10:42:00.000000+00:00"."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """The moment that `kept` gave."""
    return datetime.fromisoformat(text)
