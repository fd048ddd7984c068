"""Words broken into lines: a text in several fonts, no line wider than there is room.

Lines end at spaces. A word goes on a line also where the spaces of that line have to give a little for it.
One that is wider than a whole line is parted between its characters, and begins on the line where it
stands. Several spaces count as one; a no-break space is part of its word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reportlab.lib.colors import Color

Measure = Callable[[str, str], float]
"""The width of a text in a font, in points."""


class Run(NamedTuple):
    """Text in one font and colour."""

    text: str
    font: str
    colour: Color


_GIVES = 0.05
"""A space gives this share of its width for one more word on the line."""


class Line(NamedTuple):
    """One line: its width in points, its runs in the order of reading, and by how much each of its spaces is
    wider than usual, or narrower where that is less than nought. `at_space` says that the text goes on
    after a space; there is none where a word was parted, and after the last line."""

    width: float
    runs: tuple[Run, ...]
    spacing: float = 0.0
    at_space: bool = False


class _Word(NamedTuple):
    """A word with the width of its runs, and the run that the space before it belongs to."""

    width: float
    runs: tuple[Run, ...]
    space: Run | None


def broken(runs: Sequence[Run], room: float, measure: Measure) -> list[Line]:
    """The lines of a text, none wider than `room` points; none at all for a text of nothing but spaces."""
    if len(runs) == 1:
        return _broken_plain(runs[0], room, measure)
    line = _LineMaker(room, measure)
    for word in _words(runs, measure):
        line.take(word)
    return line.finished()


def _broken_plain(run: Run, room: float, measure: Measure) -> list[Line]:
    """The same for a text in one font, as nearly all are."""
    _, font, colour = run
    space = measure(" ", font)
    gives = _GIVES * space
    lines: list[Line] = []
    held: list[str] = []
    width = -space
    for word in run.text.split(" "):
        if not word:
            continue
        own = measure(word, font)
        if width + space + own > room + gives * len(held):
            if own > room:
                *full, word = _parted(word, room, width + space, lambda sign: measure(sign, font))
                for part in full:
                    held += [part] if part else []
                    text = " ".join(held)
                    lines.append(
                        _line((Run(text, font, colour),), measure(text, font), room, at_space=not part)
                    )
                    held, width = [], -space
                own = measure(word, font)
            elif held:
                lines.append(_line((Run(" ".join(held), font, colour),), width, room, at_space=True))
                held, width = [], -space
        held.append(word)
        width += space + own
    if held:
        lines.append(_line((Run(" ".join(held), font, colour),), width, room, at_space=False))
    return lines


def _line(runs: tuple[Run, ...], width: float, room: float, *, at_space: bool) -> Line:
    """A line whose spaces give as much as it is too wide."""
    if width > room:
        spaces = sum(run.text.count(" ") + run.text.count("\xa0") for run in runs)
        if spaces:
            return Line(room, runs, (room - width) / spaces, at_space)
    return Line(width, runs, at_space=at_space)


class _LineMaker:
    """Takes words one after the other and makes lines of them."""

    def __init__(self, room: float, measure: Measure) -> None:
        self._room, self._measure = room, measure
        self._lines: list[Line] = []
        self._runs: list[Run] = []
        self._width = self._gaps = 0.0

    def take(self, word: _Word) -> None:
        gap = self._measure(" ", word.space.font) if self._runs and word.space else 0.0
        if self._width + gap + word.width > self._room + _GIVES * (self._gaps + gap):
            if word.width > self._room:
                self._part(word, gap)
                return
            if self._runs:
                self._end_line(at_space=word.space is not None)
                gap = 0.0
        self._put(word.runs, word.width, word.space if gap else None, gap)

    def finished(self) -> list[Line]:
        if self._runs:
            self._end_line(at_space=False)
        return self._lines

    def _part(self, word: _Word, gap: float) -> None:
        space = word.space if gap else None
        for run in word.runs:
            parts = _parted(
                run.text,
                self._room,
                self._width + gap,
                lambda sign, font=run.font: self._measure(sign, font),  # type: ignore[misc]
            )
            for number, part in enumerate(parts):
                if number:
                    self._end_line(at_space=number == 1 and not parts[0] and space is not None)
                    space, gap = None, 0.0
                if part:
                    self._put((run._replace(text=part),), self._measure(part, run.font), space, gap)
                    space, gap = None, 0.0

    def _put(self, runs: Sequence[Run], width: float, space: Run | None, gap: float) -> None:
        first, *others = runs
        if space is not None:
            if self._runs and _alike(self._runs[-1], space):
                self._runs[-1] = _joined(self._runs[-1], " ")
            elif _alike(first, space):
                first = first._replace(text=" " + first.text)
            else:
                self._runs.append(space._replace(text=" "))
        if self._runs and _alike(self._runs[-1], first):
            self._runs[-1] = _joined(self._runs[-1], first.text)
        else:
            self._runs.append(first)
        self._runs += others
        self._width += gap + width
        self._gaps += gap

    def _end_line(self, *, at_space: bool) -> None:
        self._lines.append(_line(tuple(self._runs), self._width, self._room, at_space=at_space))
        self._runs, self._width, self._gaps = [], 0.0, 0.0


def _words(runs: Sequence[Run], measure: Measure) -> Iterator[_Word]:
    held: list[Run] = []
    width, space = 0.0, None
    for run in runs:
        for number, text in enumerate(run.text.split(" ")):
            if number:  # a space stands before this
                if held:
                    yield _Word(width, tuple(held), space)
                    held, width, space = [], 0.0, None
                space = space or run
            if text:
                held.append(run._replace(text=text))
                width += measure(text, run.font)
    if held:
        yield _Word(width, tuple(held), space)


def _parted(word: str, room: float, begun: float, measure: Callable[[str], float]) -> list[str]:
    """A word in pieces that each fill a line; the first has what is left after `begun` points, and is empty
    where nothing of the word fits there."""
    parts = [""]
    width = begun
    for sign in word:
        own = measure(sign)
        if width + own > room and (parts[-1] or own <= room) and (parts[-1] or len(parts) == 1):
            parts.append("")
            width = 0.0
        parts[-1] += sign
        width += own
    return parts


def _alike(one: Run, other: Run) -> bool:
    return one[1:] == other[1:]


def _joined(run: Run, text: str) -> Run:
    return run._replace(text=run.text + text)
