"""What is still open before sign-off, in sentences."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.judgement import ElementResult, State
from placematrix_desktop.domain.participants import EXPECTED_SECTORS, InterestOutcome, Presence, Sector
from placematrix_desktop.domain.readiness import Gap, Open, what_is_open, without_a_voice
from placematrix_desktop.domain.signoff import ReadBack
from placematrix_desktop.domain.workshop import Workshop
from tests.factories import DESCRIPTORS, ELSEWHERE, START, action, agreed, in_state, person, workshop

READ_BACK = (ReadBack(theme_id="ambition", at=START), ReadBack(theme_id="delivery", at=START))


def ready(**more: object) -> Workshop:
    """A workshop in which nothing is open."""
    fields = {
        "people": [person(n, sector=sector, no_interest=True) for n, sector in enumerate(EXPECTED_SECTORS)],
        "actions": [action(1, owner="Bo", due=date(2026, 6, 1))],
        "facts": {"read_back": READ_BACK},
        "element_results": {ELSEWHERE: ElementResult(element_id=ELSEWHERE, result="Level 2")},
        **more,
    }
    return workshop(*(agreed(key, "maturing") for key in DESCRIPTORS), **fields)  # type: ignore[arg-type]


def found(some: Workshop, gap: Gap) -> Open | None:
    return next((row for row in what_is_open(some) if row.gap is gap), None)


def test_nothing_is_open_when_all_is_said() -> None:
    assert what_is_open(ready()) == ()


def test_a_new_workshop_is_open_in_every_way_that_it_can_be() -> None:
    assert [row.gap for row in what_is_open(workshop())] == [
        Gap.NOT_ASSESSED,
        Gap.NO_RESULT,
        Gap.NOBODY,
        Gap.NOT_READ_BACK,
    ]


@pytest.mark.parametrize(
    ("state", "reason", "gap", "sentence"),
    [
        (State.OPEN, "", Gap.NOT_ASSESSED, "1 descriptor is not assessed."),
        (State.PARKED, "", Gap.PARKED, "1 descriptor is parked."),
        (State.PARKED, "Tired.", Gap.PARKED, "1 descriptor is parked."),
        (State.NO_CONSENSUS, "", Gap.NO_REASON, "1 descriptor without consensus and without a reason."),
    ],
)
def test_a_descriptor_that_is_open_is_named(state: State, reason: str, gap: Gap, sentence: str) -> None:
    some = ready()
    some = workshop(
        *(j for j in some.judgements.values() if j.descriptor_id != "trust"),
        in_state("trust", state, reason=reason),
        people=some.people(),
        facts={"read_back": READ_BACK},
        actions=some.actions_in_order(),
        element_results=some.element_results,
    )
    assert what_is_open(some) == (Open(gap=gap, sentence=sentence, about=("trust",)),)


@pytest.mark.parametrize(
    ("state", "reason"), [(State.NO_CONSENSUS, "Two views."), (State.NOT_APPLICABLE, "")]
)
def test_a_result_is_not_a_gap(state: State, reason: str) -> None:
    some = workshop(in_state("trust", state, reason=reason), scope=["trust"])
    assert found(some, Gap.NOT_ASSESSED) is None
    assert found(some, Gap.NO_REASON) is None
    assert found(some, Gap.PARKED) is None


def test_only_what_is_in_scope_can_be_open() -> None:
    row = found(workshop(scope=["trust", "common-vision"]), Gap.NOT_ASSESSED)
    assert row == Open(
        gap=Gap.NOT_ASSESSED, sentence="2 descriptors are not assessed.", about=("trust", "common-vision")
    )


@pytest.mark.parametrize(
    "results",
    [{}, {ELSEWHERE: ElementResult(element_id=ELSEWHERE, where_from="The digital matrix.")}],
)
def test_an_element_assessed_elsewhere_wants_a_result(results: dict[str, ElementResult]) -> None:
    assert what_is_open(ready(element_results=results)) == (
        Open(
            gap=Gap.NO_RESULT, sentence="1 element assessed elsewhere without a result.", about=(ELSEWHERE,)
        ),
    )


def test_an_element_that_is_not_on_today_wants_no_result() -> None:
    assert found(workshop(scope=["trust"]), Gap.NO_RESULT) is None
    row = found(workshop(scope=["evidence-base"]), Gap.NO_RESULT)
    assert row is not None
    assert row.about == (ELSEWHERE,)


def test_actions_want_an_owner_and_a_date() -> None:
    some = ready(actions=[action(1), action(2, owner="Bo"), action(3, due=date(2026, 6, 1))])
    assert what_is_open(some) == (
        Open(gap=Gap.NO_OWNER, sentence="2 actions have no owner.", about=("action-1", "action-3")),
        Open(gap=Gap.NO_DATE, sentence="2 actions have no date.", about=("action-1", "action-2")),
    )


def test_sectors_are_missing_when_they_are_not_in_the_room() -> None:
    people = [
        person(n, sector=sector, no_interest=True, present=sector is not Sector.VCSE)
        for n, sector in enumerate(EXPECTED_SECTORS)
    ]
    assert what_is_open(ready(people=people)) == (
        Open(
            gap=Gap.SECTORS_MISSING,
            sentence="Not in the room: Voluntary, community and social enterprise.",
            about=("vcse",),
        ),
    )


def test_saying_nothing_of_interests_is_not_saying_that_there_are_none() -> None:
    people = [person(n, sector=sector, no_interest=True) for n, sector in enumerate(EXPECTED_SECTORS)]
    people += [
        person(90),
        person(91),
        person(92, interest="A contract.", outcome=InterestOutcome.NO_CONFLICT),
    ]
    assert what_is_open(ready(people=people)) == (
        Open(
            gap=Gap.INTERESTS,
            sentence="2 participants have said nothing about interests.",
            about=("person-90", "person-91"),
        ),
    )


def test_a_declared_interest_wants_an_outcome() -> None:
    people = [person(n, sector=sector, no_interest=True) for n, sector in enumerate(EXPECTED_SECTORS)]
    people += [person(91, interest="A contract."), person(92, interest="A seat.")]
    assert what_is_open(ready(people=people)) == (
        Open(
            gap=Gap.NO_OUTCOME,
            sentence="2 declared interests have no outcome.",
            about=("person-91", "person-92"),
        ),
    )


def test_themes_that_were_not_read_back_or_changed_since_are_named() -> None:
    changed = ReadBack(theme_id="delivery", at=START, changed_at=START)
    assert what_is_open(ready(facts={"read_back": (changed,)})) == (
        Open(gap=Gap.NOT_READ_BACK, sentence="1 theme was not read back.", about=("ambition",)),
        Open(
            gap=Gap.CHANGED_SINCE, sentence="1 theme has changed since being read back.", about=("delivery",)
        ),
    )


def test_a_theme_out_of_scope_is_not_waited_for() -> None:
    some = ready(scope=["trust"], facts={"read_back": READ_BACK[1:]}, element_results={})
    assert found(some, Gap.NOT_READ_BACK) is None


def test_a_decision_is_named_where_a_sector_that_took_part_had_no_voice() -> None:
    everybody = dict.fromkeys(EXPECTED_SECTORS, 1)
    without = {sector: 1 for sector in EXPECTED_SECTORS if sector is not Sector.VCSE}
    some = ready()
    judgements = {
        **some.judgements,
        "common-vision": replace(some.judgement("common-vision"), present=Presence(by_sector=everybody)),
        "trust": replace(some.judgement("trust"), present=Presence(by_sector=without)),
    }
    some = replace(some, judgements=judgements)
    assert what_is_open(some) == (
        Open(
            gap=Gap.NO_VOICE,
            sentence="1 decision was made while a sector that took part was not in the room.",
            about=("trust",),
        ),
    )
    assert without_a_voice(some, "trust") == (Sector.VCSE,)
    # Of a sector that is not there at all, one sentence says so.
    absent = {key: replace(p, present=p.sector is not Sector.VCSE) for key, p in some.participants.items()}
    assert found(replace(some, participants=absent), Gap.NO_VOICE) is None


def test_nothing_is_said_of_voices_where_nobody_was_counted() -> None:
    some = ready()
    unknown = replace(some.judgement("trust"), present=Presence())
    assert what_is_open(replace(some, judgements={**some.judgements, "trust": unknown})) == ()
