"""Which rows the grid has: headings of elements and the descriptors in scope under them."""

from __future__ import annotations

from itertools import groupby

import msgspec

from placematrix_desktop.domain.matrix import Element, Place, Theme
from placematrix_desktop.domain.summary import elements_taken
from placematrix_desktop.domain.workshop import Workshop


class HeadingRow(msgspec.Struct, frozen=True):
    """The heading of an element. `out_of_scope` counts its descriptors that are not taken today."""

    theme: Theme
    element: Element
    out_of_scope: int = 0

    @property
    def has_result(self) -> bool:
        """True where the element has a result of its own, from elsewhere."""
        return self.element.takes_result


class DescriptorRow(msgspec.Struct, frozen=True):
    """A descriptor in scope; `number` is its place in the order of the day, from 1."""

    place: Place
    number: int

    @property
    def id(self) -> str:
        return self.place.descriptor.id


class LeftOutRow(msgspec.Struct, frozen=True):
    """The last row where whole elements are out of scope: how many, and how many descriptors in them."""

    elements: int
    descriptors: int


Row = HeadingRow | DescriptorRow | LeftOutRow


def rows_of(workshop: Workshop) -> tuple[Row, ...]:
    """The rows in the order of the agenda, a heading wherever the element changes.

    Elements without a descriptor in scope that have a part in the workshop all the same stand after the
    element that they follow in the matrix. The others are only counted, at the end.
    """
    matrix = workshop.matrix
    places = [matrix.place(key) for key in workshop.agenda.descriptor_ids()]
    numbered = (DescriptorRow(place, number) for number, place in enumerate(places, 1))
    blocks: list[list[Row]] = []
    last_block: dict[str, int] = {}
    for _, group in groupby(numbered, key=lambda row: row.place.element.id):
        members = list(group)
        place = members[0].place
        first_time = place.element.id not in last_block
        out = _out_of_scope(workshop, place.element) if first_time else 0
        last_block[place.element.id] = len(blocks)
        blocks.append([HeadingRow(place.theme, place.element, out), *members])

    taken = elements_taken(workshop)
    after: dict[int, list[Row]] = {}
    left_out: list[Element] = []
    previous = -1
    for theme, element in matrix.elements():
        if element.id in last_block:
            previous = last_block[element.id]
        elif element.id in taken:
            heading = HeadingRow(theme, element, _out_of_scope(workshop, element))
            after.setdefault(previous, []).append(heading)
        elif element.descriptors:
            left_out.append(element)
    rows = after.get(-1, [])
    for index, block in enumerate(blocks):
        rows += block
        rows += after.get(index, [])
    if left_out:
        rows.append(LeftOutRow(len(left_out), sum(len(element.descriptors) for element in left_out)))
    return tuple(rows)


def _out_of_scope(workshop: Workshop, element: Element) -> int:
    return sum(1 for descriptor in element.descriptors if not workshop.agenda.has(descriptor.id))
