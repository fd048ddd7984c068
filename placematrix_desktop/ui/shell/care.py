"""Care for data, as the window carries it out: deleting for good, keeping longer, tidying up after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.home.card_words import long_date
from placematrix_desktop.ui.shell.tidying import Tidying

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import Library
    from placematrix_desktop.ui.shell.main_window import MainWindow


class Care(QObject):
    """What was asked for on Home. The strip says what has become of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.tidying = Tidying(self)
        self.tidying.done.connect(lambda sentence: window.strip.tell("success", sentence))
        self.tidying.left.connect(lambda sentence: window.strip.tell("warning", sentence))
        # Home is shown anew by it, from which the signal came.
        window.home.delete_workshop.connect(self.delete_workshop, Qt.ConnectionType.QueuedConnection)
        window.home.keep_longer.connect(self.keep_longer, Qt.ConnectionType.QueuedConnection)

    def delete_workshop(self, workshop_id: str) -> None:
        """Delete a workshop for good, and then whatever the files still hold of it."""
        parts = self._window.parts
        if parts is None:
            return
        try:
            parts.workshops.delete(workshop_id)
        except UserError as problem:
            self._window.strip.tell("problem", problem.sentence)
            return
        self._window.home.refresh()
        self._window.home.focus_start()
        self.tidy(self.tr("The workshop is deleted for good."))

    def keep_longer(self, workshop_id: str, years: int) -> None:
        """Keep a workshop for some more years from today."""
        parts = self._window.parts
        if parts is None:
            return
        try:
            day = parts.workshops.keep_for(workshop_id, years)
        except UserError as problem:
            self._window.strip.tell("problem", problem.sentence)
            return
        self._window.home.refresh()
        self._window.strip.tell("success", self.tr("Kept until {}.").format(long_date(day.isoformat())))

    def tidy(self, what: str) -> None:
        """Rid the files of what was just removed; `what` says what that was."""
        if self._window.parts is not None:
            self.tidying.begin(self._window.parts.library, what)

    @staticmethod
    def look_after(library: Library) -> None:
        """What is done with a library beside the window once it is open. Raises LibraryProblem."""
        # Backups that could not be rid of what was deleted earlier come first, while they are still there.
        library.cleanse(thoroughly=False)
        library.back_up()
