"""For whom a copy is made, and what it leaves out: of the workshop, and of the record that goes with it.

The working copy has everything. The board copy has no sector beside a view where fewer than five people spoke
for it (`small_sectors`). The public copy has no personal names either (`name_spelling`): those who signed
stand in their role. Private notes are in none; they are not part of a workshop at all.

A record is copied by leaving parts out (`record`): their hashes stay, so the copy still proves that it
descends from the fingerprint that was signed. It does not prove what was left out, nor that leaving it out
was right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.canonical import plain
from placematrix_desktop.domain.name_spelling import NamesInText
from placematrix_desktop.domain.personal import (
    ERASED_NAME,
    FACTS_THAT_NAME,
    NAME_WITHHELD,
    OWNER,
    PERSON,
    REOPENED_BY,
)
from placematrix_desktop.domain.record import (
    HANDS_BY_SECTOR,
    PARTICIPANT,
    PRESENCE,
    VIEWS,
    Part,
    Record,
    withheld,
)
from placematrix_desktop.domain.signature_seal import without_name
from placematrix_desktop.domain.signoff import Signature
from placematrix_desktop.domain.small_sectors import NOTHING, Unsaid, unsaid_in, without
from placematrix_desktop.domain.workshop import Workshop


class Audience(StrEnum):
    """Who gets a copy."""

    WORKING = "working"
    BOARD = "board"
    PUBLIC = "public"


AUDIENCE_LABELS: dict[Audience, str] = {
    Audience.WORKING: "Working copy",
    Audience.BOARD: "Board copy",
    Audience.PUBLIC: "Public copy",
}

AUDIENCE_WORDS: dict[Audience, str] = {
    Audience.WORKING: "everything, for those who took part",
    Audience.BOARD: "no sector beside a view where fewer than five spoke for it",
    Audience.PUBLIC: "no personal names: those who signed stand in their role",
}

SOME_IN_THE_ROOM = "Some in the room"
"""Who holds a view whose sector is left out."""

_NO_TEXT = re.compile(r"[a-z0-9_-]+")
"""An id, or one of a few words that the program knows, such as "vcse"; it may be somebody's name as well."""

T = TypeVar("T")


def workshop_for(
    workshop: Workshop,
    audience: Audience,
    *,
    also: Iterable[str] = (),
    other_version: Workshop | None = None,
) -> Workshop:
    """The workshop as a copy for this audience may show it. `also` are names that are not in its own lists
    and are no more to be seen in a public copy; `other_version` is one that stands beside it."""
    if audience is Audience.WORKING:
        return workshop
    unsaid = unsaid_in(workshop, other_version)
    judgements = {key: without(each, unsaid.get(key, NOTHING)) for key, each in workshop.judgements.items()}
    board = replace(workshop, judgements=judgements)
    return board if audience is Audience.BOARD else _for_the_public(board, (*names_in(workshop), *also))


def signatures_for(
    signatures: Iterable[Signature], workshop: Workshop, audience: Audience, *, also: Iterable[str] = ()
) -> tuple[Signature, ...]:
    """The signatures as a copy for this audience may show them, with `also` as in `workshop_for`. Drawn ones
    are in the working copy only.

    A reason that names somebody is shortened in the public copy (`signature_seal` knows of that).
    """
    if audience is Audience.WORKING:
        return tuple(signatures)
    if audience is Audience.BOARD:
        return tuple(replace(each, drawing="") for each in signatures)
    names = NamesInText((*names_in(workshop, signatures := tuple(signatures)), *also))
    return tuple(_without_names(without_name(each, ""), names) for each in signatures)


def record_for(
    record: Record,
    workshop: Workshop,
    audience: Audience,
    *,
    also: Iterable[str] = (),
    other_version: Workshop | None = None,
) -> Record:
    """The record without the parts that this audience does not get. `workshop` is what it holds, the rest is
    as in `workshop_for`."""
    if audience is Audience.WORKING:
        return record
    unsaid = unsaid_in(workshop, other_version)
    names = NamesInText((*names_in(workshop), *also))
    return replace(
        record,
        parts=tuple(
            withheld(part) if _is_left_out(part, workshop, unsaid, names, audience) else part
            for part in record.parts
        ),
    )


def names_in(workshop: Workshop, signatures: Iterable[Signature] = ()) -> tuple[str, ...]:
    """Every personal name that the workshop knows as one and every address of a person, the longest first."""
    people = (text for person in workshop.people() for text in (person.name, person.email))
    facts = (str(getattr(workshop.facts, field)) for field in FACTS_THAT_NAME)
    owners = (action.owner for action in workshop.actions_in_order())
    reopened = (workshop.reopening.name,) if workshop.reopening else ()
    signed = (signature.name for signature in signatures)
    known = {" ".join(name.split()) for name in (*people, *facts, *owners, *reopened, *signed)}
    return tuple(sorted(known - {"", ERASED_NAME, NAME_WITHHELD}, key=lambda name: (-len(name), name)))


def without_names(text: str, names: Iterable[str]) -> str:
    """The text with `NAME_WITHHELD` for each of these names, however it is spelled (`name_spelling`)."""
    return NamesInText(names).put_out(text, NAME_WITHHELD)


def _for_the_public(workshop: Workshop, names: tuple[str, ...]) -> Workshop:
    nobody = dict.fromkeys(FACTS_THAT_NAME, "")
    clean = _without_names(workshop, NamesInText(names))
    return replace(
        clean,
        # The matrix is a published text, and its words are nobody's to change.
        matrix=workshop.matrix,
        facts=replace(clean.facts, **nobody),
        participants={
            key: replace(person, name=NAME_WITHHELD, role="", email="", interest="", outcome=None)
            for key, person in clean.participants.items()
        },
        # That there is an owner still shows, or the action would count among those that have none.
        actions={
            key: replace(action, owner=NAME_WITHHELD if action.owner else "")
            for key, action in clean.actions.items()
        },
        reopening=replace(clean.reopening, name=NAME_WITHHELD) if clean.reopening else None,
    )


def _without_names(value: T, names: NamesInText) -> T:
    """The same value with names out of every text in it."""
    cleaned: T = msgspec.convert(_texts_without(plain(value), names), type(value))
    return cleaned


def _texts_without(value: Any, names: NamesInText) -> Any:
    match value:
        case str():
            return value if _NO_TEXT.fullmatch(value) else names.put_out(value, NAME_WITHHELD)
        case list():
            return [_texts_without(each, names) for each in value]
        case dict():
            # Keys are ids, and no texts.
            return {key: _texts_without(each, names) for key, each in value.items()}
    return value


def _is_left_out(
    part: Part,
    workshop: Workshop,
    unsaid: Mapping[str, Unsaid],
    names: NamesInText,
    audience: Audience,
) -> bool:
    if part.value is None or part.name == "matrix":
        return False
    if part.name.startswith((PRESENCE, PERSON)):
        return True
    if part.name.startswith(HANDS_BY_SECTOR):
        return unsaid.get(part.name.split("/")[1], NOTHING).hands
    if part.name.startswith(VIEWS):
        key = part.name.removeprefix(VIEWS)
        if unsaid.get(key, NOTHING).hides_a_view(workshop.judgement(key)):
            return True
    if audience is Audience.BOARD:
        return False
    return (
        # Each says of one person the sector and what was settled about an interest.
        part.name.startswith((PARTICIPANT, OWNER))
        or part.name in (*FACTS_THAT_NAME, REOPENED_BY)
        or any(map(names.are_in, _texts(part.value)))
    )


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            if not _NO_TEXT.fullmatch(value):
                yield value
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            for each in value.values():
                yield from _texts(each)
