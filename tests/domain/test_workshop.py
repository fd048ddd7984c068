"""A workshop as a value made of parts, and the changes that turn one into the next."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.judgement import ElementResult, Judgement, State
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.domain.signoff import Closing, Reopening
from placematrix_desktop.domain.workshop import Change, PartKind, PartValue, Workshop, type_of_part
from tests.factories import (
    DESCRIPTORS,
    START,
    action,
    agenda,
    agreed,
    full_workshop,
    in_state,
    person,
    workshop,
)

REOPENING = Reopening(
    version=2, previous_fingerprint="f" * 64, reason="A slip.", name="Fay", reopened_at=START
)
CLOSING = Closing(version=2, closed_at=START, fingerprint="e" * 64, previous_fingerprint="f" * 64)


def test_a_judgement_that_nobody_touched_is_open() -> None:
    judgement = workshop().judgement("trust")
    assert judgement == Judgement(descriptor_id="trust")
    assert judgement.state is State.OPEN


def test_the_version_is_one_until_closed_and_reopened() -> None:
    first = workshop()
    assert (first.version, first.is_closed) == (1, False)
    second = replace(first, reopening=REOPENING)
    assert (second.version, second.is_closed) == (2, False)
    closed = replace(second, closing=CLOSING)
    assert (closed.version, closed.is_closed) == (2, True)


def test_people_and_actions_come_as_they_were_entered() -> None:
    some = workshop(
        people=[person(3), person(1), person(2)],
        actions=[action(2, descriptor_id="trust"), action(3), action(1, descriptor_id="trust")],
    )
    assert [one.position for one in some.people()] == [1, 2, 3]
    assert [one.position for one in some.actions_in_order()] == [1, 2, 3]
    assert [one.position for one in some.actions_for("trust")] == [1, 2]
    assert [one.position for one in some.actions_for(None)] == [3]
    assert some.actions_for("common-vision") == ()


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (None, "health-priorities"),
        ("common-vision", "health-priorities"),
        ("health-priorities", "trust"),
        ("evidence-base", "trust"),
        ("trust", "health-priorities"),
        ("not on the agenda", "health-priorities"),
    ],
)
def test_the_next_open_one_goes_round(after: str | None, expected: str) -> None:
    some = workshop(
        agreed("common-vision", "maturing"),
        in_state("evidence-base", State.PARKED),
        in_state("patient-experience", State.NO_CONSENSUS),
    )
    assert some.next_open(after) == expected


def test_the_only_open_one_is_next_to_itself_and_then_there_is_none() -> None:
    some = workshop(scope=["trust"])
    assert some.next_open("trust") == "trust"
    assert workshop(agreed("trust", "maturing"), scope=["trust"]).next_open("trust") is None


def test_the_next_open_one_follows_the_agenda_and_not_the_matrix() -> None:
    some = workshop(scope=["trust", "common-vision"])
    assert some.next_open(None) == "trust"
    assert some.next_open("trust") == "common-vision"


def test_every_kind_of_part_is_found_and_has_its_type() -> None:
    full = full_workshop()
    ids = {
        PartKind.FACTS: "",
        PartKind.AGENDA: "",
        PartKind.JUDGEMENT: "trust",
        PartKind.ELEMENT_RESULT: "digital",
        PartKind.PARTICIPANT: "person-1",
        PartKind.ACTION: "action-1",
    }
    full = replace(full, judgements={**full.judgements, "trust": agreed("trust", "emerging")})
    assert set(type_of_part) == set(PartKind)
    for kind, part_id in ids.items():
        assert isinstance(full.part(kind, part_id), type_of_part[kind])
        if part_id:
            assert full.part(kind, "not there") is None


def test_a_private_note_is_never_a_part_of_the_workshop() -> None:
    before = full_workshop()
    change = Change(PartKind.PRIVATE_NOTE, "trust", None, "Between us.")
    after = before.with_changes([change])
    assert after == before
    assert after.part(PartKind.PRIVATE_NOTE, "trust") is None
    assert "Between us." not in repr(after)


def test_changes_leave_the_workshop_before_them_as_it_was() -> None:
    before = full_workshop()
    kept = repr(before)
    before.with_changes([Change(PartKind.JUDGEMENT, "trust", None, agreed("trust", "thriving"))])
    before.with_changes([Change(PartKind.PARTICIPANT, "person-1", before.participants["person-1"], None)])
    assert repr(before) == kept


def test_one_change_touches_one_part() -> None:
    before = full_workshop()
    new = agreed("trust", "thriving")
    after = before.with_changes([Change(PartKind.JUDGEMENT, "trust", None, new)])
    assert after.judgements == {**before.judgements, "trust": new}
    assert replace(after, judgements=before.judgements) == before


def test_taking_away_a_part_that_is_not_there_changes_nothing() -> None:
    before = full_workshop()
    assert before.with_changes([Change(PartKind.ACTION, "nowhere", None, None)]) == before


def test_a_change_turned_round_twice_is_itself() -> None:
    change = Change(PartKind.ACTION, "action-1", None, action(1))
    assert change.reversed() == Change(PartKind.ACTION, "action-1", action(1), None)
    assert change.reversed().reversed() == change


_VALUES: dict[PartKind, Any] = {
    PartKind.JUDGEMENT: lambda key: st.sampled_from(
        [None, agreed(key, "maturing"), in_state(key, State.PARKED), Judgement(descriptor_id=key)]
    ),
    PartKind.PARTICIPANT: lambda key: st.sampled_from(
        [None, Participant(id=key, position=1, name="A"), Participant(id=key, position=2, name="B")]
    ),
    PartKind.ACTION: lambda key: st.sampled_from([None, Action(id=key, position=1, text="Do")]),
    PartKind.ELEMENT_RESULT: lambda key: st.sampled_from([None, ElementResult(element_id=key, result="2")]),
    PartKind.AGENDA: lambda key: st.sampled_from([agenda("trust"), agenda(*DESCRIPTORS)]),
    PartKind.FACTS: lambda key: st.sampled_from(
        [workshop(subject="Calderdale").facts, workshop(subject="Wakefield").facts]
    ),
}


@st.composite
def runs_of_changes(draw: st.DrawFn) -> tuple[Workshop, list[Change]]:
    """A workshop and changes that follow from it, one after the other."""
    start = now = full_workshop()
    changes = []
    for _ in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(list(_VALUES)))
        single = kind in (PartKind.FACTS, PartKind.AGENDA)
        part_id = "" if single else draw(st.sampled_from(["trust", "person-1", "action-1"]))
        old = now.part(kind, part_id)
        new: PartValue | None = draw(_VALUES[kind](part_id))
        changes.append(Change(kind, part_id, old, new))
        now = now.with_changes(changes[-1:])
    return start, changes


@given(runs_of_changes())
def test_changes_turned_round_lead_back(run: tuple[Workshop, list[Change]]) -> None:
    start, changes = run
    end = start.with_changes(changes)
    one_by_one = start
    for change in changes:
        one_by_one = one_by_one.with_changes([change])
        assert one_by_one.part(change.kind, change.id) == change.new
    assert end == one_by_one
    assert end.with_changes(change.reversed() for change in reversed(changes)) == start
