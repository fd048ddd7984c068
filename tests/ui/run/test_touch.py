"""What a finger taps in Run is 40 pixels high and wide at least."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import AddAction, MarkBetween, PlaceStage, SetEvidence
from placematrix_desktop.domain.judgement import Evidence
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.run import RunScreen
from placematrix_desktop.ui.run.grid_look import TOUCH
from placematrix_desktop.ui.run.record.wrapped_check import WrappedCheck
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.run.conftest import OpenDesk


@pytest.fixture
def screen(
    qtbot: QtBot, qapp: QApplication, themes: ThemeKeeper, open_desk: OpenDesk, real_matrix: Matrix
) -> Iterator[RunScreen]:
    """Run as it is seen, with a row that has something of everything."""
    themes.dress(qapp)
    desk = open_desk(real_matrix)
    first = desk.selected
    for command in (
        PlaceStage(first, "developing"),
        MarkBetween(first, True),
        SetEvidence(first, (Evidence(text="Minutes"),)),
        AddAction("Publish it", first, "", "", None),
    ):
        desk.carry_out(command)
    shown = RunScreen(desk, themes)
    qtbot.addWidget(shown)
    shown.resize(1366, 676)
    shown.show()
    shown.search_bar.begin()
    qtbot.waitExposed(shown)
    yield shown
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


def too_small(screen: RunScreen) -> list[str]:
    """What can be tapped and is smaller. A check box is tapped with its words."""
    found = []
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for widget in screen.findChildren(kind):
            if not widget.isVisibleTo(screen):
                continue
            parent = widget.parentWidget()
            target: QWidget = parent if isinstance(parent, WrappedCheck) else widget
            size = target.size().expandedTo(QSize(0, 0))
            if size.height() < TOUCH or size.width() < TOUCH:
                found.append(f"{type(widget).__name__} {widget.accessibleName()!r}: {size.toTuple()}")
    return found


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_buttons_pills_ticks_fields_and_choices(screen: RunScreen, themes: ThemeKeeper, scale: int) -> None:
    themes.set_text_scale(scale)
    QApplication.processEvents()
    names = {button.accessibleName() for button in screen.findChildren(QAbstractButton)}
    assert {"Agree Thriving", "Park for later", "Match below"} <= names
    assert too_small(screen) == []


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_the_lines_of_the_themes(screen: RunScreen, themes: ThemeKeeper, scale: int) -> None:
    themes.set_text_scale(scale)
    QApplication.processEvents()
    view = screen.outline
    heights = [view.sizeHintForRow(row) for row in range(view.model().rowCount())]
    assert min(heights) >= TOUCH
