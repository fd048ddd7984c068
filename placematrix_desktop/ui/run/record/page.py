"""A page of the pane that scrolls by itself and keeps the field that has the focus in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from placematrix_desktop.ui.run.record.row_form import RowForm
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_AROUND = 12


class Page(QScrollArea):
    """`column` takes the parts, from the top down."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget(self)
        set_role(self._content, "scrolled")
        self.column = QVBoxLayout(self._content)
        self._side = themes.theme.space(1.5)
        self.column.setContentsMargins(self._side, 4, self._side, themes.theme.space(2))
        self.column.setSpacing(themes.theme.space(1.5))
        self.setWidget(self._content)
        self._revealed: QWidget | None = None
        self._once_laid_out = QTimer(self)
        self._once_laid_out.setSingleShot(True)
        self._once_laid_out.setInterval(0)
        self._once_laid_out.timeout.connect(self._scroll_to_revealed)
        self.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)

    def reveal(self, widget: QWidget) -> None:
        """Keep a widget in sight from now on, with the form that it stands in as far as there is room."""
        self._revealed = widget
        self._scroll_to_revealed()
        self._once_laid_out.start()

    def reveal_again(self) -> None:
        """Something has opened or grown: see that the focus is still in sight."""
        if self._revealed is not None and self._revealed.hasFocus():
            self._scroll_to_revealed()
            self._once_laid_out.start()

    def _make_room_for_bar(self) -> None:
        """The bar comes and goes in the margin, so that the lines stay as they are broken."""
        bar = self.verticalScrollBar()
        margins = self.column.contentsMargins()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        margins.setRight(max(self._side - taken, 0))
        self.column.setContentsMargins(margins)
        self.reveal_again()

    def _scroll_to_revealed(self) -> None:
        widget, content = self._revealed, self._content
        if widget is None or not widget.isVisible() or not content.isAncestorOf(widget):
            return
        self.column.activate()
        room = self.viewport().height()
        form = _form_of(widget)
        if form is not None and form.height() <= room - 2 * _AROUND:
            place = _place_in(content, form)
        elif isinstance(widget, QPlainTextEdit) and widget.height() > room:
            cursor = widget.cursorRect()
            place = QRect(widget.viewport().mapTo(content, cursor.topLeft()), cursor.size())
        else:
            place = _place_in(content, widget)
        bar = self.verticalScrollBar()
        top, bottom = place.top() - _AROUND, place.bottom() + _AROUND
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(min(bottom - room, top))


def _place_in(content: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())


def _form_of(widget: QWidget) -> QWidget | None:
    parent: QWidget | None = widget
    while parent is not None and not isinstance(parent, RowForm):
        parent = parent.parentWidget()
    return parent
