"""What people type and paste: nothing visible is lost, and what is left can always be kept."""

from __future__ import annotations

import unicodedata

import msgspec
import pytest
from hypothesis import given

from placematrix_desktop.domain.canonical import canonical_bytes
from placematrix_desktop.domain.text import clean_line, clean_text, counted
from tests.free_texts import free_texts


@pytest.mark.parametrize(
    "line_end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
)
def test_every_kind_of_line_end_becomes_one(line_end: str) -> None:
    assert clean_text(f"one{line_end}two") == "one\ntwo"


def test_a_line_break_of_a_word_processor_does_not_join_words() -> None:
    assert clean_line("Chief\x0bofficer") == "Chief officer"


def test_control_characters_and_lone_surrogates_go_and_the_rest_stays() -> None:
    assert clean_text("a\x00b\x1bc\x7fd\x9ee\ud83df\udc00g") == "abcdefg"


def test_what_is_no_character_and_no_xml_can_hold_goes() -> None:
    assert clean_text("a\ufffeb\uffffc") == "abc"


def test_an_emoji_in_two_halves_is_put_together() -> None:
    assert clean_text("\ud83d\ude42") == "🙂"


@pytest.mark.parametrize("text", ["👩🏽‍⚕️ שלום \u202eabc", "e\u0301 é", "a\tb\n\n  c", "x" * 20_000])
def test_visible_text_stays_as_it_is(text: str) -> None:
    assert clean_text(text) == text


def test_white_space_at_both_ends_is_dropped() -> None:
    assert clean_text(" \n\ta b\r\n ") == "a b"
    assert clean_text(" \r\n\x00 ") == ""


def test_a_line_has_no_line_ends_and_no_runs_of_space() -> None:
    assert clean_line("  Ann \t\r\n  de\xa0 la\u2028Cruz ") == "Ann de la Cruz"


@given(free_texts())
def test_cleaned_text_survives_the_canonical_form(text: str) -> None:
    for cleaned in (clean_text(text), clean_line(text)):
        assert msgspec.json.decode(canonical_bytes(cleaned), type=str) == cleaned


@given(free_texts())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(free_texts())
def test_every_visible_character_is_still_there_and_in_order(text: str) -> None:
    def visible(of: str) -> str:
        return "".join(c for c in of if unicodedata.category(c) not in ("Cc", "Cs") and not c.isspace())

    def without_halves(of: str) -> str:
        of = of.replace("\ufffe", "").replace("\uffff", "")
        return of.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")

    assert visible(clean_text(text)) == visible(without_halves(text))
    assert visible(clean_line(text)) == visible(without_halves(text))


@given(free_texts())
def test_a_line_is_one_line(text: str) -> None:
    line = clean_line(text)
    assert len(line.splitlines()) <= 1
    assert line == " ".join(line.split())


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 actions"), (1, "1 action"), (2, "2 actions"), (1_000, "1000 actions")]
)
def test_a_number_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "action") == words


def test_a_noun_with_a_plural_of_its_own() -> None:
    assert counted(1, "entry", "entries") == "1 entry"
    assert counted(3, "entry", "entries") == "3 entries"
