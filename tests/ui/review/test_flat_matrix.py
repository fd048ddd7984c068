"""Review of a matrix whose themes are their elements: each is named once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import begun
from tests.factories import flat_matrix


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot, themes: ThemeKeeper) -> Iterator[ReviewScreen]:
    start = begun(flat_matrix(3))
    start.do(PlaceStage("row-1", "stage-2"))
    desk = OpenWorkshop(start.session)
    screen = ReviewScreen(desk, themes)
    qtbot.addWidget(screen)
    screen.resize(1093, 486)
    screen.show()
    yield screen
    desk.let_go()


def texts(screen: ReviewScreen) -> list[str]:
    return [label.text() for label in screen.current.findChildren(QLabel) if label.isVisible()]


def test_at_a_glance_it_is_said_once_where_a_descriptor_stands(screen: ReviewScreen) -> None:
    screen.glance.chart.choose("row-2")
    assert "Subject 2" in texts(screen)
    assert not [text for text in texts(screen) if "›" in text]


def test_the_counts_have_one_row_a_theme(screen: ReviewScreen) -> None:
    screen.show_section(screen.counts)
    model = screen.counts.counts
    assert [row.title for row in model.rows] == ["All descriptors", "Subject 1", "Subject 2", "Subject 3"]
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Subject 1: 1 Stage 2"


def test_read_back_and_next_stage_have_one_heading_a_theme(screen: ReviewScreen) -> None:
    assert screen.next_steps is not None
    for section in (screen.read_back, screen.next_steps):
        screen.show_section(section)
        assert [text for text in texts(screen) if text.casefold() == "subject 1"] == ["Subject 1"]
