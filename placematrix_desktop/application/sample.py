"""Playing a sample into a library, command by command, as a facilitator would have recorded it."""

from __future__ import annotations

from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    ChangeAction,
    ChangeFacts,
    ChangeParticipant,
    MarkBetween,
    PlaceStage,
    RecordElementResult,
    RecordTally,
    SetEvidence,
    SetMinorityViews,
    SetState,
    TextField,
    WritePrivateNote,
    WriteText,
)
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.sample import Sample, SampleResult
from placematrix_desktop.domain.workshop import PartKind


def begin_sample(workshops: Workshops, matrix: Matrix, sample: Sample) -> WorkshopSession:
    """Begin the sample workshop, with last time's workshop beside it, and record all of it.

    Raises Refused where the sample does not fit the matrix.
    """
    earlier_id = begin_earlier(workshops, matrix, sample) if sample.earlier else None
    session = workshops.begin(
        matrix, sample.subject, occasion=sample.occasion, today=sample.date, sample=True
    )
    prepare_sample(session, sample, compared_with=earlier_id)
    for result in sample.results:
        _record(session, result)
    for element in sample.element_results:
        session.execute(RecordElementResult(element.element, element.result, element.where_from))
    return session


def prepare_sample(session: WorkshopSession, sample: Sample, *, compared_with: str | None) -> None:
    """Fill in the facts and the participants of a sample."""
    facts = replace(
        session.workshop.facts,
        finish=sample.finish,
        venue=sample.venue,
        facilitator=sample.facilitator,
        recorder=sample.recorder,
        sponsor=sample.sponsor,
        compared_with=compared_with,
        arrangements=sample.arrangements,
        activities=sample.activities,
    )
    session.execute(ChangeFacts(facts))
    people = tuple(
        NewParticipant(person.name, person.role, person.organisation, person.sector, person.email)
        for person in sample.people
    )
    session.execute(AddParticipants(people))
    for known, person in zip(session.workshop.people(), sample.people, strict=True):
        session.execute(
            ChangeParticipant(
                replace(
                    known,
                    present=person.present,
                    interest=person.interest,
                    no_interest=not person.interest,
                    outcome=person.outcome,
                )
            )
        )


def begin_earlier(workshops: Workshops, matrix: Matrix, sample: Sample) -> str:
    """Record the stages of last time as a workshop of its own, closed; gives its id."""
    session = workshops.begin(
        matrix, sample.subject, occasion=sample.earlier_occasion, today=sample.earlier_date, sample=True
    )
    for descriptor_id, stage_id in sample.earlier.items():
        session.execute(PlaceStage(descriptor_id, stage_id))
    session.close_workshop()
    return session.workshop.id


def _record(session: WorkshopSession, result: SampleResult) -> None:
    key = result.descriptor
    for number, counts in enumerate(result.hands, start=1):
        session.execute(RecordTally(key, counts, round=number))
    if result.state is State.AGREED:
        session.execute(PlaceStage(key, result.stage or "", result.rule))
        if result.between_next:
            session.execute(MarkBetween(key, True))
    elif result.state is not State.OPEN:
        session.execute(SetState(key, result.state, result.reason or None))
    for field, text in (
        (TextField.NOTE, result.note),
        (TextField.SUPPORT_NEEDED, result.support_needed),
        (TextField.GOOD_PRACTICE, result.good_practice),
    ):
        if text:
            session.execute(WriteText(key, field, text))
    if result.private_note:
        session.execute(WritePrivateNote(key, result.private_note))
    if result.evidence:
        session.execute(SetEvidence(key, result.evidence))
    if result.minority_views:
        session.execute(SetMinorityViews(key, result.minority_views))
    for action in result.actions:
        done = session.execute(AddAction(action.text, key, action.owner, action.organisation, action.due))
        if action.top:
            (added,) = done.touched(PartKind.ACTION)
            session.execute(ChangeAction(replace(session.workshop.actions[added], top=True)))
