"""What a decision paints: its own row, however large the matrix is, and always what is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from placematrix_desktop.application.commands import PlaceStage, TextField, WriteText
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.run.grid_delegate import GridDelegate
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.row_layout import RowLayout
from tests.factories import large_matrix
from tests.ui.run.conftest import OpenGrid

Show = Callable[..., OpenGrid]
Key = Qt.Key


class Counting(GridDelegate):
    """Notes which cells were painted."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self.painted: list[tuple[int, int]] = []

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.painted.append((index.row(), index.column()))
        super().paint(painter, option, index)


def settled(shown: OpenGrid) -> Counting:
    """The grid once nothing more is to be measured or painted."""
    counting = Counting(shown.view)
    shown.view.setItemDelegate(counting)
    for _ in range(10_000):
        if not shown.view.geometry_of_rows.guessed:
            break
        QApplication.processEvents()
    QApplication.processEvents()
    counting.painted.clear()
    return counting


def painted_by(shown: OpenGrid, counting: Counting, *commands: PlaceStage) -> set[int]:
    """The rows that are painted when these are carried out."""
    for command in commands:
        assert shown.desk.carry_out(command)
    QApplication.processEvents()
    rows = {row for row, _ in counting.painted}
    counting.painted.clear()
    return rows


def on_screen(view: GridView) -> QImage:
    """What stands on the screen, put together from all paintings since the window came up."""
    return view.screen().grabWindow(view.winId()).toImage()


def afresh(view: GridView) -> QImage:
    """The same view painted in one go."""
    return view.grab().toImage().convertToFormat(on_screen(view).format())


@pytest.fixture
def listened() -> Iterator[None]:
    """As with a screen reader."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.parametrize("descriptors", [43, 2_000])
def test_a_decision_paints_its_own_row_alone(open_grid: Show, descriptors: int) -> None:
    shown = open_grid(large_matrix(descriptors))
    counting = settled(shown)
    first, second = (stage.id for stage in shown.model.workshop.matrix.stages[:2])
    row = shown.view.selected_row
    # The first decision of a row may make it higher, since its time comes to stand there.
    painted_by(shown, counting, PlaceStage(shown.desk.selected, first))
    assert painted_by(shown, counting, PlaceStage(shown.desk.selected, second)) == {row}


def test_no_cell_is_painted_twice_for_one_decision(open_grid: Show, real_matrix: Matrix) -> None:
    shown = open_grid(real_matrix)
    counting = settled(shown)
    first, second = (stage.id for stage in real_matrix.stages[:2])
    painted_by(shown, counting, PlaceStage(shown.desk.selected, first))
    assert shown.desk.carry_out(PlaceStage(shown.desk.selected, second))
    QApplication.processEvents()
    assert len(counting.painted) == len(set(counting.painted)) == shown.model.columnCount()


def test_a_decision_out_of_sight_paints_nothing(open_grid: Show) -> None:
    shown = open_grid(large_matrix(200))
    counting = settled(shown)
    stages = shown.model.workshop.matrix.stages
    painted_by(shown, counting, PlaceStage("descriptor-150", stages[0].id))
    assert painted_by(shown, counting, PlaceStage("descriptor-150", stages[1].id)) == set()


@pytest.mark.usefixtures("listened")
def test_with_a_screen_reader_the_same_is_painted(open_grid: Show) -> None:
    shown = open_grid(large_matrix(43))
    counting = settled(shown)
    stages = shown.model.workshop.matrix.stages
    painted_by(shown, counting, PlaceStage(shown.desk.selected, stages[0].id))
    row = shown.view.selected_row
    assert painted_by(shown, counting, PlaceStage(shown.desk.selected, stages[1].id)) == {row}


def test_cells_that_a_decision_leaves_alone_are_not_laid_out_again(
    open_grid: Show, real_matrix: Matrix
) -> None:
    shown = open_grid(real_matrix)
    settled(shown)
    first, second = (stage.id for stage in real_matrix.stages[:2])
    row = shown.view.selected_row

    def cells() -> list[int]:
        layout = shown.view.geometry_of_rows.layout_of(row)
        assert isinstance(layout, RowLayout)
        return [id(stage) for stage in layout.stages]

    assert shown.desk.carry_out(PlaceStage(shown.desk.selected, first))
    before = cells()
    assert shown.desk.carry_out(PlaceStage(shown.desk.selected, second))
    after = cells()
    assert after[2:] == before[2:]
    assert after[0] != before[0]
    assert after[1] != before[1]


def test_the_screen_shows_what_is_stored(open_grid: Show, real_matrix: Matrix) -> None:
    """Painted piece by piece it looks as it does when it is painted all at once."""
    shown = open_grid(real_matrix)
    view, desk = shown.view, shown.desk
    settled(shown)
    stages = real_matrix.stages
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_PageDown, Key.Key_Up):
        for stage in stages[:3]:
            assert desk.carry_out(PlaceStage(desk.selected, stage.id))
            QApplication.processEvents()
            assert on_screen(view) == afresh(view)
        assert desk.carry_out(WriteText(desk.selected, TextField.NOTE, "Agreed in March. " * 9))
        assert desk.undo()
        assert desk.undo()
        QApplication.processEvents()
        assert on_screen(view) == afresh(view)
        QTest.keyClick(view, key)
        desk.select(_selected(shown))
        QApplication.processEvents()
        assert on_screen(view) == afresh(view)


def test_where_there_are_no_rows_the_ground_is_painted(open_grid: Show) -> None:
    shown = open_grid(height=1500)
    view, viewport = shown.view, shown.view.viewport()
    settled(shown)
    last = shown.model.rowCount() - 1
    below = view.rowViewportPosition(last) + view.rowHeight(last)
    assert below < viewport.height() - 80
    picture = QImage(viewport.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    viewport.render(picture, QPoint(), viewport.rect(), QWidget.RenderFlag.IgnoreMask)
    found = {picture.pixelColor(40, y).name() for y in range(below, viewport.height())}
    assert found == {view.look.colour("panel").name()}


def _selected(shown: OpenGrid) -> str:
    return next(
        key
        for key in shown.desk.workshop.agenda.descriptor_ids()
        if shown.model.row_of_descriptor(key) == shown.view.selected_row
    )
