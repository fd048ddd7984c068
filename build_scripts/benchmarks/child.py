"""A process that is started to be measured: how long it took, on the clock and on the processor."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LONGEST = 3 * 3600.0
"""Seconds after which a process is taken to hang, and is ended."""

_MOST_COMPLAINTS = 2000


class ChildFailed(Exception):
    """A process that was to be measured ended in another way than it should. The message says which."""


@dataclass(frozen=True)
class Spent:
    """What one process took. Times are in seconds, `peak` is the most memory in bytes.

    `cpu` is user and system time together; it and `peak` are None where the system does not tell. `said`
    is what the process printed as its last line in JSON; None where it printed nothing.
    """

    wall: float
    cpu: float | None = None
    peak: int | None = None
    said: Any = None


def run_child(
    command: Sequence[str], *, cwd: Path, environment: Mapping[str, str], longest: float = LONGEST
) -> Spent:
    """Start a process, wait until it has ended, and say what it took.

    Raises ChildFailed, with the last that it complained of, where its exit code is not 0 or it does not end.
    """
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(
            list(command),
            cwd=cwd,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        assert process.stdout is not None
        patience = threading.Timer(longest, process.kill)
        patience.start()
        with process.stdout as out:
            said = out.read()
        code, cpu, peak = _end_of(process)
        wall = time.perf_counter() - begun
        patience.cancel()
        if code != 0:
            complaints.seek(0)
            last = complaints.read()[-_MOST_COMPLAINTS:].decode("utf-8", "replace").strip()
            raise ChildFailed(f"{' '.join(command)} ended with exit code {code}.\n{last}".strip())
    return Spent(wall=wall, cpu=cpu, peak=peak, said=_last_line(said))


def _end_of(process: subprocess.Popen[bytes]) -> tuple[int, float | None, int | None]:
    """Exit code, processor time in seconds, most memory in bytes."""
    if sys.platform == "win32":
        return process.wait(), None, None
    _, status, usage = os.wait4(process.pid, 0)
    # So that Popen does not wait for a process that is gone.
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit


def _last_line(said: bytes) -> Any:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    if not lines:
        return None
    try:
        return json.loads(lines[-1])
    except ValueError as fault:
        raise ChildFailed(f"A process said {lines[-1]!r}, which is not JSON.") from fault
