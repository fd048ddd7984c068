"""A workshop that is open in the window: the session, as Qt signals, and the selected descriptor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from placematrix_desktop.application.commands import Command
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.application.progress import Progress, progress_after, progress_of
from placematrix_desktop.application.signing_choices import SigningChoice
from placematrix_desktop.application.workshop_session import ChangeSet, WorkshopSession
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.personal import ERASED_NAME
from placematrix_desktop.domain.workshop import Change, PartKind, Workshop
from placematrix_desktop.errors import PlaceProblem, UserError
from placematrix_desktop.ui.talk_clock import TalkClock


class OpenWorkshop(QObject):
    """What the screens of a workshop share. They change things through `carry_out` and repaint on
    `changed`; what was refused goes to the strip, and the screen stays as it was."""

    changed = Signal(object)
    """ChangeSet, after it is stored."""
    selected_changed = Signal(str)
    """Descriptor id."""
    refused = Signal(str)
    """A sentence for the strip."""
    told = Signal(str)
    """A sentence for the strip where nothing is amiss; it is over once something is done."""
    out_of_place = Signal(str)
    """The same sentence, after `refused`, where it is the place of the library that takes nothing more."""
    typing_changed = Signal(bool)
    """True while there is text that was typed and not entered."""

    def __init__(self, session: WorkshopSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.refusal = ""
        """The sentence of the last refusal, for whoever got None or False and wants to say why."""
        self._not_kept: dict[DraftKey, str] = {}
        self._choices_not_kept: dict[str, SigningChoice] = {}
        self._told_waiting = self.waiting()
        self._progress = progress_of(session.workshop)
        self._selected = session.workshop.next_open(None) or session.workshop.agenda.descriptor_ids()[0]
        self._stop_listening = session.listen(self._on_change)
        self.talk_clock = TalkClock(self._selected, self)
        """How long each descriptor has been talked about."""
        self.selected_changed.connect(self.talk_clock.turn_to)

    def let_go(self) -> None:
        """Listen to the session no more. To be called before this object is deleted."""
        self._stop_listening()

    @property
    def workshop(self) -> Workshop:
        return self.session.workshop

    @property
    def writable(self) -> bool:
        """False where nothing can be changed: the workshop is closed, or its library can only be read."""
        return self.session.writable and not self.workshop.is_closed

    @property
    def progress(self) -> Progress:
        """How many descriptors in scope are agreed."""
        return self._progress

    @property
    def selected(self) -> str:
        """The id of the selected descriptor; always one of the matrix."""
        return self._selected

    def select(self, descriptor_id: str) -> None:
        """Select a descriptor. Ids that the matrix lacks are a bug and raise KeyError."""
        self.workshop.matrix.place(descriptor_id)
        if descriptor_id != self._selected:
            self._selected = descriptor_id
            self.selected_changed.emit(descriptor_id)

    def take_over(self, before: OpenWorkshop) -> None:
        """Go on where another one of the same session was: its row, and typing that is held only there."""
        self._selected = before.selected
        self._not_kept = dict(before._not_kept)
        self._choices_not_kept = dict(before._choices_not_kept)

    def carry_out(self, command: Command) -> ChangeSet | None:
        """Execute a command; None where it was refused or could not be stored, which the strip then says."""
        try:
            return self.session.execute(command)
        except UserError as problem:
            self._refuse(problem)
            return None

    def undo(self) -> ChangeSet | None:
        """Take back the last step and show where it was."""
        return self._step(self.session.undo)

    def redo(self) -> ChangeSet | None:
        """Carry out again what was undone and show where it was."""
        return self._step(self.session.redo)

    # Typing that has not been entered yet

    def draft(self, key: DraftKey) -> str | None:
        """What was typed in a field and not entered; None where there is nothing."""
        return self._not_kept[key] if key in self._not_kept else self.session.draft(key)

    def waiting(self) -> tuple[DraftKey, ...]:
        """The fields in which something was typed and not entered, the oldest first."""
        kept = [draft.key for draft in self.session.drafts()]
        return tuple(dict.fromkeys([*kept, *self._not_kept]))

    def keep_draft(self, key: DraftKey, text: str) -> bool:
        """Keep text that is being typed. False where it cannot be written, which the strip then says; the
        text is held in memory and written as soon as the library takes something again."""
        try:
            self.session.save_draft(key, text)
        except UserError as problem:
            self._not_kept[key] = text
            self._refuse(problem)
            self._tell_typing()
            return False
        self._not_kept.pop(key, None)
        self._tell_typing()
        return True

    def drop_draft(self, key: DraftKey) -> None:
        """Forget text that was typed and not entered."""
        self._not_kept.pop(key, None)
        try:
            self.session.drop_draft(key)
        except UserError as problem:
            self._refuse(problem)
        self._tell_typing()

    # What is chosen for signatures that are not given yet

    def choice(self, participant_id: str) -> SigningChoice:
        """What somebody is about to sign."""
        held = self._choices_not_kept.get(participant_id)
        return held or self.session.choices.of(participant_id)

    def keep_choice(self, participant_id: str, choice: SigningChoice) -> None:
        """Keep that. What cannot be written is held like typing (`keep_draft`)."""
        try:
            self.session.choices.keep(participant_id, choice)
        except UserError as problem:
            self._choices_not_kept[participant_id] = choice
            self._refuse(problem)
        else:
            self._choices_not_kept.pop(participant_id, None)

    # The inside

    def _step(self, step: Callable[[], ChangeSet]) -> ChangeSet | None:
        try:
            done = step()
        except UserError as problem:
            self._refuse(problem)
            return None
        for change in done.changes:
            descriptor_id = _where(change)
            if descriptor_id is not None and self.workshop.matrix.has_descriptor(descriptor_id):
                self.select(descriptor_id)
                break
        return done

    def _refuse(self, problem: UserError) -> None:
        self.refusal = problem.sentence
        self.refused.emit(problem.sentence)
        if isinstance(problem, PlaceProblem):
            self.out_of_place.emit(problem.sentence)

    def _tell_typing(self) -> None:
        self._told_waiting = self.waiting()
        self.typing_changed.emit(bool(self._told_waiting))

    def _on_change(self, change_set: ChangeSet) -> None:
        self._progress = progress_after(self._progress, change_set, self.workshop)
        if self._choices_not_kept:
            self._forget_choices_that_ended(change_set)
        self._write_what_is_held()
        self.changed.emit(change_set)
        # A decision seldom ends a draft, and every field would look whether it was its own.
        if self.waiting() != self._told_waiting:
            self._tell_typing()

    def _write_what_is_held(self) -> None:
        for key, text in tuple(self._not_kept.items()):
            try:
                self.session.save_draft(key, text)
            except UserError:
                return  # The strip has said so; the next change tries again.
            del self._not_kept[key]
        for participant_id, choice in tuple(self._choices_not_kept.items()):
            try:
                self.session.choices.keep(participant_id, choice)
            except UserError:
                return
            del self._choices_not_kept[participant_id]

    def _forget_choices_that_ended(self, change_set: ChangeSet) -> None:
        """With a signature, a name that was erased or taken off the list, and with the version."""
        people = self.workshop.participants
        signed = {signature.participant_id for signature in self.session.signatures}
        reopened = change_set.closing_changed and not self.workshop.is_closed
        for participant_id in tuple(self._choices_not_kept):
            person = people.get(participant_id)
            gone = person is None or person.name == ERASED_NAME
            if gone or reopened or participant_id in signed:
                del self._choices_not_kept[participant_id]


def _where(change: Change) -> str | None:
    """The descriptor that a change is about, if it is about one."""
    if change.kind in (PartKind.JUDGEMENT, PartKind.PRIVATE_NOTE):
        return change.id
    for value in (change.new, change.old):
        if isinstance(value, Action):
            return value.descriptor_id
    return None
