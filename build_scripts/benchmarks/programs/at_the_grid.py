"""Hands at the real window: opens a workshop in it and presses the keys of decisions in its grid."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent

from placematrix_desktop import paths
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.shell.start import make_application, make_window, show

MOST_ROUNDS = 100_000


class _Paints(QObject):
    """Counts how often a widget has been painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


class AtTheGrid:
    """The latest workshop of a library, open in the window, its grid with the keys."""

    def __init__(self, library: Path) -> None:
        self.app = make_application()
        self.window = make_window(self.app, parts_of, library, paths.resources_folder())
        show(self.window)
        self._wait_until(lambda: self.window.parts is not None)
        assert self.window.parts is not None
        self.window.open_workshop(self.window.parts.workshops.recent(1)[0].id)
        grid = self.window.focusWidget()
        assert isinstance(grid, GridView), f"the keys go to {grid}"
        self.grid = grid
        self._paints = _Paints(grid)
        grid.viewport().installEventFilter(self._paints)
        self.rest()
        assert self.window.desk is not None
        self.desk = self.window.desk
        in_order = self.desk.workshop.agenda.descriptor_ids()
        if self.desk.selected != in_order[0]:
            self.press(Qt.Key.Key_Home)
        self._rows = len(in_order)
        self.decided = 0

    def decide(self) -> float:
        """Agree the stage after the one that stands, and give the seconds from the key to the paint."""
        stages = [stage.id for stage in self.desk.workshop.matrix.stages]
        standing = self.desk.workshop.judgement(self.desk.selected).stage_id
        stage = (stages.index(standing) + 1) % len(stages) if standing else 0
        begun = perf_counter()
        self.press(Qt.Key(Qt.Key.Key_1 + stage))
        taken = perf_counter() - begun
        agreed = self.desk.workshop.judgement(self.desk.selected).stage_id
        assert agreed == stages[stage], "the key decided nothing"
        self.decided += 1
        return taken

    def go_on(self) -> None:
        """Go to the next row, after the last one to the first, and let everything happen that is due."""
        self.press(Qt.Key.Key_Down if self.decided % self._rows else Qt.Key.Key_Home)
        self.app.processEvents()

    def press(self, key: Qt.Key) -> None:
        """Press a key and wait until the grid has been painted after it, and all else that it changed."""
        painted = self._paints.count
        text = chr(key) if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(self.grid, event)
        self._wait_until(lambda: self._paints.count > painted)
        # The record beside it is laid out first and so painted a turn later.
        self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def rest(self) -> None:
        """Wait until the heights of rows out of sight are worked out, which happens while nobody types."""
        self._wait_until(lambda: self.grid.geometry_of_rows.guessed == 0)

    def close(self) -> None:
        """Close the window and with it the library."""
        self.window.close()
        self.app.processEvents()

    def _wait_until(self, done: object) -> None:
        assert callable(done)
        for _ in range(MOST_ROUNDS):
            if done():
                return
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        raise AssertionError("the window does not get to where it should")
