"""What comes of checking a file: whether it is what was closed and signed, whose, and which version.

A fingerprint shows change against a copy that somebody holds; it does not show who made a file. Whoever can
write files can make one that agrees with itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.record import OLDEST_FORMAT, RECORD_FORMAT, Restored, restore
from placematrix_desktop.domain.signed_record import SignedRecord, Soundness, soundness_of, why_changed
from placematrix_desktop.domain.signoff import Position, Signature
from placematrix_desktop.domain.text import clean_line, counted
from placematrix_desktop.errors import UserError

LONGEST_LINE = 300
"""The most characters of a line of what was found: a file may be made to have millions in any field."""

READY = b"ready"
"""The first line of a process that checks files: from here on, what befalls it is a file's doing."""

MOST_REASONS = 20
"""The most sentences on what differs."""


class Finding(StrEnum):
    """The four answers, the best first."""

    VALID = "valid"
    REWRITTEN = "rewritten"
    """Another program wrote the file anew; the record in it is as it was closed and signed."""
    CHANGED = "changed"
    NOT_OURS = "not_ours"


EXIT_CODES: dict[Finding, int] = {
    Finding.VALID: 0,
    Finding.CHANGED: 1,
    Finding.NOT_OURS: 2,
    Finding.REWRITTEN: 3,
}
"""What a command ends with."""

WHAT_IT_SHOWS = (
    "This shows whether a file differs from what was closed and signed, held against a fingerprint that "
    "somebody else has. It does not show who made the file."
)


_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_REWRITTEN = "Another program wrote the file anew; what it says is as it was."
_BEGINNING = re.compile(
    rb'\s*\{\s*"hash"\s*:\s*"[0-9a-f]{64}"\s*,\s*"record"\s*:|'
    rb'\s*\{\s*"record"\s*:\s*\{\s*"fingerprint"\s*:\s*"[0-9a-f]{64}"'
)
"""How a record of ours begins, whatever the white space."""


class FileKind(StrEnum):
    """What kind of file was checked."""

    REPORT = "report"
    RECORD = "record"
    LIBRARY = "library"
    DOCUMENT = "document"
    """Another document of ours, which carries no record: nothing in it can be checked."""
    OTHER = "other"
    UNREAD = "unread"
    """It could not be looked into, so nothing is said of what it is."""


class SealedVersion(msgspec.Struct, frozen=True, kw_only=True):
    """One closed version that a file holds. `left_out` counts the parts that a copy does not have; counts of
    `signatures` are by position."""

    workshop_id: str
    subject: str
    occasion: str
    matrix: str
    day: date | None
    version: int
    closed_at: datetime
    fingerprint: str
    previous_fingerprint: str | None
    signatures: dict[Position, int]
    left_out: int
    rehearsal: bool


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What was found. `why` are sentences on what differs, or on why the file is none of ours; empty where it
    is valid."""

    kind: FileKind
    finding: Finding
    why: tuple[str, ...] = ()
    versions: tuple[SealedVersion, ...] = ()


def sealed_version(fingerprint: str, restored: Restored, signatures: Iterable[Signature]) -> SealedVersion:
    """What a restored record is."""
    workshop, facts = restored.workshop, restored.workshop.facts
    positions = [signature.position for signature in signatures]
    return SealedVersion(
        workshop_id=workshop.id,
        subject=facts.subject,
        occasion=facts.occasion,
        matrix=workshop.matrix.title,
        day=facts.date,
        version=restored.version,
        closed_at=restored.closed_at,
        fingerprint=fingerprint,
        previous_fingerprint=workshop.reopening.previous_fingerprint if workshop.reopening else None,
        signatures={each: positions.count(each) for each in Position if each in positions},
        left_out=len(restored.left_out),
        rehearsal=facts.rehearsal,
    )


def verdict_on_record(data: bytes) -> Verdict:
    """What the bytes of a signed record are."""
    found = _verdict_on_record(data.removeprefix(_BYTE_ORDER_MARK))
    if found.finding is Finding.VALID and data.startswith(_BYTE_ORDER_MARK):
        # Editors put it there; what follows it is what was written.
        return msgspec.structs.replace(found, finding=Finding.REWRITTEN, why=(_REWRITTEN,))
    return found


def _verdict_on_record(data: bytes) -> Verdict:
    try:
        signed = msgspec.json.decode(data, type=SignedRecord)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        if _BEGINNING.match(data):
            why = "The record was changed or cut off, so that it cannot be read any more."
            return Verdict(kind=FileKind.RECORD, finding=Finding.CHANGED, why=(why,))
        return Verdict(
            kind=FileKind.OTHER, finding=Finding.NOT_OURS, why=("It is not a record of a workshop.",)
        )
    number = signed.record.format
    if not OLDEST_FORMAT <= number <= RECORD_FORMAT:
        why = f"The record has format {number}, and this program reads up to {RECORD_FORMAT}."
        return Verdict(kind=FileKind.RECORD, finding=Finding.NOT_OURS, why=(why,))
    changed = why_changed(data, signed)
    if changed is not None:
        why = f"The record was changed after it was closed: {changed}."
        return Verdict(kind=FileKind.RECORD, finding=Finding.CHANGED, why=(why,))
    try:
        version = sealed_version(signed.record.fingerprint, restore(signed.record), signed.signatures)
    except (msgspec.MsgspecError, KeyError, ValueError, RecursionError):
        why = "The record agrees with its fingerprint and does not hold a workshop."
        return Verdict(kind=FileKind.RECORD, finding=Finding.CHANGED, why=(why,))
    if soundness_of(data, signed) is Soundness.REWRITTEN:
        return Verdict(
            kind=FileKind.RECORD,
            finding=Finding.REWRITTEN,
            why=(_REWRITTEN,),
            versions=(version,),
        )
    return Verdict(kind=FileKind.RECORD, finding=Finding.VALID, versions=(version,))


def unread(why: str) -> Verdict:
    """The answer on a file that could not be looked into; `why` is a sentence."""
    return Verdict(kind=FileKind.UNREAD, finding=Finding.NOT_OURS, why=(why,))


def unread_because(problem: UserError) -> Verdict:
    """The same, for what stood in the way. Which file it is has to be said beside it."""
    return unread(" ".join(part for part in (problem.what, problem.mend) if part))


def in_bounds(verdict: Verdict) -> Verdict:
    """The same in lines that can be shown whatever the file holds: none longer than `LONGEST_LINE`, without
    control characters, and at most `MOST_REASONS` sentences with how many more there were."""
    why, more = verdict.why[:MOST_REASONS], len(verdict.why) - MOST_REASONS
    if more > 0:
        why = (*why, f"There is more: {counted(more, 'further finding')}.")
    return replace(
        verdict,
        why=tuple(_shortened(sentence) for sentence in why),
        versions=tuple(
            replace(
                version,
                workshop_id=version.workshop_id[:LONGEST_LINE],
                subject=_shortened(version.subject),
                occasion=_shortened(version.occasion),
                matrix=_shortened(version.matrix),
                previous_fingerprint=version.previous_fingerprint
                and _shortened(version.previous_fingerprint),
            )
            for version in verdict.versions
        ),
    )


def _shortened(text: str) -> str:
    line = clean_line(text[: 4 * LONGEST_LINE])
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1]}…"


def superseded_by(verdicts: Mapping[str, Verdict]) -> dict[str, str]:
    """Which files are superseded, and by which other: their version was reopened, and the other holds the
    version that names its fingerprint. `verdicts` are by the name of the file."""
    later = {
        version.previous_fingerprint: name
        for name, verdict in verdicts.items()
        for version in verdict.versions
        if version.previous_fingerprint and verdict.finding in (Finding.VALID, Finding.REWRITTEN)
    }
    found = {}
    for name, verdict in verdicts.items():
        if verdict.versions and verdict.kind is not FileKind.LIBRARY:
            newer = later.get(verdict.versions[-1].fingerprint)
            if newer is not None:
                found[name] = newer
    return found
