"""Files that nobody can check, since no record is in them: what they are, so that this can be said.

Word documents, workbooks, tables and mail drafts are for people to work on; any program changes them. They
are known by marks that their writers leave, and looked into no further than to those.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from placematrix_desktop.domain.verdict import FileKind, Finding, Verdict

_LONGEST_PACKAGE = 16 * 1024 * 1024
_LONGEST_PART = 256 * 1024
_LONGEST_HEAD = 64 * 1024
_PARTS = {
    "word": ("word/document.xml", "word/footer1.xml", b"a copy to work on, not what was signed"),
    "workbook": ("xl/workbook.xml", "docProps/core.xml", b">PlaceMatrix</dc:creator>"),
}
"""Of each kind of package: the part that it always has, and another with the mark of ours in it."""

_TABLE = b"\xef\xbb\xbfTheme,Element,Descriptor,Result,Stage,Stage number,"
_DRAFT = re.compile(rb'boundary="?part-[0-9a-f]{32}"?', re.IGNORECASE)

_OURS = {
    "word": "This is a Word document that PlaceMatrix wrote for people to work on.",
    "workbook": "This is a workbook that PlaceMatrix wrote for people to work on.",
    "table": "This is a table of results that PlaceMatrix wrote for people to work on.",
    "mail": "This is a mail draft that PlaceMatrix wrote.",
}
_THEIRS = {
    "word": "It is a Word document.",
    "workbook": "It is a workbook.",
    "mail": "It is a mail.",
}
_WHAT_CAN_BE = "Only a report in PDF, a record or a library can be checked."
_ATTACHED = "Save the PDF that is attached to it, and check that."


def verdict_on_other_document(data: bytes) -> Verdict:
    """What the bytes of a file are that is neither a PDF nor a record nor a library. Of those that are ours
    it says that they carry no record."""
    kind, is_ours = _kind_of(data)
    more = _ATTACHED if kind == "mail" else _WHAT_CAN_BE
    if is_ours:
        return Verdict(kind=FileKind.DOCUMENT, finding=Finding.NOT_OURS, why=(f"{_OURS[kind]} {more}",))
    first = _THEIRS.get(kind, "It is neither a report in PDF nor a record nor a library.")
    why = f"{first} {more}" if kind in _THEIRS and kind != "mail" else first
    return Verdict(kind=FileKind.OTHER, finding=Finding.NOT_OURS, why=(why,))


def _kind_of(data: bytes) -> tuple[str, bool]:
    """A key of the sentences above, or "" where it is nothing known, and whether it is one of ours."""
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_package(data)
    if data.startswith(_TABLE):
        return "table", True
    head = data[:_LONGEST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if re.match(rb"[A-Za-z-]{2,40}: ", head) and re.search(rb"(?im)^(?:MIME-Version|Content-Type):", head):
        return "mail", bool(re.search(rb"(?im)^X-Unsent: 1$", head) and _DRAFT.search(head))
    return "", False


def _kind_of_package(data: bytes) -> tuple[str, bool]:
    if len(data) > _LONGEST_PACKAGE:
        return "", False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            for kind, (always, marked, mark) in _PARTS.items():
                if always in names:
                    return kind, marked in names and mark in _beginning(package, marked)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        pass  # It is no package that anybody could open.
    return "", False


def _beginning(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(_LONGEST_PART)
