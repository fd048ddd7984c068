"""The minutes that were planned, held against the time until the finish."""

from __future__ import annotations

from datetime import datetime, time
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.agenda import Agenda, Break
from placematrix_desktop.domain.pace import at, latest_begin, working_minutes
from placematrix_desktop.domain.workshop import Facts
from placematrix_desktop.ui.pace_words import length_words
from placematrix_desktop.ui.typed_time import time_words

SLOW_AN_HOUR, FAST_AN_HOUR = 3, 5
"""How many descriptors a group gets through that talks about each: what facilitators report."""


class Fit(StrEnum):
    """Whether what was planned can be done by the finish."""

    UNKNOWN = "unknown"
    FITS = "fits"
    TOO_LONG = "too_long"


class TimePlan(NamedTuple):
    """Minutes planned, how many descriptors have no minutes, the breaks, and what the clock says. Breaks
    are not in `minutes`, and are taken out of what is `left`.

    `left` is given on the day of the workshop and `begin_by` before it, both where a finish is set and
    at least one descriptor has minutes or time is running.
    """

    descriptors: int
    minutes: int
    without_minutes: int
    breaks: tuple[Break, ...] = ()
    finish: time | None = None
    left: int | None = None
    begin_by: time | None = None

    @property
    def fit(self) -> Fit:
        if self.left is None or not self.minutes:
            return Fit.UNKNOWN
        return Fit.FITS if self.minutes <= self.left else Fit.TOO_LONG


def time_plan(agenda: Agenda, facts: Facts, now: datetime) -> TimePlan:
    """Reckon an agenda; `now` is local time. A workshop of another day has no minutes left to speak of,
    but a moment at which it has to begin."""
    plan = TimePlan(
        descriptors=len(agenda.items),
        minutes=agenda.minutes,
        without_minutes=sum(1 for item in agenda.items if item.minutes is None),
        breaks=agenda.breaks,
        finish=facts.finish,
    )
    if facts.finish is None:
        return plan
    if facts.date == now.date():
        finish = at(now, facts.finish)
        return plan._replace(left=int(working_minutes(now, finish, agenda.breaks)))
    if plan.minutes and (facts.date is None or facts.date > now.date()):
        finish = at(now, facts.finish)
        begin = latest_begin(finish, plan.minutes, agenda.breaks)
        if begin.date() == finish.date():
            return plan._replace(begin_by=begin.time())
    return plan


def planned_words(plan: TimePlan) -> str:
    """ "18 descriptors in scope · 3 h 35 min planned · 2 without minutes · 1 break, 15 min"."""
    translate = QCoreApplication.translate
    parts = [
        translate("TimePlan", "1 descriptor in scope")
        if plan.descriptors == 1
        else translate("TimePlan", "{count} descriptors in scope").format(count=plan.descriptors)
    ]
    if plan.minutes:
        parts.append(translate("TimePlan", "{length} planned").format(length=length_words(plan.minutes)))
        if plan.without_minutes:
            parts.append(translate("TimePlan", "{count} without minutes").format(count=plan.without_minutes))
    if plan.breaks:
        length = length_words(sum(each.minutes for each in plan.breaks))
        words = (
            translate("TimePlan", "1 break, {length}")
            if len(plan.breaks) == 1
            else translate("TimePlan", "{count} breaks, {length}")
        )
        parts.append(words.format(count=len(plan.breaks), length=length))
    return " · ".join(parts)


def clock_words(plan: TimePlan) -> str:
    """What the clock says to it; always a sentence."""
    translate = QCoreApplication.translate
    finish = time_words(plan.finish)
    if plan.fit is Fit.TOO_LONG and plan.left is not None:
        return translate("TimePlan", "{left} left until {finish}: {over} too much is planned.").format(
            left=length_words(plan.left), finish=finish, over=length_words(plan.minutes - plan.left)
        )
    if plan.fit is Fit.FITS and plan.left is not None:
        return translate("TimePlan", "{left} left until {finish}: {spare} to spare.").format(
            left=length_words(plan.left), finish=finish, spare=length_words(plan.left - plan.minutes)
        )
    if plan.begin_by is not None:
        return translate("TimePlan", "Begin by {begin} to finish at {finish}.").format(
            begin=time_words(plan.begin_by), finish=finish
        )
    return _pace_words(plan.descriptors)


def _pace_words(descriptors: int) -> str:
    """What talking about each descriptor would take, at the pace that groups keep."""
    shortest, longest = descriptors * 60 // FAST_AN_HOUR, descriptors * 60 // SLOW_AN_HOUR
    return QCoreApplication.translate(
        "TimePlan", "Talking about each takes {shortest} to {longest}, at {slow} to {fast} an hour."
    ).format(
        shortest=length_words(shortest),
        longest=length_words(longest),
        slow=SLOW_AN_HOUR,
        fast=FAST_AN_HOUR,
    )
