"""Setting a workshop up: facts, agenda and participants."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddParticipants,
    ChangeFacts,
    ChangeParticipant,
    Command,
    Decision,
    RemoveParticipants,
    SetAgenda,
    Sight,
)
from placematrix_desktop.domain.agenda import Agenda, AgendaItem, Break
from placematrix_desktop.domain.guidance import Activity, Arrangement
from placematrix_desktop.domain.judgement import DecisionRule
from placematrix_desktop.domain.matrix import SubjectKind
from placematrix_desktop.domain.participants import InterestOutcome, NewParticipant, Participant, Sector
from placematrix_desktop.domain.text import LONGEST_TEXT
from placematrix_desktop.domain.workshop import Change, Facts, PartKind, Workshop
from placematrix_desktop.errors import Refused
from tests.application.begun import begun
from tests.factories import DESCRIPTORS, START, Ids, agenda, agreed, person, small_matrix, workshop

LONG = "x" * (LONGEST_TEXT + 1)


def decide(command: Command, some: Workshop | None = None) -> Decision:
    return command.decide(Sight(workshop=some or workshop(), private_notes={}, now=START, new_id=Ids()))


# Facts

NEW_FACTS: dict[str, tuple[Any, str]] = {
    "subject": ("Calderdale", "subject"),
    "subject_kind": (SubjectKind.SYSTEM, "kind of subject"),
    "occasion": ("Spring", "occasion"),
    "purpose": ("To plan.\nTogether.", "purpose"),
    "date": (date(2026, 3, 12), "date"),
    "finish": (time(12, 30), "finishing time"),
    "venue": ("Town hall", "venue"),
    "facilitator": ("Fay", "facilitator"),
    "recorder": ("Ray", "recorder"),
    "sponsor": ("Sue", "sponsor"),
    "default_rule": (DecisionRule.MAJORITY, "usual decision rule"),
    "compared_with": ("workshop-0", "workshop to compare with"),
    "arrangements": ((Arrangement.COMMITTEE,), "governance arrangements"),
    "activities": ((Activity.STRATEGY, Activity.WELLBEING), "activities of the partnership"),
    "sample": (True, "sample mark"),
    "keep_until": (date(2034, 3, 12), "day until which it is kept"),
    "rehearsal": (True, "rehearsal"),
    "tally_hidden": (True, "hidden tallies"),
    "tally_by_sector": (True, "hands by sector"),
    "prompts": (False, "prompts after a tally"),
}


def test_every_fact_has_a_case_here() -> None:
    # What was read back is confirmed by a command of its own.
    assert set(NEW_FACTS) == set(Facts.__struct_fields__) - {"read_back"}


@pytest.mark.parametrize("field", NEW_FACTS)
def test_each_fact_can_be_changed_and_is_named(field: str) -> None:
    some = workshop()
    value, words = NEW_FACTS[field]
    new = replace(some.facts, **{field: value})
    decision = decide(ChangeFacts(new), some)
    assert decision.changes == (Change(PartKind.FACTS, "", some.facts, new),)
    assert decision.name == f"change {words}"
    assert decision.sentence == f"Changed in Prepare: {words}."


def test_choices_have_no_usual_rule_that_needs_an_order() -> None:
    some = workshop(matrix=small_matrix(ladder=False))
    lowest = replace(some.facts, default_rule=DecisionRule.LOWEST)
    with pytest.raises(Refused) as refusal:
        decide(ChangeFacts(lowest), some)
    assert refusal.value.sentence == (
        "The decision rule “lowest of the range” needs stages in their order, and these columns are choices. "
        "Choose another rule."
    )
    # A ladder may have it, and other facts of an older workshop that has it can still be changed.
    assert decide(ChangeFacts(lowest), workshop()).changes
    old = replace(some, facts=lowest)
    assert decide(ChangeFacts(replace(lowest, venue="Town hall")), old).changes


def test_several_facts_at_once_are_all_named() -> None:
    some = workshop()
    decision = decide(ChangeFacts(replace(some.facts, venue="Hall", sponsor="Sue")), some)
    assert decision.sentence == "Changed in Prepare: venue, sponsor."


def test_facts_are_tidied() -> None:
    some = workshop()
    lines = ("subject", "occasion", "venue", "facilitator", "recorder", "sponsor")
    typed = replace(some.facts, purpose=" To\r\nplan. ", **dict.fromkeys(lines, " A\r\n B\x00 "))
    (change,) = decide(ChangeFacts(typed), some).changes
    assert change.new == replace(some.facts, purpose="To\nplan.", **dict.fromkeys(lines, "A B"))


def test_arrangements_and_activities_stand_once_and_in_the_order_of_the_guidance() -> None:
    some = workshop()
    typed = replace(
        some.facts,
        arrangements=(Arrangement.LEAD_PROVIDER, Arrangement.INDIVIDUALS, Arrangement.LEAD_PROVIDER),
        activities=tuple(reversed(Activity)),
    )
    (change,) = decide(ChangeFacts(typed), some).changes
    assert isinstance(change.new, Facts)
    assert change.new.arrangements == (Arrangement.INDIVIDUALS, Arrangement.LEAD_PROVIDER)
    assert change.new.activities == tuple(Activity)


def test_the_same_facts_again_change_nothing() -> None:
    some = workshop(facts={"venue": "Town hall"})
    assert decide(ChangeFacts(replace(some.facts, venue=" Town  hall ")), some).changes == ()


def test_the_diary_hears_no_name() -> None:
    some = workshop()
    decision = decide(ChangeFacts(replace(some.facts, facilitator="Fay Fox", sponsor="Sue Sands")), some)
    assert "Fay" not in (decision.sentence or "")
    assert "Sue" not in (decision.sentence or "")


# Agenda


def test_the_agenda_is_set_with_its_order_and_minutes() -> None:
    some = workshop()
    new = Agenda(
        items=(AgendaItem(descriptor_id="trust", minutes=600), AgendaItem(descriptor_id="common-vision"))
    )
    decision = decide(SetAgenda(new), some)
    assert decision.changes == (Change(PartKind.AGENDA, "", some.agenda, new),)
    assert (decision.name, decision.sentence) == ("change the agenda", "Agenda: 2 descriptors in scope.")
    assert decide(SetAgenda(agenda("trust")), some).sentence == "Agenda: 1 descriptor in scope."


def test_the_same_agenda_again_changes_nothing() -> None:
    assert decide(SetAgenda(agenda(*DESCRIPTORS))).changes == ()


def test_a_result_out_of_scope_is_kept_and_counts_again_later() -> None:
    some = workshop(agreed("trust", "maturing"))
    narrower = some.with_changes(decide(SetAgenda(agenda("common-vision")), some).changes)
    assert narrower.judgements == some.judgements
    assert narrower.with_changes(decide(SetAgenda(some.agenda), narrower).changes) == some


# Participants


def test_people_are_added_in_one_step_after_those_there_are() -> None:
    some = workshop(people=[person(7), person(3)])
    decision = decide(
        AddParticipants(
            (
                NewParticipant(" Ann\r\nAchebe ", " Chief ", " TSL ", Sector.VCSE, " ann@example.org "),
                NewParticipant("Bo"),
            )
        ),
        some,
    )
    ids = Ids()
    ann = Participant(
        id=ids(),
        position=8,
        name="Ann Achebe",
        role="Chief",
        organisation="TSL",
        sector=Sector.VCSE,
        email="ann@example.org",
    )
    bo = Participant(id=ids(), position=9, name="Bo")
    assert decision.changes == (
        Change(PartKind.PARTICIPANT, ann.id, None, ann),
        Change(PartKind.PARTICIPANT, bo.id, None, bo),
    )
    assert (decision.name, decision.sentence) == ("add 2 participants", "2 participants added.")
    assert decide(AddParticipants((NewParticipant("Cy"),))).name == "add 1 participant"


def test_two_hundred_people_are_one_step() -> None:
    decision = decide(AddParticipants(tuple(NewParticipant(f"Person {n}") for n in range(200))))
    assert len(decision.changes) == 200
    assert len({change.id for change in decision.changes}) == 200


@pytest.mark.parametrize(
    ("change", "name", "sentence"),
    [
        ({"role": "Chair"}, "change participant", "Participant changed."),
        ({"sector": Sector.ICB}, "change participant", "Participant changed."),
        ({"present": False, "role": "Chair"}, "change participant", "Participant changed."),
        ({"interest": "A\ncontract."}, "change participant", "Participant changed."),
        ({"no_interest": True}, "change participant", "Participant changed."),
        (
            {"interest": "A seat.", "outcome": InterestOutcome.DISCUSSES},
            "change participant",
            "Participant changed.",
        ),
    ],
)
def test_a_participant_is_changed(change: dict[str, Any], name: str, sentence: str) -> None:
    old = person(1, "Ann Achebe")
    new = replace(old, **change)
    decision = decide(ChangeParticipant(new), workshop(people=[old]))
    assert decision.changes == (Change(PartKind.PARTICIPANT, "person-1", old, new),)
    assert (decision.name, decision.sentence) == (name, sentence)


def test_the_same_participant_again_changes_nothing() -> None:
    old = person(1, "Ann Achebe")
    decision = decide(ChangeParticipant(replace(old, name=" Ann  Achebe ")), workshop(people=[old]))
    assert (decision.changes, decision.name) == ((), "change participant")


def test_people_are_removed_in_one_step() -> None:
    people = [person(1), person(2), person(3)]
    decision = decide(RemoveParticipants(("person-3", "person-1")), workshop(people=people))
    assert decision.changes == (
        Change(PartKind.PARTICIPANT, "person-3", people[2], None),
        Change(PartKind.PARTICIPANT, "person-1", people[0], None),
    )
    assert (decision.name, decision.sentence) == ("remove 2 participants", "2 participants removed.")


def test_somebody_who_is_named_twice_is_removed_once() -> None:
    decision = decide(RemoveParticipants(("person-1", "person-1")), workshop(people=[person(1)]))
    assert len(decision.changes) == 1
    assert decision.sentence == "1 participant removed."


def test_the_diary_hears_of_people_by_number_alone() -> None:
    old = person(1, "Ann Achebe", organisation="TSL")
    some = workshop(people=[old])
    for command in (
        AddParticipants((NewParticipant("Ann Achebe", organisation="TSL"),)),
        ChangeParticipant(replace(old, name="Ann Adebayo")),
        ChangeParticipant(replace(old, present=False)),
        RemoveParticipants(("person-1",)),
    ):
        decision = decide(command, some)
        for said in (decision.sentence or "", decision.name):
            assert "Ann" not in said
            assert "TSL" not in said


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (ChangeFacts(Facts(subject=" \r\n")), "needs the name of the place"),
        (ChangeFacts(Facts(subject="Kirklees", purpose=LONG)), "100,001 characters"),
        (ChangeFacts(Facts(subject="Kirklees", compared_with="workshop-1")), "compared with itself"),
        (SetAgenda(Agenda(items=())), "at least one"),
        (SetAgenda(agenda("trust", "trust")), "twice"),
        (SetAgenda(agenda("trust", "nowhere")), "no descriptor “nowhere”"),
        (SetAgenda(agenda("trust", minutes=0)), "Trust: Minutes go from 1 to 600."),
        (SetAgenda(agenda("trust", minutes=601)), "Trust: Minutes go from 1 to 600."),
        (AddParticipants(()), "nobody to add"),
        (AddParticipants((NewParticipant("Ann"), NewParticipant(" \t "))), "needs a name"),
        (ChangeParticipant(person(9)), "no longer on the list"),
        (ChangeParticipant(replace(person(1), name=" ")), "needs a name"),
        (ChangeParticipant(person(1, interest=LONG)), "100,001 characters"),
        (ChangeParticipant(person(1, interest="A contract.", no_interest=True)), "not both"),
        (ChangeParticipant(person(1, outcome=InterestOutcome.EXCLUDED)), "Write the interest first"),
        (RemoveParticipants(()), "nobody to remove"),
        (RemoveParticipants(("person-1", "person-9")), "no longer on the list"),
    ],
)
def test_what_is_refused_is_refused_with_a_sentence(command: Command, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        decide(command, workshop(people=[person(1)]))
    assert words in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")


# Breaks


def with_breaks(*breaks: Break) -> SetAgenda:
    return SetAgenda(replace(workshop().agenda, breaks=breaks))


def at(hour: int, minute: int, minutes: int = 15) -> Break:
    return Break(start=time(hour, minute), minutes=minutes)


def test_breaks_stand_in_the_agenda() -> None:
    some = workshop()
    command = with_breaks(at(10, 30), at(10, 45, 1), at(22, 0, 120))
    decision = decide(command, some)
    assert decision.changes == (Change(PartKind.AGENDA, "", some.agenda, command.agenda),)
    assert decision.sentence == "Agenda: 5 descriptors in scope, 3 breaks."
    assert decide(with_breaks(at(0, 0, 240)), some).sentence == "Agenda: 5 descriptors in scope, 1 break."


@pytest.mark.parametrize(
    ("breaks", "words"),
    [
        ((at(10, 30, 0),), "Break at 10:30: A break lasts from 1 to 240 minutes."),
        ((at(10, 30, 241),), "Break at 10:30: A break lasts from 1 to 240 minutes."),
        ((at(23, 30, 31),), "Break at 23:30: A break ends before midnight."),
        (
            (at(10, 30), at(10, 44)),
            (
                "Break at 10:44: Breaks stand in order and do not overlap. "
                "The one before it starts at 10:30 and lasts 15 minutes."
            ),
        ),
        (
            (at(11, 0), at(10, 0)),
            (
                "Break at 10:00: Breaks stand in order and do not overlap. "
                "The one before it starts at 11:00 and lasts 15 minutes."
            ),
        ),
    ],
)
def test_breaks_that_cannot_be_are_refused(breaks: tuple[Break, ...], words: str) -> None:
    with pytest.raises(Refused) as refusal:
        decide(with_breaks(*breaks))
    assert refusal.value.sentence == words


# Rehearsals


def test_a_rehearsal_becomes_real_while_nothing_is_recorded() -> None:
    some = workshop(facts={"rehearsal": True})
    real = ChangeFacts(replace(some.facts, rehearsal=False))
    assert decide(real, some).changes
    with_a_stage = replace(some, judgements={"trust": agreed("trust", "maturing")})
    with pytest.raises(Refused, match="What was recorded in a rehearsal does not become real"):
        decide(real, with_a_stage)


def test_a_workshop_with_results_can_be_called_a_rehearsal_afterwards() -> None:
    some = workshop(agreed("trust", "maturing"))
    assert decide(ChangeFacts(replace(some.facts, rehearsal=True)), some).changes


def test_what_was_closed_once_stays_what_it_was() -> None:
    one = begun()
    one.session.close_workshop()
    one.session.reopen(reason="A slip.", name="Fay")
    with pytest.raises(Refused, match="what it says of a rehearsal stays"):
        one.do(ChangeFacts(replace(one.workshop.facts, rehearsal=True)))
    assert one.do(ChangeFacts(replace(one.workshop.facts, venue="Hall"))).changes


def test_a_real_workshop_is_not_compared_with_a_rehearsal() -> None:
    one = begun()
    tried = one.workshops.begin(small_matrix(), "Kirklees", rehearsal=True).workshop.id
    looks_back = replace(one.workshop.facts, compared_with=tried)
    with pytest.raises(Refused, match="not compared with a rehearsal"):
        one.do(ChangeFacts(looks_back))
    one.do(ChangeFacts(replace(looks_back, rehearsal=True)))
    assert one.session.earlier is not None
    with pytest.raises(Refused, match="not compared with a rehearsal"):
        one.do(ChangeFacts(looks_back))


def test_one_that_was_called_a_rehearsal_later_is_looked_back_on_no_more() -> None:
    one = begun()
    other = one.workshops.begin(small_matrix(), "Kirklees")
    one.do(ChangeFacts(replace(one.workshop.facts, compared_with=other.workshop.id)))
    assert one.session.earlier is not None
    other.execute(ChangeFacts(replace(other.workshop.facts, rehearsal=True)))
    assert one.reloaded().earlier is None
    # That one has been called so elsewhere is no reason to refuse a change of the venue.
    assert one.do(ChangeFacts(replace(one.workshop.facts, venue="Hall"))).changes
