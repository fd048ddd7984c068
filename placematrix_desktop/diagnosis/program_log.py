"""The log: which kinds of commands were carried out, on which parts, and how long each took. No texts.

Modules log to `logging.getLogger(__name__)`. Whatever a line is given besides its words (an exception with
its message, a stack) is left out.
"""

from __future__ import annotations

import logging
from collections import deque
from pathlib import Path

LOG_FILE = "placematrix.log"
LARGEST = 512 * 1024
OLDER_FILES = 3
_LATELY = 30
_OURS = "placematrix_desktop"


class _Words(logging.Formatter):
    """A line of the log, and nothing under it."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        alone = logging.makeLogRecord(
            {**record.__dict__, "exc_info": None, "exc_text": None, "stack_info": None}
        )
        return super().format(alone).split("\n", 1)[0]


class _Lately(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=_LATELY)

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


_lately = _Lately()
_lately.setFormatter(_Words())


def begin_log(folder: Path) -> None:
    """Write a log into a folder from now on, in files of bounded size. Where none can be written, the last
    lines are still known to `lately`."""
    from logging.handlers import RotatingFileHandler

    class Quiet(RotatingFileHandler):
        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
            """A log that cannot be written is no reason to disturb anybody: a second window may hold it."""

    logger = logging.getLogger(_OURS)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    end_log()
    logger.addHandler(_lately)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = Quiet(
            folder / LOG_FILE, maxBytes=LARGEST, backupCount=OLDER_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return
    file.setFormatter(_Words())
    logger.addHandler(file)


def end_log() -> None:
    """Let go of the file."""
    logger = logging.getLogger(_OURS)
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def lately() -> tuple[str, ...]:
    """The last lines, the last one last."""
    return tuple(_lately.lines)
