"""A report of one fault: what it was, where in the code, on what kind of machine, what was done lately."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from placematrix_desktop import __version__
from placematrix_desktop.diagnosis.scrubbing import safe_message

PREFIX = "fault-"
KEEP = 20
"""How many reports stay in the folder; the oldest go first."""

_MOST_FRAMES = 40
_FRAMES_TO_KNOW_IT_BY = 5
_OURS = "placematrix_desktop"
_VERSIONS = (("PySide6", "__version__"), ("sqlite3", "sqlite_version"), ("sqlalchemy", "__version__"))


def report_of(fault: BaseException, *, screen: str = "", lately: Sequence[str] = ()) -> str:
    """The text of a report. `screen` names the step that was shown, `lately` holds lines of the log."""
    lines = [*about_the_machine(), "", f"Screen: {screen or 'none'}", "", *_chain(fault)]
    if lately:
        lines += ["", "Done lately, the last thing last:", *(f"  {line}" for line in lately)]
    return "\n".join(lines) + "\n"


def about_the_machine() -> Iterator[str]:
    """Versions and platform, without the name of the computer or of its user."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    yield f"PlaceMatrix Desktop {__version__}, {now}"
    machine = f"{platform.system()} {platform.release()} {platform.machine()}"
    yield f"Python {platform.python_version()} on {machine}"
    for name, field in _VERSIONS:
        # Only what is there anyhow: a report imports nothing.
        if (module := sys.modules.get(name)) is not None:
            yield f"{name} {getattr(module, field, '?')}"


def place_of(fault: BaseException) -> str:
    """What a fault is known by when it comes again: its type, where it arose and who called that."""
    frames = list(_frames(fault.__traceback__))[-_FRAMES_TO_KNOW_IT_BY:]
    return " < ".join((_type_of(fault), *reversed(frames)))


def write_report(folder: Path, text: str) -> Path | None:
    """Write a report beside the others and give its path; None where that fails, too."""
    file = folder / f"{PREFIX}{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        for old in sorted(folder.glob(f"{PREFIX}*.txt"))[:-KEEP]:
            old.unlink()
    except OSError:
        return file if file.exists() else None
    return file


def _chain(fault: BaseException) -> Iterator[str]:
    """The fault with what led to it, the first first."""
    links, seen = [], set()
    step: BaseException | None = fault
    while step is not None and id(step) not in seen:
        seen.add(id(step))
        links.append(step)
        step = step.__cause__ or (None if step.__suppress_context__ else step.__context__)
    for number, link in enumerate(reversed(links)):
        if number:
            yield "which led to"
        message = safe_message(link)
        yield f"{_type_of(link)}{f': {message}' if message else ''}"
        yield from _shortened([f"  {frame}" for frame in _frames(link.__traceback__)])


def _frames(trace: TracebackType | None) -> Iterator[str]:
    """Where each call stood: a module, never a file, whose folder may be named after somebody."""
    while trace is not None:
        frame = trace.tb_frame
        module = str(frame.f_globals.get("__name__", "?"))
        module = module if module.startswith(_OURS) else f"[{module}]"
        yield f"{module}, line {trace.tb_lineno}, in {frame.f_code.co_name}"
        trace = trace.tb_next


def _shortened(lines: list[str]) -> list[str]:
    if len(lines) <= _MOST_FRAMES:
        return lines
    half = _MOST_FRAMES // 2
    return [*lines[:half], f"  … {len(lines) - 2 * half} more …", *lines[-half:]]


def _type_of(fault: BaseException) -> str:
    kind = type(fault)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
