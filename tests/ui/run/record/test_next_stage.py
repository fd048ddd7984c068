"""What the next stage asks for, its ticks, and the target."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from placematrix_desktop.application.commands import PlaceStage, SetTarget, TickStatement
from placematrix_desktop.domain.judgement import State, Tick
from placematrix_desktop.ui.run.record.next_stage import NOTHING_ASKED, stages_asked
from placematrix_desktop.ui.run.record.wrapped_check import WrappedCheck
from tests.factories import agreed, in_state, small_matrix, workshop
from tests.ui.run.record.conftest import ONE, Build, Record

Key = Qt.Key
BLANK = "patient-experience"


@pytest.mark.parametrize(
    ("judgement", "earlier", "asked"),
    [
        (None, None, ["emerging"]),
        (None, "developing", ["maturing"]),
        (None, "thriving", []),
        (agreed(ONE, "emerging"), "maturing", ["developing"]),
        (agreed(ONE, "emerging", target_stage_id="thriving"), None, ["developing", "maturing", "thriving"]),
        (agreed(ONE, "maturing", target_stage_id="emerging"), None, ["thriving"]),
        (agreed(ONE, "thriving"), None, []),
        (in_state(ONE, State.NO_CONSENSUS), None, ["emerging"]),
    ],
)
def test_the_stages_that_lie_ahead(judgement: object, earlier: str | None, asked: list[str]) -> None:
    now = workshop(*([judgement] if judgement else []))  # type: ignore[list-item]
    before = workshop(agreed(ONE, earlier)) if earlier else None
    assert [stage.id for stage in stages_asked(now, ONE, before)] == asked


def test_columns_that_are_no_ladder_ask_for_nothing() -> None:
    assert stages_asked(workshop(agreed(ONE, "emerging"), matrix=small_matrix(ladder=False)), ONE, None) == ()


def _checks(record: Record) -> list[WrappedCheck]:
    return [check for check in record.pane.page.next_stage.findChildren(WrappedCheck) if check.isVisible()]


def test_a_statement_is_ticked_by_key_and_by_its_words(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"))
    assert record.pane.page.next_stage.header.label.text() == "What Maturing asks for"
    first, second = _checks(record)
    assert first.box.accessibleName() == "Common vision at maturing."
    first.box.setFocus()
    record.press(Key.Key_Space)
    assert record.judgement().ticks == (Tick(stage_id="maturing", statement=0),)
    record.click(second)
    assert len(record.judgement().ticks) == 2
    record.click(second.box)
    assert record.judgement().ticks == (Tick(stage_id="maturing", statement=0),)
    assert first.box.isChecked()
    assert not second.box.isChecked()


def test_a_tick_that_cannot_be_stored_is_taken_back(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"))
    with record.start.library.failing("commit"):
        record.click(_checks(record)[0])
    assert not _checks(record)[0].box.isChecked()


def test_undo_unticks(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"))
    record.start.do(TickStatement(ONE, Tick(stage_id="maturing", statement=1), True))
    assert _checks(record)[1].box.isChecked()
    record.desk.undo()
    assert not _checks(record)[1].box.isChecked()


def test_another_stage_asks_for_other_things(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"))
    _checks(record)[0].box.setFocus()
    record.press(Key.Key_1)
    assert record.judgement().stage_id == "emerging"
    assert [check.box.accessibleName() for check in _checks(record)] == ["Common vision at developing."]
    assert record.pane.isAncestorOf(record.focused)


def test_the_target_is_chosen_by_its_number(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"))
    record.pane.focus_target()
    record.type("4")
    assert record.judgement().target_stage_id == "thriving"
    labels = [label.text() for label in record.pane.page.next_stage.findChildren(QLabel)]
    assert "and Thriving" in labels
    assert len(_checks(record)) == 3
    assert record.diary() == ["Common vision: target Thriving."]
    record.press(Key.Key_Home)
    assert record.judgement().target_stage_id is None


def test_a_blank_cell_says_so(build: Build) -> None:
    record = build()
    record.desk.select(BLANK)
    labels = [label.text() for label in record.pane.page.next_stage.findChildren(QLabel) if label.isVisible()]
    assert NOTHING_ASKED in labels
    assert _checks(record) == []


def test_at_the_top_there_is_only_a_pill_until_a_target_is_asked_for(build: Build) -> None:
    record = build(PlaceStage(ONE, "thriving"))
    section = record.pane.page.next_stage
    assert not section.isVisible()
    record.click(record.pane.page.pills[section])
    assert section.isVisible()
    assert section.target.hasFocus()
    record.leave()
    assert not section.isVisible()


def test_a_target_that_cannot_be_stored_is_not_shown(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"), SetTarget(ONE, "maturing"))
    record.pane.focus_target()
    with record.start.library.failing("commit"):
        record.type("4")
    assert record.pane.page.next_stage.target.currentData() == "maturing"
