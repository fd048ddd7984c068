"""The record pane in a window, beside something that stands for the grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import AddParticipants, Command
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.judgement import Judgement
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.record import RecordPane
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun, begun

RESOURCES = Path(__file__).resolve().parents[4] / "resources"
ONE, OTHER = "common-vision", "trust"
THE_DAY = date(2026, 11, 26)
SHIFT, CONTROL, PLAIN = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)

PEOPLE = (
    NewParticipant("Amina Khan", "Director of public health", "Northbridge Council", Sector.LOCAL_AUTHORITY),
    NewParticipant("Bo Lee", "GP lead", "Northbridge PCN", Sector.PRIMARY_CARE),
)


@dataclass
class Record:
    """The pane, the desk that it works on and the keys of a keyboard."""

    start: Begun
    desk: OpenWorkshop
    pane: RecordPane
    window: QWidget
    grid: QPushButton
    qtbot: QtBot

    # What happened

    def judgement(self, descriptor_id: str = ONE) -> Judgement:
        return self.desk.workshop.judgement(descriptor_id)

    def actions(self, descriptor_id: str = ONE) -> tuple[Action, ...]:
        return self.desk.workshop.actions_for(descriptor_id)

    def diary(self) -> list[str]:
        """The sentences since the workshop was set up."""
        return [entry.sentence for entry in self.start.session.diary()][self._set_up :]

    _set_up: int = 0

    # What somebody does

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def keyboard(self) -> QWidget:
        """Where the keys go: to a list or menu that is open, or else to what has the focus."""
        return QApplication.activePopupWidget() or self.focused

    def type(self, text: str) -> None:
        for sign in text:
            self.qtbot.keyClicks(self.keyboard, sign)

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            self.qtbot.keyClick(self.keyboard, key, modifiers)

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def leave(self) -> None:
        self.grid.setFocus()

    def settle(self) -> None:
        """Let everything that was put off happen."""
        for _ in range(4):
            QApplication.processEvents()


Build = Callable[..., Record]


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    """The pane as it is seen: what is laid out in sight depends on the style."""
    keeper = ThemeKeeper(RESOURCES)
    keeper.dress(qapp)
    yield keeper
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def build(qtbot: QtBot, themes: ThemeKeeper) -> Iterator[Build]:
    """Begins a workshop, carries out commands and shows the pane; `start` is one that is there already."""
    desks: list[OpenWorkshop] = []

    def built(
        *commands: Command,
        start: Begun | None = None,
        matrix: Matrix | None = None,
        width: int = 312,
        height: int = 716,
        **more: Any,
    ) -> Record:
        if start is None:
            start = begun(matrix, today=THE_DAY, **more)
            start.do(AddParticipants(PEOPLE))
        if commands:
            start.do(*commands)
        desk = OpenWorkshop(start.session)
        desk.select(start.workshop.agenda.descriptor_ids()[0])
        desks.append(desk)
        window = QWidget()
        grid, pane = QPushButton("Grid", window), RecordPane(desk, themes)
        pane.done.connect(grid.setFocus)
        row = QHBoxLayout(window)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(grid)
        side = QWidget(window)
        side.setFixedWidth(width)
        QHBoxLayout(side).addWidget(pane)
        side.layout().setContentsMargins(0, 0, 0, 0)
        row.addWidget(side)
        window.resize(width + 120, height)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        grid.setFocus()
        record = Record(start, desk, pane, window, grid, qtbot)
        record._set_up = len(start.session.diary())
        return record

    yield built
    for desk in desks:
        desk.let_go()


def crashed(record: Record) -> Begun:
    """What is left when the program is killed now."""
    return record.start.crashed()


def accessible_texts(widget: QWidget) -> list[str]:
    """Everything that a screen reader finds in a window: names, descriptions, values, help."""
    kinds = (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
        QAccessible.Text.Accelerator,
    )
    found: list[str] = []

    def walk(interface: QAccessibleInterface) -> None:
        found.extend(text for kind in kinds if (text := interface.text(kind)))
        for at in range(interface.childCount()):
            child = interface.child(at)
            if child is not None and child.isValid():
                walk(child)

    walk(QAccessible.queryAccessibleInterface(widget))
    return found
