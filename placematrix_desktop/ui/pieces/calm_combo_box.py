"""A combo box in a page that scrolls: turning the wheel over it scrolls the page and changes nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip, QWidget

from placematrix_desktop.ui.pieces.spoken_combo_box import SpokenComboBox

_INSET = 2
"""Pixels that Qt leaves at both sides of the words together."""


class CalmComboBox(SpokenComboBox):
    """Changed by keys and clicks alone. A choice that is cut ends in an ellipsis, and is the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    @property
    def is_cut(self) -> bool:
        """Whether the choice does not show in full."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._elided(option) != option.currentText

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._elided(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self.is_cut:
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)

    def _elided(self, option: QStyleOptionComboBox) -> str:
        # What the option says, since a choice that paints itself says nothing there.
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        return self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - _INSET
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def show_data(self, data: object) -> None:
        """Show the choice with this value, without a signal to anybody."""
        before = self.blockSignals(True)
        self.setCurrentIndex(self.findData(data))
        self.blockSignals(before)
