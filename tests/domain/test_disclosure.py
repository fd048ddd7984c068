"""Small counts are not shown, and cannot be worked out from what is."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.disclosure import SMALLEST_SHOWN, is_small, suppressed


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ({"a": 6, "b": 7}, ""),
        ({"a": 6, "b": 0}, ""),
        ({"a": 2, "b": 3, "c": 9}, "ab"),
        ({"a": 2, "b": 9, "c": 7}, "ac"),  # one alone takes the next larger with it
        ({"a": 1, "b": 1, "c": 9}, "abc"),  # two ones are told by their sum
        ({"a": 4, "b": 4, "c": 9, "d": 20}, "abc"),  # so are two fours
        ({"a": 3}, "a"),
        ({}, ""),
    ],
)
def test_which_counts_are_not_shown(counts: dict[str, int], hidden: str) -> None:
    assert suppressed(counts) == frozenset(hidden)


def test_small_is_one_to_four() -> None:
    assert [number for number in range(8) if is_small(number)] == [1, 2, 3, 4]


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12), max_size=8))
def test_no_small_count_is_shown_and_nought_always_is(counts: dict[str, int]) -> None:
    hidden = suppressed(counts)
    for key, number in counts.items():
        if number == 0:
            assert key not in hidden
        elif number < SMALLEST_SHOWN:
            assert key in hidden


@given(st.dictionaries(st.sampled_from("abcde"), st.integers(0, 7), min_size=2, max_size=5))
def test_no_hidden_count_follows_from_the_total(counts: dict[str, int]) -> None:
    """Every hidden count could have been another one, for all that the total and the others say."""
    hidden = sorted(suppressed(counts))
    if not hidden or len(hidden) == len([number for number in counts.values() if number]):
        return  # Where all is hidden there is nothing left to hide it with.
    total = sum(counts[key] for key in hidden)
    could_be = [each for each in product(range(1, total + 1), repeat=len(hidden)) if sum(each) == total]
    for place in range(len(hidden)):
        assert len({each[place] for each in could_be}) > 1
