"""One sitting in which a group goes through one matrix for one subject.

A workshop is a value made of parts. Everything that happens to it is a tuple of changes, each with the
part's old and new value, so that undo, storage, the record and the screen all speak of the same things.
Private notes are parts in name only: they are kept beside the workshop and never inside it, so that
nothing that is made from a workshop can show one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

import msgspec

from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.agenda import Agenda
from placematrix_desktop.domain.guidance import Activity, Arrangement
from placematrix_desktop.domain.judgement import DecisionRule, ElementResult, Judgement, State
from placematrix_desktop.domain.matrix import Matrix, SubjectKind
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.domain.signoff import Closing, ReadBack, Reopening

Day = date
"""The type of a date where a field has that name."""

PURPOSE = "A self-assessment to plan our development together. Not a rating of performance."
PURPOSE_OF_CHOICES = "A shared choice, made to plan our work together. Not a rating of performance."


def usual_purpose(matrix: Matrix) -> str:
    """The purpose that a workshop on a matrix begins with."""
    return PURPOSE if matrix.ladder else PURPOSE_OF_CHOICES


class Facts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of the workshop as a whole. `finish` is local time; `compared_with` is the id of
    the earlier workshop that this one looks back on. `arrangements` and `activities` are what the
    partnership has, each at most once and in the order of the guidance. `keep_until` is the last day on
    which the workshop is to be kept, None where nobody has set one.

    A `rehearsal` is a workshop to practise with: it is marked as such everywhere and never stands for a
    real one. `tally_hidden` says that a show of hands stays hidden until it is revealed,
    `tally_by_sector` that hands are counted by sector, `prompts` that the facilitator is told what may
    help the talk on after a tally. `read_back` has the themes that were read back, each once."""

    subject: str
    subject_kind: SubjectKind = SubjectKind.PLACE
    occasion: str = ""
    purpose: str = PURPOSE
    date: date | None = None
    finish: time | None = None
    venue: str = ""
    facilitator: str = ""
    recorder: str = ""
    sponsor: str = ""
    default_rule: DecisionRule = DecisionRule.CONSENSUS
    compared_with: str | None = None
    arrangements: tuple[Arrangement, ...] = ()
    activities: tuple[Activity, ...] = ()
    sample: bool = False
    keep_until: Day | None = None
    rehearsal: bool = False
    tally_hidden: bool = False
    tally_by_sector: bool = False
    prompts: bool = True
    read_back: tuple[ReadBack, ...] = ()


class PartKind(StrEnum):
    """The kinds of part that change one at a time."""

    FACTS = "facts"
    AGENDA = "agenda"
    JUDGEMENT = "judgement"
    ELEMENT_RESULT = "element_result"
    PARTICIPANT = "participant"
    ACTION = "action"
    PRIVATE_NOTE = "private_note"


type_of_part: dict[PartKind, type[Any]] = {
    PartKind.FACTS: Facts,
    PartKind.AGENDA: Agenda,
    PartKind.JUDGEMENT: Judgement,
    PartKind.ELEMENT_RESULT: ElementResult,
    PartKind.PARTICIPANT: Participant,
    PartKind.ACTION: Action,
    PartKind.PRIVATE_NOTE: str,
}

PartValue = Facts | Agenda | Judgement | ElementResult | Participant | Action | str


class Change(msgspec.Struct, frozen=True):
    """One part before and after. None stands for a part that is not there. `id` is "" where a
    workshop has one part of the kind, a descriptor's id for judgements and private notes."""

    kind: PartKind
    id: str
    old: PartValue | None
    new: PartValue | None

    def reversed(self) -> Change:
        return Change(self.kind, self.id, self.new, self.old)


class Workshop(msgspec.Struct, frozen=True, kw_only=True):
    """The whole state of a workshop, without private notes.

    A judgement that nobody has touched is not in `judgements`; ask `judgement()`.
    """

    id: str
    created_at: datetime
    matrix: Matrix
    facts: Facts
    agenda: Agenda
    judgements: dict[str, Judgement] = {}
    element_results: dict[str, ElementResult] = {}
    participants: dict[str, Participant] = {}
    actions: dict[str, Action] = {}
    closing: Closing | None = None
    reopening: Reopening | None = None

    @property
    def version(self) -> int:
        """1 until the workshop has been closed and reopened."""
        if self.closing:
            return self.closing.version
        return self.reopening.version if self.reopening else 1

    @property
    def is_closed(self) -> bool:
        return self.closing is not None

    def judgement(self, descriptor_id: str) -> Judgement:
        """The judgement of a descriptor, open where there is none yet."""
        return self.judgements.get(descriptor_id) or Judgement(descriptor_id=descriptor_id)

    def people(self) -> tuple[Participant, ...]:
        """The participants in the order in which they were entered."""
        return tuple(sorted(self.participants.values(), key=lambda person: (person.position, person.id)))

    def actions_in_order(self) -> tuple[Action, ...]:
        """The actions in the order in which they were entered."""
        return tuple(sorted(self.actions.values(), key=lambda action: (action.position, action.id)))

    def actions_for(self, descriptor_id: str | None) -> tuple[Action, ...]:
        """The actions of one descriptor, or with None those of the workshop as a whole."""
        return tuple(a for a in self.actions_in_order() if a.descriptor_id == descriptor_id)

    def next_open(self, after: str | None) -> str | None:
        """The next open descriptor in scope after this one, going round; None where none is open."""
        order = self.agenda.descriptor_ids()
        start = order.index(after) + 1 if after in order else 0
        for descriptor_id in order[start:] + order[:start]:
            if self.judgement(descriptor_id).state is State.OPEN:
                return descriptor_id
        return None

    def part(self, kind: PartKind, part_id: str) -> PartValue | None:
        """The part as it stands; None where it is not there. Private notes are never here."""
        match kind:
            case PartKind.FACTS:
                return self.facts
            case PartKind.AGENDA:
                return self.agenda
            case PartKind.JUDGEMENT:
                return self.judgements.get(part_id)
            case PartKind.ELEMENT_RESULT:
                return self.element_results.get(part_id)
            case PartKind.PARTICIPANT:
                return self.participants.get(part_id)
            case PartKind.ACTION:
                return self.actions.get(part_id)
            case PartKind.PRIVATE_NOTE:
                return None

    def with_changes(self, changes: Iterable[Change]) -> Workshop:
        """The workshop after these changes; changes of private notes are passed over."""
        fields: dict[str, Any] = {}
        for change in changes:
            if change.kind is PartKind.PRIVATE_NOTE:
                continue
            if change.kind in _SINGLE:
                fields[_SINGLE[change.kind]] = change.new
                continue
            name = _MANY[change.kind]
            if name not in fields:
                fields[name] = dict(getattr(self, name))
            if change.new is None:
                fields[name].pop(change.id, None)
            else:
                fields[name][change.id] = change.new
        return msgspec.structs.replace(self, **fields)


_SINGLE = {PartKind.FACTS: "facts", PartKind.AGENDA: "agenda"}
_MANY = {
    PartKind.JUDGEMENT: "judgements",
    PartKind.ELEMENT_RESULT: "element_results",
    PartKind.PARTICIPANT: "participants",
    PartKind.ACTION: "actions",
}
