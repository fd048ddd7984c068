"""Any change of any byte is found, and nothing else is called a change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.report import pdf_bytes
from placematrix_desktop.report.whole_file_hash import OPENING, Wholeness, sealed, wholeness_of
from tests.report.accounts import FONTS, signed_account


@pytest.fixture(scope="module")
def report() -> bytes:
    return pdf_bytes(signed_account(), fonts_folder=FONTS)


def test_what_was_sealed_is_whole(report: bytes) -> None:
    assert wholeness_of(report) is Wholeness.WHOLE
    assert wholeness_of(sealed(OPENING + b"anything")) is Wholeness.WHOLE


def places(report: bytes) -> list[int]:
    """Bytes of every kind: each of the opening, and some of every stretch of the file."""
    marks = (b"/Metadata", b"stream", b"endobj", b"startxref", b"%%EOF", b"/EmbeddedFile", b"xpacket")
    found = [*range(len(OPENING)), len(report) - 1]
    for mark in marks:
        found += range(report.index(mark), report.index(mark) + len(mark))
    return [*found, *range(len(OPENING), len(report), max(1, len(report) // 300))]


def test_a_flip_of_any_kind_of_byte_is_found(report: bytes) -> None:
    for at in places(report):
        for bit in (1, 32, 128):
            changed = bytearray(report)
            changed[at] ^= bit
            assert wholeness_of(bytes(changed)) is not Wholeness.WHOLE, at


def test_after_the_opening_a_change_is_called_a_change(report: bytes) -> None:
    for at in places(report):
        if at < len(OPENING):
            continue
        changed = bytearray(report)
        changed[at] ^= 2
        assert wholeness_of(bytes(changed)) is Wholeness.CHANGED, at


@pytest.mark.parametrize("cut", [0, 1, 40, len(OPENING) - 1, len(OPENING), 5_000])
def test_a_file_cut_short_is_found(cut: int, report: bytes) -> None:
    assert wholeness_of(report[:cut]) is not Wholeness.WHOLE


def test_what_is_added_is_found(report: bytes) -> None:
    assert wholeness_of(report + b"\n") is Wholeness.CHANGED
    assert wholeness_of(b"\n" + report) is Wholeness.NOT_MARKED


def test_upper_case_digits_are_a_change_too(report: bytes) -> None:
    begins = OPENING.index(b"0" * 64)
    changed = report[:begins] + report[begins : begins + 64].upper() + report[begins + 64 :]
    assert wholeness_of(changed) is Wholeness.CHANGED


def test_only_what_has_a_place_for_it_can_be_sealed() -> None:
    with pytest.raises(ValueError, match="no place for the hash"):
        sealed(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")


@given(st.binary(max_size=300))
def test_any_bytes_are_judged_without_a_fault(data: bytes) -> None:
    assert wholeness_of(data) is Wholeness.NOT_MARKED
    whole = sealed(OPENING + data)
    assert wholeness_of(whole) is Wholeness.WHOLE
    assert wholeness_of(OPENING + data) is not Wholeness.WHOLE
