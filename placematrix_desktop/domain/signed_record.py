"""A record with the signatures over it, as it travels: a file by itself, or within the report.

It is canonical JSON (RFC 8785). `hash` is the SHA-256 of the bytes of the same object without it, so that any
change of the file shows, also of what no fingerprint covers. Somebody may write the file anew, with other
spaces or another order of the fields: then what it says is still the same, and the hash follows from it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

import msgspec

from placematrix_desktop.domain.canonical import canonical_bytes
from placematrix_desktop.domain.record import Record, fingerprint_of, record_bytes
from placematrix_desktop.domain.signature_seal import first_changed
from placematrix_desktop.domain.signoff import Signature
from placematrix_desktop.domain.text import counted

FIRST_FORMAT_WITH_HASH = 4
_HASH = b'{"hash":"'
_DIGITS = 64
_REST = len(_HASH) + _DIGITS + len(b'",')


class SignedRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is exported: the record with the signatures that were put to its fingerprint. `hash` is empty in
    those of the first three formats."""

    hash: str = ""
    record: Record
    signatures: tuple[Signature, ...] = ()


class Soundness(StrEnum):
    """What the bytes of a signed record say of themselves."""

    AS_WRITTEN = "as_written"
    REWRITTEN = "rewritten"
    """It says the same in other bytes."""
    CHANGED = "changed"


class _RawRecord(msgspec.Struct, frozen=True):
    fingerprint: str
    parts: list[msgspec.Raw]


class _RawSigned(msgspec.Struct, frozen=True):
    record: _RawRecord


class _PartName(msgspec.Struct, frozen=True):
    name: str
    hash: str | None = None


def signed_bytes(record: bytes, signatures: Iterable[Signature]) -> bytes:
    """The canonical bytes of a `SignedRecord`, from those of the record as they are stored."""
    # Joined by hand so that the stored bytes stay what they are; the keys stand in canonical order.
    body = b'{"record":' + record + b',"signatures":' + canonical_bytes(tuple(signatures)) + b"}"
    return _HASH + hashlib.sha256(body).hexdigest().encode() + b'",' + body[1:]


def soundness_of(data: bytes, signed: SignedRecord) -> Soundness:
    """Whether the bytes, which `signed` was decoded from, are those that were written."""
    if signed.record.format < FIRST_FORMAT_WITH_HASH and not signed.hash:
        # Whatever wrote a seal wrote a hash, too; the format by itself is covered by neither.
        is_older = not any(each.seal for each in signed.signatures)
        return Soundness.AS_WRITTEN if is_older else Soundness.CHANGED
    if data.startswith(_HASH) and _hash_of_body(b"{" + data[_REST:]) == signed.hash:
        return Soundness.AS_WRITTEN
    try:
        again = signed_bytes(record_bytes(signed.record), signed.signatures)
    except (ValueError, RecursionError):
        return Soundness.CHANGED
    is_the_same = _hash_of_body(b"{" + again[_REST:]) == signed.hash
    return Soundness.REWRITTEN if is_the_same else Soundness.CHANGED


def why_changed(data: bytes, signed: SignedRecord) -> str | None:
    """What is not as it was closed and signed, as half a sentence; None where all is. `data` are the bytes
    that `signed` was decoded from."""
    return (
        _why_parts(signed.record)
        or _why_fingerprint(data, signed.record)
        or _why_signatures(signed)
        or ("something beside the record is not as it was written" if _is_changed(data, signed) else None)
    )


def _is_changed(data: bytes, signed: SignedRecord) -> bool:
    return soundness_of(data, signed) is Soundness.CHANGED


def _why_parts(record: Record) -> str | None:
    names = [part.name for part in record.parts]
    if len(set(names)) != len(names):
        return "a part stands in it twice"
    for part in record.parts:
        is_whole = part.value is not None and part.salt is not None and part.hash is None
        is_left_out = part.value is None and part.salt is None and part.hash is not None
        if not (is_whole or is_left_out):
            return f"part “{part.name}” is neither complete nor left out with its hash"
    return None


def _why_fingerprint(data: bytes, record: Record) -> str | None:
    # Parts that stand in canonical form are hashed as they are, which is much quicker.
    if _fingerprint_of_bytes(data) == record.fingerprint:
        return None
    try:
        follows = fingerprint_of(record)
    except (ValueError, RecursionError):
        return "a part of it has no canonical form"
    if follows != record.fingerprint:
        return "its content does not give the fingerprint that it names"
    return None


def _why_signatures(signed: SignedRecord) -> str | None:
    others = sum(each.fingerprint != signed.record.fingerprint for each in signed.signatures)
    if others:
        return f"{counted(others, 'signature is', 'signatures are')} for another fingerprint"
    number = first_changed(signed.signatures)
    return f"signature {number} is not as it was given" if number else None


def _hash_of_body(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _fingerprint_of_bytes(data: bytes) -> str | None:
    try:
        raw = msgspec.json.decode(data, type=_RawSigned)
        listed: list[Any] = []
        for part in raw.record.parts:
            told = msgspec.json.decode(part, type=_PartName)
            listed.append([told.name, told.hash or hashlib.sha256(part).hexdigest()])
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
    return hashlib.sha256(canonical_bytes(listed)).hexdigest()
