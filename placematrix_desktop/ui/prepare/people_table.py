"""The list of people: who takes part, in which role, for whom, and who is here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare.people_columns import Column
from placematrix_desktop.ui.prepare.people_grid import PeopleGrid
from placematrix_desktop.ui.prepare.people_model import PeopleModel
from placematrix_desktop.ui.theme import ThemeKeeper

PEOPLE_COLUMNS = {
    Column.PRESENT: 0,
    Column.NAME: 21,
    Column.ROLE: 23,
    Column.ORGANISATION: 23,
    Column.SECTOR: 17,
    Column.EMAIL: 21,
}
"""The columns of the list, each with its share of the width. Interests stand in a table of their own."""


class PeopleTable(PeopleGrid):
    """Space says who is here, Delete takes people off the list."""

    picked_changed = Signal()
    """Other rows are selected."""
    paste_asked = Signal()
    """The key that pastes was pressed: several rows at once, so it is not for one cell."""

    def __init__(
        self, desk: OpenWorkshop, model: PeopleModel, themes: ThemeKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, model, themes, PEOPLE_COLUMNS, parent)
        self.setAccessibleName(self.tr("People"))
        self.setAccessibleDescription(
            self.tr("Type to change a cell, Space for present or not, Delete to remove")
        )
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.picked_changed.emit())

    def picked_rows(self) -> list[int]:
        """The selected rows that hold somebody."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        return sorted(row for row in rows if self._people.person_at(row) is not None)

    def remove_picked(self) -> None:
        """Take the selected people off the list; the row after them is the current one then."""
        rows = self.picked_rows()
        if rows and self._people.can_change and self._people.remove(rows):
            self._go_to(min(rows[0], self._people.rowCount() - 1), Column.NAME)

    def go_to_new(self) -> None:
        """Go to the last row, where one types a new name."""
        self._go_to(len(self._people.people), Column.NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            if self._people.can_change:
                self.paste_asked.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            self.remove_picked()
        elif key == Qt.Key.Key_Space and plain:
            if self._people.can_change:
                self._people.turn_presence(self.picked_rows())
        else:
            super().keyPressEvent(event)
