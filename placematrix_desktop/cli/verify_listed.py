"""`placematrix verify-listed`: what the window starts to check files in a process of its own.

It reads the names of files from its input, each ended by a zero byte, and writes a line of JSON for each file
in that order, after a first line that says that it is ready. A file may be made to take all the time and
memory there is: then this process ends, and whoever started it goes on without it.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

import msgspec

from placematrix_desktop.bootstrap import verdict_on
from placematrix_desktop.cli.in_time import verdict_in_time
from placematrix_desktop.cli.memory_limit import limit_memory
from placematrix_desktop.domain.verdict import READY, Verdict, unread_because
from placematrix_desktop.errors import UserError

LONGEST = 150
"""Seconds after which the process ends itself if it is still at the same file: a little more than the window
waits, which may have gone by then."""


def verify_listed() -> int:
    """Check the files that the input names. The exit code is 0 where all were looked at."""
    limit_memory()
    out = sys.stdout.buffer
    out.write(READY + b"\n")
    out.flush()
    names = sys.stdin.buffer.read().split(b"\0")
    for name in names:
        if name:
            faulthandler.dump_traceback_later(LONGEST, exit=True)
            write_line(out, msgspec.to_builtins(verdict_or_why(Path(os.fsdecode(name)), verdict_on)))
    faulthandler.cancel_dump_traceback_later()
    return 0


def verify_as_json(files: Sequence[Path]) -> dict[str, Verdict]:
    """Check files, and write for each a line of JSON with its name. Gives the verdicts by name."""
    verdicts = {}
    for file in files:
        verdict = verdicts[str(file)] = verdict_or_why(file, verdict_in_time)
        # A name may hold bytes that are no text.
        name = os.fsencode(file).decode(errors="replace")
        write_line(sys.stdout.buffer, {"file": name, **msgspec.to_builtins(verdict)})
    return verdicts


def verdict_or_why(file: Path, look: Callable[[Path], Verdict]) -> Verdict:
    """What a file is, or why it could not be looked into."""
    try:
        return look(file)
    except UserError as problem:
        return unread_because(problem)


def write_line(out: IO[bytes], value: object) -> None:
    """Write one line of JSON at once, so that whoever reads it hears of each file when it is done."""
    out.write(msgspec.json.encode(value) + b"\n")
    out.flush()
