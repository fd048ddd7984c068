"""Dates and times as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.ui.typed_time import (
    NotUnderstood,
    date_words,
    read_date,
    read_time,
    time_words,
)

TODAY = date(2026, 11, 22)
WANTED = date(2026, 11, 26)


@pytest.mark.parametrize(
    "text",
    [
        "26/11/2026",
        "26.11.26",
        "26-11-2026",
        "26 11 2026",
        "2026-11-26",
        "26 Nov 2026",
        "26th November 2026",
        "Thu 26 November 2026",
        "thursday, 26 nov 26",
        "  26/11 ",
        "26 nov",
    ],
)
def test_a_date_is_read_day_before_month(text: str) -> None:
    assert read_date(text, TODAY) == WANTED


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", None),
        ("   ", None),
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 23)),
        ("1/2", date(2027, 2, 1)),
        ("22 nov", TODAY),
        ("29 feb", date(2028, 2, 29)),
    ],
)
def test_a_date_without_its_year_is_the_next_to_come(text: str, wanted: date | None) -> None:
    assert read_date(text, TODAY) == wanted


@pytest.mark.parametrize("text", ["31/11/2026", "soon", "26", "26 Foo", "13/13/2026", "0/1/2026", "26 ma"])
def test_what_is_no_date_is_said_with_what_to_type(text: str) -> None:
    with pytest.raises(NotUnderstood, match=f"“{text}” is not a date") as said:
        read_date(text, TODAY)
    assert "26/11/2026" in said.value.sentence


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 1, 1)))
def test_a_date_can_be_read_as_it_is_shown(day: date) -> None:
    assert read_date(date_words(day), TODAY) == day


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("12:30", time(12, 30)),
        ("12.30", time(12, 30)),
        ("1230", time(12, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("2 pm", time(14)),
        ("2:15pm", time(14, 15)),
        ("2.15 p.m.", time(14, 15)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("noon", time(12)),
        ("0:05", time(0, 5)),
        ("", None),
    ],
)
def test_a_time_of_day_is_read(text: str, wanted: time | None) -> None:
    assert read_time(text) == wanted


@pytest.mark.parametrize("text", ["25:00", "12:60", "after lunch", "13 pm", "1275", "0 pm", "12:3"])
def test_what_is_no_time_is_said(text: str) -> None:
    with pytest.raises(NotUnderstood, match="is not a time of day"):
        read_time(text)


@given(st.times())
def test_a_time_can_be_read_as_it_is_shown(moment: time) -> None:
    assert read_time(time_words(moment)) == moment.replace(second=0, microsecond=0)


@given(st.text(max_size=30))
def test_any_typing_is_read_or_refused(text: str) -> None:
    for read in (lambda: read_date(text, TODAY), lambda: read_time(text)):
        with suppress(NotUnderstood):
            read()
