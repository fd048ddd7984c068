"""Names of people are found in a text in the ways in which they are written."""

from __future__ import annotations

import time
import unicodedata

import pytest

from placematrix_desktop.domain.audience import NAME_WITHHELD, without_names
from placematrix_desktop.domain.name_spelling import NamesInText


def test_names_are_found_whatever_case_and_spaces() -> None:
    text = "ann\nachebe, Ann Achebe. Annachebe Ann Achebes"
    assert without_names(text, ("Ann Achebe",)) == f"{NAME_WITHHELD}, {NAME_WITHHELD}. Annachebe Ann Achebes"
    assert without_names("(C++ Man)", ("C++ Man",)) == f"({NAME_WITHHELD})"
    assert without_names("as it is", ()) == "as it is"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Dr Vera Quince", "Vera Quince"),
        ("Prof. Dame Vera Quince", "vera quince"),
        ("Vera Quince", "Quince, Vera"),
        ("Quince, Vera", "Vera Quince"),
        ("Vera Quince (Chair)", "Vera Quince"),
        ("Zora O’Neill", "Zora O'Neill"),
        ("Zora O'Neill", "ZORA O’NEILL"),
        ("Zora O'Neill", "Zora OʼNeill"),
        ("Anne-Marie Bo", "Anne\u2011Marie Bo"),
        ("Bo Björk", unicodedata.normalize("NFD", "Bo Björk")),
        (unicodedata.normalize("NFD", "Bo Björk"), "Bo Björk"),
        ("Vera Quince", "Vera\u00a0Quince"),
        ("Dr Vera Quince", "v.quince@example.org"),
        ("Vera Quince", "VERA.QUINCE@nhs.example"),
        ("zora@example.org", "Zora@example.org"),
        ("Fay", "Fay"),
        ("Fay", "FAY"),
        ("Dr Fay", "Dr Fay"),
    ],
)
def test_a_name_is_found_as_people_write_it(name: str, written: str) -> None:
    found = without_names(f"Ask {written}, or not.", (name,))
    assert found == f"Ask {NAME_WITHHELD}, or not."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Will", "We will go on, and Williams too."),
        ("Ray", "The x-ray department."),
        ("Dr May", "We may go on in May."),
        ("Vera Quince", "Write to info@example.org."),
        ("Vera Quince", "A primavera quincentenary."),
    ],
)
def test_what_is_no_name_stays(name: str, text: str) -> None:
    assert without_names(text, (name,)) == text


def test_a_text_of_one_endless_word_takes_no_longer() -> None:
    names = NamesInText(("Vera Quince", "Zora O’Neill"))
    begun = time.perf_counter()
    for text in ("a" * 100_000, "vera" * 25_000, "@" * 100_000, "vera.quince@" * 8_000):
        names.put_out(f"{text} Vera Quince @", "")
    assert time.perf_counter() - begun < 5


def test_a_text_without_a_name_is_the_very_same() -> None:
    text = unicodedata.normalize("NFD", "Björn sagt nichts.")
    names = NamesInText(("Bo Björk",))
    assert names.put_out(text, NAME_WITHHELD) is text
    assert not names.are_in(text)
    assert NamesInText(()).put_out(text, NAME_WITHHELD) is text
