"""One command for each thing that a facilitator does."""

from placematrix_desktop.application.commands.acting import AddAction, ChangeAction, RemoveAction
from placematrix_desktop.application.commands.attending import SetPresence
from placematrix_desktop.application.commands.decision import Command, Decision, Sight
from placematrix_desktop.application.commands.judging import (
    NO_TARGET,
    MarkBetween,
    PlaceStage,
    SetEvidence,
    SetMinorityViews,
    SetState,
    SetTarget,
    TickStatement,
)
from placematrix_desktop.application.commands.preparing import (
    AddParticipants,
    ChangeFacts,
    ChangeParticipant,
    RemoveParticipants,
    SetAgenda,
)
from placematrix_desktop.application.commands.reading_back import ConfirmReadBack
from placematrix_desktop.application.commands.tallying import RecordTally, RemoveTally
from placematrix_desktop.application.commands.writing import (
    TEXT_FIELD_LABELS,
    RecordElementResult,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
    private_note_draft,
)

__all__ = [
    "NO_TARGET",
    "TEXT_FIELD_LABELS",
    "AddAction",
    "AddParticipants",
    "ChangeAction",
    "ChangeFacts",
    "ChangeParticipant",
    "Command",
    "ConfirmReadBack",
    "Decision",
    "MarkBetween",
    "PlaceStage",
    "RecordElementResult",
    "RecordTally",
    "RemoveAction",
    "RemoveParticipants",
    "RemoveTally",
    "SetAgenda",
    "SetEvidence",
    "SetMinorityViews",
    "SetPresence",
    "SetState",
    "SetTarget",
    "Sight",
    "TextField",
    "TickStatement",
    "WritePrivateNote",
    "WriteText",
    "judgement_draft",
    "private_note_draft",
]
