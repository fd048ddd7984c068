"""Ctrl and the wheel over the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from placematrix_desktop.ui.shell.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def turn(window: MainWindow, *turns: int, held: Qt.KeyboardModifier = CTRL) -> None:
    """Turn the wheel over the middle of the grid, by eighths of a degree."""
    handle = window.windowHandle()
    where = QPointF(window.width() / 2, window.height() / 2)
    for by in turns:
        event = QWheelEvent(
            where, QPointF(handle.mapToGlobal(where)), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton,
            held, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(handle, event)


def test_a_notch_makes_text_larger_and_smaller(at_work: MainWindow) -> None:
    turn(at_work, 120, 120)
    assert at_work.themes.text_scale == 120
    turn(at_work, -120)
    assert at_work.themes.text_scale == 110


def test_a_touchpad_adds_up_its_small_turns(at_work: MainWindow) -> None:
    turn(at_work, 50, 50)
    assert at_work.themes.text_scale == 100
    turn(at_work, 50)
    assert at_work.themes.text_scale == 110
    turn(at_work, -50, -50)
    assert at_work.themes.text_scale == 110


def test_it_ends_at_80_and_200_per_cent(at_work: MainWindow) -> None:
    turn(at_work, *[240] * 9)
    assert at_work.themes.text_scale == 200
    turn(at_work, *[-240] * 9)
    assert at_work.themes.text_scale == 80


def test_without_ctrl_the_grid_scrolls_and_with_it_it_does_not(at_work: MainWindow) -> None:
    screen = at_work.screens.screen_of("run")  # type: ignore[union-attr]
    bar = screen.grid.verticalScrollBar()  # type: ignore[union-attr]
    turn(at_work, 120)
    assert bar.value() == 0
    turn(at_work, -120, -120, held=Qt.KeyboardModifier.NoModifier)
    assert bar.value() > 0
    assert at_work.themes.text_scale == 110
