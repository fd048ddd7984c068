"""A workshop that goes on for ever, always the same: what step n does, and a program that does it.

As a program it goes on from where the library stands and says the number of each step once the step is
acknowledged, and 0 before it opens the library. It is there to be killed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    Command,
    PlaceStage,
    RecordElementResult,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
)
from placematrix_desktop.application.ports import Library
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.storage import connection
from placematrix_desktop.storage.opening import open_library
from tests.factories import DESCRIPTORS, ELSEWHERE, STAGES, START, small_matrix

WORKSHOP = "workshop-0-1"
STEPS_BETWEEN_CLOSINGS = 25


class Script:
    """One window on the endless workshop. Clock and ids follow from the number of the step."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._step = self._ids = 0
        if not library.cards():
            Workshops(library, clock=self._clock, new_id=self._new_id).begin(small_matrix(), "Kirklees")
        self.session = WorkshopSession(library, WORKSHOP, clock=self._clock, new_id=self._new_id)
        self.done = steps_done(library)

    def go_on(self) -> int:
        """Do the next step, which makes one diary entry, and what goes without one before it."""
        self._step, self._ids = self.done + 1, 0
        self.session.execute(WritePrivateNote("trust", f"Private, step {self._step}"))
        self.session.save_draft(judgement_draft("trust", TextField.REASON), f"Typing, step {self._step}")
        assert self.session.execute(self._command()).changes
        self.done = self._step
        return self.done

    def _command(self) -> Command:
        step, descriptor = self._step, DESCRIPTORS[self._step % len(DESCRIPTORS)]
        match step % 6:
            case 0:
                return WriteText(descriptor, TextField.NOTE, f"Step {step}. " + "Word. " * (step % 7 * 300))
            case 1:
                return AddAction(f"Do thing {step}", descriptor)
            case 2:
                people = (NewParticipant(f"Person {step}-{number}") for number in range(step % 40 + 1))
                return AddParticipants(tuple(people))
            case 3:
                return RecordElementResult(ELSEWHERE, f"Level {step}")
            case _:
                there = self.session.workshop.judgement(descriptor).stage_id
                following = (STAGES.index(there) + 1) % len(STAGES) if there else 0
                return PlaceStage(descriptor, STAGES[following])

    def _clock(self):  # type: ignore[no-untyped-def]
        return START + timedelta(seconds=self._step)

    def _new_id(self) -> str:
        self._ids += 1
        return f"workshop-{self._step}-{self._ids}"


def steps_done(library: Library) -> int:
    """How many steps a library has seen."""
    return len(library.diary(WORKSHOP)) - 1


def record_for_ever(say: Callable[[int], None], file: Path, backups: Path) -> None:
    """Go on for ever."""
    # Many small checkpoints, so that some are cut in two.
    connection.ON_EACH_CONNECTION += ("PRAGMA wal_autocheckpoint = 8",)
    while True:
        say(0)
        with open_library(file, backups=backups) as library:
            script = Script(library)
            for _ in range(STEPS_BETWEEN_CLOSINGS):
                say(script.go_on())
