"""Work beside the window, so that the window stays alive: documents, backups."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from placematrix_desktop.errors import UserError


class _Messages(QObject):
    ended = Signal(object, object)
    """The result, or None and what went wrong."""


class Beside(QObject):
    """Does one thing at a time in a thread of its own.

    The program waits for the thread when it ends, so that a file that was begun gets written.
    """

    done = Signal(object)
    failed = Signal(str)
    """What the user can mend, as a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: _Messages | None = None

    @property
    def is_busy(self) -> bool:
        return self._messages is not None

    def do(self, work: Callable[[], object]) -> bool:
        """Begin; False where something is being done already."""
        if self._messages is not None:
            return False
        messages = self._messages = _Messages()
        messages.ended.connect(self._on_ended)
        threading.Thread(target=_carry_out, args=(work, messages), name="beside the window").start()
        return True

    def _on_ended(self, result: object, fault: object) -> None:
        self._messages = None
        if isinstance(fault, UserError):
            self.failed.emit(fault.sentence)
        elif isinstance(fault, BaseException):
            self.failed.emit(self.tr("It could not be made because of a fault in this program."))
            raise fault
        else:
            self.done.emit(result)


def _carry_out(work: Callable[[], object], messages: _Messages) -> None:
    result: object = None
    fault: Exception | None = None
    try:
        result = work()
    except Exception as problem:  # noqa: BLE001 - raised again where the window lives
        fault = problem
    messages.ended.emit(result, fault)
