"""What the panel of what to take next says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.next_to_take import Suggestion, Why
from placematrix_desktop.domain.pace import Pace
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.pace_words import clock_of
from placematrix_desktop.ui.run.panels.line import Line


def next_lines(workshop: Workshop, suggestions: Sequence[Suggestion], pace: Pace | None) -> Iterator[Line]:
    """Every descriptor that is still to be taken, in the order recommended, with the reason. Where the pace
    says how far the group gets, a line across the list shows it."""
    translate = QCoreApplication.translate
    minutes = {item.descriptor_id: item.minutes for item in workshop.agenda.items}
    later = frozenset(pace.later) if pace is not None and not pace.passed else frozenset()
    marked = False
    for number, one in enumerate(suggestions, start=1):
        if one.descriptor_id in later and not marked and pace is not None:
            marked = True
            words = translate("Next", "Reached by {time}. What follows is for another day.")
            yield Line(title=words.format(time=clock_of(pace.finish)), look="mark")
        title = workshop.matrix.place(one.descriptor_id).descriptor.title
        why = why_words(workshop, one)
        given = minutes.get(one.descriptor_id)
        trail = translate("Next", "{minutes} min").format(minutes=given) if given else ""
        spoken = [str(number), title, why, trail]
        if one.descriptor_id in later:
            spoken.append(translate("Next", "for another day"))
        yield Line(
            key=one.descriptor_id,
            lead=str(number),
            title=title,
            caption=why,
            trail=trail,
            spoken=", ".join(part for part in spoken if part),
        )


def why_words(workshop: Workshop, one: Suggestion) -> str:
    """Why a descriptor stands where it does, in words."""
    translate = QCoreApplication.translate
    match one.why:
        case Why.SPLIT | Why.WIDE if one.spread is not None:
            labels = [stage.label for stage in workshop.matrix.stages]
            words = (
                translate("Next", "Split: hands from {lowest} to {highest}")
                if one.why is Why.SPLIT
                else translate("Next", "Far apart: hands from {lowest} to {highest}")
            )
            return words.format(lowest=labels[one.spread.lowest], highest=labels[one.spread.highest])
        case Why.NO_CONSENSUS_BEFORE:
            return translate("Next", "No consensus last time")
        case Why.MOVED:
            return translate("Next", "The hands are at another stage than last time")
        case Why.MINORITY_BEFORE:
            return translate("Next", "A minority view last time")
        case Why.BETWEEN_BEFORE:
            return translate("Next", "Between two stages last time")
        case Why.PARKED:
            reason = workshop.judgement(one.descriptor_id).reason
            return (
                translate("Next", "Parked: {reason}").format(reason=" ".join(reason.split()))
                if reason
                else translate("Next", "Parked")
            )
    if one.is_agreed_by_hand:
        return translate("Next", "All hands at one stage: quick to settle")
    return translate("Next", "Next on the agenda")
