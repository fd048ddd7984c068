"""What is not in scope today: folded in the grid, opened by a key or a click, to be read and not decided."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import SetAgenda
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.run import RunScreen
from placematrix_desktop.ui.run.grid_model import CELL_ROLE, GridModel
from placematrix_desktop.ui.run.grid_rows import DescriptorRow, FoldedRow
from placematrix_desktop.ui.run.row_layout import RowLayout
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import agenda
from tests.ui.run.conftest import OpenDesk

Key = Qt.Key
IN_SCOPE = ("common-vision", "evidence-base")
OUT = ("health-priorities", "patient-experience", "trust")


@pytest.fixture
def screen(qtbot: QtBot, themes: ThemeKeeper, open_desk: OpenDesk) -> RunScreen:
    """Run with two of the five descriptors in scope."""
    desk = open_desk()
    desk.carry_out(SetAgenda(agenda(*IN_SCOPE)))
    shown = RunScreen(desk, themes)
    qtbot.addWidget(shown)
    shown.resize(1366, 676)
    shown.show()
    shown.activateWindow()
    shown.focus_start()
    qtbot.waitUntil(shown.grid.hasFocus)
    return shown


def press(screen: RunScreen, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(screen.grid, key)


def shown_ids(screen: RunScreen) -> set[str]:
    return {row.id for row in screen.grid_model.rows if isinstance(row, DescriptorRow)}


def line_of(screen: RunScreen, element_id: str) -> int:
    return next(
        at
        for at, row in enumerate(screen.grid_model.rows)
        if isinstance(row, FoldedRow) and row.element.id == element_id
    )


def click(screen: RunScreen, row: int) -> None:
    where = QPoint(60, screen.grid.rowViewportPosition(row) + screen.grid.rowHeight(row) // 2)
    QTest.mouseClick(screen.grid.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_rest_is_folded_and_the_key_opens_and_folds_it(screen: RunScreen) -> None:
    assert shown_ids(screen) == set(IN_SCOPE)
    press(screen, Key.Key_F)
    assert shown_ids(screen) == {*IN_SCOPE, *OUT}
    press(screen, Key.Key_F)
    assert shown_ids(screen) == set(IN_SCOPE)


def test_a_click_on_the_line_opens_that_element_alone(screen: RunScreen) -> None:
    line = line_of(screen, "leadership")
    where = screen.grid.rowViewportPosition(line)
    click(screen, line)
    assert shown_ids(screen) == {*IN_SCOPE, "trust"}
    assert screen.grid.rowViewportPosition(line_of(screen, "leadership")) == where
    press(screen, Key.Key_F)
    assert shown_ids(screen) == {*IN_SCOPE, *OUT}, "while any is folded, the key opens all"
    click(screen, line_of(screen, "vision"))
    assert shown_ids(screen) == {*IN_SCOPE, "patient-experience", "trust"}


def test_the_selected_row_keeps_its_place_and_the_ring_its_column(screen: RunScreen) -> None:
    screen.resize(1366, 260)
    press(screen, Key.Key_Down, Key.Key_Right, Key.Key_Right)
    grid = screen.grid
    where = grid.rowViewportPosition(grid.selected_row)
    press(screen, Key.Key_F)
    assert screen._desk.selected == "evidence-base"
    assert grid.selected_stage == 2
    assert grid.rowViewportPosition(grid.selected_row) == where
    press(screen, Key.Key_F)
    assert grid.rowViewportPosition(grid.selected_row) == where
    assert grid.selected_stage == 2


def test_they_can_be_read_and_not_decided(screen: RunScreen) -> None:
    heard: list[str] = []
    screen._desk.refused.connect(heard.append)
    press(screen, Key.Key_F, Key.Key_Down)
    assert screen._desk.selected == "health-priorities"
    layout = screen.grid.geometry_of_rows.layout_of(screen.grid.selected_row)
    assert isinstance(layout, RowLayout)
    assert not layout.is_cut
    assert not any(stage.button for stage in layout.stages), "no chip invites to agree"
    press(screen, Key.Key_2, Key.Key_X, Key.Key_Right, Key.Key_Return)
    assert heard == ["Health priorities: This descriptor is not in scope today. Add it in Prepare first."] * 3
    assert screen._desk.workshop.judgement("health-priorities").state is State.OPEN


def test_moving_deciding_and_ends_are_about_what_is_in_scope(screen: RunScreen) -> None:
    press(screen, Key.Key_F, Key.Key_End)
    assert screen._desk.selected == "evidence-base"
    press(screen, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert screen._desk.selected == "trust"
    press(screen, Key.Key_Space)
    assert screen._desk.selected == "common-vision"
    press(screen, Key.Key_Down, Key.Key_Home)
    assert screen._desk.selected == "common-vision"


def test_folding_the_selected_row_goes_to_what_is_open(screen: RunScreen) -> None:
    press(screen, Key.Key_F, Key.Key_Down)
    assert screen._desk.selected == "health-priorities"
    press(screen, Key.Key_F)
    assert screen._desk.selected in IN_SCOPE
    assert screen.grid.selected_row == screen.grid_model.row_of_descriptor(screen._desk.selected)


def test_their_words_say_so(screen: RunScreen) -> None:
    press(screen, Key.Key_F)
    model = screen.grid_model
    row = model.row_of_descriptor("trust")
    assert row is not None
    cell = model.index(row, 0).data(CELL_ROLE)
    assert (cell.status, cell.in_scope) == ("Not in scope today", False)
    assert model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Trust, not in scope today"
    row = model.row_of_descriptor("evidence-base")
    assert row is not None
    spoken = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Evidence base, not assessed, row 2 of 2"


def test_what_was_agreed_before_it_went_out_of_scope_is_still_read(screen: RunScreen) -> None:
    press(screen, Key.Key_3)
    screen._desk.carry_out(SetAgenda(agenda("evidence-base")))
    press(screen, Key.Key_F)
    model = screen.grid_model
    row = model.row_of_descriptor("common-vision")
    assert row is not None
    assert model.index(row, 0).data(CELL_ROLE).status.startswith("Not in scope today · Agreed")
    assert model.index(row, 3).data(CELL_ROLE).agreed


def test_the_heading_at_the_top_names_the_element_of_opened_rows(screen: RunScreen) -> None:
    screen._desk.carry_out(SetAgenda(agenda("common-vision")))
    screen.resize(1366, 260)
    press(screen, Key.Key_F)
    row = screen.grid_model.row_of_descriptor("evidence-base")
    assert row is not None
    screen.grid.sight.bring_to_top(row)
    assert screen.grid.sticky_words == "Ambition and vision › Needs assessment"


def test_the_model_keeps_its_promises_while_rows_come_and_go(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.carry_out(SetAgenda(agenda(*IN_SCOPE)))
    model = GridModel(desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for element in ("vision", None, "needs", None, None):
        model.toggle_out_of_scope(element)
    assert model.descriptors == 2


def search(screen: RunScreen, words: str) -> None:
    press(screen, Key.Key_Slash)
    screen.search_bar.field.setText(words)


def test_search_finds_what_is_folded_and_enter_stays_in_it(screen: RunScreen) -> None:
    begun = screen.grid.selected_row
    search(screen, screen.grid_model.workshop.matrix.place("trust").descriptor.title)
    row = screen.grid_model.rows[screen.grid.selected_row]
    assert isinstance(row, DescriptorRow)
    assert row.id == "trust"
    assert screen.search_bar.said.startswith("1 of ")
    QTest.keyClick(screen.search_bar.field, Key.Key_Return)
    assert "trust" in shown_ids(screen)
    assert screen.grid_model.rows[screen.grid.selected_row] == row
    assert begun != screen.grid.selected_row


def test_esc_folds_again_what_the_search_opened(screen: RunScreen) -> None:
    begun = screen.grid_model.rows[screen.grid.selected_row]
    search(screen, screen.grid_model.workshop.matrix.place("trust").descriptor.title)
    QTest.keyClick(screen.search_bar.field, Key.Key_Escape)
    assert shown_ids(screen) == set(IN_SCOPE)
    assert screen.grid_model.rows[screen.grid.selected_row] == begun


def test_enter_folds_what_it_does_not_stay_in(screen: RunScreen) -> None:
    search(screen, "")
    matrix = screen.grid_model.workshop.matrix
    screen.search_bar.field.setText(matrix.place("trust").descriptor.title)
    screen.search_bar.field.setText(matrix.place("evidence-base").descriptor.title)
    QTest.keyClick(screen.search_bar.field, Key.Key_Return)
    assert shown_ids(screen) == set(IN_SCOPE)
    here = screen.grid_model.rows[screen.grid.selected_row]
    assert isinstance(here, DescriptorRow)
    assert here.id == "evidence-base"
