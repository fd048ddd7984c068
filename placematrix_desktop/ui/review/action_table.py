"""The action register as a table: arrows move, Enter types, the asterisk stars, Delete removes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import TableView
from placematrix_desktop.ui.review.action_delegate import ActionDelegate
from placematrix_desktop.ui.review.action_model import ActionModel, Column
from placematrix_desktop.ui.theme import ThemeKeeper

_SHARES = {Column.TEXT: 34, Column.DESCRIPTOR: 19, Column.OWNER: 17, Column.ORGANISATION: 19, Column.DUE: 11}


class ActionTable(TableView):
    """Scrolls by itself; `left_downward` asks for what is below it."""

    remove_asked = Signal()

    def __init__(self, desk: OpenWorkshop, model: ActionModel, themes: ThemeKeeper, name: str) -> None:
        super().__init__(themes, name)
        self._desk, self._model, self._look = desk, model, themes
        self._delegate = ActionDelegate(desk, themes, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.setAccessibleDescription(
            self.tr("Enter changes a cell, asterisk marks a top action, Delete removes the action.")
        )
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(lambda *_: self.fit())
        themes.changed.connect(self.fit)

    def fit(self) -> None:
        """Share the width out, and give each row the height that its text needs."""
        self._share_width()
        columns = [column for column in Column if not self.isColumnHidden(column)]
        for row in range(self._model.rowCount()):
            heights = [
                self._delegate.height_for(self._model.index(row, column), self.columnWidth(column))
                for column in columns
            ]
            if self.rowHeight(row) != max(heights):
                self.setRowHeight(row, max(heights))

    def go_to(self, row: int, column: Column, *, edit: bool = False) -> None:
        """Put the focus on a cell, or begin to type in it."""
        index = self._model.index(row, column)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if edit and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def end_editing(self) -> None:
        """Take over what is being typed."""
        editor = self.indexWidget(self.currentIndex())
        if self.state() is QAbstractItemView.State.EditingState and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        writable = self._desk.writable and index.isValid()
        if self.state() is QAbstractItemView.State.EditingState:
            # What the editor passed on, such as the Enter that ended it.
            event.accept()
            return
        match event.key():
            case Qt.Key.Key_Asterisk if writable:
                self._model.turn_top(index.row())
            case Qt.Key.Key_Space if writable and index.column() == Column.TOP:
                self._model.turn_top(index.row())
            case Qt.Key.Key_Delete if writable:
                self.remove_asked.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if writable:
                if index.column() == Column.TOP:
                    self._model.turn_top(index.row())
                elif index.flags() & Qt.ItemFlag.ItemIsEditable:
                    self._open_room(index.row())
                    self.edit(index)
            case _:
                super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
            editor.setProperty("given-up", True)
        super().closeEditor(editor, hint)
        QTimer.singleShot(0, self, self.fit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.TOP and self._desk.writable:
            self._model.turn_top(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _share_width(self) -> None:
        """By what is usual in a column, but wide enough for its words. Where that does not fit, descriptors
        stand below their actions; where it still does not, the table scrolls sideways."""
        star = self._look.theme.height("icon") + 22
        room = self.viewport().width() - star
        shares, least = dict(_SHARES), {column: self._least(column) for column in _SHARES}
        below = sum(least.values()) > room
        if below:
            del shares[Column.DESCRIPTOR]
        self._delegate.descriptor_below = below
        self.setColumnHidden(Column.DESCRIPTOR, below)
        if below and self.currentIndex().column() == Column.DESCRIPTOR:
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(Column.TEXT))
        self.setColumnWidth(Column.TOP, star)
        widths = _shared(room, shares, least)
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _least(self, column: Column) -> int:
        """The width in pixels that keeps the words of a column and of its heading whole."""
        cells = (
            self._delegate.width_for(self._model.index(row, column)) for row in range(self._model.rowCount())
        )
        return max(self.horizontalHeader().sectionSizeHint(column), *cells, 0)

    def _open_room(self, row: int) -> None:
        """A row that is typed in is high enough for a few lines."""
        least = self._look.theme.height("control") + 4
        if self.rowHeight(row) < least:
            self.setRowHeight(row, least)


def _shared(room: int, shares: dict[Column, int], least: dict[Column, int]) -> dict[Column, int]:
    """Widths by their shares. Columns that would be less than their least get that, and the others the rest;
    where all of it is too much, each has its least."""
    if sum(least[column] for column in shares) > room:
        return {column: least[column] for column in shares}
    widths: dict[Column, int] = {}
    while True:
        left, whole = room - sum(widths.values()), sum(shares[c] for c in shares if c not in widths)
        short = [c for c in shares if c not in widths and left * shares[c] // whole < least[c]]
        if not short:
            return widths | {c: left * shares[c] // whole for c in shares if c not in widths}
        widths |= {c: least[c] for c in short}
