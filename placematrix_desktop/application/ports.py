"""What the application asks of the floor above: a library to keep things in, matrices, files to write.

Storage, matrix files, exchange and report fulfil these by their shape; `bootstrap` puts them together,
and tests put fakes through the same door.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Literal, Protocol

import msgspec

from placematrix_desktop.application.making import Told, unheard
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.erasure import Erasure
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.matrix_card import MatrixCard
from placematrix_desktop.domain.signoff import Closing, Signature
from placematrix_desktop.domain.workshop import Change, PartKind, Workshop

Clock = Callable[[], datetime]
"""The present moment in UTC, with its offset."""

NewId = Callable[[], str]
"""A new UUID as text."""


class DraftKey(msgspec.Struct, frozen=True):
    """Which text field is being typed in: the kind of part, its id, and the field of the part."""

    kind: PartKind
    id: str
    field: str


SIGNING = "signing"
"""The field of a participant under which stands what is chosen for a signature (`signing_choices`)."""


def signing_draft(participant_id: str) -> DraftKey:
    """Where that is kept."""
    return DraftKey(PartKind.PARTICIPANT, participant_id, SIGNING)


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """Text that was typed and not yet entered, or what is chosen for a signature that is not given yet."""

    key: DraftKey
    text: str
    saved_at: datetime


class Cleansing(msgspec.Struct, frozen=True, kw_only=True):
    """How far the files have got rid of what was removed. `backups` counts those that were written anew;
    `left` names those that still hold it, `traces` says why the library itself may."""

    backups: int = 0
    left: tuple[Path, ...] = ()
    traces: str = ""


class Transaction(msgspec.Struct, frozen=True, kw_only=True):
    """What one command writes, all of it or nothing. `entry` is None for private notes, which leave no
    trace in the diary; `drafts_done` are the drafts that the command has entered."""

    workshop_id: str
    at: datetime
    changes: tuple[Change, ...]
    entry: DiaryEntry | None
    drafts_done: tuple[DraftKey, ...] = ()


class StoredWorkshop(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a library keeps of one workshop. `keep_until` is the day that counts: a closed
    workshop may be kept longer than its record says."""

    workshop: Workshop
    private_notes: dict[str, str]
    drafts: tuple[Draft, ...]
    last_entry: DiaryEntry | None
    signatures: tuple[Signature, ...]
    saved_at: datetime
    keep_until: date | None = None


class WorkshopCard(msgspec.Struct, frozen=True, kw_only=True):
    """One line of Home: enough to show a workshop without opening it.

    `in_scope`, `agreed` and `decided` count descriptors; `signatures` those of the last closed version.
    `keep_until` is the last day on which the workshop is to be kept.
    """

    id: str
    subject: str
    occasion: str
    matrix_id: str
    matrix_title: str
    date: str | None
    saved_at: datetime
    version: int
    closed: bool
    signatures: int
    in_scope: int
    agreed: int
    decided: int
    sample: bool
    keep_until: str | None = None
    rehearsal: bool = False


class ClosedVersion(msgspec.Struct, frozen=True, kw_only=True):
    """One closed version as it is kept: the very bytes that were hashed, and the signatures over them."""

    closing: Closing
    record: bytes
    signatures: tuple[Signature, ...]


class OpeningNote(msgspec.Struct, frozen=True, kw_only=True):
    """Something to be said about how a library was opened: that it lies in a folder that somebody else has
    as well and is worked on in a copy, that a newer copy was found here, or that both had changed."""

    kind: Literal["shared", "newer_copy", "both_kept"]
    sentence: str


class TakenUp(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a workshop that came as a file: it was new here, went on from the one here, was the same
    or older, or is now a workshop of its own beside it. `workshop_id` is where to find it."""

    kind: Literal["new", "continued", "same", "older", "copy"]
    workshop_id: str
    sentence: str


class Library(Protocol):
    """One library file. Every method raises errors.LibraryProblem where the file cannot be used; then
    nothing of the call has been written."""

    @property
    def path(self) -> Path: ...

    @property
    def writable(self) -> bool: ...

    @property
    def interrupted(self) -> bool:
        """Whether the file was in use or left in the middle of something when it was opened."""
        ...

    @property
    def opening_notes(self) -> tuple[OpeningNote, ...]: ...

    @property
    def has_its_place(self) -> bool:
        """False once the file was moved, replaced or deleted, or its disk went away."""
        ...

    def cards(self, limit: int = 50) -> tuple[WorkshopCard, ...]:
        """The workshops last worked on, newest first."""
        ...

    def get_ready_to_write(self) -> None:
        """Do beforehand what the first to write would have to wait for, from any thread. Nothing depends on
        it."""
        ...

    def add(self, workshop: Workshop, entry: DiaryEntry) -> None:
        """Keep a new workshop with its first diary entry."""
        ...

    def load(self, workshop_id: str) -> StoredWorkshop:
        """Read one workshop; a closed one from its record. Raises LibraryProblem for an unknown id."""
        ...

    def commit(self, transaction: Transaction) -> None:
        """Write one transaction and return when it is safe on the disk."""
        ...

    def save_draft(self, workshop_id: str, draft: Draft) -> None:
        """Keep the text of one field that is being typed in, in place of an earlier one. Where the workshop
        is closed that can only be what is chosen for a signature."""
        ...

    def drop_draft(self, workshop_id: str, key: DraftKey) -> None: ...

    def diary(self, workshop_id: str) -> tuple[DiaryEntry, ...]: ...

    def close_version(self, workshop_id: str, closing: Closing, record: bytes, entry: DiaryEntry) -> None:
        """Freeze the present version: the record's bytes and the entry that says so, in one step."""
        ...

    def add_signatures(self, workshop_id: str, signatures: tuple[Signature, ...], entry: DiaryEntry) -> None:
        """Append signatures over the last closed version. What was chosen for them is kept no longer."""
        ...

    def reopen(self, workshop: Workshop, entry: DiaryEntry) -> None:
        """Begin the next version: the workshop's `reopening` says which and why. What was chosen for
        signatures over the one before is kept no longer."""
        ...

    def closed_versions(self, workshop_id: str) -> tuple[ClosedVersion, ...]:
        """All closed versions, the oldest first."""
        ...

    def past_keeping(self, today: date, limit: int = 50) -> tuple[WorkshopCard, ...]:
        """The workshops whose last day of being kept lies before `today`, the longest past first."""
        ...

    def keep_until(self, workshop_id: str, day: date | None, entry: DiaryEntry) -> None:
        """Keep a closed workshop until another day; its record stays as it is."""
        ...

    def usual_years(self) -> int | None:
        """For how many years new workshops are kept; None where nobody has said."""
        ...

    def set_usual_years(self, years: int | None) -> None: ...

    def delete_workshop(self, workshop_id: str, at: datetime) -> None:
        """Delete a workshop for good, with all that belongs to it."""
        ...

    def erase_name(self, workshop_id: str, erasure: Erasure, entry: DiaryEntry) -> None:
        """Take a person's name out of every version of a workshop; their fingerprints stay."""
        ...

    def cleanse(self, *, thoroughly: bool) -> Cleansing:
        """Rid the files, the backups too, of what was deleted or erased; from any thread. Quick where
        nothing is left to be done, unless it is to be done thoroughly, as after each removal."""
        ...

    def back_up(self) -> Path | None:
        """Make a rolling backup, from any thread; None where there is nothing to copy or no place for it."""
        ...

    def hand_over(self, workshop_id: str, path: Path, *, with_private_notes: bool) -> None:
        """Write a workshop that is not signed into a file of its own. Raises Refused where it is signed."""
        ...

    def take_up(self, file: Path, *, new_id: str, now: datetime) -> TakenUp:
        """Take up the workshop in such a file; `new_id` is for a copy, should it come to that."""
        ...

    def put_back(self) -> None:
        """Bring what was recorded in a working copy to where the library lies, from any thread."""
        ...

    def check(self) -> tuple[str, ...]:
        """Look through the whole file, from any thread: what is wrong with it, in sentences."""
        ...

    def save_copy(self, path: Path) -> None:
        """Write a complete copy elsewhere, even where the file has been moved or deleted meanwhile."""
        ...

    def move_on(self) -> Path:
        """Save a complete copy in a place that takes it, let go of this file, and say where the copy is."""
        ...

    def abandon(self) -> None:
        """Let go of the file without saving anything more."""
        ...

    def close(self) -> None:
        """Let go of the file, which is then complete by itself. Where that fails LibraryProblem says so,
        and where the work is."""
        ...


class Matrices(Protocol):
    """The matrices that a new workshop can take."""

    def cards(self) -> tuple[MatrixCard, ...]: ...

    def load(self, matrix_id: str) -> Matrix:
        """Raises UserError for an id that is not there."""
        ...

    def read(self, path: Path) -> Matrix:
        """Read a matrix file of somebody's own. Raises UserError with all that is wrong with it."""
        ...


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a document is made from: never a private note. `audience` is whom it is for; what they
    do not get is left out already (`audiences.account_for`). `previous` is the version before, as it was
    closed; None in a first version."""

    workshop: Workshop
    diary: tuple[DiaryEntry, ...]
    signatures: tuple[Signature, ...]
    earlier: Workshop | None = None
    record: bytes | None = None
    audience: Audience = Audience.WORKING
    previous: Workshop | None = None


class Mail(msgspec.Struct, frozen=True, kw_only=True):
    """The mail that a report goes out with, for somebody to look over and send.

    `to` are addresses with names; `left_out` names the participants whose address cannot be one, `without`
    counts those who have none. `report_name` is what the attached file is called.
    """

    subject: str
    body: str
    report_name: str
    to: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    without: int = 0


class Documents(Protocol):
    """What leaves the laptop. A file is written wholly or not at all (UserError where it cannot be), and only
    once it reads back as it was meant. What takes long tells `progress` how far it is, which may raise
    making.Cancelled to stop it; then the file is what it was before."""

    def warnings(self, account: Account) -> tuple[str, ...]:
        """What will not come out in the PDF as it was typed, in sentences, before it is made."""
        ...

    def write_pdf(self, account: Account, path: Path, progress: Told = unheard) -> None: ...

    def write_record(self, account: Account, path: Path, progress: Told = unheard) -> None:
        """Write the signed record. Raises UserError where the workshop is not closed."""
        ...

    def write_word(self, account: Account, path: Path, progress: Told = unheard) -> None:
        """Write the report as a Word document, for people who edit it."""
        ...

    def write_workbook(self, account: Account, path: Path, progress: Told = unheard) -> None:
        """Write the results as tables for a spreadsheet."""
        ...

    def write_csv(self, account: Account, path: Path, progress: Told = unheard) -> None:
        """Write the grid of results as one plain table."""
        ...

    def mail(self, account: Account, report_name: str) -> Mail:
        """The mail that the report goes out with."""
        ...

    def write_mail_draft(self, account: Account, mail: Mail, path: Path, progress: Told = unheard) -> None:
        """Write the mail with the report attached, as a draft that a mail program opens."""
        ...
