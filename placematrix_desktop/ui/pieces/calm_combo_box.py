"""A combo box in a page that scrolls: turning the wheel over it scrolls the page and changes nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from placematrix_desktop.ui.pieces.spoken_combo_box import SpokenComboBox


class CalmComboBox(SpokenComboBox):
    """Changed by keys and clicks alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def show_data(self, data: object) -> None:
        """Show the choice with this value, without a signal to anybody."""
        before = self.blockSignals(True)
        self.setCurrentIndex(self.findData(data))
        self.blockSignals(before)
