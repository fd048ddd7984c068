"""Whatever is done in whatever order, with the program started anew at any point: what is read is what
the window held, and the diary holds together."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    ChangeFacts,
    ChangeParticipant,
    Command,
    MarkBetween,
    PlaceStage,
    RecordElementResult,
    RemoveAction,
    RemoveParticipants,
    SetAgenda,
    SetEvidence,
    SetState,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
    private_note_draft,
)
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.domain.judgement import Evidence, State
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.errors import Refused
from placematrix_desktop.storage.opening import open_library
from tests.factories import DESCRIPTORS, ELSEWHERE, STAGES, Ids, Ticking, agenda, signature, small_matrix
from tests.free_texts import free_texts

descriptors = st.sampled_from(DESCRIPTORS)
texts = free_texts()
states = st.sampled_from([state for state in State if state is not State.AGREED])


class AnyCommands(RuleBasedStateMachine):
    """One workshop in one library file, with a second workshop beside it that nobody touches."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="placematrix-any-"))
        self.clock, self.ids = Ticking(), Ids()
        self.library = open_library(self.folder / "library.sqlite3", backups=self.folder / "backups")
        window = Workshops(self.library, clock=self.clock, new_id=self.ids)
        self.bystander = window.begin(small_matrix(), "Bystander").workshop
        self.session = window.begin(small_matrix(), "Kirklees")

    def do(self, command: Command) -> None:
        with suppress(Refused):
            self.session.execute(command)

    @rule(descriptor=descriptors, stage=st.sampled_from(STAGES))
    def place(self, descriptor: str, stage: str) -> None:
        self.do(PlaceStage(descriptor, stage))

    @rule(descriptor=descriptors, state=states, reason=texts)
    def set_state(self, descriptor: str, state: State, reason: str) -> None:
        self.do(SetState(descriptor, state, reason))

    @rule(descriptor=descriptors, between=st.booleans())
    def mark_between(self, descriptor: str, between: bool) -> None:
        self.do(MarkBetween(descriptor, between))

    @rule(descriptor=descriptors, field=st.sampled_from(TextField), text=texts)
    def write(self, descriptor: str, field: TextField, text: str) -> None:
        self.do(WriteText(descriptor, field, text))

    @rule(descriptor=descriptors, text=texts)
    def write_privately(self, descriptor: str, text: str) -> None:
        self.do(WritePrivateNote(descriptor, text))

    @rule(descriptor=descriptors, pieces=st.lists(texts, max_size=3))
    def give_evidence(self, descriptor: str, pieces: list[str]) -> None:
        self.do(SetEvidence(descriptor, tuple(Evidence(text=text) for text in pieces)))

    @rule(result=texts, where_from=texts)
    def record_result(self, result: str, where_from: str) -> None:
        self.do(RecordElementResult(ELSEWHERE, result, where_from))

    @rule(names=st.lists(texts, max_size=3), sector=st.none() | st.sampled_from(Sector))
    def add_people(self, names: list[str], sector: Sector | None) -> None:
        self.do(AddParticipants(tuple(NewParticipant(name, sector=sector) for name in names)))

    @rule(which=st.integers(0, 5), remove=st.booleans(), interest=texts)
    def change_somebody(self, which: int, remove: bool, interest: str) -> None:
        people = self.session.workshop.people()
        if which < len(people):
            person = people[which]
            changed = replace(person, present=not person.present, interest=interest)
            self.do(RemoveParticipants((person.id,)) if remove else ChangeParticipant(changed))

    @rule(text=texts, descriptor=st.none() | descriptors, remove=st.booleans())
    def act(self, text: str, descriptor: str | None, remove: bool) -> None:
        actions = self.session.workshop.actions_in_order()
        self.do(RemoveAction(actions[0].id) if remove and actions else AddAction(text, descriptor))

    @rule(subject=texts, purpose=texts)
    def change_facts(self, subject: str, purpose: str) -> None:
        self.do(ChangeFacts(replace(self.session.workshop.facts, subject=subject, purpose=purpose)))

    @rule(scope=st.lists(descriptors, max_size=5))
    def set_agenda(self, scope: list[str]) -> None:
        self.do(SetAgenda(agenda(*scope)))

    @rule()
    def undo(self) -> None:
        with suppress(Refused):
            self.session.undo()

    @rule()
    def redo(self) -> None:
        with suppress(Refused):
            self.session.redo()

    @rule(descriptor=descriptors, text=texts, private=st.booleans())
    def type(self, descriptor: str, text: str, private: bool) -> None:
        key = private_note_draft(descriptor) if private else judgement_draft(descriptor, TextField.NOTE)
        with suppress(Refused):
            self.session.save_draft(key, text)

    @rule()
    def discard_typing(self) -> None:
        for draft in self.session.drafts():
            self.session.drop_draft(draft.key)

    @rule()
    def close(self) -> None:
        with suppress(Refused):
            self.session.close_workshop()

    @precondition(lambda self: self.session.workshop.is_closed)
    @rule()
    def sign(self) -> None:
        with suppress(Refused):
            self.session.sign(tuple(signature(person) for person in self.session.workshop.people()))

    @precondition(lambda self: self.session.workshop.is_closed)
    @rule(reason=texts)
    def reopen(self, reason: str) -> None:
        with suppress(Refused):
            self.session.reopen(reason=reason, name="Fay")

    @rule()
    def start_the_program_anew(self) -> None:
        self.library.close()
        assert {path.name for path in self.folder.iterdir()} == {"library.sqlite3", "backups"}
        self.library = open_library(self.folder / "library.sqlite3", backups=self.folder / "backups")
        held = self.session
        self.session = WorkshopSession(self.library, held.workshop.id, clock=self.clock, new_id=self.ids)
        assert self.session.workshop == held.workshop
        assert self.session.private_notes == held.private_notes
        assert set(self.session.drafts()) == set(held.drafts())

    @invariant()
    def what_is_read_is_what_is_held(self) -> None:
        stored = self.library.load(self.session.workshop.id)
        assert stored.workshop == self.session.workshop
        assert stored.private_notes == self.session.private_notes
        assert set(stored.drafts) == set(self.session.drafts())
        assert stored.signatures == self.session.signatures
        assert stored.saved_at == self.session.saved_at
        counts = summarise(stored.workshop).counts
        (card,) = (one for one in self.library.cards() if one.id == stored.workshop.id)
        assert (card.in_scope, card.agreed, card.decided) == (counts.total, counts.agreed, counts.decided)
        assert (card.version, card.closed) == (stored.workshop.version, stored.workshop.is_closed)

    def teardown(self) -> None:
        if not hasattr(self, "library"):
            return
        try:
            diary = self.session.diary()
            assert first_broken(diary) is None
            assert self.library.load(self.session.workshop.id).last_entry == diary[-1]
            assert self.library.load(self.bystander.id).workshop == self.bystander
            assert self.library.check() == ()
        finally:
            self.library.close()
            shutil.rmtree(self.folder)


TestAnyCommands = AnyCommands.TestCase
TestAnyCommands.settings = settings(stateful_step_count=25)
