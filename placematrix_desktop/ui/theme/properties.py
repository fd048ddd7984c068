"""Which variant of a look a widget has: dynamic properties that the style sheet reads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the roles listed in `placematrix_desktop.ui.theme`."""
    _set(widget, "role", role)


def set_compact(widget: QWidget, compact: bool = True) -> None:
    """Let a button stand closer to its words. It stays as high as a finger needs."""
    _set(widget, "compact", compact)


def set_problem(widget: QWidget, problem: bool) -> None:
    """Mark a field that needs mending. Colour is never the only sign: say what is wrong beside it."""
    _set(widget, "problem", problem)


def _set(widget: QWidget, name: str, value: object) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # Qt reads properties when it polishes a widget: that is still to come, or over, and then to be repeated.
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    # Some widgets remember their size until they are told that their style is another one.
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    widget.updateGeometry()
    widget.update()
