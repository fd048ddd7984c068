"""Reading the whole grid by keys."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.matrix_shown.preview import MatrixPreview
from placematrix_desktop.ui.matrix_shown.preview_model import MatrixPreviewModel
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import large_matrix, small_matrix
from tests.ui.matrix_shown.conftest import long_matrix

Key = Qt.Key
Show = Callable[..., MatrixPreview]


@pytest.fixture
def show(themes: ThemeKeeper, qtbot: QtBot) -> Show:
    """Shows the grid of a matrix, with the focus and every row fitted."""
    kept: list[MatrixPreview] = []  # qtbot does not, and one that is collected while it is painted ends Qt

    def show(matrix: Matrix, width: int = 820, height: int = 420) -> MatrixPreview:
        preview = MatrixPreview(matrix, themes)
        kept.append(preview)
        qtbot.addWidget(preview)
        preview.resize(width, height)
        with qtbot.waitActive(preview):
            preview.show()
            preview.activateWindow()
        preview.focus_here()
        qtbot.waitUntil(lambda: preview.is_fitted, timeout=20_000)
        return preview

    return show


def press(qtbot: QtBot, preview: MatrixPreview, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(preview, key)


def at(preview: MatrixPreview) -> tuple[int, int]:
    index = preview.currentIndex()
    return index.row(), index.column()


def pixels(preview: MatrixPreview) -> bytes:
    image = preview.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())


def test_the_arrows_go_from_cell_to_cell(show: Show, qtbot: QtBot) -> None:
    preview = show(small_matrix())
    assert at(preview) == (0, 0)
    press(qtbot, preview, Key.Key_Down, Key.Key_Right, Key.Key_Right)
    assert at(preview) == (1, 2)
    press(qtbot, preview, Key.Key_Down, Key.Key_Down)
    assert at(preview) == (3, 0), "a heading goes across"
    press(qtbot, preview, Key.Key_Down)
    assert at(preview) == (4, 2), "and the column is kept"
    press(qtbot, preview, *[Key.Key_Right] * 9)
    assert at(preview) == (4, 4)
    press(qtbot, preview, Key.Key_End)
    assert at(preview) == (9, 0)
    press(qtbot, preview, Key.Key_Home, Key.Key_Up)
    assert at(preview) == (0, 0)


def test_left_of_the_first_column_is_said(show: Show, qtbot: QtBot) -> None:
    preview = show(small_matrix())
    with qtbot.waitSignal(preview.left):
        press(qtbot, preview, Key.Key_Left)
    press(qtbot, preview, Key.Key_Down, Key.Key_Right)
    with qtbot.assertNotEmitted(preview.left):
        press(qtbot, preview, Key.Key_Left)
    with qtbot.waitSignal(preview.left):
        press(qtbot, preview, Key.Key_Left)


@pytest.mark.parametrize("scale", [100, 200])
def test_down_brings_every_pixel_of_a_high_row_into_sight(
    show: Show, themes: ThemeKeeper, qtbot: QtBot, scale: int
) -> None:
    preview = show(long_matrix(rows=2, statements=12), height=300)
    try:
        themes.set_text_scale(scale)
        qtbot.waitUntil(lambda: preview.is_fitted)
        room, bar = preview.viewport().height(), preview.verticalScrollBar()
        assert preview.rowHeight(1) > 2 * room
        press(qtbot, preview, Key.Key_Down)
        assert preview.rowViewportPosition(1) == preview.rowHeight(0), "its heading stays in sight"
        read = [bar.value()]
        for _ in range(2000):
            press(qtbot, preview, Key.Key_Down)
            if bar.value() == read[-1] and at(preview)[0] == 3:
                break
            read.append(bar.value())
        assert bar.value() == bar.maximum()
        assert max(b - a for a, b in itertools.pairwise(read)) <= room, "nothing is jumped over"
        for _ in range(2000):
            press(qtbot, preview, Key.Key_Up)
            if at(preview)[0] == 0:
                break
            read.append(bar.value())
        assert bar.value() == 0
        assert max(abs(a - b) for a, b in itertools.pairwise(read)) <= room
    finally:
        themes.set_text_scale(100)


def test_up_comes_to_the_end_of_a_high_row(show: Show, qtbot: QtBot) -> None:
    preview = show(long_matrix(rows=2, statements=12), height=300)
    press(qtbot, preview, Key.Key_End)
    preview.verticalScrollBar().setValue(preview.rowViewportPosition(2))
    preview.setCurrentIndex(preview.model().index(2, 0))
    press(qtbot, preview, Key.Key_Up)
    assert at(preview)[0] == 1
    assert preview.rowViewportPosition(1) + preview.rowHeight(1) == preview.viewport().height()


def test_page_down_turns_pages_and_the_chosen_row_follows(show: Show, qtbot: QtBot) -> None:
    preview = show(large_matrix(60))
    room = preview.viewport().height()
    press(qtbot, preview, Key.Key_PageDown)
    assert room // 2 < preview.verticalScrollBar().value() < room
    top = preview.rowViewportPosition(at(preview)[0])
    assert -preview.rowHeight(at(preview)[0]) < top < room
    press(qtbot, preview, Key.Key_PageUp)
    assert preview.verticalScrollBar().value() == 0
    press(qtbot, preview, *[Key.Key_PageDown] * 40)
    assert at(preview)[0] == preview.model().rowCount() - 1


def test_where_there_is_little_room_the_descriptor_stands_over_its_statements(
    show: Show, qtbot: QtBot
) -> None:
    preview = show(long_matrix(rows=2, statements=1), width=560)
    assert preview.isColumnHidden(0)
    assert preview.horizontalScrollBar().maximum() == 0
    press(qtbot, preview, Key.Key_Down)
    assert at(preview) == (1, 1)
    with qtbot.waitSignal(preview.left):
        press(qtbot, preview, Key.Key_Left)
    narrow = preview.rowHeight(1)
    preview.resize(900, 420)
    qtbot.waitUntil(lambda: preview.is_fitted)
    assert not preview.isColumnHidden(0)
    assert preview.rowHeight(1) < narrow
    press(qtbot, preview, Key.Key_Left)
    assert at(preview) == (1, 0)


def test_a_column_out_of_sight_is_brought_into_sight(show: Show, qtbot: QtBot) -> None:
    preview = show(large_matrix(3, stages=8), width=500)
    assert preview.horizontalScrollBar().maximum() > 0
    press(qtbot, preview, Key.Key_Down, *[Key.Key_Right] * 7)
    assert at(preview) == (1, 8)
    assert preview.columnViewportPosition(8) + preview.columnWidth(8) <= preview.viewport().width()
    press(qtbot, preview, *[Key.Key_Left] * 7)
    assert preview.horizontalScrollBar().value() == 0


def test_other_keys_are_left_to_the_page(show: Show, qtbot: QtBot) -> None:
    preview = show(small_matrix())
    for key in (Key.Key_Return, Key.Key_Escape, Key.Key_C):
        press(qtbot, preview, key)
    assert at(preview) == (0, 0)


def test_the_cell_that_the_keys_are_on_is_seen(show: Show, qtbot: QtBot) -> None:
    preview = show(small_matrix())
    press(qtbot, preview, Key.Key_Down)
    before = pixels(preview)
    press(qtbot, preview, Key.Key_Right)
    assert pixels(preview) != before


def test_a_click_goes_on_from_there(show: Show, qtbot: QtBot) -> None:
    preview = show(small_matrix())
    place = preview.visualRect(preview.model().index(2, 3)).center()
    qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(qtbot, preview, Key.Key_Up)
    assert at(preview) == (1, 3)


def test_rows_are_as_high_as_their_words(show: Show) -> None:
    preview = show(small_matrix())
    model = preview.model()
    assert isinstance(model, MatrixPreviewModel)
    with_two, with_one = 1, 8
    assert (model.row(with_two).title, model.row(with_one).title) == ("Common vision", "Trust")  # type: ignore[union-attr]
    assert preview.rowHeight(with_two) > preview.rowHeight(with_one)


def test_larger_text_keeps_the_row_that_is_read_in_sight(
    show: Show, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    preview = show(large_matrix(60))
    press(qtbot, preview, *[Key.Key_Down] * 30)
    try:
        themes.set_text_scale(200)
        qtbot.waitUntil(lambda: preview.is_fitted)
        top = preview.rowViewportPosition(at(preview)[0])
        assert 0 <= top < preview.viewport().height()
    finally:
        themes.set_text_scale(100)


def test_two_thousand_descriptors_open_and_are_fitted_in_turns(themes: ThemeKeeper, qtbot: QtBot) -> None:
    preview = MatrixPreview(large_matrix(2_000), themes)
    qtbot.addWidget(preview)
    preview.resize(820, 420)
    preview.show()
    assert not preview.is_fitted, "the first rows show before the last are measured"
    qtbot.keyClick(preview, Key.Key_End)
    assert preview.is_fitted
    assert preview.verticalScrollBar().value() == preview.verticalScrollBar().maximum()
    preview.grab()
