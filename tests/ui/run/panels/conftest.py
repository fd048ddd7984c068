"""Run with people on the list, a clock on the wall and a finish at 12:30."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import AddParticipants, ChangeFacts
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.participants import EXPECTED_SECTORS, NewParticipant, Sector
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.run import RunScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun
from tests.application.memory_library import MemoryLibrary
from tests.factories import Ids, small_matrix
from tests.ui.run.conftest import OpenDesk

NAMES = ("Ann Achebe", "Bo Björk", "Cy Doe", "Di Evans", "Ed Frost", "Flo Green", "Gus Hall")


class WallClock:
    """Shows what it was set to, by local time on one day, and goes on a moment with every look."""

    def __init__(self) -> None:
        self.now = datetime.now().astimezone().replace(hour=9, minute=0, second=0, microsecond=0)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now.astimezone(UTC)

    def set(self, clock: str) -> None:
        moment = time.fromisoformat(clock)
        self.now = self.now.replace(hour=moment.hour, minute=moment.minute, second=0, microsecond=0)


@dataclass
class Running:
    """The screen, and what stands behind it."""

    screen: RunScreen
    desk: OpenWorkshop
    projection: Projection
    clock: WallClock
    begun: Begun

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.screen, key)

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)

    def person(self, sector: Sector) -> str:
        return next(p.id for p in self.desk.workshop.people() if p.sector is sector)


@pytest.fixture
def clock() -> WallClock:
    return WallClock()


@pytest.fixture
def begin(clock: WallClock) -> Callable[..., Begun]:
    """Begins a workshop of today by that clock; one person of each sector is on the list unless told so."""

    def start(*, people: bool = True, finish: time | None = time(12, 30)) -> Begun:
        library, ids = MemoryLibrary(), Ids()
        workshops = Workshops(library, clock=clock, new_id=ids)
        session = workshops.begin(small_matrix(), "Kirklees")
        facts = replace(session.workshop.facts, date=clock.now.date(), finish=finish)
        session.execute(ChangeFacts(facts))
        if people:
            everybody = zip(NAMES, EXPECTED_SECTORS, strict=True)
            session.execute(AddParticipants(tuple(NewParticipant(n, sector=s) for n, s in everybody)))
        return Begun(session, library, workshops, clock, ids)  # type: ignore[arg-type]

    return start


@pytest.fixture
def run(
    qtbot: QtBot,
    themes: ThemeKeeper,
    open_desk: OpenDesk,
    begin: Callable[..., Begun],
    clock: WallClock,
) -> Callable[..., Running]:
    """Shows Run in a window of 1366 × 676 unless told otherwise; the rest goes to `begin`."""

    def show(*, width: int = 1366, height: int = 676, start: Begun | None = None, **more: object) -> Running:
        start = start or begin(**more)
        desk = open_desk(start=start)
        projection = projection_of(desk)
        screen = RunScreen(desk, themes, projection)
        qtbot.addWidget(screen)
        screen.resize(width, height)
        screen.show()
        qtbot.waitExposed(screen)
        screen.activateWindow()
        screen.focus_start()
        qtbot.waitUntil(screen.grid.hasFocus)
        return Running(screen, desk, projection, clock, start)

    return show
