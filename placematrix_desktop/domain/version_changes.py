"""What changed between two versions of a workshop, in sentences: the closed one before, and the one after it.

It goes through the parts that the record has, so nothing of it can change unseen. Names are in the sentences
only where they are of participants, as everywhere that those are listed. Private notes are no part of this.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import msgspec

from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.judgement import RULE_LABELS, STATE_LABELS, Judgement, State
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.domain.personal import ERASED_NAME, NAME_WITHHELD
from placematrix_desktop.domain.text import listed
from placematrix_desktop.domain.workshop import Facts, Workshop


class Subject(StrEnum):
    """What a change is about."""

    DESCRIPTOR = "descriptor"
    ELEMENT = "element"
    ACTION = "action"
    PARTICIPANT = "participant"
    AGENDA = "agenda"
    FACTS = "facts"


class VersionChange(msgspec.Struct, frozen=True, kw_only=True):
    """One difference. `where` names what it is about as people know it; `sentence` says what happened."""

    subject: Subject
    where: str
    sentence: str


_FACTS = {
    "subject": "Name of the place or body",
    "subject_kind": "Kind of subject",
    "occasion": "Occasion",
    "purpose": "Purpose",
    "date": "Date",
    "finish": "Finishing time",
    "venue": "Venue",
    "facilitator": "Facilitator",
    "recorder": "Recorder",
    "sponsor": "Sponsor",
    "default_rule": "Usual decision rule",
    "compared_with": "Workshop to compare with",
    "arrangements": "Governance arrangements",
    "activities": "Activities of the partnership",
    "sample": "Sample mark",
    "keep_until": "Day until which it is kept",
    "rehearsal": "Rehearsal",
}
"""The facts in words. How hands are shown and what was read back say nothing of the result."""

_UNSAID_FACTS = frozenset({"tally_hidden", "tally_by_sector", "prompts", "read_back"})

_LATER_FIELDS = (
    ("note", "note for the report"),
    ("evidence", "evidence"),
    ("minority_views", "minority views"),
    ("ticks", "ticked statements"),
    ("tallies", "show of hands"),
    ("support_needed", "support asked for"),
    ("good_practice", "good practice"),
)


def changes_between(before: Workshop, after: Workshop) -> tuple[VersionChange, ...]:
    """Everything that is different, in the order of the matrix, then actions, people, agenda and facts."""
    return (
        *_judgements(before, after),
        *_elements(before, after),
        *_actions(before, after),
        *_people(before, after),
        *_agenda(before, after),
        *_facts(before.facts, after.facts),
    )


def _judgements(before: Workshop, after: Workshop) -> Iterator[VersionChange]:
    for key in after.matrix.descriptor_ids():
        old, new = before.judgement(key), after.judgement(key)
        if old != new:
            title = after.matrix.place(key).descriptor.title
            for sentence in _of_judgement(after, old, new):
                yield VersionChange(subject=Subject.DESCRIPTOR, where=title, sentence=sentence)


def _of_judgement(workshop: Workshop, old: Judgement, new: Judgement) -> Iterator[str]:
    result = (_standing(workshop, old), _standing(workshop, new))
    if result[0] != result[1]:
        yield f"Result changed from {result[0]} to {result[1]}."
    elif old.rule != new.rule:
        yield f"Decision rule changed from {_rule(old)} to {_rule(new)}."
    elif old.decided_at != new.decided_at or old.present != new.present:
        yield "Decided again, with the same result."
    if old.reason != new.reason:
        yield _rewritten("Reason", old.reason, new.reason)
    if old.target_stage_id != new.target_stage_id:
        was, now = _stage(workshop, old.target_stage_id), _stage(workshop, new.target_stage_id)
        yield f"Target changed from {was} to {now}."
    for field, words in _LATER_FIELDS:
        if getattr(old, field) != getattr(new, field):
            what = words[:1].upper() + words[1:]
            yield _rewritten(what, getattr(old, field), getattr(new, field))


def _standing(workshop: Workshop, judgement: Judgement) -> str:
    if judgement.state is State.OPEN:
        return "not assessed"
    if judgement.state is not State.AGREED:
        return STATE_LABELS[judgement.state].lower()
    label = _stage(workshop, judgement.stage_id)
    following = workshop.matrix.stage_after(judgement.stage_id) if judgement.stage_id else None
    return f"{label}, moving to {following.label}" if judgement.between_next and following else label


def _stage(workshop: Workshop, stage_id: str | None) -> str:
    return workshop.matrix.stage(stage_id).label if stage_id else "none"


def _rule(judgement: Judgement) -> str:
    return RULE_LABELS[judgement.rule].lower() if judgement.rule else "none"


def _rewritten(what: str, was: object, now: object) -> str:
    if not was:
        return f"{what} added."
    return f"{what} rewritten." if now else f"{what} taken out."


def _elements(before: Workshop, after: Workshop) -> Iterator[VersionChange]:
    for _, element in after.matrix.elements():
        old, new = before.element_results.get(element.id), after.element_results.get(element.id)
        if old != new:
            yield VersionChange(
                subject=Subject.ELEMENT,
                where=element.title,
                sentence=_rewritten("Result from elsewhere", old, new),
            )


def _actions(before: Workshop, after: Workshop) -> Iterator[VersionChange]:
    def change(action: Action, sentence: str) -> VersionChange:
        return VersionChange(subject=Subject.ACTION, where=f"“{action.text}”", sentence=sentence)

    for action in after.actions_in_order():
        old = before.actions.get(action.id)
        if old is None:
            yield change(action, "Action added.")
        elif old != action:
            fields = [
                words
                for field, words in (
                    ("text", "wording"),
                    ("descriptor_id", "descriptor"),
                    ("owner", "owner"),
                    ("organisation", "organisation"),
                    ("due", "date"),
                    ("top", "place on page one"),
                    ("position", "place in the list"),
                )
                if getattr(old, field) != getattr(action, field)
            ]
            yield change(action, f"Action changed: {listed(fields, 'and')}.")
    for action in before.actions_in_order():
        if action.id not in after.actions:
            yield change(action, "Action taken out.")


def _people(before: Workshop, after: Workshop) -> Iterator[VersionChange]:
    def change(person: Participant, sentence: str) -> VersionChange:
        name = "A participant" if person.name in (ERASED_NAME, NAME_WITHHELD) else person.name
        return VersionChange(subject=Subject.PARTICIPANT, where=name, sentence=sentence)

    for person in after.people():
        old = before.participants.get(person.id)
        if old is None:
            yield change(person, "Put on the list of participants.")
        elif old != person:
            fields = [
                words
                for field, words in (
                    ("name", "name"),
                    ("role", "role"),
                    ("organisation", "organisation"),
                    ("sector", "sector"),
                    ("email", "email address"),
                    ("present", "presence"),
                    ("interest", "interest"),
                    ("no_interest", "answer on interests"),
                    ("outcome", "outcome of the interest"),
                    ("position", "place in the list"),
                )
                if getattr(old, field) != getattr(person, field)
            ]
            yield change(person, f"Changed in the list: {listed(fields, 'and')}.")
    for person in before.people():
        if person.id not in after.participants:
            yield change(person, "Taken off the list of participants.")


def _agenda(before: Workshop, after: Workshop) -> Iterator[VersionChange]:
    old, new = before.agenda.descriptor_ids(), after.agenda.descriptor_ids()
    for ids, others, sentence in (
        (new, old, "Taken into scope."),
        (old, new, "Left out of scope."),
    ):
        for key in ids:
            if key not in others:
                title = after.matrix.place(key).descriptor.title
                yield VersionChange(subject=Subject.AGENDA, where=title, sentence=sentence)
    if before.agenda != after.agenda and set(old) == set(new):
        yield VersionChange(
            subject=Subject.AGENDA, where="Agenda", sentence="Order, minutes or breaks changed."
        )


def _facts(before: Facts, after: Facts) -> Iterator[VersionChange]:
    for field, words in _FACTS.items():
        was: Any = getattr(before, field)
        now: Any = getattr(after, field)
        if was != now:
            yield VersionChange(
                subject=Subject.FACTS,
                where=words,
                sentence="Added." if not was else "Changed." if now else "Taken out.",
            )
