"""A fault of ours: written down for whoever mends it, said in the strip, and the window goes on."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from placematrix_desktop import __version__

Told = Callable[[str], None]


def watch_for_faults(log_folder: Path, tell: Told) -> None:
    """From now on an exception that nobody caught is reported to a file and told as a sentence.

    Decisions are on the disk before they are on the screen, and typing is kept as drafts, so there is
    nothing more to save at that moment.
    """
    before = sys.excepthook

    def report(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        before(kind, fault, trace)
        if not issubclass(kind, Exception):
            return
        file = write_report(log_folder, kind, trace)
        where = f" A report for whoever mends it is in {file}." if file else ""
        tell(
            "Something in the program went wrong, and that is our fault. What was saved is safe; please try "
            f"again.{where}"
        )

    sys.excepthook = report


def write_report(log_folder: Path, kind: type[BaseException], trace: TracebackType | None) -> Path | None:
    """Write a report and give its path; None where that fails, too.

    It holds where the fault arose and on what kind of machine. The message of the exception is left out,
    since it may quote what somebody typed.
    """
    now = datetime.now(UTC)
    lines = (
        f"PlaceMatrix Desktop {__version__}, {now.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}",
        f"{kind.__module__}.{kind.__qualname__}",
        *(
            f"  {Path(frame.filename).name}, line {frame.lineno}, in {frame.name}"
            for frame in traceback.extract_tb(trace)
        ),
    )
    file = log_folder / f"fault-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        log_folder.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return file
