"""Accounts to make reports from: a draft, a closed one, a signed one, one on the real matrix."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.agenda import whole_matrix
from placematrix_desktop.domain.diary import DiaryEntry, next_entry
from placematrix_desktop.domain.judgement import (
    RULE_LABELS,
    DecisionRule,
    Evidence,
    EvidenceStrength,
    Judgement,
    MinorityView,
    State,
)
from placematrix_desktop.domain.participants import Participant, Presence, Sector, presence_of
from placematrix_desktop.domain.record import read_record, seal
from placematrix_desktop.domain.signoff import Closing, Position, SigningRole
from placematrix_desktop.domain.workshop import Facts, Workshop
from placematrix_desktop.matrix_files.toml_file import read_matrix
from tests.factories import START, action, full_workshop, person, salts, signature

CHECKOUT = Path(__file__).resolve().parents[2]
FONTS = CHECKOUT / "resources" / "fonts"
ZONE = UTC

CLOSED_AT = START + timedelta(hours=3)


def decisions(workshop: Workshop) -> tuple[DiaryEntry, ...]:
    """The diary of a workshop in which everything was decided in the order of the agenda."""
    entries: list[DiaryEntry] = []

    def add(command: str, sentence: str, *about: str) -> None:
        entries.append(
            next_entry(
                entries[-1] if entries else None,
                at=START + timedelta(minutes=4 * len(entries)),
                command=command,
                sentence=sentence,
                about=about,
            )
        )

    add("begin", f"Workshop begun on “{workshop.matrix.title}”, {workshop.matrix.edition}.")
    for descriptor_id in workshop.agenda.descriptor_ids():
        title = workshop.matrix.place(descriptor_id).descriptor.title
        judgement = workshop.judgement(descriptor_id)
        if judgement.state is State.AGREED and judgement.stage_id and judgement.rule:
            label = workshop.matrix.stage(judgement.stage_id).label
            sentence = f"{title}: agreed {label} ({RULE_LABELS[judgement.rule]})."
            add("place_stage", sentence, f"judgement/{descriptor_id}")
        elif judgement.state is not State.OPEN:
            add("set_state", f"{title}: {judgement.state.value}.", f"judgement/{descriptor_id}")
        if judgement.note:
            add("write_text", f"{title}: note for the report written.", f"judgement/{descriptor_id}")
    return tuple(entries)


def everything() -> Workshop:
    """A workshop with something of every kind, and a real one."""
    made = full_workshop()
    return replace(made, facts=replace(made.facts, rehearsal=False))


def draft_account(workshop: Workshop | None = None, *, earlier: Workshop | None = None) -> Account:
    """A workshop that is still open, with its diary."""
    workshop = workshop or everything()
    return Account(workshop=workshop, diary=decisions(workshop), signatures=(), earlier=earlier)


def closed_account(workshop: Workshop | None = None, *, earlier: Workshop | None = None) -> Account:
    """A workshop that was closed and that nobody has signed."""
    draft = draft_account(workshop, earlier=earlier)
    record = seal(draft.workshop, draft.diary, closed_at=CLOSED_AT, new_salt=salts())
    reopening = draft.workshop.reopening
    closing = Closing(
        version=draft.workshop.version,
        closed_at=CLOSED_AT,
        fingerprint=read_record(record).fingerprint,
        previous_fingerprint=reopening.previous_fingerprint if reopening else None,
    )
    return replace(draft, workshop=replace(draft.workshop, closing=closing), record=record)


def signed_account(
    workshop: Workshop | None = None, *, earlier: Workshop | None = None, reservations: int = 1
) -> Account:
    """A workshop that everybody in the room has signed: the first three as leads, the last ones with a
    reservation."""
    closed = closed_account(workshop, earlier=earlier)
    assert closed.workshop.closing is not None
    people = [one for one in closed.workshop.people() if one.present]
    roles = (SigningRole.CONVENOR, SigningRole.EXECUTIVE_LEAD, SigningRole.PROGRAMME_LEAD)
    signatures = []
    for number, one in enumerate(people):
        reserved = number >= len(people) - reservations
        signatures.append(
            signature(
                one,
                id=f"signature-{number + 1}",
                role=roles[number] if number < len(roles) else SigningRole.MEMBER,
                position=Position.AGREE_WITH_RESERVATION if reserved else Position.AGREE,
                reason="The plan has to come back to us." if reserved else "",
                signed_at=CLOSED_AT + timedelta(minutes=number + 1),
                fingerprint=closed.workshop.closing.fingerprint,
            )
        )
    return replace(closed, signatures=tuple(signatures))


def real_workshop(*, people: int = 14) -> Workshop:
    """All 43 descriptors of the West Yorkshire and Harrogate matrix, each with a stage, a note, evidence
    and an action; every state, support, good practice and a minority view somewhere."""
    matrix = read_matrix(CHECKOUT / "matrices" / "wyh-place-development.toml")
    room = tuple(_somebody(number) for number in range(1, people + 1))
    presence = presence_of(room)
    judgements: dict[str, Judgement] = {}
    actions = {}
    for number, place in enumerate(matrix.places()):
        key = place.descriptor.id
        judgements[key] = _judgement(key, number, matrix.stages[number % 4].id, presence)
        made = action(
            number,
            f"Bring a proposal on {place.descriptor.title.lower()} to the partnership",
            key,
            owner=room[number % people].name,
            organisation=room[number % people].organisation,
            due=date(2026, 4, 1) + timedelta(days=number),
            top=number in (3, 17, 31),
        )
        actions[made.id] = made
    return Workshop(
        id="real",
        created_at=START,
        matrix=matrix,
        facts=Facts(
            subject="Northbridge Place Partnership",
            occasion="Baseline review",
            date=date(2026, 3, 12),
            venue="Council chamber, Northbridge Town Hall",
            facilitator="Imogen Hart",
        ),
        agenda=whole_matrix(matrix),
        judgements=judgements,
        participants={one.id: one for one in room},
        actions=actions,
    )


def _somebody(number: int) -> Participant:
    sectors = [sector for sector in Sector if sector not in (Sector.OTHER, Sector.VCSE)]
    return person(
        number,
        f"Person Number {number}",
        sectors[number % len(sectors)],
        role="Director of something important",
        organisation="Northbridge Hospitals NHS Foundation Trust",
        email=f"person{number}@example.org",
        interest="Sits on the board of a provider." if number == 4 else "",
        no_interest=number != 4,
    )


def _judgement(key: str, number: int, stage_id: str, presence: Presence) -> Judgement:
    when: datetime = START + timedelta(minutes=4 * number)
    note = "Five of seven boards have signed it, and the other two have it on their agenda for May. "
    if number == 5:
        return Judgement(
            descriptor_id=key, state=State.NO_CONSENSUS, reason="Two views of it.", decided_at=when
        )
    if number == 11:
        return Judgement(
            descriptor_id=key, state=State.PARKED, reason="The analyst was away.", decided_at=when
        )
    if number == 23:
        return Judgement(descriptor_id=key)
    return Judgement(
        descriptor_id=key,
        state=State.AGREED,
        stage_id=stage_id,
        rule=DecisionRule.CONSENSUS,
        note=note * 2,
        evidence=(Evidence(text="Minutes of the board, January 2026", strength=EvidenceStrength.STRONG),),
        minority_views=(MinorityView(sector=Sector.PEOPLE, reason="Not seen on the ground."),)
        if number == 7
        else (),
        support_needed="Shared analysis across health and council data." if number % 9 == 0 else "",
        good_practice="A citizens’ panel that meets monthly." if number % 10 == 1 else "",
        present=presence,
        decided_at=when,
    )
