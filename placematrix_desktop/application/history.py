"""Undo and redo: bounded, by id, with old and new values; gone when the workshop is closed.

This is not the diary. Undoing puts old values back where the new ones still stand, and refuses where
something else has changed them since.
"""

from __future__ import annotations

from collections import deque

import msgspec

from placematrix_desktop.domain.workshop import Change

DEPTH = 500


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One command as it was carried out. `entry` is its number in the diary, None for private notes."""

    name: str
    command: str
    changes: tuple[Change, ...]
    entry: int | None


class History:
    """The steps that can be undone and those that can be redone."""

    def __init__(self, depth: int = DEPTH) -> None:
        self._done: deque[Step] = deque(maxlen=depth)
        self._undone: list[Step] = []

    def remember(self, step: Step) -> None:
        """A new step: what was undone before can no longer be redone."""
        self._done.append(step)
        self._undone.clear()

    @property
    def next_undo(self) -> Step | None:
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        return self._undone[-1] if self._undone else None

    def undone(self) -> None:
        """The step that `next_undo` gave has been taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The step that `next_redo` gave has been carried out again."""
        self._done.append(self._undone.pop())

    def forget(self) -> None:
        self._done.clear()
        self._undone.clear()
