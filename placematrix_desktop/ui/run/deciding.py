"""From a key to the command that it stands for, on one descriptor of the open workshop."""

from __future__ import annotations

from placematrix_desktop.application.commands import Command, MarkBetween, PlaceStage, SetState
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.errors import Refused
from placematrix_desktop.ui.run.keys import MOST_DIGITS, Asked, Meaning

DECISIONS = frozenset(
    {
        Meaning.AGREE_STAGE,
        Meaning.AGREE_CELL,
        Meaning.BETWEEN,
        Meaning.OPEN_AGAIN,
        Meaning.NO_CONSENSUS,
        Meaning.PARK,
        Meaning.NOT_APPLICABLE,
    }
)
"""What a key can decide; everything else moves, looks or writes."""

_STATES = {
    Meaning.OPEN_AGAIN: State.OPEN,
    Meaning.NO_CONSENSUS: State.NO_CONSENSUS,
    Meaning.PARK: State.PARKED,
    Meaning.NOT_APPLICABLE: State.NOT_APPLICABLE,
}


def command_for(asked: Asked, workshop: Workshop, descriptor_id: str, ringed_stage: int | None) -> Command:
    """The command for one of `DECISIONS`. `ringed_stage` is the stage that the ring is on, from 1.

    Raises Refused where the key means nothing here, and says what would.
    """
    stages = workshop.matrix.stages
    if asked.meaning is Meaning.BETWEEN:
        return MarkBetween(descriptor_id, not workshop.judgement(descriptor_id).between_next)
    if asked.meaning in _STATES:
        return SetState(descriptor_id, _STATES[asked.meaning])
    number = ringed_stage if asked.meaning is Meaning.AGREE_CELL else asked.stage
    last = min(len(stages), MOST_DIGITS)
    keys = f"press 1 to {last}" if last > 1 else "press 1"
    if number is None:
        word = workshop.matrix.column_word
        raise Refused(f"Enter agrees the {word} that the ring is on.", mend=f"Go to one with →, or {keys}.")
    if not 1 <= number <= len(stages):
        raise Refused(f"This matrix has {counted(len(stages), workshop.matrix.column_word)}: {keys}.")
    return PlaceStage(descriptor_id, stages[number - 1].id)
