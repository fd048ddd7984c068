"""What was read back, and what has changed since."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.judgement import ElementResult, Evidence, Judgement, MinorityView
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.read_back import (
    Reading,
    confirmed,
    read_back_of,
    reading_of,
    themes_that_are,
    themes_to_read,
    with_read_back,
)
from placematrix_desktop.domain.signoff import ReadBack
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Change, PartKind, Workshop
from tests.factories import ELSEWHERE, START, action, agenda, agreed, workshop

LATER = START + timedelta(minutes=5)


def read(*judgements: Judgement, **more: Any) -> Workshop:
    """A workshop in which the first theme was read back."""
    some = workshop(*judgements, **more)
    return replace(some, facts=confirmed(some.facts, "ambition", START))


def changed(some: Workshop, *changes: Change) -> Workshop:
    return some.with_changes(with_read_back(some, changes, LATER))


def of_judgement(some: Workshop, key: str, **fields: Any) -> Change:
    old = some.judgement(key)
    return Change(PartKind.JUDGEMENT, key, some.judgements.get(key), replace(old, **fields))


def test_only_themes_with_something_in_scope_are_read() -> None:
    assert [theme.id for theme in themes_to_read(workshop())] == ["ambition", "delivery"]
    assert [theme.id for theme in themes_to_read(workshop(scope=["trust"]))] == ["delivery"]


def test_a_theme_is_confirmed_and_the_later_time_counts() -> None:
    some = read()
    assert reading_of(some, "ambition") is Reading.CONFIRMED
    assert themes_that_are(some, Reading.NOT_YET) == ("delivery",)
    again = confirmed(some.facts, "ambition", LATER)
    assert again.read_back == (ReadBack(theme_id="ambition", at=LATER),)


@pytest.mark.parametrize(
    "fields",
    [
        {"note": "Another."},
        {"reason": "So."},
        {"stage_id": "thriving"},
        {"between_next": True},
        {"minority_views": (MinorityView(sector=Sector.VCSE, reason="No."),)},
    ],
)
def test_what_is_read_out_cannot_change_unseen(fields: dict[str, Any]) -> None:
    some = read(agreed("common-vision", "maturing"))
    after = changed(some, of_judgement(some, "common-vision", **fields))
    assert reading_of(after, "ambition") is Reading.CHANGED
    found = read_back_of(after, "ambition")
    assert found is not None
    assert (found.at, found.changed_at) == (START, LATER)


@pytest.mark.parametrize(
    "fields",
    [{"evidence": (Evidence(text="A paper"),)}, {"tallies": (Tally(round=1, counts={"maturing": 2}),)}],
)
def test_what_is_not_read_out_changes_nothing(fields: dict[str, Any]) -> None:
    some = read(agreed("common-vision", "maturing"))
    after = changed(some, of_judgement(some, "common-vision", **fields))
    assert reading_of(after, "ambition") is Reading.CONFIRMED


def test_another_theme_is_not_touched() -> None:
    some = read()
    after = changed(some, of_judgement(some, "trust", note="Of delivery."))
    assert reading_of(after, "ambition") is Reading.CONFIRMED


def test_actions_results_and_scope_count() -> None:
    some = read(actions=[action(1, "Write it", "common-vision")])
    gone = Change(PartKind.ACTION, "action-1", some.actions["action-1"], None)
    result = ElementResult(element_id=ELSEWHERE, result="Level 2")
    narrowed = agenda("common-vision", "trust")
    for change in (
        gone,
        Change(PartKind.ELEMENT_RESULT, ELSEWHERE, None, result),
        Change(PartKind.AGENDA, "", some.agenda, narrowed),
    ):
        assert reading_of(changed(some, change), "ambition") is Reading.CHANGED


def test_the_mark_goes_with_a_change_of_facts_and_comes_off_with_an_undo() -> None:
    some = read(agreed("common-vision", "maturing"))
    facts = Change(PartKind.FACTS, "", some.facts, replace(some.facts, venue="Town hall"))
    made = with_read_back(some, (facts, of_judgement(some, "common-vision", note="New.")), LATER)
    assert sum(1 for change in made if change.kind is PartKind.FACTS) == 1
    after = some.with_changes(made)
    assert after.facts.venue == "Town hall"
    assert reading_of(after, "ambition") is Reading.CHANGED
    assert after.with_changes(change.reversed() for change in reversed(made)) == some


def test_the_first_time_of_change_stays() -> None:
    some = read()
    once = changed(some, of_judgement(some, "common-vision", note="New."))
    change = of_judgement(once, "common-vision", note="Newer.")
    assert with_read_back(once, (change,), LATER + timedelta(hours=1)) == (change,)
