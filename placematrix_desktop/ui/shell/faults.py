"""A fault of ours, wherever it arises: written down at once, and told where the window lives."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


class Fault(NamedTuple):
    """One fault. `place` is what it is known by when it comes again, `file` None where no report could be
    written."""

    place: str
    report: str
    file: Path | None


class FaultWatch(QObject):
    """From `begin` to `end` every exception that nobody caught is reported: in a slot, an event handler, a
    method that Qt calls, a thread. One that comes again is not written down again."""

    happened = Signal(object)
    """Fault. Emitted in the thread in which it arose."""

    def __init__(self, log_folder: Path, screen: Callable[[], str], parent: QObject | None = None) -> None:
        """`screen` names what is shown; it is asked from any thread."""
        super().__init__(parent)
        self._folder = log_folder
        self._screen = screen
        self._known: dict[str, Fault] = {}
        self._lock = threading.Lock()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def begin(self) -> None:
        """Watch from now on. What was called before is called still."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable

    def end(self) -> None:
        """Watch no more."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _on_exception(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        self._before[0](kind, fault, trace)
        if isinstance(fault, Exception):
            self.happened.emit(self._write_down(fault))

    def _on_thread(self, arguments: threading.ExceptHookArgs) -> None:
        self._before[1](arguments)
        if isinstance(arguments.exc_value, Exception):
            self.happened.emit(self._write_down(arguments.exc_value))

    def _on_unraisable(self, unraisable: sys.UnraisableHookArgs) -> None:
        # Something that was thrown away could not be tidied up: nothing that anybody at work notices.
        self._before[2](unraisable)
        if isinstance(unraisable.exc_value, Exception):
            self._write_down(unraisable.exc_value)

    def _write_down(self, fault: Exception) -> Fault:
        # Not on the way to the first paint.
        from placematrix_desktop.diagnosis.fault_report import place_of, report_of, write_report
        from placematrix_desktop.diagnosis.program_log import lately

        place = place_of(fault)
        with self._lock:
            if place not in self._known:
                report = report_of(fault, screen=self._screen(), lately=lately())
                self._known[place] = Fault(place, report, write_report(self._folder, report))
                _log.error("fault: %s", place)
            return self._known[place]
