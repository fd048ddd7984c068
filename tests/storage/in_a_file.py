"""Workshops in library files, what a file looked like before, and what is said when it cannot be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from placematrix_desktop.application.ports import Library
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.opening import open_library
from tests.application.everything_done import everything
from tests.factories import Ids, Ticking, signature, small_matrix


@dataclass
class SomebodyElse:
    """An ordinary user with a folder."""

    folder: Path
    acting: Callable[[], AbstractContextManager[None]]


@dataclass
class Desk:
    """One window on a library, with its own clock and ids."""

    library: Library
    workshops: Workshops

    def begin(self, subject: str = "Kirklees", matrix: Matrix | None = None) -> WorkshopSession:
        return self.workshops.begin(matrix or small_matrix(), subject)


def desk(library: Library, ids: Ids | None = None) -> Desk:
    """Sit down at a library."""
    return Desk(library, Workshops(library, clock=Ticking(), new_id=ids or Ids()))


def signed(session: WorkshopSession) -> None:
    """Close a workshop and let everybody sign."""
    session.close_workshop()
    session.sign(tuple(signature(person) for person in session.workshop.people()))


def made_library(path: Path) -> str:
    """Make a library with one workshop in which everything was done, close it, and give the id."""
    with open_library(path) as library:
        session = desk(library).begin()
        everything(session)
        return session.workshop.id


def as_after_a_kill(path: Path, copy: Path) -> None:
    """Copy an open library as it would lie there had its program been killed: with what is beside it."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    for suffix in ("", "-wal"):
        copy.with_name(copy.name + suffix).write_bytes(path.with_name(path.name + suffix).read_bytes())


def contents_of(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, byte for byte. SQLite's index of a log is left out: it is worked out
    anew whenever somebody looks."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith("-shm")
    }


@contextmanager
def refused(where: Path, *words: str) -> Iterator[None]:
    """What is done within is refused with a sentence that has these words and the file's name, and
    leaves everything in the file's folder as it is."""
    before = contents_of(where.parent)
    with pytest.raises(LibraryProblem) as refusal:
        yield
    said = refusal.value.sentence
    assert where.name in said
    assert refusal.value.what.endswith(".")
    assert refusal.value.mend.endswith(".")
    for word in words:
        assert word in said
    assert contents_of(where.parent) == before


@contextmanager
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection past everything of ours, with SQLite's own defaults."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()
