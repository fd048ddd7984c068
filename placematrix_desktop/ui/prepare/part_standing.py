"""How each part of Prepare stands, in a few words for the list of parts."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.guidance import ARRANGEMENT_LABELS
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.pace_words import length_words
from placematrix_desktop.ui.pieces.section_list import PartStanding
from placematrix_desktop.ui.prepare.agenda_time import Fit, time_plan
from placematrix_desktop.ui.prepare.sector_voices import Standing, voices_of
from placematrix_desktop.ui.typed_time import short_date_words, time_words
from placematrix_desktop.ui.words import domain_tr


def facts_standing(workshop: Workshop) -> PartStanding:
    """When it is and when it is to finish."""
    facts = workshop.facts
    if facts.date is None:
        return PartStanding(QCoreApplication.translate("PartStanding", "No date yet"), wants=True)
    parts = (short_date_words(facts.date), time_words(facts.finish))
    return PartStanding(" · ".join(part for part in parts if part))


def matrix_standing(workshop: Workshop) -> PartStanding:
    """How many descriptors it has."""
    count = len(workshop.matrix.descriptor_ids())
    if count == 1:
        return PartStanding(QCoreApplication.translate("PartStanding", "1 descriptor"))
    words = QCoreApplication.translate("PartStanding", "{count} descriptors")
    return PartStanding(words.format(count=count))


def people_standing(workshop: Workshop) -> PartStanding:
    """Who is here; first of all, whether an expected sector is not."""
    people = workshop.people()
    if not people:
        return PartStanding(QCoreApplication.translate("PartStanding", "Nobody yet"))
    voices = voices_of(people)
    heard = sum(1 for voice in voices if voice.standing is Standing.PRESENT)
    if heard < len(voices):
        words = QCoreApplication.translate("PartStanding", "{heard} of {expected} sectors here")
        return PartStanding(words.format(heard=heard, expected=len(voices)), wants=True)
    present = sum(1 for person in people if person.present)
    words = QCoreApplication.translate("PartStanding", "{present} of {listed} present")
    return PartStanding(words.format(present=present, listed=len(people)))


def partnership_standing(workshop: Workshop) -> PartStanding:
    """How many arrangements and activities it has named."""
    facts = workshop.facts
    if not facts.arrangements and not facts.activities:
        return PartStanding(QCoreApplication.translate("PartStanding", "Not said yet"))
    if not facts.arrangements:
        return PartStanding(QCoreApplication.translate("PartStanding", "How it decides is open"))
    if len(facts.arrangements) == 1:
        return PartStanding(domain_tr(ARRANGEMENT_LABELS[facts.arrangements[0]]))
    words = QCoreApplication.translate("PartStanding", "{count} arrangements")
    return PartStanding(words.format(count=len(facts.arrangements)))


def interests_standing(workshop: Workshop) -> PartStanding:
    """How many have not been asked, or what of the declared is not settled."""
    people = workshop.people()
    if not people:
        return PartStanding(QCoreApplication.translate("PartStanding", "Nobody yet"))
    silent = sum(1 for person in people if not person.interest and not person.no_interest)
    declared = sum(1 for person in people if person.interest)
    unsettled = sum(1 for person in people if person.interest and person.outcome is None)
    if silent == len(people):
        return PartStanding(QCoreApplication.translate("PartStanding", "Not asked yet"))
    if silent:
        words = QCoreApplication.translate("PartStanding", "{count} not asked")
        return PartStanding(words.format(count=silent), wants=True)
    if unsettled:
        words = QCoreApplication.translate("PartStanding", "{count} not settled")
        return PartStanding(words.format(count=unsettled), wants=True)
    if declared:
        words = QCoreApplication.translate("PartStanding", "{count} declared")
        return PartStanding(words.format(count=declared))
    return PartStanding(QCoreApplication.translate("PartStanding", "None declared"))


def agenda_standing(workshop: Workshop, now: datetime) -> PartStanding:
    """How much is in scope; `now` is local time."""
    plan = time_plan(workshop.agenda, workshop.facts, now)
    words = (
        QCoreApplication.translate("PartStanding", "1 in scope")
        if plan.descriptors == 1
        else QCoreApplication.translate("PartStanding", "{count} in scope").format(count=plan.descriptors)
    )
    if plan.minutes:
        words = f"{words} · {length_words(plan.minutes)}"
    return PartStanding(words, wants=plan.fit is Fit.TOO_LONG)
