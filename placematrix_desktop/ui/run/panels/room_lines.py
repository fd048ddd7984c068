"""What the panel and the card of the people in the room say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.participants import (
    SECTOR_SHORT_LABELS,
    VOICE_LABELS,
    Participant,
    Sector,
)
from placematrix_desktop.domain.voices import Silence, silences
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.panels.line import Line

NAMED_SILENCES = 2
"""More sectors without a voice are counted on the card."""


def people_lines(people: Iterable[Participant]) -> Iterator[Line]:
    """Everybody on the list, by sector in the usual order, under how many of each are in the room."""
    for sector, members in _by_sector(people):
        yield _heading(sector, members)
        for person in members:
            about = " · ".join(part for part in (person.role, person.organisation) if part)
            yield Line(
                key=person.id,
                title=person.name,
                caption=about,
                checked=person.present,
                spoken=", ".join(
                    (person.name, SECTOR_SHORT_LABELS[sector], presence_words(present=person.present))
                ),
            )


def counted_lines(people: Iterable[Participant]) -> Iterator[Line]:
    """The sectors with how many of each are in the room, and no names."""
    for sector, members in _by_sector(people):
        yield _heading(sector, members)


def presence_words(*, present: bool) -> str:
    """How somebody stands: "in the room", "not in the room"."""
    translate = QCoreApplication.translate
    return translate("Room", "in the room") if present else translate("Room", "not in the room")


def silences_of(desk: OpenWorkshop) -> tuple[Silence, ...]:
    """The expected sectors without a voice now; none as long as nobody is on the list."""
    people = desk.workshop.people()
    if not people:
        return ()
    # Nobody can have left as long as everybody is here, and the diary need not be read.
    gone = any(not person.present for person in people)
    return silences(people, desk.session.diary() if gone else ())


def room_words(people: Sequence[Participant]) -> str:
    """ "12 in the room"."""
    if not people:
        return QCoreApplication.translate("Room", "Nobody is listed yet")
    present = sum(person.present for person in people)
    return QCoreApplication.translate("Room", "{count} in the room").format(count=present)


def silence_words(silences: Sequence[Silence], now: datetime) -> str:
    """ "no VCSE voice since 10:20"; `now` is local. Where many are missing, those that had a voice are named
    and the others counted; "" where every expected sector has one."""
    translate = QCoreApplication.translate
    named = [_voice_words(one, now) for one in silences[:NAMED_SILENCES]]
    if len(silences) > NAMED_SILENCES:
        had = [_voice_words(one, now) for one in silences if one.since is not None][:NAMED_SILENCES]
        others = len(silences) - len(had)
        counted = (
            translate("Room", "1 sector without a voice")
            if others == 1
            else translate("Room", "{count} sectors without a voice").format(count=others)
        )
        named = [*had, counted]
    return ", ".join(named)


def _voice_words(silence: Silence, now: datetime) -> str:
    translate, voice = QCoreApplication.translate, VOICE_LABELS[silence.sector]
    if silence.since is None:
        return translate("Room", "no {sector} voice").format(sector=voice)
    since = silence.since.astimezone(now.tzinfo)
    clock = f"{since:%H:%M}" if since.date() == now.date() else f"{since.day} {since:%b %H:%M}"
    return translate("Room", "no {sector} voice since {time}").format(sector=voice, time=clock)


def _heading(sector: Sector, members: Sequence[Participant]) -> Line:
    here = sum(person.present for person in members)
    words = QCoreApplication.translate("Room", "{present} of {listed}").format(
        present=here, listed=len(members)
    )
    return Line(
        title=SECTOR_SHORT_LABELS[sector],
        trail=words,
        look="heading",
        spoken=f"{SECTOR_SHORT_LABELS[sector]}, {words}",
    )


def _by_sector(people: Iterable[Participant]) -> Iterator[tuple[Sector, list[Participant]]]:
    everybody = list(people)
    for sector in Sector:
        members = [person for person in everybody if (person.sector or Sector.OTHER) is sector]
        if members:
            yield sector, sorted(members, key=lambda person: (person.position, person.id))
