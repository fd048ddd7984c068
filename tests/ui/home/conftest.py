"""Home as the window shows it, over a library in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import WorkshopCard
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.matrix_card import MatrixCard, card_of
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.home import HomeScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.memory_library import MemoryLibrary
from tests.factories import START, Ids, Ticking, small_matrix

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


class Bundled:
    """The matrices on offer; `broken` says why they cannot be read."""

    def __init__(self, *titles: str) -> None:
        self.titles = titles
        self.broken = ""

    def cards(self) -> tuple[MatrixCard, ...]:
        if self.broken:
            raise UserError(self.broken)
        return tuple(
            replace(card_of(small_matrix(id=f"matrix-{number}")), title=title)
            for number, title in enumerate(self.titles, start=1)
        )

    def load(self, matrix_id: str) -> Matrix:
        return small_matrix(id=matrix_id)

    def read(self, path: Path) -> Matrix:
        raise NotImplementedError(path)


class Documents:
    """Home writes none."""


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary()


@pytest.fixture
def matrices() -> Bundled:
    return Bundled("Place development matrix")


@pytest.fixture
def parts_over(matrices: Bundled) -> Callable[[MemoryLibrary], Parts]:
    """Puts the parts of the program together over a library."""

    def put_together(library: MemoryLibrary) -> Parts:
        clock = Ticking()
        return Parts(
            workshops=Workshops(library, clock=clock, new_id=Ids()),
            matrices=matrices,
            documents=Documents(),  # type: ignore[arg-type]
            sample_for=lambda _matrix: pytest.fail("Home plays no sample"),
            clock=clock,
        )

    return put_together


@pytest.fixture
def parts(parts_over: Callable[[MemoryLibrary], Parts], library: MemoryLibrary) -> Parts:
    return parts_over(library)


@pytest.fixture(scope="module")
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    """The application as it is seen: what is in sight depends on the style."""
    keeper = ThemeKeeper(RESOURCES)
    keeper.dress(qapp)
    yield keeper
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def home(qtbot: QtBot, themes: ThemeKeeper) -> HomeScreen:
    """Home as it is painted first, before any library is open."""
    home = HomeScreen(themes)
    qtbot.addWidget(home)
    home.resize(1093, 520)
    home.show()
    qtbot.waitExposed(home)
    home.activateWindow()
    home.focus_start()
    return home


def card(number: int, **more: object) -> WorkshopCard:
    """A line of Home."""
    fields: dict[str, object] = {
        "id": f"workshop-{number}",
        "subject": f"Place {number}",
        "occasion": "Baseline review",
        "matrix_id": "small",
        "matrix_title": "Place development matrix",
        "date": "2026-11-26",
        "saved_at": START,
        "version": 1,
        "closed": False,
        "signatures": 0,
        "in_scope": 18,
        "agreed": 12,
        "decided": 13,
        "sample": False,
    }
    return WorkshopCard(**{**fields, **more})  # type: ignore[arg-type]
