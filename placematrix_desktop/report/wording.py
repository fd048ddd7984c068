"""How the report says days, hours, lists and who was there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.dates import MONTHS
from placematrix_desktop.domain.participants import EXPECTED_SECTORS, Presence
from placematrix_desktop.domain.personal import NAME_WITHHELD
from placematrix_desktop.domain.text import counted, listed
from placematrix_desktop.domain.voices import voices_missing

CHECK_THIS_FILE = "check this file with PlaceMatrix"
"""What the foot of each page asks for, behind the fingerprint."""


def day_in_full(day: date) -> str:
    """ "26 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_in_short(day: date) -> str:
    """ "26 Nov 2026"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def day_of_month(day: date) -> str:
    """ "26 Nov", never broken over lines, where the year is plain."""
    return f"{day.day}\xa0{MONTHS[day.month - 1][:3]}"


def local(moment: datetime, zone: tzinfo | None) -> datetime:
    """A moment on the clock of a time zone, or of the computer where it is None."""
    return moment.astimezone(zone)


def hour(moment: datetime, zone: tzinfo | None) -> str:
    """ "10:42"."""
    return f"{local(moment, zone):%H:%M}"


def moment_in_full(moment: datetime, zone: tzinfo | None) -> str:
    """ "26 November 2026, 10:42"."""
    return f"{day_in_full(local(moment, zone).date())}, {hour(moment, zone)}"


def hour_or_day(moment: datetime, zone: tzinfo | None, usual: date | None) -> str:
    """The hour on the usual day, the day with the hour on any other."""
    day = local(moment, zone).date()
    return hour(moment, zone) if day == usual else f"{day_in_short(day)}, {hour(moment, zone)}"


def first_few(items: Sequence[str], most: int) -> str:
    """The first few and how many more there are: "a, b and 3 more"."""
    if len(items) <= most:
        return listed(items)
    return f"{', '.join(items[:most])} and {len(items) - most} more"


def cut(text: str, most: int) -> str:
    """A text on one line, ended with an ellipsis between words where it is longer than `most`."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    shorter = line[: most - 1]
    at = shorter.rfind(" ")
    return (shorter[:at] if at > most // 2 else shorter).rstrip(" ,;:.") + "…"


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    return text if text.endswith((".", "!", "?", "…", ":")) else f"{text}."


def owner_in_words(action: Action) -> tuple[str, ...]:
    """Who is to do it: the person and the organisation, as far as they are given. An organisation stands for
    an owner whose name this copy leaves out."""
    owner = "" if action.owner == NAME_WITHHELD and action.organisation else action.owner
    return tuple(part for part in (owner, action.organisation) if part)


def presence_in_words(presence: Presence, joined: str = " from ", missing_as: str = ", {}") -> str:
    """ "12 people from 6 of 7 sectors, no VCSE voice"; empty where nobody was counted."""
    if not presence.total:
        return ""
    people = counted(presence.total, "person", "people")
    there = len(EXPECTED_SECTORS) - len(presence.missing)
    said = f"{people}{joined}{there} of {len(EXPECTED_SECTORS)} sectors"
    missing = voices_missing(presence.missing)
    return said + (missing_as.format(missing) if missing else "")
