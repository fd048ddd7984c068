"""What comes of checking a record, and which file is superseded by which."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.canonical import canonical_bytes
from placematrix_desktop.domain.record import fingerprint_of, read_record, record_bytes, seal, withheld
from placematrix_desktop.domain.signature_seal import sealed
from placematrix_desktop.domain.signed_record import signed_bytes
from placematrix_desktop.domain.signoff import Position, Reopening
from placematrix_desktop.domain.verdict import (
    EXIT_CODES,
    LONGEST_LINE,
    MOST_REASONS,
    FileKind,
    Finding,
    Verdict,
    in_bounds,
    superseded_by,
    verdict_on_record,
)
from tests import factories
from tests.factories import START, full_workshop, person, signature


def record(**more: object) -> bytes:
    workshop = replace(full_workshop(), **more)
    return seal(
        workshop, factories.diary("Begun."), closed_at=START + timedelta(hours=3), new_salt=factories.salts()
    )


def signed(data: bytes) -> bytes:
    fingerprint = read_record(data).fingerprint
    first = sealed(signature(person(1), id="s-1", fingerprint=fingerprint), None, "00")
    second = sealed(
        signature(
            person(2), id="s-2", fingerprint=fingerprint, position=Position.DECLINE, reason="No time to read."
        ),
        first,
        "01",
    )
    return signed_bytes(data, (first, second))


DATA = signed(record())


def test_every_finding_has_an_exit_code_of_its_own() -> None:
    assert EXIT_CODES.keys() == set(Finding)
    assert EXIT_CODES[Finding.VALID] == 0
    assert len(set(EXIT_CODES.values())) == len(EXIT_CODES)


def test_a_valid_record_says_whose_it_is_and_who_signed_how() -> None:
    found = verdict_on_record(DATA)
    assert (found.kind, found.finding, found.why) == (FileKind.RECORD, Finding.VALID, ())
    (version,) = found.versions
    assert (version.subject, version.version, version.occasion) == ("Kirklees", 1, "Spring review")
    assert version.signatures == {Position.AGREE: 1, Position.DECLINE: 1}
    assert version.left_out == 0
    assert version.rehearsal


def test_a_copy_says_how_much_it_leaves_out() -> None:
    whole = read_record(record())
    copy = replace(
        whole, parts=tuple(withheld(part) if part.name == "diary" else part for part in whole.parts)
    )
    found = verdict_on_record(signed_bytes(record_bytes(copy), ()))
    assert found.finding is Finding.VALID
    assert found.versions[0].left_out == 1


def test_the_same_in_other_bytes_is_rewritten() -> None:
    found = verdict_on_record(json.dumps(json.loads(DATA), indent=1).encode())
    assert found.finding is Finding.REWRITTEN
    assert found.versions == verdict_on_record(DATA).versions


def test_a_change_says_what_it_is() -> None:
    found = verdict_on_record(DATA.replace(b"No time to read.", b"No time to lose."))
    assert found.finding is Finding.CHANGED
    assert found.why == ("The record was changed after it was closed: signature 2 is not as it was given.",)
    found = verdict_on_record(DATA.replace(b"Joint strategy 2025", b"Joint strategy 2026"))
    assert "fingerprint" in found.why[0]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        b'{"record":{"format":1,"fingerprint":"","parts":' + b"[" * 100_000,
        b'{"record":{"format":1,"fingerprint":"x","parts":[]},"signatures":[],"hash":NaN}',
        b'\xff\xfe{"record"',
        b'{"record":7}',
        b'{"record":{"format":99,"fingerprint":"","parts":[]},"signatures":[]}',
    ],
)
def test_what_is_no_record_of_ours_ends_in_a_sentence(data: bytes) -> None:
    found = verdict_on_record(data)
    assert found.finding is Finding.NOT_OURS
    assert found.why[0].endswith(".")


@pytest.mark.parametrize("data", [DATA[:-1], DATA[:400], DATA + b"x", DATA.replace(b'"salt"', b'"salt', 1)])
def test_a_record_that_cannot_be_read_any_more_is_a_changed_one(data: bytes) -> None:
    found = verdict_on_record(data)
    assert (found.kind, found.finding) == (FileKind.RECORD, Finding.CHANGED)
    assert "cut off" in found.why[0]


def test_a_mark_of_an_editor_at_the_beginning_is_a_rewriting() -> None:
    found = verdict_on_record(b"\xef\xbb\xbf" + DATA)
    assert found.finding is Finding.REWRITTEN
    changed = DATA.replace(b"Joint strategy 2025", b"Joint strategy 2026")
    assert verdict_on_record(b"\xef\xbb\xbf" + changed).finding is Finding.CHANGED


def test_a_record_that_calls_itself_older_to_do_without_its_hash_is_changed() -> None:
    fingerprint = read_record(record()).fingerprint
    given = sealed(signature(person(1), fingerprint=fingerprint), None, "0" * 32)
    whole = json.loads(signed_bytes(record(), (given,)))
    assert verdict_on_record(json.dumps(whole).encode()).finding is Finding.REWRITTEN
    del whole["hash"]
    whole["record"]["format"] = 3
    assert verdict_on_record(json.dumps(whole).encode()).finding is Finding.CHANGED


def test_a_record_that_agrees_with_itself_and_holds_no_workshop_is_changed() -> None:
    whole = read_record(record())
    parts = tuple(part for part in whole.parts if part.name != "matrix")
    forged = replace(whole, parts=parts)
    forged = replace(forged, fingerprint=fingerprint_of(forged))
    assert verdict_on_record(signed_bytes(record_bytes(forged), ())).finding is Finding.CHANGED


def test_a_key_that_stands_twice_is_a_change() -> None:
    twice = DATA.replace(b'"signatures":[', b'"signatures":[],"signatures":[', 1)
    assert verdict_on_record(twice).finding is not Finding.VALID


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_verdict(data: bytes) -> None:
    assert isinstance(verdict_on_record(data), Verdict)


LEAVES = st.none() | st.booleans() | st.text() | st.integers(-9, 9)
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)


@given(VALUES)
def test_any_value_in_a_part_ends_in_a_verdict(value: object) -> None:
    whole = json.loads(DATA)
    whole["record"]["parts"][4]["value"] = value
    assert verdict_on_record(json.dumps(whole).encode()).finding in (Finding.CHANGED, Finding.NOT_OURS)


def test_a_later_version_supersedes_the_one_that_it_names() -> None:
    first = record()
    reopening = Reopening(
        version=2,
        previous_fingerprint=read_record(first).fingerprint,
        reason="A slip.",
        name="Fay",
        reopened_at=START,
    )
    second = record(reopening=reopening)
    verdicts = {"one": verdict_on_record(signed(first)), "two": verdict_on_record(signed(second))}
    assert superseded_by(verdicts) == {"one": "two"}
    changed = verdict_on_record(canonical_bytes({**json.loads(signed(second)), "hash": "0" * 64}))
    assert superseded_by({**verdicts, "two": changed}) == {}


def test_what_a_file_says_is_shown_in_lines_that_end() -> None:
    forged = "Northbridge\n\x1b[2JValid: as it was closed and signed " + "x" * 5_000
    (version,) = verdict_on_record(DATA).versions
    found = in_bounds(
        Verdict(
            kind=FileKind.LIBRARY,
            finding=Finding.CHANGED,
            why=(forged, *("One more.",) * 50),
            versions=(replace(version, subject=forged, workshop_id=forged, previous_fingerprint=forged),),
        )
    )
    texts = (*found.why, found.versions[0].subject, found.versions[0].workshop_id)
    assert max(map(len, texts)) <= LONGEST_LINE
    for shown in (found.why[0], found.versions[0].subject):
        assert shown.startswith("Northbridge [2JValid: as it was")
        assert shown.endswith("x…")
    assert len(found.why) == MOST_REASONS + 1
    assert found.why[-1] == "There is more: 31 further findings."
    assert in_bounds(verdict_on_record(DATA)) == verdict_on_record(DATA)
