"""Ctrl+Z and Ctrl+Y in a field that is typed in: its own typing, and never a decision by surprise."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow

_Field = QLineEdit | QPlainTextEdit
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class FieldUndo(QObject):
    """Goes with the focus from field to field. Qt would hand to the window what a field does not use itself,
    which differs between systems; here the field owns these keys on all of them, and at the end of its
    history the strip says so."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._field: _Field | None = None
        self._said = ""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field or not isinstance(event, QKeyEvent):
            return False
        asked = _asked(event)
        if event.type() is QEvent.Type.ShortcutOverride and asked:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if not asked:
            self._fall_silent()
            return False
        self._step(self._field, back=asked == "undo")
        return True

    def _step(self, field: _Field, *, back: bool) -> None:
        history = field if isinstance(field, QLineEdit) else field.document()
        if back and history.isUndoAvailable():
            field.undo()
        elif not back and history.isRedoAvailable():
            field.redo()
        else:
            self._say_end(back=back)

    def _say_end(self, *, back: bool) -> None:
        desk = self._window.desk
        if desk is None:
            return
        name = desk.session.undo_name if back else desk.session.redo_name
        if back:
            words = self.tr("There is nothing more to undo in this field.")
            outside = self.tr("Outside of fields Ctrl+Z undoes: {}.")
        else:
            words = self.tr("There is nothing more to redo in this field.")
            outside = self.tr("Outside of fields Ctrl+Y redoes: {}.")
        self._said = f"{words} {outside.format(name)}" if name else words
        self._window.strip.tell("info", self._said)

    def _fall_silent(self) -> None:
        if self._said and self._window.strip.text == self._said:
            self._window.strip.clear()
        self._said = ""

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._field is not None:
            # The field of a cell is gone as soon as it is left, and its filters with it.
            with suppress(RuntimeError):
                self._field.removeEventFilter(self)
            self._field = None
            self._fall_silent()
        if isinstance(new, (QLineEdit, QPlainTextEdit)) and new.window() is self._window:
            self._field = new
            new.installEventFilter(self)


def _asked(event: QKeyEvent) -> str:
    """ "undo", "redo" or nothing."""
    held = event.modifiers()
    if held == _CONTROL and event.key() == Qt.Key.Key_Z:
        return "undo"
    if held == _CONTROL and event.key() == Qt.Key.Key_Y:
        return "redo"
    return "redo" if held == _CONTROL | _SHIFT and event.key() == Qt.Key.Key_Z else ""
