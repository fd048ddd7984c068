"""The model of the grid, without a window."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    ChangeFacts,
    MarkBetween,
    PlaceStage,
    RecordElementResult,
    RecordTally,
    SetAgenda,
    SetState,
    SetTarget,
    TextField,
    WritePrivateNote,
    WriteText,
)
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import ElementStatus
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import projection_of
from placematrix_desktop.ui.run.grid_model import CELL_ROLE, ROW_ROLE, STATE_ROLE, GridModel
from placematrix_desktop.ui.run.row_words import StageCell, TitleCell
from tests.application.begun import begun
from tests.factories import BLANK_CELL, ELSEWHERE, agenda, large_matrix, small_matrix
from tests.ui.run.conftest import OpenDesk

Role = Qt.ItemDataRole
# A warning of Qt fails the test.
WARN = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def model(desk: OpenWorkshop) -> GridModel:
    return GridModel(desk)


@pytest.fixture
def repainted(model: GridModel) -> list[int]:
    """The rows that the model says are different, as they come."""
    rows: list[int] = []
    model.dataChanged.connect(lambda top, bottom, _roles: rows.extend(range(top.row(), bottom.row() + 1)))
    return rows


def row_of(model: GridModel, descriptor_id: str) -> int:
    row = model.row_of_descriptor(descriptor_id)
    assert row is not None
    return row


def cell(model: GridModel, descriptor_id: str, column: int) -> StageCell:
    return model.index(row_of(model, descriptor_id), column).data(CELL_ROLE)


def title(model: GridModel, descriptor_id: str) -> TitleCell:
    return model.index(row_of(model, descriptor_id), 0).data(CELL_ROLE)


def test_qt_finds_nothing_wrong_with_it(desk: OpenWorkshop, model: GridModel) -> None:
    tester = QAbstractItemModelTester(model, WARN)
    desk.carry_out(PlaceStage("trust", "maturing"))
    desk.carry_out(SetAgenda(agenda("trust", "common-vision")))
    desk.undo()
    assert tester.model() is model


def test_its_shape(model: GridModel) -> None:
    assert (model.rowCount(), model.columnCount(), model.descriptors) == (10, 5, 5)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_the_headings_of_the_columns(model: GridModel) -> None:
    across = Qt.Orientation.Horizontal
    assert [model.headerData(column, across) for column in range(5)] == [
        "Descriptor", "1 Emerging", "2 Developing", "3 Maturing", "4 Thriving",
    ]  # fmt: skip
    assert model.headerData(2, across, Role.AccessibleDescriptionRole) == "What developing means."
    down = [model.headerData(row, Qt.Orientation.Vertical) for row in range(4)]
    assert down == ["", "1", "2", ""]


def test_what_a_screen_reader_hears(desk: OpenWorkshop, model: GridModel) -> None:
    desk.carry_out(PlaceStage("health-priorities", "developing"))
    row = row_of(model, "health-priorities")
    assert (
        model.index(row, 0).data(Role.AccessibleTextRole)
        == "Health priorities, agreed Developing, row 2 of 5"
    )
    assert model.index(row, 2).data(Role.AccessibleTextRole) == (
        "Developing: Health priorities at developing. Agreed"
    )
    said = model.index(row, 0).data(Role.AccessibleDescriptionRole)
    assert said.startswith("Agreed ")
    assert "Ambition and vision › Vision" in said
    assert model.index(0, 0).data(Role.AccessibleTextRole) == "Ambition and vision › Vision"
    assert model.index(0, 1).data(Role.AccessibleTextRole) is None


def test_an_agreed_cell_and_the_one_that_it_moves_to(desk: OpenWorkshop, model: GridModel) -> None:
    desk.carry_out(PlaceStage("trust", "developing"))
    desk.carry_out(MarkBetween("trust", True))
    cells = [cell(model, "trust", column) for column in range(1, 5)]
    assert [c.agreed for c in cells] == [False, True, False, False]
    assert [c.moving_to for c in cells] == [None, 3, None, None]
    assert [c.approached for c in cells] == [False, False, True, False]
    assert title(model, "trust").state is State.AGREED


def test_blank_cells_targets_and_descriptors_that_do_not_apply(desk: OpenWorkshop, model: GridModel) -> None:
    assert cell(model, BLANK_CELL[0], 1).statements == ()
    assert model.index(row_of(model, BLANK_CELL[0]), 1).data(Role.AccessibleTextRole) == (
        "Emerging: No statement here"
    )
    desk.carry_out(SetTarget("trust", "thriving"))
    assert [cell(model, "trust", column).target for column in range(1, 5)] == [False, False, False, True]
    desk.carry_out(SetState("trust", State.NOT_APPLICABLE))
    assert cell(model, "trust", 1).off
    assert model.index(row_of(model, "trust"), 3).data(STATE_ROLE) == State.NOT_APPLICABLE


def test_only_the_row_that_a_command_touched_is_repainted(
    desk: OpenWorkshop, model: GridModel, repainted: list[int]
) -> None:
    desk.carry_out(PlaceStage("trust", "maturing"))
    assert repainted == [row_of(model, "trust")]
    repainted.clear()
    desk.carry_out(WriteText("common-vision", TextField.NOTE, "A note."))
    assert repainted == [row_of(model, "common-vision")]
    assert title(model, "common-vision").written == "Note"
    repainted.clear()
    desk.carry_out(AddAction("Do it", "evidence-base"))
    assert repainted == [row_of(model, "evidence-base")]
    assert title(model, "evidence-base").written == "1 action"
    repainted.clear()
    desk.undo()
    assert repainted == [row_of(model, "evidence-base")]
    repainted.clear()
    desk.carry_out(RecordElementResult(ELSEWHERE, "Level 2"))
    assert repainted == [model.row_of_element(ELSEWHERE)]


def test_what_the_grid_does_not_show_repaints_nothing(
    desk: OpenWorkshop, model: GridModel, repainted: list[int]
) -> None:
    desk.carry_out(AddParticipants((NewParticipant("Ann"),)))
    desk.carry_out(WritePrivateNote("trust", "planted"))
    desk.carry_out(AddAction("For the workshop as a whole"))
    assert repainted == []
    assert len(model.rows) == 10


def test_a_private_note_shows_in_no_role_of_no_cell(desk: OpenWorkshop, model: GridModel) -> None:
    desk.carry_out(WritePrivateNote("trust", "planted"))
    said = [
        str(model.index(row, column).data(role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in (
            Role.DisplayRole,
            Role.AccessibleTextRole,
            Role.AccessibleDescriptionRole,
            CELL_ROLE,
            ROW_ROLE,
        )
    ]
    assert not any("planted" in words or "rivate" in words for words in said)


def test_a_change_of_scope_reads_the_rows_again(desk: OpenWorkshop, model: GridModel) -> None:
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    desk.carry_out(SetAgenda(agenda("trust")))
    assert resets == [True]
    assert model.row_of_descriptor("common-vision") is None
    assert model.descriptors == 1
    assert model.spoken("common-vision") == ""
    assert "row 1 of 1" in model.spoken("trust")


def test_last_times_stage_is_marked(open_desk: OpenDesk) -> None:
    start = begun()
    start.do(PlaceStage("trust", "developing"))
    earlier = start.workshop.id
    now = start.workshops.begin(start.workshop.matrix, "Kirklees")
    start.session = now
    desk = open_desk(start=start)
    model = GridModel(desk)
    repainted: list[int] = []
    model.rows_touched.connect(repainted.extend)
    assert not cell(model, "trust", 2).last_time
    desk.carry_out(ChangeFacts(replace(desk.workshop.facts, compared_with=earlier)))
    assert repainted == list(range(len(model.rows)))
    assert [cell(model, "trust", column).last_time for column in range(1, 5)] == [False, True, False, False]


def test_search_finds_titles_and_statements_by_all_words(model: GridModel) -> None:
    assert model.matches("VISION common") == (row_of(model, "common-vision"),)
    assert model.matches("one thing more") == (row_of(model, "common-vision"),)
    assert len(model.matches("emerging")) == 4  # one cell is blank
    assert model.matches("   ") == ()
    assert model.matches("nowhere") == ()


def test_headings_of_plain_elements_cannot_be_selected(model: GridModel) -> None:
    selectable = [row for row in range(model.rowCount()) if model.can_select(row)]
    assert len(selectable) == 7  # five descriptors, one element assessed elsewhere, one in development
    for row in range(model.rowCount()):
        flag = bool(model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable)
        assert flag is (row in selectable)


def test_the_first_row_to_stop_at_under_a_heading(model: GridModel) -> None:
    assert model.first_stop(0) == 1
    elsewhere = model.row_of_element(ELSEWHERE)
    assert elsewhere is not None
    assert model.first_stop(elsewhere) == elsewhere
    last = model.rowCount() - 1
    assert model.first_stop(last) == last  # in development, at the very end


def test_the_descriptor_comes_before_the_result_of_its_element(open_desk: OpenDesk) -> None:
    matrix = small_matrix()
    vision = replace(matrix.themes[0].elements[0], status=ElementStatus.ASSESSED_ELSEWHERE)
    theme = replace(matrix.themes[0], elements=(vision, *matrix.themes[0].elements[1:]))
    model = GridModel(open_desk(replace(matrix, themes=(theme, *matrix.themes[1:]))))
    assert model.can_select(0)
    assert model.first_stop(0) == 1
    assert model.index(0, 0).data(Role.AccessibleTextRole) == (
        "Ambition and vision › Vision, Assessed elsewhere, "
        "No result recorded yet. Enter or click to record it."
    )


def test_two_thousand_descriptors_are_no_burden(open_desk: OpenDesk) -> None:
    model = GridModel(open_desk(large_matrix(2_000)))
    assert model.descriptors == 2_000
    assert model.spoken("descriptor-1999").endswith("row 1999 of 2000")


def test_the_hands_of_the_last_round_are_marked(
    desk: OpenWorkshop, model: GridModel, repainted: list[int]
) -> None:
    desk.carry_out(RecordTally("trust", {"emerging": 2, "maturing": 1}))
    assert set(repainted) == {row_of(model, "trust")}
    assert [cell(model, "trust", column).hands for column in range(1, 5)] == [2, 0, 1, 0]
    desk.carry_out(RecordTally("trust", {"developing": 3}, round=2))
    assert [cell(model, "trust", column).hands for column in range(1, 5)] == [0, 3, 0, 0]
    desk.undo()
    desk.undo()
    assert cell(model, "trust", 1).hands == 0


def test_hidden_hands_are_marked_once_they_are_revealed(open_desk: OpenDesk) -> None:
    one = begun()
    one.do(
        ChangeFacts(replace(one.workshop.facts, tally_hidden=True)),
        RecordTally("trust", {"maturing": 4}),
        RecordTally("common-vision", {"maturing": 4}),
    )
    desk = open_desk(start=one)
    projection = projection_of(desk)
    model = GridModel(desk, None, projection)
    told: list[tuple[int, ...]] = []
    model.rows_touched.connect(told.append)
    assert cell(model, "trust", 3).hands == 0
    projection.reveal("trust")
    assert cell(model, "trust", 3).hands == 4
    assert cell(model, "common-vision", 3).hands == 0
    assert told == [(row_of(model, "trust"),)]
    desk.carry_out(RecordTally("trust", {"emerging": 9}, round=2))
    # The first round, which has been seen, stays in sight.
    assert [cell(model, "trust", column).hands for column in (1, 3)] == [0, 4]
    desk.carry_out(ChangeFacts(replace(desk.workshop.facts, tally_hidden=False)))
    assert cell(model, "trust", 1).hands == 9
    assert cell(model, "common-vision", 3).hands == 4
