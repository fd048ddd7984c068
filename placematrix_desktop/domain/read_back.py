"""Reading back: the wording of a theme is confirmed aloud before it is signed off.

What is confirmed is what is read out: result, reason, note, other views and actions of each descriptor in
scope, and what is known from elsewhere. When any of that becomes different later, the theme has changed since
it was read back; hands, evidence and marks beside a judgement are not read out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec.structs import replace

from placematrix_desktop.domain.judgement import Judgement
from placematrix_desktop.domain.matrix import Theme
from placematrix_desktop.domain.signoff import ReadBack
from placematrix_desktop.domain.summary import elements_taken
from placematrix_desktop.domain.workshop import Change, Facts, PartKind, Workshop

_READ_OUT = ("state", "stage_id", "between_next", "rule", "reason", "note", "minority_views")


class Reading(StrEnum):
    """How a theme stands."""

    NOT_YET = "not_yet"
    CONFIRMED = "confirmed"
    CHANGED = "changed"


def themes_to_read(workshop: Workshop) -> tuple[Theme, ...]:
    """The themes of which something has a part in the workshop, in the order of the matrix."""
    taken = elements_taken(workshop)
    return tuple(
        theme for theme in workshop.matrix.themes if any(element.id in taken for element in theme.elements)
    )


def read_back_of(workshop: Workshop, theme_id: str) -> ReadBack | None:
    """When the theme was read back last; None where it never was."""
    return next((each for each in workshop.facts.read_back if each.theme_id == theme_id), None)


def reading_of(workshop: Workshop, theme_id: str) -> Reading:
    """Whether the wording of the theme, as it stands, was read back and confirmed."""
    found = read_back_of(workshop, theme_id)
    if found is None:
        return Reading.NOT_YET
    return Reading.CHANGED if found.changed_at else Reading.CONFIRMED


def themes_that_are(workshop: Workshop, reading: Reading) -> tuple[str, ...]:
    """The ids of the themes that stand so."""
    return tuple(theme.id for theme in themes_to_read(workshop) if reading_of(workshop, theme.id) is reading)


def confirmed(facts: Facts, theme_id: str, now: datetime) -> Facts:
    """The facts after the theme was read back."""
    others = tuple(each for each in facts.read_back if each.theme_id != theme_id)
    return replace(facts, read_back=(*others, ReadBack(theme_id=theme_id, at=now)))


def with_read_back(workshop: Workshop, changes: tuple[Change, ...], now: datetime) -> tuple[Change, ...]:
    """The changes, and with them the mark on each confirmed theme whose wording they change. The mark is one
    of the changes, so that an undo takes it away again."""
    standing = [each for each in workshop.facts.read_back if each.changed_at is None]
    if not standing or not changes:
        return changes
    after = workshop.with_changes(changes)
    moved = {
        each.theme_id
        for each in standing
        if _wording(workshop, each.theme_id) != _wording(after, each.theme_id)
    }
    if not moved:
        return changes
    facts = replace(
        after.facts,
        read_back=tuple(
            replace(each, changed_at=now) if each.theme_id in moved else each
            for each in after.facts.read_back
        ),
    )
    others = tuple(change for change in changes if change.kind is not PartKind.FACTS)
    return (*others, Change(PartKind.FACTS, "", workshop.facts, facts))


def _wording(workshop: Workshop, theme_id: str) -> list[Any]:
    """All that is read out of a theme."""
    taken = elements_taken(workshop)
    said: list[Any] = []
    for element in _elements(workshop, theme_id):
        if element.id in taken:
            said.append((element.id, workshop.element_results.get(element.id)))
        for descriptor in element.descriptors:
            if workshop.agenda.has(descriptor.id):
                said.append((descriptor.id, _read_out(workshop.judgement(descriptor.id))))
                said += [(a.text, a.owner) for a in workshop.actions_for(descriptor.id)]
    return said


def _elements(workshop: Workshop, theme_id: str) -> Iterable[Any]:
    return next((theme.elements for theme in workshop.matrix.themes if theme.id == theme_id), ())


def _read_out(judgement: Judgement) -> tuple[Any, ...]:
    return tuple(getattr(judgement, field) for field in _READ_OUT)
