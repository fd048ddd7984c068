"""The Review screen over a library in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import (
    AddAction,
    ChangeFacts,
    PlaceStage,
    SetState,
    TextField,
    TickStatement,
    WritePrivateNote,
    WriteText,
)
from placematrix_desktop.domain.judgement import State, Tick
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun, begun

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture(scope="session")
def themes(qapp: QApplication) -> ThemeKeeper:
    return ThemeKeeper(RESOURCES)


@pytest.fixture
def start() -> Begun:
    """Three descriptors dealt with, three actions, and an earlier workshop to compare with."""
    start = begun()
    before = start.workshops.begin(
        start.workshop.matrix, "Kirklees", occasion="Baseline", today=date(2026, 5, 14)
    )
    before.execute(PlaceStage("common-vision", "developing"))
    before.execute(PlaceStage("evidence-base", "maturing"))
    facts = replace(start.workshop.facts, date=date(2026, 11, 26), compared_with=before.workshop.id)
    start.do(
        ChangeFacts(facts),
        PlaceStage("common-vision", "maturing"),
        WriteText("common-vision", TextField.NOTE, "Signed by all boards."),
        WritePrivateNote("common-vision", "Ask the chair."),
        TickStatement("common-vision", Tick(stage_id="thriving", statement=0), True),
        PlaceStage("evidence-base", "developing"),
        PlaceStage("health-priorities", "emerging"),
        SetState("trust", State.NO_CONSENSUS, "Two readings of trust."),
        AddAction("Write the strategy", "common-vision", "Zoe", "Council", date(2027, 1, 31)),
        AddAction("Ask residents", "trust", "Ann", "Healthwatch", date(2026, 12, 15)),
        AddAction("Share the data", None),
    )
    return start


@pytest.fixture
def desk(qapp: QApplication, start: Begun) -> Iterator[OpenWorkshop]:
    desk = OpenWorkshop(start.session)
    yield desk
    desk.let_go()


@pytest.fixture
def make_screen(qtbot: QtBot, desk: OpenWorkshop, themes: ThemeKeeper) -> Callable[[], ReviewScreen]:
    """Makes the screen, shown and with the focus where work begins."""

    def make() -> ReviewScreen:
        screen = ReviewScreen(desk, themes)
        qtbot.addWidget(screen)
        screen.resize(1093, 486)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.focus_start()
        return screen

    return make


@pytest.fixture
def screen(make_screen: Callable[[], ReviewScreen]) -> ReviewScreen:
    return make_screen()
