"""The search in the grid: where it began, what it found, and which match is shown."""

from __future__ import annotations

from collections.abc import Sequence


class Searching:
    """One search, from pressing the key to Enter or Esc. Rows are numbers of the grid."""

    def __init__(self, start: int) -> None:
        self.start = start
        """The row that was selected when it began."""
        self._found: tuple[int, ...] = ()
        self._shown = -1

    @property
    def matches(self) -> int:
        return len(self._found)

    @property
    def place(self) -> int:
        """Which match is shown, from 1; 0 where there is none."""
        return self._shown + 1

    @property
    def row(self) -> int:
        """The row to show: the match, or where the search began."""
        return self._found[self._shown] if self._found else self.start

    def look_for(self, found: Sequence[int]) -> None:
        """Other matches: the first from where the search began is shown, or the first of all."""
        self._found = tuple(found)
        later = (place for place, row in enumerate(self._found) if row >= self.start)
        self._shown = next(later, 0) if self._found else -1

    def step(self, by: int) -> None:
        """Go on to the next match or the one before, round and round."""
        if self._found:
            self._shown = (self._shown + by) % len(self._found)
