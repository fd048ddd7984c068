"""A workshop as one file: handed over to another laptop, and taken up from there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from placematrix_desktop.errors import SeveralWorkshops, UserError
from placematrix_desktop.ui.shell.folders import open_folder
from placematrix_desktop.ui.shell.hand_over_panel import ENDING, HandOverPanel
from placematrix_desktop.ui.sign_off.file_names import safe_name

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import TakenUp
    from placematrix_desktop.ui.shell.main_window import MainWindow


class PassingOn(QObject):
    """What became of a file is said in the strip; then the workshop is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.panel = HandOverPanel(window.themes, window)
        self.panel.hand_over.connect(self._hand_over)

    def ask(self) -> None:
        """Ask how the workshop that is open, or the one that is chosen on Home, is to be handed over."""
        window = self._window
        if window.parts is None:
            return
        if window.desk is not None:
            workshop = window.desk.workshop
            self._ask(workshop.id, workshop.facts.subject)
        elif (card := window.home.recent.view.chosen()) is not None:
            self._ask(card.id, card.subject)

    def choose(self) -> None:
        """Ask for a file and take the workshop in it up."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Take up a workshop"),
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation),
            self.tr("PlaceMatrix libraries and workshops (*.placematrix *.sqlite3);;All files (*)"),
        )
        if chosen:
            self.take_up(Path(chosen))

    def take_up(self, file: Path) -> None:
        """Take up the workshop in a file and open it. A library with several is opened as such."""
        window = self._window
        if window.parts is None:
            window.strip.tell(
                "problem",
                self.tr("{}: This workshop can be taken up as soon as a library is open.").format(file.name),
            )
            return
        if not window.go_home():
            return
        try:
            taken = window.parts.workshops.take_up(file)
        except SeveralWorkshops:
            window.open_library(file)
            return
        except UserError as problem:
            window.moving_on.say(problem)
            return
        window.home.refresh()
        window.open_workshop(taken.workshop_id)
        window.strip.tell("warning" if taken.kind in ("older", "copy") else "success", taken.sentence)
        if _changed_something(taken):
            # A name may have been erased there, and so is here: the backups are to follow.
            window.care.tidy(taken.sentence)

    def _ask(self, workshop_id: str, subject: str) -> None:
        # With what was typed and can be entered; what cannot goes along as a draft.
        if self._window.screens is not None:
            self._window.screens.enter_pending()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.panel.ask(workshop_id, subject, Path(folder) / f"{safe_name(subject)}{ENDING}")

    def _hand_over(self, workshop_id: str, path: Path, with_private_notes: bool) -> None:
        window = self._window
        if window.parts is None:
            return
        try:
            window.parts.workshops.hand_over(workshop_id, path, with_private_notes=with_private_notes)
        except UserError as problem:
            self.panel.show_problem(problem.sentence)
            return
        self.panel.put_away()
        said = (
            self.tr("The workshop is in “{}”, with private notes. Open that file on the other laptop.")
            if with_private_notes
            else self.tr(
                "The workshop is in “{}”, without private notes. Open that file on the other laptop."
            )
        )
        window.strip.tell(
            "success",
            said.format(QDir.toNativeSeparators(str(path))),
            action=self.tr("Show folder"),
            on_action=lambda: self._show(path.parent),
        )

    def _show(self, folder: Path) -> None:
        if not open_folder(folder):
            self._window.strip.tell("info", self.tr("It is in {}").format(folder))


def _changed_something(taken: TakenUp) -> bool:
    return taken.kind in ("new", "continued", "copy")
