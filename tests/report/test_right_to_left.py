"""Lines in the order in which they are seen, and Arabic letters in the forms that they take.

The expected orders are those of the Unicode algorithm (UAX 9), worked out by its rules.
"""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.report.right_to_left import (
    has_right_to_left,
    joined,
    runs_right_to_left,
    visual_order,
)
from tests.free_texts import free_texts


def seen(line: str, *, right_to_left: bool) -> str:
    return "".join(sign for _, sign in visual_order(line, right_to_left=right_to_left))


@pytest.mark.parametrize(
    ("line", "right_to_left", "order"),
    [
        ("abc def", False, "abc def"),
        ("אבג", True, "גבא"),
        ("אבג דהו", True, "והד גבא"),
        ("car אבג", False, "car גבא"),
        ("אבג car", True, "car גבא"),
        ("אבג 123", True, "123 גבא"),
        ("אבג 1,234.5 דהו", True, "והד 1,234.5 גבא"),
        ("אבג (VCSE) דהו", True, "והד (VCSE) גבא"),
        ("אבג (דהו)", True, "(והד) גבא"),
        ("see אבג (דהו), please", False, "see (והד) גבא, please"),
        ("see אבג, 12 דהו.", False, "see והד 12 ,גבא."),
        ("אבג.", True, ".גבא"),
        ("אבג. ", True, " .גבא"),
        ("אבג 10% דהו", True, "והד 10% גבא"),
        ("שלום NHS 42 עולם", True, "םלוע NHS 42 םולש"),
        ("العدد 12-13", True, "13-12 ددعلا"),  # a hyphen parts numbers after Arabic letters
        ("", True, ""),
    ],
)
def test_a_line_stands_as_it_is_seen(line: str, right_to_left: bool, order: str) -> None:
    assert seen(line, right_to_left=right_to_left) == order


LEFT_TO_RIGHT = st.text(st.sampled_from("abcXYZ 0123456789.,:-()[]%$ßéΩЖ"), max_size=40)


@given(LEFT_TO_RIGHT)
def test_text_from_left_to_right_stays_as_it_is(line: str) -> None:
    assert seen(line, right_to_left=False) == line
    assert joined(line) == line


@given(free_texts(), st.booleans())
def test_no_character_is_lost_or_doubled(line: str, right_to_left: bool) -> None:
    line = line[:300]
    order = visual_order(line, right_to_left=right_to_left)
    assert sorted(at for at, _ in order) == list(range(len(line)))
    for at, sign in order:
        assert sign == line[at] or unicodedata.mirrored(line[at])


def test_a_paragraph_runs_as_its_first_letter_does() -> None:
    assert runs_right_to_left("12 – שלום and more")
    assert not runs_right_to_left("12 – and שלום")
    assert not runs_right_to_left("123")
    assert has_right_to_left("and שלום")
    assert not has_right_to_left("Ωß漢")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("بيت", "\ufe91\ufef4\ufe96"),  # initial, medial, final
        ("دار", "دار"),  # letters that reach out to nobody
        ("ب", "ب"),  # alone
        ("لا", "\ufefb"),  # lam and alef are one sign
        ("سلام", "\ufeb3\ufefc\u0645"),
        ("بَيت", "\ufe91\u064e\ufef4\ufe96"),  # a mark is passed over
        ("پیچ", "\ufb58\ufbff\ufb7b"),  # Persian and Urdu letters
        ("بـ", "\ufe91ـ"),
        ("ب ي", "ب ي"),
    ],
)
def test_arabic_letters_join(word: str, forms: str) -> None:
    assert joined(word) == forms


@given(st.text(st.sampled_from("ابتثجحخدذرزسشصلمنهويءآأإؤئةىپچگی \u064e\u0651abc1"), max_size=20))
def test_joined_letters_are_still_the_letters(text: str) -> None:
    assert unicodedata.normalize("NFKC", joined(text)) == unicodedata.normalize("NFKC", text)
