"""What the keys do, by menu: with the mouse, with a finger, with the menu key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTapAndHoldGesture
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import SetAgenda
from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.ui.run import RunScreen
from placematrix_desktop.ui.run.grid_look import TOUCH
from placematrix_desktop.ui.run.keys import LINES, Meaning
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import agenda, small_matrix
from tests.ui.run.conftest import OpenDesk

Key = Qt.Key


@pytest.fixture
def dressed(themes: ThemeKeeper, qapp: QApplication) -> Iterator[ThemeKeeper]:
    """Menus are as high as the style sheet makes them."""
    themes.dress(qapp)
    yield themes
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


def shown(qtbot: QtBot, themes: ThemeKeeper, desk: object) -> RunScreen:
    screen = RunScreen(desk, themes)  # type: ignore[arg-type]
    qtbot.addWidget(screen)
    screen.resize(1366, 676)
    screen.show()
    screen.activateWindow()
    screen.focus_start()
    qtbot.waitUntil(screen.grid.hasFocus)
    return screen


@pytest.fixture
def screen(qtbot: QtBot, dressed: ThemeKeeper, open_desk: OpenDesk) -> RunScreen:
    return shown(qtbot, dressed, open_desk())


def lines_of(menu: QMenu) -> dict[str, QAction]:
    """Every line of a menu and of the menus in it, by its words."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        if action.menu() is not None:
            found |= lines_of(action.menu())  # type: ignore[arg-type]
        elif not action.isSeparator():
            found[action.text().partition("\t")[0]] = action
    return found


def menu_of(screen: RunScreen) -> dict[str, QAction]:
    menu = QMenu(screen)
    screen.fill_menu(menu)
    return lines_of(menu)


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def point_of(screen: RunScreen, descriptor_id: str, column: int) -> QPoint:
    row = screen.grid_model.row_of_descriptor(descriptor_id)
    assert row is not None
    return screen.grid.visualRect(screen.grid_model.index(row, column)).center()


def right_click(screen: RunScreen, where: QPoint) -> None:
    viewport = screen.grid.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, event)


def test_every_action_of_the_list_of_keys_is_in_the_menu_with_its_key(screen: RunScreen) -> None:
    menu = menu_of(screen)
    keys = {words: action.text().partition("\t")[2] for words, action in menu.items()}
    for line in LINES:
        if line.meaning not in (Meaning.AGREE_STAGE, Meaning.AGREE_CELL):
            assert keys[line.words.format(column="stage")] == line.shown
    assert [keys[f"Agree {label}"] for label in ("Emerging", "Developing", "Maturing", "Thriving")] == list(
        "1234"
    )


def test_what_needs_an_order_is_not_offered_where_columns_are_choices(
    qtbot: QtBot, dressed: ThemeKeeper, open_desk: OpenDesk
) -> None:
    menu = menu_of(shown(qtbot, dressed, open_desk(small_matrix(ladder=False))))
    assert "Target stage" not in menu
    assert not any("Between" in words for words in menu)


def test_a_line_of_the_menu_does_what_its_key_does(screen: RunScreen) -> None:
    def judgement(descriptor_id: str) -> Judgement:
        return screen._desk.workshop.judgement(descriptor_id)

    menu_of(screen)["Agree Maturing"].trigger()
    assert judgement("common-vision").stage_id == "maturing"
    menu_of(screen)["Next open descriptor"].trigger()
    assert screen._desk.selected == "health-priorities"
    menu_of(screen)["Park for later"].trigger()
    assert judgement("health-priorities").state is State.PARKED
    menu_of(screen)["Fold or open the themes at the left"].trigger()
    assert screen.themes_pane.isHidden()
    menu_of(screen)["Evidence"].trigger()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert screen.record.page.evidence.isAncestorOf(focused)
    menu_of(screen)["Back to the grid"].trigger()
    assert screen.grid.hasFocus()


def test_a_right_click_selects_the_row_and_offers_what_can_be_done_with_it(screen: RunScreen) -> None:
    right_click(screen, point_of(screen, "evidence-base", 2))
    assert screen._desk.selected == "evidence-base"
    lines = lines_of(open_menu())
    assert {"Agree Developing", "No consensus, then its reason", "Private note"} <= set(lines)
    lines["Agree Developing"].trigger()
    open_menu().close()
    assert screen._desk.workshop.judgement("evidence-base").stage_id == "developing"


def test_the_menu_key_asks_for_the_row_that_is_selected(screen: RunScreen) -> None:
    viewport = screen.grid.viewport()
    where = QPoint(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, event)
    assert "Agree Emerging" in lines_of(open_menu())
    open_menu().close()


def test_a_finger_that_stays_asks_for_the_menu(screen: RunScreen, qtbot: QtBot) -> None:
    finger = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    assert isinstance(finger, QPointingDevice)
    viewport = screen.grid.viewport()
    where = point_of(screen, "health-priorities", 1)
    QTest.touchEvent(viewport, finger).press(0, where, viewport).commit()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None, timeout=3000)
    assert screen._desk.selected == "health-priorities"
    assert "Agree Emerging" in lines_of(open_menu())
    open_menu().close()
    QTest.touchEvent(viewport, finger).release(0, where, viewport).commit()


def test_a_mouse_button_that_is_held_asks_for_nothing(screen: RunScreen, qtbot: QtBot) -> None:
    asked: list[QPoint] = []
    screen.grid.menu_asked.connect(asked.append)
    viewport, where = screen.grid.viewport(), point_of(screen, "health-priorities", 0)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=where)
    qtbot.wait(QTapAndHoldGesture.timeout() + 100)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=where)
    assert not asked


def test_a_heading_without_a_result_has_no_menu_and_one_with_it_leads_there(screen: RunScreen) -> None:
    grid, model = screen.grid, screen.grid_model
    plain, digital = model.row_of_element("vision"), model.row_of_element("digital")
    assert plain is not None
    assert digital is not None
    right_click(screen, grid.visualRect(model.index(plain, 0)).center())
    assert QApplication.activePopupWidget() is None
    screen.grid.sight.reveal(digital)
    right_click(screen, grid.visualRect(model.index(digital, 0)).center())
    lines = lines_of(open_menu())
    assert "Agree Emerging" not in lines
    lines["Result from elsewhere"].trigger()
    open_menu().close()
    assert screen.record.shows_element == "digital"


def test_what_is_out_of_scope_or_closed_offers_no_decision(screen: RunScreen) -> None:
    screen._desk.carry_out(SetAgenda(agenda("common-vision")))
    QTest.keyClick(screen.grid, Key.Key_F)
    screen.grid.select_descriptor("trust")
    lines = menu_of(screen)
    assert not lines["Agree Emerging"].isEnabled()
    assert not lines["How it was agreed: the decision rule"].isEnabled()
    assert lines["Next open descriptor"].isEnabled()
    screen.grid.select_descriptor("common-vision")
    assert menu_of(screen)["Agree Emerging"].isEnabled()
    screen._desk.session.close_workshop()
    assert not menu_of(screen)["Agree Emerging"].isEnabled()


def test_lines_are_high_enough_for_a_finger(screen: RunScreen) -> None:
    right_click(screen, point_of(screen, "common-vision", 1))
    menu = open_menu()
    heights = [menu.actionGeometry(action).height() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    assert min(heights) >= TOUCH
