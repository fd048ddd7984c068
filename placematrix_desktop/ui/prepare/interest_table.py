"""The interests that people declare, and what was settled about each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare.people_columns import Column
from placematrix_desktop.ui.prepare.people_grid import PeopleGrid
from placematrix_desktop.ui.prepare.people_model import PeopleModel
from placematrix_desktop.ui.theme import ThemeKeeper

_WEIGHTS = {Column.NAME: 20, Column.INTEREST: 44, Column.OUTCOME: 36}


class InterestTable(PeopleGrid):
    """A row for each participant. Typing writes what is declared, or "none"; Delete empties a cell."""

    def __init__(
        self, desk: OpenWorkshop, model: PeopleModel, themes: ThemeKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, model, themes, _WEIGHTS, parent)
        self.setAccessibleName(self.tr("Interests"))
        self.setAccessibleDescription(self.tr("Type what is declared, or none; then choose its outcome"))
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._hide_the_last)
        self._hide_the_last()

    def go_to_person(self, row: int) -> None:
        self._go_to(row, Column.INTEREST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        index = self.currentIndex()
        can = self._people.can_change and index.column() in (Column.INTEREST, Column.OUTCOME)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            if can:
                self._people.setData(index, "")
        else:
            super().keyPressEvent(event)

    def _hide_the_last(self) -> None:
        """People come onto the list in People; the row for a new name is not shown here."""
        for row in range(self._people.rowCount()):
            self.setRowHidden(row, self._people.person_at(row) is None)
