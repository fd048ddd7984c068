"""What works beside the window, each made when it is first asked for; the first paint waits for none."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.checking import Checking
    from placematrix_desktop.ui.shell.file_check import VerdictOn
    from placematrix_desktop.ui.shell.main_window import MainWindow
    from placematrix_desktop.ui.shell.moving_on import MovingOn
    from placematrix_desktop.ui.shell.passing_on import PassingOn
    from placematrix_desktop.ui.shell.projector import Projector
    from placematrix_desktop.ui.shell.restoring import Restoring
    from placematrix_desktop.ui.shell.saved_files import SavedFiles


class Companions(QMainWindow):
    """What the window is besides what it shows."""

    verdict_on: VerdictOn | None = None
    """What checks a file; None where nothing here does."""

    command_that_checks: tuple[str, ...] = ()
    """What starts the process that checks files; empty where they are checked in a thread of this one."""

    @cached_property
    def restoring(self) -> Restoring:
        """What goes back to a backup."""
        from placematrix_desktop.ui.shell.restoring import Restoring

        window = self._window
        assert window.libraries.files is not None
        return Restoring(window, window.libraries.files)

    @cached_property
    def passing_on(self) -> PassingOn:
        """What hands a workshop over, and takes one up."""
        from placematrix_desktop.ui.shell.passing_on import PassingOn

        return PassingOn(self._window)

    @cached_property
    def moving_on(self) -> MovingOn:
        """What goes on in another place."""
        from placematrix_desktop.ui.shell.moving_on import MovingOn

        return MovingOn(self._window)

    @cached_property
    def projector(self) -> Projector:
        """The room window, and whether this one is safe to be seen."""
        from placematrix_desktop.ui.shell.projector import Projector

        return Projector(self._window)

    @cached_property
    def saved_files(self) -> SavedFiles:
        """What makes documents, and tells of those that no screen shows any more."""
        from placematrix_desktop.ui.shell.saved_files import SavedFiles

        return SavedFiles(self._window)

    @cached_property
    def checking(self) -> Checking:
        """What says whether files are as they were closed and signed."""
        from placematrix_desktop.ui.shell.checking import Checking

        return Checking(self._window)

    @property
    def _window(self) -> MainWindow:
        return cast("MainWindow", self)
