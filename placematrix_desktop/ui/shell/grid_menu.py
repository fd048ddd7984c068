"""The part of the menu that lists the actions of the grid; there while Run is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from placematrix_desktop.ui.run import RunScreen
    from placematrix_desktop.ui.shell.main_window import MainWindow


class GridMenu(QObject):
    """Follows the step that is shown; filled when it is opened, for the row that is selected then."""

    def __init__(self, window: MainWindow, menu: QMenu, before: QAction) -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(self.tr("Grid"), window)
        menu.insertMenu(before, self.menu)
        menu.aboutToShow.connect(self.look)
        self.look()

    def look(self) -> None:
        """Offer what the screen that is shown can do."""
        run = self._run_screen()
        self.menu.menuAction().setVisible(run is not None)
        if run is not None:
            run.fill_menu(self.menu)

    def _run_screen(self) -> RunScreen | None:
        screens = self._window.screens
        if screens is None or screens.step != "run":
            return None
        from placematrix_desktop.ui.run import RunScreen

        run = screens.screen_of("run")
        return run if isinstance(run, RunScreen) else None
