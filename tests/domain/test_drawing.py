"""Drawn signatures: what goes in comes out, and nothing but strokes gets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.drawing import (
    HEIGHT,
    LONGEST_DRAWING,
    WIDTH,
    drawing_chart,
    is_drawing,
    path_of,
    stroke_of,
    strokes_of,
)
from placematrix_desktop.domain.marks import Line

places = st.tuples(st.floats(-50, WIDTH + 50), st.floats(-50, HEIGHT + 50))
drawings = st.lists(st.lists(places, min_size=1, max_size=40).map(stroke_of), min_size=1, max_size=6)


def test_a_stroke_is_path_data_as_documented() -> None:
    stroke = stroke_of([(40, 120), (52, 90), (57, 98)])
    assert path_of([stroke]) == "M40 120l12 -30 5 8"
    assert strokes_of("M40 120l12 -30 5 8") == (((40, 120), (52, 90), (57, 98)),)


def test_points_that_say_nothing_more_are_left_out_and_the_end_stays() -> None:
    assert stroke_of([(0, 0), (1, 1), (2, 1), (30, 0), (31, 0)]) == ((0, 0), (31, 0))
    assert stroke_of([(5.4, 5.4)]) == ((5, 5),)


@given(drawings)
def test_every_drawing_comes_out_as_it_was(strokes: list[tuple[tuple[int, int], ...]]) -> None:
    path = path_of(strokes)
    assert strokes_of(path) == tuple(strokes)
    chart = drawing_chart(path, "Signature of Ann", width=170, height=46, pen=1.1)
    assert chart.width <= 170.001
    assert chart.height <= 46.001
    for mark in chart.marks:
        assert isinstance(mark, Line)
        assert min(mark.x1, mark.x2) >= -1.2
        assert max(mark.x1, mark.x2) <= chart.width + 1.2
        assert min(mark.y1, mark.y2) >= 0
        assert max(mark.y1, mark.y2) <= chart.height + 0.001


@pytest.mark.parametrize(
    "path",
    [
        "hello",
        "M0 0",
        "M0 0l",
        "M0 0l5",
        "M0 0l5 5z",
        "M0 0L5 5",
        "M1001 0l1 1",
        "M0 0l-1 0",
        "M0 0l1 1 <script>",
        "M0 0l٣ 1",
        "M0 0l1 1" * LONGEST_DRAWING,
    ],
)
def test_anything_else_is_no_drawing(path: str) -> None:
    assert not is_drawing(path)
    with pytest.raises(ValueError, match="drawing"):
        drawing_chart(path, "", width=10, height=10, pen=1)


@given(st.text(alphabet="Ml0123456789- ", max_size=60))
def test_no_text_does_harm(path: str) -> None:
    if is_drawing(path):
        assert path_of(strokes_of(path)) or not path


def test_nothing_drawn_is_no_drawing() -> None:
    assert not is_drawing("")
