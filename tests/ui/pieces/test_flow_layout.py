"""A layout that goes on in the next line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
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
