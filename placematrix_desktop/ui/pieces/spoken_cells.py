"""Keeps what a screen reader knows of the cells of a table or list true to what is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView


class SpokenCells(QObject):
    """Tells what Qt does not: that a cell whose data has changed may have another name, and which cell has
    the keys when its table gets them.

    Screen readers on Linux keep each name that they have asked for until they are told of a new one.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        """Follow the model that the view, a table, a list or a tree, has by now."""
        super().__init__(view)
        self._view = view
        view.model().dataChanged.connect(self._tell_names)
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and QAccessible.isActive():
            # After Qt has told of the table itself.
            QTimer.singleShot(0, self, self._tell_focus)
        return False

    def _tell_focus(self) -> None:
        here = self._view.currentIndex()
        if self._view.hasFocus() and here.isValid():
            self._tell(here, QAccessible.Event.Focus)

    def _tell_names(self, first: QModelIndex, last: QModelIndex, _roles: object = None) -> None:
        if not QAccessible.isActive():
            return
        for row in range(first.row(), last.row() + 1):
            for column in range(first.column(), last.column() + 1):
                self._tell(first.sibling(row, column), QAccessible.Event.NameChanged)

    def _tell(self, index: QModelIndex, what: QAccessible.Event) -> None:
        event = QAccessibleEvent(self._view, what)
        event.setChild(self._place(index))
        QAccessible.updateAccessibility(event)

    def _place(self, index: QModelIndex) -> int:
        """Qt counts the cells line by line, headings included, even where those are hidden."""
        view = self._view
        if isinstance(view, QTableView):
            above, beside = int(view.horizontalHeader() is not None), int(view.verticalHeader() is not None)
            width = view.model().columnCount() + beside
            return (index.row() + above) * width + index.column() + beside
        if isinstance(view, QTreeView):
            line, before = 1, view.indexAbove(index)
            while before.isValid():
                line, before = line + 1, view.indexAbove(before)
            return line * view.header().count() + index.column()
        return index.row()
