"""What of a workshop names a person, and how a record holds it in parts of its own.

A part of a record is there as a whole or withheld as a whole. Whoever wants a name out of a closed record
would take the subject with the facilitator and the action with its owner, were they in one part; so they
are not.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.domain.signoff import Reopening
from placematrix_desktop.domain.workshop import Facts, Workshop

ERASED_NAME = "[name erased]"
"""What stands, on every screen and page, where a name was."""

NAME_WITHHELD = "[name withheld]"
"""What stands in a public copy where somebody typed the name of a person."""

FACTS_THAT_NAME = ("facilitator", "recorder", "sponsor")
"""The fields of the facts that name a person. Each is a part of its own, called like the field."""

REASON_WITHHELD = "[reason withheld]"
"""What stands where the reason of a reopening is left out of a copy."""

PERSON, OWNER, REOPENED_BY, REOPENING_REASON = "person/", "owner/", "reopened_by", "reopening_reason"
"""Names of the other parts: of a participant and of an action's owner they go on with the id."""


class Person(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who a participant is. What the record needs of them besides (sector, presence) is not here."""

    name: str
    role: str = ""
    organisation: str = ""
    email: str = ""
    interest: str = ""


_NOBODY = Person(name="")
ERASED = Person(name=ERASED_NAME)


def named_in(workshop: Workshop) -> Iterator[tuple[str, str | Person]]:
    """The parts that name people, in order; those that name nobody are left out."""
    if workshop.reopening and workshop.reopening.name:
        yield REOPENED_BY, workshop.reopening.name
    for field in FACTS_THAT_NAME:
        if name := getattr(workshop.facts, field):
            yield field, name
    for person in workshop.people():
        yield f"{PERSON}{person.id}", person_of(person)
    for action in workshop.actions_in_order():
        if action.owner:
            yield f"{OWNER}{action.id}", action.owner


def person_of(participant: Participant) -> Person:
    """The part of a participant that says who it is."""
    return Person(**{field: getattr(participant, field) for field in Person.__struct_fields__})


def as_person(participant: Participant, person: Person) -> Participant:
    """The participant with who it is from `person`."""
    return replace(participant, **{field: getattr(person, field) for field in Person.__struct_fields__})


def without_name(value: Facts | Participant | Action) -> Facts | Participant | Action:
    """The value as the record holds it beside the parts that name people."""
    match value:
        case Facts():
            return replace(value, **dict.fromkeys(FACTS_THAT_NAME, ""))
        case Participant():
            return as_person(value, _NOBODY)
        case Action():
            return replace(value, owner="")


def reopening_without_words(reopening: Reopening | None) -> Reopening | None:
    """What is left of a reopening where name and reason are parts of their own."""
    return replace(reopening, name="", reason="") if reopening else None
