"""Which heights are exact and which are guessed."""

from __future__ import annotations

from placematrix_desktop.ui.run.row_heights import RowHeights, guessed_lines


def test_a_guess_becomes_exact_and_says_by_how_much_it_was_off() -> None:
    heights = RowHeights()
    heights.guess_all([20, 30, 40])
    assert (len(heights), heights.unknown) == (3, 3)
    assert heights.settle(1, 36) == 6
    assert heights.settle(1, 36) == 0
    assert (heights[1], heights.unknown, heights.is_exact(1), heights.is_exact(0)) == (36, 2, True, False)


def test_a_row_that_changed_is_doubted_once() -> None:
    heights = RowHeights()
    heights.guess_all([20])
    heights.settle(0, 25)
    heights.doubt(0)
    heights.doubt(0)
    assert (heights.unknown, heights[0]) == (1, 25)


def test_rows_below_come_before_rows_above() -> None:
    heights = RowHeights()
    heights.guess_all([1] * 5)
    order = []
    while (row := heights.next_unknown(3)) is not None:
        order.append(row)
        heights.settle(row, 1)
    assert order == [3, 4, 2, 1, 0]


def test_guessed_lines_are_at_least_one() -> None:
    assert guessed_lines(0, 20) == 1
    assert guessed_lines(100, 20) == 6
    assert guessed_lines(10, 0) > 1
