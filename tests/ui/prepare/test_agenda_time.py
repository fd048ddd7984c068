"""The minutes that were planned against the time until the finish."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from placematrix_desktop.domain.agenda import Agenda, Break
from placematrix_desktop.domain.workshop import Facts
from placematrix_desktop.ui.pace_words import length_words
from placematrix_desktop.ui.prepare.agenda_time import (
    Fit,
    clock_words,
    planned_words,
    time_plan,
)
from tests.factories import agenda

NOW = datetime(2026, 11, 26, 9, 30, 40).astimezone()
FIVE = agenda("a", "b", "c", "d", "e", minutes=30)
FACTS = Facts(subject="Kirklees", date=date(2026, 11, 26), finish=time(12, 30))


def on(day: date | None, finish: time | None = time(12, 30)) -> Facts:
    return Facts(subject="Kirklees", date=day, finish=finish)


def test_on_the_day_the_time_left_is_held_against_the_plan() -> None:
    plan = time_plan(FIVE, FACTS, NOW)
    assert (plan.minutes, plan.left, plan.fit) == (150, 179, Fit.FITS)
    assert clock_words(plan) == "2 h 59 min left until 12:30: 29 min to spare."


def test_too_much_is_said_with_how_much() -> None:
    plan = time_plan(FIVE, FACTS, NOW.replace(hour=11, minute=0, second=0))
    assert plan.fit is Fit.TOO_LONG
    assert clock_words(plan) == "1 h 30 min left until 12:30: 1 h too much is planned."


def test_breaks_are_taken_out_of_the_time_that_is_left() -> None:
    with_breaks = Agenda(items=FIVE.items, breaks=(Break(start=time(11), minutes=45),))
    plan = time_plan(with_breaks, FACTS, NOW)
    assert (plan.minutes, plan.left, plan.fit) == (150, 134, Fit.TOO_LONG)
    assert planned_words(plan) == "5 descriptors in scope · 2 h 30 min planned · 1 break, 45 min"
    assert time_plan(with_breaks, on(None), NOW).begin_by == time(9, 15)


def test_after_the_finish_no_time_is_left() -> None:
    plan = time_plan(FIVE, FACTS, NOW.replace(hour=13))
    assert (plan.left, plan.fit) == (0, Fit.TOO_LONG)


@pytest.mark.parametrize("day", [date(2026, 11, 27), None])
def test_before_the_day_it_says_when_to_begin(day: date | None) -> None:
    plan = time_plan(FIVE, on(day), NOW)
    assert (plan.begin_by, plan.left, plan.fit) == (time(10, 0), None, Fit.UNKNOWN)
    assert clock_words(plan) == "Begin by 10:00 to finish at 12:30."


@pytest.mark.parametrize(
    ("items", "facts"),
    [
        (FIVE, on(date(2026, 11, 26), None)),
        (FIVE, on(date(2026, 11, 1))),
        (agenda("a", "b", "c", "d", "e"), on(None)),
        (agenda("a", "b", "c", "d", "e", minutes=600), on(None)),
        (agenda("a", "b", "c", "d", "e"), FACTS),
    ],
)
def test_where_the_clock_says_nothing_the_usual_pace_does(items: Agenda, facts: Facts) -> None:
    plan = time_plan(items, facts, NOW)
    assert plan.fit is Fit.UNKNOWN
    assert clock_words(plan) == "Talking about each takes 1 h to 1 h 40 min, at 3 to 5 an hour."


def test_what_is_planned_is_counted() -> None:
    mixed = Agenda(items=agenda("a", minutes=5).items + agenda("b", "c").items)
    assert (
        planned_words(time_plan(mixed, FACTS, NOW))
        == "3 descriptors in scope · 5 min planned · 2 without minutes"
    )
    assert planned_words(time_plan(agenda("a"), FACTS, NOW)) == "1 descriptor in scope"


@pytest.mark.parametrize(("minutes", "words"), [(0, "0 min"), (59, "59 min"), (60, "1 h"), (61, "1 h 1 min")])
def test_lengths_read_well(minutes: int, words: str) -> None:
    assert length_words(minutes) == words
