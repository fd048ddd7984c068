"""Pieces put on pages: in order, no page too full, none empty."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.report.pages import filled
from placematrix_desktop.report.pieces import Keep, PageBreak, Piece, Step


class Box(Piece):
    """A piece of so much height, which can be cut anywhere if it may."""

    def __init__(self, high: float, *, before: float = 0, after: float = 0, cut: bool = False) -> None:
        super().__init__(before=before, after=after)
        self.height, self.cut = high, cut

    def wrap(self, width: float) -> float:
        return self.height

    def parted(self, width: float, room: float) -> Sequence[Step]:
        return [Box(room, cut=True), Box(self.height - room, cut=True)] if self.cut else ()


def edges(steps: Sequence[Step], height: float = 100) -> list[list[float]]:
    return [[placed.below_top for placed in page] for page in filled(steps, 50, height)]


def test_pieces_follow_each_other_and_go_to_the_next_page_when_one_is_full() -> None:
    assert edges([Box(40), Box(40), Box(40)]) == [[40, 80], [40]]
    assert edges([]) == []


def test_of_two_spaces_the_wider_one_counts_and_a_page_begins_with_none() -> None:
    assert edges([Box(10, before=9, after=4), Box(10, before=6), Box(10, before=2)]) == [[10, 26, 38]]
    assert edges([Box(90, after=20), Box(10, before=30)]) == [[90], [10]]


def test_what_fits_to_a_hair_fits() -> None:
    assert edges([Box(33.3), Box(33.3), Box(33.4)]) == [[33.3, 66.6, pytest.approx(100)]]


def test_a_piece_that_is_too_high_is_split_as_often_as_it_needs() -> None:
    assert edges([Box(70), Box(250, cut=True), Box(5)]) == [[70, 100], [100], [100], [20, 25]]


def test_room_is_kept_without_moving_anything() -> None:
    assert edges([Box(50, after=5), Keep(45), Box(45, before=5)]) == [[50, 100]]
    assert edges([Box(50, after=5), Keep(46), Box(20)]) == [[50], [20]]


def test_the_space_before_what_is_kept_counts_against_the_space_after_the_last_piece() -> None:
    assert edges([Box(50, after=5), Keep(43, before=7), Box(43, before=7)]) == [[50, 100]]
    assert edges([Box(50, after=5), Keep(44, before=7), Box(20)]) == [[50], [20]]
    assert edges([Keep(100, before=30), Box(100, before=30)]) == [[100]]


def test_a_page_break_begins_a_page() -> None:
    assert edges([Box(5), PageBreak(), Box(6)]) == [[5], [6]]


def test_a_piece_that_no_page_holds_is_refused_and_does_not_go_on_for_ever() -> None:
    with pytest.raises(ValueError, match="Box is too high"):
        filled([Box(5), Box(101)], 50, 100)
    with pytest.raises(ValueError, match="Keep is too high"):
        filled([Keep(101)], 50, 100)


def test_parts_know_what_their_page_goes_on_with() -> None:
    whole = Box(250, cut=True)
    whole.parts_go_on_with = "A card – Note"
    first, second, third = filled([whole], 50, 100)
    assert first[0].piece.goes_on_with == ""
    assert second[0].piece.goes_on_with == third[0].piece.goes_on_with == "A card – Note"


BOXES = st.builds(
    Box,
    st.floats(1, 100),
    before=st.floats(0, 30),
    after=st.floats(0, 30),
    cut=st.booleans(),
)


@given(st.lists(BOXES | st.builds(Keep, st.floats(0, 100)), max_size=20))
def test_everything_is_placed_once_in_order_and_within_the_page(steps: list[Step]) -> None:
    pages = filled(steps, 50, 100)
    assert all(pages)
    high = sum(step.height for step in steps if isinstance(step, Piece))
    assert sum(placed.piece.height for page in pages for placed in page) == pytest.approx(high)
    for page in pages:
        bottom = 0.0
        for placed in page:
            assert placed.below_top - placed.piece.height >= bottom - 1e-6
            bottom = placed.below_top
        assert bottom <= 100 + 1e-5
