"""Which of the expected sectors nobody in the room speaks for, and since when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from placematrix_desktop.domain.diary import DiaryEntry, minutes
from placematrix_desktop.domain.participants import (
    LEFT,
    VOICE_LABELS,
    Participant,
    Presence,
    Sector,
    presence_of,
)
from placematrix_desktop.domain.text import counted, listed

NAMED_SECTORS = 2
"""More missing sectors than these are counted, not named, where there is little room."""


class Silence(msgspec.Struct, frozen=True):
    """An expected sector without a voice in the room. `since` (UTC) is when the last of its people left;
    None where nobody of it has been there."""

    sector: Sector
    since: datetime | None = None


def silences(people: Iterable[Participant], diary: Iterable[DiaryEntry]) -> tuple[Silence, ...]:
    """The expected sectors without a voice, those that had one first. `diary` may be empty where nobody has
    left; departures that were undone do not count."""
    listed_people = tuple(people)
    missing = presence_of(listed_people).missing
    sector_of = {f"participant/{p.id}": p.sector for p in listed_people if not p.present}
    since: dict[Sector, datetime] = {}
    for entry in minutes(diary):
        if entry.sentence == LEFT:
            for key in entry.about:
                sector = sector_of.get(key)
                if sector is not None:
                    since[sector] = entry.at
    found = [Silence(sector, since.get(sector)) for sector in missing]
    return tuple(sorted(found, key=lambda silence: silence.since is None))


def presence_in_short(presence: Presence) -> str:
    """ "12 present, no VCSE voice"; "" where nobody was counted."""
    if not presence.total:
        return ""
    missing = voices_missing(presence.missing)
    if not missing and presence.missing:
        missing = f"{counted(len(presence.missing), 'sector')} without a voice"
    return f"{presence.total} present" + (f", {missing}" if missing else "")


def voices_missing(missing: Sequence[Sector]) -> str:
    """ "no VCSE or ICB voice"; "" where none or too many are missing to be named in passing."""
    if not missing or len(missing) > NAMED_SECTORS:
        return ""
    return f"no {listed([VOICE_LABELS[sector] for sector in missing], 'or')} voice"
