"""Days as people type them for an action ("31 Jan", "31/1/2027") and as they read them back."""

from __future__ import annotations

import calendar
import re
from datetime import date

from placematrix_desktop.errors import UserError

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EXAMPLES = "31 Jan, 31/1 or 31/1/2027"

_FIRST_YEAR, _LAST_YEAR = 2000, 2099
_YEAR = r"(?P<year>\d{4}|\d{2})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        rf"(?P<day>\d{{1,2}})\s*([/.-])\s*(?P<month>\d{{1,2}})(?:\s*\2\s*{_YEAR})?\.?",
        rf"{_DAY}(?:\s+of)?\s*[-/.,]?\s*{_MONTH}(?:\s*[-/,]?\s*{_YEAR})?",
        rf"{_MONTH}\s*{_DAY}(?:\s*,?\s+{_YEAR})?",
    )
)
_WEEKDAY = re.compile(r"([a-z]{3,9})\b[.,]?\s*(?=\S)")


def parse_day(text: str, today: date) -> date:
    """The day that somebody typed: "31/1", "31/1/2027", "31.1.27", "31 Jan", "31st January 2027",
    "Jan 31", "Sun 31 Jan" or "2027-01-31". The day stands before the month, as in Britain.

    A day without a year is the next such day, `today` included. Raises UserError with a sentence where
    the text is no day, where there is no such day, or where a weekday is named that the day is not.
    """
    typed = " ".join(text.split())
    plain = typed.casefold()
    weekday, plain = _weekday_first(plain)
    for form in _FORMS:
        found = form.fullmatch(plain)
        if found is None:
            continue
        month = _month(found["month"])
        if month is None:
            break
        day, year = int(found["day"]), _year(found["year"])
        result = _next_such_day(typed, day, month, today) if year is None else _day(typed, day, month, year)
        if weekday is not None and result.weekday() != weekday:
            raise UserError(
                f"{_full(result)} is a {WEEKDAYS[result.weekday()]}, not a {WEEKDAYS[weekday]}.",
                mend="Correct the day, or leave the weekday out.",
            )
        return result
    raise UserError(f"“{_short(typed)}” is not understood as a date.", mend=f"Type it like {EXAMPLES}.")


def day_in_words(day: date, today: date) -> str:
    """A day as it is read at a glance: "31 Jan", with the year where it is not the next such day.

    `parse_day` reads it back as the same day.
    """
    words = f"{day.day} {MONTHS[day.month - 1][:3]}"
    if day >= today and (day.year, day.month, day.day) < (today.year + 1, today.month, today.day):
        return words
    return f"{words} {day.year}"


def weekday_and_day(day: date) -> str:
    """A day in full for checking by eye: "Sun 31 January 2027"."""
    return f"{WEEKDAYS[day.weekday()][:3]} {_full(day)}"


def _full(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _weekday_first(plain: str) -> tuple[int | None, str]:
    found = _WEEKDAY.match(plain)
    if found:
        number = _by_name(found[1], WEEKDAYS)
        if number is not None:
            return number, plain[found.end() :]
    return None, plain


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    number = _by_name(text, MONTHS)
    return None if number is None else number + 1


def _by_name(text: str, names: tuple[str, ...]) -> int | None:
    """The place of the name that begins so; three letters are enough to tell them apart."""
    return next((at for at, name in enumerate(names) if name.casefold().startswith(text)), None)


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) + (_FIRST_YEAR if len(text) == 2 else 0)


def _day(typed: str, day: int, month: int, year: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise UserError(f"“{_short(typed)}” has the year {year}.", mend=f"Type it like {EXAMPLES}.")
    if not 1 <= month <= 12:
        raise UserError(
            f"“{_short(typed)}” has no such month: the day comes first, then the month.",
            mend=f"Type it like {EXAMPLES}.",
        )
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        last = calendar.monthrange(year, month)[1]
        raise UserError(
            f"“{_short(typed)}” is no day: {MONTHS[month - 1]} {year} ends with the {last}{_ending(last)}."
            if day
            else f"“{_short(typed)}” is no day.",
            mend="Correct the day.",
        )
    return date(year, month, day)


def _next_such_day(typed: str, day: int, month: int, today: date) -> date:
    leap_day = (day, month) == (29, 2)
    year = today.year
    while leap_day and not calendar.isleap(year):
        year += 1
    found = _day(typed, day, month, year)
    if found >= today:
        return found
    year += 1
    while leap_day and not calendar.isleap(year):
        year += 1
    return _day(typed, day, month, year)


def _ending(number: int) -> str:
    return {1: "st", 21: "st", 31: "st"}.get(number, "th")


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40].rstrip() + "…"


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 28 February for a 29 February that is not there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
