"""The round of hands that is being counted on a descriptor, until it is taken or given up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.half_typed import HalfTyped
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.tally.entry import (
    Counted,
    as_values,
    command_of,
    entry_of,
    hands_draft,
    kept_entry,
    round_of,
    without_noughts,
)


class Counting(QObject):
    """`standing` gives what stands in the fields now. It is kept as a draft with every pause, so that a crash
    loses no hand."""

    def __init__(self, desk: OpenWorkshop, standing: Callable[[], Counted], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._standing = desk, standing
        self.descriptor_id = desk.selected
        self.number: int | None = None
        """The round, from 1; None where none is counted."""
        self.entry: Counted = {}
        """What the fields begin with."""
        self.is_restored = False
        """Whether they begin with what was typed in an earlier sitting."""
        self._typed = HalfTyped(self, desk, hands_draft(desk.selected), self._values)

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """The rounds of the descriptor that were taken."""
        return self._desk.workshop.judgement(self.descriptor_id).tallies

    @property
    def is_begun(self) -> bool:
        """Whether something stands in the fields that is not stored."""
        if self.number is None:
            return False
        stored = without_noughts(entry_of(self._desk.workshop, self._before))
        return self._standing() not in ({}, stored)

    def begin(self, number: int) -> None:
        """Count a round, for the first time or again."""
        self.number, self.is_restored = number, False
        self.entry = entry_of(self._desk.workshop, self._before)

    def restore(self) -> bool:
        """Go on where a count of this descriptor was broken off. False where there is none to go on with."""
        kept, workshop = self._typed.kept, self._desk.workshop
        if not kept or self.number is not None or not workshop.agenda.has(self.descriptor_id):
            return False
        self.number, self.is_restored = min(round_of(kept), len(self.tallies) + 1), True
        self.entry = kept_entry(workshop, self._before, kept)
        return True

    def follow_undo(self) -> bool:
        """A round before this one may have been undone: what stands in the fields is then the round now
        next. False where nothing has changed."""
        if self.number is None or self.number <= len(self.tallies) + 1:
            return False
        self.number = len(self.tallies) + 1
        self.entry = self._standing() or self.entry
        return True

    def wait(self) -> None:
        """A number has changed: keep what stands there with the next pause."""
        if self.number is not None:
            self._typed.wait()

    def take(self) -> bool:
        """Record the round. False where that was refused: it stays as a draft."""
        assert self.number is not None
        command = command_of(self.descriptor_id, self.number, self._standing())
        if self._desk.carry_out(ending_draft(command, self._typed.key)) is None:
            self._typed.keep()
            return False
        self.give_up()
        return True

    def give_up(self) -> None:
        """Count no more, and forget what stands there."""
        if self.number is not None:
            self._typed.drop()
            self.number = None

    def give_up_empty(self) -> None:
        """Forget what was kept of fields in which nothing is left; they stay to be counted in."""
        if self.number is not None:
            self._typed.drop()

    def turn_to(self, descriptor_id: str) -> None:
        """Turn to another descriptor. What could not be recorded stays as a draft of the one before."""
        self.number, self.descriptor_id = None, descriptor_id
        self._typed.aim(hands_draft(descriptor_id))

    @property
    def _before(self) -> Tally | None:
        """What was counted before of this round."""
        number = self.number
        return self.tallies[number - 1] if number is not None and number <= len(self.tallies) else None

    def _values(self) -> dict[str, str]:
        return as_values(self.number, self._standing()) if self.number is not None and self.is_begun else {}
