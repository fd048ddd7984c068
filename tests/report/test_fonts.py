"""Which font shows what, and what becomes of characters that none has."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given

from placematrix_desktop.report.fonts import REPLACEMENT, Fonts, fonts_from, visible
from tests.free_texts import free_texts
from tests.report.accounts import FONTS


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return fonts_from(FONTS)


def shown(fonts: Fonts, text: str) -> str:
    return "".join(piece for _, piece in fonts.runs(text, fonts.regular))


def test_latin_text_is_one_run_of_the_font_that_was_asked_for(fonts: Fonts) -> None:
    text = "Siân agreed “Maturing” – 12 of 18 · ✓"
    assert list(fonts.runs(text, fonts.strong)) == [(fonts.strong, text)]
    assert list(fonts.runs("", fonts.regular)) == []


def test_other_scripts_come_from_the_spare_font(fonts: Fonts) -> None:
    assert list(fonts.runs("in ქართული, yes", fonts.strong)) == [
        (fonts.strong, "in "),
        (fonts.spare, "ქართული"),
        (fonts.strong, ", yes"),
    ]


def test_a_letter_and_its_mark_stay_in_one_font(fonts: Fonts) -> None:
    # The letter is in both fonts, the mark below it in the spare one alone.
    mark = next(
        chr(code)
        for code in range(0x0300, 0x0370)
        if chr(code) in fonts._known[fonts.spare]
        and chr(code) not in fonts._known[fonts.regular]
        and len(unicodedata.normalize("NFC", f"q{chr(code)}")) == 2
    )
    assert list(fonts.runs(f"aq{mark}b", fonts.regular)) == [
        (fonts.regular, "a"),
        (fonts.spare, f"q{mark}"),
        (fonts.regular, "b"),
    ]


def test_what_no_font_has_becomes_a_square_and_is_named(fonts: Fonts) -> None:
    assert shown(fonts, "a漢b🪑c") == f"a{REPLACEMENT}b{REPLACEMENT}c"
    assert fonts.missing("a漢b🪑c漢") == ["漢", "🪑"]
    assert fonts.missing("plain ✓ 😀 ქ") == []


def test_ornamental_letters_become_plain_ones(fonts: Fonts) -> None:
    assert shown(fonts, "𝐁𝐨𝐥𝐝 and 𝒸𝓊𝓇𝓁𝓎") == "Bold and curly"
    assert fonts.missing("𝐁𝐨𝐥𝐝") == []


def test_decomposed_letters_are_composed(fonts: Fonts) -> None:
    assert shown(fonts, "Sia\u0302n") == "Siân"


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u200d", "\ufe0f", "\u202e", "\u00ad", "\ufeff", "\x07", "\U000e0067"]
)
def test_signs_that_cannot_be_seen_leave_no_trace(sign: str, fonts: Fonts) -> None:
    assert shown(fonts, f"a{sign}b") == "ab"
    assert fonts.missing(f"a{sign}b") == []


@pytest.mark.parametrize("space", ["\t", "\u2003", "\u3000", "\u2028", "\x0b"])
def test_every_kind_of_space_is_a_space(space: str, fonts: Fonts) -> None:
    assert shown(fonts, f"a{space}b") == "a b"


def test_a_space_that_must_not_break_stays(fonts: Fonts) -> None:
    assert shown(fonts, "10\xa0May") == "10\xa0May"


def test_a_half_of_a_surrogate_pair_is_no_crash(fonts: Fonts) -> None:
    assert shown(fonts, "a\ud83db") == f"a{REPLACEMENT}b"
    assert fonts.missing("\ud83d") == ["\ud83d"]


@given(free_texts())
def test_any_text_is_shown_by_fonts_that_have_all_of_it(text: str) -> None:
    fonts = fonts_from(FONTS)
    for name, piece in fonts.runs(text, fonts.strong):
        assert piece
        assert fonts._known[name].issuperset(piece)
    if not fonts.missing(text) and unicodedata.is_normalized("NFKC", visible(text)):
        assert shown(fonts, text) == visible(text)
    assert fonts.width(text, fonts.regular, 10) >= 0


def test_a_missing_or_damaged_font_is_our_fault_and_said_so(tmp_path: Path) -> None:
    shutil.copytree(FONTS, tmp_path / "fonts")
    (tmp_path / "fonts" / "Inter-Bold.ttf").write_bytes(b"no font")
    with pytest.raises(FileNotFoundError, match=r"Inter-Bold\.ttf is damaged"):
        Fonts(tmp_path / "fonts")
    (tmp_path / "fonts" / "Inter-Bold.ttf").unlink()
    with pytest.raises(FileNotFoundError, match=r"Inter-Bold\.ttf is missing"):
        Fonts(tmp_path / "fonts")
