"""The minutes among the parts of Review: in order of time, without what was undone, hiding hidden hands."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import ChangeFacts, PlaceStage, RecordTally, WritePrivateNote
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import projection_of
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun

Key = Qt.Key


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()


def told(screen: ReviewScreen) -> list[str]:
    return [line.title for line in screen.minutes.panel.list.lines.lines if line.key]


def test_m_leads_to_them_and_enter_to_the_descriptor_in_run(
    screen: ReviewScreen, start: Begun, qtbot: QtBot
) -> None:
    start.do(PlaceStage("trust", "maturing"))
    start.session.undo()
    start.do(PlaceStage("trust", "developing"), WritePrivateNote("trust", "Ask Priyanka"))
    press(Key.Key_M)
    assert screen.current is screen.minutes
    section = screen.minutes
    assert section.title == "Minutes"
    assert section.panel.list.hasFocus()
    assert section.panel.title.isHidden()
    assert section.panel.close_button.isHidden()
    words = told(screen)
    assert words[0].startswith("Workshop begun")
    assert words[-1] == start.session.diary()[-1].sentence
    assert not any("Maturing" in line and "Trust" in line for line in words)
    assert not any("Priyanka" in line for line in words)
    assert section.status() == f"{len(words)} entries"
    assert "about what was undone are left out" in section.panel.about.text()
    with qtbot.waitSignal(screen.run_asked) as asked:
        press(Key.Key_Return)
    assert asked.args == ["trust"]


def test_they_follow_what_is_done_and_can_be_searched(screen: ReviewScreen, start: Begun) -> None:
    press(Key.Key_M)
    before = len(told(screen))
    start.do(PlaceStage("trust", "maturing"))
    assert len(told(screen)) == before + 1
    press(Key.Key_Slash)
    QTest.keyClicks(QApplication.focusWidget(), "trust maturing")
    assert len(told(screen)) == 1
    assert "Maturing" in told(screen)[0]
    press(Key.Key_Escape)
    assert len(told(screen)) == before + 1
    press(Key.Key_Escape)
    assert screen.list.hasFocus()


def test_they_are_read_in_a_closed_workshop(make_screen: Callable[[], ReviewScreen], start: Begun) -> None:
    start.session.close_workshop()
    screen = make_screen()
    press(Key.Key_M)
    assert told(screen)[-1].startswith("Closed as version 1")


def test_a_count_that_the_room_must_not_see_is_hidden_here_too(
    desk: OpenWorkshop, themes: ThemeKeeper, start: Begun, qtbot: QtBot
) -> None:
    start.do(
        ChangeFacts(replace(start.workshop.facts, tally_hidden=True)),
        RecordTally("trust", {"emerging": 4, "maturing": 4}),
    )
    projection = projection_of(desk)
    projection.fold_private(True)
    screen = ReviewScreen(desk, themes, projection)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_section(screen.minutes)
    assert told(screen)[-1].endswith("show of hands, hidden")
    projection.fold_private(False)
    assert "4" in told(screen)[-1]
