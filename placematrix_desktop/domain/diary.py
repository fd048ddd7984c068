"""What was done, when, in order: append-only, each entry hashed over the one before.

The diary is not the undo history. An undo adds an entry that names the one it reverses; nothing is
ever taken out. Entries name parts by id and never hold a person's name, so that a name can be erased.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

import msgspec

from placematrix_desktop.domain.canonical import sha256_of

FIRST_PREVIOUS_HASH = "0" * 64


class DiaryEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry. `number` counts from 1; `about` lists part keys such as "judgement/common-vision".

    `reverses` is the number of the entry that this one undoes, `repeats` of the one that it redoes.
    """

    number: int
    at: datetime
    command: str
    sentence: str
    about: tuple[str, ...] = ()
    reverses: int | None = None
    repeats: int | None = None
    previous_hash: str
    hash: str


def next_entry(
    previous: DiaryEntry | None,
    *,
    at: datetime,
    command: str,
    sentence: str,
    about: tuple[str, ...] = (),
    reverses: int | None = None,
    repeats: int | None = None,
) -> DiaryEntry:
    """The entry that follows `previous` (None for the first), with its hash."""
    entry = DiaryEntry(
        number=previous.number + 1 if previous else 1,
        at=at,
        command=command,
        sentence=sentence,
        about=about,
        reverses=reverses,
        repeats=repeats,
        previous_hash=previous.hash if previous else FIRST_PREVIOUS_HASH,
        hash="",
    )
    return msgspec.structs.replace(entry, hash=hash_of(entry))


def hash_of(entry: DiaryEntry) -> str:
    """The hash that an entry ought to carry: over all of it but the hash itself."""
    return sha256_of(msgspec.structs.replace(entry, hash=""))


def first_broken(entries: Iterable[DiaryEntry]) -> int | None:
    """The number of the first entry that does not follow from the one before; None where all hold.

    An end that was cut off does not show here, only against the fingerprint of the record.
    """
    previous_hash = FIRST_PREVIOUS_HASH
    for number, entry in enumerate(entries, start=1):
        if entry.number != number or entry.previous_hash != previous_hash or entry.hash != hash_of(entry):
            return number
        previous_hash = entry.hash
    return None


def minutes(entries: Iterable[DiaryEntry]) -> tuple[DiaryEntry, ...]:
    """The diary as it reads: what was undone and not redone is left out with the undoing."""
    listed = tuple(entries)
    standing = {entry.number: True for entry in listed}
    # An undo of an undo cannot arise, a redo names the first entry: the last word on each entry counts.
    for entry in listed:
        if entry.reverses is not None:
            standing[entry.reverses] = False
            standing[entry.number] = False
        elif entry.repeats is not None:
            standing[entry.repeats] = True
            standing[entry.number] = False
    return tuple(entry for entry in listed if standing[entry.number])


class Relation(StrEnum):
    """How another diary of the same workshop stands to ours."""

    SAME = "same"
    CONTINUES = "continues"
    """It has all that ours has, and goes on."""
    BEHIND = "behind"
    """Ours has all that it has, and goes on."""
    APART = "apart"
    """Both went on after a common beginning, or never had one."""


def relation(ours: Sequence[DiaryEntry], theirs: Sequence[DiaryEntry]) -> tuple[Relation, int]:
    """How `theirs` stands to `ours`, and how many entries they have in common at the beginning. Each hash
    stands for all that went before it."""
    common = 0
    for our_entry, their_entry in zip(ours, theirs, strict=False):
        if our_entry.hash != their_entry.hash:
            break
        common += 1
    if common == len(ours) == len(theirs):
        return Relation.SAME, common
    if common and common == len(ours):
        return Relation.CONTINUES, common
    if common and common == len(theirs):
        return Relation.BEHIND, common
    return Relation.APART, common
