"""A layout that goes on in the next line."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces.flow_layout import FlowLayout


def test_widgets_stand_side_by_side_and_go_on_below(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(whole, gap=10)
    parts = []
    for width, height in ((100, 20), (100, 40), (100, 20)):
        part = QWidget()
        part.setFixedSize(QSize(width, height))
        flow.addWidget(part)
        parts.append(part)
    assert flow.heightForWidth(320) == 40
    assert flow.heightForWidth(319) == 40 + 10 + 20
    assert flow.heightForWidth(50) == 20 + 10 + 40 + 10 + 20
    flow.setGeometry(QRect(0, 0, 250, 100))
    # Those of a line have one middle.
    assert [(part.x(), part.y()) for part in parts] == [(0, 10), (110, 0), (0, 50)]
    taken = flow.takeAt(0)
    assert taken is not None
    assert (flow.count(), flow.takeAt(7), flow.itemAt(7)) == (2, None, None)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A layout within a layout, held by nothing but the window."""
    window = QWidget()
    column = QVBoxLayout(window)
    flow = FlowLayout(gap=4)
    for number in range(6):
        flow.addWidget(QPushButton(f"Button {number}"))
    column.addLayout(flow)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    qtbot.waitExposed(window)
    return window


def rows(window: QWidget) -> list[int]:
    """How many buttons are in each row."""
    tops = [button.y() for button in window.findChildren(QPushButton) if button.isVisible()]
    return [tops.count(top) for top in sorted(set(tops))]


def settle() -> None:
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_it_holds_its_widgets_when_nothing_else_does(window: QWidget) -> None:
    for width in range(120, 400, 40):
        settle()
        window.hide()
        window.resize(width, 400)
        window.show()
        assert sum(rows(window)) == 6


def test_a_widget_that_is_deleted_or_goes_elsewhere_leaves_no_gap(window: QWidget) -> None:
    first, second, third, *_ = window.findChildren(QPushButton)
    first.deleteLater()
    second.setParent(None)
    third.hide()
    settle()
    assert sum(rows(window)) == 3
    left = min(button.x() for button in window.findChildren(QPushButton) if button.isVisible())
    assert left == window.layout().contentsMargins().left()  # type: ignore[union-attr]
