"""Ids made from labels."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.slug import LONGEST, SlugsInUse, is_slug, slug


@pytest.mark.parametrize(
    ("label", "made"),
    [
        ("Just starting", "just-starting"),
        ("  Clinically  and professionally\tled ", "clinically-and-professionally-led"),
        ("Community / neighbourhood / citizen", "community-neighbourhood-citizen"),
        ("Finance & risk (2021/22)", "finance-risk-2021-22"),
        ("People's voice, people’s choice", "peoples-voice-peoples-choice"),
        ("Stage 2", "stage-2"),
        ("--- a --- b ---", "a-b"),
        ("Évaluation à mi-parcours", "evaluation-a-mi-parcours"),
        ("Straße", "strasse"),
        ("ﬁnance Ⅳ", "finance-iv"),
        ("Развитие", "развитие"),
        ("Йод", "йод"),
        ("شراكة جديدة", "شراكة-جديدة"),
        ("हिन्दी", "हिन्दी"),
        ("発展 中", "発展-中"),
        ("می‌شود", "میشود"),
        ("soft\u00adhyphen", "softhyphen"),
        ("★★★", ""),
        ("🙂", ""),
        ("", ""),
        ("\u0301", ""),
    ],
)
def test_a_label_gives_an_id(label: str, made: str) -> None:
    assert slug(label) == made


def test_a_long_label_is_cut_between_words() -> None:
    made = slug("governance " * 20)
    assert made == "-".join(["governance"] * 7)
    assert len(made) <= LONGEST


def test_a_long_word_is_cut_inside() -> None:
    assert slug("a" * 500) == "a" * LONGEST


@given(st.text())
def test_an_id_is_its_own_id(label: str) -> None:
    made = slug(label)
    assert slug(made) == made
    assert is_slug(made) == bool(made)


@given(st.text())
def test_an_id_holds_letters_marks_digits_and_single_hyphens(label: str) -> None:
    made = slug(label)
    assert len(made) <= LONGEST
    assert "--" not in made
    assert made.strip("-") == made
    assert all(sign == "-" or unicodedata.category(sign)[0] in "LMN" for sign in made)
    assert not any("A" <= sign <= "Z" for sign in made)


@given(st.text())
def test_capitals_make_no_difference(label: str) -> None:
    assert slug(label.casefold()) == slug(label)


@pytest.mark.parametrize("text", ["", "Vision", "a b", "a--b", "-a", "a_b", "a.b", "a" * 81, "é", "../a"])
def test_what_is_no_id(text: str) -> None:
    assert not is_slug(text)


def test_labels_that_clash_get_numbers() -> None:
    ids = SlugsInUse()
    made = [ids.make(label, otherwise="stage") for label in ("Trust", "trust!", "TRUST", "Trust 2")]
    assert made == ["trust", "trust-2", "trust-3", "trust-2-2"]


def test_an_id_that_is_taken_is_never_made() -> None:
    ids = SlugsInUse(["trust", "trust-2"])
    assert ids.make("Trust", otherwise="element") == "trust-3"


def test_a_label_without_letters_takes_the_name_of_its_kind() -> None:
    ids = SlugsInUse()
    assert [ids.make(label, otherwise="stage") for label in ("★", "★★", "🙂")] == [
        "stage",
        "stage-2",
        "stage-3",
    ]


@given(st.lists(st.text(alphabet="aA-é★ 2", max_size=6), max_size=40), st.sets(st.sampled_from(["a", "a-2"])))
def test_made_ids_are_always_different(labels: list[str], taken: set[str]) -> None:
    ids = SlugsInUse(taken)
    made = [ids.make(label, otherwise="row") for label in labels]
    assert len({*made, *taken}) == len(made) + len(taken)
    assert all(is_slug(each) for each in made)


def test_a_long_label_leaves_room_for_its_number() -> None:
    ids = SlugsInUse()
    made = {ids.make("a" * 500, otherwise="row") for _ in range(12)}
    assert len(made) == 12
    assert max(len(each) for each in made) <= LONGEST


def test_thousands_of_rows_of_one_name_take_no_time() -> None:
    ids = SlugsInUse()
    began = time.process_time()
    made = [ids.make("Governance", otherwise="row") for _ in range(20_000)]
    assert time.process_time() - began < 5
    assert made[-1] == "governance-20000"
