"""What is still open before sign-off: shown and printed, never in the way."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import ElementStatus
from placematrix_desktop.domain.participants import SECTOR_LABELS, Sector, presence_of
from placematrix_desktop.domain.personal import ERASED_NAME, NAME_WITHHELD
from placematrix_desktop.domain.read_back import Reading, themes_that_are
from placematrix_desktop.domain.summary import elements_taken
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Workshop


class Gap(StrEnum):
    """The kinds of thing that may be open."""

    NOT_ASSESSED = "not_assessed"
    PARKED = "parked"
    NO_REASON = "no_reason"
    NO_RESULT = "no_result"
    NO_OWNER = "no_owner"
    NO_DATE = "no_date"
    NOBODY = "nobody"
    SECTORS_MISSING = "sectors_missing"
    INTERESTS = "interests"
    NO_OUTCOME = "no_outcome"
    NO_VOICE = "no_voice"
    NOT_READ_BACK = "not_read_back"
    CHANGED_SINCE = "changed_since"


class Open(msgspec.Struct, frozen=True, kw_only=True):
    """One gap in a sentence, with the ids of what it is about (descriptors, elements, actions, sectors,
    people or themes, by kind of gap)."""

    gap: Gap
    sentence: str
    about: tuple[str, ...] = ()


def what_is_open(workshop: Workshop) -> tuple[Open, ...]:
    """Everything that is still open, the weightiest first."""
    return tuple(
        Open(gap=gap, sentence=sentence, about=about)
        for gap, sentence, about in (
            *_descriptors(workshop),
            *_elements(workshop),
            *_actions(workshop),
            *_people(workshop),
            *_voices(workshop),
            *_read_back(workshop),
        )
        if about or gap is Gap.NOBODY
    )


_Row = tuple[Gap, str, tuple[str, ...]]


def _descriptors(workshop: Workshop) -> list[_Row]:
    in_state: dict[State, list[str]] = {state: [] for state in State}
    unexplained = []
    for descriptor_id in workshop.agenda.descriptor_ids():
        judgement = workshop.judgement(descriptor_id)
        in_state[judgement.state].append(descriptor_id)
        if judgement.state is State.NO_CONSENSUS and not judgement.reason:
            unexplained.append(descriptor_id)
    still_open, parked = in_state[State.OPEN], in_state[State.PARKED]
    return [
        (
            Gap.NOT_ASSESSED,
            f"{counted(len(still_open), 'descriptor is', 'descriptors are')} not assessed.",
            tuple(still_open),
        ),
        (Gap.PARKED, f"{counted(len(parked), 'descriptor is', 'descriptors are')} parked.", tuple(parked)),
        (
            Gap.NO_REASON,
            f"{counted(len(unexplained), 'descriptor')} without consensus and without a reason.",
            tuple(unexplained),
        ),
    ]


def _elements(workshop: Workshop) -> list[_Row]:
    taken = elements_taken(workshop)
    waiting = tuple(
        element.id
        for _, element in workshop.matrix.elements()
        if element.status is ElementStatus.ASSESSED_ELSEWHERE
        and element.id in taken
        and not (element.id in workshop.element_results and workshop.element_results[element.id].result)
    )
    sentence = f"{counted(len(waiting), 'element')} assessed elsewhere without a result."
    return [(Gap.NO_RESULT, sentence, waiting)]


def _actions(workshop: Workshop) -> list[_Row]:
    actions = workshop.actions_in_order()
    no_owner = tuple(action.id for action in actions if not action.owner)
    no_date = tuple(action.id for action in actions if action.due is None)
    return [
        (Gap.NO_OWNER, f"{counted(len(no_owner), 'action has', 'actions have')} no owner.", no_owner),
        (Gap.NO_DATE, f"{counted(len(no_date), 'action has', 'actions have')} no date.", no_date),
    ]


def _people(workshop: Workshop) -> list[_Row]:
    people = workshop.people()
    if not people:
        return [(Gap.NOBODY, "Nobody is on the list of participants.", ())]
    missing = presence_of(people).missing
    unasked = tuple(
        person.id
        for person in people
        if not person.interest and not person.no_interest and person.name not in (ERASED_NAME, NAME_WITHHELD)
    )
    unsettled = tuple(person.id for person in people if person.interest and person.outcome is None)
    return [
        (Gap.SECTORS_MISSING, f"Not in the room: {_names(missing)}.", tuple(missing)),
        (
            Gap.INTERESTS,
            f"{counted(len(unasked), 'participant has', 'participants have')} said nothing about interests.",
            unasked,
        ),
        (
            Gap.NO_OUTCOME,
            f"{counted(len(unsettled), 'declared interest has', 'declared interests have')} no outcome.",
            unsettled,
        ),
    ]


def without_a_voice(workshop: Workshop, descriptor_id: str) -> tuple[Sector, ...]:
    """The sectors that are in the room now and were not when this was decided."""
    judgement = workshop.judgement(descriptor_id)
    if judgement.present is None or not judgement.present.total:
        return ()
    missing_now = presence_of(workshop.people()).missing
    return tuple(sector for sector in judgement.present.missing if sector not in missing_now)


def _voices(workshop: Workshop) -> list[_Row]:
    about = tuple(key for key in workshop.agenda.descriptor_ids() if without_a_voice(workshop, key))
    decisions = counted(len(about), "decision was", "decisions were")
    return [(Gap.NO_VOICE, f"{decisions} made while a sector that took part was not in the room.", about)]


def _read_back(workshop: Workshop) -> list[_Row]:
    not_yet = themes_that_are(workshop, Reading.NOT_YET)
    changed = themes_that_are(workshop, Reading.CHANGED)
    return [
        (Gap.NOT_READ_BACK, f"{counted(len(not_yet), 'theme was', 'themes were')} not read back.", not_yet),
        (
            Gap.CHANGED_SINCE,
            f"{counted(len(changed), 'theme has', 'themes have')} changed since being read back.",
            changed,
        ),
    ]


def _names(sectors: tuple[Sector, ...]) -> str:
    return "; ".join(SECTOR_LABELS[sector] for sector in sectors)
