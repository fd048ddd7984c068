"""The columns of the list of people: what each shows, and what typing in it means."""

from __future__ import annotations

from enum import IntEnum

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.participants import OUTCOME_LABELS, SECTOR_SHORT_LABELS, Participant
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.ui.words import domain_tr


class Column(IntEnum):
    """Where what stands."""

    PRESENT = 0
    NAME = 1
    ROLE = 2
    ORGANISATION = 3
    SECTOR = 4
    EMAIL = 5
    INTEREST = 6
    OUTCOME = 7


TEXT_FIELDS: dict[Column, str] = {
    Column.NAME: "name",
    Column.ROLE: "role",
    Column.ORGANISATION: "organisation",
    Column.EMAIL: "email",
    Column.INTEREST: "interest",
}
"""The columns in which one types, with the field of a Participant that they show."""

_NO_INTEREST = frozenset({"none", "no", "nil", "none declared", "no interest", "no interests", "n/a", "-"})


def heading(column: Column) -> str:
    """What stands over a column."""
    translate = QCoreApplication.translate
    return {
        Column.PRESENT: translate("People", "Present"),
        Column.NAME: translate("People", "Name"),
        Column.ROLE: translate("People", "Role"),
        Column.ORGANISATION: translate("People", "Organisation"),
        Column.SECTOR: translate("People", "Sector"),
        Column.EMAIL: translate("People", "Email"),
        Column.INTEREST: translate("People", "Interest declared"),
        Column.OUTCOME: translate("People", "Outcome"),
    }[column]


def shown(person: Participant, column: Column) -> str:
    """The words of a cell; "" where there is nothing to show."""
    if column is Column.SECTOR:
        return domain_tr(SECTOR_SHORT_LABELS[person.sector]) if person.sector else ""
    if column is Column.OUTCOME:
        return domain_tr(OUTCOME_LABELS[person.outcome]) if person.outcome else ""
    if column is Column.INTEREST and person.no_interest and not person.interest:
        return QCoreApplication.translate("People", "None")
    return str(getattr(person, TEXT_FIELDS[column])) if column in TEXT_FIELDS else ""


def missing(person: Participant, column: Column) -> str:
    """What an empty cell says of itself, faintly; "" where emptiness needs no word."""
    if column is Column.SECTOR:
        return QCoreApplication.translate("People", "Choose")
    if column is Column.INTEREST:
        return QCoreApplication.translate("People", "Not asked")
    if column is Column.OUTCOME and person.interest:
        return QCoreApplication.translate("People", "Not settled")
    return ""


def with_text(person: Participant, column: Column, text: str) -> Participant:
    """The person after typing in a column. In interests, "none" says that the person has declared that
    there is none; nothing says that nobody has asked yet. An outcome goes with its interest."""
    if column is Column.INTEREST:
        none = clean_line(text).casefold().rstrip(".") in _NO_INTEREST
        kept = None if none or not clean_line(text) else person.outcome
        return replace(person, interest="" if none else text, no_interest=none, outcome=kept)
    return replace(person, **{TEXT_FIELDS[column]: text})


def spoken(person: Participant) -> str:
    """A whole row as a screen reader says it."""
    translate = QCoreApplication.translate
    interest = shown(person, Column.INTEREST) or missing(person, Column.INTEREST)
    if outcome := shown(person, Column.OUTCOME):
        interest = f"{interest} ({outcome})"
    parts = (
        person.name,
        person.role,
        person.organisation,
        shown(person, Column.SECTOR) or translate("People", "no sector yet"),
        translate("People", "present") if person.present else translate("People", "not present"),
        translate("People", "interests: {interest}").format(interest=interest),
    )
    return ", ".join(part for part in parts if part)
