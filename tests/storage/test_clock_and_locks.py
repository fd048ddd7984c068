"""A clock that is set back, locks that somebody left or holds: nothing is lost or stopped for good."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from placematrix_desktop.application.commands import AddParticipants, PlaceStage
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.backup import back_up, backups_in
from tests.factories import START, Ids, Ticking, signature
from tests.storage.conftest import Opened
from tests.storage.in_a_file import desk, made_library, plain

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_clock_that_is_set_back_breaks_no_chain(file: Path, opened: Opened) -> None:
    library = opened(file)
    session = desk(library).begin()
    session.execute(PlaceStage("trust", "maturing"))
    before = session.diary()[-1].at
    back = Ticking(START - timedelta(days=400))
    ids = Ids()
    for _ in range(10):
        ids()
    session = WorkshopSession(library, session.workshop.id, clock=back, new_id=ids)
    session.execute(PlaceStage("trust", "thriving"))
    assert session.diary()[-1].at < before
    assert first_broken(session.diary()) is None
    session.close_workshop()
    session.reopen(reason="A number.", name="Fay")
    assert library.load(session.workshop.id).workshop == session.workshop
    assert library.check() == ()


def test_signing_with_the_clock_set_back(file: Path, opened: Opened) -> None:
    library = opened(file)
    session = desk(library).begin()
    session.execute(AddParticipants((NewParticipant("Ann Achebe"),)))
    session.close_workshop()
    back = WorkshopSession(
        library, session.workshop.id, clock=Ticking(START - timedelta(days=400)), new_id=Ids()
    )
    back.sign((signature(back.workshop.people()[0]),))
    assert library.check() == ()
    assert len(library.load(session.workshop.id).signatures) == 1


def test_a_backup_that_is_made_with_the_clock_set_back_stays(file: Path, tmp_path: Path) -> None:
    """Ten backups seem to be of next year; the new one is not taken for the oldest of all."""
    folder = tmp_path / "backups"
    made_library(file)
    for day in range(12):
        _change(file)
        back_up(file, folder, now=START + timedelta(days=400 + day))
    _change(file)
    made = back_up(file, folder, now=START)
    assert made
    assert made in {found.path for found in backups_in(folder, file)}


def _change(file: Path) -> None:
    with plain(file) as connection:
        connection.execute("UPDATE library SET mark = randomblob(16)")


def _holder(file: Path) -> subprocess.Popen[str]:
    """Another program that has begun to write and does nothing more."""
    program = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout
    assert program.stdout.readline() == "held\n"
    return program


@pytest.mark.skipif(os.name == "nt", reason="SIGSTOP is a signal of Unix")
def test_a_program_that_hangs_with_the_lock_is_said_and_its_end_frees_it(file: Path, opened: Opened) -> None:
    library = opened(file)
    session = desk(library).begin()
    hangs = _holder(file)
    hangs.send_signal(signal.SIGSTOP)
    with pytest.raises(LibraryProblem, match="using this library") as told:
        session.execute(PlaceStage("trust", "maturing"))
    assert "close the other window" in told.value.mend
    assert session.workshop.judgement("trust").stage_id is None
    hangs.kill()
    hangs.communicate()
    session.execute(PlaceStage("trust", "maturing"))
    assert library.load(session.workshop.id).workshop == session.workshop


def test_a_lock_that_a_killed_program_left_is_none(file: Path, opened: Opened) -> None:
    made = made_library(file)
    killed = _holder(file)
    killed.kill()
    killed.communicate()
    library = opened(file)
    WorkshopSession(library, made, clock=Ticking(), new_id=Ids()).execute(
        PlaceStage("evidence-base", "maturing")
    )
    assert library.check() == ()


def test_files_that_an_earlier_sitting_left_beside_it_are_no_lock(
    file: Path, opened: Opened, tmp_path: Path
) -> None:
    """An index of a log, and an empty log, as after a stop right after everything was put into the file."""
    made = made_library(file)
    file.with_name(file.name + "-wal").touch()
    file.with_name(file.name + "-shm").write_bytes(bytes(32768))
    library = opened(file)
    assert library.load(made)
    library.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
