"""One published maturity matrix: stages across, themes, elements and descriptors down.

The same declarations validate the bundled TOML files and the copy of the matrix that every
workshop and every record carries.

**Where the columns are choices** (`ladder` is false), none is above another. There is then no next stage,
nothing between two of them, no target, no up or down, no median, range or split of a tally, no lowest of
the range and no strongest element; counts, differences and minority views stay. What has an order is asked
of the domain (`stage_after`, `spread_of`, `rules_for`, `compare`, `elements_at_the_top`), which knows; the
screens and the report leave out what does not apply, and say `column_word` for a column.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec


class SubjectKind(StrEnum):
    """Who assesses itself with a matrix."""

    PLACE = "place"
    PROVIDER_COLLABORATIVE = "provider_collaborative"
    NEIGHBOURHOOD = "neighbourhood"
    SYSTEM = "system"


class ElementStatus(StrEnum):
    """What the publisher says of an element that is not simply to be assessed here."""

    IN_DEVELOPMENT = "in_development"
    ASSESSED_ELSEWHERE = "assessed_elsewhere"
    TO_BE_EXPANDED = "to_be_expanded"


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the structure and the meaning of a matrix come from, and what its rights allow."""

    publisher: str
    title: str
    date: str = ""
    reference: str = ""
    rights: str = ""


class Stage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One column. `definition` is short; `age_range` is in words ("three to five years")."""

    id: str
    label: str
    definition: str = ""
    age_range: str = ""


class Descriptor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row: the thing that a group agrees a stage for.

    `cells` maps a stage id to its statements; a blank cell is an empty tuple.
    """

    id: str
    title: str
    definition: str = ""
    context: str = ""
    cells: dict[str, tuple[str, ...]]

    def statements(self, stage_id: str) -> tuple[str, ...]:
        """The statements at one stage, in order; empty for a blank cell."""
        return self.cells.get(stage_id, ())


class Element(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of descriptors. One without descriptors has a `status` that says why."""

    id: str
    title: str
    status: ElementStatus | None = None
    note: str = ""
    descriptors: tuple[Descriptor, ...] = ()

    @property
    def takes_result(self) -> bool:
        """True where the matrix does not say all there is to say: what is known from elsewhere can be
        recorded, besides the descriptors if there are any."""
        return self.status in (ElementStatus.ASSESSED_ELSEWHERE, ElementStatus.IN_DEVELOPMENT)


class Theme(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The outermost grouping of a matrix."""

    id: str
    title: str
    definition: str = ""
    elements: tuple[Element, ...] = ()

    @property
    def is_its_element(self) -> bool:
        """True where its only element bears its name: they are one thing, shown and named once."""
        return len(self.elements) == 1 and _alike(self.elements[0].title, self.title)


class Place(msgspec.Struct, frozen=True):
    """A descriptor with the element and theme that it stands in, and its row number from 1."""

    theme: Theme
    element: Element
    descriptor: Descriptor
    row: int

    @property
    def whereabouts(self) -> str:
        """Theme and element, as `whereabouts` says them."""
        return whereabouts(self.theme, self.element)


def whereabouts(theme: Theme, element: Element) -> str:
    """ "Ambition and vision › Vision"; a title that both bear is said once."""
    titles = (theme.title,) if _alike(theme.title, element.title) else (theme.title, element.title)
    return " › ".join(title for title in titles if title)


def _alike(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


class Matrix(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """A whole matrix. `ladder` is false where the columns are choices and not steps; what that means is
    said at the top. `guidance` is what a group should weigh in every row, one consideration each."""

    format: int = 1
    id: str
    title: str
    edition: str
    subjects: tuple[SubjectKind, ...]
    ladder: bool = True
    wording: str
    guidance: tuple[str, ...] = ()
    source: Source
    stages: tuple[Stage, ...]
    themes: tuple[Theme, ...]

    @property
    def column_word(self) -> str:
        """What one column is called in a sentence: "stage" or "choice"."""
        return "stage" if self.ladder else "choice"

    def places(self) -> Iterator[Place]:
        """Every descriptor with its surroundings, in the order of the matrix."""
        row = 0
        for theme in self.themes:
            for element in theme.elements:
                for descriptor in element.descriptors:
                    row += 1
                    yield Place(theme, element, descriptor, row)

    def place(self, descriptor_id: str) -> Place:
        """The place of one descriptor. Raises KeyError for an id that the matrix lacks."""
        return self._places_by_id()[descriptor_id]

    def descriptor_ids(self) -> tuple[str, ...]:
        """The ids of all descriptors, in the order of the matrix."""
        return tuple(self._places_by_id())

    def has_descriptor(self, descriptor_id: str) -> bool:
        return descriptor_id in self._places_by_id()

    def elements(self) -> Iterator[tuple[Theme, Element]]:
        """Every element with its theme, those without descriptors included."""
        for theme in self.themes:
            for element in theme.elements:
                yield theme, element

    def element(self, element_id: str) -> Element:
        """One element by id. Raises KeyError for an id that the matrix lacks."""
        for _, element in self.elements():
            if element.id == element_id:
                return element
        raise KeyError(element_id)

    def stage(self, stage_id: str) -> Stage:
        """One stage by id. Raises KeyError for an id that the matrix lacks."""
        return self.stages[self.stage_index(stage_id)]

    def stage_index(self, stage_id: str) -> int:
        """The position of a stage, from 0. Raises KeyError for an id that the matrix lacks."""
        for index, stage in enumerate(self.stages):
            if stage.id == stage_id:
                return index
        raise KeyError(stage_id)

    def stage_after(self, stage_id: str) -> Stage | None:
        """The next step up, or None at the top or where the columns are not a ladder."""
        index = self.stage_index(stage_id) + 1
        return self.stages[index] if self.ladder and index < len(self.stages) else None

    def _places_by_id(self) -> dict[str, Place]:
        # Asked for on every key press; a matrix never changes, so one pass is enough.
        known: dict[str, Place] | None = self.__dict__.get("_index")
        if known is None:
            known = {place.descriptor.id: place for place in self.places()}
            self.__dict__["_index"] = known
        return known
