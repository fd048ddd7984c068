"""The agenda through its keys."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import ChangeFacts, PlaceStage, SetAgenda
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.prepare.agenda_section import AgendaSection
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun, begun
from tests.factories import DESCRIPTORS, agenda, large_matrix, small_matrix
from tests.ui.prepare.conftest import focus, press, shown, write

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def section(screen: PrepareScreen) -> AgendaSection:
    screen.show_part(Part.AGENDA)
    screen.focus_start()
    return screen.agenda


def scope(start: Begun) -> tuple[str, ...]:
    return start.reloaded().workshop.agenda.descriptor_ids()


def test_space_takes_a_theme_out_and_in(section: AgendaSection, start: Begun, qtbot: QtBot) -> None:
    assert focus() is section.tree
    press(qtbot, Key.Key_Space)
    assert scope(start) == ("trust",)
    press(qtbot, Key.Key_Space)
    assert scope(start) == DESCRIPTORS


def test_space_takes_a_descriptor_out(section: AgendaSection, start: Begun, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Space)
    assert scope(start) == DESCRIPTORS[1:]
    assert section.about.startswith("4 descriptors in scope")


def test_the_last_descriptor_stays(
    section: AgendaSection, start: Begun, desk: OpenWorkshop, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_Space)
    section.tree.setCurrentIndex(section.tree_model.index_of("trust"))
    with qtbot.waitSignal(desk.refused) as said:
        press(qtbot, Key.Key_Space)
    assert said.args == ["Keep at least one descriptor in scope."]
    assert scope(start) == ("trust",)


def test_minutes_are_typed_down_the_tree(section: AgendaSection, start: Begun, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Down, Key.Key_Down)
    write(qtbot, "12")
    press(qtbot, Key.Key_Return)
    write(qtbot, "8")
    press(qtbot, Key.Key_Return)
    assert [item.minutes for item in start.workshop.agenda.items] == [12, 8, None, None, None]
    assert "20 min planned · 3 without minutes" in section.about


def test_minutes_that_are_being_typed_are_entered_on_leaving(
    section: AgendaSection, screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    section.order.setFocus()
    write(qtbot, "25")
    assert screen.enter_pending()
    assert start.workshop.agenda.items[0].minutes == 25


def test_minutes_that_are_none_hold_the_screen_once(
    section: AgendaSection, screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    for _ in range(2):
        section.order.setFocus()
        write(qtbot, "9")
        write(qtbot, "99")
        assert not screen.enter_pending(), "also where the same was refused before"
    assert screen.enter_pending()
    assert start.workshop.agenda.minutes == 0


def test_alt_and_arrows_move_a_row(section: AgendaSection, start: Begun, qtbot: QtBot) -> None:
    section.order.setFocus()
    press(qtbot, Key.Key_Down, held=ALT)
    press(qtbot, Key.Key_Down, held=ALT)
    assert scope(start)[:3] == ("health-priorities", "evidence-base", "common-vision")
    assert section.order.currentIndex().row() == 2
    press(qtbot, Key.Key_Up, held=ALT)
    assert scope(start)[1] == "common-vision"
    qtbot.keyClick(section.up_button, Key.Key_Space)
    assert scope(start) == DESCRIPTORS
    assert not section.up_button.isEnabled()
    assert section.down_button.isEnabled()


def test_minutes_for_all_are_set_in_one_step(section: AgendaSection, start: Begun, qtbot: QtBot) -> None:
    section.each.setFocus()
    write(qtbot, "15")
    press(qtbot, Key.Key_Return)
    assert {item.minutes for item in start.workshop.agenda.items} == {15}
    assert section.each.text() == ""
    start.session.undo()
    assert start.workshop.agenda.minutes == 0
    write(qtbot, "lots")
    press(qtbot, Key.Key_Return)
    assert section.each.text() == "lots", "what was refused stays"


def test_all_comes_back_with_one_button(section: AgendaSection, start: Begun, qtbot: QtBot) -> None:
    assert not section.all_button.isEnabled()
    press(qtbot, Key.Key_Space)
    qtbot.keyClick(section.all_button, Key.Key_Space)
    assert scope(start) == DESCRIPTORS


def offered(section: AgendaSection) -> dict[str, object]:
    section.only_menu.aboutToShow.emit()
    return {action.text(): action for action in section.only_menu.actions() if action.text()}


def test_only_what_is_selected_is_taken(section: AgendaSection, start: Begun, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Down)
    choice = offered(section)["“Vision”"]
    choice.trigger()  # type: ignore[attr-defined]
    assert scope(start) == ("common-vision", "health-priorities")


def test_only_what_was_low_last_time_is_taken(section: AgendaSection, start: Begun) -> None:
    earlier = start.workshops.begin(small_matrix(), "Kirklees")
    earlier.execute(PlaceStage("trust", "emerging"))
    earlier.execute(PlaceStage("evidence-base", "thriving"))
    start.do(ChangeFacts(replace(start.workshop.facts, compared_with=earlier.workshop.id)))
    choice = offered(section)["At Emerging last time (1)"]
    choice.trigger()  # type: ignore[attr-defined]
    assert scope(start) == ("trust",)


def test_the_clock_is_held_against_the_plan(section: AgendaSection, start: Begun, parts: Parts) -> None:
    assert "Talking about each takes" in section.clock.text
    today = parts.clock().astimezone()
    start.do(
        SetAgenda(agenda(*DESCRIPTORS, minutes=60)),
        ChangeFacts(replace(start.workshop.facts, date=today.date(), finish=time(23, 59))),
    )
    assert section.clock.kind == "success"
    start.do(ChangeFacts(replace(start.workshop.facts, finish=time(0, 1))))
    assert section.clock.kind == "warning"
    assert "0 min left until 00:01: 5 h too much is planned." in section.clock.text


def test_a_closed_workshop_is_only_shown(section: AgendaSection, start: Begun, qtbot: QtBot) -> None:
    start.session.close_workshop()
    before = start.library.everything()
    section.tree.setFocus()
    press(qtbot, Key.Key_Space)
    write(qtbot, "5")
    section.order.setFocus()
    press(qtbot, Key.Key_Down, held=ALT)
    for widget in (section.each, section.each_button, section.only_button, section.all_button):
        assert not widget.isEnabled()
    assert start.library.everything() == before


def test_a_workshop_of_one_descriptor(themes: ThemeKeeper, parts: Parts, qtbot: QtBot) -> None:
    alone = begun(large_matrix(1))
    screen = shown(OpenWorkshop(alone.session), parts, themes, qtbot)
    screen.show_part(Part.AGENDA)
    screen.focus_start()
    press(qtbot, Key.Key_Space)
    assert screen.agenda.about == "1 descriptor in scope"
    assert not screen.agenda.down_button.isEnabled()


def test_two_thousand_descriptors_are_ticked_at_once(themes: ThemeKeeper, parts: Parts, qtbot: QtBot) -> None:
    many = begun(large_matrix(2_000))
    screen = shown(OpenWorkshop(many.session), parts, themes, qtbot)
    screen.show_part(Part.AGENDA)
    screen.focus_start()
    press(qtbot, Key.Key_Space)
    assert len(many.workshop.agenda.items) == 1_900
    press(qtbot, Key.Key_Space)
    assert len(many.workshop.agenda.items) == 2_000
    assert screen.agenda.order_model.rowCount() == 2_000


def test_tree_and_order_stand_below_each_other_where_text_is_large(
    section: AgendaSection, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    section.window().resize(1366, 650)
    beside = section.tree.width()
    themes.set_text_scale(200)
    qtbot.waitUntil(lambda: section.tree.width() > beside)
    assert section.order.width() == section.tree.width()
    assert min(section.tree.height(), section.order.height()) >= 400
    themes.set_text_scale(100)
    qtbot.waitUntil(lambda: section.tree.width() == beside)
