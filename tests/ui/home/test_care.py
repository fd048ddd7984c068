"""Deleting for good and keeping longer, as Home asks for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.ui.home import HomeScreen
from tests.application.memory_library import MemoryLibrary
from tests.factories import START
from tests.ui.home.conftest import card
from tests.ui.home.test_home_screen import begin, focus, press

Key = Qt.Key


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def asked(home: HomeScreen, qtbot: QtBot) -> None:
    """Press Delete on the first workshop of the list."""
    home.recent.focus_list()
    press(qtbot, Key.Key_Delete)


def test_delete_asks_and_the_typed_name_answers(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    _, newest = begin(parts, "Calderdale", "Kirklees  Place")
    home.show_parts(parts)
    asked(home, qtbot)
    assert home.removal.isVisible()
    assert focus() is home.removal.name
    assert "Delete “Kirklees Place” for good?" in words_of(home.removal)
    assert not home.removal.delete_button.isEnabled()
    with qtbot.assertNotEmitted(home.delete_workshop):
        qtbot.keyClicks(focus(), "Kirk")
        press(qtbot, Key.Key_Return)
    assert home.removal.name_field.problem == "Type the name as it stands above."
    qtbot.keyClicks(focus(), "lees place")
    assert home.removal.delete_button.isEnabled()
    assert home.removal.name_field.problem == ""
    with qtbot.waitSignal(home.delete_workshop) as deleted:
        press(qtbot, Key.Key_Return)
    assert deleted.args == [newest]


def test_esc_leaves_everything_and_goes_back_to_the_workshop(
    home: HomeScreen, parts: Parts, qtbot: QtBot
) -> None:
    begin(parts, "Calderdale", "Kirklees")
    home.show_parts(parts)
    home.recent.focus_list()
    press(qtbot, Key.Key_Down, Key.Key_Delete)
    with qtbot.assertNotEmitted(home.delete_workshop):
        press(qtbot, Key.Key_Escape)
    assert home.recent.isVisible()
    assert focus() is home.recent.view
    assert home.recent.view.currentIndex().row() == 1
    asked(home, qtbot)
    assert home.removal.name.text() == ""
    qtbot.keyClick(home.removal.leave_button, Key.Key_Space)
    assert home.recent.isVisible()


def test_meanwhile_another_workshop_can_be_begun(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    begin(parts, "Calderdale")
    home.show_parts(parts)
    asked(home, qtbot)
    home.form.subject.setFocus()
    qtbot.keyClicks(focus(), "Leeds")
    with qtbot.waitSignal(home.new_workshop):
        press(qtbot, Key.Key_Return)


def test_the_button_and_the_menu_ask_too(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    begin(parts, "Calderdale")
    home.show_parts(parts)
    assert not home.recent.delete.isEnabled(), "nothing is chosen"
    home.recent.focus_list()
    qtbot.keyClick(home.recent.delete, Key.Key_Space)
    assert home.removal.isVisible()
    press(qtbot, Key.Key_Escape)

    view = home.recent.view
    middle = view.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, view.mapToGlobal(middle))
    QApplication.sendEvent(view, event)
    (menu,) = (each for each in view.findChildren(QMenu) if each.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "Open\tEnter",
        "Hand over…",
        "Delete for good…\tDel",
    ]
    with qtbot.waitSignal(home.open_workshop):
        menu.actions()[0].trigger()
    with qtbot.waitSignal(view.handing_over_asked):
        menu.actions()[1].trigger()
    menu.actions()[2].trigger()
    menu.close()
    assert home.removal.isVisible()


def test_what_is_signed_and_what_is_to_be_kept_is_said(
    home: HomeScreen, parts: Parts, library: MemoryLibrary
) -> None:
    begin(parts, "Calderdale")
    home.show_parts(parts)
    closed = card(1, closed=True, version=2, signatures=11, keep_until="2034-03-12")
    home.ask_to_delete(closed)
    said = words_of(home.removal)
    assert "Closed, version 2, 11 signatures. It is to be kept until 12 Mar 2034." in said
    assert "from its backups" in said
    assert "private notes" in said
    home.ask_to_delete(card(1, keep_until="2026-03-11"))
    assert "to be kept" not in words_of(home.removal)


def test_a_library_that_can_only_be_read_deletes_nothing(
    home: HomeScreen,
    parts_over: Callable[[MemoryLibrary], Parts],
    library: MemoryLibrary,
    qtbot: QtBot,
) -> None:
    parts = parts_over(library)
    begin(parts, "Calderdale")
    library._writable = False
    home.show_parts(parts)
    asked(home, qtbot)
    assert home.recent.isVisible()


# Keeping


@pytest.fixture
def past(parts: Parts, library: MemoryLibrary) -> list[str]:
    """Three workshops that were to be kept until a day that has passed, the first longest."""
    ids = begin(parts, "Calderdale", "Kirklees", "Leeds")
    for number, workshop_id in enumerate(ids):
        library._workshops[workshop_id].keep_until = date(2026, 1, 1) + timedelta(days=number)
    return ids


def test_what_is_past_its_day_is_said_quietly(home: HomeScreen, parts: Parts, past: list[str]) -> None:
    home.show_parts(parts)
    assert home.keeping.isVisible()
    said = home.keeping.words.text()
    assert said == "“Calderdale” was to be kept until 1 Jan 2026. 2 more are past their day."
    assert focus() is not home.keeping.longer_button
    assert home.keeping.accessibleName() == said


def test_it_is_kept_longer_by_two_presses(
    home: HomeScreen, parts: Parts, past: list[str], qtbot: QtBot
) -> None:
    home.show_parts(parts)
    qtbot.keyClick(home.keeping.longer_button, Key.Key_Return)
    assert home.keeping.menu.isVisible()
    with qtbot.waitSignal(home.keep_longer) as asked_for:
        qtbot.keyClick(home.keeping.menu, Key.Key_Down)
        qtbot.keyClick(home.keeping.menu, Key.Key_Down)
        qtbot.keyClick(home.keeping.menu, Key.Key_Return)
    assert asked_for.args == [past[0], 2]
    parts.workshops.keep_for(past[0], 2)
    home.refresh()
    assert home.keeping.words.text().startswith("“Kirklees” was to be kept until 2 Jan 2026. One more")
    kept = {each.id: each.keep_until for each in parts.library.cards()}
    assert kept[past[0]] == START.date().replace(year=2028).isoformat()


def test_it_is_deleted_by_the_same_panel(
    home: HomeScreen, parts: Parts, past: list[str], qtbot: QtBot
) -> None:
    home.show_parts(parts)
    qtbot.keyClick(home.keeping.delete_button, Key.Key_Return)
    assert home.removal.workshop_id == past[0]
    assert not home.keeping.isVisible()
    press(qtbot, Key.Key_Escape)
    assert home.keeping.isVisible()


def test_not_now_puts_it_away_for_this_sitting(
    home: HomeScreen, parts: Parts, past: list[str], qtbot: QtBot
) -> None:
    home.show_parts(parts)
    qtbot.keyClick(home.keeping.close_button, Key.Key_Return)
    assert not home.keeping.isVisible()
    home.refresh()
    assert not home.keeping.isVisible()


def test_where_nothing_is_past_its_day_nothing_is_made(home: HomeScreen, parts: Parts) -> None:
    begin(parts, "Calderdale")
    home.show_parts(parts)
    assert home._keeping is None
    assert home._removal is None


def test_a_library_that_can_only_be_read_is_not_spoken_of(
    home: HomeScreen, parts: Parts, past: list[str], library: MemoryLibrary
) -> None:
    library._writable = False
    home.show_parts(parts)
    assert home._keeping is None


@pytest.mark.parametrize(("width", "height"), [(1366, 640), (1093, 480)])
@pytest.mark.parametrize("scale", [80, 100, 200])
def test_nothing_lies_over_anything_else(
    width: int, height: int, scale: int, home: HomeScreen, parts: Parts, past: list[str], qtbot: QtBot
) -> None:
    home._themes.set_text_scale(scale)
    try:
        home.resize(width, height)
        home.show_parts(parts)
        for _ in range(5):
            QApplication.processEvents()
        left = home._left.geometry()
        right = home.recent.mapTo(home, home.recent.rect().topLeft()).x()
        assert left.right() < right
        assert home.recent.mapTo(home, home.recent.rect().topRight()).x() <= width
        foot = home.recent.open.mapTo(home.recent, home.recent.open.rect().topLeft()).y()
        view = home.recent.view
        assert view.mapTo(home.recent, view.rect().bottomLeft()).y() < foot
    finally:
        home._themes.set_text_scale(100)
