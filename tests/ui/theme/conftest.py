"""The real themes, and an application to dress in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from placematrix_desktop.ui.theme import Theme, ThemeKeeper
from placematrix_desktop.ui.theme.keeper import THEMES
from placematrix_desktop.ui.theme.theme_file import read_theme

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture
def resources() -> Path:
    return RESOURCES


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return read_theme(RESOURCES / "themes" / f"{request.param}.toml")


@pytest.fixture
def keeper(qapp: QApplication) -> Iterator[ThemeKeeper]:
    """A keeper that has dressed the application; undressed again at the end."""
    keeper = ThemeKeeper(RESOURCES)
    keeper.dress(qapp)
    yield keeper
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())
