"""Entering texts: the fields of a judgement, private notes and results from elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    TEXT_FIELD_LABELS,
    Command,
    Decision,
    RecordElementResult,
    Sight,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
    private_note_draft,
)
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.judgement import ElementResult, Judgement, State
from placematrix_desktop.domain.text import LONGEST_TEXT, clean_text
from placematrix_desktop.domain.workshop import Change, PartKind, Workshop
from placematrix_desktop.errors import Refused
from tests.factories import ELSEWHERE, START, Ids, agreed, in_state, workshop
from tests.free_texts import free_texts


def decide(
    command: Command, some: Workshop | None = None, private_notes: dict[str, str] | None = None
) -> Decision:
    return command.decide(
        Sight(workshop=some or workshop(), private_notes=private_notes or {}, now=START, new_id=Ids())
    )


@pytest.mark.parametrize("field", TextField)
def test_each_text_goes_into_its_own_field(field: TextField) -> None:
    before = in_state("trust", State.PARKED)
    decision = decide(WriteText("trust", field, " Some\r\ntext \x00"), workshop(before))
    assert decision.changes == (
        Change(PartKind.JUDGEMENT, "trust", before, replace(before, **{field.value: "Some\ntext"})),
    )
    label = TEXT_FIELD_LABELS[field]
    assert (decision.name, decision.sentence) == (label, f"Trust: {label} written.")
    assert decision.drafts_done == (DraftKey(PartKind.JUDGEMENT, "trust", field.value),)
    assert decision.drafts_done == (judgement_draft("trust", field),)


def test_the_diary_hears_that_a_text_was_written_and_not_which() -> None:
    sentence = decide(WriteText("trust", TextField.NOTE, "Ann said so.")).sentence
    assert sentence is not None
    assert "Ann" not in sentence


@pytest.mark.parametrize("field", TextField)
def test_the_same_text_again_changes_nothing_and_is_entered_all_the_same(field: TextField) -> None:
    before = in_state("trust", State.PARKED, **{field.value: "Said."})
    decision = decide(WriteText("trust", field, "Said.  \n"), workshop(before))
    assert decision.changes == ()
    assert decision.drafts_done == (judgement_draft("trust", field),)


def test_an_empty_text_on_an_untouched_descriptor_changes_nothing() -> None:
    assert decide(WriteText("trust", TextField.NOTE, " ")).changes == ()


def test_a_text_can_be_taken_away() -> None:
    before = agreed("trust", "maturing", note="Said.")
    (change,) = decide(WriteText("trust", TextField.NOTE, ""), workshop(before)).changes
    assert change.new == replace(before, note="")


def test_a_note_needs_no_decision_and_makes_none() -> None:
    (change,) = decide(WriteText("trust", TextField.NOTE, "Talked about.")).changes
    assert change == Change(
        PartKind.JUDGEMENT, "trust", None, Judgement(descriptor_id="trust", note="Talked about.")
    )


def test_what_was_typed_before_the_scope_changed_can_still_be_entered() -> None:
    assert decide(WriteText("trust", TextField.NOTE, "Said."), workshop(scope=["common-vision"])).changes


def test_a_private_note_is_a_part_beside_the_workshop_and_no_matter_for_the_diary() -> None:
    decision = decide(WritePrivateNote("trust", " Between us. "))
    assert decision.changes == (Change(PartKind.PRIVATE_NOTE, "trust", None, "Between us."),)
    assert decision.sentence is None
    assert decision.name == "private note"
    assert decision.drafts_done == (private_note_draft("trust"),)
    assert decision.drafts_done == (DraftKey(PartKind.PRIVATE_NOTE, "trust", "text"),)


def test_a_private_note_is_changed_taken_away_or_left_alone() -> None:
    notes = {"trust": "Between us."}
    assert decide(WritePrivateNote("trust", "More."), private_notes=notes).changes == (
        Change(PartKind.PRIVATE_NOTE, "trust", "Between us.", "More."),
    )
    assert decide(WritePrivateNote("trust", " \n"), private_notes=notes).changes == (
        Change(PartKind.PRIVATE_NOTE, "trust", "Between us.", None),
    )
    assert decide(WritePrivateNote("trust", "Between us."), private_notes=notes).changes == ()
    assert decide(WritePrivateNote("trust", "")).changes == ()


def test_a_result_from_elsewhere_is_recorded_changed_and_taken_away() -> None:
    found = ElementResult(element_id=ELSEWHERE, result="Level 2", where_from="Digital matrix")
    decision = decide(RecordElementResult(ELSEWHERE, " Level 2 ", "Digital matrix"))
    assert decision.changes == (Change(PartKind.ELEMENT_RESULT, ELSEWHERE, None, found),)
    assert decision.sentence == "Digital: result from elsewhere recorded."
    assert decision.name == "result of Digital"
    there = workshop(element_results={ELSEWHERE: found})
    assert decide(RecordElementResult(ELSEWHERE, "Level 2", "Digital matrix"), there).changes == ()
    assert decide(RecordElementResult(ELSEWHERE, " ", ""), there).changes == (
        Change(PartKind.ELEMENT_RESULT, ELSEWHERE, found, None),
    )
    assert decide(RecordElementResult(ELSEWHERE, "")).changes == ()
    awaited = ElementResult(element_id=ELSEWHERE, where_from="Digital matrix")
    assert decide(RecordElementResult(ELSEWHERE, "", "Digital matrix")).changes == (
        Change(PartKind.ELEMENT_RESULT, ELSEWHERE, None, awaited),
    )


LONG = "x" * (LONGEST_TEXT + 1)


@pytest.mark.parametrize(
    ("command", "some", "words"),
    [
        (WriteText("nowhere", TextField.NOTE, "x"), workshop(), "no descriptor “nowhere”"),
        (WriteText("trust", TextField.REASON, "x"), workshop(), "A reason goes with"),
        (WriteText("trust", TextField.REASON, "x"), workshop(agreed("trust", "maturing")), "A reason goes"),
        (WriteText("trust", TextField.NOTE, LONG), workshop(), "note for the report has 100,001 characters"),
        (WritePrivateNote("nowhere", "x"), workshop(), "no descriptor"),
        (WritePrivateNote("trust", LONG), workshop(), "100,001"),
        (RecordElementResult("nowhere", "x"), workshop(), "no element “nowhere”"),
        (RecordElementResult(ELSEWHERE, LONG), workshop(), "100,001"),
        (RecordElementResult(ELSEWHERE, "x", LONG), workshop(), "100,001"),
    ],
)
def test_what_is_refused_is_refused_with_a_sentence(command: Command, some: Workshop, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        decide(command, some)
    assert words in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")
    assert len(refusal.value.sentence) < 250


def test_the_longest_text_is_taken() -> None:
    assert decide(WriteText("trust", TextField.NOTE, "x" * LONGEST_TEXT + "   ")).changes


@given(free_texts())
def test_any_text_is_taken_as_it_cleans(text: str) -> None:
    changes = decide(WriteText("trust", TextField.NOTE, text)).changes
    kept = clean_text(text)
    if not kept:
        assert changes == ()
        return
    (change,) = changes
    assert change.new == Judgement(descriptor_id="trust", note=kept)
