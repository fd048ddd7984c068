"""The list of matrices at the left of the library."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from placematrix_desktop.domain.matrix_card import MatrixCard
from placematrix_desktop.ui.matrix_library.list_delegate import MatrixDelegate
from placematrix_desktop.ui.matrix_library.list_model import CARD_ROLE, MatrixListModel
from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.theme import ThemeKeeper


class MatrixList(QListView):
    """The arrows, Home, End and typing a title move; Right goes into the matrix that is chosen."""

    moved = Signal()
    """Another matrix is chosen, or none."""
    entered = Signal()

    def __init__(self, model: MatrixListModel, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrices = model
        self.setModel(model)
        SpokenCells(self)
        self.setItemDelegate(MatrixDelegate(self, themes))
        self.setProperty("plain", True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Matrices"))
        self.setAccessibleDescription(self.tr("Enter uses the chosen matrix for a new workshop"))
        self.selectionModel().currentChanged.connect(lambda _new, _old: self.moved.emit())
        themes.changed.connect(self.scheduleDelayedItemsLayout)

    def chosen(self) -> MatrixCard | None:
        """The matrix that is chosen; None where none is."""
        card: MatrixCard | None = self.currentIndex().data(CARD_ROLE)
        return card

    def choose(self, matrix_id: str) -> None:
        """Choose a matrix; where it is not shown, the first that is."""
        row = self._matrices.row_of(matrix_id) or 0
        index = self._matrices.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()  # the library's affair
        elif event.key() == Qt.Key.Key_Right:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
