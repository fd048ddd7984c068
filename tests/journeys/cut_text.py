"""Finds text in a window that has less room than it needs."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from placematrix_desktop.ui.home.matrix_choice import MatrixChoice
from placematrix_desktop.ui.pieces import ElidedLabel

_SPARE = 1
"""Pixels by which rounding may differ."""
_OWN_WORDS = 24
"""Characters; a text in a field of one line that is longer is the user's own, and scrolls there."""


def cut_texts(window: QWidget) -> list[str]:
    """What is cut: labels, buttons and fields whose words are wider or higher than their room, and what goes
    beyond the widget it stands in without a way to scroll there. An `ElidedLabel` shortens its words on
    purpose and has them in full as its tool tip; one that has not is named here, too."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            problem = _problem(widget) or _beyond(widget)
            if problem:
                found.append(f"{type(widget).__name__} {_words(widget)!r} {problem}")
    return found


def _problem(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        return "is cut and has no tool tip" if widget.is_cut and not widget.toolTip() else ""
    if isinstance(widget, QLabel):
        return _label_problem(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        needed = widget.minimumSizeHint().expandedTo(widget.sizeHint())
        return _compare(widget, needed.width(), needed.height())
    if isinstance(widget, QLineEdit):
        return _field_problem(widget)
    if isinstance(widget, QComboBox):
        return _choice_problem(widget)
    return ""


def _label_problem(label: QLabel) -> str:
    if not label.text():
        return ""
    if label.wordWrap():
        return _compare(label, 0, label.heightForWidth(label.width()))
    return _compare(label, label.sizeHint().width(), label.sizeHint().height())


def _field_problem(field: QLineEdit) -> str:
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    words = field.text() or field.placeholderText()
    if len(field.text()) > _OWN_WORDS:
        return ""
    needed = field.fontMetrics().horizontalAdvance(words)
    # A cursor stands behind the last sign, with a little room on both sides of the words.
    return _too_wide(needed, room.width() - 4)


def _choice_problem(box: QComboBox) -> str:
    # A matrix is painted in two lines of its own; an editable one has a field, which is looked at by itself.
    if box.isEditable() or isinstance(box, MatrixChoice):
        return ""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room: QRect = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    return _too_wide(box.fontMetrics().horizontalAdvance(box.currentText()), room.width())


def _compare(widget: QWidget, width: int, height: int) -> str:
    return _too_wide(width, widget.width()) or (
        f"is {height} high in {widget.height()}" if height > widget.height() + _SPARE else ""
    )


def _too_wide(needed: int, room: int) -> str:
    return f"is {needed} wide in {room}" if needed > room + _SPARE else ""


def _beyond(widget: QWidget) -> str:
    """Whether a widget reaches beyond the one it stands in to the side, where nothing scrolls."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return ""
    over = widget.geometry().right() - parent.rect().right()
    return f"reaches {over} pixels beyond its frame" if over > _SPARE else ""


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    said = str(text()) if callable(text) else ""
    return (said or widget.accessibleName() or widget.objectName())[:60]
