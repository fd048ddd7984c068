"""A name that was erased in one of two states of a workshop is erased in the other.

No library holds whose name it was. It is found by comparing: a name that one of the two still has where the
other says that it was erased, in the same version.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from placematrix_desktop.application.ports import StoredWorkshop
from placematrix_desktop.domain.diary import DiaryEntry, next_entry
from placematrix_desktop.domain.erasure import Erasure, folded
from placematrix_desktop.domain.personal import ERASED_NAME, named_in
from placematrix_desktop.domain.record import read_record, restore
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.storage import closed, removing, workshops
from placematrix_desktop.storage.connection import bare
from placematrix_desktop.storage.library import SqliteLibrary

if TYPE_CHECKING:
    from sqlalchemy import Connection

ERASING = "erase_name"
"""The command in the diary."""


def erase_as_there(
    writing: Connection, added: Sequence[DiaryEntry], theirs: SqliteLibrary, workshop_id: str
) -> None:
    """Before a workshop here is brought up to date from a file: erase here what `added`, the entries of the
    file's diary, say was erased there. What follows takes care of the rows that are not only added to."""
    entries = [entry for entry in added if entry.command == ERASING]
    if not entries:
        return
    here = _versions_here(bare(writing), workshop_id)
    erasure = _difference(here, _versions_of(theirs, workshop_id))
    row = workshops.row_of(bare(writing), workshop_id)
    open_version = workshops.read(bare(writing), row) if row.closed_version is None else None
    removing.erase_name(bare(writing), workshop_id, erasure, entries[-1], open_version)


def erased_as_here(
    writing: Connection,
    ours: Sequence[DiaryEntry],
    theirs: SqliteLibrary,
    stored: StoredWorkshop,
    now: datetime,
) -> StoredWorkshop:
    """Before the workshop of a file becomes one of its own: erase in the file's copy what `ours`, the entries
    of the diary here, say was erased here. The workshop as it is then."""
    workshop_id = stored.workshop.id
    if not any(entry.command == ERASING for entry in ours):
        return stored
    erasure = _difference(_versions_of(theirs, workshop_id), _versions_here(bare(writing), workshop_id))
    if erasure == Erasure():
        return stored
    entry = next_entry(stored.last_entry, at=now, command=ERASING, sentence="A person's name was erased.")
    theirs.erase_name(workshop_id, erasure, entry)
    return theirs.load(workshop_id)


def _versions_here(connection: sqlite3.Connection, workshop_id: str) -> list[Workshop]:
    """Every closed version, with its closing, and the one that is open."""
    found = closed.read_versions(connection, workshop_id)
    versions = [replace(restore(read_record(one.record)).workshop, closing=one.closing) for one in found]
    row = workshops.row_of(connection, workshop_id)
    return versions if row.closed_version is not None else [*versions, workshops.read(connection, row)]


def _versions_of(library: SqliteLibrary, workshop_id: str) -> list[Workshop]:
    with library.reading() as reading:
        return _versions_here(reading, workshop_id)


def _difference(named: Sequence[Workshop], erased: Sequence[Workshop]) -> Erasure:
    """Whom the one names where the other says that a name was erased: participants by their ids, others
    where both have the very same closed version."""
    gone = {person.id for workshop in erased for person in workshop.people() if person.name == ERASED_NAME}
    people = [person for workshop in named for person in workshop.people() if person.id in gone]
    names = {folded(person.name) for person in people if person.name != ERASED_NAME}
    without = {_fingerprint(workshop): dict(named_in(workshop)) for workshop in erased}
    for workshop in named:
        fingerprint = _fingerprint(workshop)
        if fingerprint and fingerprint in without:
            for part, name in named_in(workshop):
                if without[fingerprint].get(part) == ERASED_NAME and isinstance(name, str):
                    names.add(folded(name))
    ids = {person.id for person in people if person.name != ERASED_NAME}
    return Erasure(participant_ids=frozenset(ids), names=frozenset(names - {folded(ERASED_NAME)}))


def _fingerprint(workshop: Workshop) -> str:
    return workshop.closing.fingerprint if workshop.closing else ""
