"""A card over the window: it takes the focus, keeps Tab and the keys, and gives the focus back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import Button
from placematrix_desktop.ui.pieces.laid_over import LaidOver
from placematrix_desktop.ui.theme import ThemeKeeper

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
Key = Qt.Key


@pytest.fixture
def over(qtbot: QtBot, qapp: QApplication) -> LaidOver:
    themes = ThemeKeeper(RESOURCES)
    window = QWidget()
    QVBoxLayout(window).addWidget(QLineEdit("below", window))
    card = LaidOver(themes, window, "A question")
    label = QLabel("Words enough for a few lines. " * 20)
    label.setWordWrap(True)
    card.body.addWidget(label)
    card.foot.addWidget(Button(themes, "Yes"))
    card.foot.addWidget(Button(themes, "No"))
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.findChildren(QLineEdit)[0].setFocus()
    return card


def shown(over: LaidOver) -> list[Button]:
    buttons = [button for button in over.findChildren(Button) if button.text()]
    over.show_over(buttons[0], "Spoken")
    return buttons


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_tab_goes_round_in_it(over: LaidOver) -> None:
    shown(over)
    seen = set()
    for _ in range(7):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert over.isAncestorOf(focus)
        seen.add(focus)
        press(Key.Key_Tab)
    assert len(seen) == 3
    press(Key.Key_Backtab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert over.isAncestorOf(focus)


def test_esc_puts_it_away_and_the_focus_goes_back(over: LaidOver, qtbot: QtBot) -> None:
    shown(over)
    with qtbot.waitSignal(over.left):
        press(Key.Key_Escape)
    assert over.isHidden()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)


def test_what_is_pressed_is_not_for_what_lies_below(over: LaidOver) -> None:
    shown(over)
    press(Key.Key_7)
    (field,) = over.parentWidget().findChildren(QLineEdit)
    assert field.text() == "below"
    assert over.isVisible()


@pytest.mark.parametrize("size", [(900, 600), (500, 260)])
def test_it_lies_within_the_window_with_its_buttons_in_sight(size: tuple[int, int], over: LaidOver) -> None:
    window = over.parentWidget()
    buttons = shown(over)
    window.resize(*size)
    QApplication.processEvents()
    assert window.rect().contains(over.geometry())
    for button in buttons:
        at = button.mapTo(over, button.rect().bottomRight())
        assert over.rect().contains(at)
