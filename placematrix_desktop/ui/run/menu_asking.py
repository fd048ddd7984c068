"""Asking for the menu of a row: by right click, by the menu key, or with a finger that stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QGestureEvent, QTapAndHoldGesture

if TYPE_CHECKING:
    from placematrix_desktop.ui.run.grid_view import GridView

_FINGER_GONE = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})
MENU_EVENTS = frozenset({QEvent.Type.ContextMenu, QEvent.Type.Gesture, QEvent.Type.TouchBegin}) | _FINGER_GONE
"""What `MenuAsking.takes` is to be asked about."""


class MenuAsking:
    """Of one grid, which emits `menu_asked` with the place of the screen."""

    def __init__(self, view: GridView) -> None:
        self._view = view
        self._is_finger = False
        view.viewport().grabGesture(Qt.GestureType.TapAndHoldGesture)

    def takes(self, event: QEvent) -> bool:
        """Whether an event of the viewport asks for the menu; then it has been asked for."""
        if event.type() is QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._on_context(event)
            return True
        if event.type() is QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            return self._on_gesture(event)
        if event.type() is QEvent.Type.TouchBegin:
            self._is_finger = True
        elif event.type() in _FINGER_GONE:
            self._is_finger = False
        return False

    def _on_context(self, event: QContextMenuEvent) -> None:
        view = self._view
        event.accept()
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            self._ask_at(event.pos())
        elif view.selected_row >= 0:
            place = view.visualRect(view.currentIndex()).intersected(view.viewport().rect())
            view.menu_asked.emit(view.viewport().mapToGlobal(place.center()))

    def _on_gesture(self, event: QGestureEvent) -> bool:
        hold = event.gesture(Qt.GestureType.TapAndHoldGesture)
        if not isinstance(hold, QTapAndHoldGesture) or hold.state() is not Qt.GestureState.GestureFinished:
            return False
        # The button of a mouse that is held down asks for nothing.
        if self._is_finger:
            self._ask_at(self._view.viewport().mapFromGlobal(hold.position().toPoint()))
        event.accept(hold)
        return True

    def _ask_at(self, where: QPoint) -> None:
        view = self._view
        index = view.indexAt(where)
        if index.isValid() and view.grid_model.can_select(index.row()):
            view.setCurrentIndex(index)
            view.menu_asked.emit(view.viewport().mapToGlobal(where))
