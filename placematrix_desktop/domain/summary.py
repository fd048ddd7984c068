"""What a workshop came to: counts of each stage by element, by theme and in all.

Never an average, and "not assessed" is never a stage.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import Element, Theme
from placematrix_desktop.domain.workshop import Workshop


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How the descriptors in scope stand. `by_stage` has every stage of the matrix, in its order."""

    by_stage: dict[str, int]
    open: int = 0
    no_consensus: int = 0
    parked: int = 0
    not_applicable: int = 0

    @property
    def agreed(self) -> int:
        return sum(self.by_stage.values())

    @property
    def decided(self) -> int:
        """Those that the group has dealt with, whatever came of it."""
        return self.total - self.open - self.parked

    @property
    def total(self) -> int:
        return self.agreed + self.open + self.no_consensus + self.parked + self.not_applicable


class ElementSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One element. `descriptor_ids` are those in scope, in the order of the matrix; `taken` says whether
    the element has a part in the workshop at all (`elements_taken`)."""

    element: Element
    descriptor_ids: tuple[str, ...]
    counts: Counts
    taken: bool = True


class ThemeSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One theme with all its elements, those without a descriptor in scope included."""

    theme: Theme
    elements: tuple[ElementSummary, ...]
    counts: Counts


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """The whole workshop."""

    themes: tuple[ThemeSummary, ...]
    counts: Counts


def summarise(workshop: Workshop) -> Summary:
    """Count the descriptors in scope of a workshop."""
    themes = []
    taken = elements_taken(workshop)
    for theme in workshop.matrix.themes:
        elements = []
        for element in theme.elements:
            ids = tuple(d.id for d in element.descriptors if workshop.agenda.has(d.id))
            elements.append(
                ElementSummary(
                    element=element,
                    descriptor_ids=ids,
                    counts=count(workshop, ids),
                    taken=element.id in taken,
                )
            )
        in_theme = [key for part in elements for key in part.descriptor_ids]
        themes.append(ThemeSummary(theme=theme, elements=tuple(elements), counts=count(workshop, in_theme)))
    return Summary(themes=tuple(themes), counts=count(workshop, workshop.agenda.descriptor_ids()))


def elements_taken(workshop: Workshop) -> frozenset[str]:
    """The ids of the elements that have a part in the workshop.

    One has it with a descriptor in scope, or with a result that was recorded. Where anything of its theme
    is in scope it also has it without descriptors of its own, and where it takes a result: the agenda
    leaves out descriptors, not what is known from elsewhere.
    """
    taken = set(workshop.element_results)
    for theme in workshop.matrix.themes:
        in_scope = {e.id for e in theme.elements if any(workshop.agenda.has(d.id) for d in e.descriptors)}
        taken |= in_scope
        if in_scope:
            taken |= {e.id for e in theme.elements if e.takes_result or not e.descriptors}
    return frozenset(taken)


def count(workshop: Workshop, descriptor_ids: Iterable[str]) -> Counts:
    """Count these descriptors by stage and state."""
    by_stage = {stage.id: 0 for stage in workshop.matrix.stages}
    by_state = dict.fromkeys(State, 0)
    for descriptor_id in descriptor_ids:
        judgement = workshop.judgement(descriptor_id)
        if judgement.state is State.AGREED and judgement.stage_id is not None:
            by_stage[judgement.stage_id] += 1
        else:
            by_state[judgement.state] += 1
    return Counts(
        by_stage=by_stage,
        open=by_state[State.OPEN],
        no_consensus=by_state[State.NO_CONSENSUS],
        parked=by_state[State.PARKED],
        not_applicable=by_state[State.NOT_APPLICABLE],
    )


def elements_at_the_top(summary: Summary, workshop: Workshop) -> tuple[Element, ...]:
    """The elements whose every descriptor in scope is agreed at the highest stage that any element
    reaches throughout; none where the columns are not a ladder."""
    if not workshop.matrix.ladder:
        return ()
    lowest_of: dict[str, int] = {}
    elements: dict[str, Element] = {}
    for theme in summary.themes:
        for part in theme.elements:
            judgements = [workshop.judgement(key) for key in part.descriptor_ids]
            stages = [workshop.matrix.stage_index(j.stage_id) for j in judgements if j.stage_id is not None]
            if stages and len(stages) == len(judgements):
                lowest_of[part.element.id] = min(stages)
                elements[part.element.id] = part.element
    if not lowest_of or max(lowest_of.values()) == 0:
        return ()
    best = max(lowest_of.values())
    return tuple(elements[key] for key, lowest in lowest_of.items() if lowest == best)
