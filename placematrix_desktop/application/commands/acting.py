"""Actions: adding, changing and removing them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from msgspec.structs import replace

from placematrix_desktop.application.commands.decision import Decision, Sight, change_to
from placematrix_desktop.application.entered import entered_text
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import Refused


@dataclass(frozen=True)
class AddAction:
    """Add an action to a descriptor, or to the workshop as a whole with None."""

    kind: ClassVar[str] = "add_action"
    text: str
    descriptor_id: str | None = None
    owner: str = ""
    organisation: str = ""
    due: date | None = None

    def decide(self, sight: Sight) -> Decision:
        positions = [action.position for action in sight.workshop.actions.values()]
        action = _tidy(
            Action(
                id=sight.new_id(),
                position=max(positions, default=0) + 1,
                text=self.text,
                descriptor_id=self.descriptor_id,
                owner=self.owner,
                organisation=self.organisation,
                due=self.due,
            )
        )
        return Decision(
            name="add action",
            sentence=f"{_about(sight, action)}action added.",
            changes=change_to(PartKind.ACTION, action.id, None, action),
        )


@dataclass(frozen=True)
class ChangeAction:
    """Put this action in place of the one with the same id."""

    kind: ClassVar[str] = "change_action"
    action: Action

    def decide(self, sight: Sight) -> Decision:
        old = _known(sight, self.action.id)
        new = _tidy(self.action)
        marked = old != new and replace(old, top=new.top) == new
        words = ("top action" if new.top else "no longer a top action") if marked else "change action"
        said = f"marked as {words}" if marked and new.top else (words if marked else "action changed")
        return Decision(
            name=words,
            sentence=f"{_about(sight, new)}{said}.",
            changes=change_to(PartKind.ACTION, new.id, old, new),
        )


@dataclass(frozen=True)
class RemoveAction:
    """Take an action away."""

    kind: ClassVar[str] = "remove_action"
    action_id: str

    def decide(self, sight: Sight) -> Decision:
        old = _known(sight, self.action_id)
        return Decision(
            name="remove action",
            sentence=f"{_about(sight, old)}action removed.",
            changes=change_to(PartKind.ACTION, old.id, old, None),
        )


def _known(sight: Sight, action_id: str) -> Action:
    try:
        return sight.workshop.actions[action_id]
    except KeyError:
        raise Refused("This action is no longer there.") from None


def _tidy(action: Action) -> Action:
    text = entered_text(action.text, "action")
    if not text:
        raise Refused("An action needs words that say what is to be done.")
    return replace(
        action, text=text, owner=clean_line(action.owner), organisation=clean_line(action.organisation)
    )


def _about(sight: Sight, action: Action) -> str:
    return f"{sight.descriptor_title(action.descriptor_id)}: " if action.descriptor_id else "Workshop: "
