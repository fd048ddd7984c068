"""Setting a workshop up: its facts, its participants and its agenda."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from placematrix_desktop.application.commands.decision import (
    Decision,
    Sight,
    change_to,
    check_rule_fits,
)
from placematrix_desktop.application.entered import entered_text
from placematrix_desktop.domain.agenda import LONGEST_BREAK, Agenda, Break
from placematrix_desktop.domain.guidance import Activity, Arrangement
from placematrix_desktop.domain.participants import NewParticipant, Participant
from placematrix_desktop.domain.text import clean_line, counted
from placematrix_desktop.domain.workshop import Change, Facts, PartKind
from placematrix_desktop.errors import Refused

_LINES = ("subject", "occasion", "venue", "facilitator", "recorder", "sponsor")
_FACT_LABELS = {
    "subject_kind": "kind of subject",
    "finish": "finishing time",
    "default_rule": "usual decision rule",
    "compared_with": "workshop to compare with",
    "arrangements": "governance arrangements",
    "activities": "activities of the partnership",
    "sample": "sample mark",
    "keep_until": "day until which it is kept",
    "rehearsal": "rehearsal",
    "tally_hidden": "hidden tallies",
    "tally_by_sector": "hands by sector",
    "prompts": "prompts after a tally",
}


@dataclass(frozen=True)
class ChangeFacts:
    """Put these facts in place of those there are. A subject is needed, and the workshop to compare
    with is another one; a real workshop is not compared with a rehearsal. What was recorded as a
    rehearsal does not become real, and what was closed as real does not become a rehearsal."""

    kind: ClassVar[str] = "change_facts"
    facts: Facts

    def decide(self, sight: Sight) -> Decision:
        old = sight.workshop.facts
        lines = {field: clean_line(getattr(self.facts, field)) for field in _LINES}
        new = replace(
            self.facts,
            purpose=entered_text(self.facts.purpose, "purpose"),
            arrangements=tuple(each for each in Arrangement if each in self.facts.arrangements),
            activities=tuple(each for each in Activity if each in self.facts.activities),
            # Only what was read aloud is confirmed: `ConfirmReadBack`.
            read_back=old.read_back,
            **lines,
        )
        if not new.subject:
            raise Refused("The workshop needs the name of the place or body that assesses itself.")
        if new.default_rule != old.default_rule:
            check_rule_fits(sight, new.default_rule)
        if new.compared_with == sight.workshop.id:
            raise Refused("A workshop is not compared with itself.", mend="Choose an earlier one.")
        _check_rehearsal(sight, old, new)
        changed = [field for field in Facts.__struct_fields__ if getattr(old, field) != getattr(new, field)]
        words = ", ".join(_FACT_LABELS.get(field, field) for field in changed) or "facts"
        return Decision(
            name=f"change {words}",
            sentence=f"Changed in Prepare: {words}.",
            changes=change_to(PartKind.FACTS, "", old, new),
        )


@dataclass(frozen=True)
class SetAgenda:
    """Set which descriptors are in scope, their order and minutes, and the breaks. One at least stays in
    scope; a descriptor that already has a result keeps it, and it counts again when it comes back into
    scope. Breaks stand in order, do not overlap and last from 1 to 240 minutes."""

    kind: ClassVar[str] = "set_agenda"
    agenda: Agenda

    def decide(self, sight: Sight) -> Decision:
        ids = self.agenda.descriptor_ids()
        if not ids:
            raise Refused("Keep at least one descriptor in scope.")
        if len(set(ids)) != len(ids):
            raise Refused("A descriptor stands on the agenda twice.")
        for item in self.agenda.items:
            title = sight.descriptor_title(item.descriptor_id)
            if item.minutes is not None and not 1 <= item.minutes <= 600:
                raise Refused("Minutes go from 1 to 600.", where=title)
        _check_breaks(self.agenda.breaks)
        breaks = f", {counted(len(self.agenda.breaks), 'break')}" if self.agenda.breaks else ""
        return Decision(
            name="change the agenda",
            sentence=f"Agenda: {counted(len(ids), 'descriptor')} in scope{breaks}.",
            changes=change_to(PartKind.AGENDA, "", sight.workshop.agenda, self.agenda),
        )


@dataclass(frozen=True)
class AddParticipants:
    """Add people to the list, in one step. People without a name are refused."""

    kind: ClassVar[str] = "add_participants"
    people: tuple[NewParticipant, ...]

    def decide(self, sight: Sight) -> Decision:
        if not self.people:
            raise Refused("There is nobody to add.")
        start = max((p.position for p in sight.workshop.participants.values()), default=0) + 1
        changes = []
        for number, person in enumerate(self.people):
            added = _tidy(
                Participant(
                    id=sight.new_id(),
                    position=start + number,
                    name=person.name,
                    role=person.role,
                    organisation=person.organisation,
                    sector=person.sector,
                    email=person.email,
                )
            )
            changes.append(Change(PartKind.PARTICIPANT, added.id, None, added))
        words = counted(len(changes), "participant")
        return Decision(name=f"add {words}", sentence=f"{words} added.", changes=tuple(changes))


@dataclass(frozen=True)
class ChangeParticipant:
    """Put this participant in place of the one with the same id. Coming and going is `SetPresence`."""

    kind: ClassVar[str] = "change_participant"
    participant: Participant

    def decide(self, sight: Sight) -> Decision:
        old = _known(sight, self.participant.id)
        new = _tidy(self.participant)
        return Decision(
            name="change participant",
            sentence="Participant changed.",
            changes=change_to(PartKind.PARTICIPANT, new.id, old, new),
        )


@dataclass(frozen=True)
class RemoveParticipants:
    """Take people off the list."""

    kind: ClassVar[str] = "remove_participants"
    ids: tuple[str, ...]

    def decide(self, sight: Sight) -> Decision:
        if not self.ids:
            raise Refused("There is nobody to remove.")
        ids = tuple(dict.fromkeys(self.ids))
        words = counted(len(ids), "participant")
        changes = tuple(Change(PartKind.PARTICIPANT, key, _known(sight, key), None) for key in ids)
        return Decision(name=f"remove {words}", sentence=f"{words} removed.", changes=changes)


def _check_rehearsal(sight: Sight, old: Facts, new: Facts) -> None:
    if new.rehearsal != old.rehearsal:
        workshop = sight.workshop
        if workshop.reopening:
            raise Refused(
                "A version of this workshop was closed, and what it says of a rehearsal stays.",
                mend="Begin a new workshop.",
            )
        recorded = workshop.judgements or workshop.element_results or workshop.actions
        if old.rehearsal and recorded:
            raise Refused(
                "What was recorded in a rehearsal does not become real.",
                mend="Begin a new workshop for the real one.",
            )
    looks_back = (new.rehearsal, new.compared_with) != (old.rehearsal, old.compared_with)
    if looks_back and not new.rehearsal and new.compared_with and sight.is_rehearsal(new.compared_with):
        raise Refused(
            "A real workshop is not compared with a rehearsal.", mend="Choose another one to compare with."
        )


def _check_breaks(breaks: tuple[Break, ...]) -> None:
    for number, each in enumerate(breaks):
        where = f"Break at {each.start:%H:%M}"
        if not 1 <= each.minutes <= LONGEST_BREAK:
            raise Refused(f"A break lasts from 1 to {LONGEST_BREAK} minutes.", where=where)
        if not each.ends_today:
            raise Refused("A break ends before midnight.", where=where)
        if number and each.first_minute < breaks[number - 1].last_minute:
            before = breaks[number - 1]
            raise Refused(
                "Breaks stand in order and do not overlap.",
                where=where,
                mend=f"The one before it starts at {before.start:%H:%M} and lasts {before.minutes} minutes.",
            )


def _known(sight: Sight, participant_id: str) -> Participant:
    try:
        return sight.workshop.participants[participant_id]
    except KeyError:
        raise Refused("This participant is no longer on the list.") from None


def _tidy(person: Participant) -> Participant:
    tidy = replace(
        person,
        name=clean_line(person.name),
        role=clean_line(person.role),
        organisation=clean_line(person.organisation),
        email=clean_line(person.email),
        interest=entered_text(person.interest, "interest", where=clean_line(person.name)),
    )
    if not tidy.name:
        raise Refused("A participant needs a name.")
    if tidy.interest and tidy.no_interest:
        raise Refused("Either there is an interest or there is none, not both.", where=tidy.name)
    if tidy.outcome and not tidy.interest:
        raise Refused(
            "An outcome goes with a declared interest, and none is written here.",
            where=tidy.name,
            mend="Write the interest first.",
        )
    return tidy
