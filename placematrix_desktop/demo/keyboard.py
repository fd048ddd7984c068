"""Hands on the keyboard: presses keys in the real window and waits for what they bring about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
MOST_TABS = 200
LONGEST_WAIT_MS = 30_000


class StepFailed(Exception):
    """The window did not do what a step of the demonstration needs."""


class Keyboard:
    """Works one window as a facilitator would, with nothing but keys. Every method raises StepFailed where
    the window does not follow."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    @property
    def focused(self) -> QWidget:
        """The widget that has the keys."""
        widget = self._window.focusWidget()
        if widget is None:
            raise StepFailed("Nothing in the window has the focus.")
        return widget

    def press(
        self, key: Qt.Key, *, ctrl: bool = False, shift: bool = False, alt: bool = False, times: int = 1
    ) -> None:
        """Press a key where the focus is."""
        modifiers = Qt.KeyboardModifier.NoModifier
        if ctrl:
            modifiers |= _CTRL
        if shift:
            modifiers |= _SHIFT
        if alt:
            modifiers |= _ALT
        for _ in range(times):
            QTest.keyClick(self.focused, key, modifiers)
        self.settle()

    @contextmanager
    def holding(self, key: Qt.Key) -> Iterator[None]:
        """Hold a key down meanwhile."""
        QTest.keyPress(self.focused, key)
        self.settle()
        try:
            yield
        finally:
            QTest.keyRelease(self.focused, key)
            self.settle()

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        # The first key may open an editor, which has the focus for the next.
        for character in text:
            if character.isascii():
                QTest.keyClicks(self.focused, character)
            else:
                self._type_composed(character)
        self.settle()

    def _type_composed(self, character: str) -> None:
        """A character without a key of its own, as it comes from a dead key or an input method."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(self.focused, event)

    def fill(self, text: str) -> None:
        """Type a text in place of the one that the field holds."""
        self.press(Key.Key_A, ctrl=True)
        if text:
            self.type(text)
        else:
            self.press(Key.Key_Delete)

    def tab_to(self, name: str, *, back: bool = False) -> QWidget:
        """Press Tab until something with this accessible name has the focus."""
        key = Key.Key_Backtab if back else Key.Key_Tab
        seen = []
        for _ in range(MOST_TABS):
            here = name_of(self.focused)
            if here == name:
                return self.focused
            seen.append(here)
            QTest.keyClick(self.focused, key)
            self.settle()
        raise StepFailed(f"Tab never comes to “{name}”; it goes through {', '.join(dict.fromkeys(seen))}.")

    def tab_into(self, widget: QWidget) -> None:
        """Press Tab until this widget has the focus."""
        seen = []
        for _ in range(MOST_TABS):
            if self.focused is widget:
                return
            seen.append(name_of(self.focused))
            QTest.keyClick(self.focused, Key.Key_Tab)
            self.settle()
        through = ", ".join(dict.fromkeys(seen))
        raise StepFailed(f"Tab never comes to “{name_of(widget)}”; it goes through {through}.")

    def wait_for(self, what: str, reached: Callable[[], bool]) -> None:
        """Let the window work until something has come about."""
        clock = QElapsedTimer()
        clock.start()
        while not reached():
            if clock.elapsed() > LONGEST_WAIT_MS:
                raise StepFailed(f"Waited in vain for {what}.")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def settle(self) -> None:
        """Let the window do what is due."""
        QApplication.processEvents()
        active = QApplication.activeWindow()
        if active is not None and active is not self._window and not active.isVisible():
            # Without a window system nobody gives the keys back when a list of suggestions closes.
            self._window.activateWindow()
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self, file: Path) -> None:
        """Save what the window shows. The file is a PNG."""
        self.settle()
        self.settle()
        if not self._window.grab().save(str(file)):
            raise StepFailed(f"The picture {file.name} cannot be written.")


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget; the name of its class where it has none."""
    if widget.accessibleName():
        return widget.accessibleName()
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return (interface.text(QAccessible.Text.Name) if interface is not None else "") or type(widget).__name__


def check(what: str, holds: bool) -> None:
    """Fail the demonstration unless this holds."""
    if not holds:
        raise StepFailed(f"{what}.")
