"""Checking a library as a file: what it holds of closed versions, and whether that is what was closed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from placematrix_desktop.domain.record import read_record, restore
from placematrix_desktop.domain.signoff import Signature
from placematrix_desktop.domain.verdict import FileKind, Finding, SealedVersion, Verdict, sealed_version
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage import problems
from placematrix_desktop.storage.header import read_header
from placematrix_desktop.storage.integrity import check
from placematrix_desktop.storage.locating import Access, connect, is_unsettled
from placematrix_desktop.storage.migrations import APPLICATION_ID, newest_schema, schema_of

_decode_signature = msgspec.json.Decoder(Signature).decode
_FOREIGN = "The library was changed: “{}” in it is none of ours."
_OF_OTHERS = "It is a database of another program."
_NEWER = "The library was written by a newer version of PlaceMatrix; check it with that one."


def verdict_on_library(path: Path) -> Verdict:
    """What a library file is. Nothing is written to it, and an older schema is left as it is."""
    access = Access.READ if is_unsettled(path) else Access.FROZEN
    try:
        if read_header(path).application_id != APPLICATION_ID:
            return Verdict(kind=FileKind.OTHER, finding=Finding.NOT_OURS, why=(_OF_OTHERS,))
        with closing(connect(path, access)) as connection:
            schema, foreign = schema_of(connection), _foreign_part(connection)
        if schema > newest_schema():
            return Verdict(kind=FileKind.LIBRARY, finding=Finding.NOT_OURS, why=(_NEWER,))
        if foreign:
            return Verdict(kind=FileKind.LIBRARY, finding=Finding.CHANGED, why=(_FOREIGN.format(foreign),))
        if schema < newest_schema():
            return _of_an_older_schema(path)
        found = check(path, access)
        if found:
            return Verdict(kind=FileKind.LIBRARY, finding=Finding.CHANGED, why=found)
        with closing(connect(path, access)) as connection:
            versions = tuple(_versions(connection))
    except LibraryProblem as problem:
        return Verdict(kind=FileKind.LIBRARY, finding=Finding.CHANGED, why=(problem.what,))
    except problems.ERRORS as error:
        return Verdict(
            kind=FileKind.LIBRARY,
            finding=Finding.CHANGED if problems.is_damage(error) else Finding.NOT_OURS,
            why=(problems.problem_with(error, path.name).what,),
        )
    return Verdict(kind=FileKind.LIBRARY, finding=Finding.VALID, versions=versions)


def _foreign_part(connection: sqlite3.Connection) -> str:
    """The name of something that no library of ours has and that sets to work whatever somebody wrote into
    it when it is read: a view, a virtual table. Empty where there is none."""
    found = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'view' OR sql LIKE 'CREATE VIRTUAL%' LIMIT 1"
    ).fetchone()
    return str(found[0]) if found else ""


def _versions(connection: sqlite3.Connection) -> Iterator[SealedVersion]:
    rows = connection.execute(
        "SELECT workshop_id, version, record FROM closed_version ORDER BY workshop_id, version"
    ).fetchall()
    for workshop_id, version, data in rows:
        record = read_record(data)
        signed = connection.execute(
            "SELECT body FROM signature WHERE workshop_id = ? AND version = ? ORDER BY number",
            (workshop_id, version),
        )
        signatures = [_decode_signature(body) for (body,) in signed]
        yield sealed_version(record.fingerprint, restore(record), signatures)


def _of_an_older_schema(path: Path) -> Verdict:
    """Opened as a copy, which is brought up to date, so that one set of rules holds for all."""
    import tempfile

    from placematrix_desktop.storage.opening import open_library

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "library.sqlite3"
        with closing(connect(path, Access.READ)) as old, closing(sqlite3.connect(copy)) as new:
            old.backup(new)
        library = open_library(copy)
        found = library.check()
        library.close()
        if found:
            return Verdict(kind=FileKind.LIBRARY, finding=Finding.CHANGED, why=found)
        with closing(connect(copy, Access.READ)) as connection:
            return Verdict(
                kind=FileKind.LIBRARY, finding=Finding.VALID, versions=tuple(_versions(connection))
            )
