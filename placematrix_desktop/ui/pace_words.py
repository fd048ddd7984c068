"""What the forecast of the pace says in words."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.pace import BreakAhead, Pace


class PaceWords(NamedTuple):
    """A line in three parts, of which the middle one stands out."""

    before: str
    strong: str
    after: str

    def __str__(self) -> str:
        return " ".join(part for part in self if part)


def pace_words(pace: Pace | None) -> PaceWords | None:
    """ "At this pace 14 of 18 by 12:30"; None where there is nothing to say: no finish is set for today, or
    everything is dealt with."""
    if pace is None or pace.done == pace.total:
        return None
    translate, finish = QCoreApplication.translate, clock_of(pace.finish)
    if pace.passed:
        return PaceWords(translate("Pace", "Finish time {time} has passed").format(time=finish), "", "")
    by = translate("Pace", "by {time}").format(time=finish)
    if pace.reached is None:
        left = length_words(round(pace.minutes_left))
        return PaceWords("", left, translate("Pace", "until {time}").format(time=finish))
    before = translate("Pace", "At this pace") if pace.measured else translate("Pace", "As planned")
    if pace.reaches_all:
        words = translate("Pace", "all {total}").format(total=pace.total)
        spare = round(pace.spare or 0)
        if spare >= 1:
            rest = translate("Pace", "{minutes} to spare").format(minutes=length_words(spare))
            by = f"{by} · {rest}"
        return PaceWords(before, words, by)
    words = translate("Pace", "{reached} of {total}").format(reached=pace.reached, total=pace.total)
    return PaceWords(before, words, by)


def pace_sentence(pace: Pace | None) -> str:
    """The same as a sentence, with how much time is missing; "" where there is nothing to say."""
    words = pace_words(pace)
    if words is None or pace is None:
        return ""
    if pace.spare is not None and not pace.passed and not pace.reaches_all:
        missing = QCoreApplication.translate("Pace", "{minutes} short").format(
            minutes=length_words(max(1, round(-pace.spare)))
        )
        return f"{words} · {missing}"
    return str(words)


def break_words(ahead: BreakAhead | None) -> str:
    """ "Break at 11:00, in 10 min"; "Break until 11:15"; "" where none is on or due."""
    if ahead is None:
        return ""
    translate = QCoreApplication.translate
    if ahead.on:
        return translate("Pace", "Break until {time}").format(time=clock_of(ahead.end))
    return translate("Pace", "Break at {time}, in {minutes} min").format(
        time=clock_of(ahead.start), minutes=ahead.minutes
    )


def length_words(minutes: int) -> str:
    """ "45 min", "3 h", "3 h 35 min"."""
    hours, rest = divmod(minutes, 60)
    translate = QCoreApplication.translate
    if not hours:
        return translate("Pace", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("Pace", "{hours} h").format(hours=hours)
    return translate("Pace", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def clock_of(moment: datetime) -> str:
    """ "12:30"."""
    return f"{moment:%H:%M}"
