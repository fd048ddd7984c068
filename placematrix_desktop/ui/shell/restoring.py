"""Going back to a backup, beside the window: also where the library cannot be opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.beside import Beside
from placematrix_desktop.ui.shell.backup_table import moment_words
from placematrix_desktop.ui.shell.restore_panel import RestorePanel

if TYPE_CHECKING:
    from placematrix_desktop.application.library_files import BackupCard, LibraryFiles
    from placematrix_desktop.ui.shell.main_window import MainWindow


class Restoring(QObject):
    """Shows the backups of the library that is open, or is to be, and puts one in its place."""

    def __init__(self, window: MainWindow, files: LibraryFiles) -> None:
        super().__init__(window)
        self._window, self._files = window, files
        self._card: BackupCard | None = None
        self._trouble = ""
        self.panel = RestorePanel(window.themes, window)
        self.panel.chosen.connect(self._restore)
        self._looking = Beside(self)
        self._looking.done.connect(self._show_cards)
        self._looking.failed.connect(self.panel.show_problem)
        self._putting = Beside(self)
        self._putting.done.connect(self._on_done)
        self._putting.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        return self._looking.is_busy or self._putting.is_busy

    def show_backups(self) -> None:
        """Show the backups; a workshop that is open stays so until one is chosen."""
        library = self._window.library_file
        if not self._putting.is_busy:
            self.panel.look(library)
            self._looking.do(lambda: self._files.backups(library))

    def _show_cards(self, cards: tuple[BackupCard, ...]) -> None:
        self.panel.show_cards(cards)

    def _restore(self, card: BackupCard) -> None:
        if self._putting.is_busy:
            return
        window = self._window
        if not window.go_home():
            self.panel.put_away()  # What cannot be entered has to be seen.
            return
        library = window.library_file
        self._card, self._trouble = card, ""
        self.panel.show_busy()
        try:
            window.let_go()
        except UserError as problem:
            # The library is let go of all the same; what it says about where the work is has to be said.
            self._trouble = problem.sentence
        window.home.show_loading()
        self._putting.do(lambda: self._files.restore(library, card.path))

    def _on_done(self, kept: Path | None) -> None:
        self.panel.put_away()
        self._window.open_library()
        if self._window.parts is None or self._card is None:
            return
        said = [self.tr("The library is as it was on {}.").format(moment_words(self._card.made_at))]
        if kept is not None:
            said.append(self.tr("What was there is kept as “{}”.").format(kept.name))
        if self._trouble:
            said.append(self._trouble)
        self._window.strip.tell("warning" if self._trouble else "success", " ".join(said))

    def _on_failed(self, sentence: str) -> None:
        self._window.open_library()
        self.panel.show_problem(" ".join(part for part in (sentence, self._trouble) if part))
        self.panel.show_over(self.panel.table, sentence)
