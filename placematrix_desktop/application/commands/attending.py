"""Who is in the room: coming and going while the group talks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from placematrix_desktop.application.commands.decision import Decision, Sight, change_to
from placematrix_desktop.domain.participants import ARRIVED, LEFT
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import Refused


@dataclass(frozen=True)
class SetPresence:
    """Say that somebody on the list has arrived (`present`) or has left. The diary names nobody; decisions
    from now on count the sector of this person in, or no longer."""

    kind: ClassVar[str] = "set_presence"
    participant_id: str
    present: bool

    def decide(self, sight: Sight) -> Decision:
        old = sight.workshop.participants.get(self.participant_id)
        if old is None:
            raise Refused("This participant is no longer on the list.")
        return Decision(
            name="arrival" if self.present else "departure",
            sentence=ARRIVED if self.present else LEFT,
            changes=change_to(PartKind.PARTICIPANT, old.id, old, replace(old, present=self.present)),
        )
