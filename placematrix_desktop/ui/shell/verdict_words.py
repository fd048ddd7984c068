"""What comes of checking files, in words for the window."""

from __future__ import annotations

from collections.abc import Iterator

from placematrix_desktop.domain.dates import MONTHS
from placematrix_desktop.domain.signoff import Position, short_fingerprint
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.verdict import FileKind, Finding, SealedVersion, Verdict
from placematrix_desktop.ui.words import later, tr

_HEADLINES = {
    Finding.VALID: later("Valid: as it was closed and signed"),
    Finding.REWRITTEN: later("Rewritten by another program, the record in it intact"),
    Finding.CHANGED: later("Changed"),
    Finding.NOT_OURS: later("Not a file of PlaceMatrix"),
}
_NOTHING_TO_CHECK = {
    FileKind.DOCUMENT: later("Cannot be checked"),
    FileKind.UNREAD: later("Could not be checked"),
}
_POSITIONS = {
    Position.AGREE: later("agreed {0}"),
    Position.AGREE_WITH_RESERVATION: later("agreed with reservation {0}"),
    Position.DECLINE: later("declined {0}"),
}


def headline(verdict: Verdict) -> str:
    """The answer in a few words."""
    if verdict.finding is Finding.VALID and not verdict.versions and verdict.kind is not FileKind.LIBRARY:
        return tr("Valid, and a draft")
    if verdict.kind in _NOTHING_TO_CHECK:
        return tr(_NOTHING_TO_CHECK[verdict.kind])
    return tr(_HEADLINES[verdict.finding])


def lines_of(verdict: Verdict, newer: str | None) -> Iterator[str]:
    """What differs, and what the file is. `newer` holds the version that follows on it."""
    yield from verdict.why
    if verdict.kind is FileKind.LIBRARY and verdict.finding is Finding.VALID:
        number = counted(len(verdict.versions), tr("closed version"), tr("closed versions"))
        yield tr("A library with {0}.").format(number)
    for version in verdict.versions:
        yield from _version(version)
    if newer is not None:
        yield tr("Superseded: {0} holds the version that follows on it.").format(newer)


def _version(version: SealedVersion) -> Iterator[str]:
    day = version.day
    when = f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""
    what = ", ".join(part for part in (version.subject, version.occasion, when) if part)
    if version.rehearsal:
        yield tr("This was a rehearsal.")
    yield tr("{0}, version {1}").format(what, version.version)
    closed = version.closed_at.astimezone()
    moment = f"{closed.day} {MONTHS[closed.month - 1]} {closed.year}, {closed:%H:%M}"
    yield tr("{0}; closed {1}").format(version.matrix, moment)
    yield tr("Fingerprint {0}").format(short_fingerprint(version.fingerprint))
    if version.previous_fingerprint:
        yield tr("Follows on {0}").format(short_fingerprint(version.previous_fingerprint))
    total = counted(sum(version.signatures.values()), tr("signature"), tr("signatures"))
    signed = ", ".join(tr(_POSITIONS[each]).format(number) for each, number in version.signatures.items())
    yield f"{total}: {signed}" if signed else total
    if version.left_out:
        parts = counted(version.left_out, tr("part"), tr("parts"))
        yield tr("A copy that leaves out {0}, with their hashes in their place.").format(parts)
