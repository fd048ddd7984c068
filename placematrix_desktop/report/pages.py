"""Which piece stands on which page, and where: filled from top to bottom, before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from placematrix_desktop.application.making import Told, unheard
from placematrix_desktop.report.pieces import Keep, PageBreak, Piece, Step

_FUZZ = 1e-6


class Placed(NamedTuple):
    """A piece with the distance of its lower edge from the top of the page's inner part, in points."""

    piece: Piece
    below_top: float


Page = list[Placed]


def filled(steps: Sequence[Step], width: float, height: float, progress: Told = unheard) -> list[Page]:
    """The pages that the pieces take. `width` and `height` are those of a page without its margins; each page
    that is full tells `progress`. Raises ValueError for a piece that no page can hold."""
    pages: list[Page] = []
    waiting = list(reversed(steps))
    page = _Filling(width, height)
    while waiting:
        step = waiting.pop()
        if isinstance(step, PageBreak):
            pages.append(page.placed)
            page = _Filling(width, height)
            continue
        if page.takes(step):
            continue
        first, *rest = page.parts_of(step) or (None,)
        if first is not None:
            if not page.takes(first):
                raise ValueError(f"{type(step).__name__} was split and does not fit all the same.")
            waiting += reversed(rest)
            continue
        if page.is_fresh:
            raise ValueError(f"{type(step).__name__} is too high for any page.")
        waiting.append(step)
        pages.append(page.placed)
        page = _Filling(width, height)
        # Splitting makes more of them than there were.
        progress(max(0.0, 1.0 - len(waiting) / len(steps)))
    if page.placed:
        pages.append(page.placed)
    return pages


class _Filling:
    """One page while it is filled."""

    def __init__(self, width: float, height: float) -> None:
        self.placed: Page = []
        self._width, self._height = width, height
        self._used = 0.0
        self._space: float | None = None
        """The space after the last piece, which is part of `_used`; None at the top."""

    @property
    def is_fresh(self) -> bool:
        return self._space is None

    def takes(self, step: Step) -> bool:
        """Place it if there is room."""
        if isinstance(step, Keep):
            return self._before(step) + step.height <= self._height - self._used + _FUZZ
        assert isinstance(step, Piece)
        before = self._before(step)
        if self._height - self._used - before <= 0:
            return False
        bottom = self._used + before + step.wrap(self._width)
        if bottom > self._height + _FUZZ:
            return False
        self.placed.append(Placed(step, bottom))
        self._used, self._space = bottom + step.after, step.after
        return True

    def parts_of(self, step: Step) -> Sequence[Step]:
        """The parts of a piece that is too high, if it can be split here."""
        if not isinstance(step, Piece):
            return ()
        room = self._height - self._used - self._before(step)
        return step.split(self._width, room) if room > 0 else ()

    def _before(self, step: Piece | Keep) -> float:
        """Of two spaces that meet, the wider one counts; the top of a page has none."""
        return 0.0 if self._space is None else max(step.before - self._space, 0.0)
