"""A record with its signatures as one file: any change of it shows, and which kind it is."""

from __future__ import annotations

import json
import random

import msgspec
import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.canonical import canonical_bytes
from placematrix_desktop.domain.record import read_record, seal
from placematrix_desktop.domain.signature_seal import sealed
from placematrix_desktop.domain.signed_record import (
    SignedRecord,
    Soundness,
    signed_bytes,
    soundness_of,
    why_changed,
)
from placematrix_desktop.domain.signoff import Signature
from tests import factories
from tests.earlier_record import in_format_3
from tests.factories import START, full_workshop, person, signature

RECORD = seal(full_workshop(), factories.diary("Begun."), closed_at=START, new_salt=factories.salts())
FINGERPRINT = read_record(RECORD).fingerprint


def signatures() -> tuple[Signature, ...]:
    made: list[Signature] = []
    new_salt = factories.salts()
    for number in (1, 2):
        given = signature(person(number), id=f"s-{number}", fingerprint=FINGERPRINT)
        made.append(sealed(given, made[-1] if made else None, new_salt()))
    return tuple(made)


DATA = signed_bytes(RECORD, signatures())


def read(data: bytes) -> SignedRecord:
    return msgspec.json.decode(data, type=SignedRecord)


def test_what_was_written_is_as_written() -> None:
    assert RECORD in DATA
    assert canonical_bytes(json.loads(DATA)) == DATA
    assert soundness_of(DATA, read(DATA)) is Soundness.AS_WRITTEN
    assert why_changed(DATA, read(DATA)) is None


@pytest.mark.parametrize("indent", [None, 2])
def test_the_same_in_other_bytes_is_rewritten(indent: int | None) -> None:
    whole = json.loads(DATA)
    again = json.dumps(dict(reversed(list(whole.items()))), indent=indent).encode()
    assert soundness_of(again, read(again)) is Soundness.REWRITTEN
    assert why_changed(again, read(again)) is None


def test_a_signature_that_was_taken_off_the_end_shows() -> None:
    whole = json.loads(DATA)
    del whole["signatures"][-1]
    data = canonical_bytes(whole)
    assert soundness_of(data, read(data)) is Soundness.CHANGED
    assert why_changed(data, read(data)) == "something beside the record is not as it was written"


def test_a_signature_of_another_record_shows() -> None:
    other = tuple(replace(each, fingerprint="0" * 64) for each in signatures())
    data = signed_bytes(RECORD, other)
    assert why_changed(data, read(data)) == "2 signatures are for another fingerprint"


def test_a_changed_signature_shows_even_with_a_new_hash() -> None:
    first, second = signatures()
    data = signed_bytes(RECORD, (first, replace(second, reason="Never.")))
    assert why_changed(data, read(data)) == "signature 2 is not as it was given"


def test_a_record_without_hash_is_changed_unless_its_format_had_none() -> None:
    whole = json.loads(DATA)
    del whole["hash"]
    data = canonical_bytes(whole)
    assert soundness_of(data, read(data)) is Soundness.CHANGED
    old = in_format_3(RECORD)
    earlier = canonical_bytes({"record": json.loads(old), "signatures": []})
    assert why_changed(earlier, read(earlier)) is None


def test_a_single_byte_anywhere_shows() -> None:
    chance = random.Random(4)
    for _ in range(400):
        data = bytearray(DATA)
        at = chance.randrange(len(data))
        data[at] = (data[at] + chance.randrange(1, 256)) % 256
        changed = bytes(data)
        try:
            signed = read(changed)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            continue
        assert why_changed(changed, signed) is not None, at
