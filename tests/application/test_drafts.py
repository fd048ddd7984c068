"""Text that was typed and not entered: it outlives a crash, and closing waits for it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from placematrix_desktop.application.commands import (
    AddAction,
    PlaceStage,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
    private_note_draft,
)
from placematrix_desktop.application.ports import Draft, DraftKey
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import LibraryProblem, Refused
from tests.application.begun import begun
from tests.factories import ELSEWHERE
from tests.free_texts import free_texts

NOTE = judgement_draft("trust", TextField.NOTE)
PRIVATE = private_note_draft("trust")


def test_a_draft_is_kept_and_there_after_a_crash() -> None:
    one = begun()
    one.session.save_draft(NOTE, "Half a sen")
    assert one.session.draft(NOTE) == "Half a sen"
    again = one.reloaded()
    assert again.draft(NOTE) == "Half a sen"
    assert again.drafts() == (Draft(key=NOTE, text="Half a sen", saved_at=one.clock.now),)


def test_a_draft_changes_neither_the_workshop_nor_its_diary_nor_what_was_saved_when() -> None:
    one = begun()
    workshop, saved_at = one.workshop, one.session.saved_at
    one.session.save_draft(NOTE, "Half a sen")
    assert one.workshop == workshop
    assert one.session.saved_at == saved_at
    assert one.session.undo_name is None
    assert len(one.session.diary()) == 1


def test_a_later_draft_takes_the_place_of_an_earlier_one_and_fields_keep_apart() -> None:
    one = begun()
    one.session.save_draft(NOTE, "Half")
    one.session.save_draft(PRIVATE, "Hm")
    one.session.save_draft(NOTE, "Half a sentence")
    assert {draft.key: draft.text for draft in one.reloaded().drafts()} == {
        NOTE: "Half a sentence",
        PRIVATE: "Hm",
    }
    assert one.session.draft(judgement_draft("trust", TextField.REASON)) is None


def test_entering_a_text_ends_its_draft_in_the_same_transaction() -> None:
    one = begun()
    one.session.save_draft(NOTE, "Said.")
    one.session.save_draft(PRIVATE, "Hm.")
    one.do(WriteText("trust", TextField.NOTE, "Said."))
    assert one.library.transactions[-1].drafts_done == (NOTE,)
    assert one.session.draft(NOTE) is None
    assert one.session.draft(PRIVATE) == "Hm."
    one.do(WritePrivateNote("trust", "Hm."))
    assert one.session.drafts() == one.reloaded().drafts() == ()


def test_other_commands_leave_a_draft_alone() -> None:
    one = begun()
    one.session.save_draft(NOTE, "Half")
    one.do(PlaceStage("trust", "maturing"))
    assert one.reloaded().draft(NOTE) == "Half"


def test_entering_what_stands_already_ends_the_draft_too() -> None:
    one = begun()
    one.do(WriteText("trust", TextField.NOTE, "Said."))
    one.session.save_draft(NOTE, "Said. And m")
    one.do(WriteText("trust", TextField.NOTE, "Said."))
    assert one.session.drafts() == one.reloaded().drafts() == ()
    assert len(one.session.diary()) == 2


def test_a_draft_stays_when_entering_it_is_refused_or_cannot_be_stored() -> None:
    one = begun()
    reason = judgement_draft("trust", TextField.REASON)
    one.session.save_draft(reason, "Why.")
    one.session.save_draft(NOTE, "Said.")
    with pytest.raises(Refused):
        one.do(WriteText("trust", TextField.REASON, "Why."))
    with one.library.failing("commit"), pytest.raises(LibraryProblem):
        one.do(WriteText("trust", TextField.NOTE, "Said."))
    assert {draft.key for draft in one.reloaded().drafts()} == {reason, NOTE}
    assert {draft.key for draft in one.session.drafts()} == {reason, NOTE}


def test_a_draft_is_dropped() -> None:
    one = begun()
    one.session.save_draft(NOTE, "Half")
    one.session.drop_draft(NOTE)
    assert one.session.drafts() == one.reloaded().drafts() == ()
    one.session.drop_draft(NOTE)


def test_a_draft_that_cannot_be_stored_or_dropped_is_as_it_was() -> None:
    one = begun()
    one.session.save_draft(NOTE, "Half")
    with one.library.failing("save_draft", "drop_draft"):
        with pytest.raises(LibraryProblem):
            one.session.save_draft(NOTE, "Half a sen")
        with pytest.raises(LibraryProblem):
            one.session.drop_draft(NOTE)
    assert one.session.draft(NOTE) == one.reloaded().draft(NOTE) == "Half"


@given(free_texts())
def test_any_typing_can_be_kept(text: str) -> None:
    one = begun()
    one.session.save_draft(NOTE, text)
    assert one.reloaded().draft(NOTE) == clean_text(text)


# Closing


@pytest.mark.parametrize("key", [NOTE, PRIVATE, DraftKey(PartKind.ACTION, "", "text")])
def test_closing_waits_for_what_was_typed(key: DraftKey) -> None:
    one = begun()
    one.session.save_draft(key, "Half a sen")
    before = one.library.everything()
    with pytest.raises(Refused, match=r"1 text was typed and not entered\. Enter or discard"):
        one.session.close_workshop()
    assert not one.workshop.is_closed
    assert one.library.everything() == before
    one.session.drop_draft(key)
    one.session.close_workshop()
    assert one.workshop.is_closed


def test_closing_counts_what_it_waits_for() -> None:
    one = begun()
    one.session.save_draft(NOTE, "Half")
    one.session.save_draft(PRIVATE, "Hm")
    with pytest.raises(Refused, match="2 texts were typed"):
        one.session.close_workshop()


def test_closing_waits_for_typing_of_an_earlier_sitting() -> None:
    one = begun()
    one.session.save_draft(NOTE, "Half")
    with pytest.raises(Refused):
        one.reloaded().close_workshop()


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (NOTE, WriteText("trust", TextField.NOTE, "Said.")),
        (PRIVATE, WritePrivateNote("trust", "Said.")),
    ],
)
def test_closing_waits_for_a_text_that_was_emptied_and_not_entered(
    key: DraftKey, command: WriteText | WritePrivateNote
) -> None:
    one = begun()
    one.do(command)
    one.session.save_draft(key, "")
    with pytest.raises(Refused, match="1 text was typed"):
        one.session.close_workshop()


@pytest.mark.parametrize("key", [NOTE, PRIVATE, DraftKey(PartKind.ELEMENT_RESULT, ELSEWHERE, "result")])
def test_closing_does_not_wait_for_an_empty_field_that_always_was(key: DraftKey) -> None:
    one = begun()
    one.session.save_draft(key, " \n")
    one.session.close_workshop()
    assert one.workshop.is_closed


def test_closing_waits_for_a_date_that_was_emptied_and_not_entered() -> None:
    one = begun()
    one.do(AddAction("Write it", due=date(2026, 6, 1)))
    (action,) = one.workshop.actions
    one.session.save_draft(DraftKey(PartKind.ACTION, action, "due"), "")
    with pytest.raises(Refused, match="1 text was typed"):
        one.session.close_workshop()


def test_closing_does_not_wait_for_a_draft_of_what_is_entered() -> None:
    one = begun()
    one.do(WriteText("trust", TextField.NOTE, "Said."))
    one.session.save_draft(NOTE, "Said. ")
    one.session.close_workshop()
    assert one.workshop.is_closed


def test_nothing_can_be_typed_into_a_closed_workshop() -> None:
    one = begun()
    one.session.close_workshop()
    with pytest.raises(Refused, match="closed"):
        one.session.save_draft(NOTE, "Half")
    assert one.session.drafts() == one.reloaded().drafts() == ()
