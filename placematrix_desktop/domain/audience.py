"""For whom a copy is made, and what it leaves out: of the workshop, and of the record that goes with it.

The working copy has everything. The board copy has no sector beside a view where fewer than five people spoke
for it, since that names them to whoever knows who came. The public copy has no personal names either: those
who signed stand in their role. Private notes are in none; they are not part of a workshop at all.

A record is copied by leaving parts out (`record`): their hashes stay, so the copy still proves that it
descends from the fingerprint that was signed. It does not prove what was left out, nor that leaving it out
was right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.canonical import plain
from placematrix_desktop.domain.disclosure import is_small
from placematrix_desktop.domain.judgement import Judgement, MinorityView
from placematrix_desktop.domain.participants import Presence, Sector, presence_of
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
    PRESENCE,
    VIEWS,
    Part,
    Record,
    withheld,
)
from placematrix_desktop.domain.signature_seal import without_name
from placematrix_desktop.domain.signoff import Signature
from placematrix_desktop.domain.tally import Tally
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

T = TypeVar("T")


def workshop_for(workshop: Workshop, audience: Audience, *, also: Iterable[str] = ()) -> Workshop:
    """The workshop as a copy for this audience may show it. `also` are names that are not in its own lists
    and are no more to be seen in a public copy."""
    if audience is Audience.WORKING:
        return workshop
    here = presence_of(workshop.participants.values())
    judgements = {key: _for_the_board(each, here) for key, each in workshop.judgements.items()}
    board = replace(workshop, judgements=judgements)
    return board if audience is Audience.BOARD else _for_the_public(board, (*names_in(workshop), *also))


def signatures_for(
    signatures: Iterable[Signature], workshop: Workshop, audience: Audience
) -> tuple[Signature, ...]:
    """The signatures as a copy for this audience may show them. Drawn ones are in the working copy only.

    A reason that names somebody is shortened in the public copy (`signature_seal` knows of that).
    """
    if audience is Audience.WORKING:
        return tuple(signatures)
    if audience is Audience.BOARD:
        return tuple(replace(each, drawing="") for each in signatures)
    names = names_in(workshop, signatures := tuple(signatures))
    return tuple(_without_names(without_name(each, ""), names) for each in signatures)


def record_for(record: Record, workshop: Workshop, audience: Audience) -> Record:
    """The record without the parts that this audience does not get. `workshop` is what it holds."""
    if audience is Audience.WORKING:
        return record
    here = presence_of(workshop.participants.values())
    names = names_in(workshop)
    return replace(
        record,
        parts=tuple(
            withheld(part) if _is_left_out(part, workshop, here, names, audience) else part
            for part in record.parts
        ),
    )


def names_in(workshop: Workshop, signatures: Iterable[Signature] = ()) -> tuple[str, ...]:
    """Every personal name that the workshop knows as one, the longest first."""
    people = (person.name for person in workshop.people())
    facts = (str(getattr(workshop.facts, field)) for field in FACTS_THAT_NAME)
    owners = (action.owner for action in workshop.actions_in_order())
    reopened = (workshop.reopening.name,) if workshop.reopening else ()
    signed = (signature.name for signature in signatures)
    known = {" ".join(name.split()) for name in (*people, *facts, *owners, *reopened, *signed)}
    return tuple(sorted(known - {"", ERASED_NAME, NAME_WITHHELD}, key=lambda name: (-len(name), name)))


def without_names(text: str, names: Iterable[str]) -> str:
    """The text with `NAME_WITHHELD` for each of these names, whatever the case and the spaces in it."""
    names = tuple(names)
    return _pattern(names).sub(NAME_WITHHELD, text) if names else text


def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    spelled = (r"\s+".join(re.escape(word) for word in name.split()) for name in names)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)", re.IGNORECASE)


def _for_the_board(judgement: Judgement, here: Presence) -> Judgement:
    present = judgement.present or here
    return replace(
        judgement,
        minority_views=tuple(_without_a_small_sector(view, present) for view in judgement.minority_views),
        tallies=tuple(_without_small_counts(tally) for tally in judgement.tallies),
    )


def _without_a_small_sector(view: MinorityView, present: Presence) -> MinorityView:
    return replace(view, sector=Sector.OTHER) if _gives_away(view, present) else view


def _gives_away(view: MinorityView, present: Presence) -> bool:
    # A sector of which nobody was counted may have been one person who had not been put on the list.
    number = present.by_sector.get(view.sector, 0)
    return view.sector is not Sector.OTHER and (is_small(number) or number == 0)


def _without_small_counts(tally: Tally) -> Tally:
    return replace(tally, by_sector={}) if _has_small_counts(tally.by_sector) else tally


def _has_small_counts(by_sector: dict[Sector, dict[str, int]]) -> bool:
    """Whether any hands of a sector are few. Then the whole table goes: in one that is counted both ways,
    leaving out single counts hides little."""
    return any(is_small(number) for counts in by_sector.values() for number in counts.values())


def _for_the_public(workshop: Workshop, names: tuple[str, ...]) -> Workshop:
    nobody = dict.fromkeys(FACTS_THAT_NAME, "")
    clean = _without_names(workshop, names)
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


def _without_names(value: T, names: tuple[str, ...]) -> T:
    """The same value with names out of every text in it."""
    if not names:
        return value
    cleaned: T = msgspec.convert(_texts_without(plain(value), _pattern(names)), type(value))
    return cleaned


def _texts_without(value: Any, pattern: re.Pattern[str]) -> Any:
    match value:
        case str():
            return pattern.sub(NAME_WITHHELD, value)
        case list():
            return [_texts_without(each, pattern) for each in value]
        case dict():
            # Keys are ids, and no texts.
            return {key: _texts_without(each, pattern) for key, each in value.items()}
    return value


def _is_left_out(
    part: Part, workshop: Workshop, here: Presence, names: tuple[str, ...], audience: Audience
) -> bool:
    if part.value is None or part.name == "matrix":
        return False
    if part.name.startswith((PRESENCE, PERSON)):
        return True
    if part.name.startswith(HANDS_BY_SECTOR):
        return _has_small_counts(msgspec.convert(part.value, dict[Sector, dict[str, int]]))
    if part.name.startswith(VIEWS):
        judgement = workshop.judgement(part.name.removeprefix(VIEWS))
        if any(_gives_away(view, judgement.present or here) for view in judgement.minority_views):
            return True
    if audience is Audience.BOARD:
        return False
    return (
        part.name in (*FACTS_THAT_NAME, REOPENED_BY)
        or part.name.startswith(OWNER)
        or bool(names and any(_pattern(names).search(text) for text in _texts(part.value)))
    )


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            for each in value.values():
                yield from _texts(each)
