"""What a screen reader is told of the cells of tables, lists and trees."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells

Told = list[tuple[QAccessible.Event, str]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What is told while a screen reader is on: the kind, and the name of the cell that it is told of."""
    told: Told = []

    def take(event: QAccessibleEvent) -> None:
        whole = QAccessible.queryAccessibleInterface(event.object())
        assert whole is not None
        told.append((event.type(), whole.child(event.child()).text(QAccessible.Text.Name)))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    return told


def model() -> QStandardItemModel:
    """Two rows of two, with two rows of two below the first."""
    model = QStandardItemModel(0, 2)
    for row in "ab":
        model.appendRow([QStandardItem(f"{row}{column}") for column in (1, 2)])
    for row in "cd":
        model.item(0).appendRow([QStandardItem(f"{row}{column}") for column in (1, 2)])
    return model


@pytest.fixture(params=[QTableView, QListView, QTreeView])
def view(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QAbstractItemView]:
    window = QWidget()
    qtbot.addWidget(window)
    view: QAbstractItemView = request.param()
    view.setModel(model())
    if isinstance(view, QTreeView):
        view.expandAll()
    SpokenCells(view)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(view)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield view
    window.close()


def test_a_changed_cell_is_told_of_by_its_new_name(view: QAbstractItemView, told: Told) -> None:
    items = view.model()
    assert isinstance(items, QStandardItemModel)
    items.item(1, 0).setText("agreed")
    assert told == [(QAccessible.Event.NameChanged, "agreed")]


def test_the_cell_that_has_the_keys_is_told_of_when_they_come(
    view: QAbstractItemView, told: Told, qtbot: QtBot
) -> None:
    view.setCurrentIndex(view.model().index(1, 0))
    told.clear()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(QAccessible.Event.Focus, "b1")]


def test_a_cell_further_down_in_a_tree_is_found(qtbot: QtBot, told: Told) -> None:
    tree = QTreeView()
    qtbot.addWidget(tree)
    tree.setModel(model())
    tree.expandAll()
    SpokenCells(tree)
    items = tree.model()
    assert isinstance(items, QStandardItemModel)
    items.item(0).child(1, 1).setText("agreed")
    assert told == [(QAccessible.Event.NameChanged, "agreed")]


def test_a_row_is_told_of_cell_by_cell(qtbot: QtBot, told: Told) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model())
    SpokenCells(table)
    table.model().dataChanged.emit(table.model().index(0, 0), table.model().index(1, 1))
    assert [name for _kind, name in told] == ["a1", "a2", "b1", "b2"]


def test_nothing_is_told_where_nobody_listens(
    view: QAbstractItemView, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    items = view.model()
    assert isinstance(items, QStandardItemModel)
    items.item(1, 0).setText("agreed")
    assert told == []
