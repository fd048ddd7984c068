"""Which rows the grid has: headings of elements, the descriptors in scope under them, the rest folded."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

import msgspec

from placematrix_desktop.domain.matrix import Element, Place, Theme
from placematrix_desktop.domain.summary import elements_taken
from placematrix_desktop.domain.workshop import Workshop


class HeadingRow(msgspec.Struct, frozen=True):
    """The heading of an element."""

    theme: Theme
    element: Element

    @property
    def has_result(self) -> bool:
        """True where the element has a result of its own, from elsewhere."""
        return self.element.takes_result


class DescriptorRow(msgspec.Struct, frozen=True):
    """A descriptor; `number` is its place in the order of the day, from 1, and 0 where it is not in scope."""

    place: Place
    number: int

    @property
    def id(self) -> str:
        return self.place.descriptor.id

    @property
    def in_scope(self) -> bool:
        return self.number > 0


class FoldedRow(msgspec.Struct, frozen=True):
    """The line that stands for an element's descriptors out of scope, which follow where it is open.

    `whole` says that nothing of the element is in scope, so that the line is its heading too.
    """

    theme: Theme
    element: Element
    descriptors: int
    whole: bool
    is_open: bool


Row = HeadingRow | DescriptorRow | FoldedRow


def is_heading(row: Row) -> bool:
    """Whether rows stand under it: so does the line of an element of which nothing is in scope."""
    return isinstance(row, HeadingRow) or (isinstance(row, FoldedRow) and row.whole)


def rows_of(workshop: Workshop, unfolded: Collection[str] = ()) -> tuple[Row, ...]:
    """The rows in the order of the agenda, a heading wherever the element changes.

    Elements without a descriptor in scope stand after the element that they follow in the matrix. What is
    out of scope is folded to one line an element, unless its id is in `unfolded`.
    """
    matrix = workshop.matrix
    places = [matrix.place(key) for key in workshop.agenda.descriptor_ids()]
    numbered = (DescriptorRow(place, number) for number, place in enumerate(places, 1))
    blocks: list[list[Row]] = []
    last_block: dict[str, int] = {}
    for _, group in groupby(numbered, key=lambda row: row.place.element.id):
        members = list(group)
        place = members[0].place
        last_block[place.element.id] = len(blocks)
        blocks.append([HeadingRow(place.theme, place.element), *members])

    taken = elements_taken(workshop)
    after: dict[int, list[Row]] = {}
    previous = -1
    for theme, element in matrix.elements():
        if element.id in last_block:
            previous = last_block[element.id]
            blocks[previous] += _folded(workshop, theme, element, unfolded, whole=False)
        elif element.id in taken:
            waiting = after.setdefault(previous, [])
            waiting.append(HeadingRow(theme, element))
            waiting += _folded(workshop, theme, element, unfolded, whole=False)
        else:
            after.setdefault(previous, []).extend(_folded(workshop, theme, element, unfolded, whole=True))
    rows = after.get(-1, [])
    for index, block in enumerate(blocks):
        rows += block
        rows += after.get(index, [])
    return tuple(rows)


def _folded(
    workshop: Workshop, theme: Theme, element: Element, unfolded: Collection[str], *, whole: bool
) -> Iterator[Row]:
    out = [d.id for d in element.descriptors if not workshop.agenda.has(d.id)]
    if not out:
        return
    is_open = element.id in unfolded
    yield FoldedRow(theme, element, len(out), whole, is_open)
    if is_open:
        for descriptor_id in out:
            yield DescriptorRow(workshop.matrix.place(descriptor_id), 0)
