"""An application that wears the real theme, and a way to show a piece in a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.theme import ThemeKeeper

RESOURCES = Path(__file__).resolve().parents[3] / "resources"

Show = Callable[..., QWidget]


@pytest.fixture
def keeper(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper(RESOURCES)
    keeper.dress(qapp)
    yield keeper
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows widgets over each other in an active window, which it returns."""

    kept: list[QWidget] = []

    def show(*widgets: QWidget, width: int = 600) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        kept.append(window)
        column = QVBoxLayout(window)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(width, 400)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return show
