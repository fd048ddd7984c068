"""The two views of the agenda: what is in scope, as a tree, and in which order it is taken."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QTreeView,
    QWidget,
)

from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.prepare.agenda_delegate import OrderDelegate, TreeDelegate
from placematrix_desktop.ui.prepare.agenda_order_model import AgendaOrderModel
from placematrix_desktop.ui.prepare.agenda_tree_model import AgendaTreeModel
from placematrix_desktop.ui.theme import ThemeKeeper

_TITLE, _MINUTES = 0, 1
_MINUTES_WIDTH = 84
_Trigger = QAbstractItemView.EditTrigger
_Hint = QAbstractItemDelegate.EndEditHint


class ScopeTree(QTreeView):
    """Space takes a row in or out; a digit or F2 sets its minutes."""

    def __init__(self, model: AgendaTreeModel, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._themes = model, themes
        self.setModel(model)
        SpokenCells(self)
        self._delegate = TreeDelegate(themes, self)
        self.setItemDelegate(self._delegate)
        self.expandAll()
        self.setAccessibleName(self.tr("In scope"))
        self.setAccessibleDescription(self.tr("Space takes a row in or out, a number sets its minutes"))
        _dress(self)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_MINUTES, QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        # Titles are broken anew, and may take another number of lines.
        header.sectionResized.connect(lambda *_: self._measure_anew())
        model.modelReset.connect(self._measure_anew)
        themes.changed.connect(self._follow)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.turn(index)
        elif not _type_minutes(self, event):
            super().keyPressEvent(event)

    def turn(self, index: QModelIndex) -> None:
        """Take a row in, or where all of it is in, out."""
        title = index.siblingAtColumn(_TITLE)
        if title.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            checked = title.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            self._model.setData(title, state.value, Qt.ItemDataRole.CheckStateRole)

    def picked_ids(self) -> tuple[str, ...]:
        """The descriptors that the current row stands for."""
        return self._model.descriptor_ids(self.currentIndex())

    def commit_open_editor(self) -> None:
        """Enter the minutes that are being typed, if any are."""
        _commit(self)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is _Hint.SubmitModelCache:
            below = self.indexBelow(self.currentIndex())
            if below.isValid():
                self.setCurrentIndex(below)

    def _follow(self) -> None:
        scale = max(100, self._themes.theme.text_scale) / 100
        self.header().resizeSection(_MINUTES, round(_MINUTES_WIDTH * scale))
        self.setIndentation(self._themes.theme.space(2.5))
        self._measure_anew()

    def _measure_anew(self) -> None:
        self._delegate.forget_heights()
        self.scheduleDelayedItemsLayout()


class OrderTable(QTableView):
    """Alt+Up and Alt+Down move a row; a digit or F2 sets its minutes."""

    def __init__(self, model: AgendaOrderModel, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._themes = model, themes
        self.setModel(model)
        SpokenCells(self)
        self._stale = True
        self._delegate = OrderDelegate(themes, self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setAccessibleName(self.tr("Order"))
        self.setAccessibleDescription(self.tr("Alt+Up and Alt+Down move a row, a number sets its minutes"))
        _dress(self)
        themes.changed.connect(self.fit)
        for signal in (
            model.dataChanged,
            model.rowsInserted,
            model.rowsRemoved,
            model.rowsMoved,
            model.modelReset,
        ):
            signal.connect(lambda *_: self.fit())
        self.fit()

    def move_current(self, by: int) -> None:
        """Take the current row so many places later."""
        row = self.currentIndex().row()
        if row >= 0 and self._model.move(row, by):
            self.scrollTo(self.currentIndex())

    def commit_open_editor(self) -> None:
        """Enter the minutes that are being typed, if any are."""
        _commit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self.move_current(moves[Qt.Key(event.key())])
        elif not _type_minutes(self, event):
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        index = self.currentIndex()
        if hint is _Hint.SubmitModelCache and index.row() + 1 < self._model.rowCount():
            self.setCurrentIndex(self._model.index(index.row() + 1, index.column()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._age()

    def _age(self) -> None:
        self._stale = True
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        if self._stale:
            self.fit()
        super().doItemsLayout()

    def fit(self) -> None:
        """Give the titles what the minutes leave, and each row the height of its words."""
        self._stale = False
        minutes = round(_MINUTES_WIDTH * max(100, self._themes.theme.text_scale) / 100)
        self.setColumnWidth(_MINUTES, minutes)
        self.setColumnWidth(_TITLE, max(self.viewport().width() - minutes, 120))
        for row in range(self._model.rowCount()):
            high = self._delegate.height_for(self._model.index(row, _TITLE))
            if high != self.rowHeight(row):
                self.setRowHeight(row, high)


def _dress(view: QTreeView | QTableView) -> None:
    view.setProperty("plain", True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(_Trigger.DoubleClicked | _Trigger.EditKeyPressed)
    view.setMinimumHeight(150)


def _type_minutes(view: QTreeView | QTableView, event: QKeyEvent) -> bool:
    """Open the minutes of the current row on F2, Enter or a digit, which is then their first."""
    if view.state() is QAbstractItemView.State.EditingState:
        return False  # Enter in the field of a cell comes on to the view as well.
    digit = event.text() if event.text().isdecimal() and not event.modifiers() & ~_KEYPAD else ""
    if not digit and event.key() not in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    current = view.currentIndex()
    minutes = current.siblingAtColumn(_MINUTES)
    if not minutes.isValid() or not minutes.flags() & Qt.ItemFlag.ItemIsEditable:
        return bool(digit)
    view.setCurrentIndex(minutes)
    view.edit(minutes)
    editor = view.indexWidget(minutes)
    if digit and editor is not None:
        editor.setProperty("text", digit)
    return True


def _commit(view: QTreeView | QTableView) -> None:
    if view.state() is QAbstractItemView.State.EditingState:
        editor = view.indexWidget(view.currentIndex())
        view.commitData(editor)
        view.closeEditor(editor, _Hint.NoHint)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
