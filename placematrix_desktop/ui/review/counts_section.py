"""How many descriptors stand at which stage or choice, by theme and by element; never an average."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from placematrix_desktop.domain.judgement import Judgement
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.review.counts_model import CountsModel
from placematrix_desktop.ui.review.counts_table import CountsTable
from placematrix_desktop.ui.review.fresh_section import FreshSection, empty, label
from placematrix_desktop.ui.review.judgement_sign import JudgementSign
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
        self._signs = QWidget()
        self._signs_row = FlowLayout(self._signs, gap=themes.theme.space(2), line_gap=themes.theme.space(0.5))
        self._signs.hide()
        self.column.addWidget(self._signs)
        self.column.addWidget(self.table, 1)
        self.table.signs_only.connect(self._explain)

    def status(self) -> str:
        return self.tr("counts of each stage") if self._ladder else self.tr("counts of each choice")

    def focus_start(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.setCurrentIndex(self.counts.index(max(self.table.currentIndex().row(), 0), 0))

    def fill(self) -> None:
        self.counts.show(self.desk.workshop)
        empty(self._signs_row)
        for judgement, words in self.counts.columns:
            self._signs_row.addWidget(_Explained(self.themes, self.desk.workshop.matrix, judgement, words))

    def _explain(self, signs_only: bool) -> None:
        """Say what the signs over the columns mean where there is no room for words there."""
        self._signs.setVisible(signs_only)


class _Explained(QWidget):
    """A sign and its words."""

    def __init__(self, themes: ThemeKeeper, matrix: Matrix, judgement: Judgement, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.theme.space(0.75))
        row.addWidget(JudgementSign(themes, matrix, judgement, words))
        said = label(words, "muted")
        said.setWordWrap(False)
        row.addWidget(said)
