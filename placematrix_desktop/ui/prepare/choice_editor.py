"""A list to choose from that opens in the cell of a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.pieces.spoken_combo_box import SpokenComboBox


class ChoiceEditor(SpokenComboBox):
    """`picked` says that something was chosen in the open list, which ends the choosing. An arrow key on
    the list that is shut only moves on; Tab, Enter or leaving the cell enters what then stands there."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_opened = False
        self.activated.connect(self._on_activated)

    def showPopup(self) -> None:
        self._was_opened = True
        super().showPopup()

    def _on_activated(self) -> None:
        if self._was_opened:
            self.picked.emit()
