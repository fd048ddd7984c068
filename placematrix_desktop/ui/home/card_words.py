"""What Home says of one workshop, on the screen, to a screen reader and to the search field."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import WorkshopCard


def date_words(card: WorkshopCard) -> str:
    """The day of the workshop ("26 Nov 2026"); "" where none was set."""
    return long_date(card.date)


def long_date(iso: str | None) -> str:
    """A day as it is read ("26 Nov 2026") from its form in the library; "" where there is none."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def about_words(card: WorkshopCard) -> str:
    """The line under the subject: occasion, matrix and date, as far as they are known."""
    return " · ".join(part for part in (card.occasion, card.matrix_title, date_words(card)) if part)


def mark_words(card: WorkshopCard) -> str:
    """What sets the workshop apart from one in earnest: "Rehearsal", "Sample"; "" where nothing does."""
    if card.rehearsal:
        return QCoreApplication.translate("WorkshopCard", "Rehearsal")
    return QCoreApplication.translate("WorkshopCard", "Sample") if card.sample else ""


def progress_words(card: WorkshopCard) -> str:
    """ "12 of 18 agreed"."""
    return QCoreApplication.translate("WorkshopCard", "{agreed} of {scope} agreed").format(
        agreed=card.agreed, scope=card.in_scope
    )


def progress(card: WorkshopCard) -> float:
    """The part of the descriptors in scope that is agreed, from 0 to 1."""
    return card.agreed / card.in_scope if card.in_scope else 0.0


def status_words(card: WorkshopCard) -> str:
    """Whether the workshop is open or closed."""
    if card.closed:
        return QCoreApplication.translate("WorkshopCard", "Closed")
    return QCoreApplication.translate("WorkshopCard", "Open")


def detail_words(card: WorkshopCard) -> str:
    """Version and signatures ("version 2 · 11 signatures"); "" where there is nothing to say."""
    parts = []
    if card.closed or card.version > 1:
        parts.append(
            QCoreApplication.translate("WorkshopCard", "version {number}").format(number=card.version)
        )
    if card.closed:
        parts.append(_signatures(card.signatures))
    return " · ".join(parts)


def spoken(card: WorkshopCard) -> str:
    """The whole line as a screen reader says it."""
    return ", ".join(part for part in (*_known(card), progress_words(card)) if part)


def has_words(card: WorkshopCard, wanted: str) -> bool:
    """True where every word that is looked for stands somewhere in the line, the progress left aside:
    "12" means a day or a number of signatures, and not "12 of 18 agreed"."""
    line = " ".join(_known(card)).casefold()
    return all(word in line for word in wanted.casefold().split())


def _known(card: WorkshopCard) -> tuple[str, ...]:
    return (
        card.subject,
        QCoreApplication.translate("WorkshopCard", "rehearsal") if card.rehearsal else "",
        QCoreApplication.translate("WorkshopCard", "sample workshop") if card.sample else "",
        card.occasion,
        card.matrix_title,
        date_words(card),
        status_words(card),
        *detail_words(card).split(" · "),
    )


def _signatures(count: int) -> str:
    if count == 0:
        return QCoreApplication.translate("WorkshopCard", "no signatures yet")
    if count == 1:
        return QCoreApplication.translate("WorkshopCard", "1 signature")
    return QCoreApplication.translate("WorkshopCard", "{count} signatures").format(count=count)
