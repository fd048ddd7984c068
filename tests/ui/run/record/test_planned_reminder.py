"""The quiet reminder that planned work does not count, by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage, SetState, TextField, WriteText
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.run.record.planned_reminder import PlannedReminder
from tests.ui.run.record.conftest import ONE, OTHER, Build, Record

Key = Qt.Key
PLANS = "We plan to agree it in May."


def reminder(record: Record) -> PlannedReminder:
    return record.pane.page.note.reminder


def test_it_comes_while_somebody_types_and_stops_nothing(build: Build, qtbot: QtBot) -> None:
    record = build(PlaceStage(ONE, "maturing"))
    record.pane.focus_note()
    record.type(PLANS)
    assert reminder(record).isHidden(), "not before the typing pauses"
    qtbot.waitUntil(lambda: not reminder(record).isHidden())
    assert reminder(record).words.text() == (
        "“We plan to”: planned work does not count as done. An action keeps what is still ahead."
    )
    assert record.pane.page.note.text.area.hasFocus()
    record.press(Key.Key_Escape)
    assert record.judgement().note == PLANS
    assert not reminder(record).isHidden()


def test_it_goes_when_the_words_go(build: Build, qtbot: QtBot) -> None:
    record = build(PlaceStage(ONE, "maturing"), WriteText(ONE, TextField.NOTE, PLANS))
    assert not reminder(record).isHidden()
    record.pane.focus_note()
    record.pane.page.note.text.area.selectAll()
    record.type("It was agreed in May.")
    qtbot.waitUntil(lambda: reminder(record).isHidden())


def test_it_is_about_a_claimed_stage_and_about_the_row_that_is_shown(build: Build) -> None:
    record = build(WriteText(ONE, TextField.NOTE, PLANS))
    assert reminder(record).isHidden(), "nothing is claimed yet"
    record.desk.carry_out(PlaceStage(ONE, "emerging"))
    assert not reminder(record).isHidden()
    record.desk.carry_out(SetState(ONE, State.NO_CONSENSUS))
    assert reminder(record).isHidden()
    record.desk.carry_out(PlaceStage(ONE, "emerging"))
    record.desk.select(OTHER)
    assert reminder(record).isHidden()
    record.desk.select(ONE)
    assert not reminder(record).isHidden()


def test_it_can_be_put_away_for_the_row(build: Build) -> None:
    stages = [PlaceStage(key, "emerging") for key in (ONE, OTHER)]
    notes = [WriteText(key, TextField.NOTE, PLANS) for key in (ONE, OTHER)]
    record = build(*stages, *notes)
    record.pane.focus_note()
    record.press(Key.Key_Tab, Key.Key_Space)
    assert reminder(record).isHidden()
    assert record.pane.page.note.text.area.hasFocus()
    record.desk.select(OTHER)
    assert not reminder(record).isHidden()
    record.desk.select(ONE)
    assert reminder(record).isHidden()
