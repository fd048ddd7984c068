"""The whole matrix as a table to read: headings, descriptors, and the statements of each stage."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.domain.matrix import Descriptor, Matrix
from placematrix_desktop.ui.matrix_shown.element_words import status_words
from placematrix_desktop.ui.matrix_shown.matrix_words import stage_about

Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole + 1
"""A HeadingRow or a Descriptor."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HeadingRow(NamedTuple):
    """Theme and element, over the descriptors that follow.

    `definition` is the theme's and stands over its first element; `status` and `note` are what the
    publisher says of the element.
    """

    theme: str
    element: str
    definition: str = ""
    status: str = ""
    note: str = ""

    @property
    def words(self) -> str:
        # A matrix without elements has one of the theme's own name.
        return self.theme if self.element == self.theme else f"{self.theme} › {self.element}"

    @property
    def explanations(self) -> tuple[str, ...]:
        """What stands below the words, a line or more each."""
        return tuple(text for text in (self.definition, self.note) if text)


def explanations_of(descriptor: Descriptor) -> tuple[str, ...]:
    """What a descriptor means and what is to be known of it, as far as the matrix says."""
    return tuple(text for text in (descriptor.definition, descriptor.context) if text)


class MatrixPreviewModel(QAbstractTableModel):
    """First column the descriptor, then one column a stage."""

    def __init__(self, matrix: Matrix, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix = matrix
        self._rows: list[HeadingRow | Descriptor] = []
        for theme in matrix.themes:
            for number, element in enumerate(theme.elements):
                heading = HeadingRow(
                    theme.title,
                    element.title,
                    definition=theme.definition if number == 0 else "",
                    status=status_words(element.status),
                    note=element.note,
                )
                self._rows += [heading, *element.descriptors]

    @property
    def matrix(self) -> Matrix:
        return self._matrix

    @property
    def rows(self) -> tuple[HeadingRow | Descriptor, ...]:
        return tuple(self._rows)

    def row(self, number: int) -> HeadingRow | Descriptor:
        """One row. Raises IndexError for a number that is not there."""
        return self._rows[number]

    def is_heading(self, row: int) -> bool:
        return isinstance(self._rows[row], HeadingRow)

    def statements(self, row: int, column: int) -> tuple[str, ...]:
        """The statements of a cell; () for a blank one, in a heading and in the first column."""
        found = self._rows[row]
        if isinstance(found, HeadingRow) or column == 0:
            return ()
        return found.statements(self._matrix.stages[column - 1].id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(self._matrix.stages)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            # Not shown; a screen reader says whose statements it reads.
            return self.index(section, 0).data(role) if role == Role.DisplayRole else None
        if not 0 <= section <= len(self._matrix.stages):
            return None
        stage = self._matrix.stages[section - 1] if section else None
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return stage.label if stage else self.tr("Descriptor")
        if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
            return stage_about(stage) if stage else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        spoken = role == Role.AccessibleTextRole
        if index.column():
            return None if isinstance(row, HeadingRow) else self._cell(row, index.column(), spoken)
        if isinstance(row, HeadingRow):
            parts = (row.words, row.status, *row.explanations)
            return "\n".join(part for part in parts if part) if spoken else row.words
        return "\n".join((row.title, *explanations_of(row))) if spoken else row.title

    def _cell(self, descriptor: Descriptor, column: int, spoken: bool) -> str:
        stage = self._matrix.stages[column - 1]
        words = "\n".join(descriptor.statements(stage.id)) or self.tr("No statement at this stage")
        return f"{stage.label}: {words}" if spoken else words
