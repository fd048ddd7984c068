"""A choice among a few, which turning the wheel over it does not change."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QSizePolicy, QWidget

from placematrix_desktop.ui.pieces.calm_combo_box import CalmComboBox


class ChoiceBox(CalmComboBox):
    """Each item has its data and its words. A pane that scrolls under the wheel must not change a record."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer these: data and words. What was chosen stays chosen where it is still there."""
        wanted = list(choices)
        if wanted == [(str(self.itemData(at)), self.itemText(at)) for at in range(self.count())]:
            return
        chosen = self.currentData()
        blocked = self.blockSignals(True)
        self.clear()
        for data, words in wanted:
            self.addItem(words, data)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(blocked)

    def choose(self, data: str) -> None:
        """Show this one as chosen, without a signal that the user did it."""
        self.setCurrentIndex(max(self.findData(data), 0))
