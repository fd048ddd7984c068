"""When the main window has to be safe to be seen by the room."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from placematrix_desktop.ui.room.displays import Display
from placematrix_desktop.ui.room.safety import RoomSafety
from tests.ui.room.conftest import LAPTOP, PROJECTOR, Plugs


@pytest.fixture
def plugs(qapp: QApplication) -> Plugs:
    return Plugs(LAPTOP, PROJECTOR)


@pytest.fixture
def safety(plugs: Plugs, tmp_path: Path) -> RoomSafety:
    return RoomSafety(plugs, tmp_path / "screen.ini")


def test_it_folds_with_one_display_or_a_mirrored_one(plugs: Plugs, safety: RoomSafety) -> None:
    heard: list[bool] = []
    safety.changed.connect(lambda: heard.append(safety.folds))
    assert not safety.folds
    plugs.plug(LAPTOP)
    plugs.plug(LAPTOP, Display("projector", QRect(LAPTOP.geometry)))
    plugs.plug(LAPTOP, PROJECTOR)
    assert heard == [True, False]


def test_holding_the_key_unfolds_for_as_long_as_it_is_held(plugs: Plugs, safety: RoomSafety) -> None:
    plugs.plug(LAPTOP)
    safety.hold(True)
    assert not safety.folds
    safety.hold(False)
    assert safety.folds


def test_what_the_user_says_goes_over_the_displays(plugs: Plugs, safety: RoomSafety) -> None:
    safety.choose("always")
    assert safety.folds
    plugs.plug(LAPTOP)
    safety.choose("never")
    assert not safety.folds
    safety.choose("auto")
    assert safety.folds


def test_what_the_user_said_is_remembered(plugs: Plugs, safety: RoomSafety, tmp_path: Path) -> None:
    safety.choose("always")
    again = RoomSafety(plugs, tmp_path / "screen.ini")
    assert again.choice == "always"
    assert again.folds


def test_what_nobody_can_read_is_taken_for_find_out(plugs: Plugs, tmp_path: Path) -> None:
    (tmp_path / "screen.ini").write_text("[screen]\nshared=perhaps\n", encoding="utf-8")
    assert RoomSafety(plugs, tmp_path / "screen.ini").choice == "auto"
