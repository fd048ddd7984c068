"""Where the selection goes by a key: from one row that can be selected to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from placematrix_desktop.ui.run.grid_rows import DescriptorRow, Row
from placematrix_desktop.ui.run.keys import Meaning


class Stops(Protocol):
    """What is asked of a model."""

    @property
    def rows(self) -> tuple[Row, ...]: ...

    def can_select(self, row: int) -> bool: ...


def next_stop(
    stops: Stops, start: int, meaning: Meaning, height_of: Callable[[int], int], page: int
) -> int | None:
    """The row that UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST or LAST leads to; None where there is no other.

    A page is as many rows as `page` pixels hold, and one row at least. First and last are descriptors in
    scope: the heading of an element that has a result of its own is only met on the way.
    """
    backwards = meaning in (Meaning.UP, Meaning.PAGE_UP, Meaning.LAST)
    if meaning is Meaning.FIRST:
        start = -1
    elif meaning is Meaning.LAST:
        start = len(stops.rows)
    way = range(start - 1, -1, -1) if backwards else range(start + 1, len(stops.rows))
    found, gone = None, height_of(start) if 0 <= start < len(stops.rows) else 0
    for row in way:
        gone += height_of(row)
        if found is not None and gone > page:
            break
        to_an_end = meaning in (Meaning.FIRST, Meaning.LAST)
        if _is_in_scope(stops.rows[row]) if to_an_end else stops.can_select(row):
            found = row
            if meaning not in (Meaning.PAGE_UP, Meaning.PAGE_DOWN):
                break
    return found


def _is_in_scope(row: Row) -> bool:
    return isinstance(row, DescriptorRow) and row.in_scope
