"""Each acknowledged command has been flushed to the disk: a kill cannot tell, a loss of power could.

The kernel is asked what the program really did, so that no setting that is merely made counts.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace is a tool of Linux")
def test_every_command_is_flushed_before_it_is_acknowledged(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    file, log = tmp_path / "library.sqlite3", tmp_path / "calls"
    watched = [strace, "-f", "-y", "-qq", "-s", "200", "-e", "trace=fsync,fdatasync,write", "-o", str(log)]
    done = subprocess.run(
        [*watched, sys.executable, "-c", PROGRAM, str(file)],
        cwd=CHECKOUT,
        check=False,
        capture_output=True,
        text=True,
    )
    if "Operation not permitted" in done.stderr:
        pytest.skip("watching a program is not allowed here")
    assert done.returncode == 0, done.stderr
    flushed: list[int] = []
    count = 0
    for line in log.read_text().splitlines():
        if re.search(rf"(fsync|fdatasync)\(\d+<{re.escape(str(file))}(-wal)?>\)\s+= 0", line):
            count += 1
        elif re.search(r'write\(1<[^>]*>, "done', line):
            flushed.append(count)
            count = 0
    assert len(flushed) == COMMANDS + 2
    assert min(flushed) >= 1, f"flushes before each acknowledgement: {flushed}"
