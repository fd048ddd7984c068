from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.domain.charts import Chart, glance
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.marks import Line, Measure, Polygon, Rect, Text
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.ui.pieces.chart_view import ChartView, paint_chart
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import DESCRIPTORS, agreed, in_state, workshop

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture(scope="module")
def themes(qapp: QApplication) -> ThemeKeeper:
    return ThemeKeeper(RESOURCES)


@pytest.fixture
def view(qtbot: QtBot, themes: ThemeKeeper) -> ChartView:
    held = workshop(agreed("common-vision", "maturing"), in_state("trust", State.NO_CONSENSUS))

    def lay_out(width: float, measure: Measure, size: float) -> Chart:
        return glance(held, summarise(held), width=width, measure=measure, size=size)

    view = ChartView(themes, "The whole grid")
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.set_layout(lay_out, stages=4)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def test_arrow_keys_go_through_all_chips_in_order(qtbot: QtBot, view: ChartView) -> None:
    seen = [view.current]
    for _ in range(len(DESCRIPTORS)):
        qtbot.keyClick(view, Qt.Key.Key_Right)
        seen.append(view.current)
    assert tuple(seen[:-1]) == DESCRIPTORS
    assert seen[-1] == DESCRIPTORS[-1]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current == DESCRIPTORS[0]


def test_down_goes_to_the_row_below_and_up_comes_back(qtbot: QtBot, view: ChartView) -> None:
    assert view.current == "common-vision"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current == "evidence-base"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.current == "common-vision"


def test_enter_asks_for_the_chosen_chip(qtbot: QtBot, view: ChartView) -> None:
    qtbot.keyClick(view, Qt.Key.Key_End)
    with qtbot.waitSignal(view.activated) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == ["trust"]


def test_a_double_click_asks_for_the_chip_under_it(qtbot: QtBot, view: ChartView) -> None:
    place = view.place_of("health-priorities").center().toPoint()
    with qtbot.waitSignal(view.activated) as asked:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["health-priorities"]
    assert view.current == "health-priorities"


def test_a_click_beside_the_chips_changes_nothing(qtbot: QtBot, view: ChartView) -> None:
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert view.current == "common-vision"


def test_what_is_chosen_is_said_in_words(view: ChartView) -> None:
    assert view.accessibleDescription().startswith("Common vision: agreed Maturing. 5 descriptors, 1 agreed.")
    view.choose("trust")
    assert view.meaning == "Trust: no consensus"
    assert view.accessibleDescription().startswith("Trust: no consensus.")


def test_a_chip_shows_its_stage_colour_and_the_chosen_one_a_ring(
    view: ChartView, themes: ThemeKeeper
) -> None:
    image = view.grab().toImage()
    place = view.place_of("common-vision")
    corner = (place.topLeft() + QPoint(4, 4)).toPoint()
    assert image.pixelColor(corner) == themes.theme.stages(4)[2].fill
    ring = QPoint(round(place.center().x()), round(place.top()) - 2)
    with_focus = image.pixelColor(ring)
    view.clearFocus()
    assert view.grab().toImage().pixelColor(ring) != with_focus


def test_every_kind_of_mark_is_painted(themes: ThemeKeeper) -> None:
    marks = (
        Rect(x=0, y=0, width=10, height=10, fill="stage:0"),
        Line(x1=20, y1=5, x2=30, y2=5, colour="ink", width=4),
        Polygon(points=((40, 0), (50, 0), (50, 10), (40, 10)), fill="ink"),
        Text(x=60, y=10, text="█", size=12),
    )
    image = QImage(80, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor(1, 2, 3))
    painter = QPainter(image)
    paint_chart(painter, Chart(width=80, height=20, marks=marks, description=""), themes.theme, stages=4)
    painter.end()
    ink = themes.theme.colour("ink")
    assert image.pixelColor(5, 5) == themes.theme.stages(4)[0].fill
    assert image.pixelColor(25, 5) == ink
    assert image.pixelColor(45, 5) == ink
    assert image.pixelColor(64, 6) != QColor(1, 2, 3)


def test_a_screen_reader_is_told_that_it_is_a_graphic_and_of_what(view: ChartView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() is QAccessible.Role.Graphic
    assert interface.text(QAccessible.Text.Name) == "The whole grid"
    assert view.meaning in interface.text(QAccessible.Text.Description)
    assert interface.state().focusable
