"""One line of a panel's list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What a line says. `key` is what it stands for, "" where it cannot be chosen. Before the title stand
    either a short `lead`, such as a time, or a box that is `checked` or not; `trail` stands at the right.
    A "heading" divides the list, a "mark" is a rule across it with words. `spoken` is read out, and is
    the title with the caption unless given."""

    title: str
    key: str = ""
    caption: str = ""
    lead: str = ""
    trail: str = ""
    checked: bool | None = None
    look: Literal["item", "heading", "mark"] = "item"
    spoken: str = ""

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        return self.spoken or ", ".join(part for part in (self.lead, self.title, self.caption) if part)


def find(lines: Sequence[Line], typed: str, after: int) -> int | None:
    """The number of the first line that can be chosen, from `after` on and round, in whose title a word
    begins with what was typed; None where there is none."""
    wanted = typed.casefold().strip()
    if not wanted:
        return None
    for step in range(len(lines)):
        place = (after + step) % len(lines)
        title = lines[place].title.casefold()
        if lines[place].key and any(
            title[at:].startswith(wanted) for at in range(len(title)) if at == 0 or title[at - 1] in " -’'"
        ):
            return place
    return None
