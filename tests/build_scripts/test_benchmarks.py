"""The figures: made rightly from what was timed, and each program runs in a small size. Never a time."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from build_scripts.benchmarks import child
from build_scripts.benchmarks.__main__ import line
from build_scripts.benchmarks.figures import Figure, in_turn, percentile, ratio
from build_scripts.benchmarks.measures import MEASURES


def test_both_are_run_in_turn_and_the_first_of_each_is_not_counted() -> None:
    order: list[str] = []

    def one() -> int:
        order.append("a")
        return len(order)

    def other() -> int:
        order.append("b")
        return len(order)

    assert in_turn(2, one, other) == ([3, 5], [4, 6])
    assert "".join(order) == "ababab"


def test_a_ratio_is_the_median_pair_by_pair() -> None:
    figure = ratio("one", "other", [2.0, 9.0, 4.0], [1.0, 3.0, 4.0], "s", 1.5)
    assert (figure.ratio, figure.value, figure.floor) == (2.0, 4.0, 3.0)
    assert not figure.reached
    assert "missed" in line(figure)
    assert "reached" in line(figure._replace(ratio=1.5))


def test_a_percentile_leaves_so_many_above_it() -> None:
    assert percentile(range(100), 99) == 99
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([1.0], 99) == 1.0


def test_a_program_that_fails_is_said_with_its_words() -> None:
    with pytest.raises(child.Failed, match="no such thing"):
        child.run("-c", "raise SystemExit('no such thing')")


def test_what_a_process_took_comes_from_the_kernel() -> None:
    took = child.run("-c", "print('{\"a\": 1}')")
    assert took.said == {"a": 1}
    assert took.wall > 0
    assert took.cpu > 0
    assert took.peak > 1


SMALL = ("start", "decision", "memory")


@pytest.mark.parametrize(
    "name", [name if name in SMALL else pytest.param(name, marks=pytest.mark.long) for name in MEASURES]
)
def test_each_measure_gives_figures(name: str, tmp_path: Path) -> None:
    figures: list[Figure] = list(MEASURES[name](tmp_path, 1, 0.001))
    assert figures
    for figure in figures:
        assert all(math.isfinite(number) for number in (figure.value, figure.floor, figure.ratio))
        assert figure.value > 0
        assert figure.floor > 0
