"""Which side panes are folded."""

from __future__ import annotations

import pytest

from placematrix_desktop.ui.run.pane_folding import PaneFolding


def folded(folding: PaneFolding) -> tuple[bool, bool]:
    return folding.is_folded("left"), folding.is_folded("right")


@pytest.mark.parametrize(
    ("width", "scale", "wanted"),
    [
        (1366, 100, (False, False)),
        (1366, 80, (False, False)),
        (1366, 125, (True, False)),
        (1366, 200, (True, True)),
        (1093, 100, (True, False)),
        (800, 100, (True, True)),
    ],
)
def test_panes_fold_where_the_stages_need_the_room(width: int, scale: int, wanted: tuple[bool, bool]) -> None:
    folding = PaneFolding()
    folding.measure(width, scale)
    assert folded(folding) == wanted


def test_a_choice_holds_until_the_room_changes() -> None:
    folding = PaneFolding()
    folding.measure(1366, 100)
    folding.choose("left", True)
    folding.measure(1300, 100)
    assert folded(folding) == (True, False)
    folding.measure(1093, 100)
    folding.measure(1366, 100)
    assert folded(folding) == (False, False)


def test_a_folded_pane_is_lent_and_given_back() -> None:
    folding = PaneFolding()
    folding.measure(800, 100)
    folding.lend("right")
    assert folded(folding) == (True, False)
    folding.give_back()
    assert folded(folding) == (True, True)


def test_an_open_pane_is_not_lent_and_stays_open() -> None:
    folding = PaneFolding()
    folding.measure(1366, 100)
    folding.lend("right")
    folding.give_back()
    assert folded(folding) == (False, False)


def test_folding_a_lent_pane_by_hand_folds_it() -> None:
    folding = PaneFolding()
    folding.measure(800, 100)
    folding.lend("right")
    folding.choose("right", True)
    assert folded(folding) == (True, True)


def test_where_there_is_room_for_one_pane_opening_one_folds_the_other() -> None:
    folding = PaneFolding()
    folding.measure(1093, 100)
    folding.choose("left", False)
    assert folded(folding) == (False, True)
    folding.lend("right")
    assert folded(folding) == (True, False)
    folding.give_back()
    assert folded(folding) == (False, True)
    folding.choose("right", False)
    assert folded(folding) == (True, False)


def test_where_there_is_room_for_both_both_stay_open() -> None:
    folding = PaneFolding()
    folding.measure(1366, 100)
    folding.choose("left", True)
    folding.choose("left", False)
    assert folded(folding) == (False, False)
