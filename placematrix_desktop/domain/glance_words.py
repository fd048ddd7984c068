"""The whole grid in words, for whoever cannot see its picture: all that the picture says, in its order."""

from __future__ import annotations

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import ElementStatus
from placematrix_desktop.domain.summary import Counts, ElementSummary, Summary
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Workshop

STATES: tuple[tuple[State, str, str], ...] = (
    (State.NO_CONSENSUS, "no consensus", "no_consensus"),
    (State.PARKED, "parked", "parked"),
    (State.NOT_APPLICABLE, "not applicable", "not_applicable"),
    (State.OPEN, "not assessed", "open"),
)
"""The states without a stage, in words, and the field of `Counts` that counts them."""

STATUS_IN_WORDS: dict[ElementStatus, str] = {
    ElementStatus.ASSESSED_ELSEWHERE: "assessed elsewhere",
    ElementStatus.IN_DEVELOPMENT: "in development",
    ElementStatus.TO_BE_EXPANDED: "to be expanded",
}


def glance_in_words(workshop: Workshop, summary: Summary) -> str:
    """What the picture says, theme by theme and element by element: how many descriptors are where, which of
    them are on the way to the next stage, and what was assessed elsewhere."""
    total = counted(summary.counts.total, "descriptor")
    said = [f"{total}, {summary.counts.agreed} agreed."]
    for theme in summary.themes:
        elements = [
            f"{part.element.title}: {words}." for part in theme.elements if (words := _part(workshop, part))
        ]
        if elements and not theme.theme.is_its_element and len(summary.themes) > 1:
            said.append(f"{theme.theme.title}.")
        said += elements
    return " ".join(said)


def _part(workshop: Workshop, part: ElementSummary) -> str:
    """What stands beside the name of an element; empty where nothing does."""
    counts = counts_in_words(workshop, part.counts)
    moving = sum(workshop.judgement(each).between_next for each in part.descriptor_ids)
    if counts and moving:
        counts += f"; {moving} moving to the next stage"
    return counts or words_instead(workshop, part)


def counts_in_words(workshop: Workshop, counts: Counts) -> str:
    """ "2 Developing, 1 Maturing, 1 without consensus"; empty where there is nothing in scope."""
    said = [
        f"{number} {workshop.matrix.stage(stage_id).label}"
        for stage_id, number in counts.by_stage.items()
        if number
    ]
    for state, words, field in STATES:
        number = getattr(counts, field)
        if number:
            said.append(f"{number} {'without consensus' if state is State.NO_CONSENSUS else words}")
    return ", ".join(said)


def words_instead(workshop: Workshop, part: ElementSummary) -> str:
    """What stands in place of chips for an element that has no descriptors in scope."""
    if part.descriptor_ids or not part.taken or part.element.status is None:
        return ""
    found = workshop.element_results.get(part.element.id)
    said = " ".join(found.result.split()) if found else ""
    return said if 0 < len(said) <= 24 else STATUS_IN_WORDS[part.element.status]
