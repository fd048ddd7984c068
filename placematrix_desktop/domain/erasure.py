"""Taking a person's name out of a workshop, also out of one that is closed, without breaking its fingerprint.

In a record the part that holds the name keeps its hash and loses value and salt, so nobody can find out by
trying names what it was. Signatures stand beside the record and have no hash: there the name is replaced,
and position, signing role, sector, reason and time stay. What people typed as text is left alone, since
nobody but a reader can tell whom it means; `mentions` finds it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.personal import (
    ERASED,
    ERASED_NAME,
    FACTS_THAT_NAME,
    OWNER,
    PERSON,
    REOPENED_BY,
    as_person,
)
from placematrix_desktop.domain.record import (
    PARTICIPANT,
    Part,
    Record,
    read_record,
    record_bytes,
    restore,
    withheld,
)
from placematrix_desktop.domain.signature_seal import without_name
from placematrix_desktop.domain.signoff import Reopening, Signature
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.domain.workshop import Change, PartKind, Workshop

FIRST_FORMAT_WITH_NAMES_APART = 3

_OF_A_PERSON = (PERSON, PARTICIPANT)
"""Parts that say who a participant is; the second does so in records of an earlier format only."""

_SHORTEST_WORD = 3
"""Letters of a word of a name from which on it is looked for by itself."""


class Erasure(msgspec.Struct, frozen=True, kw_only=True):
    """Whose name goes: participants by their ids, and the names under which the person stands anywhere
    else (as facilitator, as the owner of an action), as `folded` gives them."""

    participant_ids: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


class KnownPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whose name a workshop holds. `label` tells two of one name apart."""

    label: str
    erasure: Erasure


class ErasedRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A record after the erasure. `kept` says, in words, where the name still stands because a record of
    an earlier format has it in one part with something that must stay."""

    record: bytes
    kept: tuple[str, ...]


def folded(name: str) -> str:
    """A name in the form in which two spellings of it are one."""
    return unicodedata.normalize("NFKC", clean_line(name)).casefold()


def people_known(workshops: Iterable[Workshop]) -> tuple[KnownPerson, ...]:
    """Everybody whom any version of a workshop names, in the order in which they first stand; the latest
    version comes last, and its spelling is shown."""
    labels: dict[str, str] = {}
    names: dict[str, set[str]] = {}
    others: dict[str, str] = {}
    for workshop in workshops:
        for person in workshop.people():
            if person.name != ERASED_NAME:
                labels[person.id] = ", ".join(part for part in (person.name, person.organisation) if part)
                names.setdefault(person.id, set()).add(folded(person.name))
        for name in _names_beside_the_list(workshop):
            others[folded(name)] = clean_line(name)
    on_the_list = set().union(*names.values()) if names else set()
    participants = (
        KnownPerson(
            label=label, erasure=Erasure(participant_ids=frozenset({key}), names=frozenset(names[key]))
        )
        for key, label in labels.items()
    )
    beside = (
        KnownPerson(label=name, erasure=Erasure(names=frozenset({key})))
        for key, name in others.items()
        if key not in on_the_list
    )
    return (*participants, *beside)


def erased_record(data: bytes, erasure: Erasure) -> ErasedRecord:
    """The bytes of a record without the name; its fingerprint is the same. Where the record does not hold
    it they are the very bytes that were given."""
    record = read_record(data)
    parts = tuple(withheld(part) if _names(part, erasure) else part for part in record.parts)
    kept = tuple(_kept(record, erasure))
    if parts == record.parts:
        return ErasedRecord(record=data, kept=kept)
    return ErasedRecord(record=record_bytes(replace(record, parts=parts)), kept=kept)


def is_erased(participant_id: str, left_out: Iterable[str]) -> bool:
    """Whether a record that is without these parts does not say any more who a participant was."""
    return not {f"{prefix}{participant_id}" for prefix in _OF_A_PERSON}.isdisjoint(left_out)


def may_be_erased(part: str) -> bool:
    """Whether a part of this name can be missing from a record since somebody's name was erased."""
    return part in (*FACTS_THAT_NAME, REOPENED_BY) or part.startswith((*_OF_A_PERSON, OWNER))


def erased_signature(signature: Signature, erasure: Erasure) -> Signature:
    """The signature, without name, organisation and drawing where the person is meant."""
    if signature.participant_id not in erasure.participant_ids:
        return signature
    return replace(without_name(signature, ERASED_NAME), organisation="")


def erased_reopening(reopening: Reopening | None, erasure: Erasure) -> Reopening | None:
    """Why a version was begun, without the name of who asked for it where the person is meant."""
    if reopening is None or folded(reopening.name) not in erasure.names:
        return reopening
    return replace(reopening, name=ERASED_NAME)


def changes_that_erase(workshop: Workshop, erasure: Erasure) -> tuple[Change, ...]:
    """The changes that take the name out of a version that is open: the fields are empty then, so that
    somebody else can be put there; a participant stays on the list without a name."""
    facts, changes = workshop.facts, []
    said = {field: "" for field in FACTS_THAT_NAME if folded(getattr(facts, field)) in erasure.names}
    if said:
        changes.append(Change(PartKind.FACTS, "", facts, replace(facts, **said)))
    for person in workshop.people():
        if person.id in erasure.participant_ids:
            nobody = replace(as_person(person, ERASED), outcome=None)
            changes.append(Change(PartKind.PARTICIPANT, person.id, person, nobody))
    changes += [
        Change(PartKind.ACTION, action.id, action, replace(action, owner=""))
        for action in workshop.actions_in_order()
        if folded(action.owner) in erasure.names
    ]
    return tuple(change for change in changes if change.old != change.new)


def places_of(workshop: Workshop, erasure: Erasure) -> tuple[str, ...]:
    """Where the name stands in a version, in words, as far as it can be taken out."""
    said = [
        "the list of participants, with role, organisation, e-mail address and interest"
        for key in workshop.participants
        if key in erasure.participant_ids and workshop.participants[key].name != ERASED_NAME
    ]
    said += [field for field in FACTS_THAT_NAME if folded(getattr(workshop.facts, field)) in erasure.names]
    said += [
        f"owner of the action “{action.text}”"
        for action in workshop.actions_in_order()
        if folded(action.owner) in erasure.names
    ]
    if workshop.reopening and folded(workshop.reopening.name) in erasure.names:
        said.append("who asked for reopening")
    return tuple(said)


def mentions(text: str, erasure: Erasure) -> bool:
    """Whether a text has the name, or a word of it, and so may be about the person."""
    line = folded(text)
    words = set(re.findall(r"\w+", line))
    return any(
        name in line or any(part in words for part in re.findall(r"\w+", name) if len(part) >= _SHORTEST_WORD)
        for name in erasure.names
        if name
    )


def _names_beside_the_list(workshop: Workshop) -> Iterator[str]:
    owners = (action.owner for action in workshop.actions_in_order())
    facts = (str(getattr(workshop.facts, field)) for field in FACTS_THAT_NAME)
    reopened = (workshop.reopening.name,) if workshop.reopening else ()
    yield from (name for name in (*facts, *owners, *reopened) if name and name != ERASED_NAME)


def _names(part: Part, erasure: Erasure) -> bool:
    """Whether this part is to be withheld."""
    if part.value is None:
        return False
    for prefix in _OF_A_PERSON:
        if part.name.startswith(prefix):
            is_meant = part.name.removeprefix(prefix) in erasure.participant_ids
            return is_meant and bool(part.value.get("name"))
    if part.name in (*FACTS_THAT_NAME, REOPENED_BY) or part.name.startswith(OWNER):
        return folded(str(part.value)) in erasure.names
    return False


def _kept(record: Record, erasure: Erasure) -> Iterator[str]:
    if record.format >= FIRST_FORMAT_WITH_NAMES_APART:
        return
    workshop = restore(record).workshop
    yield from places_of(workshop, Erasure(names=erasure.names))
