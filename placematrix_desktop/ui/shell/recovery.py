"""After a fault: what was typed is kept, the report is shown, and the window goes on or starts again.

It goes on where what it holds is what is stored; its screens are then made anew, since one that failed half
way may show something old. Where the two differ, or the same fault comes again after that, the program is
started again at the same row. It does so twice at most, the second time on Home: a fault that sits in the
workshop itself would start it for ever.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.shell.fault_panel import FaultPanel
from placematrix_desktop.ui.shell.faults import Fault
from placematrix_desktop.ui.shell.folders import open_folder
from placematrix_desktop.ui.shell.kept_typing import keep_typing
from placematrix_desktop.ui.shell.place import Place
from placematrix_desktop.ui.text_entry import PAUSE_MS

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow

StartAgain = Callable[[Place | None, Path | None, int], bool]
"""Starts another process at a place, or on Home: with the report of the fault, and how often that has been
done now. False where it could not be started."""

MOST_RESTARTS = 2
SOON = 60.0
"""Seconds within which a fault that comes again has not been got over."""

_GATHER_MS = 50

_log = logging.getLogger(__name__)


class Recovery(QObject):
    """What becomes of the window when a fault has happened. `restarts` says how often the program has just
    been started again."""

    def __init__(
        self, window: MainWindow, log_folder: Path, start_again: StartAgain, *, restarts: int = 0
    ) -> None:
        super().__init__(window)
        self._window = window
        self._folder = log_folder
        self._start_again = start_again
        self._restarts = restarts
        self._started = time.monotonic()
        self._went_on: dict[str, float] = {}
        self._faults: dict[str, Fault] = {}
        self._panel: FaultPanel | None = None
        # One failed painting is many faults: they are looked at together, outside of what failed.
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._face)

    @property
    def panel(self) -> FaultPanel | None:
        """The panel with the report, once there has been something to show."""
        return self._panel

    def take(self, fault: Fault) -> None:
        """A fault has happened."""
        self._faults[fault.place] = fault
        if not self._gather.isActive():
            self._gather.start()

    def show_report(self, title: str, words: str, report: str) -> None:
        """Show a report over the window."""
        if self._panel is None:
            self._panel = FaultPanel(self._window.themes, self._window, self._show_folder)
            self._panel.go_on.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._panel.show_report(title, words, report)

    def _face(self) -> None:
        if self._panel is not None and self._panel.isVisible():
            return  # More of it, while somebody reads; all of them are looked at when the window goes on.
        fault = next(iter(self._faults.values()))
        keep_typing(self._window)
        if self._is_sound() or self._restarts_so_far() >= MOST_RESTARTS:
            self._tell(fault)
        else:
            # Editors that keep their text by themselves do so within a pause.
            self._window.setEnabled(False)
            QTimer.singleShot(PAUSE_MS + _GATHER_MS, self, lambda: self._begin_again(fault))

    def _tell(self, fault: Fault) -> None:
        words = self.tr(
            "That is our fault, not yours. Everything that you decided is saved, and what you were typing "
            "is kept. You can go on where you were."
        )
        self.show_report(self.tr("Something in the program went wrong"), words, fault.report)

    def _go_on(self) -> None:
        now = time.monotonic()
        self._went_on.update(dict.fromkeys(self._faults, now))
        self._faults.clear()
        keep_typing(self._window)
        self._window.build_anew()

    def _restarts_so_far(self) -> int:
        return self._restarts if time.monotonic() - self._started < SOON else 0

    def _is_sound(self) -> bool:
        """Whether the window holds what is stored, and has not just tried to get over the same fault."""
        soon_again = time.monotonic() - SOON
        if any(self._went_on.get(place, soon_again) > soon_again for place in self._faults):
            return False
        parts, desk = self._window.parts, self._window.desk
        if parts is None or desk is None:
            return True
        try:
            stored = parts.library.load(desk.workshop.id)
        except UserError:
            return True  # A disk that is gone is not got over by starting again; the strip speaks of it.
        except Exception as problem:  # noqa: BLE001 - it is what this is to find out
            _log.error("the library does not answer: %s", type(problem).__name__)
            return False
        held = (desk.workshop, desk.session.signatures, dict(desk.session.private_notes))
        return held == (stored.workshop, stored.signatures, dict(stored.private_notes))

    def _begin_again(self, fault: Fault) -> None:
        restarts = self._restarts_so_far() + 1
        place = self._window.place if restarts == 1 else None
        keep_typing(self._window)
        try:
            self._window.let_go()
        except Exception as problem:  # noqa: BLE001 - SQLite sees to it that what was saved stays so
            _log.error("the library was not closed: %s", type(problem).__name__)
        if self._start_again(place, fault.file, restarts):
            return
        self._window.setEnabled(True)
        self._window.open_library()
        if place is not None:
            self._window.open_place(place)
        self._tell(fault)

    def _show_folder(self) -> None:
        if not open_folder(self._folder):
            self._window.strip.tell("info", self.tr("The reports are in {}").format(self._folder))
