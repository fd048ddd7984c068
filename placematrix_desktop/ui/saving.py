"""Files that are made beside the window, one after another, with how far they are and a way to stop them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from placematrix_desktop.application.making import Cancelled, Told
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.beside import Beside


class FileToMake(NamedTuple):
    """`make` writes the file wholly or not at all, in a thread of its own, and tells how far it is."""

    path: Path
    make: Callable[[Path, Told], object]


class _News(QObject):
    """What the thread has to say; lives as long as the thread does."""

    begun = Signal(str)
    moved = Signal(int)
    saved = Signal(str)
    failed = Signal(str, str)


class Saving(QObject):
    """One for the window: it outlives the screen that asked, so what was begun is finished and told of."""

    began = Signal()
    moved = Signal()
    """`per_cent` or `now_making` changed."""
    saved = Signal(str)
    """The path of a file that is there now."""
    failed = Signal(str, str)
    """The path of a file that is not, and why, as a sentence. What was there before is there still."""
    ended = Signal(bool)
    """Nothing is being made any more; true where somebody stopped it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.per_cent = 0
        self._now: Path | None = None
        self._stop = threading.Event()
        self._work = Beside(self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_fault)

    @property
    def is_busy(self) -> bool:
        return self._work.is_busy

    @property
    def now_making(self) -> str:
        """The name of the file that is being made; empty where none is."""
        return self._now.name if self._now else ""

    def save(self, files: Sequence[FileToMake]) -> bool:
        """Begin to make these; false where there is nothing to be made, or something is made already."""
        if self._work.is_busy or not files:
            return False
        self.per_cent, self._now = 0, files[0].path
        stop = self._stop = threading.Event()
        news = _News()
        news.begun.connect(self._on_begun)
        news.moved.connect(self._on_moved)
        news.saved.connect(self.saved)
        news.failed.connect(self.failed)
        self._work.do(lambda: _make_all(tuple(files), news, stop))
        self.began.emit()
        return True

    def cancel(self) -> None:
        """Stop as soon as it can be. A file that is nearly done may still come."""
        self._stop.set()

    def _on_begun(self, path: str) -> None:
        self._now = Path(path)
        self.moved.emit()

    def _on_moved(self, per_cent: int) -> None:
        self.per_cent = per_cent
        self.moved.emit()

    def _on_done(self, stopped: object) -> None:
        self._now = None
        self.ended.emit(bool(stopped))

    def _on_fault(self, sentence: str) -> None:
        self.failed.emit(str(self._now), sentence)
        self._now = None
        self.ended.emit(False)


def _make_all(files: tuple[FileToMake, ...], news: _News, stop: threading.Event) -> bool:
    """Make them all; true where it was stopped. One that cannot be made does not keep the others."""
    said = -1
    for number, file in enumerate(files):

        def told(share: float, number: int = number) -> None:
            nonlocal said
            if stop.is_set():
                raise Cancelled
            per_cent = int(100 * (number + min(share, 1.0)) / len(files))
            if per_cent != said:
                said = per_cent
                news.moved.emit(per_cent)

        news.begun.emit(str(file.path))
        try:
            told(0.0)
            file.make(file.path, told)
        except Cancelled:
            return True
        except UserError as problem:
            news.failed.emit(str(file.path), problem.sentence)
        else:
            news.saved.emit(str(file.path))
    return False
