"""Checking a report: whether the PDF is byte for byte what was written, and what the record in it says.

A file whose hash holds is read as our own. Any other is read with pypdf, as whatever somebody may have made
of it: within bounds of size, of how many attachments are looked at and of what is unpacked, and no further
than to the record.
"""

from __future__ import annotations

import re
import zlib
from typing import Any

from msgspec.structs import replace

from placematrix_desktop.domain.signoff import short_fingerprint
from placematrix_desktop.domain.verdict import FileKind, Finding, Verdict, verdict_on_record
from placematrix_desktop.report.content import RECORD_NAME
from placematrix_desktop.report.whole_file_hash import OPENING, Wholeness, wholeness_of

LONGEST_REPORT = 128 * 1024 * 1024
"""The most bytes of a PDF that is looked into; the largest real reports have a few million."""

LONGEST_RECORD = 64 * 1024 * 1024
"""The most bytes that a record may unpack to."""

_MOST_ATTACHMENTS = 32
_MOST_BYTES_APART = 8
_MOST_OBJECTS = 100_000
_MOST_ADDITIONS = 16
_OWN_RECORD = re.compile(rb"\n\d+ 0 obj\n<</Type/EmbeddedFile[^\n]*/Length (\d{1,9})>>\nstream\n")
_HASH_LINE = re.compile(rb"PlaceMatrix-SHA|SHA-256 ?[0-9a-f]{8}|[0-9a-f]{48}")
_LONGEST_FACTS = 64 * 1024
_END = b"%%EOF\n"
_FINGERPRINT = re.compile(r"Fingerprint ([0-9a-f]{64})")

_DRAFT = "It is a draft: the workshop was not closed when it was written, so no record is in it."
_REWRITTEN = "Another program wrote the PDF anew, so its pages may differ; the record in it is as it was."
_ADDED_TO = (
    "Another program added to the PDF, so its pages may differ; what was written first still stands in it, "
    "with its record, as it was."
)
_CHANGED = (
    "The PDF was changed after it was written. Rely on the record in it, which is as it was, not on pages."
)
_BROKEN = "The PDF was changed after it was written."
_NO_RECORD = "The PDF was changed after it was written, and no record can be found in it any more."
_TAKEN_OUT = (
    "Another program wrote the PDF anew, and no record is in it any more, though it says that it has {0}."
)
_SEVERAL = "The PDF holds more than one record, and they differ."
_ENCRYPTED = (
    "The PDF is encrypted, so nobody can tell without its password what is in it. Save it without one, or "
    "ask for the file as it was first written."
)
_SWAPPED = (
    "The pages belong to the record {0}, and the record in the file is {1}: they do not belong together."
)


def verdict_on_report(data: bytes) -> Verdict:
    """What the bytes of a PDF are."""
    if not is_like_a_report(data):
        return _not_ours("It is not a PDF.")
    if len(data) > LONGEST_REPORT:
        return _not_ours(f"It is larger than {LONGEST_REPORT // 1024 // 1024} megabytes, which no report is.")
    if wholeness_of(data) is Wholeness.WHOLE:
        return _verdict_on_whole(data)
    within = _whole_within(data)
    if within is not None:
        found = _verdict_on_whole(within)
        if found.finding is Finding.VALID:
            return replace(found, finding=Finding.REWRITTEN, why=(_ADDED_TO,))
    return _verdict_on_other(data)


def is_like_a_report(data: bytes) -> bool:
    """Whether bytes begin as a PDF does, or as one of ours in which a few of those were changed."""
    return data[:1024].lstrip().startswith(b"%PDF-") or _is_nearly_ours(data)


def _verdict_on_whole(data: bytes) -> Verdict:
    record = _own_record(data)
    if record is None:
        return Verdict(kind=FileKind.REPORT, finding=Finding.VALID, why=(_DRAFT,))
    verdict = verdict_on_record(record)
    finding = Finding.VALID if verdict.finding is Finding.VALID else Finding.CHANGED
    return replace(verdict, kind=FileKind.REPORT, finding=finding)


def _own_record(data: bytes) -> bytes | None:
    """The record where this program puts it; None where there is none, empty where it cannot be unpacked."""
    found = _OWN_RECORD.search(data)
    if found is None:
        return None
    packed = data[found.end() : found.end() + int(found[1])]
    try:
        return zlib.decompressobj().decompress(packed, LONGEST_RECORD)
    except zlib.error:
        return b""


def _whole_within(data: bytes) -> bytes | None:
    """The report to which another program added at the end, if that is what happened."""
    end = data.find(_END)
    for _ in range(_MOST_ADDITIONS):
        if end < 0:
            return None
        beginning = data[: end + len(_END)]
        if wholeness_of(beginning) is Wholeness.WHOLE:
            return beginning
        end = data.find(_END, end + 1)
    return None


def _verdict_on_other(data: bytes) -> Verdict:
    was_ours = _is_nearly_ours(data)
    record, named = (_own_record(data), _name_in(data)) if was_ours else (None, "")
    if not record:
        records, named = _records_and_name(data)
        if len(records) > 1:
            return _changed(_SEVERAL)
        record = records[0] if records else None
    if record is None:
        if was_ours:
            return _changed(_NO_RECORD)
        if named:
            return _changed(_TAKEN_OUT.format(short_fingerprint(named)))
        return _not_ours(_ENCRYPTED if b"/Encrypt" in data else "No record of a workshop is in this PDF.")
    found = verdict_on_record(record)
    if found.finding not in (Finding.VALID, Finding.REWRITTEN):
        return _changed(_BROKEN, *(f"In the PDF: {sentence}" for sentence in found.why))
    fingerprint = found.versions[-1].fingerprint
    if named and named != fingerprint:
        swapped = _SWAPPED.format(short_fingerprint(named), short_fingerprint(fingerprint))
        return replace(found, kind=FileKind.REPORT, finding=Finding.CHANGED, why=(swapped,))
    if was_ours:
        return replace(found, kind=FileKind.REPORT, finding=Finding.CHANGED, why=(_CHANGED,))
    return replace(found, kind=FileKind.REPORT, finding=Finding.REWRITTEN, why=(_REWRITTEN,))


def _is_nearly_ours(data: bytes) -> bool:
    """Whether a file begins as ours do, but for a few bytes that were changed, put in or left out: no other
    program wrote it, for none keeps the comment with the hash."""
    beginning = data[: len(OPENING)]
    # The digits differ from file to file.
    apart = sum(one != other for one, other in zip(beginning, OPENING, strict=False) if other not in b"0")
    if len(beginning) == len(OPENING) and apart <= _MOST_BYTES_APART:
        return True
    return _HASH_LINE.search(data[: 2 * len(OPENING)].partition(b" obj")[0]) is not None


def _records_and_name(data: bytes) -> tuple[list[bytes], str]:
    """The records in any PDF as far as they differ, none where none can be read, and the fingerprint that the
    file says its pages have, empty where it says none."""
    import io
    import logging

    from pypdf import PdfReader

    # What it finds odd in a file is nobody's concern here.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)

    # Where the table of objects is broken, the reader looks for each of them; so it costs time by the object.
    if data.count(b" obj") > _MOST_OBJECTS:
        return [], ""
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        root = reader.trailer["/Root"].get_object()
        records = _attached(root)
        named = _name_of(reader, root)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - whatever a broken file does to the reader, it is a broken file
        return [], ""
    return records, named


def _name_of(reader: Any, root: Any) -> str:
    """What the file says of itself, in the older facts or, where a program left those out, in the newer."""
    facts = reader.metadata
    named = _FINGERPRINT.search(str(facts.get("/Keywords", "")) if facts else "")
    if named is None and (packet := root.get("/Metadata")) is not None:
        said = packet.get_object().get_data()[:_LONGEST_FACTS]
        named = _FINGERPRINT.search(said.decode("utf-8", "replace"))
    return named[1] if named else ""


def _name_in(data: bytes) -> str:
    """The fingerprint that our own file names in its metadata, which are not packed."""
    named = _FINGERPRINT.search(data.decode("latin-1"))
    return named[1] if named else ""


def _attached(root: Any) -> list[bytes]:
    """The records that are attached, each that differs once, and no more than two."""
    specifications = [*_listed(root.get("/AF")), *_in_tree(root)]
    found: list[bytes] = []
    seen: list[Any] = []
    for each in specifications[:_MOST_ATTACHMENTS]:
        file = each.get_object()
        if any(file is other for other in seen):
            continue
        seen.append(file)
        if RECORD_NAME not in (str(file.get("/UF", "")), str(file.get("/F", ""))):
            continue
        embedded = file["/EF"].get_object()
        stream = (embedded.get("/F") or embedded["/UF"]).get_object()
        data = bytes(stream.get_data())
        if len(data) <= LONGEST_RECORD and data not in found:
            found.append(data)
        if len(found) > 1:
            break
    return found


def _listed(value: Any) -> list[Any]:
    return list(value.get_object())[:_MOST_ATTACHMENTS] if value is not None else []


def _in_tree(root: Any) -> list[Any]:
    """The specifications of the embedded files, from the first leaves of the tree of their names."""
    names = root.get("/Names")
    tree = names.get_object().get("/EmbeddedFiles") if names is not None else None
    waiting: list[Any] = [tree] if tree is not None else []
    found: list[Any] = []
    for _ in range(_MOST_ATTACHMENTS):
        if not waiting or len(found) >= _MOST_ATTACHMENTS:
            break
        node = waiting.pop(0).get_object()
        waiting += _listed(node.get("/Kids"))
        leaf = node.get("/Names")
        found += list(leaf.get_object())[1 : 2 * _MOST_ATTACHMENTS : 2] if leaf is not None else []
    return found


def _changed(*why: str) -> Verdict:
    return Verdict(kind=FileKind.REPORT, finding=Finding.CHANGED, why=why)


def _not_ours(why: str) -> Verdict:
    return Verdict(kind=FileKind.OTHER, finding=Finding.NOT_OURS, why=(why,))
