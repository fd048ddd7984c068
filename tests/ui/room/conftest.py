"""The room window over workshops that are made for it, on displays that the tests plug in and out."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication

from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.room.displays import Display, Displays
from placematrix_desktop.ui.room.window import RoomWindow
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import agreed, in_state, workshop

CHECKOUT = Path(__file__).resolve().parents[3]
MATRICES = tuple(sorted(file.stem for file in (CHECKOUT / "matrices").glob("*.toml")))
NOW = datetime(2026, 3, 12, 11, 42).astimezone()
SIZES = (QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080))
LAPTOP = Display("laptop", QRect(0, 0, 1366, 768))
PROJECTOR = Display("projector", QRect(1366, 0, 1024, 768))

OpenRoom = Callable[..., RoomWindow]


@cache
def bundled(matrix_id: str) -> Matrix:
    """One of the matrices that come with the program."""
    file = CHECKOUT / "matrices" / f"{matrix_id}.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Matrix)


def on(matrix: Matrix, *judgements: Judgement, **facts: object) -> Workshop:
    """A workshop on a matrix with these judgements, on the day of `NOW`."""
    usual = {"occasion": "Baseline review", "date": date(2026, 3, 12), "finish": time(12, 30)}
    return workshop(
        *judgements, matrix=matrix, subject="Northbridge Place Partnership", facts={**usual, **facts}
    )


def hands(matrix: Matrix, *counts: int, number: int = 1) -> Tally:
    """A round of hands, stage by stage."""
    return Tally(
        round=number, counts={s.id: n for s, n in zip(matrix.stages, counts, strict=False) if n is not None}
    )


def ways_to_stand(matrix: Matrix, descriptor_id: str) -> tuple[Judgement, ...]:
    """A descriptor in every state that the room can be shown it in."""
    first, second = matrix.stages[0].id, matrix.stages[1].id
    rounds = (hands(matrix, 5, 3, 4), hands(matrix, 2, 6, 4, number=2))
    return (
        in_state(descriptor_id, State.OPEN),
        in_state(descriptor_id, State.OPEN, tallies=rounds[:1]),
        agreed(descriptor_id, second, tallies=rounds),
        agreed(descriptor_id, first, between_next=matrix.ladder),
        in_state(descriptor_id, State.NO_CONSENSUS, tallies=rounds[:1]),
        in_state(descriptor_id, State.PARKED),
        in_state(descriptor_id, State.NOT_APPLICABLE),
    )


class Plugs(Displays):
    """Displays that are plugged in and out by hand."""

    def __init__(self, *displays: Display) -> None:
        self._displays = displays
        super().__init__()

    def _watch(self) -> None:
        """What the system has does not matter."""

    def all(self) -> tuple[Display, ...]:
        return self._displays

    def plug(self, *displays: Display) -> None:
        self._displays = displays
        self.changed.emit()


@pytest.fixture
def themes(qapp: QApplication) -> ThemeKeeper:
    keeper = ThemeKeeper(CHECKOUT / "resources")
    keeper.choose("light")
    keeper.dress(qapp)
    return keeper


@pytest.fixture
def open_room(themes: ThemeKeeper) -> Iterator[OpenRoom]:
    """Opens the room window on a workshop at a size; takes a projection, too."""
    opened: list[RoomWindow] = []

    def open_one(
        what: Workshop | Projection, descriptor_id: str = "", *, size: QSize = SIZES[0], show: bool = False
    ) -> RoomWindow:
        projection = what
        if isinstance(projection, Workshop):
            shown = descriptor_id or projection.agenda.descriptor_ids()[0]
            projection = Projection(projection, shown)
        window = RoomWindow(projection, themes, lambda: NOW)
        window.resize(size)
        if show:
            window.show()
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        window.go()
