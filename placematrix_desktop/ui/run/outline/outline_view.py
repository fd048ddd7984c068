"""The list of themes and elements: shows where the grid is, and goes where it is told."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.run.outline.outline_delegate import OutlineDelegate
from placematrix_desktop.ui.run.outline.outline_model import OutlineModel
from placematrix_desktop.ui.theme import ThemeKeeper


class OutlineView(QListView):
    """Arrow keys and clicks go to an element at once; Enter goes on to the grid."""

    element_chosen = Signal(str)
    left = Signal()
    """Enter: work goes on in the grid."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = OutlineModel(desk, self)
        self._desk = desk
        self._following = False
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Themes and elements"))
        self.setProperty("plain", True)
        self.setProperty("bare", True)  # it lies on the pane
        self.setModel(self.outline)
        SpokenCells(self)
        self.setItemDelegate(OutlineDelegate(themes, self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        themes.changed.connect(self.scheduleDelayedItemsLayout)
        self.outline.modelReset.connect(lambda: self.follow_descriptor(desk.selected))
        desk.selected_changed.connect(self.follow_descriptor)
        self.follow_descriptor(desk.selected)

    def follow_descriptor(self, descriptor_id: str) -> None:
        """Mark the element of a descriptor, without going anywhere."""
        line = self.outline.line_of_descriptor(descriptor_id)
        if line is not None:
            self._follow(line)

    def follow_element(self, element_id: str) -> None:
        """Mark an element, without going anywhere."""
        line = self.outline.line_of_element(element_id)
        if line is not None:
            self._follow(line)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.viewport().update()
        if self._following or not current.isValid():
            return
        entry = self.outline.entries[current.row()]
        if entry.element is not None:
            self.element_chosen.emit(entry.element.id)
        elif entry.descriptor_ids:
            first = self._desk.workshop.matrix.place(entry.descriptor_ids[0]).element
            self.element_chosen.emit(first.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.accept()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Titles are broken to the width.
        self.scheduleDelayedItemsLayout()

    def _follow(self, line: int) -> None:
        here = self.currentIndex().row()
        if here >= 0 and self.hasFocus():
            # Whoever walks up to a theme by key stays on it, although the grid shows its first element.
            entry = self.outline.entries[here]
            if entry.element is None and entry.theme.id == self.outline.entries[line].theme.id:
                return
        self._following = True
        self.setCurrentIndex(self.outline.index(line, 0))
        self._following = False
        if line and self.outline.entries[line - 1].element is None:
            # The first element of a theme shows which theme it is in.
            self.scrollTo(self.outline.index(line - 1, 0))
            self.scrollTo(self.outline.index(line, 0))
