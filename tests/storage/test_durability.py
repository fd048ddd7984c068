"""Each acknowledged command has been flushed to the disk: a kill cannot tell, a loss of power could.

The kernel is asked what the program really did, or else the C library, so that no setting that is merely
made counts.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SHIM = Path(__file__).with_name("flush_log.c")
COMMANDS = 12

PROGRAM = """
import os, sys
from pathlib import Path
from placematrix_desktop.application.commands import *
from placematrix_desktop.storage.opening import open_library
from tests.factories import person, signature
from tests.storage.in_a_file import desk

library = open_library(Path(sys.argv[1]))
session = desk(library).begin()
key = judgement_draft("trust", TextField.NOTE)

def close_and_reopen():
    session.close_workshop()
    os.write(1, b"done close\\n")
    session.reopen(reason="A number.", name="Fay")

for number in range(3):
    for act in (
        lambda: session.execute(PlaceStage("trust", ("emerging", "developing", "maturing")[number])),
        lambda: session.execute(WritePrivateNote("trust", f"Note {number}")),
        lambda: session.save_draft(key, f"Typing {number}"),
        lambda: session.drop_draft(key),
    ):
        act()
        os.write(1, b"done\\n")
close_and_reopen()
os.write(1, b"done reopen\\n")
"""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="strace and preloading are of Linux"
)


class NotPossible(Exception):
    """This way of watching a program does not work here; the words say why."""


def watched_by_strace(file: Path, log: Path, program: str) -> None:
    """Let the kernel write down what the program does."""
    strace = shutil.which("strace")
    if strace is None:
        raise NotPossible("strace is not installed")
    watched = [strace, "-f", "-y", "-qq", "-s", "200", "-e", "trace=fsync,fdatasync,write", "-o", str(log)]
    done = run_program(watched, file, program)
    if "Operation not permitted" in done.stderr:
        raise NotPossible("watching a program is not allowed here")
    assert done.returncode == 0, done.stderr


def watched_by_shim(file: Path, log: Path, program: str) -> None:
    """Let a library that is preloaded write it down."""
    compiler = shutil.which("cc")
    if compiler is None:
        raise NotPossible("there is no C compiler")
    shim = log.with_name("flush_log.so")
    made = subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", shim, SHIM, "-ldl"], check=False, capture_output=True, text=True
    )
    if made.returncode != 0:
        raise NotPossible(f"the C compiler does not work: {made.stderr}")
    done = run_program([], file, program, LD_PRELOAD=str(shim), PLACEMATRIX_FLUSH_LOG=str(log))
    assert done.returncode == 0, done.stderr


def run_program(
    before: list[str], file: Path, program: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*before, sys.executable, "-c", program, str(file)],
        cwd=CHECKOUT,
        env={**os.environ, **variables},
        check=False,
        capture_output=True,
        text=True,
    )


def flushes_before_each_word(file: Path, log: Path) -> list[int]:
    """How often the library was flushed between one "done" of the program and the next."""
    flushed: list[int] = []
    count = 0
    for line in log.read_text().splitlines():
        if re.search(rf"(fsync|fdatasync)\(\d+<{re.escape(str(file))}(-wal)?>\)\s+= 0", line):
            count += 1
        elif re.search(r'write\(1<[^>]*>, "done', line):
            flushed.append(count)
            count = 0
    return flushed


@pytest.mark.parametrize("watched", [watched_by_strace, watched_by_shim])
def test_every_command_is_flushed_before_it_is_acknowledged(watched: object, tmp_path: Path) -> None:
    assert callable(watched)
    file, log = tmp_path / "library.sqlite3", tmp_path / "calls"
    try:
        watched(file, log, PROGRAM)
    except NotPossible as reason:
        pytest.skip(str(reason))
    flushed = flushes_before_each_word(file, log)
    assert len(flushed) == COMMANDS + 2
    assert min(flushed) >= 1, f"flushes before each acknowledgement: {flushed}"


def test_the_watch_sees_a_library_that_is_not_flushed(tmp_path: Path) -> None:
    """Were `synchronous` not FULL, the count would tell."""
    file, log = tmp_path / "library.sqlite3", tmp_path / "calls"
    careless = PROGRAM.replace(
        "library = open_library",
        "from placematrix_desktop.storage import connection\n"
        "connection.ON_EACH_CONNECTION += ('PRAGMA synchronous = NORMAL',)\n"
        "library = open_library",
    )
    for watched in (watched_by_strace, watched_by_shim):
        try:
            watched(file, log, careless)
        except NotPossible:
            continue
        assert min(flushes_before_each_word(file, log)) == 0
        return
    pytest.skip("neither strace nor a C compiler is here")
