"""What erasing somebody's name would take away, where it cannot, and which texts are left to a reader."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.erasure import (
    Erasure,
    KnownPerson,
    changes_that_erase,
    erased_record,
    mentions,
    people_known,
    places_of,
)
from placematrix_desktop.domain.free_texts import FreeText, free_texts
from placematrix_desktop.domain.record import read_record, restore
from placematrix_desktop.domain.workshop import Workshop


class Stays(msgspec.Struct, frozen=True):
    """Where a name stays in a closed version, because its record is of an earlier format."""

    version: int
    places: tuple[str, ...]


class Prospect(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be expected of an erasure. `signatures` counts those that lose their name."""

    places: tuple[str, ...]
    signatures: int
    stays: tuple[Stays, ...]
    texts: tuple[FreeText, ...]


def known_people(session: WorkshopSession) -> tuple[KnownPerson, ...]:
    """Everybody whom any version of the workshop names."""
    return people_known(_versions(session))


def prospect_of(session: WorkshopSession, erasure: Erasure) -> Prospect:
    """Look through every version, the private notes and the text that is not entered yet."""
    closed = session.closed_versions()
    stays = [
        Stays(version.closing.version, kept)
        for version in closed
        if (kept := erased_record(version.record, erasure).kept)
    ]
    kept_in = {each.version: each.places for each in stays}
    places = [
        place
        for workshop in _versions(session)
        for place in places_of(workshop, erasure)
        if place not in kept_in.get(workshop.version, ())
    ]
    signatures = [one for version in closed for one in version.signatures]
    return Prospect(
        places=tuple(dict.fromkeys(places)),
        signatures=sum(one.participant_id in erasure.participant_ids for one in signatures),
        stays=tuple(stays),
        texts=tuple(dict.fromkeys(each for each in _texts(session, erasure) if mentions(each.text, erasure))),
    )


def _versions(session: WorkshopSession) -> tuple[Workshop, ...]:
    closed = (restore(read_record(version.record)).workshop for version in session.closed_versions())
    return (*closed, session.workshop)


def _texts(session: WorkshopSession, erasure: Erasure) -> Iterator[FreeText]:
    """All texts that will be there still."""
    signatures = [one for version in session.closed_versions() for one in version.signatures]
    for workshop in _versions(session):
        after = workshop.with_changes(changes_that_erase(workshop, erasure))
        yield from free_texts(after, signatures=signatures, private_notes=session.private_notes)
    for draft in session.drafts():
        yield FreeText("Typed and not entered yet", draft.text)
    for choice in session.choices.all.values():
        for text in (choice.reason, choice.words):
            yield FreeText("A reason or an answer that is not signed yet", text)
