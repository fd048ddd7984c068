"""The program from its own `main` to the grid taking keys: `grid_ready.py LIBRARY WORKSHOP move|decide`.

It is started with the workshop and its step, as it is after a fault or from a shortcut. As soon as the grid
has the keys one is pressed: an arrow, or the digit of a stage. The process ends when that has been painted.
"""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from placematrix_desktop.__main__ import main

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from placematrix_desktop.ui.shell.main_window import MainWindow

library, workshop, deed = sys.argv[1:]


def fail(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """The window would go on after a fault, and nobody is there to close it."""
    sys.__excepthook__(kind, fault, trace)
    os._exit(4)


def watch_for_the_grid() -> QObject:
    """Press a key as soon as the grid has been given the focus."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from placematrix_desktop.ui.shell.start import make_application

    app = make_application()
    assert isinstance(app, QApplication)

    def look(_before: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and focused.objectName() == "grid":
            sys.excepthook = fail
            app.focusChanged.disconnect(look)
            QTimer.singleShot(0, lambda: press_a_key(focused.window()))  # type: ignore[arg-type]

    app.focusChanged.connect(look)
    return app


def press_a_key(window: MainWindow) -> None:
    """Press the key where the focus is, and leave when the grid has been painted after it."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
    from PySide6.QtGui import QKeyEvent

    from placematrix_desktop.ui.run.grid_view import GridView

    grid = window.focusWidget()
    assert isinstance(grid, GridView), f"the keys go to {grid}"
    assert window.desk is not None
    desk = window.desk

    class Painted(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, leave)
            return False

    def leave() -> None:
        # A key that did nothing would make a fine figure.
        after = (desk.selected, desk.workshop.judgement(before[0]))
        os._exit(0 if after[deed == "decide"] != before[deed == "decide"] else 3)

    before = (desk.selected, desk.workshop.judgement(desk.selected))
    QCoreApplication.sendPostedEvents()
    filter_of_paint = Painted(window)
    grid.viewport().installEventFilter(filter_of_paint)
    stage = desk.workshop.matrix.stages[0].id
    digit = Qt.Key.Key_2 if before[1].stage_id == stage else Qt.Key.Key_1
    key = digit if deed == "decide" else Qt.Key.Key_Down
    text = chr(key) if deed == "decide" else ""
    pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QCoreApplication.sendEvent(grid, pressed)


app = watch_for_the_grid()
sys.exit(main([library, "--workshop", workshop, "--step", "run"]))
