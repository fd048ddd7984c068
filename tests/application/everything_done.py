"""One command of every kind, each of which changes something, in an order in which they can be done."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    ChangeAction,
    ChangeFacts,
    ChangeParticipant,
    Command,
    ConfirmReadBack,
    MarkBetween,
    PlaceStage,
    RecordElementResult,
    RecordTally,
    RemoveAction,
    RemoveParticipants,
    RemoveTally,
    SetAgenda,
    SetEvidence,
    SetMinorityViews,
    SetPresence,
    SetState,
    SetTarget,
    TextField,
    TickStatement,
    WritePrivateNote,
    WriteText,
)
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.judgement import Evidence, MinorityView, State, Tick
from placematrix_desktop.domain.participants import NewParticipant, Sector
from tests.factories import DESCRIPTORS, ELSEWHERE, agenda

STEPS = 25
"""How many steps `everything` makes; its last two take parts away."""


def everything(session: WorkshopSession) -> list[Command]:
    """Carry out one command of every kind and give them in order."""
    done: list[Command] = []

    def do(command: Command) -> None:
        session.execute(command)
        done.append(command)

    do(ChangeFacts(replace(session.workshop.facts, venue="Town hall", facilitator="Fay Fox")))
    do(SetAgenda(agenda(*DESCRIPTORS, minutes=10)))
    do(
        AddParticipants(
            (NewParticipant("Ann Achebe", "Chief", "TSL", Sector.VCSE), NewParticipant("Bo Björk"))
        )
    )
    first, second = session.workshop.people()
    do(ChangeParticipant(replace(second, present=False)))
    do(SetPresence(second.id, True))
    do(PlaceStage("common-vision", "maturing"))
    do(MarkBetween("common-vision", True))
    do(SetState("trust", State.NO_CONSENSUS, "Two views."))
    do(SetTarget("trust", "thriving"))
    do(TickStatement("common-vision", Tick(stage_id="maturing", statement=1), True))
    do(SetEvidence("common-vision", (Evidence(text="Strategy 2025"),)))
    do(SetMinorityViews("common-vision", (MinorityView(sector=Sector.VCSE, reason="Not ours."),)))
    do(WriteText("common-vision", TextField.NOTE, "Signed by all boards."))
    do(WriteText("trust", TextField.REASON, "Two views of one paper."))
    do(WritePrivateNote("trust", "Watch the chair."))
    do(RecordElementResult(ELSEWHERE, "Level 2", "Digital matrix"))
    do(
        RecordTally(
            "common-vision", {"developing": 2, "maturing": 6}, by_sector={Sector.VCSE: {"developing": 2}}
        )
    )
    do(RecordTally("common-vision", {"maturing": 8}, round=2))
    do(RemoveTally("common-vision"))
    do(AddAction("Write the vision", "common-vision", "Bo Björk", "ICB", date(2026, 6, 1)))
    do(AddAction("Book a room"))
    vision, room = session.workshop.actions_in_order()
    do(ChangeAction(replace(vision, top=True)))
    do(ConfirmReadBack("ambition"))
    do(RemoveAction(room.id))
    do(RemoveParticipants((first.id,)))
    assert len(done) == STEPS
    return done
