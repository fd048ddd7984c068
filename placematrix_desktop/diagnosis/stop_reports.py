"""What a window left that was stopped, as a report: modules where the trace of `faulthandler` has paths."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from placematrix_desktop.diagnosis.fault_report import about_the_machine

_PATTERN = re.compile(r"running-(\d+)\.trace")
_FRAME = re.compile(r'\s*File "(?P<path>.*)", line (?P<line>\d+) in (?P<name>[\w<>.]+)')
_HEADING = re.compile(
    r"(Fatal Python error|Windows fatal exception): [\w ()-]+"
    r"|(Current thread|Thread) 0x[0-9a-f]+( \(most recent call first\))?:?"
    r"|Extension modules: [\w., ()]+"
)
_LONGEST = 200 * 1024


def reports_of_stops(folder: Path) -> Iterator[str]:
    """The text of a report for each window that was stopped since; its file goes. A window that was stopped
    without a word, as by a power cut, leaves nothing to report."""
    for file in sorted(folder.glob("running-*.trace")) if folder.is_dir() else ():
        found = _PATTERN.fullmatch(file.name)
        if found is None or _is_running(int(found[1])):
            continue
        try:
            with file.open(encoding="utf-8", errors="replace") as opened:
                trace = opened.read(_LONGEST)
            # On Windows a file that a running window holds stays, and so does its trace.
            file.unlink()
        except OSError:
            continue
        if trace.strip():
            yield (
                "\n".join([*about_the_machine(), "", "The program was stopped.", "", *_in_modules(trace)])
                + "\n"
            )


def _in_modules(trace: str) -> Iterator[str]:
    for line in trace.splitlines():
        if frame := _FRAME.fullmatch(line):
            yield f"  {_module(frame['path'])}, line {frame['line']}, in {frame['name']}"
        elif _HEADING.fullmatch(line.strip()):
            yield line.strip()


def _module(path: str) -> str:
    """The module of a file, without the folders above its package."""
    parts = path.replace("\\", "/").removesuffix(".py").split("/")
    for root in ("placematrix_desktop", "site-packages"):
        if root in parts:
            start = len(parts) - 1 - parts[::-1].index(root)
            inside = parts[start + (root == "site-packages") :]
            return ".".join(inside) if root == "placematrix_desktop" else f"[{'.'.join(inside)}]"
    return f"[{parts[-1]}]"


def _is_running(pid: int) -> bool:
    if pid == os.getpid():
        return True
    if os.name == "nt":
        return False  # There the file itself cannot be removed while it is open.
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
