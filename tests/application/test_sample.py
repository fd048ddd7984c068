"""Playing a made-up workshop into a library, as a facilitator would have recorded it."""

from __future__ import annotations

from datetime import date, time

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.sample import begin_sample
from placematrix_desktop.domain.compare import Movement, compare
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.domain.guidance import Activity, Arrangement
from placematrix_desktop.domain.judgement import DecisionRule, Evidence, MinorityView, State
from placematrix_desktop.domain.participants import InterestOutcome, Sector
from placematrix_desktop.domain.sample import (
    Sample,
    SampleAction,
    SampleElementResult,
    SamplePerson,
    SampleResult,
)
from placematrix_desktop.errors import LibraryProblem, Refused
from tests.application.begun import begun
from tests.factories import ELSEWHERE, small_matrix

SAMPLE = Sample(
    subject="Sampleton",
    occasion="Spring",
    date=date(2026, 3, 12),
    finish=time(12, 30),
    venue="Town hall",
    facilitator="Fay",
    arrangements=(Arrangement.JOINT_COMMITTEE,),
    activities=(Activity.DELIVERY,),
    people=(
        SamplePerson(name="Ann Achebe", role="Chief", organisation="TSL", sector=Sector.VCSE),
        SamplePerson(
            name="Bo Björk",
            role="Director",
            organisation="ICB",
            sector=Sector.ICB,
            present=False,
            interest="A contract.",
            outcome=InterestOutcome.REMAINS,
        ),
    ),
    results=(
        SampleResult(
            descriptor="common-vision",
            stage="maturing",
            between_next=True,
            rule=DecisionRule.UNANIMOUS,
            note="Said.",
            private_note="Watch.",
            evidence=(Evidence(text="Paper"),),
            minority_views=(MinorityView(sector=Sector.VCSE, reason="No."),),
            support_needed="Time.",
            good_practice="Panel.",
            actions=(SampleAction(text="Write it", owner="Bo", due=date(2026, 6, 1), top=True),),
        ),
        SampleResult(descriptor="trust", state=State.PARKED, reason="Tired."),
        SampleResult(descriptor="evidence-base", state=State.OPEN, note="Talked about."),
    ),
    element_results=(SampleElementResult(element=ELSEWHERE, result="Level 2", where_from="Elsewhere"),),
    earlier_occasion="Autumn",
    earlier_date=date(2025, 9, 1),
    earlier={"common-vision": "developing"},
)


def test_all_of_the_sample_is_recorded() -> None:
    one = begun()
    session = begin_sample(one.workshops, small_matrix(), SAMPLE)
    made = session.workshop
    assert made.facts.sample
    assert (made.facts.subject, made.facts.venue, made.facts.finish) == (
        "Sampleton",
        "Town hall",
        time(12, 30),
    )
    assert made.facts.arrangements == (Arrangement.JOINT_COMMITTEE,)
    assert made.facts.activities == (Activity.DELIVERY,)
    ann, bo = made.people()
    assert (ann.outcome, bo.outcome) == (None, InterestOutcome.REMAINS)
    assert (ann.name, ann.present, ann.no_interest) == ("Ann Achebe", True, True)
    assert (bo.name, bo.present, bo.interest, bo.no_interest) == ("Bo Björk", False, "A contract.", False)
    vision = made.judgement("common-vision")
    assert (vision.stage_id, vision.between_next, vision.rule) == ("maturing", True, DecisionRule.UNANIMOUS)
    assert (vision.note, vision.support_needed, vision.good_practice) == ("Said.", "Time.", "Panel.")
    assert vision.evidence == (Evidence(text="Paper"),)
    assert vision.minority_views == (MinorityView(sector=Sector.VCSE, reason="No."),)
    assert made.judgement("trust").reason == "Tired."
    assert made.judgement("evidence-base").state is State.OPEN
    assert made.element_results[ELSEWHERE].result == "Level 2"
    (action,) = made.actions_for("common-vision")
    assert (action.text, action.owner, action.top) == ("Write it", "Bo", True)
    assert session.private_notes == {"common-vision": "Watch."}
    assert first_broken(session.diary()) is None
    assert one.workshops.open(made.id).workshop == made


def test_last_time_is_a_closed_workshop_to_compare_with() -> None:
    session = begin_sample(begun().workshops, small_matrix(), SAMPLE)
    earlier = session.earlier
    assert earlier is not None
    assert earlier.is_closed
    assert (earlier.facts.occasion, earlier.facts.date) == ("Autumn", date(2025, 9, 1))
    (row,) = compare(earlier, session.workshop)
    assert (row.movement, row.steps) == (Movement.UP, 1)


def test_a_sample_without_an_earlier_time_has_none() -> None:
    one = begun()
    session = begin_sample(one.workshops, small_matrix(), replace(SAMPLE, earlier={}))
    assert session.workshop.facts.compared_with is None
    assert len(one.workshops.recent()) == 2


@pytest.mark.parametrize(
    "result",
    [
        SampleResult(descriptor="nowhere", stage="maturing"),
        SampleResult(descriptor="trust", stage="excelling"),
        SampleResult(descriptor="trust"),
    ],
)
def test_a_sample_that_does_not_fit_the_matrix_is_refused(result: SampleResult) -> None:
    with pytest.raises(Refused):
        begin_sample(begun().workshops, small_matrix(), replace(SAMPLE, results=(result,)))


def test_a_library_that_fails_says_so() -> None:
    one = begun()
    with one.library.failing("add"), pytest.raises(LibraryProblem):
        begin_sample(one.workshops, small_matrix(), SAMPLE)
