"""Tables: a heading row that comes again on each page, and rows that may go on over the page."""

from __future__ import annotations

from collections.abc import Sequence

from placematrix_desktop.report.lettering import ruled
from placematrix_desktop.report.palette import LINE, LINE_STRONG
from placematrix_desktop.report.pieces import MOST_KEPT, Keep, Piece, Step, Tagged, draw_down, height_of
from placematrix_desktop.report.tagging import Furniture, TaggedCanvas

PADDING = 4.6
_SIDE = 6.0
_RULE = 0.5
_LEAST_PART = 40.0
"""A row is not split for less height than this."""


class Row:
    """One row: the texts of each cell. Its height is worked out once, however often the table is split."""

    __slots__ = ("_height", "cells", "padding")

    def __init__(self, cells: Sequence[Sequence[Tagged]], *, padding: float = PADDING) -> None:
        self.cells = tuple(tuple(cell) for cell in cells)
        self.padding = padding
        self._height: float | None = None

    def height_in(self, widths: Sequence[float]) -> float:
        if self._height is None:
            inner = (
                height_of(cell, width - 2 * _SIDE) for cell, width in zip(self.cells, widths, strict=True)
            )
            self._height = max(inner, default=0.0) + 2 * self.padding + _RULE
        return self._height


class TablePiece(Piece):
    """A table. `widths` are those of the columns in points; `first` says that its heading has not been
    shown yet: on later pages it is furniture."""

    def __init__(
        self,
        widths: Sequence[float],
        header: Row,
        rows: Sequence[Row],
        *,
        first: bool = True,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        super().__init__(before=before, after=after)
        self.widths, self.header, self.rows, self.first = tuple(widths), header, list(rows), first

    def wrap(self, width: float) -> float:
        self.width = sum(self.widths)
        self.head_height = self.header.height_in(self.widths)
        self.heights = [row.height_in(self.widths) for row in self.rows]
        self.height = self.head_height + sum(self.heights)
        return self.height

    def least_height(self, usual: float) -> float:
        """The heading with its first row, or as much of that row as may stand alone."""
        first = self.rows[0].height_in(self.widths) if self.rows else 0.0
        return self.header.height_in(self.widths) + min(first, 3 * _LEAST_PART)

    def parted(self, width: float, room: float) -> Sequence[Step]:
        self.wrap(width)
        room, taken = room - self.head_height, 0
        while taken < len(self.rows) and self.heights[taken] <= room:
            room -= self.heights[taken]
            taken += 1
        held_back = taken == len(self.rows) - 1 > 2 and self.heights[taken - 1] <= 3 * _LEAST_PART
        if held_back:
            taken -= 1  # the last row does not go to the next page by itself
            room += self.heights[taken]
        above, below = self.rows[:taken], self.rows[taken:]
        # A short row goes to the next page as a whole; one that no page could hold must be parted.
        if below and room >= _LEAST_PART and (not above or self.heights[taken] > 3 * _LEAST_PART):
            parts = self._parted(below[0], room)
            if parts:
                above, below = [*above, parts[0]], [parts[1], *below[1:]]
        if not above or not below:
            return ()
        rest = self._part(below, first=False, after=self.after)
        made: list[Step] = [self._part(above, first=self.first), rest]
        if held_back:
            # Or the row that was held back would come to this page all the same, under a second heading.
            made.insert(1, Keep(min(rest.wrap(width), MOST_KEPT)))
        return made

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        y += self.height
        if self.first:
            self._draw_cells(canvas, self.header, x, y)
        else:
            self._draw_as_furniture(canvas, self.header, x, y)
        y -= self.head_height
        self._draw_rule(canvas, x, y, strong=True)
        for row, height in zip(self.rows, self.heights, strict=True):
            self._draw_cells(canvas, row, x, y)
            y -= height
            self._draw_rule(canvas, x, y, strong=False)

    def _part(self, rows: Sequence[Row], *, first: bool, after: float = 0.0) -> TablePiece:
        return TablePiece(self.widths, self.header, rows, first=first, before=self.before, after=after)

    def _parted(self, row: Row, room: float) -> tuple[Row, Row] | None:
        """A row as two, the first at most `room` high; None where nothing of it fits."""
        room -= 2 * row.padding + _RULE
        halves = [
            _parted_cell(cell, width - 2 * _SIDE, room)
            for cell, width in zip(row.cells, self.widths, strict=True)
        ]
        above, below = tuple(half[0] for half in halves), tuple(half[1] for half in halves)
        if not any(above) or not any(below):
            return None
        return Row(above, padding=row.padding), Row(below, padding=row.padding)

    def _draw_cells(self, canvas: TaggedCanvas, row: Row, x: float, top: float) -> None:
        for cell, width in zip(row.cells, self.widths, strict=True):
            draw_down(canvas, cell, x + _SIDE, top - row.padding, width - 2 * _SIDE)
            x += width

    def _draw_as_furniture(self, canvas: TaggedCanvas, row: Row, x: float, top: float) -> None:
        with canvas.artifact(Furniture.PAGINATION):
            for cell, width in zip(row.cells, self.widths, strict=True):
                y = top - row.padding
                for text in cell:
                    height = text.inner.wrap(width - 2 * _SIDE)
                    canvas.put(text.inner.operators(canvas.lettering, x + _SIDE, y))
                    y -= height
                x += width

    def _draw_rule(self, canvas: TaggedCanvas, x: float, y: float, *, strong: bool) -> None:
        with canvas.artifact(Furniture.LAYOUT):
            at = y + _RULE / 2
            colour = LINE_STRONG if strong else LINE
            canvas.put(ruled((x, at), (x + self.width, at), colour, _RULE))


def _parted_cell(
    cell: tuple[Tagged, ...], width: float, room: float
) -> tuple[tuple[Tagged, ...], tuple[Tagged, ...]]:
    above: list[Tagged] = []
    for number, text in enumerate(cell):
        space = max(above[-1].after, text.before) if above else 0.0
        height = text.wrap(width)
        if height + space <= room:
            above.append(text)
            room -= height + space
            continue
        parts = text.split(width, room - space) if room > space else []
        if len(parts) > 1:
            first, second = parts
            assert isinstance(first, Tagged)
            assert isinstance(second, Tagged)
            return (*above, first), (second, *cell[number + 1 :])
        return tuple(above), cell[number:]
    return tuple(above), ()
