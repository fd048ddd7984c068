"""How far a group gets by its finish time, going by its agenda and by its own speed so far.

The speed is the trimmed mean of the minutes between one decision of today and the next, with breaks taken
out: a fifth of the intervals at each end, and at least one, is left out. So neither a lunch that nobody
entered nor a handful of quick agreements decides the forecast. Where descriptors were given minutes, each
interval is held against those of its descriptor, and what is still to come is stretched alike. Fewer than
three intervals say nothing; then the minutes of the agenda count as they stand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, time, timedelta
from itertools import pairwise

import msgspec

from placematrix_desktop.domain.agenda import Agenda, Break
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.workshop import Workshop

FEWEST_INTERVALS = 3
_TRIMMED = 5
"""One of so many intervals is left out at each end."""
_SLACK = 1e-6
"""Minutes by which a sum of minutes may be off for being reckoned with fractions."""

DEALT_WITH = frozenset({State.AGREED, State.NO_CONSENSUS, State.NOT_APPLICABLE})
"""The states in which a descriptor asks for no more time today."""


class Pace(msgspec.Struct, frozen=True, kw_only=True):
    """The forecast. Minutes are working minutes: breaks are taken out.

    `done` of `total` descriptors in scope are dealt with. `reached` is how many will be by the finish, and
    `spare` the minutes that are left over then, negative where they are missing; both are None where neither
    the agenda nor the group has said how long a descriptor takes. `measured` says that the group's own speed
    was taken. `later` are those that will not be reached, in the order given.
    """

    finish: datetime
    minutes_left: float
    total: int
    done: int
    measured: bool = False
    minutes_each: float | None = None
    reached: int | None = None
    spare: float | None = None
    later: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the finish time is over."""
        return self.minutes_left <= 0

    @property
    def reaches_all(self) -> bool:
        return self.reached == self.total


def pace_of(workshop: Workshop, now: datetime, queue: Sequence[str]) -> Pace | None:
    """Reckon from `now`, which is local time with its offset. `queue` has the descriptors that are still to
    be taken, in their order. None where no finish is set for today, or the workshop is closed."""
    if workshop.facts.finish is None or workshop.is_closed or not _is_today(workshop, now):
        return None
    finish = at(now, workshop.facts.finish)
    scope = workshop.agenda.descriptor_ids()
    pace = Pace(
        finish=finish,
        minutes_left=working_minutes(now, finish, workshop.agenda.breaks),
        total=len(scope),
        done=sum(workshop.judgement(key).state in DEALT_WITH for key in scope),
    )
    weights = _weights(workshop.agenda)
    decisions = decisions_of_today(workshop, now)
    speed = _trimmed_mean(
        [
            working_minutes(before, after, workshop.agenda.breaks) / weights[key]
            for (before, _), (after, key) in pairwise(decisions)
        ]
    )
    planned = _planned_each(workshop.agenda)
    each = planned if speed is None else speed
    if each is None:
        return pace
    spent = working_minutes(decisions[-1][0], now, workshop.agenda.breaks) if decisions else 0.0
    needed, fits = 0.0, 0
    for place, key in enumerate(queue):
        takes = each * weights[key]
        # Some of the time for the one that is being talked about has gone by already.
        needed += max(0.0, takes - spent) if place == 0 else takes
        fits = place + 1 if needed <= pace.minutes_left + _SLACK and fits == place else fits
    return msgspec.structs.replace(
        pace,
        measured=speed is not None,
        minutes_each=each,
        reached=pace.done + fits,
        spare=pace.minutes_left - needed,
        later=tuple(queue[fits:]),
    )


def decisions_of_today(workshop: Workshop, now: datetime) -> list[tuple[datetime, str]]:
    """When descriptors in scope were dealt with today, in order of time, with their ids. What bears a time
    that is still to come was recorded before the clock was set back, and says nothing of the pace."""
    found = []
    for key in workshop.agenda.descriptor_ids():
        judgement = workshop.judgement(key)
        if judgement.decided_at is None or judgement.state not in DEALT_WITH:
            continue
        when = judgement.decided_at.astimezone(now.tzinfo)
        if when.date() == now.date() and when <= now:
            found.append((when, key))
    return sorted(found)


def at(now: datetime, clock: time) -> datetime:
    """A time of day on the day of `now`."""
    return datetime.combine(now.date(), clock, now.tzinfo)


def working_minutes(begin: datetime, end: datetime, breaks: Iterable[Break]) -> float:
    """The minutes from one moment to another without the breaks of the first one's day; 0 where the end
    comes first."""
    if end <= begin:
        return 0.0
    minutes = (end - begin).total_seconds() / 60
    free_from = begin
    for start, stop in sorted(_span(begin, pause) for pause in breaks):
        # Breaks that overlap count once.
        first, last = max(start, free_from), min(stop, end)
        if last > first:
            minutes -= (last - first).total_seconds() / 60
            free_from = last
    return max(0.0, minutes)


class BreakAhead(msgspec.Struct, frozen=True):
    """A break that is on, or is due: `minutes` until it begins (`on` False) or ends (`on` True)."""

    start: datetime
    end: datetime
    on: bool
    minutes: int


def break_ahead(agenda: Agenda, now: datetime, within: int = 15) -> BreakAhead | None:
    """The break that is on now, or else the next that begins within so many minutes; `now` is local."""
    due = None
    for start, end in sorted(_span(now, pause) for pause in agenda.breaks):
        if start <= now < end:
            return BreakAhead(start, end, True, _minutes_until(end, now))
        if now < start <= now + timedelta(minutes=within) and due is None:
            due = BreakAhead(start, end, False, _minutes_until(start, now))
    return due


def latest_begin(finish: datetime, minutes: int, breaks: Iterable[Break]) -> datetime:
    """The latest moment at which so many working minutes still end by the finish, on the same day's clock."""
    begin = finish - timedelta(minutes=minutes)
    for start, end in sorted((_span(finish, pause) for pause in breaks), reverse=True):
        inside = min(end, finish) - start
        if inside > timedelta() and end > begin:
            begin -= inside
    return begin


def spread_over(agenda: Agenda, minutes: int, among: Collection[str]) -> Agenda:
    """The agenda with these minutes shared out evenly, to the full minute, over the descriptors `among`
    those in scope; the others keep theirs. What does not go round is given to the first ones, and each has
    one minute at least."""
    those = [item.descriptor_id for item in agenda.items if item.descriptor_id in among]
    if not those:
        return agenda
    each, rest = divmod(max(minutes, len(those)), len(those))
    shares = {key: each + (number < rest) for number, key in enumerate(those)}
    items = tuple(
        msgspec.structs.replace(item, minutes=shares.get(item.descriptor_id, item.minutes))
        for item in agenda.items
    )
    return msgspec.structs.replace(agenda, items=items)


def _is_today(workshop: Workshop, now: datetime) -> bool:
    """A workshop of several days has the date of its first; on the others it is today's once something is
    decided. One that was reopened is only looked at again."""
    day = workshop.facts.date
    if day is None or day == now.date():
        return True
    return day < now.date() and workshop.reopening is None and bool(decisions_of_today(workshop, now))


def _planned_each(agenda: Agenda) -> float | None:
    given = [item.minutes for item in agenda.items if item.minutes]
    return sum(given) / len(given) if given else None


def _weights(agenda: Agenda) -> dict[str, float]:
    """How long each descriptor is meant to take, in multiples of what they take on average."""
    mean = _planned_each(agenda)
    return {
        item.descriptor_id: item.minutes / mean if item.minutes and mean else 1.0 for item in agenda.items
    }


def _trimmed_mean(values: Iterable[float]) -> float | None:
    ordered = sorted(values)
    if len(ordered) < FEWEST_INTERVALS:
        return None
    cut = max(1, len(ordered) // _TRIMMED)
    kept = ordered[cut:-cut]
    return sum(kept) / len(kept)


def _span(day: datetime, pause: Break) -> tuple[datetime, datetime]:
    start = at(day, pause.start)
    return start, start + timedelta(minutes=pause.minutes)


def _minutes_until(then: datetime, now: datetime) -> int:
    return -int(-(then - now).total_seconds() // 60)
