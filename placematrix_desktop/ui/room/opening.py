"""Opens the room window where the room can see it, and keeps it there while displays come and go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.room.displays import Display, Displays
from placematrix_desktop.ui.room.window import NORMAL_SIZE, RoomWindow
from placematrix_desktop.ui.theme import ThemeKeeper


class RoomOpening(QObject):
    """The room window of one main window. It fills the display beside that of the main window, and is an
    ordinary window where there is none."""

    told = Signal(str, str)
    """Something to be said in the strip: its kind, and a sentence."""
    key_pressed = Signal(QKeyEvent)

    def __init__(
        self,
        main: QWidget,
        themes: ThemeKeeper,
        displays: Displays,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(main)
        self._main, self._themes, self._now = main, themes, now
        self._displays = displays
        self._on: Display | None = None
        self.window: RoomWindow | None = None
        self.is_waiting = False
        """True while the display on which it stood is gone."""
        displays.changed.connect(self._on_displays)

    @property
    def is_open(self) -> bool:
        return self.window is not None

    def open(self, projection: Projection) -> None:
        """Open it for a projection, or let the one that is open follow another."""
        if self.window is not None:
            self.window.follow(projection)
            return
        window = RoomWindow(projection, self._themes, self._now)
        window.closed.connect(self._on_closed)
        window.key_pressed.connect(self.key_pressed)
        self.window = window
        projection.set_open(True)
        display = self._displays.beside(self._main.frameGeometry())
        if display is not None:
            self._fill(display)
        else:
            self._stand_beside_main()
            self.told.emit(
                "info",
                self.tr(
                    "There is one display, so the room window is an ordinary window: share it in a call, or "
                    "plug the projector in and it goes there."
                ),
            )
        # It must not lie over what the facilitator works in, nor take the keys.
        self._main.activateWindow()

    def close(self) -> None:
        """Close it, where it is open."""
        window, self.window = self.window, None
        self._on, self.is_waiting = None, False
        if window is not None:
            projection = window.projection
            window.go()
            projection.set_open(False)
            self._main.activateWindow()

    # Where it stands

    def _fill(self, display: Display) -> None:
        window = self.window
        assert window is not None
        self._on, self.is_waiting = display, False
        for screen in QGuiApplication.screens():
            if screen.name() == display.name:
                window.setScreen(screen)
        # Without this, some systems fill the display on which the window stood before.
        window.showNormal()
        window.setGeometry(display.geometry)
        window.showFullScreen()

    def _stand_beside_main(self) -> None:
        window = self.window
        assert window is not None
        self._on = None
        home = self._displays.of(self._main.frameGeometry())
        room = home.geometry if home else QRect(self._main.pos(), NORMAL_SIZE)
        size = NORMAL_SIZE.boundedTo(room.size() * 0.9).expandedTo(window.minimumSize())
        corner = room.bottomRight()
        window.setGeometry(
            max(room.x(), corner.x() - size.width() - _OFF_EDGE),
            max(room.y() + _OFF_EDGE, corner.y() - size.height() - _OFF_EDGE),
            size.width(),
            size.height(),
        )
        window.showNormal()

    def _on_displays(self) -> None:
        window = self.window
        if window is None:
            return
        there = self._displays.all()
        beside = self._displays.beside(self._main.frameGeometry())
        if self._on is not None and not self.is_waiting:
            if beside is None or self._on.name not in [one.name for one in there]:
                if beside is not None:
                    self._fill(beside)
                    return
                self.is_waiting = True
                window.hide()
                window.projection.changed.emit()
                self.told.emit(
                    "warning",
                    self.tr(
                        "The room’s display is gone. The room window comes back with it; F5 twice opens it "
                        "as an ordinary window."
                    ),
                )
            elif beside.geometry != window.geometry():
                self._fill(beside)
        elif beside is not None and (self.is_waiting or not window.isFullScreen()):
            self._fill(beside)
            window.projection.changed.emit()
            self.told.emit("success", self.tr("The room window is on the second display."))

    def _on_closed(self) -> None:
        window, self.window = self.window, None
        self._on, self.is_waiting = None, False
        if window is not None:
            projection = window.projection
            window.go()
            projection.set_open(False)


_OFF_EDGE = 40
