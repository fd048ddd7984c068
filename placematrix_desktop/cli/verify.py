"""`placematrix verify`: whether files are what was closed and signed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from placematrix_desktop.cli.in_time import verdict_in_time
from placematrix_desktop.domain.signoff import Position, short_fingerprint
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.verdict import (
    EXIT_CODES,
    WHAT_IT_SHOWS,
    FileKind,
    Finding,
    SealedVersion,
    Verdict,
    superseded_by,
)
from placematrix_desktop.errors import UserError

_HEADLINES: dict[Finding, str] = {
    Finding.VALID: "valid",
    Finding.REWRITTEN: "rewritten by another program, the record in it intact",
    Finding.CHANGED: "CHANGED",
    Finding.NOT_OURS: "not a file of PlaceMatrix",
}
_NOTHING_TO_CHECK: dict[FileKind, str] = {
    FileKind.DOCUMENT: "cannot be checked",
    FileKind.UNREAD: "could not be checked",
}
_POSITIONS: dict[Position, str] = {
    Position.AGREE: "agreed",
    Position.AGREE_WITH_RESERVATION: "agreed with reservation",
    Position.DECLINE: "declined",
}
_WORST_FIRST = (Finding.CHANGED, Finding.NOT_OURS, Finding.REWRITTEN, Finding.VALID)


def verify(files: Sequence[Path], *, as_json: bool = False) -> int:
    """Check files and say what each is, in words or as a line of JSON each. The exit code is that of the
    worst: 1 changed, 2 not ours or not to be read, 3 rewritten with its record intact, 0 all valid."""
    if as_json:
        from placematrix_desktop.cli.verify_listed import verify_as_json

        return _exit_code(verify_as_json(files).values())
    verdicts: dict[str, Verdict] = {}
    for file in files:
        try:
            verdicts[str(file)] = verdict_in_time(file)
        except UserError as problem:
            print(f"placematrix: {problem.sentence}", file=sys.stderr)
            verdicts[str(file)] = Verdict(kind=FileKind.UNREAD, finding=Finding.NOT_OURS)
            continue
    newer = superseded_by(verdicts)
    for name, verdict in verdicts.items():
        if verdict.why or verdict.versions or verdict.finding is Finding.VALID:
            print("\n".join(_lines(name, verdict, newer.get(name))))
    if any(verdict.versions for verdict in verdicts.values()):
        print(WHAT_IT_SHOWS)
    return _exit_code(verdicts.values())


def _exit_code(verdicts: Iterable[Verdict]) -> int:
    findings = {verdict.finding for verdict in verdicts}
    return EXIT_CODES[next(each for each in _WORST_FIRST if each in findings)]


def _lines(name: str, verdict: Verdict, newer: str | None) -> Iterator[str]:
    yield f"{name}: {_NOTHING_TO_CHECK.get(verdict.kind) or _HEADLINES[verdict.finding]}"
    yield from (f"  {sentence}" for sentence in verdict.why)
    if verdict.kind is FileKind.LIBRARY and verdict.finding is Finding.VALID:
        yield f"  A library with {counted(len(verdict.versions), 'closed version')}."
    for version in verdict.versions:
        yield from (f"  {line}" for line in _version(version))
    if newer is not None:
        yield f"  Superseded: {newer} holds the version that follows on it."


def _version(version: SealedVersion) -> Iterator[str]:
    occasion = f", {version.occasion}" if version.occasion else ""
    day = f", {version.day:%d %B %Y}".replace(", 0", ", ") if version.day else ""
    rehearsal = "REHEARSAL: " if version.rehearsal else ""
    yield f"{rehearsal}{version.subject}{occasion}{day}, version {version.version}"
    yield f"  {version.matrix}; closed {version.closed_at:%Y-%m-%d %H:%M} UTC"
    yield f"  fingerprint {short_fingerprint(version.fingerprint)} ({version.fingerprint})"
    if version.previous_fingerprint:
        yield f"  follows on {short_fingerprint(version.previous_fingerprint)}"
    signed = ", ".join(f"{_POSITIONS[each]} {number}" for each, number in version.signatures.items())
    total = sum(version.signatures.values())
    yield f"  {counted(total, 'signature')}{f': {signed}' if signed else ''}"
    if version.left_out:
        parts = counted(version.left_out, "part")
        yield f"  a copy that leaves out {parts}, with their hashes in their place"
