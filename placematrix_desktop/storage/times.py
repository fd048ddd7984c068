"""Moments as the library keeps them: UTC in text of one width, so that they sort as they follow."""

from __future__ import annotations

from datetime import UTC, date, datetime


def kept(moment: datetime) -> str:
    """A moment with its offset as text, such as "2026-03-01T10:42:00.000000+00:00"."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """The moment that `kept` gave."""
    return datetime.fromisoformat(text)


def kept_day(day: date | None) -> str | None:
    """A day as text, such as "2026-03-01"."""
    return day.isoformat() if day else None


def day(text: str | None) -> date | None:
    """The day that `kept_day` gave."""
    return date.fromisoformat(text) if text else None
