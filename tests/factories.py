"""Small matrices, people, judgements and whole workshops, as the tests of every floor need them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any

from msgspec.structs import replace

from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.agenda import Agenda, AgendaItem, Break, whole_matrix
from placematrix_desktop.domain.diary import DiaryEntry, next_entry
from placematrix_desktop.domain.guidance import Activity, Arrangement
from placematrix_desktop.domain.judgement import (
    DecisionRule,
    ElementResult,
    Evidence,
    EvidenceStrength,
    Judgement,
    MinorityView,
    State,
    Tick,
)
from placematrix_desktop.domain.matrix import (
    Descriptor,
    Element,
    ElementStatus,
    Matrix,
    Source,
    Stage,
    SubjectKind,
    Theme,
)
from placematrix_desktop.domain.participants import InterestOutcome, Participant, Presence, Sector
from placematrix_desktop.domain.signoff import Position, ReadBack, Signature, SigningRole
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Facts, Workshop

START = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)

STAGES = ("emerging", "developing", "maturing", "thriving")
DESCRIPTORS = ("common-vision", "health-priorities", "evidence-base", "patient-experience", "trust")
"""The descriptors of `small_matrix`, in its order: two themes, three elements with descriptors."""

BLANK_CELL = ("patient-experience", "emerging")
TWO_STATEMENTS = ("common-vision", "maturing")
ELSEWHERE = "digital"
"""The element that is assessed elsewhere."""
IN_DEVELOPMENT = "quality"


class Ticking:
    """A clock that is one second further on at every look, from `START`."""

    def __init__(self, start: datetime = START) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Ids:
    """Ids in the form of UUIDs, always the same and in order."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self) -> str:
        return f"00000000-0000-4000-8000-{next(self._numbers):012d}"


def small_matrix(*, ladder: bool = True, id: str = "small") -> Matrix:  # noqa: A002 - the field's name
    """A matrix of five descriptors in four stages, with one of everything that is out of the ordinary:
    a blank cell, a cell of two statements, elements in development, to be expanded and assessed
    elsewhere. Without `ladder`, its columns are choices."""
    return Matrix(
        id=id,
        title="A small matrix",
        edition="2026",
        subjects=(SubjectKind.PLACE, SubjectKind.SYSTEM),
        ladder=ladder,
        wording="Written for the tests.",
        guidance=("Who is it for?", "What does it cost?"),
        source=Source(publisher="Nobody", title="A small matrix", date="2026", rights="Free."),
        stages=tuple(
            Stage(id=key, label=key.capitalize(), definition=f"What {key} means.") for key in STAGES
        ),
        themes=(
            Theme(
                id="ambition",
                title="Ambition and vision",
                elements=(
                    Element(
                        id="vision",
                        title="Vision",
                        descriptors=(
                            _descriptor("common-vision", "Common vision"),
                            _descriptor("health-priorities", "Health priorities"),
                        ),
                    ),
                    Element(
                        id="needs",
                        title="Needs assessment",
                        status=ElementStatus.TO_BE_EXPANDED,
                        note="To be developed further.",
                        descriptors=(
                            _descriptor("evidence-base", "Evidence base"),
                            _descriptor("patient-experience", "Patient experience"),
                        ),
                    ),
                    Element(
                        id=ELSEWHERE,
                        title="Digital",
                        status=ElementStatus.ASSESSED_ELSEWHERE,
                        note="See the digital matrix.",
                    ),
                ),
            ),
            Theme(
                id="delivery",
                title="Design and delivery",
                elements=(
                    Element(
                        id="leadership", title="Leadership", descriptors=(_descriptor("trust", "Trust"),)
                    ),
                    Element(id=IN_DEVELOPMENT, title="Quality", status=ElementStatus.IN_DEVELOPMENT),
                ),
            ),
        ),
    )


def _descriptor(key: str, title: str) -> Descriptor:
    cells: dict[str, tuple[str, ...]] = {stage: (f"{title} at {stage}.",) for stage in STAGES}
    if key == BLANK_CELL[0]:
        cells[BLANK_CELL[1]] = ()
    if key == TWO_STATEMENTS[0]:
        cells[TWO_STATEMENTS[1]] += (f"{title}, one thing more.",)
    return Descriptor(id=key, title=title, cells=cells)


def large_matrix(descriptors: int, *, stages: int = 4) -> Matrix:
    """A matrix of that many descriptors: ten an element, ten elements a theme."""
    columns = tuple(Stage(id=f"stage-{n + 1}", label=f"Stage {n + 1}") for n in range(stages))
    rows = [
        Descriptor(
            id=f"descriptor-{n}",
            title=f"Descriptor {n}",
            cells={column.id: (f"What descriptor {n} looks like at {column.label}.",) for column in columns},
        )
        for n in range(1, descriptors + 1)
    ]
    elements = [
        Element(
            id=f"element-{n // 10 + 1}",
            title=f"Element {n // 10 + 1}",
            descriptors=tuple(rows[n : n + 10]),
        )
        for n in range(0, descriptors, 10)
    ]
    themes = tuple(
        Theme(id=f"theme-{n // 10 + 1}", title=f"Theme {n // 10 + 1}", elements=tuple(elements[n : n + 10]))
        for n in range(0, len(elements), 10)
    )
    return Matrix(
        id=f"large-{descriptors}",
        title=f"A matrix of {descriptors} descriptors",
        edition="2026",
        subjects=(SubjectKind.PLACE,),
        wording="Written for the tests.",
        source=Source(publisher="Nobody", title="A large matrix"),
        stages=columns,
        themes=themes,
    )


def flat_matrix(themes: int = 13, *, statements: int = 1, stages: int = 3, ladder: bool = True) -> Matrix:
    """A matrix without elements of its own, as two of the sources are: each theme is one element of its
    name with one descriptor. A cell holds that many statements of about ninety characters."""
    word = "Stage" if ladder else "Option"
    columns = tuple(Stage(id=f"stage-{n + 1}", label=f"{word} {n + 1}") for n in range(stages))

    def descriptor(n: int) -> Descriptor:
        cells = {
            column.id: tuple(
                f"Statement {k} of {column.label} on subject {n}: partners have agreed it, written it down "
                "and tell each other."
                for k in range(1, statements + 1)
            )
            for column in columns
        }
        return Descriptor(id=f"row-{n}", title=f"Descriptor of subject {n}", cells=cells)

    return Matrix(
        id="flat",
        title="A flat matrix",
        edition="2026",
        subjects=(SubjectKind.PLACE,),
        ladder=ladder,
        wording="Written for the tests.",
        source=Source(publisher="Nobody", title="A flat matrix"),
        stages=columns,
        themes=tuple(
            Theme(
                id=f"subject-{n}",
                title=f"Subject {n}",
                elements=(Element(id=f"subject-{n}", title=f"Subject {n}", descriptors=(descriptor(n),)),),
            )
            for n in range(1, themes + 1)
        ),
    )


def agenda(*descriptor_ids: str, minutes: int | None = None) -> Agenda:
    """These descriptors in this order, each with the same minutes."""
    return Agenda(items=tuple(AgendaItem(descriptor_id=key, minutes=minutes) for key in descriptor_ids))


def agreed(descriptor_id: str, stage_id: str, **more: Any) -> Judgement:
    """A judgement with an agreed stage; `more` are other fields of it."""
    fields: dict[str, Any] = {"rule": DecisionRule.CONSENSUS, "decided_at": START, "present": Presence()}
    return Judgement(descriptor_id=descriptor_id, state=State.AGREED, stage_id=stage_id, **{**fields, **more})


def in_state(descriptor_id: str, state: State, **more: Any) -> Judgement:
    """A judgement in a state without a stage; `more` are other fields of it."""
    when = None if state is State.OPEN else START
    return Judgement(descriptor_id=descriptor_id, state=state, **{"decided_at": when, **more})


def person(number: int, name: str = "", sector: Sector | None = None, **more: Any) -> Participant:
    """A participant; `number` gives the id and the position."""
    return Participant(
        id=f"person-{number}", position=number, name=name or f"Person {number}", sector=sector, **more
    )


def action(number: int, text: str = "", descriptor_id: str | None = None, **more: Any) -> Action:
    """An action; `number` gives the id and the position."""
    return Action(
        id=f"action-{number}",
        position=number,
        text=text or f"Do thing {number}",
        descriptor_id=descriptor_id,
        **more,
    )


def signature(participant: Participant, **more: Any) -> Signature:
    """What a window hands over for somebody who signs; the session fills in the rest."""
    fields: dict[str, Any] = {
        "id": "",
        "participant_id": participant.id,
        "name": participant.name,
        "organisation": participant.organisation,
        "sector": participant.sector,
        "role": SigningRole.MEMBER,
        "position": Position.AGREE,
        "signed_at": START,
        "fingerprint": "",
    }
    return Signature(**{**fields, **more})


def workshop(
    *judgements: Judgement,
    matrix: Matrix | None = None,
    scope: Iterable[str] | None = None,
    people: Iterable[Participant] = (),
    actions: Iterable[Action] = (),
    subject: str = "Kirklees",
    facts: dict[str, Any] | None = None,
    **more: Any,
) -> Workshop:
    """A workshop on `small_matrix` (or another) with these judgements and parts. `scope` narrows the
    agenda, `facts` are fields of its facts, `more` are fields of the workshop."""
    chosen = matrix or small_matrix()
    fields: dict[str, Any] = {
        "id": "workshop-1",
        "created_at": START,
        "matrix": chosen,
        "facts": Facts(subject=subject, **(facts or {})),
        "agenda": whole_matrix(chosen) if scope is None else agenda(*scope),
        "judgements": {judgement.descriptor_id: judgement for judgement in judgements},
        "participants": {one.id: one for one in people},
        "actions": {one.id: one for one in actions},
    }
    return Workshop(**{**fields, **more})


def full_workshop(**more: Any) -> Workshop:
    """A workshop in which every kind of part is there and no field of it is left at its default."""
    return workshop(
        agreed(
            "common-vision",
            "maturing",
            between_next=True,
            rule=DecisionRule.MAJORITY,
            note="Signed by all boards.\nSecond line — with “quotes”, 🙂 and שלום.",
            evidence=(
                Evidence(text="Joint strategy 2025", strength=EvidenceStrength.STRONG),
                Evidence(text="https://example.org/minutes", strength=EvidenceStrength.ASSERTED),
            ),
            minority_views=(
                MinorityView(sector=Sector.VCSE, reason="Not owned by us yet.", stage_id="developing"),
            ),
            ticks=(Tick(stage_id="maturing", statement=0), Tick(stage_id="maturing", statement=1)),
            tallies=(
                Tally(
                    round=1,
                    counts={"developing": 3, "maturing": 4},
                    by_sector={Sector.VCSE: {"developing": 3}, Sector.ICB: {"maturing": 4}},
                ),
                Tally(round=2, counts={"developing": 1, "maturing": 6}),
            ),
            target_stage_id="thriving",
            support_needed="Help with branding.",
            good_practice="A citizens’ panel.",
            present=Presence(by_sector={Sector.VCSE: 1, Sector.ICB: 1}),
        ),
        in_state("health-priorities", State.NO_CONSENSUS, reason="Two views of the same paper."),
        in_state("evidence-base", State.PARKED, reason="The analyst was away."),
        in_state("patient-experience", State.NOT_APPLICABLE, reason="Held by the system."),
        people=(
            person(
                1,
                "Ann Achebe",
                Sector.VCSE,
                role="Chief officer",
                organisation="Third Sector Leaders",
                email="ann@example.org",
                interest="Her charity holds a contract.",
                outcome=InterestOutcome.DISCUSSES,
            ),
            person(2, "Bo Björk", Sector.ICB, no_interest=True),
            person(3, "Cy Doe", present=False),
        ),
        actions=(
            action(
                1,
                "Write the one-page vision",
                "common-vision",
                owner="Bo Björk",
                organisation="ICB",
                due=date(2026, 6, 1),
                top=True,
            ),
            action(2, "Book the next workshop"),
        ),
        element_results={
            ELSEWHERE: ElementResult(element_id=ELSEWHERE, result="Level 2", where_from="Digital matrix 2025")
        },
        **{
            "facts": {
                "subject_kind": SubjectKind.SYSTEM,
                "occasion": "Spring review",
                "purpose": "To plan.",
                "date": date(2026, 3, 12),
                "finish": time(12, 30),
                "venue": "Town hall",
                "facilitator": "Fay",
                "recorder": "Ray",
                "sponsor": "Sue",
                "default_rule": DecisionRule.UNANIMOUS,
                "compared_with": "workshop-0",
                "arrangements": (Arrangement.CONSULTATIVE_FORUM, Arrangement.JOINT_COMMITTEE),
                "activities": (Activity.STRATEGY, Activity.COMMUNITY),
                "sample": True,
                "keep_until": date(2034, 3, 12),
                "rehearsal": True,
                "tally_hidden": True,
                "tally_by_sector": True,
                "prompts": False,
                "read_back": (
                    ReadBack(theme_id="ambition", at=START, changed_at=START + timedelta(minutes=5)),
                ),
            },
            "agenda": replace(
                agenda(*reversed(DESCRIPTORS), minutes=12),
                breaks=(Break(start=time(10, 30), minutes=15), Break(start=time(11, 45), minutes=5)),
            ),
            **more,
        },
    )


def diary(*sentences: str) -> tuple[DiaryEntry, ...]:
    """A diary with these sentences, a second apart."""
    entries: list[DiaryEntry] = []
    clock = Ticking()
    for number, sentence in enumerate(sentences, start=1):
        entries.append(
            next_entry(
                entries[-1] if entries else None,
                at=clock(),
                command="place_stage",
                sentence=sentence,
                about=(f"judgement/{number}",),
            )
        )
    return tuple(entries)


def salts() -> Ids:
    """Salts that are all different and always the same, for records that have to come out alike."""
    return Ids()
