"""The table of what moved: last time, now, and the change in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from placematrix_desktop.ui.pieces import TableView
from placematrix_desktop.ui.review.changes_delegate import LEFT, RIGHT, ChangesDelegate
from placematrix_desktop.ui.review.changes_model import MOVED_ROLE, ChangesModel
from placematrix_desktop.ui.theme import ThemeKeeper

_SHARES = (46, 17, 17, 20)


class ChangesTable(TableView):
    """Enter or a double click asks for Run. Where four columns would cut words or break names in many lines,
    the first holds all."""

    asked = Signal(str)

    def __init__(self, themes: ThemeKeeper, model: ChangesModel, name: str) -> None:
        super().__init__(themes, name)
        self._changes = model
        self._delegate = ChangesDelegate(themes, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(TableView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda index: self.asked.emit(index.data(MOVED_ROLE).descriptor_id))
        model.modelReset.connect(self.fit)
        themes.changed.connect(self.fit)

    def fit(self) -> None:
        """Share the width out and give each row the height that it needs."""
        room = self.viewport().width()
        widths = self._widths(room)
        self._delegate.stacked = widths is None
        for column, width in enumerate(widths or [room, 0, 0, 0]):
            self.setColumnHidden(column, not width)
            self.setColumnWidth(column, width)
        if widths is None and self.currentIndex().column() > 0:
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(0))
        for row in range(self._changes.rowCount()):
            self.setRowHeight(row, self._delegate.height_of(self._changes.index(row, 0), self.columnWidth(0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.asked.emit(self.currentIndex().data(MOVED_ROLE).descriptor_id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _widths(self, room: int) -> list[int] | None:
        """The columns in pixels; None where they would not hold what they are to."""
        model, rows = self._changes, self._changes.rows
        stages = {model.stage_words(stage) for moved in rows for stage in (moved.before, moved.now)}
        changes = {(moved.movement, model.words(moved)) for moved in rows}
        stage = max((self._delegate.width_of_stage(words) for words in stages), default=0)
        change = max((self._delegate.width_of_change(*change) for change in changes), default=0)
        shared = [room * share // 100 for share in _SHARES]
        later = [max(shared[1], stage), max(shared[2], stage), max(shared[3], change)]
        first = room - sum(later)
        titles = (str(model.index(row, 0).data()) for row in range(len(rows)))
        least = max(room // 4, self._delegate.name_style().widest_word(titles) + LEFT + RIGHT)
        return [first, *later] if first >= least else None
