"""The program's own window over a library, started as the program starts it.

`window.py home LIBRARY` ends when Home is painted, `listed` when its workshops are painted too, and
`grid LIBRARY WORKSHOP` when a key in the grid of that workshop has been committed and painted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from placematrix_desktop import paths
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.start import make_application, make_window, show


class AfterPaint(QObject):
    """Does something once a widget has been painted."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            assert isinstance(watched, QWidget)
            watched.event(event)
            self._then()
            return True
        return False


def end() -> None:
    """End at once: taking the window apart is not part of what is timed."""
    sys.stdout.flush()
    os._exit(0)


def press_a_key_in(window: MainWindow, workshop_id: str) -> None:
    """Open a workshop, agree a stage, and end when the grid is painted with it."""
    from build_scripts.benchmarks.programs.keys import grid_of, press

    window.open_workshop(workshop_id)
    grid = grid_of(window)
    press(grid, "1")
    assert window.desk is not None
    assert window.desk.workshop.judgement(window.desk.selected).stage_id is not None
    AfterPaint(grid.viewport(), end)
    grid.viewport().update()


if __name__ == "__main__":
    what, library = sys.argv[1], Path(sys.argv[2])
    app = make_application(["placematrix"])
    window = make_window(app, parts_of, library, paths.resources_folder())
    if what == "home":
        AfterPaint(window.home, end)

    def go_on(window: MainWindow) -> None:
        window.open_library()
        if what == "listed":
            AfterPaint(window.home.recent.view.viewport(), end)
        elif what == "grid":
            press_a_key_in(window, sys.argv[3])

    show(window, go_on)
    app.exec()
