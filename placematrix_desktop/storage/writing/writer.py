"""What the library writes: each method is what one transaction does, within the one that it is handed."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection

from placematrix_desktop.application.ports import SIGNING, Draft, DraftKey, Transaction, signing_draft
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.erasure import Erasure
from placematrix_desktop.domain.signoff import Closing, Signature
from placematrix_desktop.domain.workshop import Facts, Workshop
from placematrix_desktop.storage import removing
from placematrix_desktop.storage import workshops as written
from placematrix_desktop.storage.connection import bare
from placematrix_desktop.storage.writing import closed, diary, drafts, parts, usual, workshops


class Writer:
    """Lives as long as its transaction. Raises LibraryProblem where another window was quicker."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._bare = bare(connection)

    def add(self, workshop: Workshop, entry: DiaryEntry) -> None:
        workshops.add(self._connection, workshop, entry.at)
        diary.append(self._connection, workshop.id, entry)

    def commit(self, transaction: Transaction) -> None:
        workshop_id = transaction.workshop_id
        written.open_row_of(self._bare, workshop_id)
        if transaction.entry is not None:
            diary.append(self._connection, workshop_id, transaction.entry)
        parts.write_changes(self._connection, workshop_id, transaction.changes)
        for change in transaction.changes:
            if isinstance(change.new, Facts):
                workshops.keep_until(self._connection, workshop_id, change.new.keep_until)
        drafts.drop(self._connection, workshop_id, transaction.drafts_done)
        workshops.touch(self._connection, workshop_id, transaction.at)

    def save_draft(self, workshop_id: str, draft: Draft) -> None:
        # What is chosen for a signature is chosen after closing.
        (written.row_of if draft.key.field == SIGNING else written.open_row_of)(self._bare, workshop_id)
        drafts.put(self._connection, workshop_id, draft)

    def drop_draft(self, workshop_id: str, key: DraftKey) -> None:
        written.row_of(self._bare, workshop_id)
        drafts.drop(self._connection, workshop_id, (key,))

    def close_version(self, workshop_id: str, closing: Closing, record: bytes, entry: DiaryEntry) -> None:
        closed.close_version(self._connection, workshop_id, closing, record, entry)

    def add_signatures(self, workshop_id: str, signatures: tuple[Signature, ...], entry: DiaryEntry) -> None:
        closed.add_signatures(self._connection, workshop_id, signatures, entry)
        given = (signing_draft(signature.participant_id) for signature in signatures)
        drafts.drop(self._connection, workshop_id, given)

    def reopen(self, workshop: Workshop, entry: DiaryEntry) -> None:
        closed.reopen(self._connection, workshop, entry)
        drafts.drop_choices(self._connection, workshop.id)

    def keep_until(self, workshop_id: str, day: date | None, entry: DiaryEntry) -> None:
        if written.row_of(self._bare, workshop_id).closed_version is None:
            raise ValueError("the day of an open workshop is changed with its facts")
        diary.append(self._connection, workshop_id, entry)
        workshops.keep_until(self._connection, workshop_id, day)

    def set_usual_years(self, years: int | None) -> None:
        usual.write_years(self._connection, years)

    def delete_workshop(self, workshop_id: str, at: datetime) -> None:
        removing.delete_workshop(self._bare, workshop_id, at)

    def erase_name(self, workshop_id: str, erasure: Erasure, entry: DiaryEntry) -> None:
        row = written.row_of(self._bare, workshop_id)
        diary.append(self._connection, workshop_id, entry)
        open_version = written.read(self._bare, row) if row.closed_version is None else None
        removing.erase_name(self._bare, workshop_id, erasure, entry, open_version)
