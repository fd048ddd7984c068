"""Confirming that a theme was read back aloud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from placematrix_desktop.application.commands.decision import Decision, Sight, change_to
from placematrix_desktop.domain.read_back import confirmed, themes_to_read
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import Refused


@dataclass(frozen=True)
class ConfirmReadBack:
    """Say that the group heard the wording of a theme and confirmed it. Done again, the later time counts.
    A theme of which nothing is in scope is refused."""

    kind: ClassVar[str] = "confirm_read_back"
    theme_id: str

    def decide(self, sight: Sight) -> Decision:
        theme = next((each for each in themes_to_read(sight.workshop) if each.id == self.theme_id), None)
        if theme is None:
            raise Refused("Nothing of this theme is in scope, so there is nothing to read back.")
        facts = sight.workshop.facts
        return Decision(
            name=f"confirm {theme.title}",
            sentence=f"{theme.title}: read back and confirmed.",
            changes=change_to(PartKind.FACTS, "", facts, confirmed(facts, theme.id, sight.now)),
        )
