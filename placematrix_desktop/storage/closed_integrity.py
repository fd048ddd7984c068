"""Whether the closed versions of a library are what was closed and signed: records, what stands beside each
in its row, the signatures over it, and the diary that tells of both.

A library has everything but names that were erased. So what a copy for others may leave out, and still
be sound, is missing here: other parts of a record, a drawing, the name under a signature alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.erasure import is_erased, may_be_erased
from placematrix_desktop.domain.record import Restored, fingerprint_of, read_record, restore
from placematrix_desktop.domain.signature_seal import SIGNATURE, first_changed
from placematrix_desktop.domain.signoff import Closing, Reopening, Signature
from placematrix_desktop.storage import times
from placematrix_desktop.storage.closed import what_a_list_shows

_decode_closing = msgspec.json.Decoder(Closing).decode
_decode_signature = msgspec.json.Decoder(Signature).decode
_decode_reopening = msgspec.json.Decoder(Reopening).decode
_decode_entry = msgspec.json.Decoder(DiaryEntry).decode


def what_is_not_as_closed(connection: sqlite3.Connection) -> Iterator[str]:
    """Every closed version that is not what it was, with the reason, in sentences."""
    connection.row_factory = sqlite3.Row
    rows = connection.execute("SELECT * FROM closed_version ORDER BY workshop_id, version").fetchall()
    workshops = {row["id"]: row for row in connection.execute("SELECT * FROM workshop")}
    fingerprints: dict[tuple[str, int], str] = {}
    last: dict[str, Restored] = {}
    for row in rows:
        workshop_id, version = row["workshop_id"], row["version"]
        name = f"version {version} of workshop {workshop_id}"
        try:
            sealed = read_record(row["record"])
            restored, closing = restore(sealed), _decode_closing(row["closing"])
        except (msgspec.MsgspecError, KeyError, UnicodeDecodeError, TypeError):
            yield f"The record of {name} cannot be read."
            continue
        if not fingerprint_of(sealed) == sealed.fingerprint == closing.fingerprint:
            yield f"The record of {name} is not the one that was signed."
            continue
        fingerprints[workshop_id, version] = sealed.fingerprint
        last[workshop_id] = restored
        yield from _row(row, closing, restored, fingerprints.get((workshop_id, version - 1)), name)
        missing = [part for part in restored.left_out if not may_be_erased(part)]
        if missing:
            yield f"The record of {name} is without what is never taken out of one: {', '.join(missing)}."
        yield from _signatures(connection, workshop_id, version, sealed.fingerprint, restored, name)
    for workshop_id, restored in last.items():
        if workshop_id in workshops:
            yield from _workshop(workshops[workshop_id], restored, fingerprints)
        yield from _diary(connection, workshop_id, restored)


def _row(
    row: sqlite3.Row, closing: Closing, restored: Restored, before: str | None, name: str
) -> Iterator[str]:
    """What stands in the row beside the record."""
    reopening = restored.workshop.reopening
    named = reopening.previous_fingerprint if reopening else None
    is_as_closed = (
        (closing.version, closing.closed_at) == (restored.version, restored.closed_at)
        and closing.version == row["version"]
        and closing.previous_fingerprint == named
    )
    if not is_as_closed:
        yield f"What is said of the closing of {name} is not what its record says."
    if before is not None and before != named:
        yield f"The record of {name} does not follow on the version before it."
    shown: dict[str, Any] = what_a_list_shows(restored.workshop)
    differing = [field for field, value in shown.items() if row[field] != value]
    if differing:
        yield f"What the list shows of {name} is not what its record says: {', '.join(differing)}."


def _signatures(
    connection: sqlite3.Connection,
    workshop_id: str,
    version: int,
    fingerprint: str,
    restored: Restored,
    name: str,
) -> Iterator[str]:
    rows = connection.execute(
        "SELECT number, body FROM signature WHERE workshop_id = ? AND version = ? ORDER BY number",
        (workshop_id, version),
    ).fetchall()
    try:
        signatures = [_decode_signature(row["body"]) for row in rows]
    except (msgspec.MsgspecError, TypeError):
        yield f"A signature on {name} cannot be read."
        return
    in_order = [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    if not in_order or any(each.fingerprint != fingerprint for each in signatures):
        yield f"The signatures on {name} are not those that were given."
        return
    number = first_changed(signatures) or _first_not_whole(signatures, restored)
    if number is not None:
        yield f"Signature {number} on {name} is not as it was given."


def _first_not_whole(signatures: Sequence[Signature], restored: Restored) -> int | None:
    """The place, from 1, of the first signature that is without something and was not erased."""
    for number, each in enumerate(signatures, start=1):
        if not each.seal:
            continue
        if each.salt:
            is_whole = bool(each.drawing) == bool(each.drawing_hash)
        else:
            is_whole = is_erased(each.participant_id, restored.left_out) and not each.organisation
        if not is_whole:
            return number
    return None


def _workshop(row: sqlite3.Row, last: Restored, fingerprints: dict[tuple[str, int], str]) -> Iterator[str]:
    """What the workshop's own row says of its last closed version."""
    name = f"workshop {row['id']}"
    if row["created_at"] != times.kept(last.workshop.created_at):
        yield f"When {name} was begun is not what its record says."
    if row["closed_version"] not in (None, last.version):
        yield f"The last closed version of {name} is not the one that it names."
    if row["reopening"] is not None:
        try:
            reopening = _decode_reopening(row["reopening"])
        except (msgspec.MsgspecError, TypeError):
            yield f"What is said of the reopening of {name} cannot be read."
            return
        if reopening.previous_fingerprint != fingerprints.get((row["id"], reopening.version - 1)):
            yield f"The reopening of {name} does not name the version that it follows on."


def _diary(connection: sqlite3.Connection, workshop_id: str, last: Restored) -> Iterator[str]:
    """The diary goes on from that of the last record, and tells of every signature that is there."""
    bodies = connection.execute(
        "SELECT body FROM diary WHERE workshop_id = ? ORDER BY number", (workshop_id,)
    ).fetchall()
    try:
        entries = tuple(_decode_entry(row["body"]) for row in bodies)
    except (msgspec.MsgspecError, TypeError):
        return  # Said already, where the diaries are looked through.
    if [entry.hash for entry in entries[: len(last.diary)]] != [entry.hash for entry in last.diary]:
        yield f"The diary of workshop {workshop_id} is not the one that its record holds."
    told = {key for entry in entries for key in entry.about if key.startswith(SIGNATURE)}
    rows = connection.execute("SELECT body FROM signature WHERE workshop_id = ?", (workshop_id,))
    seals = {msgspec.json.decode(row["body"]).get("seal", "") for row in rows}
    if told != {f"{SIGNATURE}{seal}" for seal in seals if seal}:
        yield f"The signatures of workshop {workshop_id} are not those that its diary tells of."
