"""Room for a table that may be wider than the window, or higher than it can spare."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSizePolicy, QWidget


class Sideways(QScrollArea):
    """As high as its table up to `set_most_height`; scrolls to the field that has the focus."""

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        self._table, self._most = table, 10_000
        self._is_following = False
        self.setWidget(table)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The ground is that of the panel.
        self.viewport().setAutoFillBackground(False)
        table.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)

    def set_most_height(self, height: int) -> None:
        """Be no higher than this, in pixels."""
        self._most = height
        self.updateGeometry()

    def go_with(self, other: QScrollBar) -> None:
        """Scroll sideways with something else, which has columns of the same widths."""
        ours = self.horizontalScrollBar()
        for one, following in ((ours, other), (other, ours)):
            one.valueChanged.connect(lambda value, following=following: self._follow(following, value))
        # What was not there yet could not be scrolled.
        ours.rangeChanged.connect(lambda *_: self._follow(ours, other.value()))

    def _follow(self, following: QScrollBar, value: int) -> None:
        # One of them may go a little further than the other, and is not to be held back by it.
        if not self._is_following and self.isVisible():
            self._is_following = True
            following.setValue(value)
            self._is_following = False

    def show_field(self, field: QWidget) -> None:
        """Bring a field into sight."""
        self.ensureWidgetVisible(field, 20, 8)

    def sizeHint(self) -> QSize:
        table = self._table
        wanted = table.sizeHint().height()
        if table.width() > self.width():
            wanted += self.horizontalScrollBar().sizeHint().height()
        return QSize(table.width(), min(wanted, self._most))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
