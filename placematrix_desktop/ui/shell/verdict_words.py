"""What comes of checking files, in words for the window."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
_MOST_VERSIONS = 20
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


def in_all(found: Mapping[Finding, int]) -> str:
    """How many files there were of each answer, in one sentence."""
    words = {
        Finding.CHANGED: tr("{0} changed"),
        Finding.REWRITTEN: tr("{0} rewritten"),
        Finding.VALID: tr("{0} valid"),
        Finding.NOT_OURS: tr("{0} not ours or not to be checked"),
    }
    files = counted(sum(found.values()), tr("file"), tr("files"))
    return (
        f"{files}: {', '.join(text.format(found[each]) for each, text in words.items() if found.get(each))}"
    )


def left_unchecked(number: int) -> str:
    """That somebody stopped it before all had been checked."""
    files = counted(number, tr("file was"), tr("files were"))
    return tr("Stopped: {0} not checked.").format(files)


def not_shown(number: int) -> str:
    """That there is no room for more; what is shown comes first for a reason."""
    files = counted(number, tr("more file is"), tr("more files are"))
    return tr("{0} counted above and not listed. Those that were changed come first.").format(files)


def in_another_file(name: str) -> str:
    """That another of the files that were checked is newer."""
    return tr("Superseded: {0} holds the version that follows on it.").format(name)


def in_this_library(number: int) -> str:
    """That the library that is open has a newer version, by its number."""
    return tr("Superseded: the library that is open holds version {0} of it.").format(number)


def lines_of(verdict: Verdict, newer: str | None) -> Iterator[str]:
    """What differs, and what the file is; then the sentence `newer`, on the version that follows on it."""
    yield from verdict.why
    if verdict.kind is FileKind.LIBRARY and verdict.finding is Finding.VALID:
        number = counted(len(verdict.versions), tr("closed version"), tr("closed versions"))
        yield tr("A library with {0}.").format(number)
    if newer is not None:
        yield newer
    for version in verdict.versions[-_MOST_VERSIONS:]:
        if verdict.kind is FileKind.LIBRARY:
            yield ""
        yield from _version(version)
    more = len(verdict.versions) - _MOST_VERSIONS
    if more > 0:
        yield tr("{0} not listed.").format(counted(more, tr("more version is"), tr("more versions are")))


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
