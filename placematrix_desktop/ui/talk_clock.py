"""The quiet clock of Run: how long each descriptor has been talked about in this sitting."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 5_000
"""How often the clock looks whether another minute is full."""


class TalkClock(QObject):
    """Runs by itself for the selected descriptor while Run is shown, until it is stopped. It only shows:
    nothing of it is stored. It counts time that passes, whatever the clock of the computer is set to."""

    changed = Signal()
    """Another minute is full, it was stopped or goes on, or another descriptor is selected."""

    def __init__(
        self, descriptor_id: str, parent: QObject | None = None, *, elapsed: Callable[[], float] | None = None
    ) -> None:
        """`elapsed` gives seconds from any beginning, and never runs backwards."""
        super().__init__(parent)
        self._elapsed = elapsed or time.monotonic
        self._descriptor_id = descriptor_id
        self._spent: dict[str, float] = {}
        self._since: float | None = None
        self._stopped = self._in_use = False
        self._told = 0
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)

    @property
    def stopped(self) -> bool:
        """Whether somebody has stopped it."""
        return self._stopped

    @property
    def in_use(self) -> bool:
        """Whether Run is shown."""
        return self._in_use

    @property
    def minutes(self) -> int:
        """The full minutes spent on the selected descriptor."""
        running = self._elapsed() - self._since if self._since is not None else 0.0
        return int(self._spent.get(self._descriptor_id, 0.0) + running) // 60

    def turn_to(self, descriptor_id: str) -> None:
        """Count for another descriptor; going back to one goes on where it was."""
        self._settle()
        self._descriptor_id = descriptor_id
        self._go_on()

    def toggle(self) -> None:
        """Stop, or go on."""
        self._settle()
        self._stopped = not self._stopped
        self._go_on()

    def set_in_use(self, in_use: bool) -> None:
        """Run is shown, or no longer."""
        if in_use != self._in_use:
            self._settle()
            self._in_use = in_use
            self._go_on()

    def look(self) -> None:
        """See whether another minute is full."""
        if self.minutes != self._told:
            self._told = self.minutes
            self.changed.emit()

    def _settle(self) -> None:
        if self._since is not None:
            spent = self._spent.get(self._descriptor_id, 0.0)
            self._spent[self._descriptor_id] = spent + self._elapsed() - self._since
            self._since = None

    def _go_on(self) -> None:
        runs = self._in_use and not self._stopped
        self._since = self._elapsed() if runs else None
        if runs:
            self._look.start()
        else:
            self._look.stop()
        self._told = self.minutes
        self.changed.emit()
