"""Counts of each stage or choice by theme and element, as a table model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.domain.charts import STATUS_IN_WORDS
from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.summary import Counts, ElementSummary, summarise
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.review.judgement_sign import at_stage
from placematrix_desktop.ui.words import domain_tr, later, tr
from placematrix_desktop.ui.workshop_words import counts_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole + 1

_STATES = (
    (State.NO_CONSENSUS, later("no consensus")),
    (State.PARKED, later("parked")),
    (State.NOT_APPLICABLE, later("not applicable")),
    (State.OPEN, later("not assessed")),
)


class CountsRow:
    """A theme, an element of it, or all of the grid."""

    def __init__(self, title: str, counts: Counts, level: int, remark: str = "") -> None:
        self.title, self.counts, self.level, self.remark = title, counts, level, remark


def rows_of(workshop: Workshop) -> list[CountsRow]:
    """All, then each theme with its elements; a theme that is its element has one row."""
    summary = summarise(workshop)
    rows = [CountsRow(tr("All descriptors"), summary.counts, 0)]
    for theme in summary.themes:
        taken = [part for part in theme.elements if part.taken]
        if not taken:
            continue
        if theme.theme.is_its_element:
            rows.append(CountsRow(theme.theme.title, theme.counts, 1, _remark(workshop, taken[0])))
            continue
        rows.append(CountsRow(theme.theme.title, theme.counts, 1))
        rows += [CountsRow(part.element.title, part.counts, 2, _remark(workshop, part)) for part in taken]
    return rows


def _remark(workshop: Workshop, part: ElementSummary) -> str:
    """What the matrix says of an element that takes a result from elsewhere or has nothing to count, and
    the result."""
    element = part.element
    if element.status is None or (part.counts.total and not element.takes_result):
        return ""
    status = domain_tr(STATUS_IN_WORDS[element.status])
    result = workshop.element_results.get(element.id)
    return f"{status}: {' '.join(result.result.split())}" if result and result.result else status


def count_of(counts: Counts, column: Judgement) -> int:
    """How many descriptors stand as this judgement does."""
    if column.stage_id is not None:
        return counts.by_stage[column.stage_id]
    return int(getattr(counts, column.state.value))


class CountsModel(QAbstractTableModel):
    """The first column names the row, the second is the bar, the others are counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop: Workshop | None = None
        self.rows: list[CountsRow] = []
        self.columns: list[tuple[Judgement, str]] = []

    @property
    def workshop(self) -> Workshop:
        assert self._workshop is not None
        return self._workshop

    def show(self, workshop: Workshop) -> None:
        """Show the counts of a workshop. States that do not occur have no column."""
        self.beginResetModel()
        self._workshop, self.rows = workshop, rows_of(workshop)
        self.columns = [(at_stage(stage.id), stage.label) for stage in workshop.matrix.stages]
        whole = self.rows[0].counts
        for state, words in _STATES:
            judgement = Judgement(descriptor_id="", state=state)
            if count_of(whole, judgement):
                self.columns.append((judgement, tr(words)))
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2 + len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        words = ["", ""] + [name for _, name in self.columns]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return words[section] if section < len(words) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Theme and element") if section == 0 else None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return ": ".join(part for part in (row.title, row.remark) if part) if column == 0 else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if column == 0:
            if role == Qt.ItemDataRole.DisplayRole:
                return row.title
            said = (counts_words(self.workshop, row.counts), row.remark)
            return f"{row.title}: {', '.join(part for part in said if part)}"
        if column == 1:
            return counts_words(self.workshop, row.counts) or row.remark
        number = count_of(row.counts, self.columns[column - 2][0])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{number} {self.columns[column - 2][1]}"
        return str(number) if number else ("–" if row.counts.total else "")
