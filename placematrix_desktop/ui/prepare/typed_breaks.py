"""Breaks as they are typed: when one starts and how long it lasts."""

from __future__ import annotations

from datetime import time
from typing import ClassVar

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from placematrix_desktop.application.commands import Decision, SetAgenda, Sight
from placematrix_desktop.domain.agenda import Agenda, Break
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.errors import Refused
from placematrix_desktop.ui.typed_time import read_time

USUAL_START, USUAL_MINUTES = time(11), 15


class TypedBreak:
    """Put a break with this start and these minutes in the place of the one with this number (from 0), or
    among them where there is none with it. They are kept in order."""

    kind: ClassVar[str] = SetAgenda.kind

    def __init__(self, number: int, start: str, minutes: str) -> None:
        self._number, self._start, self._minutes = number, start, clean_line(minutes)

    def decide(self, sight: Sight) -> Decision:
        translate = QCoreApplication.translate
        start = read_time(self._start)
        if start is None:
            raise Refused(translate("Breaks", "A break needs the time at which it starts, like 11:00."))
        words = self._minutes.casefold().removesuffix("minutes").removesuffix("min").strip()
        if not words.isdecimal():
            raise Refused(translate("Breaks", "A break needs its minutes, like 15."), where=self._start)
        agenda = sight.workshop.agenda
        others = [each for number, each in enumerate(agenda.breaks) if number != self._number]
        return _set(sight, agenda, [*others, Break(start=start, minutes=int(words))])


class RemoveBreak:
    """Take the break with this number (from 0) out of the agenda."""

    kind: ClassVar[str] = SetAgenda.kind

    def __init__(self, number: int) -> None:
        self._number = number

    def decide(self, sight: Sight) -> Decision:
        agenda = sight.workshop.agenda
        return _set(sight, agenda, [b for number, b in enumerate(agenda.breaks) if number != self._number])


def another_break(agenda: Agenda) -> Break:
    """A break of a quarter of an hour to begin with: at eleven, or an hour after the last one, but no later
    than the day has room for."""
    if not agenda.breaks:
        return Break(start=USUAL_START, minutes=USUAL_MINUTES)
    latest = 24 * 60 - USUAL_MINUTES
    start = min(max(each.last_minute for each in agenda.breaks) + 60, latest)
    return Break(start=time(*divmod(start, 60)), minutes=USUAL_MINUTES)


def _set(sight: Sight, agenda: Agenda, breaks: list[Break]) -> Decision:
    ordered = tuple(sorted(breaks, key=lambda each: each.start))
    return SetAgenda(replace(agenda, breaks=ordered)).decide(sight)
