"""One line of a panel's list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

_WORD_ENDS = re.compile(r"[\s\-’'.,]+")


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
    """The number of the first line that can be chosen, from `after` on and round, whose title, from one of
    its words on, begins with what was typed; None where there is none. Spaces need not be typed: "annb" finds
    Ann Bell."""
    wanted = "".join(typed.casefold().split())
    if not wanted:
        return None
    for step in range(len(lines)):
        place = (after + step) % len(lines)
        words = _WORD_ENDS.sub(" ", lines[place].title.casefold()).split()
        if lines[place].key and any("".join(words[first:]).startswith(wanted) for first in range(len(words))):
            return place
    return None
