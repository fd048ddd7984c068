"""How the stages of one descriptor share the width, in which type, and on how many pages.

As large as it goes: all stages side by side, in the largest type in which every statement fits. Where none
does in the smallest, the stages that nobody is talking about fold to their label, and come on a page of
their own after the others. What still does not fit is paged. Statements are neither reworded nor cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle
from placematrix_desktop.ui.room.content import StageTold
from placematrix_desktop.ui.room.look import STATEMENT_SIZES, RoomLook, laid_out, widest_word

PADDING, FOLDED_PADDING = 18, 12
"""Between the edge of a column and its text, and of a folded one."""
GAP = 14
FOLDED_LABEL_SIZE = 20

_GOES_ON = "…"
_FAIRLY_FULL = 0.5
"""A page filled to this share ends before a statement that it cannot hold, instead of breaking it."""


@dataclass(frozen=True)
class Column:
    """A stage on a page: where it stands, and what of its statements is there. A folded one has none."""

    stage: int
    x: int
    width: int
    folded: bool
    padding: int
    said: tuple[str, ...] = ()
    block: TextBlock | None = None

    @property
    def inner(self) -> int:
        """The width of its text."""
        return self.width - 2 * self.padding


@dataclass(frozen=True)
class ColumnPage:
    """One page: all stages, from left to right, in one size of type."""

    columns: tuple[Column, ...]
    style: TextStyle


class Heads(Protocol):
    """What a column has besides its statements: label, badges and hands."""

    def height(self, stage: int, inner: int) -> int:
        """How much of its height it takes, at an inner width."""
        ...

    def least_width(self, stage: int) -> int:
        """The inner width under which it would be cut."""
        ...


class Columns:
    """Lays the statements of stages out in an area. `heads` says how much of a column goes to what stands
    over and under the statements."""

    def __init__(
        self,
        stages: Sequence[StageTold],
        in_question: frozenset[int],
        look: RoomLook,
        width: int,
        height: int,
        heads: Heads,
        *,
        ladder: bool,
    ) -> None:
        self._stages = tuple(stages)
        self._look, self._width, self._height = look, width, height
        self._heads = heads
        self._ladder = ladder
        self._in_question = in_question
        self._gap = look.length(GAP)
        # A page may hold one statement of several: it stays a list.
        self._lists = tuple(len(stage.statements) > 1 for stage in self._stages)

    def pages(self) -> tuple[ColumnPage, ...]:
        """The pages, at least one."""
        everything = range(len(self._stages))
        whole = self._in_one(everything, STATEMENT_SIZES)
        if whole:
            return (whole,)
        core = self._core()
        if not core:
            return self._paged(everything)
        for first in (self._with_neighbours(), sorted(self._in_question), core):
            page = self._in_one(first, STATEMENT_SIZES)
            if page:
                return (page, *self._the_rest(first))
        return (*self._paged(core), *self._the_rest(core))

    def _core(self) -> list[int]:
        """What is agreed and where it is heading; without that, the stages with the most hands."""
        found = {i for i, stage in enumerate(self._stages) if stage.agreed}
        found |= {self._stages[i].moving_to - 1 for i in found if self._stages[i].moving_to}  # type: ignore[operator]
        if not found:
            hands = [stage.hands.count if stage.hands else 0 for stage in self._stages]
            found = {i for i, count in enumerate(hands) if count and count == max(hands)}
        return sorted(found)

    def _the_rest(self, first: Sequence[int]) -> tuple[ColumnPage, ...]:
        rest = [i for i in range(len(self._stages)) if i not in first and self._stages[i].statements]
        if not rest:
            return ()
        page = self._in_one(rest, STATEMENT_SIZES)
        return (page,) if page else self._paged(rest)

    def _with_neighbours(self) -> list[int]:
        near = set(self._in_question)
        if self._ladder:
            near |= {i + by for i in near for by in (-1, 1)}
        return [i for i in range(len(self._stages)) if i in near]

    # One page

    def _in_one(self, unfolded: Iterable[int], sizes: Sequence[int]) -> ColumnPage | None:
        """These stages on one page in the largest type; None where it cannot be."""
        chosen = tuple(unfolded)
        for size in sizes:
            style = self._look.style(size)
            for widths in (self._even(chosen), self._by_need(chosen, style)):
                if self._all_fit(chosen, widths, style):
                    said = {i: _or_blank(self._stages[i].statements) for i in chosen}
                    return self._page(said, widths, style)
        return None

    def _all_fit(
        self,
        chosen: Sequence[int],
        widths: Sequence[int],
        style: TextStyle,
        left: dict[int, tuple[str, ...]] | None = None,
    ) -> bool:
        for i in chosen:
            inner = widths[i] - 2 * self._padding(folded=False)
            statements = _or_blank((left or {}).get(i, self._stages[i].statements))
            indent = style.width("•\u2002") if self._lists[i] else 0
            widest = max(widest_word(text, style) for text in statements) + indent
            if inner < max(widest, self._heads.least_width(i)):
                return False
            if self._block(i, statements, style, inner).height > self._room_for(i, inner):
                return False
        return True

    def _page(self, said: dict[int, tuple[str, ...]], widths: Sequence[int], style: TextStyle) -> ColumnPage:
        columns, x = [], 0
        for i, width in enumerate(widths):
            folded = i not in said
            padding = self._padding(folded=folded)
            inner = width - 2 * padding
            block = None if folded else self._block(i, said[i], style, inner)
            columns.append(Column(i, x, width, folded, padding, said.get(i, ()), block))
            x += width + self._gap
        return ColumnPage(tuple(columns), style)

    # Several pages

    def _paged(self, unfolded: Iterable[int]) -> tuple[ColumnPage, ...]:
        """These stages side by side, in the smallest type, on as many pages as it takes. A stage that is
        at its end folds, and leaves its room to the others."""
        style = self._look.style(STATEMENT_SIZES[-1])
        left = {i: self._stages[i].statements for i in unfolded}
        pages: list[ColumnPage] = []
        while not pages or any(left.values()):
            going_on = [i for i in left if left[i] or not pages]
            ends_here = self._by_need(going_on, style, left)
            fits = self._all_fit(going_on, ends_here, style, left)
            widths = ends_here if fits else self._even(going_on)
            said: dict[int, tuple[str, ...]] = {}
            for i in going_on:
                inner = widths[i] - 2 * self._padding(folded=False)
                height = self._room_for(i, inner)
                said[i], left[i] = filled(left[i], style, inner, height, bullets=self._lists[i])
                said[i] = _or_blank(said[i])
            pages.append(self._page(said, widths, style))
        return tuple(pages)

    # Widths

    def _even(self, unfolded: Sequence[int]) -> list[int]:
        """The folded ones as narrow as their label, the others alike."""
        return self._shared(unfolded, dict.fromkeys(unfolded, 1.0))

    def _by_need(
        self,
        unfolded: Sequence[int],
        style: TextStyle,
        left: dict[int, tuple[str, ...]] | None = None,
    ) -> list[int]:
        """The others by how much they have to say."""
        even = self._even(unfolded)
        padding = self._padding(folded=False)
        need = {}
        for i in unfolded:
            inner = max(1, even[i] - 2 * padding)
            statements = _or_blank((left or {}).get(i, self._stages[i].statements))
            need[i] = float(max(self._block(i, statements, style, inner).height, 4 * style.step))
        return self._shared(unfolded, need)

    def _shared(self, unfolded: Sequence[int], need: dict[int, float]) -> list[int]:
        count = len(self._stages)
        widths = [0 if i in need else self._folded_width(i) for i in range(count)]
        room = self._width - self._gap * (count - 1) - sum(widths)
        total = sum(need.values())
        for i in unfolded:
            widths[i] = int(room * need[i] / total)
        # What rounding has left over goes to the last one, so that the right edges are aligned.
        if unfolded:
            widths[unfolded[-1]] += room - sum(widths[i] for i in unfolded)
        return widths

    def _folded_width(self, stage: int) -> int:
        style = self._look.style(FOLDED_LABEL_SIZE, QFont.Weight.DemiBold)
        badge = self._look.badge_width(QCoreApplication.translate("Room", "last time"))
        label = ceil(widest_word(self._stages[stage].label, style)) + 1
        return max(label, badge) + 2 * self._padding(folded=True)

    def _padding(self, *, folded: bool) -> int:
        return self._look.length(FOLDED_PADDING if folded else PADDING)

    def _block(self, stage: int, statements: tuple[str, ...], style: TextStyle, inner: int) -> TextBlock:
        return laid_out(statements, style, max(1, inner), bullets=self._lists[stage])

    def _room_for(self, stage: int, inner: int) -> int:
        return self._height - self._heads.height(stage, inner)


def filled(
    statements: tuple[str, ...], style: TextStyle, width: int, height: int, *, bullets: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """As many statements as fit, and those that are left. One that is broken goes on after an ellipsis;
    it is broken only where otherwise more than half of the height would be empty. At least one word is
    taken, so that every page goes on from the one before."""

    def high(some: tuple[str, ...]) -> int:
        return laid_out(some, style, max(1, width), bullets=bullets).height

    whole = 0
    while whole < len(statements) and high(statements[: whole + 1]) <= height:
        whole += 1
    shown, rest = statements[:whole], statements[whole:]
    if not rest or (shown and high(shown) >= height * _FAIRLY_FULL):
        return shown, rest
    words = rest[0].split()
    # The ellipsis with which it goes on is no word of its own.
    least, most = (0 if shown else 1 + (words[0] == _GOES_ON)), len(words) - 1
    while least < most:
        middle = (least + most + 1) // 2
        if high((*shown, _begun(words, middle))) <= height:
            least = middle
        else:
            most = middle - 1
    if least == 0 or len(words) <= least:
        return (shown, rest) if shown else (rest[:1], rest[1:])
    goes_on = f"{_GOES_ON} {' '.join(words[least:])}"
    return (*shown, _begun(words, least)), (goes_on, *rest[1:])


def _begun(words: Sequence[str], count: int) -> str:
    return f"{' '.join(words[:count])} {_GOES_ON}"


def _or_blank(statements: tuple[str, ...]) -> tuple[str, ...]:
    return statements or (QCoreApplication.translate("Room", "No statement here"),)
