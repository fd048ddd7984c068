"""Dates and times as people type them: "26/11/2026", "Thu 26 Nov", "tomorrow"; "12:30", "1230", "2 pm"."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.errors import Refused

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[./\- ]\s*(\d{1,2})(?:\s*[./\- ]\s*(\d{2}|\d{4}))?")
_WORDS = re.compile(r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([^\W\d]+)\.?,?(?:\s+(\d{2}|\d{4}))?")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE)
_FOUR = re.compile(r"(\d{1,2})(\d{2})")


class NotUnderstood(Refused):
    """What was typed is no date or time; nothing has changed."""


def date_words(day: date | None) -> str:
    """A date as the field shows it ("Thu 26 Nov 2026"); "" where there is none."""
    return QLocale().toString(_qdate(day), "ddd d MMM yyyy") if day else ""


def short_date_words(day: date) -> str:
    """A date where there is little room ("26 Nov 2026")."""
    return QLocale().toString(_qdate(day), "d MMM yyyy")


def time_words(moment: time | None) -> str:
    """A time as the field shows it ("12:30"); "" where there is none."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm") if moment else ""


def read_date(text: str, today: date) -> date | None:
    """The date that is meant, day before month; None for an empty text. A date without its year is the
    next one to come. Raises NotUnderstood."""
    words = clean_line(text).casefold()
    if not words:
        return None
    near = {"today": 0, "tomorrow": 1, "yesterday": -1}
    if words in near:
        return today + timedelta(days=near[words])
    try:
        if match := _ISO.fullmatch(words):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _NUMBERS.fullmatch(words):
            return _day(int(match[1]), int(match[2]), match[3], today)
        if match := _WORDS.fullmatch(words):
            return _day(int(match[1]), _month(match[2]), match[3], today)
    except ValueError:
        pass
    raise NotUnderstood(
        QCoreApplication.translate("TypedTime", "“{text}” is not a date.").format(text=clean_line(text)),
        mend=QCoreApplication.translate("TypedTime", "Type it like 26/11/2026 or 26 November."),
    )


def read_time(text: str) -> time | None:
    """The time of day that is meant; None for an empty text. Raises NotUnderstood."""
    words = clean_line(text).casefold()
    if not words:
        return None
    if words in ("noon", "midday"):
        return time(12)
    match = _FOUR.fullmatch(words) if len(words) >= 3 else None
    match = match or _CLOCK.fullmatch(words)
    if match:
        hour, minute = int(match[1]), int(match[2] or 0)
        half = match[3] if match.re is _CLOCK else None
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        if (not half or 1 <= int(match[1]) <= 12) and hour <= 23 and minute <= 59:
            return time(hour, minute)
    raise NotUnderstood(
        QCoreApplication.translate("TypedTime", "“{text}” is not a time of day.").format(
            text=clean_line(text)
        ),
        mend=QCoreApplication.translate("TypedTime", "Type it like 12:30."),
    )


def _day(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    # 29 February may be some years away.
    for ahead in range(9):
        try:
            found = date(today.year + ahead, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError(day)


def _month(word: str) -> int:
    if word[:3] in _MONTHS and len(word) >= 3:
        return _MONTHS.index(word[:3]) + 1
    locale = QLocale()
    for month in range(1, 13):
        names = (
            locale.monthName(month, form).casefold().rstrip(".")
            for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
        )
        if word.rstrip(".") in names:
            return month
    raise ValueError(word)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
