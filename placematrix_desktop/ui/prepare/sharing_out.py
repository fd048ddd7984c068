"""Sharing out the time until the finish over the descriptors that are still to be taken."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.application.commands import Decision, SetAgenda, Sight
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.pace import at, spread_over, working_minutes
from placematrix_desktop.domain.workshop import Facts
from placematrix_desktop.errors import Refused
from placematrix_desktop.ui.typed_time import read_time

_USUAL_HOURS = 3
_STEP = 5
"""Minutes to which a beginning is rounded up."""


class ShareOut:
    """Share the minutes from a time of day to the finish out over the open and parked descriptors, breaks
    taken out. `now` is local, and gives the day."""

    kind: ClassVar[str] = SetAgenda.kind

    def __init__(self, begin: str, now: datetime) -> None:
        self._begin, self._now = begin, now

    def decide(self, sight: Sight) -> Decision:
        translate, workshop = QCoreApplication.translate, sight.workshop
        if workshop.facts.finish is None:
            raise Refused(
                translate("Agenda", "There is no finish to share the time out to."),
                mend=translate("Agenda", "Set one under Facts."),
            )
        begin = read_time(self._begin)
        if begin is None:
            raise Refused(translate("Agenda", "Type when you begin, like 09:30."))
        finish = at(self._now, workshop.facts.finish)
        minutes = int(working_minutes(at(self._now, begin), finish, workshop.agenda.breaks))
        if not minutes:
            raise Refused(
                translate("Agenda", "No time is left from {begin} to {finish}.").format(
                    begin=f"{begin:%H:%M}", finish=f"{workshop.facts.finish:%H:%M}"
                )
            )
        waiting = {
            item.descriptor_id
            for item in workshop.agenda.items
            if workshop.judgement(item.descriptor_id).state in (State.OPEN, State.PARKED)
        }
        if len(waiting) > minutes:
            raise Refused(
                translate("Agenda", "{minutes} min are too few for {count} descriptors.").format(
                    minutes=minutes, count=len(waiting)
                ),
                mend=translate("Agenda", "Take fewer into scope."),
            )
        return SetAgenda(spread_over(workshop.agenda, minutes, waiting)).decide(sight)


def likely_begin(facts: Facts, now: datetime) -> time | None:
    """When work is likely to begin: now, on the day, and else three hours before the finish; rounded up to
    five minutes. None without a finish."""
    if facts.finish is None:
        return None
    finish = at(now, facts.finish)
    if facts.date == now.date() and now < finish:
        return _rounded_up(now)
    begin = finish - timedelta(hours=_USUAL_HOURS)
    return begin.time() if begin.date() == finish.date() else time(0)


def _rounded_up(moment: datetime) -> time:
    minutes = moment.hour * 60 + moment.minute
    up = min(-(-minutes // _STEP) * _STEP, 24 * 60 - _STEP)
    return time(*divmod(up, 60))
