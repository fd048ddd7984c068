"""Undo and redo, by name, of everything; and what the diary says of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.application import history as history_module
from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    ChangeAction,
    ChangeParticipant,
    Command,
    MarkBetween,
    PlaceStage,
    RecordElementResult,
    RemoveAction,
    RemoveParticipants,
    SetAgenda,
    SetEvidence,
    SetState,
    SetTarget,
    TextField,
    TickStatement,
    WritePrivateNote,
    WriteText,
    judgement_draft,
)
from placematrix_desktop.application.workshop_session import ChangeSet, WorkshopSession
from placematrix_desktop.domain.diary import first_broken, minutes
from placematrix_desktop.domain.judgement import Evidence, State, Tick
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.domain.workshop import Change, PartKind
from placematrix_desktop.errors import Refused
from tests.application.begun import begun
from tests.application.everything_done import STEPS, everything
from tests.factories import DESCRIPTORS, ELSEWHERE, STAGES, agenda, agreed
from tests.free_texts import free_texts


def state(session: WorkshopSession) -> tuple[Any, ...]:
    return session.workshop, dict(session.private_notes)


def test_there_is_nothing_to_undo_or_redo_at_first() -> None:
    session = begun().session
    assert session.undo_name is None
    assert session.redo_name is None
    with pytest.raises(Refused, match="nothing to undo"):
        session.undo()
    with pytest.raises(Refused, match="nothing to redo"):
        session.redo()


@pytest.mark.parametrize("number", range(STEPS))
def test_each_command_is_undone_and_redone_by_its_name(number: int) -> None:
    *done, command = everything(begun().session)[: number + 1]
    one = begun()
    for earlier in done:
        one.do(earlier)
    before = state(one.session)
    name = one.do(command).name
    after = state(one.session)
    assert after != before
    assert one.session.undo_name == name
    assert one.session.redo_name is None

    undone = one.session.undo()
    assert undone.name == f"undo {name}"
    assert state(one.session) == before
    assert state(one.reloaded()) == before
    assert one.session.redo_name == name

    redone = one.session.redo()
    assert redone.name == f"redo {name}"
    assert state(one.session) == after
    assert state(one.reloaded()) == after
    assert one.session.undo_name == name
    assert one.session.redo_name is None
    assert tuple(change.reversed() for change in reversed(undone.changes)) == redone.changes


def test_everything_can_be_undone_and_redone_in_a_row() -> None:
    one = begun()
    states = [state(one.session)]
    template = everything(begun().session)
    for command in template:
        one.do(command)
        states.append(state(one.session))
    for expected in reversed(states[:-1]):
        one.session.undo()
        assert state(one.session) == expected
    assert one.session.undo_name is None
    for expected in states[1:]:
        one.session.redo()
        assert state(one.session) == expected
    assert one.session.redo_name is None
    assert first_broken(one.session.diary()) is None


def test_an_undo_is_told_like_any_change() -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"))
    told: list[ChangeSet] = []
    one.session.listen(told.append)
    undone = one.session.undo()
    redone = one.session.redo()
    assert told == [undone, redone]
    assert undone.touched(PartKind.JUDGEMENT) == {"trust"}


def test_a_new_step_ends_what_could_be_redone() -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"))
    one.session.undo()
    one.do(PlaceStage("trust", "thriving"))
    assert one.session.redo_name is None
    one.session.undo()
    assert one.workshop.judgements == {}


def test_a_refusal_ends_nothing_of_what_could_be_redone() -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"))
    one.session.undo()
    with pytest.raises(Refused):
        one.do(PlaceStage("trust", "excelling"))
    assert one.session.redo_name == "agree Maturing"


def test_undo_writes_which_entry_it_reverses_and_redo_which_it_repeats() -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"), PlaceStage("evidence-base", "emerging"))
    one.session.undo()
    one.session.undo()
    one.session.redo()
    entries = one.session.diary()
    assert [(e.number, e.reverses, e.repeats) for e in entries] == [
        (1, None, None),
        (2, None, None),
        (3, None, None),
        (4, 3, None),
        (5, 2, None),
        (6, None, 2),
    ]
    assert [e.sentence for e in entries[3:]] == [
        "Undone: agree Emerging.",
        "Undone: agree Maturing.",
        "Done again: agree Maturing.",
    ]
    assert [e.command for e in entries[1:]] == ["place_stage"] * 5
    assert entries[3].about == ("judgement/evidence-base",)
    assert first_broken(entries) is None


def test_undone_and_done_again_and_undone_names_the_first_entry_each_time() -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"))
    for _ in range(2):
        one.session.undo()
        one.session.redo()
    one.session.undo()
    assert [(e.reverses, e.repeats) for e in one.session.diary()[2:]] == [
        (2, None),
        (None, 2),
        (2, None),
        (None, 2),
        (2, None),
    ]
    assert [e.number for e in minutes(one.session.diary())] == [1]


def test_the_minutes_say_what_stands() -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"), PlaceStage("evidence-base", "emerging"))
    one.session.undo()
    one.do(PlaceStage("evidence-base", "developing"))
    assert [e.sentence for e in minutes(one.session.diary())][1:] == [
        "Trust: agreed Maturing (consensus).",
        "Evidence base: agreed Developing (consensus).",
    ]


def test_undoing_a_private_note_leaves_no_trace_in_the_diary() -> None:
    one = begun()
    one.do(WritePrivateNote("trust", "Watch the chair."))
    one.session.undo()
    one.session.redo()
    assert one.session.private_notes == {"trust": "Watch the chair."}
    assert len(one.session.diary()) == 1


def test_a_step_after_a_private_note_still_names_its_own_entry() -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"), WritePrivateNote("trust", "Hm."), MarkBetween("trust", True))
    one.session.undo()
    one.session.undo()
    one.session.undo()
    assert [(e.number, e.reverses) for e in one.session.diary()[3:]] == [(4, 3), (5, 2)]


def test_an_undo_is_refused_where_a_part_was_changed_since() -> None:
    one = begun()
    one.do(
        AddParticipants((NewParticipant("Ann"), NewParticipant("Bo"))), WritePrivateNote("trust", "Watch.")
    )
    one.session.undo()
    # Nothing can come between in one session, so it is put there by hand.
    bo = one.workshop.people()[1]
    elsewhere = Change(PartKind.PARTICIPANT, bo.id, bo, replace(bo, role="Chair"))
    one.session._workshop = one.workshop.with_changes([elsewhere])
    one.session._private_notes["trust"] = "Other."
    before = (state(one.session), one.session.undo_name, one.session.redo_name, one.library.everything())
    with pytest.raises(Refused, match="“add 2 participants” cannot be taken back: it has been changed since"):
        one.session.undo()
    with pytest.raises(Refused, match="“private note” cannot be done again: it has been changed since"):
        one.session.redo()
    assert (
        state(one.session),
        one.session.undo_name,
        one.session.redo_name,
        one.library.everything(),
    ) == before


def test_a_redo_is_refused_where_a_part_was_changed_since() -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"))
    one.session.undo()
    elsewhere = Change(PartKind.JUDGEMENT, "trust", None, agreed("trust", "thriving"))
    one.session._workshop = one.workshop.with_changes([elsewhere])
    with pytest.raises(Refused, match="“agree Maturing” cannot be done again"):
        one.session.redo()
    assert one.workshop.judgement("trust").stage_id == "thriving"


def test_undoing_a_text_does_not_bring_its_draft_back() -> None:
    one = begun()
    key = judgement_draft("trust", TextField.NOTE)
    one.session.save_draft(key, "Typing")
    one.do(WriteText("trust", TextField.NOTE, "Typing"))
    one.session.undo()
    assert one.session.drafts() == ()
    assert one.workshop.judgement("trust").note == ""


def test_only_so_many_steps_can_be_undone() -> None:
    one = begun()
    for number in range(history_module.DEPTH + 5):
        one.do(PlaceStage("trust", STAGES[number % 4]))
    undone = 0
    while one.session.undo_name:
        one.session.undo()
        undone += 1
    assert undone == history_module.DEPTH
    assert one.workshop.judgement("trust").stage_id == STAGES[4 % 4]


def test_closing_ends_undo_and_redo() -> None:
    one = begun()
    one.do(PlaceStage("trust", "maturing"), PlaceStage("trust", "thriving"))
    one.session.undo()
    one.session.close_workshop()
    assert one.session.undo_name is None
    assert one.session.redo_name is None
    one.session.reopen(reason="A slip.", name="Fay")
    assert one.session.undo_name is None
    with pytest.raises(Refused, match="nothing to undo"):
        one.session.undo()


# Anything, in any order


@st.composite
def commands(draw: st.DrawFn, session: WorkshopSession) -> Command:
    """A command that fits the workshop as it stands, though it may be refused or change nothing."""
    key = draw(st.sampled_from(DESCRIPTORS))
    stage = draw(st.sampled_from(STAGES))
    text = draw(free_texts(max_size=10))
    people = session.workshop.people()
    actions = session.workshop.actions_in_order()
    choices: list[Command] = [
        PlaceStage(key, stage),
        MarkBetween(key, draw(st.booleans())),
        SetState(key, draw(st.sampled_from(State)), draw(st.none() | st.just(text))),
        SetTarget(key, draw(st.none() | st.just(stage))),
        TickStatement(key, Tick(stage_id=stage, statement=draw(st.integers(0, 1))), draw(st.booleans())),
        SetEvidence(key, (Evidence(text=text),)),
        WriteText(key, draw(st.sampled_from(TextField)), text),
        WritePrivateNote(key, text),
        RecordElementResult(ELSEWHERE, text),
        AddAction(text, draw(st.none() | st.just(key))),
        AddParticipants((NewParticipant(text), NewParticipant("Bo", sector=draw(st.sampled_from(Sector))))),
        SetAgenda(agenda(*draw(st.lists(st.sampled_from(DESCRIPTORS), max_size=5)))),
    ]
    if people:
        someone = draw(st.sampled_from(people))
        choices.append(ChangeParticipant(replace(someone, present=not someone.present)))
        choices.append(RemoveParticipants(tuple(draw(st.sets(st.sampled_from([p.id for p in people]))))))
    if actions:
        some_action = draw(st.sampled_from(actions))
        choices.append(ChangeAction(replace(some_action, top=not some_action.top)))
        choices.append(RemoveAction(some_action.id))
    return draw(st.sampled_from(choices))


@settings(max_examples=60)
@given(st.data())
def test_any_run_of_commands_undoes_to_its_start_and_redoes_to_its_end(data: st.DataObject) -> None:
    one = begun()
    session = one.session
    # What stands after as many steps as are done now; redo has to lead along it again.
    path = [state(session)]
    done = 0
    for _ in range(data.draw(st.integers(0, 14), label="length")):
        what = data.draw(st.sampled_from(["do", "do", "do", "undo", "redo"]), label="what")
        before = state(session)
        if what == "undo" and done:
            session.undo()
            done -= 1
        elif what == "redo" and done < len(path) - 1:
            session.redo()
            done += 1
        elif what == "do":
            try:
                changed = session.execute(data.draw(commands(session), label="command"))
            except Refused:
                assert state(session) == before
                continue
            if changed.changes:
                done += 1
                path[done:] = [state(session)]
            else:
                assert state(session) == before
        assert state(session) == path[done]
        assert (session.undo_name is None) is (done == 0)
        assert (session.redo_name is None) is (done == len(path) - 1)

    end = len(path) - 1
    while session.redo_name:
        session.redo()
    assert state(session) == path[end]
    while session.undo_name:
        session.undo()
    assert state(session) == path[0]
    assert state(one.reloaded()) == path[0]
    assert [entry.number for entry in minutes(session.diary())] == [1]
    while session.redo_name:
        session.redo()
    assert state(session) == path[end]
    assert state(one.reloaded()) == path[end]
    assert first_broken(session.diary()) is None
