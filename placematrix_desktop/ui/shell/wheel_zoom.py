"""Ctrl and the mouse wheel: larger and smaller text, anywhere in a window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent, QWindow

from placematrix_desktop.ui.theme import ThemeKeeper

_NOTCH = 120
"""What one notch of a wheel sends; touchpads send less at a time."""


class WheelZoom(QObject):
    """Listens to the window of the system, which gets each wheel before any widget in it does."""

    def __init__(self, window: QWindow, themes: ThemeKeeper, step: int) -> None:
        super().__init__(window)
        self._themes = themes
        self._step = step
        self._turned = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            return False
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        if notches:
            self._turned -= notches * _NOTCH
            self._themes.set_text_scale(self._themes.text_scale + notches * self._step)
        event.accept()
        return True
