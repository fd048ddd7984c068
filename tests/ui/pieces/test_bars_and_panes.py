"""Footer, side panes and thin lines: what they say, and what stays when there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import FooterBar, KeyHint
from placematrix_desktop.ui.pieces.footer_bar import _Hints
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.pieces.conftest import Show

HINTS = [("Space", "next open"), ("V", "show of hands"), ("/", "search"), ("F1", "keys")]


@pytest.fixture
def footer(keeper: ThemeKeeper, show: Show) -> FooterBar:
    footer = FooterBar(keeper)
    show(footer, width=900)
    return footer


def test_the_footer_says_its_items_in_words(footer: FooterBar) -> None:
    footer.set_item("saved", "Saved", "10:42", icon="check")
    footer.set_item("count", "7 of 18", "agreed")
    assert footer.item_text("saved") == "Saved 10:42"
    footer.set_item("saved", rest="Saving")
    assert footer.item_text("saved") == "Saving"
    footer.remove_item("count")
    footer.remove_item("count")
    with pytest.raises(KeyError):
        footer.item_text("count")


def test_items_stand_from_the_left_in_the_order_of_their_coming(footer: FooterBar) -> None:
    footer.set_item("saved", "Saved", "10:42")
    footer.set_item("count", "7 of 18", "agreed")
    footer.set_item("saved", "Saved", "10:43")
    QTest.qWait(0)
    assert footer._items["saved"].x() < footer._items["count"].x()


def test_hints_that_find_no_room_go_and_the_last_stays(footer: FooterBar) -> None:
    footer.set_hints(HINTS)
    hints = footer.findChild(_Hints)
    assert hints is not None
    assert hints.shown() == tuple(HINTS)
    assert hints.accessibleName() == "Space next open, V show of hands, / search, F1 keys"
    footer.window().resize(hints.sizeHint().width() - 10 + 50, 100)
    QTest.qWait(0)
    assert hints.shown()[-1] == HINTS[-1]
    assert len(hints.shown()) < len(HINTS)
    footer.set_item("long", "A long word about how it goes with us today", "and what comes next")
    footer.window().resize(120, 100)
    QTest.qWait(0)
    assert hints.shown() == (HINTS[-1],)


def test_a_key_hint_is_read_as_key_and_meaning(keeper: ThemeKeeper, qtbot: QtBot) -> None:
    hint = KeyHint(keeper, "Space", "next open")
    qtbot.addWidget(hint)
    assert hint.accessibleName() == "Space: next open"
    hint.set_hint("F1")
    assert hint.accessibleName() == "F1"
