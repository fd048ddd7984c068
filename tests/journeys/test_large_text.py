"""Text at 200 % on a laptop screen: no words are cut on any screen, and what does not fit scrolls."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.run.grid_view import GridView
from tests.journeys.conftest import OpenWindow, Sitting
from tests.journeys.cut_text import cut_texts

Key = Qt.Key
LARGEST = 200


def all_of_it(sitting: Sitting) -> Iterator[str]:
    """What is cut on the screen that is shown, scrolled from its beginning to its end."""
    sitting.keys.settle()
    sitting.keys.settle()
    yield from cut_texts(sitting.window)
    for area in sitting.window.findChildren(QAbstractScrollArea):
        if isinstance(area, GridView):
            continue  # its selected row alone is whole, and in sight
        bar = area.verticalScrollBar()
        while area.isVisible() and bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep())
            sitting.keys.settle()
            yield from cut_texts(sitting.window)


def test_home_before_and_after_the_first_workshop(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.window.themes.set_text_scale(LARGEST)
    assert list(all_of_it(sitting)) == []
    sitting.window.begin_sample()
    sitting.keys.settle()
    sitting.window.go_home()
    assert list(all_of_it(sitting)) == []


def test_the_four_steps_of_a_workshop(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    window.begin_sample()
    window.themes.set_text_scale(LARGEST)
    assert list(all_of_it(sitting)) == []
    for key in (Key.Key_N, Key.Key_A, Key.Key_H, Key.Key_R, Key.Key_V, Key.Key_M, Key.Key_W):
        sitting.keys.press(key)
        assert list(all_of_it(sitting)) == [], key.name
        sitting.keys.press(Key.Key_Escape)
    window.go_to("prepare")
    assert window.screens is not None
    prepare = window.screens.screen_of("prepare")
    assert isinstance(prepare, PrepareScreen)
    for part in Part:
        prepare.show_part(part)
        assert list(all_of_it(sitting)) == [], part.name
    sitting.keys.press(Key.Key_3, ctrl=True)
    review = window.screens.screen_of("review")
    assert isinstance(review, ReviewScreen)
    for section in review.sections:
        assert review.current is section
        assert list(all_of_it(sitting)) == [], section.title
        sitting.keys.press(Key.Key_PageDown, ctrl=True)
    window.go_to("sign_off")
    assert list(all_of_it(sitting)) == []
    window.show_keys()
    assert list(all_of_it(sitting)) == []
    window.show_keys()
    sitting.keys.press(Key.Key_4, ctrl=True)
    sitting.keys.press(Key.Key_Space)
    sitting.keys.press(Key.Key_Return)
    assert window.desk is not None
    assert window.desk.workshop.is_closed
    # Somebody agrees with a reservation, and gives no reason yet.
    sitting.keys.tab_to("Signatures", back=True)
    sitting.keys.press(Key.Key_Right, times=2)
    sitting.keys.press(Key.Key_Space)
    assert list(all_of_it(sitting)) == []


@pytest.mark.parametrize(
    "widget",
    [
        lambda: QLabel("A sentence that needs more room"),
        lambda: QPushButton("A button with many words"),
        lambda: QLineEdit("Thu 26 Nov 2026"),
    ],
    ids=["label", "button", "field"],
)
def test_what_is_cut_is_found(qtbot: QtBot, widget: type[QWidget]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    cut = widget()
    cut.setFixedWidth(60)
    QHBoxLayout(window).addWidget(cut)
    window.show()
    assert len(cut_texts(window)) == 1
    cut.setFixedWidth(800)
    window.resize(900, 90)
    qtbot.waitUntil(lambda: cut.width() == 800)
    assert cut_texts(window) == []


class Elides(QStyledItemDelegate):
    """Paints its words in one line, with dots where they do not fit."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, 80)
        painter.drawText(option.rect, 0, words)


class Overruns(QStyledItemDelegate):
    """Paints beyond its cell into the next."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.drawText(option.rect.adjusted(0, 0, 400, 0), 0, str(index.data()))


class Clips(QStyledItemDelegate):
    """Lets the words run into the edge of the cell."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setClipRect(option.rect)
        painter.drawText(option.rect.bottomLeft(), str(index.data()))
        painter.restore()


@pytest.mark.parametrize("delegate", [Elides, Overruns, Clips])
def test_what_a_delegate_cuts_is_found(qtbot: QtBot, delegate: type[QStyledItemDelegate]) -> None:
    table = QTableWidget(1, 2)
    qtbot.addWidget(table)
    table.setItem(0, 0, QTableWidgetItem("Health and care needs assessment"))
    table.setColumnWidth(0, 90)
    table.verticalHeader().hide()
    table.horizontalHeader().hide()
    table.setItemDelegate(delegate(table))
    table.setMinimumSize(900, 200)
    table.show()
    window = QWidget()
    qtbot.addWidget(window)
    QHBoxLayout(window).addWidget(table)
    window.show()
    found = cut_texts(window)
    assert any("Hea" in words for words in found)
    table.setItemDelegate(QStyledItemDelegate(table))
    table.setColumnWidth(0, 700)
    assert cut_texts(window) == []
