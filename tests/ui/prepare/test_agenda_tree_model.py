"""What is in scope, as a tree, without a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage, SetAgenda
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare.agenda_tree_model import LEVEL_ROLE, NOTE_ROLE, AgendaTreeModel, Level
from tests.application.begun import Begun
from tests.factories import DESCRIPTORS, agenda

Role = Qt.ItemDataRole
CHECKED, PARTLY, OFF = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


@pytest.fixture
def model(start: Begun, desk: OpenWorkshop) -> AgendaTreeModel:
    model = AgendaTreeModel(desk, desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return model


def ticked(model: AgendaTreeModel, parent: QModelIndex | None = None) -> list[tuple[str, object]]:
    """Every row from the top with its tick, None where it has none."""
    parent = parent or QModelIndex()
    rows: list[tuple[str, object]] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        rows.append((index.data(), index.data(Role.CheckStateRole)))
        rows += ticked(model, index)
    return rows


def tick(model: AgendaTreeModel, index: QModelIndex, state: Qt.CheckState) -> bool:
    return model.setData(index, state.value, Role.CheckStateRole)


def test_the_tree_follows_the_matrix(model: AgendaTreeModel) -> None:
    assert ticked(model) == [
        ("Ambition and vision", CHECKED),
        ("Vision", CHECKED),
        ("Common vision", CHECKED),
        ("Health priorities", CHECKED),
        ("Needs assessment", CHECKED),
        ("Evidence base", CHECKED),
        ("Patient experience", CHECKED),
        ("Digital", None),
        ("Design and delivery", CHECKED),
        ("Leadership", CHECKED),
        ("Trust", CHECKED),
        ("Quality", None),
    ]
    trust = model.index_of("trust")
    assert trust.data(LEVEL_ROLE) is Level.DESCRIPTOR
    assert trust.parent().parent().data() == "Design and delivery"
    digital = model.index(2, 0, model.index(0, 0))
    assert digital.data(NOTE_ROLE) == "assessed elsewhere"
    assert not model.flags(digital) & Qt.ItemFlag.ItemIsUserCheckable


def test_a_descriptor_is_taken_out_and_the_rows_above_say_so(
    model: AgendaTreeModel, start: Begun, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.dataChanged):
        assert tick(model, model.index_of("common-vision"), OFF)
    state = dict(ticked(model))
    assert (state["Common vision"], state["Vision"], state["Ambition and vision"]) == (OFF, PARTLY, PARTLY)
    assert "common-vision" not in start.reloaded().workshop.agenda.descriptor_ids()


def test_a_whole_theme_goes_out_and_comes_back_in_one_step_each(model: AgendaTreeModel, start: Begun) -> None:
    theme = model.index(0, 0)
    assert tick(model, theme, OFF)
    assert start.workshop.agenda.descriptor_ids() == ("trust",)
    assert tick(model, theme, CHECKED)
    assert start.workshop.agenda.descriptor_ids() == DESCRIPTORS
    assert start.session.undo_name == "change the agenda"


def test_what_is_partly_in_is_taken_in_wholly(model: AgendaTreeModel, start: Begun) -> None:
    tick(model, model.index_of("common-vision"), OFF)
    assert tick(model, model.index_of("common-vision").parent(), CHECKED)
    assert start.workshop.agenda.descriptor_ids() == DESCRIPTORS


def test_the_last_one_stays(model: AgendaTreeModel, desk: OpenWorkshop, start: Begun, qtbot: QtBot) -> None:
    start.do(SetAgenda(agenda("trust")))
    with qtbot.waitSignal(desk.refused) as said:
        assert not tick(model, model.index(1, 0), OFF)
    assert said.args == ["Keep at least one descriptor in scope."]
    assert dict(ticked(model))["Trust"] is CHECKED


def test_order_and_results_survive_a_change_of_scope(model: AgendaTreeModel, start: Begun) -> None:
    start.do(SetAgenda(agenda(*reversed(DESCRIPTORS), minutes=7)), PlaceStage("trust", "emerging"))
    tick(model, model.index_of("trust"), OFF)
    assert start.workshop.agenda.descriptor_ids() == tuple(reversed(DESCRIPTORS[:-1]))
    tick(model, model.index_of("trust"), CHECKED)
    assert set(start.workshop.agenda.descriptor_ids()) == set(DESCRIPTORS)
    assert start.workshop.judgement("trust").stage_id == "emerging"
    assert [i.minutes for i in start.workshop.agenda.items].count(7) == 4


def test_minutes_are_typed_and_summed(model: AgendaTreeModel, start: Begun) -> None:
    cell = model.index_of("common-vision", 1)
    assert model.flags(cell) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(cell, "12 min")
    assert model.setData(model.index_of("health-priorities", 1), 8)
    assert (cell.data(), cell.data(Role.EditRole)) == ("12", "12")
    assert model.index(0, 1).data() == "20"
    assert model.index(0, 1).data(Role.AccessibleTextRole) == "20 minutes"
    assert start.reloaded().workshop.agenda.minutes == 20
    assert model.setData(cell, "")
    assert (cell.data(), model.index(0, 1).data()) == ("", "8")


@pytest.mark.parametrize(
    ("typed", "sentence"), [("soon", "“soon” is not a number"), ("601", "Minutes go from 1")]
)
def test_minutes_that_are_none_are_refused(
    model: AgendaTreeModel, desk: OpenWorkshop, start: Begun, qtbot: QtBot, typed: str, sentence: str
) -> None:
    with qtbot.waitSignal(desk.refused) as said:
        assert not model.setData(model.index_of("trust", 1), typed)
    assert sentence in said.args[0]
    assert start.workshop.agenda.minutes == 0


def test_what_is_left_out_has_no_minutes_to_set(model: AgendaTreeModel) -> None:
    tick(model, model.index_of("trust"), OFF)
    assert not model.flags(model.index_of("trust", 1)) & Qt.ItemFlag.ItemIsEditable


def test_rows_are_spoken(model: AgendaTreeModel) -> None:
    tick(model, model.index_of("trust"), OFF)
    assert model.index_of("trust").data(Role.AccessibleTextRole) == "Trust, left out"
    assert model.index(0, 0).data(Role.AccessibleTextRole) == "Ambition and vision, 4 of 4 in scope"


def test_a_closed_workshop_is_only_shown(model: AgendaTreeModel, start: Begun) -> None:
    start.session.close_workshop()
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.flags(model.index_of("trust", 1)) & Qt.ItemFlag.ItemIsEditable
    assert not tick(model, model.index(0, 0), OFF)
