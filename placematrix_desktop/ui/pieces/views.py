"""Tables and trees of item models, dressed alike."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView, QWidget

from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.theme import ThemeKeeper


class TableView(QTableView):
    """A table without a grid, chosen by rows, with headings at the left. Tab leaves it; arrows move in it."""

    def __init__(self, keeper: ThemeKeeper, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        heading = self.horizontalHeader()
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setHighlightSections(False)
        heading.setStretchLastSection(True)
        keeper.changed.connect(self._follow)
        self._follow()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            SpokenCells(self)

    def _follow(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._keeper.theme.height("control"))


class TreeView(QTreeView):
    """A tree without headings."""

    def __init__(self, keeper: ThemeKeeper, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(keeper.theme.space(2))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            SpokenCells(self)

    def showEvent(self, event: QShowEvent) -> None:
        # A tree that got its rows before its style sheet keeps the heights that it had without one.
        self.doItemsLayout()
        super().showEvent(event)
