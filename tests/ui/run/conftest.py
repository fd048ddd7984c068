"""A workshop that is open in Run, over a library in memory."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.grid_model import GridModel
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun, begun

CHECKOUT = Path(__file__).resolve().parents[3]

OpenDesk = Callable[..., OpenWorkshop]


@dataclass
class OpenGrid:
    """The grid in a window, with what stands behind it."""

    view: GridView
    model: GridModel
    desk: OpenWorkshop
    themes: ThemeKeeper


@pytest.fixture
def themes(qapp: QApplication) -> ThemeKeeper:
    return ThemeKeeper(CHECKOUT / "resources")


@pytest.fixture(scope="session")
def real_matrix() -> Matrix:
    file = CHECKOUT / "matrices" / "wyh-place-development.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Matrix)


@pytest.fixture
def open_desk(qapp: QApplication) -> Iterator[OpenDesk]:
    """Opens a workshop on a matrix, by default the small one; takes a `Begun` too."""
    opened: list[OpenWorkshop] = []

    def open_one(matrix: Matrix | None = None, start: Begun | None = None) -> OpenWorkshop:
        desk = OpenWorkshop((start or begun(matrix)).session)
        opened.append(desk)
        return desk

    yield open_one
    for desk in opened:
        desk.let_go()


@pytest.fixture
def desk(open_desk: OpenDesk) -> OpenWorkshop:
    return open_desk()


@pytest.fixture
def open_grid(qtbot: QtBot, themes: ThemeKeeper, open_desk: OpenDesk) -> Callable[..., OpenGrid]:
    """Shows the grid of a matrix at a size, with the focus."""

    def show(matrix: Matrix | None = None, *, width: int = 860, height: int = 600) -> OpenGrid:
        desk = open_desk(matrix)
        model = GridModel(desk)
        view = GridView(model, themes)
        qtbot.addWidget(view, before_close_func=lambda _view: model.setParent(view))
        view.resize(width, height)
        view.show()
        qtbot.waitExposed(view)
        view.select_descriptor(desk.selected)
        view.activateWindow()
        view.setFocus()
        return OpenGrid(view, model, desk, themes)

    return show
