"""Where in the program somebody is: so that it can be started again there."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A workshop, the step that is shown and the descriptor that is selected, all by their ids."""

    workshop: str
    step: str = ""
    row: str = ""

    def arguments(self) -> tuple[str, ...]:
        """As `placematrix-desktop` takes it."""
        step = ("--step", self.step) if self.step else ()
        row = ("--row", self.row) if self.row else ()
        return ("--workshop", self.workshop, *step, *row)
