"""The heading of the element in sight, which stays at the top while its rows scroll under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.run.grid_look import GridLook
from placematrix_desktop.ui.run.grid_rows import DescriptorRow, is_heading
from placematrix_desktop.ui.run.row_words import heading_words

if TYPE_CHECKING:
    from placematrix_desktop.ui.run.grid_view import GridView

BETWEEN = " › "
"""Between theme, element and descriptor."""


class StickyHeading(QWidget):
    """One line over the grid. A click goes to the heading itself. Screen readers have the real one."""

    clicked = Signal()

    def __init__(self, look: GridLook, grid: GridView) -> None:
        super().__init__(grid)
        self._look = look
        self._grid = grid
        self._words = ""
        self._hidden_above = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def words(self) -> str:
        return self._words

    def set_look(self, look: GridLook) -> None:
        self._look = look
        self.update()

    def heading_row(self) -> int | None:
        """The row of the heading that the first row in sight stands under; None where there is none."""
        rows = self._grid.grid_model.rows
        first = min(max(0, self._grid.rowAt(0)), len(rows) - 1)
        return next((row for row in range(first, -1, -1) if is_heading(rows[row])), None)

    def follow_rows(self) -> None:
        """Show the words of that heading once it is scrolled away, pushed out by the next one. Where the grid
        is scrolled sideways, say instead which descriptor is selected."""
        grid, rows = self._grid, self._grid.grid_model.rows
        area, height = grid.viewport().geometry(), grid.geometry_of_rows.heading_height()
        place = QRect(area.left(), area.top(), area.width(), height)
        selected = rows[grid.selected_row] if 0 <= grid.selected_row < len(rows) else None
        if grid.sight.lacks_titles and isinstance(selected, DescriptorRow):
            self._show_words(
                f"{selected.place.whereabouts}{BETWEEN}{selected.place.descriptor.title}", place, 0
            )
            return
        heading = self.heading_row() if grid.geometry_of_rows.heading_sticks else None
        if heading is None or grid.rowViewportPosition(heading) >= 0:
            self._show_words("", QRect(), 0)
            return
        below = range(heading + 1, len(rows))
        following = next((row for row in below if is_heading(rows[row])), None)
        pushed = 0 if following is None else max(0, height - grid.rowViewportPosition(following))
        entry = rows[heading]
        words = "" if isinstance(entry, DescriptorRow) or pushed >= height else heading_words(entry)
        self._show_words(words, place, pushed)

    def _show_words(self, words: str, place: QRect, hidden_above: int) -> None:
        """Stand at a place; `hidden_above` is how much of it the next heading has pushed out at the top."""
        self.setVisible(bool(words))
        if words:
            self.setGeometry(place.adjusted(0, 0, 0, -hidden_above))
        if (words, hidden_above) != (self._words, self._hidden_above):
            self._words, self._hidden_above = words, hidden_above
            self.setToolTip(words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("band"))
        left = look.pad_x + look.accent_bar
        room = self.rect().adjusted(left, -self._hidden_above, -look.pad_x, -1)
        painter.setPen(look.colour("ink"))
        painter.setFont(look.heading.font)
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, where, look.heading.shortened(self._fitting(room.width()), room.width()))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.colour("line_strong"))
        painter.end()

    def _fitting(self, width: int) -> str:
        """The words without the theme, or theme and element, where there is no room for all: what stands last
        says most of where one is, and the heading itself is a click away."""
        parts = self._words.split(BETWEEN)
        while len(parts) > 1 and self._look.heading.width(BETWEEN.join(parts)) > width:
            del parts[0]
        return BETWEEN.join(parts)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Taken, or it would go on to the row below.
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.clicked.emit()
