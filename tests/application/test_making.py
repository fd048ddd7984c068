"""Shares of the work, as they are told."""

from __future__ import annotations

import pytest

from placematrix_desktop.application.making import step_by_step, within


def test_a_stretch_lies_between_its_ends() -> None:
    told: list[float] = []
    stretch = within(told.append, 0.2, 0.6)
    for share in (0.0, 0.5, 1.0):
        stretch(share)
    assert told == pytest.approx([0.2, 0.4, 0.6])


def test_each_step_is_told_before_it_and_all_after_the_last() -> None:
    told: list[float] = []
    assert list(step_by_step("ab", told.append)) == ["a", "b"]
    assert told == [0.0, 0.5, 1.0]


def test_no_steps_are_all_done() -> None:
    told: list[float] = []
    assert list(step_by_step("", told.append)) == []
    assert told == [1.0]
