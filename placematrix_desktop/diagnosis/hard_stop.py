"""When the program is stopped by a fault of Qt's or of the system, `faulthandler` leaves where that was.

Each running window has a file of its own in the folder, empty unless something happens to it, and takes it
away when it ends. What lies there with words in it when the next window starts was left by one that could
not (`stop_reports`).
"""

from __future__ import annotations

import faulthandler
import os
from contextlib import suppress
from pathlib import Path
from typing import TextIO

_NAME = "running-{pid}.trace"


class HardStopWatch:
    """Watches over this process from `begin` to `end`."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _NAME.format(pid=os.getpid())
        self._open: TextIO | None = None

    def begin(self) -> None:
        """Let `faulthandler` write into a file. Where there can be none, the program runs without."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._open = self._file.open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._open)

    def end(self) -> None:
        """The program ends as it should."""
        if self._open is None:
            return
        faulthandler.disable()
        self._open.close()
        self._open = None
        with suppress(OSError):
            self._file.unlink()
