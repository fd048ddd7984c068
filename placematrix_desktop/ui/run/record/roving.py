"""A row of buttons that is one stop for the Tab key; the arrow keys go on from there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Roving(QObject):
    """Moves the focus among buttons without pressing any of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []

    def take(self, buttons: Sequence[QAbstractButton]) -> None:
        """Look after these buttons, in this order."""
        self._buttons = list(buttons)
        for button in self._buttons:
            button.installEventFilter(self)
        self.settle()

    def settle(self) -> None:
        """Let the Tab key stop at the one that is checked, or else at the first that can be pressed."""
        stop = self.stop()
        for button in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def stop(self) -> QAbstractButton | None:
        """The button at which the Tab key stops."""
        usable = self._usable()
        return next((b for b in usable if b.isChecked()), usable[0] if usable else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            target = self._target(watched, event.key())
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _usable(self) -> list[QAbstractButton]:
        return [button for button in self._buttons if button.isEnabled() and not button.isHidden()]

    def _target(self, watched: QObject, key: int) -> QAbstractButton | None:
        usable = self._usable()
        at = next((n for n, button in enumerate(usable) if button is watched), None)
        if at is None:
            return None
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return usable[0 if key == Qt.Key.Key_Home else -1]
        step = _STEPS.get(key)
        return None if step is None else usable[min(max(at + step, 0), len(usable) - 1)]
