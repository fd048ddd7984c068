"""The one door through which a window works on a workshop.

A command is decided by the domain's rules, written in one transaction with its diary entry, and only
then remembered for undo and told to those who listen. What they show is what is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from msgspec.structs import replace

from placematrix_desktop.application.change_set import ChangeSet, about
from placematrix_desktop.application.commands.decision import Command, Decision, Sight
from placematrix_desktop.application.entered import not_entered
from placematrix_desktop.application.history import History, Step
from placematrix_desktop.application.looking_back import LookingBack
from placematrix_desktop.application.ports import (
    Account,
    Clock,
    ClosedVersion,
    Draft,
    DraftKey,
    Library,
    NewId,
    StoredWorkshop,
    Transaction,
    signing_draft,
)
from placematrix_desktop.application.sealing import closed, reopened_after, signed
from placematrix_desktop.application.signing_choices import SigningChoices, drafts_ended_by, typed_texts
from placematrix_desktop.application.version_before import VersionBefore
from placematrix_desktop.domain.diary import DiaryEntry, next_entry
from placematrix_desktop.domain.read_back import with_read_back
from placematrix_desktop.domain.signature_seal import told_of
from placematrix_desktop.domain.signoff import Signature
from placematrix_desktop.domain.text import clean_text, counted
from placematrix_desktop.domain.workshop import Change, PartKind, PartValue, Workshop
from placematrix_desktop.errors import Refused

__all__ = ["ChangeSet", "Listener", "WorkshopSession"]

Listener = Callable[[ChangeSet], None]


class WorkshopSession:
    """A workshop that is open: its state, its undo history, and what can be done to it."""

    def __init__(self, library: Library, workshop_id: str, *, clock: Clock, new_id: NewId) -> None:
        """Raises LibraryProblem where the workshop cannot be read."""
        self._library = library
        self._clock, self._new_id = clock, new_id
        self._history = History()
        self._listeners: list[Listener] = []
        self._take_up(library.load(workshop_id))
        self._looking_back = LookingBack(library)

    def _take_up(self, stored: StoredWorkshop) -> None:
        self._before = VersionBefore(self._library)
        self._workshop = stored.workshop
        self._private_notes = dict(stored.private_notes)
        self._drafts = {draft.key: draft for draft in typed_texts(stored.drafts)}
        self.choices = SigningChoices(self._library, stored, self._clock)
        """What is chosen for signatures that are not given yet."""
        self._last_entry = stored.last_entry
        self._signatures = stored.signatures
        self._saved_at = stored.saved_at
        self._keep_until = stored.keep_until

    # What there is to see

    @property
    def workshop(self) -> Workshop:
        return self._workshop

    @property
    def private_notes(self) -> Mapping[str, str]:
        """Private notes by descriptor id. For the facilitator's own pane and nothing else."""
        return self._private_notes

    @property
    def signatures(self) -> tuple[Signature, ...]:
        """The signatures over the version that is closed now; none while it is open."""
        return self._signatures

    def now(self) -> datetime:
        """The present moment by the clock that decisions are recorded with, UTC."""
        return self._clock()

    @property
    def saved_at(self) -> datetime:
        """When the last decision became safe on the disk, UTC."""
        return self._saved_at

    @property
    def keep_until(self) -> date | None:
        """The last day on which this workshop is to be kept; a closed one may be kept longer than its
        record says."""
        return self._keep_until if self._workshop.is_closed else self._workshop.facts.keep_until

    @property
    def writable(self) -> bool:
        return self._library.writable

    @property
    def earlier(self) -> Workshop | None:
        """The workshop that this one is compared with, where it can be (`LookingBack.earlier_of`)."""
        return self._looking_back.earlier_of(self._workshop)

    def diary(self) -> tuple[DiaryEntry, ...]:
        return self._library.diary(self._workshop.id)

    def account(self) -> Account:
        """Everything that a document is made from, as it is stored."""
        versions = self._library.closed_versions(self._workshop.id) if self._workshop.is_closed else ()
        return Account(
            previous=self.previous(),
            workshop=self._workshop,
            diary=self.diary(),
            signatures=self._signatures,
            earlier=self.earlier,
            record=versions[-1].record if versions else None,
        )

    def previous(self) -> Workshop | None:
        """The version before, as it was closed; None in a first one, and where it cannot be read."""
        return self._before.of(self._workshop)

    def closed_versions(self) -> tuple[ClosedVersion, ...]:
        return self._library.closed_versions(self._workshop.id)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told of every change after it is stored; the returned call ends it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    # What can be done

    def execute(self, command: Command) -> ChangeSet:
        """Carry out a command. Raises Refused where the rules say no and LibraryProblem where it cannot
        be stored; in both cases nothing has changed."""
        self._refuse_if_closed()
        now = self._clock()
        decision = command.decide(
            Sight(
                workshop=self._workshop,
                private_notes=self._private_notes,
                now=now,
                new_id=self._new_id,
                is_rehearsal=self._looking_back.is_rehearsal,
            )
        )
        if not decision.changes:
            for key in decision.drafts_done:
                self.drop_draft(key)
            return ChangeSet(name=decision.name)
        entry = self._entry_for(command.kind, decision, now)
        changes = with_read_back(self._workshop, decision.changes, now)
        self._commit(changes, entry, now, decision.drafts_done)
        step = Step(
            name=decision.name,
            command=command.kind,
            changes=changes,
            entry=entry.number if entry else None,
        )
        self._history.remember(step)
        return self._tell(ChangeSet(name=decision.name, changes=changes))

    @property
    def undo_name(self) -> str | None:
        """What Undo would take back ("agree Maturing"); None where there is nothing."""
        step = self._history.next_undo
        return step.name if step else None

    @property
    def redo_name(self) -> str | None:
        step = self._history.next_redo
        return step.name if step else None

    def undo(self) -> ChangeSet:
        """Take back the last step. Raises Refused where there is none or its parts changed since."""
        self._refuse_if_closed()
        step = self._history.next_undo
        if step is None:
            raise Refused("There is nothing to undo.")
        changes = self._replay(step, undoing=True)
        self._history.undone()
        return self._tell(ChangeSet(name=f"undo {step.name}", changes=changes))

    def redo(self) -> ChangeSet:
        """Carry out again what was undone last. Raises Refused where there is nothing or its parts
        changed since."""
        self._refuse_if_closed()
        step = self._history.next_redo
        if step is None:
            raise Refused("There is nothing to redo.")
        changes = self._replay(step, undoing=False)
        self._history.redone()
        return self._tell(ChangeSet(name=f"redo {step.name}", changes=changes))

    def read_again(self, name: str) -> ChangeSet:
        """Take up what is stored now, after something that undo must not bring back; `name` says what."""
        self._take_up(self._library.load(self._workshop.id))
        self._history.forget()
        return self._tell(ChangeSet(name=name, closing_changed=True))

    def go_on_in(self, library: Library) -> None:
        """Go on in another library that holds this workshop, as after its own place took nothing more. What
        undo can take back stays, unless the workshop there is not as it is here. Raises LibraryProblem."""
        stored = library.load(self._workshop.id)
        if (stored.workshop, stored.last_entry) != (self._workshop, self._last_entry):
            self._history.forget()
        self._library, self._looking_back = library, LookingBack(library)
        self._take_up(stored)

    # Typing that has not been entered yet

    def draft(self, key: DraftKey) -> str | None:
        """The text that was typed in a field and not entered, from this or an earlier sitting."""
        found = self._drafts.get(key)
        return found.text if found else None

    def drafts(self) -> tuple[Draft, ...]:
        return tuple(self._drafts.values())

    def save_draft(self, key: DraftKey, text: str) -> None:
        """Keep what is being typed, so that a crash loses nothing."""
        self._refuse_if_closed()
        draft = Draft(key=key, text=clean_text(text), saved_at=self._clock())
        self._library.save_draft(self._workshop.id, draft)
        self._drafts[key] = draft

    def drop_draft(self, key: DraftKey) -> None:
        """Forget what was typed in a field."""
        if key in self._drafts:
            self._library.drop_draft(self._workshop.id, key)
            del self._drafts[key]

    # Sign-off

    def close_workshop(self) -> ChangeSet:
        """Freeze the workshop as it stands and give it its fingerprint. Undo ends here.

        Raises Refused while something that was typed, or emptied, has not been entered, lest the record
        say otherwise.
        """
        self._refuse_if_closed()
        waiting = not_entered(self._drafts.values(), self._part)
        if waiting:
            raise Refused(
                f"{counted(len(waiting), 'text was', 'texts were')} typed and not entered.",
                mend="Enter or discard them before you close.",
            )
        now = self._clock()
        what = " of a rehearsal" if self._workshop.facts.rehearsal else ""
        entry = next_entry(
            self._last_entry,
            at=now,
            command="close",
            sentence=f"Closed as version {self._workshop.version}{what}.",
        )
        closing, record = closed(self._workshop, (*self.diary(), entry), now)
        self._library.close_version(self._workshop.id, closing, record, entry)
        self._last_entry, self._saved_at = entry, now
        self._workshop = replace(self._workshop, closing=closing)
        self._keep_until = self._workshop.facts.keep_until
        self._signatures = ()
        self._history.forget()
        return self._tell(ChangeSet(name="close", closing_changed=True))

    def sign(self, signatures: tuple[Signature, ...]) -> ChangeSet:
        """Append signatures over the closed version, in one step.

        `id`, `signed_at` and `fingerprint` are set here whatever they were. Raises Refused where the
        workshop is open, where somebody has signed already or is not on the list of participants, or
        where a name or a reason is missing.
        """
        closing = self._workshop.closing
        if closing is None:
            raise Refused("Close the workshop first; signatures go over the closed record.")
        now = self._clock()
        tidy = signed(
            signatures,
            self._signatures,
            closing,
            participants=self._workshop.participants,
            now=now,
            new_id=self._new_id,
        )
        words = counted(len(tidy), "signature")
        said = f"{words} on version {closing.version}."
        entry = next_entry(self._last_entry, at=now, command="sign", sentence=said, about=told_of(tidy))
        self._library.add_signatures(self._workshop.id, tidy, entry)
        self._last_entry, self._saved_at = entry, now
        self._signatures = (*self._signatures, *tidy)
        self.choices.ended_with(signing_draft(one.participant_id) for one in tidy)
        return self._tell(ChangeSet(name=f"sign ({words})", closing_changed=True))

    def reopen(self, *, reason: str, name: str) -> ChangeSet:
        """Begin the next version, which names the fingerprint of this one. Both texts are needed."""
        closing = self._workshop.closing
        if closing is None:
            raise Refused("The workshop is open.")
        now = self._clock()
        reopening = reopened_after(closing, reason=reason, name=name, now=now)
        facts = replace(self._workshop.facts, keep_until=self._keep_until)
        reopened = replace(self._workshop, closing=None, reopening=reopening, facts=facts)
        entry = next_entry(
            self._last_entry,
            at=now,
            command="reopen",
            sentence=f"Reopened as version {reopening.version}.",
        )
        self._library.reopen(reopened, entry)
        self._last_entry, self._saved_at = entry, now
        self._workshop, self._signatures = reopened, ()
        self.choices.all_ended()
        return self._tell(ChangeSet(name="reopen", closing_changed=True))

    # The common path

    def _refuse_if_closed(self) -> None:
        if self._workshop.is_closed:
            raise Refused(
                "This workshop is closed and stays as it was signed off.",
                mend="Reopen it as a new version in Sign off to change something.",
            )

    def _entry_for(self, command: str, decision: Decision, now: datetime) -> DiaryEntry | None:
        if decision.sentence is None:
            return None
        told = about(decision.changes)
        return next_entry(self._last_entry, at=now, command=command, sentence=decision.sentence, about=told)

    def _replay(self, step: Step, *, undoing: bool) -> tuple[Change, ...]:
        """Put the old values of a step back, or its new ones again, where the others still stand."""
        changes = tuple(change.reversed() for change in reversed(step.changes)) if undoing else step.changes
        if any(self._part(change.kind, change.id) != change.old for change in changes):
            words = "taken back" if undoing else "done again"
            raise Refused(f"“{step.name}” cannot be {words}: it has been changed since.")
        now = self._clock()
        entry = None
        if step.entry is not None:
            entry = next_entry(
                self._last_entry,
                at=now,
                command=step.command,
                sentence=f"{'Undone' if undoing else 'Done again'}: {step.name}.",
                about=about(changes),
                reverses=step.entry if undoing else None,
                repeats=None if undoing else step.entry,
            )
        self._commit(changes, entry, now, ())
        return changes

    def _part(self, kind: PartKind, part_id: str) -> PartValue | None:
        if kind is PartKind.PRIVATE_NOTE:
            return self._private_notes.get(part_id)
        return self._workshop.part(kind, part_id)

    def _commit(
        self,
        changes: tuple[Change, ...],
        entry: DiaryEntry | None,
        now: datetime,
        done: tuple[DraftKey, ...],
    ) -> None:
        after = self._workshop.with_changes(changes)
        done = (*done, *drafts_ended_by(changes))
        self._library.commit(
            Transaction(workshop_id=after.id, at=now, changes=changes, entry=entry, drafts_done=done)
        )
        # Only now, when it is on the disk, does anybody get to see it.
        self._workshop = after
        self._saved_at = now
        self._last_entry = entry or self._last_entry
        for key in done:
            self._drafts.pop(key, None)
        self.choices.ended_with(done)
        for change in changes:
            if change.kind is PartKind.PRIVATE_NOTE:
                if isinstance(change.new, str):
                    self._private_notes[change.id] = change.new
                else:
                    self._private_notes.pop(change.id, None)

    def _tell(self, change_set: ChangeSet) -> ChangeSet:
        for listener in tuple(self._listeners):
            listener(change_set)
        return change_set
