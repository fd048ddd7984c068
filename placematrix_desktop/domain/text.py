"""What people type and paste, made safe to keep: nothing visible is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST_TEXT = 100_000
_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def clean_text(text: str) -> str:
    """Text of several lines without what no file can carry: lone surrogates, control characters and the two
    codes that are no characters go, all kinds of line end become one, white space at both ends is dropped."""
    # Two halves of one character come together here; a half alone is left out.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _CONTROLS.sub("", _NEWLINES.sub("\n", whole)).strip()


def clean_line(text: str) -> str:
    """The same for a field of one line: every run of white space becomes one space."""
    return " ".join(clean_text(text).split())


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 action", "3 actions"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """Words in a row: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
