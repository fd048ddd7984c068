"""Ridding the files of what was removed, beside the window; and saying in the end how far that went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from placematrix_desktop.ui.beside import Beside

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import Cleansing, Library


class Tidying(QObject):
    """After each removal the library is written anew, and so is every backup that still holds it."""

    done = Signal(str)
    """All of it is gone: a sentence."""
    left = Signal(str)
    """Something still holds it: which, and what to do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._beside = Beside(self)
        self._beside.done.connect(self._on_done)
        self._beside.failed.connect(self._on_failed)
        self._waiting: tuple[Library, str] | None = None
        self._what = ""

    @property
    def is_busy(self) -> bool:
        return self._beside.is_busy

    def begin(self, library: Library, what: str) -> None:
        """Rid the files of what was just removed. `what` says what that was, as a sentence."""
        if self._beside.do(lambda: library.cleanse(thoroughly=True)):
            self._what = what
        else:
            self._waiting = (library, what)

    def _on_done(self, result: Cleansing) -> None:
        said = [self._what]
        if result.backups:
            words = self.tr("1 backup was") if result.backups == 1 else self.tr("{} backups were")
            said.append(self.tr("{} written anew without it.").format(words.format(result.backups)))
        if result.left:
            named = ", ".join(path.name for path in result.left[:3])
            said.append(
                self.tr(
                    "{0} of its backups could not be written anew and still hold it ({1}); the next start "
                    "tries again."
                ).format(len(result.left), named)
            )
        if result.traces:
            said.append(self.tr("Traces of it may be left in the library file: {}").format(result.traces))
        (self.left if result.left or result.traces else self.done).emit(" ".join(said))
        self._go_on()

    def _on_failed(self, sentence: str) -> None:
        self.left.emit(
            self.tr("{0} Its backups may still hold it; the next start tries again. {1}").format(
                self._what, sentence
            )
        )
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.begin(*waiting)
