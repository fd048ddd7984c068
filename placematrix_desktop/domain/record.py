"""The complete frozen workshop in its canonical exchange form.

A record is a list of parts. Each part has a name, a random salt and a value; its hash is the SHA-256 of
its canonical JSON. The fingerprint is the SHA-256 over the names and hashes of all parts, so a copy that
leaves a part out and keeps its hash still proves that it descends from the same fingerprint, and the
salt keeps anybody from guessing what was left out. Names of people stand in parts of their own (`personal`),
so that each can be left out or erased alone; where one is, the restored workshop says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.agenda import Agenda
from placematrix_desktop.domain.canonical import canonical_bytes, plain, sha256_of
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.judgement import ElementResult, Judgement, MinorityView
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import Participant, Presence, Sector
from placematrix_desktop.domain.personal import (
    ERASED,
    ERASED_NAME,
    FACTS_THAT_NAME,
    OWNER,
    PERSON,
    REASON_WITHHELD,
    REOPENED_BY,
    REOPENING_REASON,
    Person,
    as_person,
    named_in,
    reopening_without_words,
    without_name,
)
from placematrix_desktop.domain.signoff import Reopening
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Facts, Workshop

RECORD_FORMAT = 4
"""The format that is written. Format 3 has no rehearsals, breaks or choices about tallies, and keeps who was
present, minority views and hands by sector in the part of the judgement or the tally. Format 2 also has
the names of people in the same parts as what they belong to, and no day until which the workshop is kept.
Format 1 also lacks what the partnership says of itself, outcomes of interests and guidance of the matrix.
What is lacking is read as not said."""

OLDEST_FORMAT = 1

SUBJECT_WITHHELD = "[name of the place withheld]"
"""What stands for the subject where the facts are left out, since they name a person."""

JUDGEMENT, TALLY = "judgement/", "tally/"
PRESENCE, VIEWS, HANDS_BY_SECTOR = "presence/", "minority_views/", "hands_by_sector/"
"""Names of parts that go on with the id of a descriptor; those of a tally with its round after that. What
tells of sectors is in parts of its own, so that a copy can leave it out and keep what was agreed."""

PARTICIPANT = "participant/"
"""What is known of a participant but not who it is, which is in a part of its own; goes on with the id."""

T = TypeVar("T")


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One part: complete with `salt` and `value` (plain JSON), or withheld with its `hash` alone."""

    name: str
    salt: str | None = None
    value: Any = None
    hash: str | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A closed version of a workshop. `fingerprint` is 64 hexadecimal digits."""

    format: int = RECORD_FORMAT
    fingerprint: str
    parts: tuple[Part, ...]


class Identity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The part that says which workshop and which version this is."""

    workshop_id: str
    created_at: datetime
    closed_at: datetime
    version: int
    reopening: Reopening | None = None


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """What a whole record holds, read back."""

    workshop: Workshop
    closed_at: datetime
    version: int
    diary: tuple[DiaryEntry, ...]
    left_out: tuple[str, ...] = ()
    """The names of the parts that are withheld. What they hold is not known; it may be something."""


def seal(
    workshop: Workshop, diary: Iterable[DiaryEntry], *, closed_at: datetime, new_salt: Callable[[], str]
) -> bytes:
    """The canonical bytes of the record of a workshop as it stands, with its fingerprint.

    `new_salt` gives 32 hexadecimal digits from a source fit for secrets. These bytes are what is stored.
    """
    parts = [
        {"name": name, "salt": new_salt(), "value": plain(value)}
        for name, value in _named_values(workshop, tuple(diary), closed_at)
    ]
    listed = [[part["name"], sha256_of(part)] for part in parts]
    return canonical_bytes({"format": RECORD_FORMAT, "fingerprint": sha256_of(listed), "parts": parts})


def read_record(data: bytes) -> Record:
    """Decode the bytes of a record. Raises msgspec.ValidationError or msgspec.DecodeError."""
    return msgspec.json.decode(data, type=Record)


def fingerprint_of(record: Record) -> str:
    """The fingerprint that follows from the parts, to hold against the one that the record names.

    Raises ValueError where the value of a part has no canonical form.
    """
    return sha256_of([[part.name, hash_of_part(part)] for part in record.parts])


def hash_of_part(part: Part) -> str:
    """The hash of one part, worked out where the part is complete, as given where it is withheld."""
    if part.value is None:
        return part.hash or ""
    # A value without its salt is hashed too: its word would otherwise be taken for the hash beside it.
    return sha256_of({"name": part.name, "salt": part.salt, "value": part.value})


def restore(record: Record) -> Restored:
    """The workshop of a record; a person whose part is withheld is called `ERASED_NAME`. Raises KeyError
    where a part that is needed is missing or withheld, and msgspec.ValidationError where a part is not of
    its shape."""
    values = {part.name: part.value for part in record.parts if part.value is not None}
    names = _Names(record)
    identity = _decode(values["identity"], Identity)
    judgements = _judgements(values)
    workshop = Workshop(
        id=identity.workshop_id,
        created_at=identity.created_at,
        matrix=_decode(values["matrix"], Matrix),
        facts=names.facts(_facts(record, values)),
        agenda=_decode(values["agenda"], Agenda),
        judgements=judgements,
        element_results=_decode_all(values, "element_result/", ElementResult),
        participants=names.people(_decode_all(values, PARTICIPANT, Participant)),
        actions=names.owners(_decode_all(values, "action/", Action)),
        reopening=names.reopening(identity.reopening),
    )
    return Restored(
        workshop=workshop,
        closed_at=identity.closed_at,
        version=identity.version,
        diary=_decode(values.get("diary", []), tuple[DiaryEntry, ...]),
        left_out=tuple(part.name for part in record.parts if part.value is None),
    )


def withheld(part: Part) -> Part:
    """The part as a copy has it that leaves it out: with its hash alone."""
    return Part(name=part.name, hash=hash_of_part(part))


def record_bytes(record: Record) -> bytes:
    """The canonical bytes of a record, parts that are left out with their hash alone."""
    parts = [
        {name: value for name, value in plain(part).items() if value is not None} for part in record.parts
    ]
    return canonical_bytes({"format": record.format, "fingerprint": record.fingerprint, "parts": parts})


def _facts(record: Record, values: dict[str, Any]) -> Facts:
    if any(part.name == "facts" and part.value is None for part in record.parts):
        return Facts(subject=SUBJECT_WITHHELD)
    return _decode(values["facts"], Facts)


def _judgements(values: dict[str, Any]) -> dict[str, Judgement]:
    """The judgements with what goes with each. Where a judgement is left out, what goes with it says nothing
    alone and is passed over."""
    judgements = _decode_all(values, JUDGEMENT, Judgement)
    for key, presence in _decode_all(values, PRESENCE, Presence).items():
        _add(judgements, key, present=presence)
    for key, views in _decode_all(values, VIEWS, tuple[MinorityView, ...]).items():
        _add(judgements, key, minority_views=views)
    by_sector = _decode_all(values, HANDS_BY_SECTOR, dict[Sector, dict[str, int]])
    tallies: dict[str, list[Tally]] = {}
    for key, tally in _decode_all(values, TALLY, Tally).items():
        if key in by_sector:
            tally = msgspec.structs.replace(tally, by_sector=by_sector[key])
        tallies.setdefault(key.partition("/")[0], []).append(tally)
    for key, rounds in tallies.items():
        _add(judgements, key, tallies=tuple(sorted(rounds, key=lambda tally: tally.round)))
    return judgements


def _add(judgements: dict[str, Judgement], key: str, **fields: Any) -> None:
    if key in judgements:
        judgements[key] = msgspec.structs.replace(judgements[key], **fields)


def _named_values(
    workshop: Workshop, diary: tuple[DiaryEntry, ...], closed_at: datetime
) -> Iterable[tuple[str, Any]]:
    yield (
        "identity",
        Identity(
            workshop_id=workshop.id,
            created_at=workshop.created_at,
            closed_at=closed_at,
            version=workshop.version,
            reopening=reopening_without_words(workshop.reopening),
        ),
    )
    if workshop.reopening and workshop.reopening.reason:
        # It may name somebody, and what identifies a record cannot be left out.
        yield REOPENING_REASON, workshop.reopening.reason
    yield "matrix", workshop.matrix
    yield "facts", without_name(workshop.facts)
    yield "agenda", workshop.agenda
    for key in sorted(workshop.judgements):
        judgement = workshop.judgements[key]
        yield (
            f"{JUDGEMENT}{key}",
            msgspec.structs.replace(judgement, tallies=(), minority_views=(), present=None),
        )
        if judgement.present is not None:
            yield f"{PRESENCE}{key}", judgement.present
        if judgement.minority_views:
            yield f"{VIEWS}{key}", judgement.minority_views
        for tally in judgement.tallies:
            yield f"{TALLY}{key}/{tally.round}", msgspec.structs.replace(tally, by_sector={})
            if tally.by_sector:
                yield f"{HANDS_BY_SECTOR}{key}/{tally.round}", tally.by_sector
    for key in sorted(workshop.element_results):
        yield f"element_result/{key}", workshop.element_results[key]
    for person in workshop.people():
        yield f"{PARTICIPANT}{person.id}", without_name(person)
    for action in workshop.actions_in_order():
        yield f"action/{action.id}", without_name(action)
    yield from named_in(workshop)
    yield "diary", diary


class _Names:
    """The names of people in a record, put back to where they belong. A record of an earlier format has
    none in parts of their own, and then things are left as they are."""

    def __init__(self, record: Record) -> None:
        self._values = {part.name: part.value for part in record.parts}

    def facts(self, facts: Facts) -> Facts:
        said = {field: self._name(field) for field in FACTS_THAT_NAME if field in self._values}
        return msgspec.structs.replace(facts, **said)

    def reopening(self, reopening: Reopening | None) -> Reopening | None:
        if reopening is None:
            return None
        if REOPENED_BY in self._values:
            reopening = msgspec.structs.replace(reopening, name=self._name(REOPENED_BY))
        if REOPENING_REASON in self._values:
            reason = self._values[REOPENING_REASON]
            said = REASON_WITHHELD if reason is None else _decode(reason, str)
            reopening = msgspec.structs.replace(reopening, reason=said)
        return reopening

    def people(self, people: dict[str, Participant]) -> dict[str, Participant]:
        position = 0
        for name, value in self._values.items():
            if name.startswith(PARTICIPANT):
                key = name.removeprefix(PARTICIPANT)
                if value is None:
                    # Of an earlier format, or left out as a whole: that there was somebody still shows.
                    people[key] = Participant(id=key, position=position, name=ERASED_NAME)
                position = people[key].position
            elif name.startswith(PERSON):
                key = name.removeprefix(PERSON)
                people[key] = as_person(people[key], ERASED if value is None else _decode(value, Person))
                if value is None:
                    # What was settled about an interest says nothing without it.
                    people[key] = msgspec.structs.replace(people[key], outcome=None)
        return people

    def owners(self, actions: dict[str, Action]) -> dict[str, Action]:
        for name in self._values:
            if name.startswith(OWNER):
                key = name.removeprefix(OWNER)
                # The owner of an action that is left out as a whole has nothing to belong to.
                if key in actions:
                    actions[key] = msgspec.structs.replace(actions[key], owner=self._name(name))
        return actions

    def _name(self, part: str) -> str:
        value = self._values[part]
        return ERASED_NAME if value is None else _decode(value, str)


def _decode(value: Any, type_: type[T]) -> T:
    return msgspec.convert(value, type_)


def _decode_all(values: dict[str, Any], prefix: str, type_: type[T]) -> dict[str, T]:
    return {
        name.removeprefix(prefix): _decode(value, type_)
        for name, value in values.items()
        if name.startswith(prefix)
    }
