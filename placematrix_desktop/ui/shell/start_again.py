"""Starting the program again, as another process, where somebody was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from placematrix_desktop.ui.shell.place import Place


def command_line(library: Path, place: Place | None, report: Path | None, restarts: int) -> list[str]:
    """What starts this program at a place, or on Home."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program += ["-m", "placematrix_desktop"]
    told = ("--after-fault", str(report)) if report else ()
    at = place.arguments() if place else ()
    return [*program, str(library), *at, *told, "--restarts", str(restarts)]


def start_process(command: list[str]) -> bool:
    """Start a process that outlives this one; false where that fails."""
    try:
        # No console of its own on Windows, no part in the fate of this one's terminal elsewhere.
        flags = getattr(subprocess, "DETACHED_PROCESS", 0)
        subprocess.Popen(command, close_fds=True, start_new_session=True, creationflags=flags)
    except OSError:
        return False
    return True
