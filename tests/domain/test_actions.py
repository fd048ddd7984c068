"""Which actions go on page one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.actions import TOP_ACTIONS, Action, top_actions
from tests.factories import action


def ids(actions: tuple[Action, ...]) -> list[str]:
    return [one.id for one in actions]


def test_marked_ones_first_then_the_soonest_due_then_as_entered() -> None:
    actions = [
        action(1),
        action(2, due=date(2026, 9, 1)),
        action(3, due=date(2026, 5, 1)),
        action(4, top=True),
        action(5, due=date(2026, 5, 1)),
    ]
    assert ids(top_actions(actions)) == ["action-4", "action-3", "action-5"]


def test_of_more_than_three_marked_ones_the_soonest_due_come() -> None:
    actions = [action(n, top=True, due=date(2026, 12 - n, 1)) for n in range(1, 6)]
    assert ids(top_actions(actions)) == ["action-5", "action-4", "action-3"]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_fewer_than_three_are_all_of_them(number: int) -> None:
    assert len(top_actions([action(n) for n in range(number)])) == number


@given(st.permutations([action(n, top=n % 4 == 0, due=date(2026, 1 + n % 3, 1)) for n in range(9)]))
def test_the_order_in_which_they_come_does_not_count(actions: list[Action]) -> None:
    chosen = top_actions(actions)
    assert len(chosen) == TOP_ACTIONS
    assert chosen == top_actions(sorted(actions, key=lambda one: one.position))
