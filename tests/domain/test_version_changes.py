"""Two versions compared part by part, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from placematrix_desktop.domain import version_changes
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.judgement import ElementResult, Judgement, State
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.domain.version_changes import changes_between
from placematrix_desktop.domain.workshop import Facts, Workshop
from tests.factories import (
    ELSEWHERE,
    START,
    action,
    agreed,
    full_workshop,
    in_state,
    person,
    workshop,
)


def told(before: Workshop, after: Workshop) -> list[str]:
    return [f"{each.where}: {each.sentence}" for each in changes_between(before, after)]


def test_nothing_changed_is_nothing_told() -> None:
    assert changes_between(full_workshop(), full_workshop()) == ()


def test_a_stage_that_moved_and_a_note_that_was_rewritten() -> None:
    before = workshop(agreed("common-vision", "developing", note="One."), agreed("trust", "maturing"))
    after = workshop(
        agreed("common-vision", "maturing", note="Two."),
        in_state("trust", State.NO_CONSENSUS, reason="Two views."),
        agreed("evidence-base", "emerging", note="New."),
    )
    assert told(before, after) == [
        "Common vision: Result changed from Developing to Maturing.",
        "Common vision: Note for the report rewritten.",
        "Evidence base: Result changed from not assessed to Emerging.",
        "Evidence base: Note for the report added.",
        "Trust: Result changed from Maturing to no consensus.",
        "Trust: Reason added.",
    ]


def test_what_was_decided_again_alike_is_told() -> None:
    before = workshop(agreed("trust", "maturing"))
    again = replace(before.judgement("trust"), decided_at=START.replace(hour=18))
    after = replace(before, judgements={"trust": again})
    assert told(before, after) == ["Trust: Decided again, with the same result."]


def test_actions_and_people_that_came_changed_and_went() -> None:
    before = workshop(
        actions=[action(1, "Write it"), action(2, "Book a room")], people=[person(1, "Ann"), person(2, "Bo")]
    )
    after = workshop(
        actions=[action(1, "Write it", owner="Bo", due=date(2026, 6, 1)), action(3, "Ask")],
        people=[person(1, "Ann", present=False), person(3, "Cy")],
    )
    assert told(before, after) == [
        "“Write it”: Action changed: owner and date.",
        "“Ask”: Action added.",
        "“Book a room”: Action taken out.",
        "Ann: Changed in the list: presence.",
        "Cy: Put on the list of participants.",
        "Bo: Taken off the list of participants.",
    ]


def test_scope_results_from_elsewhere_and_facts() -> None:
    before = workshop(facts={"venue": "Town hall"}, scope=["trust", "common-vision"])
    after = workshop(
        facts={"venue": "", "sponsor": "Sue"},
        scope=["trust", "evidence-base"],
        element_results={ELSEWHERE: ElementResult(element_id=ELSEWHERE, result="Level 2")},
    )
    assert told(before, after) == [
        "Digital: Result from elsewhere added.",
        "Evidence base: Taken into scope.",
        "Common vision: Left out of scope.",
        "Venue: Taken out.",
        "Sponsor: Added.",
    ]
    turned = workshop(scope=["common-vision", "trust"], facts={"venue": "Town hall"})
    assert told(before, turned) == ["Agenda: Order, minutes or breaks changed."]


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        (Judgement, "judgements", "common-vision"),
        (Action, "actions", "action-1"),
        (Participant, "participants", "person-1"),
    ],
)
def test_no_field_of_a_part_changes_unseen(kind: type[Any], name: str, key: str) -> None:
    """Going back to its default is a change of each field, since the full workshop has none at that; one that
    is added later and forgotten there is found here."""
    before = full_workshop()
    held = getattr(before, name)
    tried = 0
    for field in msgspec.structs.fields(kind):
        has_default = field.default is not msgspec.NODEFAULT or field.default_factory is not msgspec.NODEFAULT
        other = {"position": 99, "text": "Other.", "name": "Zoe"}.get(field.name) or (
            field.default if field.default is not msgspec.NODEFAULT else {}
        )
        if not has_default and field.name not in ("position", "text", "name"):
            continue
        if getattr(held[key], field.name) == other:
            other = not other
        after = replace(before, **{name: {**held, key: replace(held[key], **{field.name: other})}})
        assert changes_between(before, after), field.name
        tried += 1
    assert tried >= len(kind.__struct_fields__) - 2


def test_no_fact_is_overlooked() -> None:
    said = set(version_changes._FACTS) | version_changes._UNSAID_FACTS
    assert said == set(Facts.__struct_fields__)
