"""Rows that are higher than the window: everything in them can be read by key, and it is always clear in
which row one is."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.run.grid_rows import DescriptorRow
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.row_layout import RowLayout
from tests.factories import flat_matrix, large_matrix
from tests.ui.run.conftest import CHECKOUT, OpenGrid

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Show = Callable[..., OpenGrid]
# What the panes and bars leave of 1366 × 768 and 1093 × 614, and of the latter with the panes folded.
ROOMS = ((812, 610), (766, 456), (1083, 456))


def bundled(name: str) -> Matrix:
    file = CHECKOUT / "matrices" / f"{name}.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Matrix)


@pytest.fixture
def tall(open_grid: Show) -> OpenGrid:
    """Five descriptors, each a few windows high."""
    return open_grid(flat_matrix(5, statements=20), width=700, height=420)


def press(view: GridView, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(view, key, held)


def ceiling(view: GridView) -> int:
    return view.geometry_of_rows.heading_height() if view.sticky_words else 0


def current(view: GridView) -> str:
    row = view.grid_model.rows[view.selected_row]
    assert isinstance(row, DescriptorRow)
    return row.id


def seen_of_selected(view: GridView) -> range:
    """Which pixels of the selected row are in sight, counted from its top."""
    top = view.rowViewportPosition(view.selected_row)
    last = min(view.viewport().height() - top, view.rowHeight(view.selected_row))
    return range(max(0, ceiling(view) - top), last)


def title_top(view: GridView) -> int:
    """Where the title of the selected row begins in the window."""
    row = view.selected_row
    layout = view.geometry_of_rows.layout_of(row)
    assert isinstance(layout, RowLayout)
    return view.rowViewportPosition(row) + view.sight.drop_of(row, layout.title.title_height)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("name", ["syb-development", "bob-place-partnership-maturity"])
def test_page_down_shows_every_line_of_every_row(
    open_grid: Show, name: str, scale: int, room: tuple[int, int]
) -> None:
    grid = open_grid(bundled(name), width=room[0], height=room[1])
    grid.themes.set_text_scale(scale)
    view = grid.view
    press(view, Key.Key_Home)
    for descriptor_id in grid.desk.workshop.agenda.descriptor_ids():
        assert current(view) == descriptor_id
        row, height = view.selected_row, view.rowHeight(view.selected_row)
        # One is at the top of it, and from there nothing is passed over.
        read = seen_of_selected(view).stop
        assert seen_of_selected(view).start == 0
        for _ in range(100):
            assert title_top(view) >= ceiling(view)
            press(view, Key.Key_PageDown)
            if view.selected_row != row:
                break
            seen = seen_of_selected(view)
            if seen.stop == read == height:
                break
            assert seen.start < read < seen.stop
            read = seen.stop
        assert read == height, descriptor_id
        # A page may hold several short rows.
        press(view, Key.Key_Home)
        for _ in range(grid.desk.workshop.agenda.descriptor_ids().index(descriptor_id) + 1):
            press(view, Key.Key_Down)


def test_page_up_comes_back_the_same_way(tall: OpenGrid) -> None:
    view = tall.view
    press(view, Key.Key_PageDown, Key.Key_PageDown)
    assert seen_of_selected(view).start > 0
    press(view, Key.Key_PageUp, Key.Key_PageUp)
    assert seen_of_selected(view).start == 0
    assert current(view) == "row-1"
    press(view, Key.Key_Down)
    press(view, Key.Key_PageUp)
    assert current(view) == "row-1"
    assert seen_of_selected(view).start == 0


def test_the_arrows_go_from_row_to_row_however_high_they_are(tall: OpenGrid) -> None:
    view = tall.view
    press(view, Key.Key_Down)
    assert current(view) == "row-2"
    press(view, Key.Key_PageDown)
    press(view, Key.Key_Down)
    assert current(view) == "row-3"
    assert seen_of_selected(view).start == 0
    press(view, Key.Key_Up)
    # The one above is read from its top as well.
    assert current(view) == "row-2"
    assert seen_of_selected(view).start == 0


def test_control_and_an_arrow_scroll_a_few_lines(tall: OpenGrid) -> None:
    view = tall.view
    press(view, Key.Key_PageDown)
    before = seen_of_selected(view).start
    press(view, Key.Key_Down, held=CONTROL)
    assert seen_of_selected(view).start == before + 3 * view.look.cell.step
    press(view, Key.Key_Up, held=CONTROL)
    assert seen_of_selected(view).start == before
    assert current(view) == "row-1"


def test_the_title_stays_under_the_heading_while_its_row_moves(tall: OpenGrid) -> None:
    view = tall.view
    assert title_top(view) == view.rowViewportPosition(view.selected_row)
    for _ in range(20):
        press(view, Key.Key_Down, held=CONTROL)
        layout = view.geometry_of_rows.layout_of(view.selected_row)
        assert isinstance(layout, RowLayout)
        bottom = view.rowViewportPosition(view.selected_row) + view.rowHeight(view.selected_row)
        assert view.sticky_words == "Subject 1"
        assert title_top(view) == min(ceiling(view), bottom - layout.title.title_height)


def test_the_words_of_the_title_are_painted_where_they_stay(tall: OpenGrid) -> None:
    view = tall.view
    press(view, Key.Key_PageDown, Key.Key_PageDown)
    image = view.viewport().grab().toImage()
    ink = view.look.colour("ink").rgb()
    layout = view.geometry_of_rows.layout_of(view.selected_row)
    assert isinstance(layout, RowLayout)
    words = layout.title.title
    rows = range(title_top(view) + words.y, title_top(view) + words.y + words.block.height)
    there = range(words.x, words.x + round(words.block.widest))
    assert any(image.pixelColor(x, y).rgb() == ink for y in rows for x in there)


def test_a_remark_says_that_the_row_goes_on_and_a_click_on_it_reads_on(tall: OpenGrid) -> None:
    view = tall.view
    remark = view.findChild(type(view._more))
    assert remark.isVisible()
    assert remark.accessibleName() == "PgDn: more below"
    before = seen_of_selected(view).start
    QTest.mouseClick(remark, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert seen_of_selected(view).start > before
    assert remark.height() >= 40
    while view.sight.hidden_of_selected()[1]:
        press(view, Key.Key_PageDown)
    assert not remark.isVisible()
    assert current(view) == "row-1"


def test_a_row_that_fits_has_no_such_remark(open_grid: Show) -> None:
    view = open_grid(large_matrix(30)).view
    assert view.sight.hidden_of_selected() == (0, 0)
    assert not view.findChild(type(view._more)).isVisible()


def test_agreeing_and_moving_the_ring_leave_the_reader_where_he_is(tall: OpenGrid) -> None:
    view = tall.view
    press(view, Key.Key_PageDown)
    before = seen_of_selected(view).start
    assert before > 0
    press(view, Key.Key_Right, Key.Key_Right)
    assert seen_of_selected(view).start == before
    tall.desk.carry_out(PlaceStage("row-1", "stage-2"))
    assert seen_of_selected(view).start == before


def test_a_smaller_window_keeps_filled_with_the_row(tall: OpenGrid) -> None:
    view = tall.view
    press(view, Key.Key_PageDown)
    view.resize(700, 300)
    seen = seen_of_selected(view)
    assert len(seen) == view.viewport().height() - ceiling(view)


def test_scrolled_sideways_the_heading_says_which_descriptor_it_is(open_grid: Show) -> None:
    grid = open_grid(flat_matrix(4, statements=12, stages=6), width=620, height=420)
    view = grid.view
    assert view.horizontalScrollBar().maximum() > 0
    press(view, Key.Key_Down)
    press(view, *[Key.Key_Right] * 6)
    assert view.sight.lacks_titles
    assert view.sticky_words == "Subject 2 › Descriptor of subject 2"
    press(view, Key.Key_PageDown)
    assert view.sticky_words == "Subject 2 › Descriptor of subject 2"
    press(view, *[Key.Key_Left] * 6)
    assert view.sticky_words == "Subject 2"


def test_larger_text_keeps_the_top_of_the_row_in_sight(tall: OpenGrid) -> None:
    view = tall.view
    tall.themes.set_text_scale(200)
    assert seen_of_selected(view).start == 0
    press(view, Key.Key_PageDown)
    assert seen_of_selected(view).start > 0
    # At the first row the key up has nowhere to go but to its beginning, as Home has.
    press(view, Key.Key_Up)
    assert seen_of_selected(view).start == 0
    press(view, Key.Key_PageDown)
    press(view, Key.Key_Home)
    assert seen_of_selected(view).start == 0
