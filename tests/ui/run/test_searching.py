"""Going through what a search has found."""

from __future__ import annotations

from placematrix_desktop.ui.run.searching import Searching


def test_the_first_match_from_here_is_shown() -> None:
    search = Searching(10)
    search.look_for((3, 12, 20))
    assert (search.row, search.place, search.matches) == (12, 2, 3)


def test_past_the_last_row_it_begins_at_the_top() -> None:
    search = Searching(10)
    search.look_for((3, 5))
    assert search.row == 3


def test_steps_go_round() -> None:
    search = Searching(0)
    search.look_for((1, 2, 3))
    search.step(-1)
    assert search.row == 3
    search.step(1)
    assert search.row == 1


def test_without_a_match_it_stays_where_it_began() -> None:
    search = Searching(7)
    search.look_for((9,))
    search.look_for(())
    search.step(1)
    assert (search.row, search.place, search.matches) == (7, 0, 0)
