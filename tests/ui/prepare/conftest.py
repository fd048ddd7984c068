"""A workshop that is open in Prepare."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import AddParticipants
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare import PrepareScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun, begun

PEOPLE = (
    NewParticipant("Ann Achebe", "Chief officer", "Third Sector Leaders", Sector.VCSE, "ann@example.org"),
    NewParticipant("Bo Björk", "", "", Sector.ICB),
    NewParticipant("Cy Doe"),
)


@pytest.fixture
def start(qapp: object) -> Begun:
    return begun()


@pytest.fixture
def desk(start: Begun) -> Iterator[OpenWorkshop]:
    desk = OpenWorkshop(start.session)
    yield desk
    desk.let_go()


@pytest.fixture
def with_people(start: Begun) -> Begun:
    start.do(AddParticipants(PEOPLE))
    return start


class Unused:
    """A part of the program that Prepare does not touch."""


@pytest.fixture
def parts(start: Begun) -> Parts:
    return Parts(
        workshops=start.workshops,
        matrices=Unused(),  # type: ignore[arg-type]
        documents=Unused(),  # type: ignore[arg-type]
        sample_for=lambda _matrix: pytest.fail("Prepare plays no sample"),
        clock=start.clock,
    )


@pytest.fixture(scope="module")
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    """The application as it is seen: what is in sight depends on the style."""
    keeper = ThemeKeeper(Path(__file__).resolve().parents[3] / "resources")
    keeper.dress(qapp)
    yield keeper
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def screen(desk: OpenWorkshop, parts: Parts, themes: ThemeKeeper, qtbot: QtBot) -> PrepareScreen:
    """Prepare as it is turned to. Ask for `with_people` before it to have people on the list."""
    return shown(desk, parts, themes, qtbot)


def shown(desk: OpenWorkshop, parts: Parts, themes: ThemeKeeper, qtbot: QtBot) -> PrepareScreen:
    """A Prepare screen over a workshop, on the screen and with the focus."""
    screen = PrepareScreen(desk, parts, themes)
    qtbot.addWidget(screen)
    screen.resize(1093, 522)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.focus_start()
    return screen


def focus() -> QWidget:
    """The widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after another, wherever the focus then is."""
    for key in keys:
        qtbot.keyClick(focus(), key, held)
        # Qt closes the field of a cell in its queue, before any further key of a real keyboard.
        QApplication.processEvents()


def write(qtbot: QtBot, words: str) -> None:
    """Type words (ASCII alone), each letter where the focus then is: the first may open a field."""
    for letter in words:
        qtbot.keyClicks(focus(), letter)
