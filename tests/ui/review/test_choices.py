"""Review where the columns are choices."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import ChangeFacts, PlaceStage
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import begun
from tests.factories import small_matrix


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot, themes: ThemeKeeper) -> Iterator[ReviewScreen]:
    start = begun(small_matrix(ladder=False))
    before = start.workshops.begin(start.workshop.matrix, "Kirklees", occasion="First round")
    before.execute(PlaceStage("common-vision", "developing"))
    before.execute(PlaceStage("trust", "thriving"))
    facts = replace(start.workshop.facts, date=date(2026, 11, 26), compared_with=before.workshop.id)
    start.do(ChangeFacts(facts), PlaceStage("common-vision", "maturing"), PlaceStage("trust", "thriving"))
    desk = OpenWorkshop(start.session)
    screen = ReviewScreen(desk, themes)
    qtbot.addWidget(screen)
    screen.resize(1093, 486)
    screen.show()
    yield screen
    desk.let_go()


def test_there_is_no_part_on_a_next_stage(screen: ReviewScreen) -> None:
    assert screen.next_steps is None
    assert [section.title for section in screen.sections] == [
        "At a glance",
        "By theme and element",
        "Since last time",
        "Actions",
        "Minutes",
        "Read back",
    ]
    assert screen.list.count() == 6
    for number, section in enumerate(screen.sections):
        screen.list.setCurrentRow(number)
        assert screen.current is section


def test_the_parts_speak_of_choices(screen: ReviewScreen) -> None:
    assert screen.counts.status() == "counts of each choice"
    assert screen.counts.about == "How often each choice was agreed. Not assessed is not a choice."
    assert screen.changes.status() == "1 changed"
    screen.show_section(screen.changes)
    assert screen.changes.about == "Against First round: 1 changed, 1 the same."
    assert [screen.changes.changes.words(row) for row in screen.changes.changes.rows] == [
        "changed",
        "= the same",
    ]
