"""Quick choices of what to take: all, just what is selected, just what has something in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.compare import agreed_stage
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.workshop import Workshop


class ScopeChoice(NamedTuple):
    """One choice: what it is called and the descriptors that it would put in scope."""

    label: str
    descriptor_ids: tuple[str, ...]


def choices(workshop: Workshop, earlier: Workshop | None) -> tuple[ScopeChoice, ...]:
    """ "Only those with …": every choice that leaves at least one descriptor in scope and is not simply
    the whole matrix, for a workshop and the one that it is compared with."""
    whole = len(workshop.matrix.descriptor_ids())
    return tuple(choice for choice in _choices(workshop, earlier) if 0 < len(choice.descriptor_ids) < whole)


def _choices(workshop: Workshop, earlier: Workshop | None) -> Iterator[ScopeChoice]:
    translate = QCoreApplication.translate
    every = workshop.matrix.descriptor_ids()
    yield ScopeChoice(
        translate("ScopeChoice", "Without a result yet"),
        tuple(key for key in every if workshop.judgement(key).state is State.OPEN),
    )
    minutes = {item.descriptor_id for item in workshop.agenda.items if item.minutes}
    yield ScopeChoice(
        translate("ScopeChoice", "With minutes set"), tuple(key for key in every if key in minutes)
    )
    if earlier is None:
        return
    last = {key: agreed_stage(earlier, key) for key in every}
    yield ScopeChoice(
        translate("ScopeChoice", "Without an agreement last time"),
        tuple(key for key in every if last[key] is None),
    )
    if workshop.matrix.ladder:
        for stage in workshop.matrix.stages[:-1]:
            yield ScopeChoice(
                translate("ScopeChoice", "At {stage} last time").format(stage=stage.label),
                tuple(key for key in every if last[key] == stage.id),
            )
    actions = {action.descriptor_id for action in earlier.actions.values()}
    yield ScopeChoice(
        translate("ScopeChoice", "With an action from last time"),
        tuple(key for key in every if key in actions),
    )
