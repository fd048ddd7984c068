"""The forecast: how far a group gets by its finish, by its agenda and by its own speed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.agenda import Agenda, AgendaItem, Break
from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.pace import (
    BreakAhead,
    break_ahead,
    decisions_of_today,
    latest_begin,
    pace_of,
    spread_over,
    working_minutes,
)
from placematrix_desktop.domain.signoff import Closing, Reopening
from placematrix_desktop.domain.workshop import Workshop
from tests.factories import agenda, agreed, in_state, large_matrix, workshop

ZONE = timezone(timedelta(hours=1))
DAY = date(2026, 3, 12)
ROWS = tuple(f"descriptor-{number}" for number in range(12))


def local(clock: str, day: date = DAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ZONE)


def decided(*clocks: str, day: date = DAY, state: State = State.AGREED) -> list[Judgement]:
    """One judgement after the other, decided at these local times."""
    made = []
    for row, clock in zip(ROWS, clocks, strict=False):
        when = local(clock, day).astimezone(UTC)
        judgement = agreed(row, "stage-1") if state is State.AGREED else in_state(row, state, reason="So.")
        made.append(replace(judgement, decided_at=when))
    return made


def at_work(
    judgements: Iterable[Judgement] = (),
    *,
    rows: int = 12,
    minutes: int | None = None,
    breaks: tuple[Break, ...] = (),
    finish: time | None = time(12, 30),
    day: date | None = DAY,
    matrix: Matrix | None = None,
    **more: Any,
) -> Workshop:
    items = tuple(AgendaItem(descriptor_id=row, minutes=minutes) for row in ROWS[:rows])
    return workshop(
        *judgements,
        matrix=matrix or large_matrix(12),
        facts={"finish": finish, "date": day},
        agenda=Agenda(items=items, breaks=breaks),
        **more,
    )


def queue(one: Workshop) -> tuple[str, ...]:
    return tuple(k for k in one.agenda.descriptor_ids() if one.judgement(k).state is State.OPEN)


def reckoned(one: Workshop, clock: str, day: date = DAY) -> Any:
    return pace_of(one, local(clock, day), queue(one))


def test_the_agenda_counts_until_the_group_has_a_speed() -> None:
    pace = reckoned(at_work(minutes=20), "10:30")
    assert (pace.measured, pace.minutes_each, pace.minutes_left) == (False, 20, 120)
    assert (pace.done, pace.reached, pace.total) == (0, 6, 12)
    assert pace.spare == -120
    assert pace.later == ROWS[6:]


def test_the_speed_of_the_group_counts_from_three_intervals_on() -> None:
    one = at_work(decided("10:00", "10:15", "10:30", "10:45"), minutes=20)
    pace = reckoned(one, "10:45")
    assert (pace.measured, pace.minutes_each) == (True, 15)
    # 105 minutes are left: seven more.
    assert (pace.done, pace.reached) == (4, 11)
    assert pace.later == ROWS[11:]
    two_intervals = at_work(decided("10:00", "10:15", "10:30"), minutes=20)
    assert not reckoned(two_intervals, "10:30").measured


def test_neither_a_long_lunch_nor_quick_agreements_decide() -> None:
    quick_and_long = decided("09:00", "09:01", "09:16", "09:31", "09:46", "11:46")
    assert reckoned(at_work(quick_and_long), "11:46").minutes_each == 15


def test_breaks_are_taken_out_of_what_was_and_what_is_to_come() -> None:
    breaks = (Break(start=time(10, 30), minutes=15), Break(start=time(12), minutes=10))
    one = at_work(decided("10:00", "10:15", "10:45", "11:00"), breaks=breaks)
    pace = reckoned(one, "11:00")
    assert pace.minutes_each == 15
    assert pace.minutes_left == 80


def test_descriptors_with_more_minutes_are_expected_to_take_longer() -> None:
    one = at_work(decided("10:00", "10:10", "10:20", "10:30"), rows=6)
    items = tuple(AgendaItem(descriptor_id=row, minutes=30 if row == ROWS[4] else 10) for row in ROWS[:6])
    one = replace(one, agenda=Agenda(items=items))
    # Ten minutes each so far for those that were given ten: thirty for the next, ten for the last.
    pace = reckoned(one, "11:45")
    assert pace.minutes_each == pytest.approx(10 * (80 / 6) / 10)
    assert pace.reached == 6
    pace = pace_of(one, local("10:30"), (ROWS[4], ROWS[5]))
    assert pace is not None
    assert pace.spare == pytest.approx(120 - 40)


def test_time_spent_on_the_next_one_is_not_asked_for_again() -> None:
    one = at_work(decided("10:00", "10:15", "10:30", "10:45"), rows=5)
    just_decided, later = reckoned(one, "10:45"), reckoned(one, "10:55")
    assert just_decided.spare == later.spare == 90
    # Beyond its time, each minute is one less.
    assert reckoned(one, "11:10").spare == 80


def test_without_minutes_and_speed_only_the_time_is_known() -> None:
    pace = reckoned(at_work(), "10:30")
    assert (pace.minutes_left, pace.reached, pace.spare, pace.later) == (120, None, None, ())


def test_parked_ones_are_not_done_and_set_aside_ones_are() -> None:
    judgements = [
        *decided("10:00", state=State.PARKED),
        replace(decided("10:00", "10:10", state=State.NOT_APPLICABLE)[1]),
        replace(decided("10:00", "10:10", "10:20", state=State.NO_CONSENSUS)[2]),
    ]
    assert reckoned(at_work(judgements, minutes=5), "10:20").done == 2


def test_there_is_no_forecast_without_a_finish_or_on_another_day() -> None:
    assert reckoned(at_work(finish=None), "10:00") is None
    assert reckoned(at_work(), "10:00", day=date(2026, 3, 11)) is None
    assert reckoned(at_work(), "10:00", day=date(2026, 3, 13)) is None
    assert reckoned(at_work(day=None), "10:00") is not None
    closing = Closing(version=1, closed_at=local("10:00"), fingerprint="f" * 64)
    assert reckoned(at_work(closing=closing), "10:00") is None


def test_the_finish_passes() -> None:
    assert reckoned(at_work(minutes=5), "12:30").passed
    assert reckoned(at_work(minutes=5), "18:00").minutes_left == 0
    assert not reckoned(at_work(minutes=5), "12:29").passed


def test_the_second_day_has_a_speed_of_its_own() -> None:
    second = date(2026, 3, 13)
    first_day = decided("09:00", "09:01", "09:02", "09:03")
    second_day = decided("09:00", "09:00", "09:00", "09:00", "10:00", "10:20", "10:40", "11:00", day=second)
    one = at_work([*first_day, *second_day[4:]])
    pace = reckoned(one, "11:00", day=second)
    assert (pace.minutes_each, pace.done) == (20, 8)


def test_a_reopened_workshop_of_another_day_has_no_finish() -> None:
    reopening = Reopening(
        version=2, reopened_at=local("09:00"), reason="A slip.", name="Fay", previous_fingerprint="f" * 64
    )
    later = date(2026, 5, 1)
    one = at_work(decided("09:30", day=later), reopening=reopening)
    assert reckoned(one, "10:00", day=later) is None


def test_a_clock_that_was_set_back_is_passed_over() -> None:
    one = at_work(decided("10:00", "10:10", "10:20", "10:30", "12:10"))
    found = decisions_of_today(one, local("10:30"))
    assert [key for _, key in found] == list(ROWS[:4])
    assert reckoned(one, "10:30").minutes_each == 10


@given(
    st.lists(st.integers(0, 23 * 60), max_size=12),
    st.integers(0, 23 * 60),
    st.lists(st.tuples(st.integers(0, 23 * 60), st.integers(1, 240)), max_size=4),
    st.one_of(st.none(), st.integers(1, 60)),
    st.times(),
)
def test_whatever_the_clock_says_the_forecast_is_sound(
    moments: list[int],
    now: int,
    pauses: list[tuple[int, int]],
    minutes: int | None,
    finish: time,
) -> None:
    clocks = [f"{m // 60:02}:{m % 60:02}" for m in moments]
    breaks = tuple(Break(start=time(*divmod(start, 60)), minutes=length) for start, length in pauses)
    one = at_work(decided(*clocks), minutes=minutes, breaks=breaks, finish=finish)
    pace = reckoned(one, f"{now // 60:02}:{now % 60:02}")
    assert 0 <= pace.minutes_left <= 24 * 60
    assert pace.done == len(moments)
    if pace.reached is None:
        assert minutes is None
        assert not pace.measured
        assert pace.later == ()
    else:
        assert pace.done <= pace.reached <= pace.total
        assert pace.reached + len(pace.later) == pace.total
        assert pace.reaches_all == (pace.spare >= -1e-6)


@given(
    st.integers(0, 1400), st.integers(0, 1400), st.lists(st.tuples(st.integers(0, 1400), st.integers(1, 240)))
)
def test_working_minutes_are_the_minutes_in_no_break(
    begin: int, end: int, pauses: list[tuple[int, int]]
) -> None:
    start = local("00:00")
    breaks = [Break(start=time(*divmod(first, 60)), minutes=length) for first, length in pauses]
    free = sum(1 for minute in range(begin, end) if not any(s <= minute < s + length for s, length in pauses))
    moments = (start + timedelta(minutes=begin), start + timedelta(minutes=end))
    assert working_minutes(*moments, breaks) == pytest.approx(free)


def test_a_break_is_due_and_then_it_is_on() -> None:
    plan = Agenda(items=agenda(ROWS[0]).items, breaks=(Break(start=time(11), minutes=15),))
    assert break_ahead(plan, local("10:44")) is None
    assert break_ahead(plan, local("10:50")) == BreakAhead(local("11:00"), local("11:15"), False, 10)
    seconds = local("10:59") + timedelta(seconds=30)
    assert break_ahead(plan, seconds).minutes == 1  # type: ignore[union-attr]
    assert break_ahead(plan, local("11:00")) == BreakAhead(local("11:00"), local("11:15"), True, 15)
    assert break_ahead(plan, local("11:15")) is None


def test_the_time_is_shared_out_to_the_minute() -> None:
    plan = agenda(*ROWS[:5], minutes=7)
    shared = spread_over(plan, 90, ROWS[1:5])
    assert [item.minutes for item in shared.items] == [7, 23, 23, 22, 22]
    assert [item.minutes for item in spread_over(plan, 2, ROWS[:4]).items] == [1, 1, 1, 1, 7]
    assert spread_over(plan, 90, ()) is plan


@given(
    st.integers(0, 600),
    st.integers(700, 1400),
    st.lists(st.tuples(st.integers(0, 1300), st.integers(1, 60)), max_size=3),
)
def test_the_latest_begin_leaves_the_minutes_that_are_needed(
    minutes: int, finish: int, pauses: list[tuple[int, int]]
) -> None:
    apart = sorted(pauses)
    apart = [p for n, p in enumerate(apart) if not n or p[0] >= apart[n - 1][0] + apart[n - 1][1]]
    breaks = [Break(start=time(*divmod(first, 60)), minutes=length) for first, length in apart]
    end = local("00:00") + timedelta(minutes=finish)
    begin = latest_begin(end, minutes, breaks)
    if begin.date() == end.date():
        assert working_minutes(begin, end, breaks) == pytest.approx(minutes)
