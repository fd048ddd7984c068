"""Breaks of the agenda, and sharing the time out over it."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import ChangeFacts, PlaceStage, SetAgenda
from placematrix_desktop.domain.agenda import Agenda, Break
from placematrix_desktop.domain.workshop import Facts
from placematrix_desktop.errors import Refused
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.prepare.agenda_section import AgendaSection
from placematrix_desktop.ui.prepare.breaks_bar import BreaksBar
from placematrix_desktop.ui.prepare.sharing_out import ShareOut, likely_begin
from placematrix_desktop.ui.prepare.typed_breaks import another_break
from placematrix_desktop.ui.text_entry import RESTORED
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun
from tests.factories import agenda
from tests.ui.prepare.conftest import focus, press, write

Key = Qt.Key


@pytest.fixture
def section(screen: PrepareScreen) -> AgendaSection:
    screen.show_part(Part.AGENDA)
    screen.focus_start()
    return screen.agenda


def breaks(start: Begun) -> list[tuple[time, int]]:
    return [(each.start, each.minutes) for each in start.reloaded().workshop.agenda.breaks]


def test_a_break_is_added_typed_over_and_removed(section: AgendaSection, start: Begun, qtbot: QtBot) -> None:
    section.breaks.add.click()
    assert breaks(start) == [(time(11), 15)]
    field = section.breaks.fields[0]
    assert focus() is field.start
    write(qtbot, "10.45")
    press(qtbot, Key.Key_Return)
    assert field.start.text() == "10:45"
    field.minutes.setFocus()
    field.minutes.selectAll()
    write(qtbot, "20 min")
    section.tree.setFocus()
    assert breaks(start) == [(time(10, 45), 20)]
    assert field.minutes.text() == "20"
    assert section.about.endswith("1 break, 20 min")
    field.remove.click()
    assert breaks(start) == []
    assert section.breaks.fields == []
    assert focus() is section.breaks.add


def test_breaks_stand_in_order_and_a_second_one_comes_later(section: AgendaSection, start: Begun) -> None:
    section.breaks.add.click()
    section.breaks.add.click()
    assert breaks(start) == [(time(11), 15), (time(12, 15), 15)]
    second = section.breaks.fields[1]
    second.start.setText("9:00")
    second.start.editingFinished.emit()
    assert breaks(start) == [(time(9), 15), (time(11), 15)]
    assert [field.start.text() for field in section.breaks.fields] == ["09:00", "11:00"]


@pytest.mark.parametrize(
    ("start_words", "minutes", "sentence"),
    [
        ("soon", "15", "“soon” is not a time of day."),
        ("", "15", "A break needs the time at which it starts"),
        ("11:00", "long", "A break needs its minutes"),
        ("11:00", "0", "A break lasts from 1 to 240 minutes."),
        ("23:50", "15", "A break ends before midnight."),
    ],
)
def test_what_is_refused_stays_as_it_was_typed(
    section: AgendaSection,
    screen: PrepareScreen,
    desk: OpenWorkshop,
    start: Begun,
    start_words: str,
    minutes: str,
    sentence: str,
) -> None:
    section.breaks.add.click()
    field = section.breaks.fields[0]
    refused: list[str] = []
    desk.refused.connect(refused.append)
    field.start.setText(start_words)
    field.minutes.setText(minutes)
    assert not screen.enter_pending()
    assert sentence in refused[0]
    assert breaks(start) == [(time(11), 15)]
    assert (field.start.text(), field.minutes.text()) == (start_words, minutes)
    assert field.start.property("problem") is True
    field.start.setText("11")
    field.minutes.setText("15")
    assert screen.enter_pending()
    assert field.start.text() == "11:00"


def test_a_half_typed_break_survives_a_crash(
    section: AgendaSection, start: Begun, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    section.breaks.add.click()
    section.breaks.add.click()
    field = section.breaks.fields[1]
    field.minutes.setFocus()
    field.minutes.selectAll()
    with qtbot.waitSignal(section.breaks._desk.typing_changed, timeout=3000):
        write(qtbot, "4")
    left = start.crashed()
    desk = OpenWorkshop(left.session)
    again = BreaksBar(desk, themes, trailing=QWidget())
    qtbot.addWidget(again)
    assert [field.minutes.text() for field in again.fields] == ["15", "4"]
    assert again.fields[1].minutes.toolTip() == RESTORED
    assert breaks(left) == [(time(11), 15), (time(12, 15), 15)]
    again.fields[1].minutes.setText("45")
    assert again.enter_pending()
    assert breaks(left) == [(time(11), 15), (time(12, 15), 45)]
    assert desk.waiting() == ()
    assert again.fields[1].minutes.toolTip() == ""
    desk.let_go()


def test_what_was_typed_over_a_break_that_is_gone_is_forgotten(
    section: AgendaSection, desk: OpenWorkshop
) -> None:
    section.breaks.add.click()
    field = section.breaks.fields[0]
    field.start.setText("soon")
    field.typed.keep()
    assert len(desk.waiting()) == 1
    desk.undo()
    assert desk.waiting() == ()


def test_undo_takes_a_break_back_on_the_screen_too(section: AgendaSection, desk: OpenWorkshop) -> None:
    section.breaks.add.click()
    desk.undo()
    assert section.breaks.fields == []
    desk.redo()
    assert len(section.breaks.fields) == 1


def test_a_new_break_stays_within_the_day() -> None:
    late = Agenda(items=(), breaks=(Break(start=time(23), minutes=30),))
    assert another_break(late) == Break(start=time(23, 45), minutes=15)


# Sharing out


def with_finish(desk: OpenWorkshop, finish: time | None = time(12, 30)) -> None:
    desk.carry_out(ChangeFacts(replace(desk.workshop.facts, finish=finish, date=date(2030, 1, 1))))


def test_the_time_is_shared_out_by_one_button(
    section: AgendaSection, desk: OpenWorkshop, start: Begun
) -> None:
    assert not section.share_button.isEnabled()
    with_finish(desk)
    assert section.begin.text() == "09:30"
    section.breaks.add.click()
    section.share_button.click()
    minutes = [item.minutes for item in start.reloaded().workshop.agenda.items]
    assert minutes == [33] * 5
    assert desk.session.undo_name == "change the agenda"


def test_the_beginning_can_be_typed_and_what_is_decided_keeps_its_minutes(
    section: AgendaSection, desk: OpenWorkshop, start: Begun, qtbot: QtBot
) -> None:
    with_finish(desk)
    desk.carry_out(SetAgenda(agenda(*desk.workshop.agenda.descriptor_ids(), minutes=7)))
    desk.carry_out(PlaceStage("common-vision", "maturing"))
    section.begin.setFocus()
    section.begin.selectAll()
    write(qtbot, "11:40")
    press(qtbot, Key.Key_Return)
    assert [item.minutes for item in start.workshop.agenda.items] == [7, 13, 13, 12, 12]
    assert section.begin.text() == "11:40"


@pytest.mark.parametrize(
    ("begin", "sentence"),
    [("", "Type when you begin"), ("13:00", "No time is left from 13:00 to 12:30."), ("12:27", "too few")],
)
def test_a_beginning_that_leaves_no_time_is_refused(
    section: AgendaSection, desk: OpenWorkshop, begin: str, sentence: str
) -> None:
    with_finish(desk)
    refused: list[str] = []
    desk.refused.connect(refused.append)
    section.begin.setText(begin)
    section.share_button.click()
    assert sentence in refused[0]
    assert desk.workshop.agenda.minutes == 0


def test_without_a_finish_there_is_nothing_to_share(start: Begun) -> None:
    with pytest.raises(Refused, match="no finish"):
        start.session.execute(ShareOut("9:00", datetime.now().astimezone()))


def test_work_is_likely_to_begin_now_or_three_hours_before_the_finish() -> None:
    now = datetime(2026, 11, 26, 9, 32, 10).astimezone()
    on_the_day = Facts(subject="K", date=now.date(), finish=time(12, 30))
    assert likely_begin(on_the_day, now) == time(9, 35)
    assert likely_begin(on_the_day, now.replace(hour=13)) == time(9, 30)
    assert likely_begin(replace(on_the_day, date=None), now) == time(9, 30)
    assert likely_begin(replace(on_the_day, finish=time(2)), now) == time(0)
    assert likely_begin(replace(on_the_day, finish=None), now) is None
