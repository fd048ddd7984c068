"""Which displays there are, and which of them the room can see."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen


class Display(NamedTuple):
    """A display by its name, and where it lies on the desktop."""

    name: str
    geometry: QRect


class Displays(QObject):
    """The displays of the system. Tests and the demonstration put others in their place."""

    changed = Signal()
    """One was plugged in or unplugged, or has another size or place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch()

    def all(self) -> tuple[Display, ...]:
        """What there is, the main display first."""
        return tuple(Display(screen.name(), screen.geometry()) for screen in QGuiApplication.screens())

    @property
    def mirrored(self) -> bool:
        """True with one display, and where two show the same: then the room sees the main window."""
        return len({_as_tuple(display.geometry) for display in self.all()}) < 2

    def beside(self, geometry: QRect) -> Display | None:
        """The first display that a window at `geometry` does not stand on; None where there is no other."""
        home = self.of(geometry)
        others = (one for one in self.all() if home is None or one.geometry != home.geometry)
        return next(others, None)

    def of(self, geometry: QRect) -> Display | None:
        """The display that most of a window stands on."""
        displays = self.all()
        if not displays:
            return None
        return max(displays, key=lambda one: _area(one.geometry.intersected(geometry)))

    def _watch(self) -> None:
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):
            return
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._on_change)
        app.primaryScreenChanged.connect(self._on_change)
        for screen in app.screens():
            screen.geometryChanged.connect(self._on_change)

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_change)
        self.changed.emit()

    def _on_change(self, _what: object = None) -> None:
        self.changed.emit()


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


def _as_tuple(rect: QRect) -> tuple[int, int, int, int]:
    return rect.x(), rect.y(), rect.width(), rect.height()
