"""What a show of hands says, against worked examples of the RAND/UCLA rule."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.matrix import Matrix, Stage
from placematrix_desktop.domain.tally import Accord, Spread, Tally, spread_of
from tests.factories import small_matrix

NINE = tuple(str(n) for n in range(1, 10))
FOUR = ("emerging", "developing", "maturing", "thriving")


def on(keys: tuple[str, ...], *, ladder: bool = True) -> Matrix:
    """A matrix with these stages."""
    stages = tuple(Stage(id=key, label=key) for key in keys)
    return replace(small_matrix(ladder=ladder), stages=stages)


def spread(*hands: int, stages: tuple[str, ...] | None = None) -> Spread:
    """The spread of so many hands at each stage, the lowest first."""
    keys = stages or tuple(str(n) for n in range(len(hands)))
    found = spread_of(Tally(round=1, counts=dict(zip(keys, hands, strict=True))), on(keys))
    assert found is not None
    return found


def test_the_published_example_of_fifteen_ratings_is_no_disagreement() -> None:
    # BMJ Open 2012;2:e001431, table 1: median 7, percentiles 7 and 8, so a range of 1 against
    # 2.35 + 1.5 × 2.5 = 6.1.
    found = spread(0, 0, 0, 1, 1, 1, 5, 5, 2, stages=NINE)
    assert found == Spread(
        hands=15, median=6.0, lowest=3, highest=8, share_at_median=5 / 15, agreement=False, split=False
    )


@pytest.mark.parametrize(
    ("ratings", "split"),
    [
        # A symmetrical panel: centre 5, no asymmetry, so the limit is 2.35.
        ((0, 0, 0, 5, 0, 5, 0, 0, 0), False),  # range 2
        ((0, 0, 5, 0, 0, 0, 5, 0, 0), True),  # range 4
        # Centre 3, asymmetry 2, so the limit is 5.35.
        ((5, 0, 0, 0, 5, 0, 0, 0, 0), False),  # range 4
        # Centre 4.5, asymmetry 0.5, so the limit is 3.1.
        ((0, 0, 5, 0, 0, 5, 0, 0, 0), False),  # range 3
        ((0, 5, 0, 0, 0, 0, 5, 0, 0), True),  # range 5
        # Centre 4, asymmetry 1, so the limit is 3.85.
        ((0, 0, 5, 0, 5, 0, 0, 0, 0), False),  # range 2
        ((0, 5, 0, 0, 0, 5, 0, 0, 0), True),  # range 4
        # The extremes of nine, three against three with three between.
        ((3, 0, 0, 0, 3, 0, 0, 0, 3), True),
        ((9, 0, 0, 0, 0, 0, 0, 0, 0), False),
    ],
)
def test_disagreement_on_the_nine_points_of_the_manual(ratings: tuple[int, ...], split: bool) -> None:
    assert spread(*ratings, stages=NINE).split is split
    assert spread(*reversed(ratings), stages=NINE).split is split


def test_percentiles_lie_on_straight_lines_between_neighbours() -> None:
    # Ten ratings, six at 4 and four at 6: the 30th percentile is 4, the 70th lies 0.3 of the way from the
    # seventh rating to the eighth, both 6. The range is 2, the centre 5, the limit 2.35.
    assert not spread(0, 0, 0, 6, 0, 4, 0, 0, 0, stages=NINE).split
    # Four at 3 and one each at 4 to 9: the 30th percentile is 3, the 70th 6.3. 3.3 is more than
    # 2.35 + 1.5 × 0.35 = 2.875.
    assert spread(0, 0, 4, 1, 1, 1, 1, 1, 1, stages=NINE).split


def test_two_people_are_enough_to_disagree_and_near_ones_do_not() -> None:
    # At 1 and 9 the percentiles are 3.4 and 6.6, at 2 and 7 they are 3.5 and 5.5.
    assert spread(1, 0, 0, 0, 0, 0, 0, 0, 1, stages=NINE).split
    assert not spread(0, 1, 0, 0, 0, 0, 1, 0, 0, stages=NINE).split


def test_two_stages_are_the_ends_of_the_scale() -> None:
    assert spread(4, 4).split
    assert not spread(7, 1).split


@pytest.mark.parametrize(
    ("hands", "median", "lowest", "highest", "share"),
    [
        ((0, 6, 0, 0), 1.0, 1, 1, 1.0),
        ((1, 2, 3, 0), 1.5, 0, 2, 5 / 6),
        ((1, 1, 5, 1), 2.0, 0, 3, 5 / 8),
        ((2, 0, 0, 2), 1.5, 0, 3, 0.0),
        ((0, 0, 0, 1), 3.0, 3, 3, 1.0),
    ],
)
def test_median_range_and_share(
    hands: tuple[int, ...], median: float, lowest: int, highest: int, share: float
) -> None:
    found = spread(*hands, stages=FOUR)
    assert (found.median, found.lowest, found.highest) == (median, lowest, highest)
    assert found.share_at_median == pytest.approx(share)
    assert found.hands == sum(hands)


@pytest.mark.parametrize(
    ("hands", "split"),
    [
        ((8, 0, 0, 0), False),
        ((0, 4, 4, 0), True),  # one step apart, and yet as wide as the rule allows at the centre
        ((4, 4, 0, 0), False),
        ((4, 0, 4, 0), True),
        ((0, 4, 0, 4), True),
        ((4, 0, 0, 4), True),
        ((1, 6, 1, 0), False),
        ((1, 1, 6, 1), False),
    ],
)
def test_disagreement_on_four_stages(hands: tuple[int, ...], split: bool) -> None:
    assert spread(*hands, stages=FOUR).split is split


def test_no_hands_say_nothing() -> None:
    assert spread_of(Tally(round=1, counts={}), on(FOUR)) is None
    assert spread_of(Tally(round=1, counts={"emerging": 0}), on(FOUR)) is None


def test_choices_have_no_middle_and_no_range_and_are_never_split() -> None:
    apart = Tally(round=1, counts={"emerging": 4, "thriving": 4})
    assert spread_of(apart, on(FOUR)) is not None
    assert spread_of(apart, on(FOUR, ladder=False)) is None


def test_hands_at_a_stage_that_the_matrix_lacks_do_not_count() -> None:
    found = spread_of(Tally(round=1, counts={"maturing": 2, "gone": 9}), on(FOUR))
    assert found is not None
    assert (found.hands, found.median) == (2, 2.0)


def test_a_scale_of_one_stage_is_never_split() -> None:
    assert not spread(7).split


@example([0, 0, 0, 29, 0, 6, 30, 1, 27])  # just as wide as the rule allows
@given(st.lists(st.integers(0, 30), min_size=1, max_size=9).filter(any))
def test_what_holds_for_every_tally(hands: list[int]) -> None:
    found = spread(*hands)
    assert found.lowest <= found.median <= found.highest
    assert 0.0 <= found.share_at_median <= 1.0
    turned = spread(*reversed(hands))
    assert turned.split is found.split
    assert turned.median == pytest.approx(len(hands) - 1 - found.median)
    assert turned.share_at_median == pytest.approx(found.share_at_median)
    if found.lowest == found.highest:
        assert not found.split
        assert found.agreement
        assert found.share_at_median == 1.0
    assert turned.agreement is found.agreement
    assert not (found.agreement and found.split)


@pytest.mark.parametrize(
    ("hands", "accord"),
    [
        ((0, 12, 0, 0), Accord.AGREEMENT),
        # Of nine, two may be outside and three may not; of twelve, three and not four.
        ((0, 7, 2, 0), Accord.AGREEMENT),
        ((0, 6, 3, 0), Accord.BETWEEN),
        ((1, 9, 1, 1), Accord.AGREEMENT),
        ((1, 8, 2, 1), Accord.BETWEEN),
        # An even divide is no agreement at any end of the scale.
        ((6, 6, 0, 0), Accord.BETWEEN),
        ((0, 0, 6, 6), Accord.BETWEEN),
        ((0, 6, 6, 0), Accord.SPLIT),
        ((6, 0, 0, 6), Accord.SPLIT),
        ((1, 0, 0, 0), Accord.AGREEMENT),
        ((1, 1, 0, 0), Accord.BETWEEN),
        ((2, 6, 4, 0), Accord.BETWEEN),
    ],
)
def test_agreement_and_disagreement_are_asked_for_apart(hands: tuple[int, ...], accord: Accord) -> None:
    assert spread(*hands, stages=FOUR).accord is accord


def test_the_hands_of_a_round_are_added_up() -> None:
    assert Tally(round=1, counts={"emerging": 2, "thriving": 3}).hands == 5
