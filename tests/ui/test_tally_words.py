"""What is said of a show of hands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.tally import Tally, spread_of
from placematrix_desktop.ui.tally_words import (
    accord_words,
    hands_words,
    moved_by_words,
    moved_words,
    spread_words,
)
from tests.factories import STAGES, small_matrix

LADDER, CHOICES = small_matrix(), small_matrix(ladder=False)
Hands = tuple[int, int, int, int]


def tally(*hands: int) -> Tally:
    return Tally(round=1, counts=dict(zip(STAGES, hands, strict=True)))


@pytest.mark.parametrize(
    ("hands", "words"),
    [
        ((0, 12, 0, 0), "All at Developing"),
        ((1, 10, 1, 0), "Agreement on Developing"),
        ((2, 6, 4, 0), "Neither agreement nor a split"),
        ((6, 6, 0, 0), "Even between Emerging and Developing"),
        ((0, 6, 6, 0), "Split evenly between Developing and Maturing"),
        ((6, 0, 0, 6), "Split"),
    ],
)
def test_agreement_or_split(hands: Hands, words: str) -> None:
    assert accord_words(tally(*hands), LADDER) == words


@pytest.mark.parametrize(
    ("hands", "words"),
    [
        ((0, 12, 0, 0), "Median Developing"),
        ((2, 6, 4, 0), "Median Developing · from Emerging to Maturing"),
        ((0, 6, 6, 0), "Median between Developing and Maturing · from Developing to Maturing"),
    ],
)
def test_median_and_range(hands: Hands, words: str) -> None:
    spread = spread_of(tally(*hands), LADDER)
    assert spread is not None
    assert spread_words(spread, LADDER) == words


@given(st.tuples(*[st.integers(0, 40)] * 4).filter(any))
def test_every_tally_has_words(hands: Hands) -> None:
    spread = spread_of(tally(*hands), LADDER)
    assert spread is not None
    assert spread_words(spread, LADDER).startswith("Median ")
    assert accord_words(tally(*hands), LADDER)
    assert accord_words(tally(*hands), CHOICES)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ((12, 0, 0, 0), (0, 12, 0, 0), "moved up by one"),
        ((0, 0, 12, 0), (12, 0, 0, 0), "moved down by two"),
        ((6, 6, 0, 0), (0, 12, 0, 0), "moved up by half a stage"),
        ((0, 0, 0, 12), (6, 6, 0, 0), "moved down by two and a half"),
        ((5, 0, 0, 5), (5, 0, 0, 5), "did not move"),
        ((2, 8, 2, 0), (0, 12, 0, 0), "came closer together"),
    ],
)
def test_what_a_second_round_did(before: Hands, after: Hands, words: str) -> None:
    assert moved_words(tally(*before), tally(*after), LADDER) == words


def test_a_long_way_is_given_in_figures() -> None:
    assert moved_by_words(5.0) == "moved up by 5"
    assert moved_by_words(-4.5) == "moved down by 4 and a half"


def test_choices_have_neither_median_nor_move() -> None:
    assert accord_words(tally(0, 5, 0, 0), CHOICES) == "All for Developing"
    assert accord_words(tally(1, 5, 2, 0), CHOICES) == "Most for Developing"
    assert accord_words(tally(4, 4, 2, 0), CHOICES) == "Even between Emerging and Developing"
    assert moved_words(tally(1, 0, 0, 0), tally(0, 1, 0, 0), CHOICES) == ""


def test_one_hand_and_more() -> None:
    assert (hands_words(1), hands_words(0), hands_words(12)) == ("1 hand", "0 hands", "12 hands")
