"""The grid in a window: heights, scrolling, the heading at the top, mouse and keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage, SetAgenda, TextField, WriteText
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.run.grid_rows import DescriptorRow
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.keys import Asked, Meaning
from placematrix_desktop.ui.run.row_layout import RowLayout
from tests.factories import ELSEWHERE, IN_DEVELOPMENT, agenda, large_matrix
from tests.ui.run.conftest import OpenGrid

Key = Qt.Key
Show = Callable[..., OpenGrid]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def real(open_grid: Show, real_matrix: Matrix) -> OpenGrid:
    return open_grid(real_matrix)


def in_sight(view: GridView) -> list[int]:
    first = max(0, view.rowAt(0))
    rows = range(first, view.grid_model.rowCount())
    return [row for row in rows if view.rowViewportPosition(row) < view.viewport().height()]


def check_heights(view: GridView) -> None:
    """Every row in sight is exactly as high as its layout needs."""
    assert in_sight(view)
    for row in in_sight(view):
        assert view.rowHeight(row) == view.geometry_of_rows.layout_of(row).height, f"row {row}"


def press(view: GridView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def current_id(view: GridView) -> str:
    entry = view.grid_model.rows[view.selected_row]
    assert isinstance(entry, DescriptorRow)
    return entry.id


def is_whole_in_sight(view: GridView, row: int) -> bool:
    top = view.rowViewportPosition(row)
    above = view.geometry_of_rows.heading_height() if view.sticky_words else 0
    return above <= top and top + view.rowHeight(row) <= view.viewport().height()


def middle_of(view: GridView, row: int, column: int) -> QPoint:
    return view.visualRect(view.grid_model.index(row, column)).center()


# Heights


@pytest.mark.parametrize("width", [520, 733, 860, 1310])
@pytest.mark.parametrize("scale", [80, 100, 150, 200])
def test_rows_in_sight_have_the_height_of_their_text(real: OpenGrid, width: int, scale: int) -> None:
    real.themes.set_text_scale(scale)
    real.view.resize(width, 600)
    check_heights(real.view)
    bar = real.view.verticalScrollBar()
    for share in (0.2, 0.5, 0.9, 1.0, 0.3):
        bar.setValue(round(bar.maximum() * share))
        check_heights(real.view)


def test_all_heights_become_exact_by_themselves(qtbot: QtBot, open_grid: Show) -> None:
    grid = open_grid(large_matrix(300))
    assert grid.view.geometry_of_rows.guessed > 0
    qtbot.waitUntil(lambda: grid.view.geometry_of_rows.guessed == 0)
    view = grid.view
    assert all(
        view.rowHeight(row) == view.geometry_of_rows.layout_of(row).height
        for row in range(grid.model.rowCount())
    )


def test_what_is_in_sight_stays_while_rows_above_become_exact(
    qtbot: QtBot, open_grid: Show, real_matrix: Matrix
) -> None:
    grid = open_grid(real_matrix)
    view = grid.view
    view.geometry_of_rows.lay_out_all()  # every height is a guess again
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    row = next(row for row in in_sight(view) if view.rowViewportPosition(row) >= 0)
    where = view.rowViewportPosition(row)
    assert view.geometry_of_rows.guessed > 0
    qtbot.waitUntil(lambda: view.geometry_of_rows.guessed == 0)
    assert view.rowViewportPosition(row) == where


def test_two_thousand_descriptors_are_not_laid_out_beforehand(open_grid: Show) -> None:
    grid = open_grid(large_matrix(2_000))
    assert grid.view.geometry_of_rows.guessed > 1_900
    check_heights(grid.view)
    press(grid.view, Key.Key_End)
    assert current_id(grid.view) == "descriptor-2000"
    assert is_whole_in_sight(grid.view, grid.view.selected_row)
    check_heights(grid.view)


def test_the_selected_row_stands_in_full_and_the_others_are_cut(real: OpenGrid) -> None:
    view = real.view
    long = next(
        row
        for row, entry in enumerate(real.model.rows)
        if isinstance(entry, DescriptorRow) and view.geometry_of_rows.layout_of(row).is_cut  # type: ignore[union-attr]
    )
    height = view.rowHeight(long)
    view.select_row(long)
    layout = view.geometry_of_rows.layout_of(long)
    assert isinstance(layout, RowLayout)
    assert not layout.is_cut
    assert view.rowHeight(long) > height
    press(view, Key.Key_Down)
    assert view.rowHeight(long) == height


def test_f2_shows_every_long_cell_and_cuts_it_again(real: OpenGrid) -> None:
    view = real.view
    before = [view.rowHeight(row) for row in in_sight(view)]
    press(view, Key.Key_F2)
    check_heights(view)
    assert not any(
        layout.is_cut
        for row in in_sight(view)
        if isinstance(layout := view.geometry_of_rows.layout_of(row), RowLayout)
    )
    press(view, Key.Key_F2)
    assert [view.rowHeight(row) for row in in_sight(view)] == before


def test_a_row_grows_with_what_is_written_in_it(real: OpenGrid) -> None:
    row, key = real.view.selected_row, real.desk.selected
    before = real.view.rowHeight(row)
    real.desk.carry_out(PlaceStage(key, "thriving"))
    real.desk.carry_out(WriteText(key, TextField.NOTE, "A note."))
    check_heights(real.view)
    assert real.view.rowHeight(row) >= before
    real.desk.undo()
    real.desk.undo()
    assert real.view.rowHeight(row) == before


def test_a_very_long_statement_and_other_scripts_fit(open_grid: Show) -> None:
    matrix = large_matrix(3)
    theme = matrix.themes[0]
    element = theme.elements[0]
    first = element.descriptors[0]
    odd = replace(
        first,
        title="🙂 " + "שלום עולם " * 20,
        cells={**first.cells, "stage-1": ("word " * 4_000,), "stage-2": ("漢字" * 500, "x" * 400)},
    )
    element = replace(element, descriptors=(odd, *element.descriptors[1:]))
    grid = open_grid(replace(matrix, themes=(replace(theme, elements=(element,)),)))
    check_heights(grid.view)
    # A row that is higher than the window is read page by page.
    assert grid.view.rowHeight(1) > grid.view.viewport().height()
    press(grid.view, Key.Key_PageDown)
    assert current_id(grid.view) == "descriptor-1"
    assert grid.view.rowViewportPosition(1) < 0
    for _ in range(1_000):
        if current_id(grid.view) != "descriptor-1":
            break
        press(grid.view, Key.Key_PageDown)
    assert current_id(grid.view) != "descriptor-1"


# Moving


def test_arrows_walk_over_headings_to_descriptors_and_elements_assessed_elsewhere(open_grid: Show) -> None:
    grid = open_grid()
    heard: list[str] = []
    grid.view.element_selected.connect(heard.append)
    press(grid.view, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert current_id(grid.view) == "patient-experience"
    press(grid.view, Key.Key_Down)
    assert heard == [ELSEWHERE]
    press(grid.view, Key.Key_Down)
    assert current_id(grid.view) == "trust"
    press(grid.view, Key.Key_Down)
    assert heard == [ELSEWHERE, IN_DEVELOPMENT]
    last = grid.view.selected_row
    press(grid.view, Key.Key_Down)
    assert grid.view.selected_row == last
    press(grid.view, Key.Key_End)
    assert current_id(grid.view) == "trust"
    press(grid.view, Key.Key_Home)
    assert current_id(grid.view) == "common-vision"


def test_page_keys_go_a_page_and_home_and_end_to_the_ends(real: OpenGrid) -> None:
    view = real.view
    order = real.desk.workshop.agenda.descriptor_ids()
    places = [order.index(current_id(view))]
    for _ in range(4):
        press(view, Key.Key_PageDown)
        assert is_whole_in_sight(view, view.selected_row)
        places.append(order.index(current_id(view)))
    assert places == sorted(set(places))
    assert places[-1] > 6
    press(view, Key.Key_End)
    assert current_id(view) == order[-1]
    press(view, Key.Key_PageUp)
    assert current_id(view) != order[-1]
    press(view, Key.Key_Home)
    assert current_id(view) == order[0]
    assert view.verticalScrollBar().value() == 0


def test_the_ring_goes_along_the_stages_and_stays_in_its_column(real: OpenGrid) -> None:
    view = real.view
    assert view.selected_stage is None
    press(view, Key.Key_Right, Key.Key_Right, Key.Key_Down)
    assert view.selected_stage == 2
    press(view, *[Key.Key_Right] * 9)
    assert view.selected_stage == 4
    press(view, *[Key.Key_Left] * 9)
    assert view.selected_stage is None


def test_the_ring_is_brought_into_sight_sideways(open_grid: Show, real_matrix: Matrix) -> None:
    grid = open_grid(real_matrix, width=420)
    view = grid.view
    assert view.horizontalScrollBar().maximum() > 0
    press(view, *[Key.Key_Right] * 4)
    right = view.columnViewportPosition(4) + view.columnWidth(4)
    assert right <= view.viewport().width()
    press(view, *[Key.Key_Left] * 4)
    assert view.columnViewportPosition(0) == 0


def test_every_row_can_be_walked_to_and_is_then_wholly_in_sight(real: OpenGrid) -> None:
    view = real.view
    seen = []
    for _ in range(50):
        if isinstance(real.model.rows[view.selected_row], DescriptorRow):
            seen.append(current_id(view))
        assert is_whole_in_sight(view, view.selected_row)
        before = view.selected_row
        press(view, Key.Key_Down)
        if view.selected_row == before:
            break
    assert tuple(seen) == real.desk.workshop.agenda.descriptor_ids()


# The heading at the top


def test_the_heading_stays_at_the_top_until_the_next_one_pushes_it_out(real: OpenGrid) -> None:
    view, bar = real.view, real.view.verticalScrollBar()
    assert view.sticky_words == ""
    bar.setValue(30)
    assert view.sticky_words == "Ambition and vision › Vision"
    heading = real.model.row_of_element("health-and-care-needs-assessment")
    assert heading is not None
    bar.setValue(bar.value() + view.rowViewportPosition(heading))
    assert view.sticky_words == ""
    bar.setValue(bar.value() + 1)
    assert view.sticky_words == "Ambition and vision › Health and care needs assessment"


def test_walking_never_stops_with_half_a_heading_at_the_top(real: OpenGrid) -> None:
    view = real.view
    height = view.geometry_of_rows.heading_height()
    for _ in range(60):
        press(view, Key.Key_Down)
        headings = [row for row in in_sight(view) if not isinstance(real.model.rows[row], DescriptorRow)]
        assert not any(
            0 < view.rowViewportPosition(row) < height for row in headings if row < view.selected_row
        )


def test_a_click_on_the_heading_at_the_top_goes_to_it(real: OpenGrid) -> None:
    view, bar = real.view, real.view.verticalScrollBar()
    bar.setValue(60)
    sticky = view.findChild(type(view._sticky))
    QTest.mouseClick(sticky, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(20, 10))
    assert bar.value() == 0


# Keys that are not moving


def test_other_keys_are_passed_on(real: OpenGrid) -> None:
    asked: list[Asked] = []
    real.view.asked.connect(asked.append)
    press(real.view, Key.Key_3, Key.Key_X, Key.Key_Return, Key.Key_Space, Key.Key_Slash)
    QTest.keyClick(real.view, Key.Key_2, Qt.KeyboardModifier.KeypadModifier)
    assert asked == [
        Asked(Meaning.AGREE_STAGE, 3),
        Asked(Meaning.NO_CONSENSUS),
        Asked(Meaning.AGREE_CELL),
        Asked(Meaning.NEXT_OPEN),
        Asked(Meaning.SEARCH),
        Asked(Meaning.AGREE_STAGE, 2),
    ]


def test_letters_do_not_search_by_themselves(real: OpenGrid) -> None:
    before = real.view.currentIndex()
    press(real.view, Key.Key_C, Key.Key_Q, Key.Key_G)
    assert real.view.currentIndex() == before


# Mouse


def test_a_click_selects_the_row_and_it_stays_under_the_pointer(real: OpenGrid) -> None:
    view = real.view
    view.resize(860, 900)  # room for the row to grow
    view.verticalScrollBar().setValue(200)  # and rows above it
    row = real.model.row_of_descriptor("shared-evidence-base")
    assert row is not None
    top = view.rowViewportPosition(row)
    heard: list[str] = []
    view.descriptor_selected.connect(heard.append)
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle_of(view, row, 3))
    assert heard == ["shared-evidence-base"]
    assert view.selected_stage == 3
    assert view.rowViewportPosition(row) == top


def test_a_click_on_the_chip_of_the_selected_row_agrees_and_elsewhere_does_not(real: OpenGrid) -> None:
    view, row = real.view, real.view.selected_row
    asked: list[Asked] = []
    view.asked.connect(asked.append)
    layout = view.geometry_of_rows.layout_of(row)
    assert isinstance(layout, RowLayout)
    for stage in (1, 3):
        button = layout.stages[stage - 1].button
        assert button is not None
        at = QPoint(view.columnViewportPosition(stage), view.rowViewportPosition(row)) + button.center()
        QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
        QTest.mouseClick(
            view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at + QPoint(0, view.rowHeight(row) - 24)
        )
    assert asked == [Asked(Meaning.AGREE_STAGE, 1), Asked(Meaning.AGREE_STAGE, 3)]


def test_a_chip_is_large_enough_for_a_finger(real: OpenGrid) -> None:
    view, row = real.view, real.view.selected_row
    layout = view.geometry_of_rows.layout_of(row)
    assert isinstance(layout, RowLayout)
    button = layout.stages[1].button
    assert button is not None
    centre = QPoint(view.columnViewportPosition(2), view.rowViewportPosition(row)) + button.center()
    for x, y in ((0, 0), (19, 0), (0, 19), (-9, 0)):
        assert view.chip_at(centre + QPoint(x, y)) == 2, (x, y)
    assert view.chip_at(centre + QPoint(60, 0)) is None


def test_a_double_click_agrees_the_stage(real: OpenGrid) -> None:
    view = real.view
    asked: list[Asked] = []
    view.asked.connect(asked.append)
    row = real.model.row_of_descriptor("shared-evidence-base")
    assert row is not None
    at = middle_of(view, row, 2) + QPoint(0, 30)
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseDClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert asked == [Asked(Meaning.AGREE_STAGE, 2)]


def test_a_click_on_a_plain_heading_changes_nothing(real: OpenGrid) -> None:
    before = real.view.currentIndex()
    QTest.mouseClick(real.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle_of(real.view, 0, 0))
    assert real.view.currentIndex() == before


def test_the_row_under_the_pointer_is_marked_until_it_leaves(real: OpenGrid) -> None:
    view = real.view
    where = QPointF(middle_of(view, 1, 2))
    no = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        view.viewport().mapToGlobal(where),
        no,
        no,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), move)
    assert view.hovered_row == 1
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view.hovered_row == -1


# Other rows, other looks


def test_a_change_of_scope_shows_the_new_rows(real: OpenGrid) -> None:
    real.desk.carry_out(SetAgenda(agenda("common-vision", "shared-evidence-base")))
    assert real.view.select_descriptor("shared-evidence-base")
    assert not real.view.select_descriptor("health-and-wellbeing-priorities")
    check_heights(real.view)
    assert real.view.columnSpan(0, 0) == 5
    assert real.view.columnSpan(1, 0) == 1


def test_another_theme_is_taken_on(real: OpenGrid) -> None:
    light = real.view.look.colour("panel")
    try:
        real.themes.choose("dark")
        assert real.view.look.colour("panel") != light
        shown = real.view.viewport().grab().toImage()
        assert shown.pixelColor(shown.width() - 3, 3).lightness() < 100
    finally:
        real.themes.choose("light")


@pytest.mark.parametrize("stages", [1, 2, 9])
def test_matrices_with_few_and_many_stages(open_grid: Show, stages: int) -> None:
    grid = open_grid(large_matrix(5, stages=stages))
    check_heights(grid.view)
    press(grid.view, *[Key.Key_Right] * 12)
    assert grid.view.selected_stage == stages


def test_one_descriptor_in_scope(open_grid: Show) -> None:
    grid = open_grid(large_matrix(1))
    check_heights(grid.view)
    press(grid.view, Key.Key_Down, Key.Key_End, Key.Key_PageUp)
    assert current_id(grid.view) == "descriptor-1"


def test_the_header_is_as_high_as_its_definitions(real: OpenGrid) -> None:
    header = real.view.horizontalHeader()
    assert header.height() == header.needed_height()  # type: ignore[attr-defined]
    wide = header.height()
    real.view.resize(560, 600)
    assert header.height() == header.needed_height()  # type: ignore[attr-defined]
    assert header.height() > wide
