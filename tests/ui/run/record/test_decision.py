"""The decision in the record: stages, states, the rule, and the reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from placematrix_desktop.application.commands import (
    ChangeFacts,
    MarkBetween,
    PlaceStage,
    SetAgenda,
    SetState,
    TextField,
    WriteText,
    judgement_draft,
)
from placematrix_desktop.domain.judgement import DecisionRule, State
from placematrix_desktop.domain.workshop import Facts
from placematrix_desktop.ui.run.record.decision import DecisionSection
from placematrix_desktop.ui.run.record.notices import OUT_OF_SCOPE
from tests.application.begun import left_by_an_older_version
from tests.factories import agenda, agreed, large_matrix, small_matrix, workshop
from tests.ui.run.record.conftest import ONE, OTHER, Build, Record

Key = Qt.Key


def _decision(record: Record) -> DecisionSection:
    return record.pane.page.decision


def test_a_click_agrees_a_stage_and_marks_it(build: Build) -> None:
    record = build()
    decision = _decision(record)
    record.click(decision.stages[2])
    assert record.judgement().stage_id == "maturing"
    assert record.judgement().rule is DecisionRule.CONSENSUS
    assert [pill.isChecked() for pill in decision.stages] == [False, False, True, False]
    assert decision.stages[2].text().strip() == "Maturing"
    assert decision.stages[2].accessibleName() == "Maturing, agreed"
    assert decision.stages[1].accessibleName() == "Agree Developing"
    assert decision.stages[1].toolTip() == "Developing: What developing means."


def test_a_second_click_keeps_the_stage(build: Build) -> None:
    record = build()
    for _ in range(2):
        record.click(_decision(record).stages[0])
    assert record.judgement().stage_id == "emerging"
    assert _decision(record).stages[0].isChecked()
    assert len(record.diary()) == 1


def test_what_is_refused_leaves_the_buttons_as_they_were(build: Build) -> None:
    record = build(PlaceStage(ONE, "emerging"))
    with record.start.library.failing("commit"):
        record.click(_decision(record).stages[3])
    assert [pill.isChecked() for pill in _decision(record).stages] == [True, False, False, False]
    assert record.judgement().stage_id == "emerging"


def test_the_default_of_the_workshop_is_the_rule_until_another_is_chosen(build: Build) -> None:
    record = build(ChangeFacts(Facts(subject="Kirklees", default_rule=DecisionRule.MAJORITY)))
    decision = _decision(record)
    assert not decision.rule.isVisible()
    record.click(decision.stages[0])
    assert decision.rule.isVisible()
    assert decision.rule.currentText() == "Majority"
    decision.rule.setFocus()
    record.type("L")
    assert record.judgement().rule is DecisionRule.LOWEST
    assert record.judgement().stage_id == "emerging"
    assert record.diary()[-1] == "Common vision: agreed Emerging (lowest of the range)."


def test_between_this_and_the_next_is_a_box_to_tick(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"))
    decision = _decision(record)
    assert decision._between is not None
    assert decision._between.box.accessibleName() == "Between this and Maturing"
    decision._between.box.setFocus()
    record.press(Key.Key_Space)
    assert record.judgement().between_next
    assert decision._between.box.isChecked()
    record.click(decision._between)
    assert not record.judgement().between_next
    record.click(decision.stages[3])
    assert decision._between is None


def test_columns_that_are_no_ladder_have_nothing_between(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"), matrix=small_matrix(ladder=False))
    assert _decision(record)._between is None
    assert record.pane.page.next_stage is None
    assert "T  target" not in [pill.text() for pill in record.pane.page.pills.values()]


def test_choices_offer_no_rule_that_needs_an_order_but_show_one_of_an_older_record(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"), matrix=small_matrix(ladder=False))
    rule = _decision(record).rule
    assert [rule.itemText(at) for at in range(rule.count())] == ["Unanimous", "Consensus", "Majority"]
    old = workshop(agreed(ONE, "developing", rule=DecisionRule.LOWEST), matrix=small_matrix(ladder=False))
    older = build(start=left_by_an_older_version(old))
    assert _decision(older).rule.currentText() == "Lowest of the range"
    _decision(older).stages[2].click()
    assert older.judgement().rule is DecisionRule.CONSENSUS
    ladder = build(PlaceStage(ONE, "developing"))
    assert _decision(ladder).rule.count() == 4


@pytest.mark.parametrize(
    ("state", "label"),
    [
        (State.NO_CONSENSUS, "Why there is no consensus"),
        (State.PARKED, "Why it is parked"),
        (State.NOT_APPLICABLE, "Why it does not apply"),
    ],
)
def test_a_state_without_a_stage_asks_for_its_reason(build: Build, state: State, label: str) -> None:
    record = build()
    decision = _decision(record)
    assert not decision.reason.isVisible()
    record.click(decision.states[state])
    assert record.judgement().state is state
    assert decision.states[state].isChecked()
    assert decision.reason.area.hasFocus()
    assert decision.reason.area.accessibleName() == label
    record.type("Two views of one paper")
    record.press(Key.Key_Escape)
    assert record.judgement().reason == "Two views of one paper"
    assert record.grid.hasFocus()


def test_clear_opens_again_and_keeps_what_was_written(build: Build) -> None:
    record = build(PlaceStage(ONE, "emerging"), WriteText(ONE, TextField.NOTE, "Said"))
    decision = _decision(record)
    decision.states[State.OPEN].setFocus()
    record.press(Key.Key_Space)
    assert record.judgement().state is State.OPEN
    assert record.judgement().note == "Said"
    assert not decision.states[State.OPEN].isVisible()
    assert record.pane.isAncestorOf(record.focused)


def test_the_grid_can_lead_into_the_reason(build: Build) -> None:
    record = build()
    record.pane.focus_reason()
    assert record.grid.hasFocus()
    record.desk.carry_out(SetState(ONE, State.NO_CONSENSUS))
    record.pane.focus_reason()
    record.type("Split")
    record.leave()
    assert record.judgement().reason == "Split"


def test_a_reason_that_is_being_typed_is_entered_before_the_state_changes(build: Build) -> None:
    record = build(SetState(ONE, State.PARKED))
    record.pane.focus_reason()
    record.type("The analyst was away")
    record.click(_decision(record).states[State.NO_CONSENSUS])
    assert record.diary()[0] == "Common vision: reason written."
    assert record.judgement().state is State.NO_CONSENSUS


def test_it_is_entered_too_where_a_press_takes_no_focus(build: Build) -> None:
    record = build(SetState(ONE, State.PARKED))
    record.pane.focus_reason()
    record.type("The analyst was away")
    _decision(record).agree(1)
    assert record.judgement().stage_id == "emerging"
    assert record.diary()[0] == "Common vision: reason written."
    assert record.desk.waiting() == ()
    assert not _decision(record).reason.isVisible()


def test_a_reason_that_lost_its_state_stays_in_sight_until_it_is_discarded(build: Build) -> None:
    record = build(SetState(ONE, State.PARKED))
    record.desk.keep_draft(judgement_draft(ONE, TextField.REASON), "typed before the crash")
    with record.start.library.failing("commit"):
        record.desk.select(OTHER)
    record.start.do(PlaceStage(ONE, "emerging"))
    record.desk.select(ONE)
    reason = _decision(record).reason
    assert reason.isVisible()
    assert not record.pane.enter_pending()
    assert "A reason goes with" in reason.entry.note
    record.click(reason._discard)
    assert not reason.isVisible()
    assert record.desk.waiting() == ()


def test_arrow_keys_go_along_the_buttons_and_decide_nothing(build: Build) -> None:
    record = build()
    decision = _decision(record)
    decision.take_focus()
    assert decision.stages[0].hasFocus()
    record.press(Key.Key_Right, Key.Key_Right)
    assert decision.stages[2].hasFocus()
    record.press(Key.Key_End)
    assert decision.states[State.NOT_APPLICABLE].hasFocus()
    record.press(Key.Key_Home, Key.Key_Left)
    assert decision.stages[0].hasFocus()
    assert record.diary() == []
    record.press(Key.Key_Right, Key.Key_Space)
    assert record.judgement().stage_id == "developing"


def test_keys_of_the_grid_work_where_no_field_takes_them(build: Build) -> None:
    record = build()
    _decision(record).take_focus()
    record.press(Key.Key_3)
    assert record.judgement().stage_id == "maturing"
    record.press(Key.Key_Period)
    assert record.judgement().between_next
    record.press(Key.Key_0)
    assert record.judgement().state is State.OPEN
    record.press(Key.Key_U)
    assert record.judgement().state is State.NOT_APPLICABLE
    assert _decision(record).reason.area.hasFocus()
    record.type("3x")
    assert _decision(record).reason.area.toPlainText() == "3x"
    assert record.judgement().state is State.NOT_APPLICABLE


def test_undo_shows_the_decision_as_it_was(build: Build) -> None:
    record = build(PlaceStage(ONE, "emerging"), MarkBetween(ONE, True))
    record.click(_decision(record).stages[3])
    record.desk.undo()
    assert _decision(record).stages[0].isChecked()
    assert _decision(record)._between is not None
    assert _decision(record)._between.box.isChecked()


def test_nine_stages_fit_and_the_ninth_can_be_agreed(build: Build) -> None:
    record = build(matrix=large_matrix(3, stages=9), width=260)
    decision = _decision(record)
    assert all(pill.geometry().right() <= decision.width() for pill in decision.stages)
    record.click(decision.stages[8])
    assert record.judgement("descriptor-1").stage_id == "stage-9"


def test_what_is_not_in_scope_says_so_and_cannot_be_decided(build: Build) -> None:
    record = build(PlaceStage(ONE, "maturing"), SetAgenda(agenda(OTHER)))
    record.desk.select(ONE)
    assert record.pane._closed.text == OUT_OF_SCOPE
    decision = _decision(record)
    assert decision.stages[2].isVisible()
    assert not decision.stages[2].isEnabled()
    assert not decision.stages[0].isVisible()
    record.pane.focus_note()
    record.type("still a note")
    record.leave()
    assert record.judgement().note == "still a note"
    record.desk.select(OTHER)
    assert record.pane._closed.text == ""
