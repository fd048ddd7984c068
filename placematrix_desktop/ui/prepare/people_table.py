"""The list of people: arrows move, typing or F2 changes a cell, Tab goes on to the next."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableView,
    QWidget,
)

from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare.people_columns import Column
from placematrix_desktop.ui.prepare.people_delegate import PeopleDelegate
from placematrix_desktop.ui.prepare.people_model import PeopleModel
from placematrix_desktop.ui.theme import ThemeKeeper

_WEIGHTS = {
    Column.NAME: 20,
    Column.ROLE: 19,
    Column.ORGANISATION: 20,
    Column.SECTOR: 15,
    Column.EMAIL: 19,
    Column.INTEREST: 15,
}
_NARROWEST = 84
_PRESENT = 76

_Hint = QAbstractItemDelegate.EndEditHint
_Move = QAbstractItemView.CursorAction


class PeopleTable(QTableView):
    """Space says who is here, Delete takes people off the list."""

    picked_changed = Signal()
    """Other rows are selected."""

    def __init__(
        self, desk: OpenWorkshop, model: PeopleModel, themes: ThemeKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._people, self._themes = model, themes
        self._delegate = PeopleDelegate(desk, model, themes, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setProperty("plain", True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed
        )
        self.setAccessibleName(self.tr("People"))
        self.setAccessibleDescription(
            self.tr("Type to change a cell, Space for present or not, Delete to remove")
        )
        self.setMinimumHeight(150)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.picked_changed.emit())
        themes.changed.connect(self._follow)
        self._follow()

    def picked_rows(self) -> list[int]:
        """The selected rows that hold somebody."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        return sorted(row for row in rows if self._people.person_at(row) is not None)

    def remove_picked(self) -> None:
        """Take the selected people off the list; the row after them is the current one then."""
        rows = self.picked_rows()
        if rows and self._people.can_change and self._people.remove(rows):
            self._go_to(min(rows[0], self._people.rowCount() - 1), Column.NAME)

    def go_to_new(self) -> None:
        """Go to the last row, where one types a new name."""
        self._go_to(len(self._people.people), Column.NAME)

    def go_to_person(self, row: int) -> None:
        """Go to somebody and bring the row into view."""
        self._go_to(row, Column.NAME)

    def commit_open_editor(self) -> None:
        """Enter the cell that is being typed in, if one is."""
        if self.state() is QAbstractItemView.State.EditingState:
            editor = self.indexWidget(self.currentIndex())
            self.commitData(editor)
            self.closeEditor(editor, _Hint.NoHint)

    # What Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            self.remove_picked()
        elif key == Qt.Key.Key_Space and plain:
            if self._people.can_change:
                self._people.turn_presence(self.picked_rows())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            # The key that ends the typing in a cell comes here, too.
            if self.state() is not QAbstractItemView.State.EditingState:
                self._open_current()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        index = self.currentIndex()
        if hint is _Hint.RevertModelCache:
            self._delegate.give_up(editor, index)
        super().closeEditor(editor, hint)
        if hint is _Hint.SubmitModelCache and index.row() + 1 < self._people.rowCount():
            # Enter goes down, as in a spreadsheet: a list of names is typed without another key.
            self.setCurrentIndex(self._people.index(index.row() + 1, index.column()))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        # Tab goes from cell to cell that is typed in.
        if index.isValid() and index.column() == Column.PRESENT:
            if action is _Move.MoveNext:
                return self._people.index(index.row(), Column.NAME)
            if action is _Move.MovePrevious and index.row() > 0:
                return self._people.index(index.row() - 1, Column.INTEREST)
        return index

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    # The inside

    def _open_current(self) -> None:
        index = self.currentIndex()
        # Enter in the field of a cell comes on to the table as well.
        is_typing = self.state() is QAbstractItemView.State.EditingState
        if is_typing or not index.isValid() or not self._people.can_change:
            return
        if index.column() == Column.PRESENT:
            self._people.turn_presence([index.row()])
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
            editor = self.indexWidget(index)
            if isinstance(editor, QComboBox):
                editor.showPopup()

    def _go_to(self, row: int, column: Column) -> None:
        index = self._people.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _share_width(self) -> None:
        scale = max(100, self._themes.theme.text_scale) / 100
        present = round(_PRESENT * scale)
        self.setColumnWidth(Column.PRESENT, present)
        room, whole = self.viewport().width() - present, sum(_WEIGHTS.values())
        for column, weight in _WEIGHTS.items():
            self.setColumnWidth(column, max(room * weight // whole, round(_NARROWEST * scale)))

    def _follow(self) -> None:
        theme = self._themes.theme
        self.verticalHeader().setDefaultSectionSize(theme.height("control_compact") + 4)
        self._share_width()
