"""Checking files one after another in a process of its own, so that one that was made to take all the time
and memory there is costs the window neither.

The process is this program's terminal command (`cli/verify_listed.py`): it gets the names of a batch of files
and answers with a line for each. One that takes too long, or ends on a file, is given up with that file, and
another goes on with the next. Where no such process can be started, for what may run here is restricted, the
files are checked in a thread of the window.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from placematrix_desktop.domain.verdict import READY, Verdict, unread, unread_because
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.beside import Beside

VerdictOn = Callable[[Path], Verdict]

LONGEST = 120
"""Seconds that are given to a file. The largest reports and records take one, libraries a few."""

_BATCH = 200
"""The most files that one process is given."""

_LONGEST_ANSWER = 16 * 1024 * 1024
"""The most bytes of an answer; a library with a thousand closed versions has half a megabyte."""

_decode = msgspec.json.Decoder(Verdict).decode


class FileCheck(QObject):
    """`command` starts the process, and is empty where there is none; `verdict_on` checks a file here."""

    turned_to = Signal(object)
    """The path of the file that is being checked from now on."""
    found = Signal(object, object)
    """The path of a file and the verdict on it."""
    ended = Signal()
    """All that were to be checked have been."""
    failed = Signal(str)
    """It cannot go on because of a fault of ours, as a sentence; what was still to be checked is not."""

    def __init__(
        self,
        command: Sequence[str],
        verdict_on: VerdictOn,
        parent: QObject | None = None,
        *,
        longest: float = LONGEST,
    ) -> None:
        super().__init__(parent)
        self._command, self._verdict_on = tuple(command), verdict_on
        self._waiting: deque[Path] = deque()
        self._batch: deque[Path] = deque()
        self._process: QProcess | None = None
        self._here: Beside | None = None
        self._is_ready = self._is_late = self._is_given_up = False
        self._clock = QTimer(self, singleShot=True, interval=round(longest * 1000))
        self._clock.timeout.connect(self._on_late)

    @property
    def is_busy(self) -> bool:
        return self._process is not None or self._here is not None

    @property
    def is_apart(self) -> bool:
        """Whether files are checked in a process of their own, as far as is known."""
        return bool(self._command)

    def check(self, files: Iterable[Path]) -> None:
        """Check these, after those that are being checked already."""
        self._waiting.extend(files)
        if not self.is_busy:
            self._go_on()

    def stop(self) -> None:
        """Check no more; nothing is heard of the file that is being checked."""
        self._waiting.clear()
        self._batch.clear()
        self._clock.stop()
        if self._process is not None:
            process = self._process
            self._let_go()
            process.kill()
            # It ends at once, unless the system keeps it waiting for a disk that has gone.
            process.waitForFinished(1000)
        if self._here is not None:
            # The thread ends by itself with the file that it has begun.
            self._here.done.disconnect()
            self._here.failed.disconnect()
            self._here = None

    def _go_on(self) -> None:
        if not self._waiting:
            self.ended.emit()
        elif self._command:
            self._start()
        else:
            self._check_here()

    # In a process

    def _start(self) -> None:
        self._batch.extend(self._waiting.popleft() for _ in range(min(_BATCH, len(self._waiting))))
        self._is_ready = self._is_late = self._is_given_up = False
        process = self._process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(list(self._command[1:]))
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        names = b"".join(os.fsencode(file) + b"\0" for file in self._batch)
        self._clock.start()
        self.turned_to.emit(self._batch[0])
        process.start()
        if self._process is process:
            process.write(names)
            process.closeWriteChannel()

    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            self._take(bytes(process.readLine().data()))
        if process is self._process and process is not None and process.bytesAvailable() > _LONGEST_ANSWER:
            self._give_up()

    def _take(self, line: bytes) -> None:
        if self._is_given_up:
            # Whatever it still said is not to be relied on.
            return
        if not self._is_ready:
            self._is_ready = line.strip() == READY
            self._clock.start()
            return
        try:
            verdict = _decode(line)
        except msgspec.MsgspecError:
            self._give_up()
            return
        if self._batch:
            file = self._batch.popleft()
            self._clock.start()
            self.found.emit(file, verdict)
            if self._batch:
                self.turned_to.emit(self._batch[0])

    def _on_late(self) -> None:
        self._is_late = True
        self._give_up()

    def _give_up(self) -> None:
        self._is_given_up = True
        if self._process is not None:
            self._process.kill()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_finished()

    def _on_finished(self, *_how: object) -> None:
        self._read()
        if self._process is None:
            return
        self._let_go()
        self._clock.stop()
        left, self._batch = self._batch, deque()
        if left and self._is_ready:
            why = self.tr("It took longer than any file of ours does, so it was left.")
            if not self._is_late:
                why = self.tr("Checking it came to a sudden end, as it does with no file of ours.")
            self.found.emit(left.popleft(), unread(why))
        elif left:
            # It is not the file's doing: nothing can be started here.
            self._command = ()
        self._waiting.extendleft(reversed(left))
        self._go_on()

    def _let_go(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.deleteLater()

    # In the window

    def _check_here(self) -> None:
        file = self._waiting.popleft()
        here = self._here = Beside(self)
        here.done.connect(partial(self._on_done_here, file))
        here.failed.connect(self._on_fault_here)
        self.turned_to.emit(file)
        here.do(partial(_verdict_or_why, file, self._verdict_on))

    def _on_done_here(self, file: Path, verdict: Verdict) -> None:
        self._leave_here()
        self.found.emit(file, verdict)
        # Whoever heard of it may have stopped it, or begun the next.
        if self._here is None:
            self._go_on()

    def _on_fault_here(self, sentence: str) -> None:
        self._leave_here()
        self._waiting.clear()
        self.failed.emit(sentence)

    def _leave_here(self) -> None:
        here, self._here = self._here, None
        if here is not None:
            here.deleteLater()


def _verdict_or_why(file: Path, verdict_on: VerdictOn) -> Verdict:
    try:
        return verdict_on(file)
    except UserError as problem:
        return unread_because(problem)
