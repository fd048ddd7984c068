"""Texts as operators: every character comes out, whatever subset of its font it lands in."""

from __future__ import annotations

import io

import pypdf
import pytest

from placematrix_desktop.report.fonts import Fonts, fonts_from
from placematrix_desktop.report.lettering import Lettered
from placematrix_desktop.report.line_breaking import Run
from placematrix_desktop.report.palette import INK
from placematrix_desktop.report.tagging import TaggedCanvas
from tests.report.accounts import FONTS


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return fonts_from(FONTS)


def read_back(texts: list[str], fonts: Fonts) -> str:
    target = io.BytesIO()
    canvas = TaggedCanvas(target, initialFontName=fonts.regular)
    for at, text in enumerate(texts):
        lines = [Lettered(20, [Run(text, fonts.regular, INK)])]
        canvas.put(canvas.lettering.lines(lines, 800 - 20 * at, 10, 12))
    canvas.save()
    return pypdf.PdfReader(io.BytesIO(target.getvalue())).pages[0].extract_text()


def test_what_a_string_of_a_pdf_must_escape_comes_out(fonts: Fonts) -> None:
    text = r"a (b) \c \\ ) ( é – ✓ ’"
    assert read_back([text], fonts).strip() == text


def test_more_characters_than_one_subset_holds(fonts: Fonts) -> None:
    signs = [sign for sign in sorted(fonts._known[fonts.regular]) if sign.isalpha() and ord(sign) < 0x500]
    assert len(signs) > 500
    texts = ["".join(signs[at : at + 40]) for at in range(0, len(signs), 40)]
    # And once more, now that all of them are known, with characters of several subsets side by side.
    texts.append("".join(signs[::17]))
    assert read_back(texts, fonts).split() == texts


def test_no_number_is_written_with_an_exponent(fonts: Fonts) -> None:
    canvas = TaggedCanvas(io.BytesIO(), initialFontName=fonts.regular)
    lines = [Lettered(0.00001, [Run("x", fonts.regular, INK)], 1e-9)]
    assert "e-" not in canvas.lettering.lines(lines, 1e-7, 10, 12).replace("re-", "")
