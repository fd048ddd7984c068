"""How high each row is: worked out for the rows in sight, guessed for the others until their turn comes."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil


class RowHeights:
    """Heights in pixels, each with a mark that says whether it is exact."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._exact = bytearray()
        self._unknown = 0

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    @property
    def unknown(self) -> int:
        """How many heights are only guessed."""
        return self._unknown

    def guess_all(self, guesses: Sequence[int]) -> None:
        """Begin afresh with a guess for every row."""
        self._heights = list(guesses)
        self._exact = bytearray(len(guesses))
        self._unknown = len(guesses)

    def is_exact(self, row: int) -> bool:
        return bool(self._exact[row])

    def settle(self, row: int, height: int) -> int:
        """Set the exact height of a row; gives by how much it differs from before."""
        if not self._exact[row]:
            self._exact[row] = 1
            self._unknown -= 1
        grown = height - self._heights[row]
        self._heights[row] = height
        return grown

    def doubt(self, row: int) -> None:
        """What is in a row has changed: its height counts as a guess."""
        if self._exact[row]:
            self._exact[row] = 0
            self._unknown += 1

    def next_unknown(self, near: int) -> int | None:
        """The first row from here downwards whose height is guessed, then the last one above."""
        if not self._unknown:
            return None
        below = self._exact.find(0, max(0, near))
        return below if below >= 0 else self._exact.rfind(0)


def guessed_lines(characters: int, per_line: float) -> int:
    """How many lines a text of that many characters is likely to take."""
    return max(1, ceil(characters * 1.06 / max(per_line, 1.0)))
