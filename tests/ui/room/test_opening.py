"""Where the room window stands while displays come and go."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.room.displays import Display
from placematrix_desktop.ui.room.opening import RoomOpening
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import small_matrix
from tests.ui.room.conftest import LAPTOP, NOW, PROJECTOR, Plugs, on


class Standing:
    """A main window with its room window, and what the strip was told."""

    def __init__(self, main: QWidget, themes: ThemeKeeper, *displays: Display) -> None:
        self.plugs = Plugs(*displays)
        self.opening = RoomOpening(main, themes, self.plugs, lambda: NOW)
        self.projection = Projection(on(small_matrix()), "common-vision")
        self.told: list[tuple[str, str]] = []
        self.opening.told.connect(lambda kind, words: self.told.append((kind, words)))

    def open(self) -> None:
        self.opening.open(self.projection)

    @property
    def window(self) -> QWidget:
        assert self.opening.window is not None
        return self.opening.window


@pytest.fixture
def main(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(40, 40, 800, 600)
    window.show()
    return window


@pytest.fixture
def standing(main: QWidget, themes: ThemeKeeper) -> Iterator[Standing]:
    made = Standing(main, themes, LAPTOP, PROJECTOR)
    yield made
    made.opening.close()


def test_it_fills_the_second_display_by_itself(standing: Standing) -> None:
    standing.open()
    assert standing.window.isFullScreen()
    assert standing.window.geometry().topLeft() == PROJECTOR.geometry.topLeft()
    assert standing.projection.is_open
    assert standing.told == []


def test_it_fills_the_laptop_where_the_main_window_stands_on_the_projector(
    main: QWidget, standing: Standing
) -> None:
    main.setGeometry(PROJECTOR.geometry.adjusted(20, 20, -200, -200))
    standing.open()
    assert standing.window.geometry().topLeft() == LAPTOP.geometry.topLeft()


def test_with_one_display_it_is_an_ordinary_window_and_the_strip_says_so(standing: Standing) -> None:
    standing.plugs.plug(LAPTOP)
    standing.open()
    assert not standing.window.isFullScreen()
    assert standing.window.isVisible()
    assert standing.window.isWindow()
    ((kind, words),) = standing.told
    assert kind == "info"
    assert "one display" in words


def test_a_mirrored_display_is_no_second_one(standing: Standing) -> None:
    standing.plugs.plug(LAPTOP, Display("projector", LAPTOP.geometry))
    assert standing.plugs.mirrored
    standing.open()
    assert not standing.window.isFullScreen()


def test_unplugging_puts_it_away_and_plugging_in_brings_it_back(standing: Standing) -> None:
    standing.open()
    standing.plugs.plug(LAPTOP)
    assert standing.window.isHidden()
    assert standing.opening.is_waiting
    assert standing.projection.is_open
    assert standing.told[-1][0] == "warning"
    standing.plugs.plug(LAPTOP, PROJECTOR)
    assert standing.window.isFullScreen()
    assert standing.window.isVisible()
    assert not standing.opening.is_waiting
    assert standing.told[-1] == ("success", "The room window is on the second display.")


def test_another_projector_will_do(standing: Standing) -> None:
    standing.open()
    standing.plugs.plug(LAPTOP)
    other = Display("other", QRect(0, 768, 1920, 1080))
    standing.plugs.plug(LAPTOP, other)
    assert standing.window.isFullScreen()
    assert standing.window.geometry().topLeft() == other.geometry.topLeft()


def test_an_ordinary_window_goes_to_the_projector_when_one_is_plugged_in(standing: Standing) -> None:
    standing.plugs.plug(LAPTOP)
    standing.open()
    standing.plugs.plug(LAPTOP, PROJECTOR)
    assert standing.window.isFullScreen()


def test_what_it_is_shown_survives_the_unplugging(standing: Standing) -> None:
    standing.open()
    standing.projection.frozen = True
    standing.plugs.plug(LAPTOP)
    standing.plugs.plug(LAPTOP, PROJECTOR)
    assert standing.projection.frozen


def test_closing_it_by_its_frame_is_told(standing: Standing) -> None:
    standing.open()
    standing.window.close()
    assert not standing.opening.is_open
    assert not standing.projection.is_open


def test_it_opens_again_after_it_was_closed(standing: Standing) -> None:
    standing.open()
    standing.opening.close()
    assert not standing.projection.is_open
    standing.open()
    assert standing.window.isVisible()


def test_keys_that_are_pressed_in_it_are_passed_on_and_escape_ends_full_screen(standing: Standing) -> None:
    heard = []
    standing.opening.key_pressed.connect(lambda event: heard.append(event.key()))
    standing.open()
    QTest.keyClick(standing.window, Qt.Key.Key_2)
    assert heard == [Qt.Key.Key_2]
    QTest.keyClick(standing.window, Qt.Key.Key_Escape)
    assert not standing.window.isFullScreen()
    QTest.mouseDClick(standing.window, Qt.MouseButton.LeftButton)
    assert standing.window.isFullScreen()


def test_opening_it_leaves_the_keys_with_the_main_window(main: QWidget, standing: Standing) -> None:
    main.activateWindow()
    standing.open()
    assert standing.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
