"""Keeps the rows of the grid as high as their text needs, without laying out all of it beforehand.

The rows in sight are always exact. The others are guessed from the length of their text, and made exact
a few at a time while nothing else happens. Whatever changes above what is in sight is made up for, so
that nothing jumps.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from placematrix_desktop.ui.pieces.text_block import Marking
from placematrix_desktop.ui.run import row_words
from placematrix_desktop.ui.run.column_widths import column_widths
from placematrix_desktop.ui.run.grid_look import CUT_AFTER
from placematrix_desktop.ui.run.grid_rows import DescriptorRow, HeadingRow
from placematrix_desktop.ui.run.heading_layout import (
    HeadingLayout,
    heading_height,
    lay_out_folded,
    lay_out_heading,
)
from placematrix_desktop.ui.run.row_heights import RowHeights, guessed_lines
from placematrix_desktop.ui.run.row_layout import RowLayout, lay_out_row

if TYPE_CHECKING:
    from placematrix_desktop.ui.run.grid_view import GridView

SLICE_SECONDS = 0.006
_MOST_KEPT = 160


class GridGeometry(QObject):
    """The layouts and heights of one grid."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self._heights = RowHeights()
        self._laid: dict[int, RowLayout | HeadingLayout] = {}
        self._lengths: list[tuple[int, ...]] = []
        self._widths: list[int] = []
        self._busy = False
        self.heading_sticks = True
        """Whether the heading of what is in sight stays at the top."""
        self.show_all = False
        """Whether long cells stand in full in every row."""
        self._marked: tuple[str, ...] = ()
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._measure_some)

    @property
    def widths(self) -> list[int]:
        """The widths of the columns."""
        return self._widths

    @property
    def guessed(self) -> int:
        """How many rows still have a guessed height."""
        return self._heights.unknown

    def layout_of(self, row: int) -> RowLayout | HeadingLayout:
        """The layout of a row as it stands now; kept until something in it changes."""
        found = self._laid.get(row)
        if found is None:
            if len(self._laid) >= _MOST_KEPT:
                self._laid.clear()
            found = self._laid[row] = self._lay_out(row)
        return found

    def read_texts(self) -> None:
        """The rows are other ones: note how long their texts are, to guess heights from."""
        model = self._view.grid_model
        stages = model.workshop.matrix.stages
        self._lengths = [
            (
                len(row.place.descriptor.title),
                *(sum(len(text) + 8 for text in row.place.descriptor.statements(s.id)) for s in stages),
            )
            if isinstance(row, DescriptorRow)
            else ()
            for row in model.rows
        ]

    def lay_out_all(self) -> None:
        """Widths, text size or rows have changed: guess every height, then settle those in sight."""
        view = self._view
        if self._busy or not view.grid_model.rows:
            return
        anchor = self._anchor()
        self._laid.clear()
        self._set_columns()
        self._heights.guess_all(self._guesses())
        header = view.verticalHeader()
        header.blockSignals(True)
        for row in range(len(self._heights)):
            header.resizeSection(row, self._heights[row])
        header.blockSignals(False)
        self._busy = True
        view.updateGeometries()
        self._busy = False
        if anchor is not None:
            self._settle_row(anchor[0])
            self._hold(*anchor)
        self.settle()
        if anchor is not None:
            self._hold(*anchor)
            self.settle()
        self._idle.start()

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark these words wherever they stand. No height depends on it."""
        if words != self._marked:
            self._marked = words
            self._laid.clear()
            self._view.viewport().update()

    def rows_changed(self, rows: tuple[int, ...]) -> None:
        """What stands in these rows is different. Where they stay as high as they were, nothing else moves,
        and the view paints them alone."""
        if len(rows) == len(self._heights):
            self.lay_out_all()
            return
        anchor = self._anchor()
        grown = [self._renew_row(row) for row in rows]
        if not any(grown):
            return
        if anchor is not None:
            self._hold(*anchor)
        self.settle()

    def selection_moved(self, row: int, from_row: int) -> None:
        """Another row stands in full now; it keeps its place in the window."""
        view = self._view
        where = view.rowViewportPosition(row)
        self._doubt(tuple(r for r in (row, from_row) if 0 <= r < len(self._heights)))
        for changed in (row, from_row):
            if 0 <= changed < len(self._heights):
                self._settle_row(changed)
        self._hold(row, where)
        self.settle()

    def settle(self) -> None:
        """Make every row in sight exact."""
        if self._busy or not len(self._heights):
            return
        self._busy = True
        try:
            # Rows that turn out lower than guessed bring others into sight.
            while self._settle_visible():
                pass
        finally:
            self._busy = False
        if self._heights.unknown and not self._idle.isActive():
            self._idle.start()
        self._view.place_sticky()

    def hold(self, row: int, where: int) -> None:
        """Scroll so that a row stands at this height of the window, as far as there are rows for it."""
        self._settle_row(row)
        self._hold(row, where)
        self.settle()
        self._hold(row, where)
        self.settle()

    def heading_height(self) -> int:
        """The height of a heading of one line."""
        return heading_height(self._view.look)

    def sticky_height(self) -> int:
        """The height of the heading that stays at the top; 0 where none does."""
        sticks = self.heading_sticks or self._view.sight.lacks_titles
        return self.heading_height() if sticks else 0

    # Laying out

    def _lay_out(self, row: int, before: RowLayout | None = None) -> RowLayout | HeadingLayout:
        view, model = self._view, self._view.grid_model
        entry = model.rows[row]
        if isinstance(entry, DescriptorRow):
            return lay_out_row(
                view.look,
                model.title_cell(entry),
                [model.stage_cell(entry, stage) for stage in range(model.stages)],
                self._widths,
                selected=row == view.currentIndex().row(),
                full=self.show_all,
                chips=model.can_decide and entry.in_scope,
                marking=Marking(self._marked, view.look.colour("text_selection")) if self._marked else None,
                before=before,
            )
        width = sum(self._widths)
        if isinstance(entry, HeadingRow):
            return lay_out_heading(
                view.look,
                row_words.heading_words(entry),
                row_words.heading_tags(entry),
                entry.element.note,
                model.result_words(entry) if entry.has_result else "",
                width,
            )
        return lay_out_folded(view.look, row_words.folded_words(entry), width)

    def _set_columns(self) -> None:
        view = self._view
        self._widths = column_widths(
            view.viewport().width(), view.grid_model.stages, view.look.theme.text_scale
        )
        header = view.horizontalHeader()
        header.blockSignals(True)
        for column, width in enumerate(self._widths):
            header.resizeSection(column, width)
        header.blockSignals(False)
        header.viewport().update()

    def _guesses(self) -> list[int]:
        look = self._view.look
        per_line = [(width - 2 * look.pad_x) / look.average_character for width in self._widths]
        most = 10_000 if self.show_all else CUT_AFTER
        step, around = look.cell.step, 2 * look.pad_y
        title_extra = look.gap + look.status.step
        heading = self.heading_height()
        guesses = []
        for lengths in self._lengths:
            if not lengths:
                guesses.append(heading)
                continue
            title = guessed_lines(lengths[0], per_line[0]) * step + title_extra
            longest = max(lengths[1:], default=0)
            guesses.append(around + max(title, min(guessed_lines(longest, per_line[-1]), most) * step))
        return guesses

    # Heights

    def _settle_row(self, row: int) -> int:
        height = self.layout_of(row).height
        return self._set_height(row, height)

    def _renew_row(self, row: int) -> int:
        """Lay out again what is different in a row; gives by how much it has grown."""
        before = self._laid.pop(row, None)
        laid = self._lay_out(row, before if isinstance(before, RowLayout) else None)
        self._laid[row] = laid
        return self._set_height(row, laid.height)

    def _set_height(self, row: int, height: int) -> int:
        grown = self._heights.settle(row, height)
        if grown:
            header = self._view.verticalHeader()
            header.blockSignals(True)
            header.resizeSection(row, height)
            header.blockSignals(False)
        return grown

    def _doubt(self, rows: tuple[int, ...]) -> None:
        for row in rows:
            self._laid.pop(row, None)
            self._heights.doubt(row)

    def _settle_visible(self) -> bool:
        view = self._view
        row = max(0, view.rowAt(0))
        bottom = view.viewport().height()
        y = view.rowViewportPosition(row)
        shift, changed = 0, False
        while row < len(self._heights) and y < bottom:
            if not self._heights.is_exact(row):
                grown = self._settle_row(row)
                if grown:
                    changed = True
                    if y < 0:
                        shift += grown
                        y -= grown
            y += self._heights[row]
            row += 1
        if changed:
            self._refresh(shift)
        return changed

    def _measure_some(self) -> None:
        view = self._view
        if view.verticalScrollBar().isSliderDown():
            return
        top = max(0, view.rowAt(0))
        end = perf_counter() + SLICE_SECONDS
        shift, changed = 0, False
        while perf_counter() < end:
            row = self._heights.next_unknown(top)
            if row is None:
                self._idle.stop()
                break
            grown = self._set_height(row, self._lay_out(row).height)
            changed = changed or bool(grown)
            if row < top:
                shift += grown
        if changed:
            self._busy = True
            self._refresh(shift)
            self._busy = False
            view.place_sticky()

    def _refresh(self, shift: int) -> None:
        view = self._view
        view.updateGeometries()
        if shift:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + shift)
        view.viewport().update()

    def _anchor(self) -> tuple[int, int] | None:
        """The row that is to stay where it is, and where: the selected one if it is in sight."""
        view = self._view
        if not len(self._heights):
            return None
        current = view.currentIndex().row()
        if 0 <= current < len(self._heights):
            y = view.rowViewportPosition(current)
            if -self._heights[current] < y < view.viewport().height():
                return current, y
        top = view.rowAt(0)
        return (top, view.rowViewportPosition(top)) if 0 <= top < len(self._heights) else None

    def _hold(self, row: int, where: int) -> None:
        """Scroll so that a row stands where it stood."""
        view = self._view
        was_busy, self._busy = self._busy, True
        view.updateGeometries()
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + view.rowViewportPosition(row) - where)
        self._busy = was_busy
        view.viewport().update()
