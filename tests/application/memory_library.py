"""A library in memory that keeps to the contract of `application.ports.Library`, for tests.

It shares no code with the rules that it is there to test: parts are kept as the JSON that they were
written as, changes are laid over them one by one, and what breaks the contract is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from placematrix_desktop.application.ports import (
    Cleansing,
    ClosedVersion,
    Draft,
    DraftKey,
    OpeningNote,
    StoredWorkshop,
    TakenUp,
    Transaction,
    WorkshopCard,
)
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.erasure import (
    Erasure,
    changes_that_erase,
    erased_record,
    erased_reopening,
    erased_signature,
)
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.record import read_record, restore
from placematrix_desktop.domain.signoff import Closing, Reopening, Signature
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.domain.workshop import Facts, PartKind, Workshop, type_of_part
from placematrix_desktop.errors import LibraryProblem

PartKey = tuple[PartKind, str]


@dataclass
class _Kept:
    """One workshop as it lies in the library."""

    created_at: datetime
    matrix: bytes
    parts: dict[PartKey, bytes]
    saved_at: datetime
    drafts: dict[DraftKey, Draft] = field(default_factory=dict)
    diary: list[DiaryEntry] = field(default_factory=list)
    versions: list[ClosedVersion] = field(default_factory=list)
    reopening: Reopening | None = None
    keep_until: date | None = None

    @property
    def is_closed(self) -> bool:
        return len(self.versions) == (self.reopening.version if self.reopening else 1)


class MemoryLibrary:
    """A library file that is not one.

    `fail("commit", …)` makes these methods raise until `mend()`; `failing("commit")` does so within a
    `with`. `transactions` lists what was committed, for tests that look at it; `notes`, `its_place` and
    `taken_up` are what it says of its file, `files_done` what it was asked to do with files; `removed` the
    ids of workshops from which something was removed; `cleansed` how thoroughly it was asked to rid its files
    of that, with `cleansing` as the answer.
    """

    def __init__(self, path: Path = Path("in-memory.sqlite3"), *, writable: bool = True) -> None:
        self._path = path
        self._writable = writable
        self._workshops: dict[str, _Kept] = {}
        self._failing: set[str] = set()
        self._closed = False
        self._usual_years: int | None = None
        self.removed: list[str] = []
        self.cleansed: list[bool] = []
        self.cleansing = Cleansing()
        self.transactions: list[Transaction] = []
        self.notes: tuple[OpeningNote, ...] = ()
        self.its_place = True
        self.taken_up: TakenUp | None = None
        self.files_done: list[tuple[str, Path]] = []

    @property
    def path(self) -> Path:
        return self._path

    @property
    def writable(self) -> bool:
        return self._writable

    @property
    def interrupted(self) -> bool:
        return False

    @property
    def opening_notes(self) -> tuple[OpeningNote, ...]:
        return self.notes

    @property
    def has_its_place(self) -> bool:
        return self.its_place

    # Failing on demand

    def fail(self, *methods: str) -> None:
        """Let these methods raise LibraryProblem from now on."""
        for method in methods:
            if not callable(getattr(self, method, None)):
                raise AttributeError(method)
        self._failing.update(methods)

    def mend(self) -> None:
        """Let everything work again."""
        self._failing.clear()

    @contextmanager
    def failing(self, *methods: str) -> Iterator[None]:
        self.fail(*methods)
        try:
            yield
        finally:
            self._failing.difference_update(methods)

    # The contract

    def cards(self, limit: int = 50) -> tuple[WorkshopCard, ...]:
        self._reading("cards")
        newest_first = sorted(self._workshops, key=lambda key: self._workshops[key].saved_at, reverse=True)
        return tuple(self._card(key) for key in newest_first[:limit])

    def get_ready_to_write(self) -> None:
        """Nothing is to be loaded."""

    def add(self, workshop: Workshop, entry: DiaryEntry) -> None:
        self._writing("add")
        if workshop.id in self._workshops or workshop.closing or workshop.reopening:
            raise LibraryProblem("This workshop is not a new one.")
        kept = _Kept(
            created_at=workshop.created_at,
            matrix=msgspec.json.encode(workshop.matrix),
            parts={key: msgspec.json.encode(value) for key, value in _parts_of(workshop)},
            saved_at=entry.at,
            keep_until=workshop.facts.keep_until,
        )
        self._append(kept, entry)
        self._workshops[workshop.id] = kept

    def load(self, workshop_id: str) -> StoredWorkshop:
        self._reading("load")
        kept = self._kept(workshop_id)
        notes = {
            part_id: value
            for (kind, part_id), value in self._decoded(kept).items()
            if kind is PartKind.PRIVATE_NOTE
        }
        return StoredWorkshop(
            workshop=self._workshop(workshop_id, kept),
            private_notes=notes,
            drafts=tuple(kept.drafts.values()),
            last_entry=kept.diary[-1],
            signatures=kept.versions[-1].signatures if kept.is_closed else (),
            saved_at=kept.saved_at,
            keep_until=kept.keep_until,
        )

    def commit(self, transaction: Transaction) -> None:
        self._writing("commit")
        kept = self._open_one(transaction.workshop_id)
        parts, keep_until = dict(kept.parts), kept.keep_until
        for change in transaction.changes:
            key = (change.kind, change.id)
            old = None if change.old is None else msgspec.json.encode(change.old)
            if parts.get(key) != old:
                raise LibraryProblem(f"{change.kind}/{change.id} is not what the change says that it was.")
            if change.new is None:
                del parts[key]
            else:
                parts[key] = msgspec.json.encode(change.new)
            if isinstance(change.new, Facts):
                keep_until = change.new.keep_until
        if transaction.entry:
            self._append(kept, transaction.entry)
        kept.parts, kept.keep_until = parts, keep_until
        kept.saved_at = transaction.at
        for draft in transaction.drafts_done:
            kept.drafts.pop(draft, None)
        self.transactions.append(transaction)

    def save_draft(self, workshop_id: str, draft: Draft) -> None:
        self._writing("save_draft")
        kept = self._kept(workshop_id) if draft.key.field == "signing" else self._open_one(workshop_id)
        kept.drafts[draft.key] = draft

    def drop_draft(self, workshop_id: str, key: DraftKey) -> None:
        self._writing("drop_draft")
        self._kept(workshop_id).drafts.pop(key, None)

    def diary(self, workshop_id: str) -> tuple[DiaryEntry, ...]:
        self._reading("diary")
        return tuple(self._kept(workshop_id).diary)

    def close_version(self, workshop_id: str, closing: Closing, record: bytes, entry: DiaryEntry) -> None:
        self._writing("close_version")
        kept = self._open_one(workshop_id)
        if closing.version != len(kept.versions) + 1:
            raise LibraryProblem(f"Version {closing.version} does not follow.")
        self._append(kept, entry)
        kept.versions.append(ClosedVersion(closing=closing, record=record, signatures=()))
        kept.saved_at = entry.at

    def add_signatures(self, workshop_id: str, signatures: tuple[Signature, ...], entry: DiaryEntry) -> None:
        self._writing("add_signatures")
        kept = self._kept(workshop_id)
        if not kept.is_closed:
            raise LibraryProblem("The workshop is open.")
        last = kept.versions[-1]
        if any(one.fingerprint != last.closing.fingerprint for one in signatures):
            raise LibraryProblem("The signatures are over another version.")
        self._append(kept, entry)
        kept.versions[-1] = replace(last, signatures=(*last.signatures, *signatures))
        kept.saved_at = entry.at
        for one in signatures:
            kept.drafts.pop(DraftKey(PartKind.PARTICIPANT, one.participant_id, "signing"), None)

    def reopen(self, workshop: Workshop, entry: DiaryEntry) -> None:
        self._writing("reopen")
        kept = self._kept(workshop.id)
        if not kept.is_closed or workshop.reopening is None or workshop.closing is not None:
            raise LibraryProblem("Only a closed workshop can be reopened.")
        self._append(kept, entry)
        kept.reopening = workshop.reopening
        kept.drafts = {key: draft for key, draft in kept.drafts.items() if key.field != "signing"}
        kept.parts = {
            **{key: value for key, value in kept.parts.items() if key[0] is PartKind.PRIVATE_NOTE},
            **{key: msgspec.json.encode(value) for key, value in _parts_of(workshop)},
        }
        kept.keep_until = workshop.facts.keep_until
        kept.saved_at = entry.at

    def closed_versions(self, workshop_id: str) -> tuple[ClosedVersion, ...]:
        self._reading("closed_versions")
        return tuple(self._kept(workshop_id).versions)

    def past_keeping(self, today: date, limit: int = 50) -> tuple[WorkshopCard, ...]:
        self._reading("past_keeping")
        past = [
            (kept.keep_until, key)
            for key, kept in self._workshops.items()
            if kept.keep_until is not None and kept.keep_until < today
        ]
        return tuple(self._card(key) for _, key in sorted(past)[:limit])

    def keep_until(self, workshop_id: str, day: date | None, entry: DiaryEntry) -> None:
        self._writing("keep_until")
        kept = self._kept(workshop_id)
        if not kept.is_closed:
            raise ValueError("the day of an open workshop is one of its facts")
        self._append(kept, entry)
        kept.keep_until = day

    def usual_years(self) -> int | None:
        self._reading("usual_years")
        return self._usual_years

    def set_usual_years(self, years: int | None) -> None:
        self._writing("set_usual_years")
        self._usual_years = years

    def delete_workshop(self, workshop_id: str, at: datetime) -> None:
        self._writing("delete_workshop")
        self._kept(workshop_id)
        del self._workshops[workshop_id]
        self.removed.append(workshop_id)

    def erase_name(self, workshop_id: str, erasure: Erasure, entry: DiaryEntry) -> None:
        self._writing("erase_name")
        kept = self._kept(workshop_id)
        self._append(kept, entry)
        kept.versions = [
            replace(
                version,
                record=erased_record(version.record, erasure).record,
                signatures=tuple(erased_signature(one, erasure) for one in version.signatures),
            )
            for version in kept.versions
        ]
        if not kept.is_closed:
            for change in changes_that_erase(self._workshop(workshop_id, kept), erasure):
                kept.parts[change.kind, change.id] = msgspec.json.encode(change.new)
        kept.reopening = erased_reopening(kept.reopening, erasure)
        kept.drafts = {
            key: draft
            for key, draft in kept.drafts.items()
            if key.kind is not PartKind.PARTICIPANT or key.id not in erasure.participant_ids
        }
        self.removed.append(workshop_id)

    def cleanse(self, *, thoroughly: bool) -> Cleansing:
        self._reading("cleanse")
        self.cleansed.append(thoroughly)
        return self.cleansing

    def back_up(self) -> Path | None:
        self._reading("back_up")
        return None

    def hand_over(self, workshop_id: str, path: Path, *, with_private_notes: bool) -> None:
        self._reading("hand_over")
        self.files_done.append(("hand over with notes" if with_private_notes else "hand over", path))

    def take_up(self, file: Path, *, new_id: str, now: datetime) -> TakenUp:
        self._writing("take_up")
        self.files_done.append(("take up", file))
        if self.taken_up is None:
            raise LibraryProblem("This library is in no file.", where=str(file))
        return self.taken_up

    def put_back(self) -> None:
        self._reading("put_back")
        self.files_done.append(("put back", self._path))

    def check(self) -> tuple[str, ...]:
        self._reading("check")
        return ()

    def save_copy(self, path: Path) -> None:
        if "save_copy" in self._failing:
            raise LibraryProblem("This library is in no file.", where=str(path))
        self.files_done.append(("save copy", path))

    def move_on(self) -> Path:
        if "move_on" in self._failing:
            raise LibraryProblem("There is no other place.")
        self.files_done.append(("move on", self._path))
        return self._path

    def abandon(self) -> None:
        self._closed = True

    def close(self) -> None:
        self._closed = True
        if "close" in self._failing:
            raise LibraryProblem("It could not be put back. It is safe on this computer.")

    # What tests look at

    def everything(self) -> str:
        """All that is kept, in one text, to compare before and after."""
        return repr(self._workshops)

    # The inside

    def _reading(self, method: str) -> None:
        if self._closed:
            raise LibraryProblem("The library is closed.")
        if method in self._failing:
            raise LibraryProblem("The library cannot be used just now.", mend="Try again in a moment.")

    def _writing(self, method: str) -> None:
        self._reading(method)
        if not self._writable:
            raise LibraryProblem("The library can be read and not written.", where=str(self._path))

    def _kept(self, workshop_id: str) -> _Kept:
        try:
            return self._workshops[workshop_id]
        except KeyError:
            raise LibraryProblem(f"There is no workshop “{workshop_id}” here.") from None

    def _open_one(self, workshop_id: str) -> _Kept:
        kept = self._kept(workshop_id)
        if kept.is_closed:
            raise LibraryProblem("The workshop is closed.")
        return kept

    @staticmethod
    def _append(kept: _Kept, entry: DiaryEntry) -> None:
        if entry.number != len(kept.diary) + 1:
            raise LibraryProblem("Another window has written to this workshop since.")
        kept.diary.append(entry)

    @staticmethod
    def _decoded(kept: _Kept) -> dict[PartKey, Any]:
        return {
            key: msgspec.json.decode(value, type=type_of_part[key[0]]) for key, value in kept.parts.items()
        }

    def _workshop(self, workshop_id: str, kept: _Kept) -> Workshop:
        if kept.is_closed:
            last = kept.versions[-1]
            return replace(restore(read_record(last.record)).workshop, closing=last.closing)
        parts = self._decoded(kept)

        def all_of(kind: PartKind) -> dict[str, Any]:
            return {part_id: value for (of, part_id), value in parts.items() if of is kind}

        return Workshop(
            id=workshop_id,
            created_at=kept.created_at,
            matrix=msgspec.json.decode(kept.matrix, type=Matrix),
            facts=parts[PartKind.FACTS, ""],
            agenda=parts[PartKind.AGENDA, ""],
            judgements=all_of(PartKind.JUDGEMENT),
            element_results=all_of(PartKind.ELEMENT_RESULT),
            participants=all_of(PartKind.PARTICIPANT),
            actions=all_of(PartKind.ACTION),
            reopening=kept.reopening,
        )

    def _card(self, workshop_id: str) -> WorkshopCard:
        kept = self._workshops[workshop_id]
        workshop = self._workshop(workshop_id, kept)
        counts = summarise(workshop).counts
        facts = workshop.facts
        return WorkshopCard(
            id=workshop_id,
            subject=facts.subject,
            occasion=facts.occasion,
            matrix_id=workshop.matrix.id,
            matrix_title=workshop.matrix.title,
            date=facts.date.isoformat() if facts.date else None,
            saved_at=kept.saved_at,
            version=workshop.version,
            closed=kept.is_closed,
            signatures=len(kept.versions[-1].signatures) if kept.versions else 0,
            in_scope=counts.total,
            agreed=counts.agreed,
            decided=counts.decided,
            sample=facts.sample,
            keep_until=kept.keep_until.isoformat() if kept.keep_until else None,
            rehearsal=facts.rehearsal,
        )


def _parts_of(workshop: Workshop) -> Iterator[tuple[PartKey, Any]]:
    yield (PartKind.FACTS, ""), workshop.facts
    yield (PartKind.AGENDA, ""), workshop.agenda
    for kind, parts in (
        (PartKind.JUDGEMENT, workshop.judgements),
        (PartKind.ELEMENT_RESULT, workshop.element_results),
        (PartKind.PARTICIPANT, workshop.participants),
        (PartKind.ACTION, workshop.actions),
    ):
        for part_id, value in parts.items():
            yield (kind, part_id), value
