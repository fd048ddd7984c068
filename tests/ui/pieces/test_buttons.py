"""Buttons have names, keys that are shown and not stolen, and the colour of their part."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import (
    Button,
    DangerButton,
    IconButton,
    PillButton,
    PrimaryButton,
    QuietButton,
)
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.pieces.conftest import Show

KINDS = (Button, PrimaryButton, QuietButton, DangerButton)


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_is_pressed_by_mouse_and_keyboard(
    kind: type[Button], keeper: ThemeKeeper, show: Show, qtbot: QtBot
) -> None:
    button = kind(keeper, "Open file", icon="folder", hint="Ctrl+O")
    show(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(button, key)
    assert len(pressed) == 4


@pytest.mark.parametrize("kind", KINDS)
def test_icon_and_key_take_the_room_that_they_need(
    kind: type[Button], keeper: ThemeKeeper, show: Show
) -> None:
    bare, full = kind(keeper, "Undo"), kind(keeper, "Undo", icon="undo", hint="Ctrl+Z")
    show(bare, full)
    assert (
        full.sizeHint().width() > bare.sizeHint().width() + full.fontMetrics().horizontalAdvance("Ctrl+Z") / 2
    )
    assert full.sizeHint().height() == bare.sizeHint().height()
    assert full.minimumSizeHint() == full.sizeHint()
    full.set_hint("")
    full.set_icon("")
    assert full.sizeHint() == bare.sizeHint()


def test_the_key_is_shown_fainter_and_described(keeper: ThemeKeeper, show: Show) -> None:
    button = Button(keeper, "Room window", hint="F5")
    show(button)
    assert button.accessibleDescription() == button.hint == "F5"
    ink, muted = keeper.theme.hex("ink"), keeper.theme.hex("ink_muted")
    colours = _colours(button)
    assert ink in colours
    assert muted in colours


def test_a_disabled_button_is_faint_all_over(keeper: ThemeKeeper, show: Show) -> None:
    button = Button(keeper, "Undo", icon="undo", hint="Ctrl+Z")
    button.setEnabled(False)
    show(button)
    assert keeper.theme.hex("ink") not in _colours(button)


def test_a_pressed_danger_button_can_be_read(keeper: ThemeKeeper, show: Show, qtbot: QtBot) -> None:
    button = DangerButton(keeper, "Remove", icon="trash")
    show(button)
    button.setDown(True)
    colours = _colours(button)
    assert keeper.theme.hex("danger") in colours
    assert keeper.theme.hex("on_danger") in colours


def test_an_icon_button_has_a_name_though_it_has_no_text(keeper: ThemeKeeper, show: Show) -> None:
    button = IconButton(keeper, "search", "Search", hint="/")
    show(button)
    assert button.text() == ""
    assert button.accessibleName() == "Search"
    assert button.toolTip() == "Search (/)"
    assert button.accessibleDescription() == "/"
    assert button.width() == button.height() == keeper.theme.height("control")
    button.set_name("Stop searching")
    assert button.accessibleName() == "Stop searching"


def test_a_pill_names_its_key_and_leaves_the_focus_alone(
    keeper: ThemeKeeper, show: Show, qtbot: QtBot
) -> None:
    grid, pill = QPushButton("grid"), PillButton(keeper, "X", "no consensus")
    show(grid, pill)
    grid.setFocus()
    with qtbot.waitSignal(pill.clicked):
        qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert grid.hasFocus()
    assert pill.text() == "X  no consensus"
    assert (pill.accessibleName(), pill.accessibleDescription()) == ("no consensus", "X")


def test_a_pill_of_one_sign_is_round(keeper: ThemeKeeper, show: Show) -> None:
    pill = PillButton(keeper, "1")
    window = show(pill)
    window.layout().setAlignment(pill, Qt.AlignmentFlag.AlignLeft)
    QTest.qWait(0)
    assert pill.width() >= pill.height()
    corner = window.grab().toImage().pixelColor(pill.mapTo(window, QPoint(1, 1))).name()
    assert corner == keeper.theme.hex("window")


def test_icons_follow_the_theme(keeper: ThemeKeeper, show: Show) -> None:
    button = Button(keeper, "Home", icon="home")
    show(button)
    light = _colours(button)
    keeper.choose("dark")
    assert keeper.theme.hex("ink_muted") in _colours(button)
    assert keeper.theme.hex("ink_muted") not in light


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
