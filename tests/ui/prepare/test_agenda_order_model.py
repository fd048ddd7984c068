"""The order of the agenda, without a window."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import SetAgenda
from placematrix_desktop.domain.agenda import Break
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare.agenda_order_model import AgendaOrderModel, _single_move
from tests.application.begun import Begun
from tests.factories import DESCRIPTORS, agenda

Role = Qt.ItemDataRole


@pytest.fixture
def model(start: Begun, desk: OpenWorkshop) -> AgendaOrderModel:
    model = AgendaOrderModel(desk, desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return model


def titles(model: AgendaOrderModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


ALL = ["Common vision", "Health priorities", "Evidence base", "Patient experience", "Trust"]


def test_a_descriptor_is_moved_and_stays_current(model: AgendaOrderModel, start: Begun) -> None:
    trust = QPersistentModelIndex(model.index(4, 0))
    assert model.move(4, -1)
    assert titles(model) == [*ALL[:3], "Trust", "Patient experience"]
    assert trust.row() == 3
    assert start.reloaded().workshop.agenda.descriptor_ids()[3] == "trust"
    assert model.move(3, 1)
    assert (titles(model), trust.row()) == (ALL, 4)
    assert model.move(4, -4)
    assert (titles(model)[0], trust.row()) == ("Trust", 0)


@pytest.mark.parametrize(("row", "by"), [(0, -1), (4, 1), (9, 1)])
def test_nothing_moves_over_the_edge(model: AgendaOrderModel, desk: OpenWorkshop, row: int, by: int) -> None:
    assert not model.move(row, by)
    assert titles(model) == ALL


def test_undo_puts_it_back(model: AgendaOrderModel, desk: OpenWorkshop) -> None:
    current = QPersistentModelIndex(model.index(1, 0))
    model.move(1, 2)
    desk.undo()
    assert (titles(model), current.row()) == (ALL, 1)


def test_scope_from_elsewhere_keeps_the_current_row(model: AgendaOrderModel, start: Begun) -> None:
    trust = QPersistentModelIndex(model.index(4, 0))
    start.do(SetAgenda(agenda("common-vision", "trust")))
    assert (titles(model), trust.row()) == (["Common vision", "Trust"], 1)
    start.do(SetAgenda(agenda(*DESCRIPTORS)))
    assert (titles(model), trust.row()) == (ALL, 4)


def test_another_order_altogether_is_shown(model: AgendaOrderModel, start: Begun) -> None:
    start.do(SetAgenda(agenda(*reversed(DESCRIPTORS))))
    assert titles(model) == ALL[::-1]


def test_minutes_are_typed_here_too(model: AgendaOrderModel, start: Begun, qtbot: QtBot) -> None:
    cell = model.index(4, 1)
    with qtbot.waitSignal(model.dataChanged):
        assert model.setData(cell, "15")
    assert cell.data() == "15"
    assert start.workshop.agenda.items[4].minutes == 15
    spoken = model.index(4, 0).data(Role.AccessibleTextRole)
    assert spoken == "5 of 5: Trust, Leadership, 15 minutes"


def test_a_closed_workshop_is_only_shown(model: AgendaOrderModel, start: Begun) -> None:
    start.session.close_workshop()
    assert not model.move(0, 1)
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 1), "5")


@given(st.data())
def test_one_move_is_told_from_any_other_change(data: st.DataObject) -> None:
    old = [str(n) for n in range(data.draw(st.integers(2, 8)))]
    row = data.draw(st.integers(0, len(old) - 1))
    to = data.draw(st.integers(0, len(old) - 1).filter(lambda n: n != row))
    new = list(old)
    new.insert(to, new.pop(row))
    found = _single_move(old, new)
    assert found is not None
    again = list(old)
    again.insert(found[1], again.pop(found[0]))
    assert again == new


def test_two_swaps_are_no_single_move() -> None:
    assert _single_move(["a", "b", "c", "d"], ["b", "a", "d", "c"]) is None


def test_breaks_stay_when_descriptors_are_moved_and_get_minutes(
    model: AgendaOrderModel, start: Begun
) -> None:
    breaks = (Break(start=time(10, 30), minutes=15),)
    start.do(SetAgenda(replace(start.workshop.agenda, breaks=breaks)))
    assert model.move(4, -1)
    assert model.setData(model.index(0, 1), "12")
    assert start.workshop.agenda.minutes == 12
    assert start.workshop.agenda.breaks == breaks
