"""The show of hands on a Run screen, over a library in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import AddParticipants, ChangeFacts
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.run import RunScreen
from placematrix_desktop.ui.run.tally import TallyPanel
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun, begun
from tests.ui.run.conftest import OpenDesk

Key = Qt.Key
KEY = "common-vision"
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Counting:
    """A Run screen with its show of hands, and hands on its keys."""

    def __init__(self, screen: RunScreen, desk: OpenWorkshop, projection: Projection, begun: Begun) -> None:
        self.screen, self.desk, self.projection, self.begun = screen, desk, projection, begun
        self.refusals: list[str] = []
        desk.refused.connect(self.refusals.append)

    @property
    def panel(self) -> TallyPanel:
        return self.screen.tally

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """What is stored of the first descriptor."""
        return self.desk.session._library.load(self.desk.workshop.id).workshop.judgement(KEY).tallies

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys wherever the focus then is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key, held)
            QApplication.processEvents()

    def count(self, *hands: int) -> None:
        """Type the hands of each stage from where the focus is, and take them."""
        for number, each in enumerate(hands):
            if number:
                self.press(Key.Key_Tab)
            QTest.keyClicks(QApplication.focusWidget(), str(each))
        self.press(Key.Key_Return)

    @property
    def on_the_grid(self) -> bool:
        return self.screen.grid.hasFocus()


Count = Callable[..., Counting]


@pytest.fixture
def dressed(themes: ThemeKeeper, qapp: QApplication) -> Iterator[ThemeKeeper]:
    """The application as it is seen: how large things are depends on the style."""
    themes.dress(qapp)
    yield themes
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def counting(qtbot: QtBot, themes: ThemeKeeper, open_desk: OpenDesk, qapp: QApplication) -> Count:
    """Opens Run; `people` sit in the room, `facts` are other facts of the workshop."""

    def start(
        matrix: Matrix | None = None,
        *,
        people: int = 0,
        size: tuple[int, int] = (1366, 676),
        start: Begun | None = None,
        **facts: object,
    ) -> Counting:
        one = start or begun(matrix)
        if people:
            sectors = (Sector.VCSE, Sector.ICB)
            one.do(
                AddParticipants(
                    tuple(NewParticipant(f"P {n}", "", "", sectors[n % 2]) for n in range(people))
                )
            )
        if facts:
            one.do(ChangeFacts(replace(one.workshop.facts, **facts)))
        desk = open_desk(start=one)
        projection = projection_of(desk)
        screen = RunScreen(desk, themes, projection)
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show()
        qtbot.waitExposed(screen)
        screen.activateWindow()
        screen.focus_start()
        qtbot.waitUntil(screen.grid.hasFocus)
        return Counting(screen, desk, projection, one)

    return start
