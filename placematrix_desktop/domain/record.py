"""The complete frozen workshop in its canonical exchange form.

A record is a list of parts. Each part has a name, a random salt and a value; its hash is the SHA-256 of
its canonical JSON. The fingerprint is the SHA-256 over the names and hashes of all parts, so a copy that
leaves a part out and keeps its hash still proves that it descends from the same fingerprint, and the
salt keeps anybody from guessing what was left out.
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
from placematrix_desktop.domain.judgement import ElementResult, Judgement
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.domain.signoff import Reopening, Signature
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Facts, Workshop

RECORD_FORMAT = 2
"""The format that is written. Format 1 lacks what the partnership says of itself, outcomes of interests and
guidance of the matrix; it is read as a record in which nobody said anything of these."""

OLDEST_FORMAT = 1

RECORD_ENDING = ".pmrecord"
"""How a file with a signed record is named, so that the program can be what opens it."""

RECORD_ENDINGS = (RECORD_ENDING, ".json")
"""What such files may be named: the second is what they were called at first."""

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


class SignedRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is exported: the record with the signatures that were put to its fingerprint."""

    record: Record
    signatures: tuple[Signature, ...] = ()


class _Identity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
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
    """The workshop of a whole record. Raises KeyError where a needed part is missing or withheld, and
    msgspec.ValidationError where a part is not of its shape."""
    values = {part.name: part.value for part in record.parts if part.value is not None}
    identity = _decode(values["identity"], _Identity)
    judgements = _decode_all(values, "judgement/", Judgement)
    for name, value in values.items():
        if name.startswith("tally/"):
            _, descriptor_id, _ = name.split("/")
            judgement = judgements[descriptor_id]
            tallies = (*judgement.tallies, _decode(value, Tally))
            judgements[descriptor_id] = msgspec.structs.replace(
                judgement, tallies=tuple(sorted(tallies, key=lambda tally: tally.round))
            )
    workshop = Workshop(
        id=identity.workshop_id,
        created_at=identity.created_at,
        matrix=_decode(values["matrix"], Matrix),
        facts=_decode(values["facts"], Facts),
        agenda=_decode(values["agenda"], Agenda),
        judgements=judgements,
        element_results=_decode_all(values, "element_result/", ElementResult),
        participants=_decode_all(values, "participant/", Participant),
        actions=_decode_all(values, "action/", Action),
        reopening=identity.reopening,
    )
    return Restored(
        workshop=workshop,
        closed_at=identity.closed_at,
        version=identity.version,
        diary=_decode(values["diary"], tuple[DiaryEntry, ...]),
    )


def _named_values(
    workshop: Workshop, diary: tuple[DiaryEntry, ...], closed_at: datetime
) -> Iterable[tuple[str, Any]]:
    yield (
        "identity",
        _Identity(
            workshop_id=workshop.id,
            created_at=workshop.created_at,
            closed_at=closed_at,
            version=workshop.version,
            reopening=workshop.reopening,
        ),
    )
    yield "matrix", workshop.matrix
    yield "facts", workshop.facts
    yield "agenda", workshop.agenda
    for key in sorted(workshop.judgements):
        judgement = workshop.judgements[key]
        yield f"judgement/{key}", msgspec.structs.replace(judgement, tallies=())
        for tally in judgement.tallies:
            yield f"tally/{key}/{tally.round}", tally
    for key in sorted(workshop.element_results):
        yield f"element_result/{key}", workshop.element_results[key]
    for person in workshop.people():
        yield f"participant/{person.id}", person
    for action in workshop.actions_in_order():
        yield f"action/{action.id}", action
    yield "diary", diary


def _decode(value: Any, type_: type[T]) -> T:
    return msgspec.convert(value, type_)


def _decode_all(values: dict[str, Any], prefix: str, type_: type[T]) -> dict[str, T]:
    return {
        name.removeprefix(prefix): _decode(value, type_)
        for name, value in values.items()
        if name.startswith(prefix)
    }
