"""A table of people of which some columns are shown: arrows move, typing or F2 changes a cell."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt
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
from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.prepare.people_columns import Column
from placematrix_desktop.ui.prepare.people_delegate import PeopleDelegate
from placematrix_desktop.ui.prepare.people_model import PeopleModel
from placematrix_desktop.ui.theme import ThemeKeeper

_NARROWEST = 84
"""Pixels of a column at 100 % text."""
_WIDEST = 130
"""Pixels, at 100 % text, that a word makes a column at most; longer ones, as addresses are, are broken."""

_Hint = QAbstractItemDelegate.EndEditHint
_Move = QAbstractItemView.CursorAction


class PeopleGrid(QTableView):
    """`weights` are the columns that are shown, each with its share of the width; the column of who is
    present has a width of its own. Enter goes down, Tab to the next cell that is typed in."""

    def __init__(
        self,
        desk: OpenWorkshop,
        model: PeopleModel,
        themes: ThemeKeeper,
        weights: Mapping[Column, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._people, self._themes, self._weights = model, themes, weights
        self._stale = True
        self._delegate = PeopleDelegate(desk, model, themes, self)
        self.setModel(model)
        SpokenCells(self)
        self.setItemDelegate(self._delegate)
        for column in Column:
            self.setColumnHidden(column, column not in weights)
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
        self.setMinimumHeight(150)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        themes.changed.connect(self._follow)
        # Once for many changes: a list that is pasted comes row by row.
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(lambda *_: self._age())
        self._follow()

    def fold(self, folded: bool) -> None:
        """Fold what is known of people away, but for the cell that somebody types in, or show it."""
        if folded != self._delegate.folded:
            self._delegate.folded = folded
            self.viewport().update()

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
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
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
                return self._people.index(index.row() - 1, list(self._weights)[-1])
        return index

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._age()

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

    def doItemsLayout(self) -> None:
        if self._stale:
            self.fit()
        super().doItemsLayout()

    def fit(self) -> None:
        """Share the width out by the weights, keeping words whole; give each row the height of its words.
        What does not fit the window scrolls sideways."""
        self._stale = False
        scale = max(100, self._themes.theme.text_scale)
        heading = self.horizontalHeader()
        shared = {column: weight for column, weight in self._weights.items() if weight}
        room = self.viewport().width()
        if Column.PRESENT in self._weights:
            present = heading.sectionSizeHint(Column.PRESENT)
            self.setColumnWidth(Column.PRESENT, present)
            room -= present
        rows = [row for row in range(self._people.rowCount()) if not self.isRowHidden(row)]
        whole = sum(shared.values())
        for column, weight in shared.items():
            words = (self._delegate.width_for(self._people.index(row, column)) for row in rows)
            word = min(max(words, default=0), _WIDEST * scale // 100)
            least = max(_NARROWEST * scale // 100, heading.sectionSizeHint(column), word)
            self.setColumnWidth(column, max(room * weight // whole, least))
        for row in rows:
            heights = (
                self._delegate.height_for(self._people.index(row, column), self.columnWidth(column))
                for column in shared
            )
            high = max(heights)
            if high != self.rowHeight(row):
                self.setRowHeight(row, high)

    def _age(self) -> None:
        self._stale = True
        self.scheduleDelayedItemsLayout()

    def _follow(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._themes.theme.height("control"))
        self.fit()
