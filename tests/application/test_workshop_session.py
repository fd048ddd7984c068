"""The one door: a command is stored first, remembered and told afterwards, or nothing happens at all."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    ChangeFacts,
    Command,
    MarkBetween,
    PlaceStage,
    SetState,
    TextField,
    WriteText,
    judgement_draft,
)
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import LibraryProblem, Refused
from tests.application.begun import Begun, begun
from tests.application.everything_done import STEPS, everything
from tests.application.memory_library import MemoryLibrary
from tests.factories import START

AGREE = PlaceStage("trust", "maturing")


def all_of_it(one: Begun) -> tuple[Any, ...]:
    """Everything that a session shows and a library keeps, to compare before and after."""
    session = one.session
    return (
        session.workshop,
        dict(session.private_notes),
        session.drafts(),
        session.signatures,
        session.saved_at,
        session.undo_name,
        session.redo_name,
        one.library.everything(),
    )


def heard(one: Begun) -> list[ChangeSet]:
    """A list that fills with what the session tells."""
    told: list[ChangeSet] = []
    one.session.listen(told.append)
    return told


def test_a_command_changes_the_workshop_and_says_what_it_changed() -> None:
    one = begun()
    told = heard(one)
    done = one.do(AGREE)
    (change,) = done.changes
    assert (change.kind, change.id, change.old) == (PartKind.JUDGEMENT, "trust", None)
    assert one.workshop.judgement("trust").stage_id == "maturing"
    assert done.name == "agree Maturing"
    assert done.touched(PartKind.JUDGEMENT) == {"trust"}
    assert done.touched(PartKind.ACTION) == frozenset()
    assert not done.closing_changed
    assert told == [done]


def test_one_command_is_one_transaction_with_its_diary_entry() -> None:
    one = begun()
    done = one.do(AGREE)
    (transaction,) = one.library.transactions
    assert transaction.workshop_id == one.workshop.id
    assert transaction.changes == done.changes
    assert transaction.at == one.clock.now
    assert transaction.entry is not None
    assert transaction.entry.at == one.clock.now
    assert transaction.entry.command == "place_stage"
    assert transaction.entry.sentence == "Trust: agreed Maturing (consensus)."
    assert transaction.entry.about == ("judgement/trust",)
    assert transaction.entry.reverses is None
    assert transaction.entry.repeats is None


def test_an_entry_is_about_every_part_that_changed() -> None:
    one = begun()
    done = one.do(AddParticipants((NewParticipant("Ann"), NewParticipant("Bo"))))
    assert one.last_entry().about == tuple(f"participant/{change.id}" for change in done.changes)
    one.do(ChangeFacts(replace(one.workshop.facts, venue="Hall")))
    assert one.last_entry().about == ("facts",)


def test_saved_at_is_the_time_of_the_last_decision() -> None:
    one = begun()
    assert one.session.saved_at == START + timedelta(seconds=1)
    one.do(AGREE)
    assert one.session.saved_at == one.clock.now > START + timedelta(seconds=1)


def test_what_is_told_is_stored_already() -> None:
    one = begun()
    seen = []

    def look(_: ChangeSet) -> None:
        stage = one.library.load(one.workshop.id).workshop.judgement("trust").stage_id
        seen.append((stage, one.session.workshop.judgement("trust").stage_id, one.session.undo_name))

    one.session.listen(look)
    one.do(AGREE)
    assert seen == [("maturing", "maturing", "agree Maturing")]


def test_everything_that_was_done_is_there_for_whoever_opens_it_next() -> None:
    one = begun()
    everything(one.session)
    again = one.reloaded()
    assert again.workshop == one.workshop
    assert again.private_notes == one.session.private_notes == {"trust": "Watch the chair."}
    assert again.saved_at == one.session.saved_at
    assert again.diary() == one.session.diary()
    assert first_broken(again.diary()) is None
    assert again.undo_name is None


def test_the_next_sitting_goes_on_with_the_same_diary() -> None:
    one = begun()
    one.do(AGREE)
    again = one.reloaded()
    again.execute(MarkBetween("trust", True))
    assert [entry.number for entry in again.diary()] == [1, 2, 3]
    assert first_broken(again.diary()) is None


# Nothing changes


@pytest.mark.parametrize(
    "command",
    [
        PlaceStage("nowhere", "maturing"),
        PlaceStage("trust", "excelling"),
        MarkBetween("trust", True),
        SetState("trust", State.AGREED),
        WriteText("trust", TextField.REASON, "x"),
        AddAction(" "),
        AddParticipants(()),
    ],
)
def test_a_refusal_changes_nothing_at_all(command: Command) -> None:
    one = begun()
    one.do(PlaceStage("common-vision", "maturing"), PlaceStage("evidence-base", "maturing"))
    one.session.undo()
    told = heard(one)
    before = all_of_it(one)
    with pytest.raises(Refused):
        one.do(command)
    assert all_of_it(one) == before
    assert told == []


@pytest.mark.parametrize("number", range(STEPS))
def test_what_cannot_be_stored_has_not_happened(number: int) -> None:
    *done, command = everything(begun().session)[: number + 1]
    one = begun()
    for earlier in done:  # ids are dealt out in order, so the same commands fit
        one.do(earlier)
    told = heard(one)
    before = all_of_it(one)
    with one.library.failing("commit"), pytest.raises(LibraryProblem):
        one.do(command)
    assert all_of_it(one) == before
    assert told == []
    assert one.do(command).changes
    assert first_broken(one.session.diary()) is None


def test_an_undo_or_redo_that_cannot_be_stored_has_not_happened() -> None:
    one = begun()
    one.do(AGREE, MarkBetween("trust", True))
    one.session.undo()
    told = heard(one)
    before = all_of_it(one)
    with one.library.failing("commit"):
        with pytest.raises(LibraryProblem):
            one.session.undo()
        with pytest.raises(LibraryProblem):
            one.session.redo()
    assert all_of_it(one) == before
    assert told == []
    one.session.redo()
    assert one.workshop.judgement("trust").between_next


def test_after_a_failure_the_next_command_follows_in_the_diary() -> None:
    one = begun()
    with one.library.failing("commit"), pytest.raises(LibraryProblem):
        one.do(AGREE)
    one.do(AGREE)
    assert [entry.number for entry in one.session.diary()] == [1, 2]
    assert first_broken(one.session.diary()) is None


def test_a_library_that_can_only_be_read_takes_nothing() -> None:
    one = begun()
    one.library._writable = False
    before = all_of_it(one)
    assert not one.session.writable
    for attempt in (
        lambda: one.do(AGREE),
        lambda: one.session.save_draft(judgement_draft("trust", TextField.NOTE), "Typing"),
        one.session.close_workshop,
    ):
        with pytest.raises(LibraryProblem):
            attempt()
    assert all_of_it(one) == before


def test_another_window_that_wrote_first_is_found_out() -> None:
    one = begun()
    other = one.reloaded()
    other.execute(PlaceStage("trust", "thriving"))
    before = all_of_it(one)
    with pytest.raises(LibraryProblem):
        one.do(PlaceStage("common-vision", "maturing"))
    assert all_of_it(one) == before


def test_what_stands_already_is_no_step_no_entry_and_no_news() -> None:
    one = begun()
    one.do(AGREE, MarkBetween("trust", True))
    told = heard(one)
    before = all_of_it(one)
    done = one.do(AGREE)
    assert done == ChangeSet(name="agree Maturing")
    assert all_of_it(one) == before
    assert told == []


def test_what_stands_already_does_not_end_what_can_be_redone() -> None:
    one = begun()
    one.do(AGREE, MarkBetween("trust", True))
    one.session.undo()
    one.do(AGREE)
    assert one.session.redo_name == "moving to Thriving"


# Listening


def test_everybody_who_listens_is_told_until_they_stop() -> None:
    one = begun()
    first: list[str] = []
    second: list[str] = []
    stop = one.session.listen(lambda news: first.append(news.name))
    one.session.listen(lambda news: second.append(news.name))
    one.do(AGREE)
    stop()
    stop()
    one.do(MarkBetween("trust", True))
    assert first == ["agree Maturing"]
    assert second == ["agree Maturing", "moving to Thriving"]


def test_who_stops_while_being_told_takes_the_news_from_nobody() -> None:
    one = begun()
    told: list[str] = []

    def once(_: ChangeSet) -> None:
        told.append("first")
        stop()

    stop = one.session.listen(once)
    one.session.listen(lambda _: told.append("second"))
    one.do(AGREE)
    one.do(MarkBetween("trust", True))
    assert told == ["first", "second", "second"]


# The workshop of last time


def with_earlier() -> tuple[Begun, str]:
    """A session compared with an earlier workshop in which trust was agreed."""
    library = MemoryLibrary()
    one = begun(library=library)
    last_time = one.workshops.begin(one.workshop.matrix, "Kirklees", occasion="Autumn")
    last_time.execute(PlaceStage("trust", "developing"))
    one.do(ChangeFacts(replace(one.workshop.facts, compared_with=last_time.workshop.id)))
    return one, last_time.workshop.id


def test_without_an_earlier_workshop_there_is_none() -> None:
    one = begun()
    assert one.session.earlier is None
    assert one.session.account().earlier is None


def test_the_earlier_workshop_is_read_once_and_again_when_another_is_chosen() -> None:
    one, earlier_id = with_earlier()
    earlier = one.session.earlier
    assert earlier is not None
    assert earlier.id == earlier_id
    assert earlier.judgement("trust").stage_id == "developing"
    with one.library.failing("load"):
        assert one.session.earlier is earlier
    one.do(ChangeFacts(replace(one.workshop.facts, compared_with=None)))
    assert one.session.earlier is None
    one.session.undo()
    assert one.session.earlier == earlier


def test_an_earlier_workshop_that_is_not_there_is_none() -> None:
    one = begun()
    one.do(ChangeFacts(replace(one.workshop.facts, compared_with="gone")))
    assert one.session.earlier is None


def test_an_earlier_workshop_that_cannot_be_read_just_now_comes_back_later() -> None:
    one, earlier_id = with_earlier()
    with one.library.failing("load"):
        assert one.session.earlier is None
    found = one.session.account().earlier
    assert found is not None
    assert found.id == earlier_id


# The account, from which documents are made


def test_the_account_holds_what_is_stored() -> None:
    one, _ = with_earlier()
    one.do(AGREE)
    account = one.session.account()
    assert account.workshop == one.workshop
    assert account.diary == one.library.diary(one.workshop.id)
    assert account.earlier == one.session.earlier
    assert account.record is None
    assert account.signatures == ()
