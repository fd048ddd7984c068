"""The values of a judgement, and that each has its words."""

from __future__ import annotations

import msgspec
import pytest

from placematrix_desktop.domain.judgement import (
    RULE_LABELS,
    STATE_LABELS,
    DecisionRule,
    ElementResult,
    Judgement,
    State,
    Tick,
    rules_for,
)
from tests.factories import full_workshop, small_matrix


def test_every_state_and_every_rule_has_its_own_words() -> None:
    assert set(STATE_LABELS) == set(State)
    assert len(set(STATE_LABELS.values())) == len(State)
    assert set(RULE_LABELS) == set(DecisionRule)
    assert len(set(RULE_LABELS.values())) == len(DecisionRule)


def test_choices_have_no_lowest_to_decide_by() -> None:
    assert rules_for(small_matrix()) == tuple(DecisionRule)
    assert rules_for(small_matrix(ladder=False)) == (
        DecisionRule.UNANIMOUS,
        DecisionRule.CONSENSUS,
        DecisionRule.MAJORITY,
    )


def test_a_new_judgement_is_open_and_has_no_stage() -> None:
    fresh = Judgement(descriptor_id="trust")
    assert fresh.state is State.OPEN
    assert fresh.stage_id is None
    assert fresh.decided_at is None


def test_a_judgement_comes_back_from_json_as_it_was() -> None:
    for judgement in full_workshop().judgements.values():
        assert msgspec.json.decode(msgspec.json.encode(judgement), type=Judgement) == judgement


@pytest.mark.parametrize(
    "text",
    [
        '{"descriptor_id":"trust","state":"maturing"}',
        '{"descriptor_id":"trust","private_note":"no"}',
        '{"state":"open"}',
        '{"descriptor_id":"trust","ticks":[{"stage_id":"maturing","statement":"first"}]}',
    ],
)
def test_a_judgement_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text, type=Judgement)


def test_values_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Judgement(descriptor_id="trust").state = State.AGREED  # type: ignore[misc]
    with pytest.raises(AttributeError):
        ElementResult(element_id="digital").result = "Level 9"  # type: ignore[misc]


def test_ticks_are_ordered_by_stage_and_place() -> None:
    ticks = [
        Tick(stage_id="b", statement=0),
        Tick(stage_id="a", statement=2),
        Tick(stage_id="a", statement=1),
    ]
    assert sorted(ticks) == [ticks[2], ticks[1], ticks[0]]


def test_no_field_of_a_judgement_is_for_a_private_note() -> None:
    assert not [field for field in Judgement.__struct_fields__ if "private" in field]
