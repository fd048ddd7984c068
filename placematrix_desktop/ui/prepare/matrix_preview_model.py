"""The whole matrix as a table to read: headings, descriptors, and the statements of each stage."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.domain.matrix import Descriptor, ElementStatus, Matrix

Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole + 1
"""A HeadingRow or a Descriptor."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HeadingRow(NamedTuple):
    """Theme and element, over the descriptors that follow; `note` says what the publisher says of it."""

    theme: str
    element: str
    note: str

    @property
    def words(self) -> str:
        # A matrix without elements has one of the theme's own name.
        return self.theme if self.element == self.theme else f"{self.theme} › {self.element}"


class MatrixPreviewModel(QAbstractTableModel):
    """First column the descriptor, then one column a stage."""

    def __init__(self, matrix: Matrix, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix = matrix
        self._rows: list[HeadingRow | Descriptor] = []
        for theme, element in matrix.elements():
            note = element.note or self._status_words(element.status)
            self._rows += [HeadingRow(theme.title, element.title, note), *element.descriptors]

    @property
    def rows(self) -> tuple[HeadingRow | Descriptor, ...]:
        return tuple(self._rows)

    def is_heading(self, row: int) -> bool:
        return isinstance(self._rows[row], HeadingRow)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(self._matrix.stages)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= len(self._matrix.stages):
            return None
        stage = self._matrix.stages[section - 1] if section else None
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return stage.label if stage else self.tr("Descriptor")
        if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
            return stage.definition if stage else None
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
        if isinstance(row, HeadingRow):
            return row.words if index.column() == 0 else None
        if index.column() == 0:
            return row.title
        stage = self._matrix.stages[index.column() - 1]
        words = "\n".join(row.statements(stage.id)) or self.tr("No statement at this stage")
        return f"{stage.label}: {words}" if role == Role.AccessibleTextRole else words

    def is_blank(self, row: int, column: int) -> bool:
        """True for a stage at which a descriptor has no statement."""
        found = self._rows[row]
        return (
            isinstance(found, Descriptor)
            and column > 0
            and not found.statements(self._matrix.stages[column - 1].id)
        )

    def _status_words(self, status: ElementStatus | None) -> str:
        return {
            ElementStatus.ASSESSED_ELSEWHERE: self.tr("assessed elsewhere"),
            ElementStatus.IN_DEVELOPMENT: self.tr("in development"),
            ElementStatus.TO_BE_EXPANDED: self.tr("to be expanded"),
            None: "",
        }[status]
