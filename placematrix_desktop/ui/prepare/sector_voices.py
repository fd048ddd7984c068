"""Which of the expected sectors have a voice: in the room, on the list, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.participants import (
    EXPECTED_SECTORS,
    SECTOR_LABELS,
    SECTOR_SHORT_LABELS,
    Participant,
    Sector,
    presence_of,
)
from placematrix_desktop.ui.words import domain_tr


class Standing(StrEnum):
    """How a sector is represented."""

    PRESENT = "present"
    ABSENT = "absent"
    MISSING = "missing"


class Voice(NamedTuple):
    """One expected sector: how many on the list speak for it, and how many of them are in the room."""

    sector: Sector
    present: int
    listed: int

    @property
    def standing(self) -> Standing:
        if self.present:
            return Standing.PRESENT
        return Standing.ABSENT if self.listed else Standing.MISSING

    @property
    def label(self) -> str:
        return domain_tr(SECTOR_SHORT_LABELS[self.sector])

    @property
    def detail(self) -> str:
        """What stands beside the label: a number, or what is wrong."""
        if self.standing is Standing.PRESENT:
            return str(self.present)
        if self.standing is Standing.ABSENT:
            return QCoreApplication.translate("Voice", "not here")
        return QCoreApplication.translate("Voice", "nobody")

    @property
    def short(self) -> str:
        """ "VCSE 2", "Social care: nobody"."""
        join = " " if self.standing is Standing.PRESENT else ": "
        return f"{self.label}{join}{self.detail}"

    @property
    def sentence(self) -> str:
        """The same in full, for a tool tip and a screen reader."""
        name = domain_tr(SECTOR_LABELS[self.sector])
        if self.standing is Standing.MISSING:
            return QCoreApplication.translate("Voice", "{sector}: nobody on the list speaks for it.").format(
                sector=name
            )
        return QCoreApplication.translate("Voice", "{sector}: {present} of {listed} in the room.").format(
            sector=name, present=self.present, listed=self.listed
        )


def voices_of(people: Iterable[Participant]) -> tuple[Voice, ...]:
    """The seven expected sectors, in the usual order."""
    people = tuple(people)
    here = presence_of(people).by_sector
    listed: dict[Sector, int] = {}
    for person in people:
        if person.sector is not None:
            listed[person.sector] = listed.get(person.sector, 0) + 1
    return tuple(Voice(sector, here.get(sector, 0), listed.get(sector, 0)) for sector in EXPECTED_SECTORS)


def room_words(people: Iterable[Participant]) -> str:
    """ "11 of 12 present · 6 of 7 expected sectors · 2 without a sector"."""
    people = tuple(people)
    translate = QCoreApplication.translate
    present = sum(1 for person in people if person.present)
    heard = sum(1 for voice in voices_of(people) if voice.standing is Standing.PRESENT)
    unknown = sum(1 for person in people if person.sector is None)
    parts = [
        translate("Voice", "{present} of {listed} present").format(present=present, listed=len(people)),
        translate("Voice", "{heard} of {expected} expected sectors").format(
            heard=heard, expected=len(EXPECTED_SECTORS)
        ),
    ]
    if unknown:
        parts.append(translate("Voice", "{count} without a sector").format(count=unknown))
    return " · ".join(parts)
