"""Texts as the operators of a page: which subset of a font, which codes, where.

ReportLab's own text object works out every character and number anew; here each character of a font is
looked up once a document, and a text becomes codes in one step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics

from placematrix_desktop.report.line_breaking import Run

_MUST_BE_ESCAPED = frozenset(b"()\\")


class Lettered(NamedTuple):
    """A line as it is drawn: where it begins, its runs from left to right, and what each of its spaces is
    wider than usual."""

    x: float
    runs: Sequence[Run]
    spacing: float = 0.0


class Lettering:
    """Writes texts for one document of ReportLab's."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._codes: dict[str, _Codes] = {}

    def shown(self, text: str, font: str, size: float) -> Iterator[str]:
        """The operators that choose the font and show the text."""
        codes = self._codes.get(font)
        if codes is None:
            codes = self._codes[font] = _Codes(pdfmetrics.getFont(font), self._document)
        try:
            yield f"{codes.name(0)} {size:g} Tf ({text.translate(codes)}) Tj"
        except _InAnotherSubset:
            for subset, signs in codes.font.splitString(text, self._document):
                yield f"{codes.name(subset)} {size:g} Tf ({''.join(map(_escaped, signs))}) Tj"

    def lines(self, lines: Iterable[Lettered], top: float, size: float, leading: float) -> str:
        """A text object: each line from its `x` on, the first with its base line at `top`."""
        operators = ["BT"]
        for number, (x, runs, spacing) in enumerate(lines):
            if spacing:
                operators.append(f"{spacing:.4f} Tw")
            operators.append(f"1 0 0 1 {x:.3f} {top - number * leading:.3f} Tm")
            for text, font, colour in runs:
                operators.append(fill(colour))
                operators += self.shown(text, font, size)
            if spacing:
                operators.append("0 Tw")
        operators.append("ET")
        return "\n".join(operators)


class _InAnotherSubset(Exception):
    """A character is in one of the further subsets of its font."""


class _Codes(dict[int, str]):
    """What stands for each code point in a literal string, for characters of the first subset."""

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self.font = font
        self._document = document
        self._names: dict[int, str] = {}

    def __missing__(self, code: int) -> str:
        ((subset, signs),) = self.font.splitString(chr(code), self._document)
        if subset:
            raise _InAnotherSubset
        self[code] = found = _escaped(signs[0])
        return found

    def name(self, subset: int) -> str:
        """The name of a subset on a page."""
        if subset not in self._names:
            self._names[subset] = self.font.getSubsetInternalName(subset, self._document)
        return self._names[subset]


def _escaped(code: int) -> str:
    if code in _MUST_BE_ESCAPED:
        return f"\\{chr(code)}"
    return chr(code) if 32 <= code < 127 else f"\\{code:03o}"


@lru_cache(maxsize=256)
def fill(colour: Color) -> str:
    """The operator for what is filled with a colour, letters among it."""
    return f"{colour.red:.4g} {colour.green:.4g} {colour.blue:.4g} rg"


@lru_cache(maxsize=256)
def stroke(colour: Color) -> str:
    """The operator for lines in a colour."""
    return f"{colour.red:.4g} {colour.green:.4g} {colour.blue:.4g} RG"


def ruled(start: tuple[float, float], end: tuple[float, float], colour: Color, width: float) -> str:
    """A straight line of so many points' width."""
    (x1, y1), (x2, y2) = start, end
    return f"{stroke(colour)} {width:g} w {x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S"
