"""Paragraphs laid out to a width, in full or cut after some lines with an ellipsis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

_BULLET = "•"
_ELLIPSIS = "…"
_LINE_BREAK = "\u2028"
_GAP_BETWEEN_PARAGRAPHS = 0.25
"""As a share of the line step."""


@dataclass(frozen=True)
class TextStyle:
    """A font and the distance from one line to the next, in pixels."""

    font: QFont
    step: int

    @classmethod
    def of(cls, font: QFont, leading: float = 1.34) -> TextStyle:
        """`leading` is the line step as a multiple of the text size, but lines never touch."""
        return cls(font, max(round(font.pixelSize() * leading), ceil(QFontMetricsF(font).height())))

    @cached_property
    def metrics(self) -> QFontMetricsF:
        """What the font measures, in pixels."""
        return QFontMetricsF(self.font)

    def width(self, text: str) -> float:
        """The width of a text in one line, in pixels."""
        return self.metrics.horizontalAdvance(text)

    def widest_word(self, texts: Iterable[str]) -> int:
        """The width in pixels below which a word of these texts would have to be broken."""
        words = {word for text in texts for word in text.split()}
        return ceil(max((self.width(word) for word in words), default=0))

    def shortened(self, text: str, width: float) -> str:
        """As much of a text as fits one line, with an ellipsis where something is left out."""
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class Marking(NamedTuple):
    """Words to mark wherever they stand, and the ground on which they are to stand."""

    words: tuple[str, ...]
    ground: QColor

    def formats(self, text: str) -> list[QTextLayout.FormatRange]:
        """Where the words stand in a text, upper and lower case alike."""
        from PySide6.QtGui import QTextCharFormat

        found = []
        for word in self.words:
            for match in re.finditer(re.escape(word), text, re.IGNORECASE):
                there = QTextLayout.FormatRange()
                there.start, there.length = _units(text[: match.start()]), _units(match.group())
                there.format = QTextCharFormat()
                there.format.setBackground(self.ground)
                found.append(there)
        return found


class _Line(NamedTuple):
    layout: QTextLayout  # owns the line
    line: QTextLine
    x: float
    y: float


class TextBlock:
    """Text that knows its height and can be painted. `is_cut` says that not all of it is there."""

    __slots__ = ("_lines", "height", "is_cut", "line_count")

    def __init__(self, lines: Sequence[_Line], height: int, is_cut: bool, line_count: int) -> None:
        self._lines = tuple(lines)
        self.height = height
        self.is_cut = is_cut
        self.line_count = line_count

    def paint(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Paint with the top left corner at x, y."""
        painter.setPen(colour)
        for line in self._lines:
            line.line.draw(painter, QPointF(x + line.x, y + line.y))

    def paint_in(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        """Paint at the left of a room, in the middle of its height."""
        self.paint(painter, rect.left(), rect.top() + (rect.height() - self.height) // 2, colour)

    @property
    def widest(self) -> float:
        """The width that the text takes up."""
        return max((line.x + line.line.naturalTextWidth() for line in self._lines), default=0.0)

    @property
    def last_width(self) -> float:
        """The width that its last line takes up."""
        return self._lines[-1].x + self._lines[-1].line.naturalTextWidth() if self._lines else 0.0


def lay_out(
    paragraphs: Sequence[str],
    style: TextStyle,
    width: float,
    *,
    most_lines: int | None = None,
    bullets: bool = False,
    marking: Marking | None = None,
    from_left: bool = False,
    in_middle: bool = False,
) -> TextBlock:
    """Lay paragraphs out below each other. `bullets` makes a list of them, `marking` changes no height. With
    `from_left` a text from right to left begins where all others do; `in_middle` centres each line.

    With `most_lines` what is longer is cut there, and an ellipsis says so.
    """
    indent = ceil(style.width(_BULLET + "\u2002")) if bullets else 0
    inner = max(width - indent, 1.0)
    option = _WRAPPING_AT_LEFT if from_left else _WRAPPING_IN_MIDDLE if in_middle else _WRAPPING
    gap = round(style.step * _GAP_BETWEEN_PARAGRAPHS) if bullets else 0
    lines: list[_Line] = []
    count, y = 0, 0
    for number, paragraph in enumerate(paragraphs):
        if number:
            y += gap
        text = paragraph.replace("\n", _LINE_BREAK)
        length = _units(text)
        is_last = number == len(paragraphs) - 1
        if bullets:
            bullet = _single_line(_BULLET, style.font, indent)
            lines.append(_Line(*bullet, 0.0, y + _lowered(style, bullet[1])))
        layout = QTextLayout(text, style.font)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if marking:
            layout.setFormats(marking.formats(text))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(inner)
            count += 1
            goes_on = not is_last or line.textStart() + line.textLength() < length
            if count == most_lines and goes_on:
                layout.endLayout()
                rest = _from_unit(text, line.textStart())
                cut = _single_line(_cut_off(rest, style, inner), style.font, inner, marking)
                lines.append(_Line(*cut, indent, y + _lowered(style, cut[1])))
                return TextBlock(lines, y + _height(style, cut[1]), True, count)
            lines.append(_Line(layout, line, indent, y + _lowered(style, line)))
            y += _height(style, line)
        layout.endLayout()
    return TextBlock(lines, y, False, count)


def height_of(text: str, style: TextStyle, width: float) -> int:
    """The height that a text has when it is laid out to a width, in pixels. Most need one line, and are only
    measured."""
    in_a_line = text.isascii() and "\n" not in text and style.width(text) <= width
    return style.step if in_a_line else lay_out((text,), style, width).height


def _option(mode: QTextOption.WrapMode, where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextOption:
    option = QTextOption(where)
    option.setWrapMode(mode)
    return option


_WRAPPING = _option(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_WRAPPING_AT_LEFT = _option(
    QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere,
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
)
_WRAPPING_IN_MIDDLE = _option(
    QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, Qt.AlignmentFlag.AlignHCenter
)
_NO_WRAPPING = _option(QTextOption.WrapMode.NoWrap)


def _height(style: TextStyle, line: QTextLine) -> int:
    # A stand-in font for another script may be taller than the step.
    return max(style.step, ceil(line.height()))


def _lowered(style: TextStyle, line: QTextLine) -> float:
    return max(0.0, (style.step - line.height()) / 2)


def _single_line(
    text: str, font: QFont, width: float, marking: Marking | None = None
) -> tuple[QTextLayout, QTextLine]:
    layout = QTextLayout(text, font)
    layout.setTextOption(_NO_WRAPPING)
    layout.setCacheEnabled(True)
    if marking:
        layout.setFormats(marking.formats(text))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return layout, line


def _cut_off(rest: str, style: TextStyle, width: float) -> str:
    """What stands in the last line, cut between words where there is more than one."""
    first = rest.split(_LINE_BREAK, 1)[0].rstrip()
    if style.width(first + _ELLIPSIS) <= width:
        return first + _ELLIPSIS
    shown = style.shortened(first, width)
    kept = shown.removesuffix(_ELLIPSIS)
    if first.startswith(kept) and " " in kept.strip() and not first[len(kept) :].startswith(" "):
        kept = kept.rstrip().rpartition(" ")[0]
    return kept.rstrip(" ,;:.·") + _ELLIPSIS


# Qt counts UTF-16 units where Python counts characters.


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _from_unit(text: str, start: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[2 * start :].decode("utf-16-le", "surrogatepass")
