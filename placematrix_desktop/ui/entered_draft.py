"""A command that also ends the draft of what was typed for it, in the same transaction."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from placematrix_desktop.application.commands import Command, Decision, Sight
from placematrix_desktop.application.ports import DraftKey


@dataclass(frozen=True)
class _Entered:
    kind: str
    command: Command
    key: DraftKey

    def decide(self, sight: Sight) -> Decision:
        decision = self.command.decide(sight)
        if self.key in decision.drafts_done:
            return decision
        return replace(decision, drafts_done=(*decision.drafts_done, self.key))


def ending_draft(command: Command, key: DraftKey) -> Command:
    """The same command, with the draft under `key` done. A crash then leaves either the draft or what it
    became, and never both."""
    # Its kind is that of the other command, so no class can say it.
    return _Entered(command.kind, command, key)  # type: ignore[return-value]
