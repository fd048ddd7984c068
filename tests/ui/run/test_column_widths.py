"""Sharing out the width of the grid."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.ui.run.column_widths import column_widths


@given(st.integers(1, 4000), st.integers(1, 9), st.integers(80, 200))
def test_columns_fill_the_room_and_stages_are_equal(room: int, stages: int, scale: int) -> None:
    widths = column_widths(room, stages, scale)
    assert len(widths) == stages + 1
    assert sum(widths) >= room
    assert len(set(widths[1:])) == 1
    assert widths[1] >= 124 * scale // 100
    assert widths[0] >= 136 * scale // 100


def test_four_stages_fit_the_narrow_window_without_scrolling_sideways() -> None:
    for room, scale in ((816, 100), (755, 100), (686, 100), (1348, 200)):
        assert sum(column_widths(room, 4, scale)) == room
