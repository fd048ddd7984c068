"""Days as people type them, read and written back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.dates import (
    EXAMPLES,
    MONTHS,
    WEEKDAYS,
    day_in_words,
    parse_day,
    weekday_and_day,
    years_after,
)
from placematrix_desktop.errors import UserError

THE_DAY = date(2026, 11, 26)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
TODAYS = st.dates(date(2000, 1, 1), date(2091, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("31 Jan", date(2027, 1, 31)),
        ("31 jan", date(2027, 1, 31)),
        ("31 January", date(2027, 1, 31)),
        ("31st January 2028", date(2028, 1, 31)),
        ("the 31 Jan", None),
        ("2nd of March", date(2027, 3, 2)),
        ("31 Jan 27", date(2027, 1, 31)),
        ("31-Jan-2027", date(2027, 1, 31)),
        ("31Jan", date(2027, 1, 31)),
        ("Jan 31", date(2027, 1, 31)),
        ("January 31, 2029", date(2029, 1, 31)),
        ("Sept. 3", date(2027, 9, 3)),
        ("3 Sept.", date(2027, 9, 3)),
        ("31/1", date(2027, 1, 31)),
        ("31/01/2027", date(2027, 1, 31)),
        ("31/1/27", date(2027, 1, 31)),
        ("31 / 1 / 2027", date(2027, 1, 31)),
        ("31.1.", date(2027, 1, 31)),
        ("31.1.2027", date(2027, 1, 31)),
        ("31-1-2027", date(2027, 1, 31)),
        ("2027-01-31", date(2027, 1, 31)),
        ("  26   Nov ", THE_DAY),
        ("26/11", THE_DAY),
        ("25/11", date(2027, 11, 25)),
        ("25/11/2026", date(2026, 11, 25)),
        ("Sun 31 Jan", date(2027, 1, 31)),
        ("Sunday, 31 January 2027", date(2027, 1, 31)),
        ("29 Feb", date(2028, 2, 29)),
        ("29/2", date(2028, 2, 29)),
    ],
)
def test_what_people_type_is_read(typed: str, meant: date | None) -> None:
    if meant is None:
        with pytest.raises(UserError):
            parse_day(typed, THE_DAY)
    else:
        assert parse_day(typed, THE_DAY) == meant


def test_a_leap_day_that_has_passed_waits_for_the_next_leap_year() -> None:
    assert parse_day("29 Feb", date(2028, 3, 1)) == date(2032, 2, 29)
    assert parse_day("29 Feb", date(2028, 2, 29)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("next Friday", f"“next Friday” is not understood as a date. Type it like {EXAMPLES}."),
        ("soon", f"“soon” is not understood as a date. Type it like {EXAMPLES}."),
        ("", f"“” is not understood as a date. Type it like {EXAMPLES}."),
        ("31 Foo", f"“31 Foo” is not understood as a date. Type it like {EXAMPLES}."),
        ("Jan 2027", f"“Jan 2027” is not understood as a date. Type it like {EXAMPLES}."),
        ("31 Apr", "“31 Apr” is no day: April 2026 ends with the 30th. Correct the day."),
        ("29/2/2027", "“29/2/2027” is no day: February 2027 ends with the 28th. Correct the day."),
        ("0/1", "“0/1” is no day. Correct the day."),
        ("12/31/2027", "the day comes first, then the month"),
        ("31/1/0207", f"“31/1/0207” has the year 207. Type it like {EXAMPLES}."),
        ("Mon 31 Jan", "31 January 2027 is a Sunday, not a Monday. Correct the day, or leave"),
    ],
)
def test_what_is_no_day_is_refused_in_a_sentence(typed: str, said: str) -> None:
    with pytest.raises(UserError) as refusal:
        parse_day(typed, THE_DAY)
    assert said in refusal.value.sentence


def test_a_refusal_quotes_no_more_than_one_line() -> None:
    with pytest.raises(UserError) as refusal:
        parse_day("so\nmuch " * 500, THE_DAY)
    assert len(refusal.value.sentence) < 130
    assert "\n" not in refusal.value.sentence


def test_days_are_written_short_where_they_cannot_be_mistaken() -> None:
    assert day_in_words(date(2027, 1, 31), THE_DAY) == "31 Jan"
    assert day_in_words(THE_DAY, THE_DAY) == "26 Nov"
    assert day_in_words(date(2026, 11, 25), THE_DAY) == "25 Nov 2026"
    assert day_in_words(date(2027, 11, 26), THE_DAY) == "26 Nov 2027"
    assert weekday_and_day(date(2027, 1, 31)) == "Sun 31 January 2027"


@given(DAYS, TODAYS)
def test_a_day_is_read_back_as_it_was_written(day: date, today: date) -> None:
    assert parse_day(day_in_words(day, today), today) == day
    assert parse_day(weekday_and_day(day), today) == day
    assert parse_day(day.isoformat(), today) == day


@given(DAYS, TODAYS)
def test_a_day_without_a_year_lies_ahead(day: date, today: date) -> None:
    for typed in (f"{day.day} {MONTHS[day.month - 1]}", f"{day.day}/{day.month}"):
        read = parse_day(typed, today)
        assert today <= read
        assert (read.day, read.month) == (day.day, day.month)
        assert (read - today).days <= 366 or (day.day, day.month) == (29, 2)


@given(st.text(max_size=30) | st.text("0123456789/.- janfebmr", max_size=14), TODAYS)
def test_any_text_is_a_day_or_a_sentence(typed: str, today: date) -> None:
    try:
        read = parse_day(typed, today)
    except UserError as refusal:
        read = refusal.sentence  # type: ignore[assignment]
    assert isinstance(read, date) or str(read).endswith(".")


@pytest.mark.parametrize("names", [MONTHS, WEEKDAYS])
def test_three_letters_tell_names_apart(names: tuple[str, ...]) -> None:
    assert len({name[:3] for name in names}) == len(names)


def test_years_later_it_is_the_same_day_as_far_as_there_is_one() -> None:
    assert years_after(date(2026, 3, 12), 8) == date(2034, 3, 12)
    assert years_after(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert years_after(date(2028, 2, 29), 4) == date(2032, 2, 29)
