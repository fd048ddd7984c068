"""From what processes took to figures, and to what is shown of them."""

from __future__ import annotations

import json

import pytest

from build_scripts.benchmarks.child import Spent
from build_scripts.benchmarks.figures import (
    Figure,
    not_measured,
    share_below,
    times_as_long,
    times_as_much_memory,
)
from build_scripts.benchmarks.table import as_json, as_table

TAKEN = [
    Spent(wall=3.0, cpu=2.0, peak=30),
    Spent(wall=9.0, cpu=8.0, peak=90),
    Spent(wall=4.0, cpu=3.0, peak=40),
]
FLOOR = [
    Spent(wall=2.0, cpu=2.0, peak=20),
    Spent(wall=2.0, cpu=1.0, peak=10),
    Spent(wall=50.0, cpu=2.0, peak=20),
]


def test_a_ratio_is_the_median_pair_by_pair_so_that_one_slow_run_does_not_count() -> None:
    figure = times_as_long("a", "start", "floor", TAKEN, FLOOR, 1.4)
    assert figure.value == 1.5
    assert figure.note == "4000 ms against 2000 ms; 1.50 × in processor time"
    assert figure.reached is False
    assert figure.detail["wall_ms"] == [3000, 9000, 4000]


def test_a_system_that_tells_no_processor_time_leaves_the_clock() -> None:
    figure = times_as_long("a", "start", "floor", [Spent(wall=3.0)], [Spent(wall=2.0)], 1.5)
    assert figure.value == 1.5
    assert figure.note == "3000 ms against 2000 ms"
    assert figure.reached is True


def test_memory_is_a_ratio_of_peaks() -> None:
    assert times_as_much_memory("d", "peak", "floor", TAKEN, FLOOR, 2.5).value == 2.0
    untold = times_as_much_memory("d", "peak", "floor", [Spent(wall=1.0)], FLOOR, 2.5)
    assert untold.value is None
    assert "this system does not tell" in untold.note


@pytest.mark.parametrize(("share", "expected"), [(0.0, 1), (0.5, 51), (0.99, 100), (1.0, 100)])
def test_the_share_below(share: float, expected: float) -> None:
    assert share_below(range(100, 0, -1), share) == expected


def test_what_has_no_aim_or_no_value_is_neither_reached_nor_missed() -> None:
    assert Figure("a", "what", "floor", 2.0).reached is None
    assert not_measured("e", "what", "floor", 1.0, why="no bundle").reached is None


FIGURES = [
    Figure(
        "a", "start to the grid of a workshop with very many descriptors", "a window", 2.25, 2.5, note="why"
    ),
    Figure("b", "the slowest", "more than the floor's", 9.0, 8.0, unit="ms"),
    not_measured("e", "size of the bundle", "a bundle", 1.3, why="no bundle"),
]


def test_the_table_says_what_is_reached_what_is_missed_and_what_was_not_measured() -> None:
    lines = as_table(FIGURES).splitlines()
    assert [line.split()[-1] for line in lines if " ≤ " in line] == ["reached", "missed", "×"]
    assert "2.25 ×" in lines[2]
    assert "≤ 2.50 ×" in lines[2]
    assert "9.00 ms" in "".join(lines)
    assert lines[-1].strip() == "not measured: no bundle"
    assert max(map(len, lines)) <= 120


def test_the_json_has_every_figure_and_on_what_it_was_measured() -> None:
    told = json.loads(as_json(FIGURES, runs=7))
    assert told["runs"] == 7
    assert told["python"]
    assert [figure["reached"] for figure in told["figures"]] == [True, False, None]
    assert told["figures"][0]["what"] == FIGURES[0].what
