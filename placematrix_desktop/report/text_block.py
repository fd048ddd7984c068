"""Paragraphs: words with their fonts, broken into lines once and parted between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec.structs import replace
from reportlab.lib.colors import Color

from placematrix_desktop.report.blocks import Span, Words
from placematrix_desktop.report.fonts import Fonts
from placematrix_desktop.report.lettering import Lettered, Lettering
from placematrix_desktop.report.line_breaking import Line, Run, broken
from placematrix_desktop.report.palette import INK, MUTED
from placematrix_desktop.report.right_to_left import has_right_to_left, runs_right_to_left, visual_order

Alignment = Literal["left", "centre", "right"]

_PAGE_NOT_KNOWN_YET = "00"
_FEWEST_LINES = 2
"""No line of a longer text stands alone at the foot or at the head of a page."""


class Look(NamedTuple):
    """How a paragraph stands on the page; lengths are in points. `right_to_left` says which way it runs."""

    size: float
    leading: float
    indent: float
    right_indent: float
    before: float
    after: float
    aligned: Alignment
    right_to_left: bool


class TextBlock:
    """One paragraph. `lines` are there once it was wrapped; `leads_on` says that something beside its end
    is read in the same breath."""

    __slots__ = ("_fonts", "_is_part", "_runs", "_wrapped_to", "height", "leads_on", "lines", "look", "width")

    def __init__(self, runs: Sequence[Run], look: Look, fonts: Fonts) -> None:
        self.look = look
        self.lines: list[Line] = []
        self.width = self.height = 0.0
        self.leads_on = False
        self._runs, self._fonts = tuple(runs), fonts
        self._wrapped_to: float | None = None
        self._is_part = False

    def wrap(self, width: float) -> float:
        """Break the text for a width; its height."""
        # Every block is measured before it is placed; breaking the lines twice would double the work.
        if self._wrapped_to != width:
            if self._is_part:
                raise RuntimeError("A text that was parted cannot be broken again.")
            size, look = self.look.size, self.look
            self.lines = broken(
                self._runs,
                width - look.indent - look.right_indent,
                lambda text, font: self._fonts.width_in(text, font) * size,
            )
            self.width, self.height = width, len(self.lines) * look.leading
            self._wrapped_to = width
        return self.height

    def split(self, width: float, room: float) -> list[TextBlock]:
        """Part it between lines, the first part at most `room` high; one part where all of it fits, none
        where nothing may stand there."""
        self.wrap(width)
        fit = int((room + 1e-6) / self.look.leading)
        if fit >= len(self.lines):
            return [self]
        fit = min(fit, len(self.lines) - _FEWEST_LINES)
        if fit < _FEWEST_LINES:
            return []
        return [self._part(0, fit), self._part(fit, len(self.lines))]

    def _part(self, start: int, end: int) -> TextBlock:
        part = TextBlock(self._runs, self.look, self._fonts)
        part.lines = self.lines[start:end]
        part.width, part.height = self.width, (end - start) * self.look.leading
        part._wrapped_to, part._is_part = self._wrapped_to, True
        return part

    def say_instead(self, other: TextBlock) -> None:
        """Take the text of another block, before this one is placed again."""
        self._runs, self._wrapped_to = other._runs, None

    @property
    def turned_wording(self) -> str:
        """The lines in the order of reading, where some of them are drawn the other way round; else empty."""
        if all(run.text.isascii() for run in self._runs):
            return ""
        lines = ("".join(run.text for run in line.runs) + " " * line.at_space for line in self.lines)
        text = "".join(lines)
        return text if has_right_to_left(text) else ""

    @property
    def text(self) -> str:
        """All of it as it is shown, in the order of reading."""
        return "".join(run.text for run in self._runs)

    @property
    def first_baseline(self) -> float:
        """How far below the top the first line stands, in points."""
        return self.look.size

    def operators(self, lettering: Lettering, x: float, top: float) -> str:
        """What draws it with its upper left corner at `x`, `top`."""
        look = self.look
        placed = (
            Lettered(x + self._start_of(line), self._as_seen(line), line.spacing) for line in self.lines
        )
        return lettering.lines(placed, top - self.first_baseline, look.size, look.leading)

    def _start_of(self, line: Line) -> float:
        look = self.look
        left_over = self.width - look.indent - look.right_indent - line.width
        return look.indent + {"left": 0.0, "centre": left_over / 2, "right": left_over}[look.aligned]

    def _as_seen(self, line: Line) -> Sequence[Run]:
        # Lines are broken in the order of reading and turned only while they are drawn.
        text = "".join(run.text for run in line.runs)
        if not text.isascii() and has_right_to_left(text):
            return _turned(text, line.runs, right_to_left=self.look.right_to_left)
        if not line.at_space and not (self.leads_on and line is self.lines[-1]):
            return line.runs
        # The space is not seen. Without it, whoever listens hears two words run into one.
        *runs, last = line.runs
        return [*runs, last._replace(text=f"{last.text} ")]


def block(
    words: Words,
    fonts: Fonts,
    *,
    size: float = 10.0,
    leading: float | None = None,
    font: str | None = None,
    colour: Color = INK,
    indent: float = 0.0,
    right_indent: float = 0.0,
    before: float = 0.0,
    after: float = 0.0,
    aligned: Alignment | None = None,
    pages: Mapping[str, int] | None = None,
    bare_pages: bool = False,
) -> TextBlock:
    """A paragraph. Lengths are in points; `font` is one of `fonts`, the regular one where it is None;
    `pages` says on which page each heading stands, as far as that is known, and `bare_pages` prints the
    numbers alone. A text that runs from right to left is set to the right unless `aligned` says otherwise."""
    text = "".join(span.text for span in words)
    turned = not text.isascii() and has_right_to_left(text) and runs_right_to_left(text)
    look = Look(
        size=size,
        leading=leading or round(size * 1.4, 2),
        indent=indent,
        right_indent=right_indent,
        before=before,
        after=after,
        aligned=aligned or ("right" if turned else "left"),
        right_to_left=turned,
    )
    runs: list[Run] = []
    for span in words:
        told = _with_page(span, pages or {}, bare=bare_pages) if span.page_of else span
        own = fonts.strong if span.strong else font or fonts.regular
        ink = MUTED if span.quiet else colour
        runs += (Run(piece, name, ink) for name, piece in fonts.runs(told.text, own))
    return TextBlock(runs, look, fonts)


def _with_page(span: Span, pages: Mapping[str, int], *, bare: bool) -> Span:
    number = str(pages.get(span.page_of, _PAGE_NOT_KNOWN_YET))
    return replace(span, text=span.text + (number if bare else f"page\xa0{number}"), page_of="")


def _turned(text: str, runs: Sequence[Run], *, right_to_left: bool) -> list[Run]:
    """The runs of a line in the order in which they are seen, each with its characters in that order."""
    owners = [at for at, run in enumerate(runs) for _ in run.text]
    pieces: list[Run] = []
    last = None
    for at, sign in visual_order(text, right_to_left=right_to_left):
        if owners[at] == last:
            pieces[-1] = pieces[-1]._replace(text=pieces[-1].text + sign)
        else:
            last = owners[at]
            pieces.append(runs[last]._replace(text=sign))
    return pieces
