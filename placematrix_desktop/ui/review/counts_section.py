"""How many descriptors stand at which stage or choice, by theme and by element; never an average."""

from __future__ import annotations

from PySide6.QtCore import Qt

from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review.counts_model import CountsModel
from placematrix_desktop.ui.review.counts_table import CountsTable
from placematrix_desktop.ui.review.fresh_section import FreshSection
from placematrix_desktop.ui.theme import ThemeKeeper


class CountsSection(FreshSection):
    """The table takes all the height there is and scrolls by itself."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(desk, themes)
        self._ladder = desk.workshop.matrix.ladder
        self.name(
            self.tr("By theme and element"),
            self.tr("How many descriptors stand at each stage. Not assessed is not a stage.")
            if self._ladder
            else self.tr("How often each choice was agreed. Not assessed is not a choice."),
        )
        self.counts = CountsModel(self)
        self.table = CountsTable(themes, self.counts, self.tr("Counts by theme and element"))
        self.column.addWidget(self.table, 1)

    def status(self) -> str:
        return self.tr("counts of each stage") if self._ladder else self.tr("counts of each choice")

    def focus_start(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.setCurrentIndex(self.counts.index(max(self.table.currentIndex().row(), 0), 0))

    def fill(self) -> None:
        self.counts.show(self.desk.workshop)
