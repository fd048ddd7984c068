"""A matrix in a few words."""

from __future__ import annotations

import pytest

from placematrix_desktop.domain.matrix import Element, ElementStatus, Source, Stage, SubjectKind
from placematrix_desktop.domain.matrix_card import card_of
from placematrix_desktop.ui.matrix_shown.element_words import remark_words, status_words
from placematrix_desktop.ui.matrix_shown.matrix_words import (
    columns_words,
    for_whom,
    kind_words,
    kinds_words,
    published_words,
    size_words,
    stage_about,
)
from tests.factories import small_matrix
from tests.ui.matrix_shown.conftest import long_matrix


def test_whom_it_is_for() -> None:
    place, collaborative, *_, system = SubjectKind
    assert kinds_words((place,)) == "places"
    assert kinds_words((place, collaborative)) == "places and provider collaboratives"
    assert for_whom((place, collaborative, system)) == "For places, provider collaboratives and systems"
    assert len({kind_words(kind) for kind in SubjectKind}) == len(SubjectKind)


def test_columns_are_steps_or_choices() -> None:
    assert columns_words(("Low", "High"), ladder=True) == "2 steps: Low, High"
    assert columns_words(("System", "Place"), ladder=False) == "2 choices: System, Place"


def test_elements_are_counted_where_they_are_not_the_themes_again() -> None:
    assert size_words(card_of(small_matrix())) == "2 themes · 5 elements · 5 descriptors"
    assert size_words(card_of(long_matrix(rows=3))) == "3 themes · 3 descriptors"
    assert size_words(card_of(long_matrix(rows=1))) == "1 theme · 1 descriptor"


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (Stage(id="a", label="A"), ""),
        (Stage(id="a", label="A", definition="begun"), "begun"),
        (
            Stage(id="a", label="A", definition="begun", age_range="under two years"),
            "begun · under two years",
        ),
    ],
)
def test_a_stage_is_explained_as_far_as_the_matrix_does(stage: Stage, words: str) -> None:
    assert stage_about(stage) == words


def test_what_the_source_does_not_say_is_left_out() -> None:
    assert published_words(Source(publisher="Nobody", title="A matrix")) == "Nobody, A matrix"


def test_what_is_remarked_of_an_element() -> None:
    assert all(status_words(status) for status in ElementStatus)
    assert status_words(None) == ""
    elsewhere = Element(id="a", title="A", status=ElementStatus.ASSESSED_ELSEWHERE)
    assert remark_words(elsewhere) == "assessed elsewhere"
    assert remark_words(Element(id="a", title="A")) == "no descriptors yet"
    assert remark_words(long_matrix().themes[0].elements[0]) == ""
