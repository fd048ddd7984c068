"""What of the grid is in sight, and scrolling no further than needed so that something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placematrix_desktop.ui.run.grid_rows import DescriptorRow, is_heading
from placematrix_desktop.ui.run.keys import Meaning

if TYPE_CHECKING:
    from placematrix_desktop.ui.run.grid_view import GridView

_PEEK = 24
"""How much of the next row is to be seen below the selected one."""


class GridSight:
    """Of one grid. Lengths are in pixels; rows begin under the heading that stays at the top."""

    def __init__(self, view: GridView) -> None:
        self._view = view

    def reveal(self, row: int, *, from_top: bool = False) -> None:
        """Bring a row into sight. One that is too high for the window fills it, `from_top` with its
        beginning."""
        view = self._view
        view.geometry_of_rows.settle()
        bar = view.verticalScrollBar()
        # Rows come into sight by scrolling, and only then are their heights exact.
        for _ in range(4):
            before = bar.value()
            bar.setValue(before + self._missing(row, from_top=from_top))
            if bar.value() == before:
                return

    def bring_to_top(self, row: int) -> None:
        """Scroll so that a row is the first in sight, as far as there are rows enough below it."""
        view = self._view
        bar = view.verticalScrollBar()
        for _ in range(4):
            view.geometry_of_rows.settle()
            before = bar.value()
            bar.setValue(before + view.rowViewportPosition(row))
            if bar.value() == before:
                return

    def reveal_column(self, column: int) -> None:
        """Bring a column into sight."""
        view = self._view
        left, width = view.columnViewportPosition(column), view.columnWidth(column)
        over = left + width - view.viewport().width()
        bar = view.horizontalScrollBar()
        if left < 0:
            bar.setValue(bar.value() + left)
        elif over > 0:
            bar.setValue(bar.value() + min(over, left))

    def scroll_lines(self, lines: int) -> None:
        """Scroll by lines of a cell, upwards where it is negative."""
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + lines * self._view.look.cell.step)

    def read_on(self, meaning: Meaning) -> bool:
        """PAGE_UP or PAGE_DOWN within a selected row that is too high for the window; False where nothing
        more of it is there."""
        view = self._view
        above, below = self.hidden_of_selected()
        bar = view.verticalScrollBar()
        before = bar.value()
        # A few lines stay in sight, so that nobody loses the place.
        page = view.viewport().height() - view.geometry_of_rows.sticky_height() - 2 * view.look.cell.step
        page = max(page, view.look.cell.step)
        if meaning is Meaning.PAGE_DOWN:
            bar.setValue(before + min(page, below))
        elif meaning is Meaning.PAGE_UP:
            bar.setValue(before - min(page, above))
        return bar.value() != before

    def hidden_of_selected(self) -> tuple[int, int]:
        """How much of the selected row is above and below the window; nothing where it would fit."""
        view, row = self._view, self._view.selected_row
        if not 0 <= row < len(view.grid_model.rows):
            return 0, 0
        top, height = view.rowViewportPosition(row), view.rowHeight(row)
        ceiling, floor = self._room_above(row), view.viewport().height()
        if height <= floor - ceiling or top > floor or top + height < ceiling:
            return 0, 0
        return max(0, ceiling - top), max(0, top + height - floor)

    def drop_of(self, row: int, height: int) -> int:
        """How far down in its row something `height` high has to stand to be in sight from its top."""
        view = self._view
        ceiling = view.geometry_of_rows.sticky_height() if view.sticky_words else 0
        return max(0, min(ceiling - view.rowViewportPosition(row), view.rowHeight(row) - height))

    @property
    def lacks_titles(self) -> bool:
        """True where the grid is scrolled sideways so far that titles cannot be read."""
        look = self._view.look
        return self._view.columnViewportPosition(0) < -look.pad_x - look.accent_bar

    def _missing(self, row: int, *, from_top: bool) -> int:
        """How far to scroll for a row to be in sight; 0 where it is."""
        view = self._view
        top, height = view.rowViewportPosition(row), view.rowHeight(row)
        ceiling, floor = self._room_above(row), view.viewport().height()
        peek = min(_PEEK, max(0, floor - ceiling - height))
        if height > floor - ceiling and not from_top:
            # Whoever reads in the middle of it stays there.
            return max(0, top - ceiling) or min(0, top + height - floor)
        if top < ceiling or height > floor - ceiling:
            return top - ceiling
        if top + height + peek > floor:
            return top + height + peek - floor
        # Not half a heading: the one above the row that is about to push another out takes its place.
        half = [
            y
            for above in range(max(0, view.rowAt(0)), row)
            if is_heading(view.grid_model.rows[above])
            and 0 < (y := view.rowViewportPosition(above)) < view.geometry_of_rows.sticky_height()
        ]
        return half[0] if half else 0

    def _room_above(self, row: int) -> int:
        view = self._view
        is_descriptor = isinstance(view.grid_model.rows[row], DescriptorRow)
        return view.geometry_of_rows.sticky_height() if is_descriptor else 0
