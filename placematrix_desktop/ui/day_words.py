"""Days and times as the window gives them, in the time of this computer."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from placematrix_desktop.domain.dates import MONTHS


def day_in_full(day: date) -> str:
    """ "26 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_in_short(day: date) -> str:
    """ "26 Nov"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def weekday_in_full(day: date) -> str:
    """ "Thursday 26 November 2026", in the language of the computer."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def day_and_time(moment: datetime) -> str:
    """ "26 November 2026, 12:34"; `moment` is in UTC or has another offset."""
    local = moment.astimezone()
    return f"{day_in_full(local.date())}, {local:%H:%M}"
