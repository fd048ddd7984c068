"""Documents that are still being saved when Sign off is left: made all the same, and told of in the strip."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from placematrix_desktop.ui.saving import Saving
from placematrix_desktop.ui.shell.folders import open_folder

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow


class SavedFiles(QObject):
    """`saving` makes the documents of every workshop of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.saving = Saving(self)
        self.saving.saved.connect(self._on_saved)
        self.saving.failed.connect(self._on_failed)

    def _on_saved(self, path: str) -> None:
        if self._is_seen(path):
            return
        file = Path(path)
        self._window.strip.tell(
            "success",
            self.tr("{0} is in {1}.").format(file.name, file.parent),
            action=self.tr("Show folder"),
            on_action=lambda: self._show(file.parent),
        )

    def _on_failed(self, path: str, sentence: str) -> None:
        if not self._is_seen(path):
            self._window.strip.tell("problem", sentence)

    def _show(self, folder: Path) -> None:
        if not open_folder(folder):
            self._window.strip.tell("info", self.tr("It is in {}").format(folder))

    def _is_seen(self, path: str) -> bool:
        """Whether the card that asked for a file is on the screen and says so itself."""
        screens = self._window.screens
        if screens is None or screens.step != "sign_off":
            return False
        from placematrix_desktop.ui.sign_off import SignOffScreen

        return isinstance(screens.current, SignOffScreen) and screens.current.documents.is_own(path)
