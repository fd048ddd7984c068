"""The tables of Review show every word at 100 % and at 200 % text, in a wide window and in a narrow one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces.section_list import SectionList
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.review.action_model import Column
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.painted_text import all_words, beyond_cells, cut_words

SIZES = [(100, 1366, 680), (200, 1366, 600), (200, 1093, 480)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[1]} at {size[0]}")
def sized(
    request: pytest.FixtureRequest, screen: ReviewScreen, themes: ThemeKeeper, qapp: QApplication
) -> Iterator[ReviewScreen]:
    scale, width, height = request.param
    themes.dress(qapp)
    themes.set_text_scale(scale)
    screen.resize(width, height)
    yield screen
    themes.set_text_scale(100)
    qapp.setStyleSheet("")


def nothing_is_cut(table: QTableView) -> None:
    heading = table.horizontalHeader()
    assert cut_words(table.viewport()) + beyond_cells(table) + cut_words(heading.viewport()) == []


def test_what_moved(sized: ReviewScreen, qtbot: QtBot) -> None:
    sized.show_section(sized.changes)
    table, model = sized.changes.table, sized.changes.changes
    nothing_is_cut(table)
    assert table.horizontalScrollBar().maximum() == 0
    painted = all_words(table.viewport())
    for column in range(4):
        assert str(model.index(0, column).data()) in painted
    # Enter asks for Run from whichever column there is.
    table.setFocus()
    with qtbot.waitSignal(table.asked):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_counts(sized: ReviewScreen, qtbot: QtBot) -> None:
    sized.show_section(sized.counts)
    table, model = sized.counts.table, sized.counts.counts
    nothing_is_cut(table)
    assert table.horizontalScrollBar().maximum() == 0
    heads = all_words(table.horizontalHeader().viewport())

    def explained() -> str:
        labels = sized.counts.findChildren(QLabel)
        return " ".join((heads, *(label.text() for label in labels if label.isVisible())))

    qtbot.waitUntil(lambda: all(words in explained() for _, words in model.columns))


def test_actions(sized: ReviewScreen) -> None:
    sized.show_section(sized.register)
    table, model = sized.register.table, sized.register.actions_model
    bar = table.horizontalScrollBar()
    for place in (0, bar.maximum()):
        bar.setValue(place)
        assert beyond_cells(table) == []
    bar.setValue(0)
    assert str(model.index(0, Column.DESCRIPTOR).data()) in all_words(table.viewport())
    if not bar.maximum():
        nothing_is_cut(table)


def test_the_list_of_parts(sized: ReviewScreen) -> None:
    parts = sized.findChild(SectionList)
    assert cut_words(parts.viewport()) + beyond_cells(parts) == []
