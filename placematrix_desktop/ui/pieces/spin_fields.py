"""Numbers and times of day that are typed or stepped with the arrow keys."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QTimeEdit, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper


class NumberField(QSpinBox):
    """A whole number from `least` to `most`; `suffix` is its unit, as in " min"."""

    def __init__(
        self,
        keeper: ThemeKeeper,
        *,
        least: int = 0,
        most: int = 999,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSuffix(suffix)
        _set_in(self, keeper)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page: a number that changes under the pointer is a number that is wrong."""
        event.ignore()


class TimeField(QTimeEdit):
    """A time of day on the 24-hour clock."""

    def __init__(self, keeper: ThemeKeeper, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        _set_in(self, keeper)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page, not the time."""
        event.ignore()


def _set_in(field: QAbstractSpinBox, keeper: ThemeKeeper) -> None:
    """Qt leaves out the left padding of a styled spin box, so its text is set in by hand."""
    line = field.lineEdit()
    assert line is not None
    line.setTextMargins(keeper.theme.space(1), 0, 0, 0)
