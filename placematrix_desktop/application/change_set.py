"""What those who show a workshop are told after something was stored."""

from __future__ import annotations

import msgspec

from placematrix_desktop.domain.workshop import Change, PartKind


class ChangeSet(msgspec.Struct, frozen=True, kw_only=True):
    """What has just become different. `name` is the command's ("agree Maturing", "undo agree Maturing");
    `closing_changed` says that the workshop was closed, signed or reopened."""

    name: str
    changes: tuple[Change, ...] = ()
    closing_changed: bool = False

    def touched(self, kind: PartKind) -> frozenset[str]:
        """The ids of the parts of one kind that changed."""
        return frozenset(change.id for change in self.changes if change.kind is kind)


def about(changes: tuple[Change, ...]) -> tuple[str, ...]:
    """How the diary names the parts that changed: "judgement/trust", "facts"."""
    return tuple(f"{change.kind}/{change.id}" if change.id else str(change.kind) for change in changes)
