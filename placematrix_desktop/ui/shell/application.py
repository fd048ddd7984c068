"""The Qt application, which is also what macOS hands the files to that somebody double-clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Passes on the files that it is handed. One that comes before `open_with` waits for it."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._open: Callable[[Path], object] | None = None
        self._waiting: list[Path] = []

    def open_with(self, open_file: Callable[[Path], object]) -> None:
        """Say what opens a file; those that have come already are opened now."""
        self._open = open_file
        waiting, self._waiting = self._waiting, []
        for file in waiting:
            open_file(file)

    # Not an event filter: that would look at every event of every widget.
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            file = Path(event.file())
            if self._open is None:
                self._waiting.append(file)
            else:
                self._open(file)
            return True
        return super().event(event)
