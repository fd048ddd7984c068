"""How many descriptors are agreed, kept up with every change instead of counted anew."""

from __future__ import annotations

import msgspec

from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.workshop import PartKind, PartValue, Workshop


class Progress(msgspec.Struct, frozen=True):
    """Of the descriptors in scope."""

    agreed: int
    total: int


def progress_of(workshop: Workshop) -> Progress:
    """Count all of them."""
    ids = workshop.agenda.descriptor_ids()
    return Progress(sum(workshop.judgement(key).state is State.AGREED for key in ids), len(ids))


def progress_after(before: Progress, change_set: ChangeSet, workshop: Workshop) -> Progress:
    """As it stands in `workshop`, which came of `change_set`. A decision takes the same time in a matrix of
    any size."""
    if change_set.closing_changed or change_set.touched(PartKind.AGENDA):
        return progress_of(workshop)
    gained = sum(
        _is_agreed(change.new) - _is_agreed(change.old)
        for change in change_set.changes
        if change.kind is PartKind.JUDGEMENT and workshop.agenda.has(change.id)
    )
    return Progress(before.agreed + gained, before.total) if gained else before


def _is_agreed(part: PartValue | None) -> bool:
    return isinstance(part, Judgement) and part.state is State.AGREED
