"""The steps of a workshop: one stop for Tab, arrows from there, and a tick that is also said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import StepBar
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.pieces.conftest import Show


@pytest.fixture
def bar(keeper: ThemeKeeper, show: Show) -> StepBar:
    bar = StepBar(keeper)
    show(bar)
    return bar


@pytest.fixture
def chosen(bar: StepBar) -> list[str]:
    chosen: list[str] = []
    bar.step_chosen.connect(chosen.append)
    return chosen


def test_there_are_four_steps(bar: StepBar) -> None:
    labels = [button.text() for button in bar.findChildren(QPushButton)]
    assert labels == ["Prepare", "Run", "Review", "Sign off"]
    assert bar.current == "prepare"
    assert bar.accessibleName()


def test_a_step_is_chosen_by_mouse(bar: StepBar, chosen: list[str], qtbot: QtBot) -> None:
    qtbot.mouseClick(bar.button("review"), Qt.MouseButton.LeftButton)
    assert chosen == ["review"]
    assert bar.current == "review"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ([Qt.Key.Key_Right], ["run"]),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left], ["run", "review", "run"]),
        ([Qt.Key.Key_End], ["sign_off"]),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], ["sign_off"]),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], ["sign_off", "prepare"]),
        ([Qt.Key.Key_Left], []),
    ],
)
def test_the_arrows_move_and_choose(
    keys: list[Qt.Key], told: list[str], bar: StepBar, chosen: list[str], qtbot: QtBot
) -> None:
    bar.button("prepare").setFocus()
    for key in keys:
        qtbot.keyClick(bar.button(bar.current), key)
    assert chosen == told
    assert bar.button(bar.current).hasFocus()


def test_the_arrows_pass_by_what_is_not_available(bar: StepBar, chosen: list[str], qtbot: QtBot) -> None:
    bar.set_available("run", False)
    bar.button("prepare").setFocus()
    qtbot.keyClick(bar.button("prepare"), Qt.Key.Key_Right)
    assert chosen == ["review"]


def test_in_a_right_to_left_window_the_arrows_go_where_they_point(
    bar: StepBar, chosen: list[str], qtbot: QtBot
) -> None:
    bar.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.button("prepare").setFocus()
    qtbot.keyClick(bar.button("prepare"), Qt.Key.Key_Left)
    assert chosen == ["run"]


def test_setting_the_step_says_nothing(bar: StepBar, chosen: list[str]) -> None:
    bar.set_current("sign_off")
    assert bar.current == "sign_off"
    assert chosen == []
    with pytest.raises(KeyError):
        bar.set_current("lunch")


def test_tab_stops_once(keeper: ThemeKeeper, show: Show, qtbot: QtBot) -> None:
    before, bar, after = QPushButton("before"), StepBar(keeper), QPushButton("after")
    window = show(before, bar, after)
    bar.set_current("review")
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert bar.button("review").hasFocus()
    qtbot.keyClick(bar.button("review"), Qt.Key.Key_Tab)
    assert after.hasFocus(), window.focusWidget()


def test_a_finished_step_has_a_tick_and_says_so(bar: StepBar) -> None:
    bar.set_done("prepare")
    assert bar.is_done("prepare")
    assert not bar.button("prepare").icon().isNull()
    assert bar.button("prepare").accessibleDescription() == "done"
    bar.set_done("prepare", False)
    assert not bar.is_done("prepare")
    assert bar.button("prepare").icon().isNull()
    assert bar.button("prepare").accessibleDescription() == ""


def test_a_step_is_easy_to_hit(bar: StepBar) -> None:
    assert all(button.height() >= 40 for button in bar.findChildren(QPushButton))


def test_other_steps_can_be_given(keeper: ThemeKeeper, qtbot: QtBot) -> None:
    bar = StepBar(keeper, [("one", "First"), ("two", "Second")])
    qtbot.addWidget(bar)
    assert bar.current == "one"
    assert bar.button("two").text() == "Second"
