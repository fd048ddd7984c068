"""The tables and lists of Prepare show every word at 100 % and at 200 % text; rows grow with their words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.prepare.people_columns import Column
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun
from tests.painted_text import all_words, beyond_cells, cut_words

INTEREST = (
    "Chairs the board of a charity that holds a contract with the council, and sits without pay on the board "
    "of a housing association in the same district, which will bid for the money that this plan shares out"
)


@pytest.fixture(params=[(100, 1093), (200, 1366)], ids=lambda size: f"{size[1]} at {size[0]}")
def sized(
    request: pytest.FixtureRequest, with_people: Begun, screen: PrepareScreen, themes: ThemeKeeper
) -> Iterator[PrepareScreen]:
    scale, width = request.param
    screen.resize(width, 600)
    themes.set_text_scale(scale)
    yield screen
    themes.set_text_scale(100)


FINGER = 40
"""The least height in pixels of what is touched."""


def nothing_is_cut(view: QAbstractItemView) -> None:
    QApplication.processEvents()
    assert beyond_cells(view) == []
    if not view.horizontalScrollBar().maximum():
        assert cut_words(view.viewport()) == []
    if isinstance(view, QTableView):
        heading = view.horizontalHeader()
        room = view.viewport().width()
        for section in range(heading.count()):
            if not view.isColumnHidden(section) and heading.sectionViewportPosition(section) < room:
                assert view.columnWidth(section) >= heading.sectionSizeHint(section)


def test_people(sized: PrepareScreen) -> None:
    sized.show_part(Part.PEOPLE)
    nothing_is_cut(sized.people.table)
    assert "Third Sector Leaders" in all_words(sized.people.table.viewport())


def test_a_row_grows_with_what_is_declared(sized: PrepareScreen, start: Begun, qtbot: QtBot) -> None:
    sized.show_part(Part.INTERESTS)
    table = sized.interests.table
    before = table.rowHeight(0)
    model = table.model()
    model.setData(model.index(0, Column.INTEREST), INTEREST)
    qtbot.waitUntil(lambda: table.rowHeight(0) > before)
    assert start.workshop.people()[0].interest == INTEREST
    nothing_is_cut(table)
    assert INTEREST in all_words(table.viewport())


def test_rows_are_high_enough_for_a_finger(sized: PrepareScreen) -> None:
    sized.show_part(Part.PEOPLE)
    assert sized.people.table.rowHeight(0) >= FINGER
    sized.show_part(Part.INTERESTS)
    assert sized.interests.table.rowHeight(0) >= FINGER
    sized.show_part(Part.AGENDA)
    QApplication.processEvents()
    tree, order = sized.agenda.tree, sized.agenda.order
    assert tree.visualRect(tree.model().index(0, 0)).height() >= FINGER
    assert order.visualRect(order.model().index(0, 0)).height() >= FINGER


def test_agenda(sized: PrepareScreen) -> None:
    sized.show_part(Part.AGENDA)
    for view in (sized.agenda.tree, sized.agenda.order):
        nothing_is_cut(view)
