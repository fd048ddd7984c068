"""From a key to the command that it stands for, on one descriptor of the open workshop."""

from __future__ import annotations

from placematrix_desktop.application.commands import Command, MarkBetween, PlaceStage, SetState
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.errors import Refused
from placematrix_desktop.ui.run.keys import MOST_DIGITS, Asked, Meaning
from placematrix_desktop.ui.words import domain_tr, tr

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
    keys = tr("press 1 to {}").format(last) if last > 1 else tr("press 1")
    if number is None:
        word = domain_tr(workshop.matrix.column_word)
        raise Refused(
            tr("Enter agrees the {} that the ring is on.").format(word),
            mend=tr("Go to one with →, or {}.").format(keys),
        )
    if not 1 <= number <= len(stages):
        if workshop.matrix.ladder:
            columns = counted(len(stages), tr("stage"), tr("stages"))
        else:
            columns = counted(len(stages), tr("choice"), tr("choices"))
        raise Refused(tr("This matrix has {0}: {1}.").format(columns, keys))
    return PlaceStage(descriptor_id, stages[number - 1].id)
