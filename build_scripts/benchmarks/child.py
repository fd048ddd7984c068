"""Running one program and having the kernel say what it took."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]


LONGEST = 1800.0
"""Seconds after which a program is taken to hang."""


class Failed(Exception):
    """A program that was to be timed has failed. The text is the end of what it said."""


class Took(NamedTuple):
    """What one process took: seconds from start to end, seconds of processor, peak memory in MiB, and what it
    printed as JSON (None where it printed nothing)."""

    wall: float
    cpu: float
    peak: float
    said: Any


def run(*arguments: str | Path) -> Took:
    """Run `python ARGUMENTS` in the checkout. Raises Failed where it does not end with 0."""
    command = [sys.executable, *map(str, arguments)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=out, stderr=err, stdin=subprocess.DEVNULL
        )
        # A window that is never painted would be waited for without end.
        watch = threading.Timer(LONGEST, process.kill)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        watch.cancel()
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            err.seek(0)
            raise Failed(f"{' '.join(command[1:])}\n{err.read().decode(errors='replace')[-2000:]}")
        out.seek(0)
        text = out.read().decode(errors="replace").strip()
    said = json.loads(text.splitlines()[-1]) if text.endswith(("}", "]")) else None
    return Took(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)


def program(name: str, *arguments: str | Path) -> Took:
    """Run one of the programs beside this module."""
    return run("-m", f"build_scripts.benchmarks.programs.{name}", *arguments)
