"""The remark at the foot of a selected row that is too high for the window: which key reads on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.run.grid_look import TOUCH, GridLook
from placematrix_desktop.ui.run.keys import Meaning, key_of
from placematrix_desktop.ui.run.signs import badge_width, paint_badge

if TYPE_CHECKING:
    from placematrix_desktop.ui.run.grid_view import GridView


class MoreBelow(QWidget):
    """Lies over the foot of the descriptor's own column, where the least text is. A click reads on, too."""

    clicked = Signal()

    def __init__(self, look: GridLook, grid: GridView) -> None:
        super().__init__(grid)
        self._look = look
        self._grid = grid
        self._width, self._covers = 0, True
        self._words = self.tr("{0}: more below").format(key_of(Meaning.PAGE_DOWN))
        self.setAccessibleName(self._words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_look(self, look: GridLook) -> None:
        self._look = look
        self.follow_rows()

    def follow_rows(self) -> None:
        """Be there as long as something of the selected row is below the window."""
        grid, look = self._grid, self._look
        if grid.sight.hidden_of_selected()[1] <= 0:
            self.hide()
            return
        area = grid.viewport().geometry()
        height = max(TOUCH, look.badge_height + 2 * look.gap)
        if area.height() < height + 2 * look.stage_label.step:
            # Under the heading there would be no room left for the title, which is worth more.
            self.hide()
            return
        left = look.accent_bar + look.gap
        room = max(1, grid.columnWidth(0) - left - 2 * look.gap)
        width = min(badge_width(self._words, look.badge, look.badge_pad), room)
        # The words of the column end above it, unless that column is scrolled away.
        self._covers = grid.columnViewportPosition(0) == 0
        self.setGeometry(
            area.left() + left, area.bottom() + 1 - height, room if self._covers else width, height
        )
        self._width = width
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        high = look.badge_height + look.gap
        box = QRectF(0, self.height() - high - look.gap, self._width, high)
        words = look.badge.shortened(self._words, self._width - 2 * look.badge_pad)
        painter = QPainter(self)
        if self._covers:
            painter.fillRect(self.rect(), look.colour("selection_row"))
        paint_badge(
            painter, box, words, look.badge, look.colour("accent"), look.badge_pad,
            fill=look.colour("panel"), outline=look.colour("accent"),
        )  # fmt: skip
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Taken, or it would go on to the row below.
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.clicked.emit()
