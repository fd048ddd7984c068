"""Paragraphs: words with their fonts, broken into lines by ReportLab.

The text never goes through ReportLab's mark-up: it is handed over in ready pieces, so that "<b>" or "&"
in what somebody typed is printed as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import lru_cache
from typing import Any, Literal

from msgspec.structs import replace
from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import FragLine, ParaLines
from reportlab.platypus.paraparser import ParaFrag

from placematrix_desktop.report.blocks import Span, Words
from placematrix_desktop.report.fonts import Fonts
from placematrix_desktop.report.palette import INK, MUTED
from placematrix_desktop.report.right_to_left import has_right_to_left, runs_right_to_left, visual_order

_PAGE_NOT_KNOWN_YET = "00"
_FEWEST_LINES = 2
"""No line of a longer text stands alone at the foot or at the head of a page."""


class TextBlock(Paragraph):
    """A paragraph of ready pieces; `right_to_left` in its style says which way it runs."""

    blPara: ParaLines  # noqa: N815 - ReportLab's name
    frags: list[Any]
    _wrapped_to: float | None = None
    _is_part = False

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        # Every block is measured before it is placed; breaking the lines twice would double the work.
        if self._wrapped_to != availWidth:
            if self._is_part:
                raise RuntimeError("A text that was parted cannot be broken again.")
            super().wrap(availWidth, availHeight)
            self._wrapped_to = availWidth
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[TextBlock]:  # noqa: N803
        """Part it between lines. ReportLab would break the rest again for each page that a long text takes;
        the lines are as wide there as here."""
        self.wrap(availWidth, availHeight)
        lines = self.blPara.lines
        fit = int((availHeight + 1e-6) / self.style.leading)
        if fit >= len(lines):
            return [self]
        fit = min(fit, len(lines) - _FEWEST_LINES)
        if fit < _FEWEST_LINES:
            return []
        return [self._part(0, fit), self._part(fit, len(lines))]

    def _part(self, start: int, end: int) -> TextBlock:
        part = copy(self)
        part.blPara = copy(self.blPara)
        part.blPara.lines = self.blPara.lines[start:end]
        part.height = (end - start) * self.style.leading
        part._is_part = True
        return part

    def say_instead(self, other: TextBlock) -> None:
        """Take the text of another block, before this one is placed again."""
        self.frags, self._wrapped_to = other.frags, None

    @property
    def first_baseline(self) -> float:
        """How far below the top the first line stands, in points."""
        return self.style.fontSize

    def drawPara(self, debug: int = 0) -> None:  # noqa: N802
        # Lines are broken in the order of reading and turned only while they are drawn.
        logical = self.blPara
        if not has_right_to_left(_text_of(logical)):
            super().drawPara(debug)
            return
        self.blPara = _as_seen(logical, right_to_left=self.style.right_to_left)
        try:
            super().drawPara(debug)
        finally:
            self.blPara = logical


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
    aligned: Literal["", "centre", "right"] = "",
    pages: Mapping[str, int] | None = None,
    bare_pages: bool = False,
) -> TextBlock:
    """A paragraph. Lengths are in points; `font` is one of `fonts`, the regular one where it is None;
    `pages` says on which page each heading stands, as far as that is known, and `bare_pages` prints the
    numbers alone. A text that runs from right to left is set to the right unless `aligned` says otherwise."""
    font = font or fonts.regular
    text = "".join(span.text for span in words)
    turned = has_right_to_left(text) and runs_right_to_left(text)
    style = _style(
        font,
        size,
        leading or round(size * 1.4, 2),
        colour,
        indent,
        right_indent,
        before,
        after,
        turned,
        aligned or ("right" if turned else ""),
    )
    told = [_with_page(span, pages or {}, bare=bare_pages) for span in words]
    frags = [frag for span in told for frag in _frags(span, fonts, font, size, colour)]
    return TextBlock("", style, frags=frags or [_frag("", font, size, colour)])


def _with_page(span: Span, pages: Mapping[str, int], *, bare: bool) -> Span:
    if not span.page_of:
        return span
    number = str(pages.get(span.page_of, _PAGE_NOT_KNOWN_YET))
    return replace(span, text=span.text + (number if bare else f"page\xa0{number}"), page_of="")


def _frags(span: Span, fonts: Fonts, font: str, size: float, colour: Color) -> list[ParaFrag]:
    text = span.text
    if span.strong:
        font = fonts.strong
    if span.quiet:
        colour = MUTED
    return [_frag(piece, name, size, colour) for name, piece in fonts.runs(text, font)]


def _frag(text: str, font: str, size: float, colour: Color) -> ParaFrag:
    return ParaFrag(
        text=text,
        fontName=font,
        fontSize=size,
        textColor=colour,
        rise=0,
        link=[],
        us_lines=[],
        backColor=None,
    )


@lru_cache(maxsize=512)
def _style(
    font: str,
    size: float,
    leading: float,
    colour: Color,
    indent: float,
    right_indent: float,
    before: float,
    after: float,
    right_to_left: bool,
    aligned: str,
) -> ParagraphStyle:
    return ParagraphStyle(
        "report",
        fontName=font,
        fontSize=size,
        leading=leading,
        textColor=colour,
        leftIndent=indent,
        rightIndent=right_indent,
        spaceBefore=before,
        spaceAfter=after,
        alignment={"centre": TA_CENTER, "right": TA_RIGHT}.get(aligned, TA_LEFT),
        right_to_left=right_to_left,
        splitLongWords=1,
    )


def _text_of(lines: ParaLines) -> str:
    if lines.kind == 0:
        return " ".join(word for _, words in lines.lines for word in words)
    return " ".join(frag.text for line in lines.lines for frag in line.words)


def _as_seen(lines: ParaLines, *, right_to_left: bool) -> ParaLines:
    """The broken lines with their characters in the order in which they are seen."""
    seen: ParaLines = copy(lines)
    if lines.kind == 0:
        seen.lines = [(extra, [_turned(" ".join(words), right_to_left)]) for extra, words in lines.lines]
    else:
        seen.lines = [_line_as_seen(line, right_to_left) for line in lines.lines]
    return seen


def _turned(text: str, right_to_left: bool) -> str:
    return "".join(sign for _, sign in visual_order(text, right_to_left=right_to_left))


def _line_as_seen(line: FragLine, right_to_left: bool) -> FragLine:
    owners: list[Any] = [frag for frag in line.words for _ in frag.text]
    text = "".join(frag.text for frag in line.words)
    pieces: list[Any] = []
    last = None
    for at, sign in visual_order(text, right_to_left=right_to_left):
        if owners[at] is last:
            pieces[-1].text += sign
        else:
            last = owners[at]
            pieces.append(last.clone(text=sign))
    seen: FragLine = copy(line)
    seen.words = pieces or line.words
    return seen
