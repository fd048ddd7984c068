"""Text in a matrix: one form for the same words, and what no text may hold."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.matrix_text import quoted, tidy, unusable_character


@pytest.mark.parametrize(
    ("given_text", "tidied"),
    [
        ("  one\n  text \t of\r\nwords ", "one text of words"),
        ("e\u0301", "é"),
        ("£5\u00a0million\u2028more", "£5 million more"),
        ("\u200b", ""),
        (" \u200d\ufeff ", ""),
        ("", ""),
        ("👩\u200d🏫", "👩\u200d🏫"),
        ("שלום", "שלום"),
        ("a\x00b", "a\x00b"),
        ("\x1f", "\x1f"),
    ],
)
def test_a_text_is_tidied(given_text: str, tidied: str) -> None:
    assert tidy(given_text) == tidied


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text())
def test_no_letter_is_lost(text: str) -> None:
    def letters(of: str) -> str:
        composed = unicodedata.normalize("NFC", of)
        return "".join(sign for sign in composed if unicodedata.category(sign)[0] in "LNPS")

    assert letters(tidy(text)) == letters(text)


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\x00", "U+0000"),
        ("\x07", "U+0007"),
        ("\x7f", "U+007F"),
        ("\ud800", "U+D800"),
        ("\U0010ffff", "U+10FFFF"),
    ],
)
def test_a_character_that_cannot_be_kept_is_named(sign: str, name: str) -> None:
    assert unusable_character(f"a{sign}b") == name


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs", "Cn"))))
def test_everything_else_may_stand_in_a_text(text: str) -> None:
    assert unusable_character(text) == ""
    assert unusable_character("\t\n\r\x85") == ""


@given(st.text())
def test_a_quoted_text_is_one_printable_line(text: str) -> None:
    shown = quoted(text)
    assert shown.startswith("“")
    assert shown.endswith("”")
    assert len(shown) <= 73
    assert not unusable_character(shown)
    assert len(shown.splitlines()) == 1


def test_a_long_text_is_cut_where_it_is_quoted() -> None:
    assert quoted("word " * 50, most=8) == "“word wor…”"
