"""Finds text in a window that has less room than it needs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from placematrix_desktop.ui.home.matrix_choice import MatrixChoice
from placematrix_desktop.ui.matrix_shown.preview import MatrixPreview
from placematrix_desktop.ui.pieces import ElidedLabel
from placematrix_desktop.ui.prepare.people_table import PeopleTable
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.sign_off.place_fields import PlaceFields
from tests.painted_text import beyond_cells, cut_words, painted_words

_SPARE = 1
"""Pixels by which rounding may differ."""

_SCROLL_SIDEWAYS = (GridView, MatrixPreview, PeopleTable)
"""What may be wider than the window: the stages of a matrix beside each other, and the list of people, which
is typed in as a spreadsheet is. Their words are whole when they are scrolled to."""
_PATHS = (PlaceFields,)
"""Where a path and the name of a file are typed, which are as long as they are; the cursor goes along."""
_OWN_SIGNS = ("1…n",)
"""What is painted with an ellipsis of its own: a range of keys."""


def cut_texts(window: QWidget) -> list[str]:
    """What is cut: labels, buttons and fields whose words are wider or higher than their room, what goes
    beyond the widget it stands in without a way to scroll there, and what any of them or its delegate
    paints shortened, cut or across the edge of its cell.

    Allowed are rows of the grid that are not selected (the whole is a key away), and what is named above.
    """
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            problem = _problem(widget) or _beyond(widget) or _sideways(widget)
            problems = [problem] if problem else _painted(widget)
            found += [f"{_name(widget)} {what}" for what in problems]
    return found


def _painted(widget: QWidget) -> list[str]:
    """What is cut of the words that a widget paints by itself, or a view through its delegate."""
    view = widget.parentWidget()
    if isinstance(view, QAbstractItemView) and view.viewport() is widget:
        return _painted_in(view)
    if isinstance(widget, QLineEdit | ElidedLabel):
        return []  # measured instead
    return [cut for cut in cut_words(widget) if not any(sign in cut for sign in _OWN_SIGNS)]


def _painted_in(view: QAbstractItemView) -> list[str]:
    if isinstance(view, GridView):
        row = range(view.rowViewportPosition(view.selected_row), view.viewport().height())
        end = row.start + view.rowHeight(view.selected_row)
        return [
            f"{words.text!r} is shortened in the selected row"
            for words in painted_words(view.viewport())
            if row.start <= words.place.center().y() <= end and "…" in words.text
        ]
    table = view.parentWidget() if isinstance(view, QHeaderView) else view
    scrolled = isinstance(table, _SCROLL_SIDEWAYS) and table.horizontalScrollBar().maximum() > 0
    return beyond_cells(view) + ([] if scrolled else cut_words(view.viewport()))


def _sideways(widget: QWidget) -> str:
    """Whether somebody has to scroll to the side to read on."""
    if not isinstance(widget, QAbstractScrollArea) or isinstance(widget, _SCROLL_SIDEWAYS):
        return ""
    more = widget.horizontalScrollBar().maximum()
    return f"scrolls {more} pixels sideways" if more and not isinstance(widget, QHeaderView) else ""


def _problem(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        # A path is as long as it is, and stands whole in its tool tip.
        whole = "/" in widget.text() and widget.text() in widget.toolTip()
        return "is cut" if widget.is_cut and not whole else ""
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
    if field.text() and any(isinstance(above, _PATHS) for above in _all_above(field)):
        return ""
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    words = field.text() or field.placeholderText()
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


def _all_above(widget: QWidget) -> Iterator[QWidget]:
    while (above := widget.parentWidget()) is not None:
        yield above
        widget = above


def _name(widget: QWidget) -> str:
    view = widget.parentWidget()
    of = view if isinstance(view, QAbstractScrollArea) and view.viewport() is widget else widget
    return f"{type(of).__name__} {_words(of)!r}"


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    said = str(text()) if callable(text) else ""
    return (said or widget.accessibleName() or widget.objectName())[:60]
