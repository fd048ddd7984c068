"""What moved since an earlier workshop on the same matrix."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.workshop import Workshop


class Movement(StrEnum):
    """How the stage of one descriptor stands against last time's."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """One descriptor. A stage is None where nothing was agreed that time. `steps` is the number of
    stages up (positive) or down, 0 where that cannot be said."""

    descriptor_id: str
    before: str | None
    now: str | None
    movement: Movement
    steps: int = 0


def agreed_stage(workshop: Workshop, descriptor_id: str) -> str | None:
    """The id of the agreed stage; None in every other state, or where the descriptor was out of scope."""
    judgement = workshop.judgements.get(descriptor_id)
    if judgement is None or judgement.state is not State.AGREED or not workshop.agenda.has(descriptor_id):
        return None
    return judgement.stage_id


def compare(earlier: Workshop, now: Workshop) -> tuple[Moved, ...]:
    """Every descriptor in scope now that was agreed then, now or both, in the order of the agenda.

    Where the columns are not a ladder a difference is "changed", never up or down. Stages that the
    present matrix lacks are passed over as not agreed.
    """
    known = {stage.id for stage in now.matrix.stages}
    rows = []
    for descriptor_id in now.agenda.descriptor_ids():
        before = agreed_stage(earlier, descriptor_id)
        before = before if before in known else None
        after = agreed_stage(now, descriptor_id)
        if before is None and after is None:
            continue
        movement, steps = _movement(now, before, after)
        rows.append(
            Moved(descriptor_id=descriptor_id, before=before, now=after, movement=movement, steps=steps)
        )
    return tuple(rows)


def _movement(workshop: Workshop, before: str | None, after: str | None) -> tuple[Movement, int]:
    if before is None:
        return Movement.NEW, 0
    if after is None:
        return Movement.GONE, 0
    if before == after:
        return Movement.SAME, 0
    if not workshop.matrix.ladder:
        return Movement.CHANGED, 0
    steps = workshop.matrix.stage_index(after) - workshop.matrix.stage_index(before)
    return (Movement.UP if steps > 0 else Movement.DOWN), steps
