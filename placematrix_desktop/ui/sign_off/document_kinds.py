"""The kinds of documents that a workshop can be saved as."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from placematrix_desktop.application.making import Told
from placematrix_desktop.application.ports import Account, Documents
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.record_endings import RECORD_ENDING
from placematrix_desktop.ui.words import later, tr

Write = Callable[[Account, Path, Told], None]


class DocumentKind(StrEnum):
    """In the order in which they are offered."""

    PDF = "pdf"
    RECORD = "record"
    WORD = "word"
    WORKBOOK = "workbook"
    TABLE = "table"


_LABELS = {
    DocumentKind.PDF: later("Report (PDF)"),
    DocumentKind.RECORD: later("Record"),
    DocumentKind.WORD: later("Word document"),
    DocumentKind.WORKBOOK: later("Workbook"),
    DocumentKind.TABLE: later("Table (CSV)"),
}
_WORDS = {
    DocumentKind.PDF: later("what is read and kept; once closed, the record is in it"),
    DocumentKind.RECORD: later("the record by itself, to be checked and compared"),
    DocumentKind.WORD: later("to be edited; not what was signed"),
    DocumentKind.WORKBOOK: later("results, actions, evidence and people, for Excel"),
    DocumentKind.TABLE: later("the grid of results as one plain table"),
}
ENDINGS = {
    DocumentKind.PDF: ".pdf",
    DocumentKind.RECORD: RECORD_ENDING,
    DocumentKind.WORD: ".docx",
    DocumentKind.WORKBOOK: ".xlsx",
    DocumentKind.TABLE: ".csv",
}
MAIL_ENDING = ".eml"


def label_of(kind: DocumentKind) -> str:
    """What a kind is called."""
    return tr(_LABELS[kind])


def words_of(kind: DocumentKind) -> str:
    """What a kind is for."""
    return tr(_WORDS[kind])


def why_not(kind: DocumentKind, audience: Audience, *, closed: bool) -> str:
    """Why a kind cannot be had now; empty where it can."""
    if kind in (DocumentKind.WORKBOOK, DocumentKind.TABLE) and audience is not Audience.WORKING:
        return tr("as a working copy only")
    if kind is DocumentKind.RECORD and not closed:
        return tr("There is a record once the workshop is closed.")
    return ""


def writer_of(kind: DocumentKind, documents: Documents) -> Write:
    """What writes a kind."""
    return {
        DocumentKind.PDF: documents.write_pdf,
        DocumentKind.RECORD: documents.write_record,
        DocumentKind.WORD: documents.write_word,
        DocumentKind.WORKBOOK: documents.write_workbook,
        DocumentKind.TABLE: documents.write_csv,
    }[kind]
