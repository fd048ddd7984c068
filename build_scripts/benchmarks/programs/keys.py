"""Key presses in the grid of a window, as the window system delivers them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from placematrix_desktop.ui.run import RunScreen
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.shell.main_window import MainWindow


def grid_of(window: MainWindow) -> GridView:
    """The grid of the workshop that is open, with the focus."""
    window.go_to("run")
    screen = window.screens.current if window.screens else None
    assert isinstance(screen, RunScreen)
    screen.grid.setFocus()
    QApplication.processEvents()
    return screen.grid


def press(grid: GridView, text: str, key: Qt.Key | None = None) -> None:
    """Press and release a key; `key` is needed where it is no digit."""
    code = key if key is not None else Qt.Key(Qt.Key.Key_0 + int(text))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(grid, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text))
