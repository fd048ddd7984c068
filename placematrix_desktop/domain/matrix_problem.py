"""One thing that is wrong with a matrix: what, where, and what to do about it."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.matrix_text import quoted

Steps = tuple[str | int, ...]
"""Where a value stands in a matrix: names of fields and numbers from 0, such as
`("themes", 0, "elements", 2, "title")`. An empty path is the matrix itself."""


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A spot in a matrix, by path for a program and by titles for a person.

    `position` is where that is in a file ("line 12", "row 7"), empty where it is not known. `stage` is
    a label, or what stands in its place where no such stage exists.
    """

    path: Steps = ()
    theme: str = ""
    element: str = ""
    descriptor: str = ""
    stage: str = ""
    position: str = ""

    def at(
        self, *step: str | int, theme: str = "", element: str = "", descriptor: str = "", stage: str = ""
    ) -> Spot:
        """The spot some steps further in, with the titles that are known there."""
        return Spot(
            path=self.path + step,
            theme=theme or self.theme,
            element=element or self.element,
            descriptor=descriptor or self.descriptor,
            stage=stage or self.stage,
            position=self.position,
        )

    @property
    def where(self) -> str:
        """The spot in words, from the outside in; empty for the matrix as a whole.

        What has no title is called by its number. An element that only repeats its theme is left out.
        """
        element = "" if self.element and self.element == self.theme else self._name("elements", self.element)
        parts = (
            ("", self.position),
            ("theme ", self._name("themes", self.theme)),
            ("element ", element),
            ("descriptor ", self._name("descriptors", self.descriptor)),
            ("stage ", self._name("stages", self.stage)),
        )
        return ", ".join(kind + name for kind, name in parts if name)

    def _name(self, field: str, title: str) -> str:
        if title:
            return quoted(title)
        for step, number in zip(self.path, self.path[1:], strict=False):
            if step == field and isinstance(number, int):
                return str(number + 1)
        return ""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """`what` is one sentence that stands by itself, `mend` one that says what to do.

    `other` is the first of two spots that do not go together, such as two that have the same id.
    """

    what: str
    mend: str
    spot: Spot = Spot()
    other: Spot | None = None

    @property
    def sentence(self) -> str:
        """The whole problem as one piece of prose, without the name of a file."""
        where = f"{self.spot.where}: " if self.spot.where else ""
        first = f" The first is at {self.other.where}." if self.other and self.other.where else ""
        return f"{where}{self.what}{first} {self.mend}"

    def positioned(self, position: str, other_position: str = "") -> Problem:
        """The same problem with the places in a file that its reader knows."""
        other = replace(self.other, position=other_position) if self.other else None
        return replace(self, spot=replace(self.spot, position=position), other=other)
