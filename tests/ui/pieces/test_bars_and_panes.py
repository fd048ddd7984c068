"""Footer, side panes and thin lines: what they say, and what stays when there is little room."""

from __future__ import annotations

from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import FoldablePane, FooterBar, KeyHint, ProgressLine
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


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_pane_folds_and_unfolds_by_keyboard(
    side: Literal["left", "right"], keeper: ThemeKeeper, show: Show, qtbot: QtBot
) -> None:
    pane = FoldablePane(keeper, "Themes", side=side)
    field = QLineEdit()
    pane.set_content(field)
    show(pane)
    (button,) = pane.findChildren(QPushButton)
    wide = pane.width()
    assert button.accessibleName() == "Fold Themes"
    with qtbot.waitSignal(pane.folded_changed, check_params_cb=lambda folded: folded):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pane.is_folded
    assert pane.width() < 60 < wide
    assert not field.isVisible()
    assert button.isVisible()
    assert button.accessibleName() == "Show Themes"
    pane.set_folded(False)
    assert field.isVisible()
    assert pane.width() == wide


def test_a_focus_in_a_pane_that_folds_is_not_lost(keeper: ThemeKeeper, show: Show) -> None:
    pane, content = FoldablePane(keeper, "Record", side="right"), QWidget()
    field = QLineEdit(content)
    QVBoxLayout(content).addWidget(field)
    pane.set_content(content)
    show(QLineEdit(), pane, QLineEdit())
    field.setFocus()
    pane.set_folded(True)
    (button,) = pane.findChildren(QPushButton)
    assert button.hasFocus()


def test_folding_twice_is_told_once(keeper: ThemeKeeper, show: Show) -> None:
    pane = FoldablePane(keeper, "Themes")
    show(pane)
    told: list[bool] = []
    pane.folded_changed.connect(told.append)
    pane.set_folded(True)
    pane.set_folded(True)
    assert told == [True]


def test_content_that_comes_to_a_folded_pane_waits(keeper: ThemeKeeper, show: Show) -> None:
    pane = FoldablePane(keeper, "Themes")
    show(pane)
    pane.set_folded(True)
    content = QLineEdit()
    pane.set_content(content)
    assert not content.isVisible()
    pane.set_title("Other themes")
    assert pane.accessibleName() == "Other themes"
    pane.set_folded(False)
    assert content.isVisible()


@pytest.mark.parametrize(
    ("done", "total", "words"), [(5, 9, "5 of 9"), (0, 9, "0 of 9"), (9, 9, "9 of 9"), (0, 0, "0 of 0")]
)
def test_a_progress_line_says_how_far_we_are(
    done: int, total: int, words: str, keeper: ThemeKeeper, show: Show
) -> None:
    line = ProgressLine(keeper, "Ambition and vision")
    show(line, width=418)
    line.set_progress(done, total)
    assert line.accessibleName() == "Ambition and vision"
    assert line.accessibleDescription() == line.toolTip() == words
    image = line.grab().toImage()
    row = [image.pixelColor(x, line.height() // 2).name() for x in range(line.width())]
    filled = row.count(keeper.theme.hex("progress")) / len(row)
    assert filled == pytest.approx(done / total if total else 0, abs=0.02)


def test_a_key_hint_is_read_as_key_and_meaning(keeper: ThemeKeeper, qtbot: QtBot) -> None:
    hint = KeyHint(keeper, "Space", "next open")
    qtbot.addWidget(hint)
    assert hint.accessibleName() == "Space: next open"
    hint.set_hint("F1")
    assert hint.accessibleName() == "F1"
