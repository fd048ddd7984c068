"""The signed record as a file: byte for byte what was closed, and read back with all its doubts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.canonical import canonical_bytes
from placematrix_desktop.domain.record import RECORD_FORMAT, record_bytes, restore, withheld
from placematrix_desktop.domain.signed_record import signed_bytes
from placematrix_desktop.errors import UserError
from placematrix_desktop.exchange import record_file
from placematrix_desktop.exchange.record_file import read_record_file, signed_record_bytes, write_record
from tests.report.accounts import closed_account, draft_account, real_workshop, signed_account


@pytest.fixture(scope="module")
def account() -> Account:
    return signed_account()


@pytest.fixture
def file(account: Account, tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    write_record(account, path)
    return path


def test_what_is_written_is_read_back(account: Account, file: Path) -> None:
    signed = read_record_file(file)
    assert signed.signatures == account.signatures
    restored = restore(signed.record)
    assert restored.workshop == replace(account.workshop, closing=None)
    assert restored.diary == account.diary
    assert account.workshop.closing is not None
    assert signed.record.fingerprint == account.workshop.closing.fingerprint
    assert restored.closed_at == account.workshop.closing.closed_at


def test_the_stored_bytes_are_in_it_unchanged_and_the_whole_is_canonical(account: Account) -> None:
    data = signed_record_bytes(account)
    assert account.record is not None
    assert data.count(account.record) == 1
    assert canonical_bytes(json.loads(data)) == data


def test_a_closed_workshop_without_signatures_has_a_record(tmp_path: Path) -> None:
    write_record(closed_account(), tmp_path / "record.json")
    assert read_record_file(tmp_path / "record.json").signatures == ()


def test_the_real_matrix_goes_through(tmp_path: Path) -> None:
    write_record(signed_account(real_workshop()), tmp_path / "record.json")
    restored = restore(read_record_file(tmp_path / "record.json").record)
    assert len(restored.workshop.judgements) == 43


def test_a_record_that_differs_is_not_saved(
    account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = signed_record_bytes(account)
    monkeypatch.setattr(record_file, "signed_record_bytes", lambda _account: made[:-2] + b" }")
    with pytest.raises(UserError, match="read back"):
        write_record(account, tmp_path / "record.json")
    assert list(tmp_path.iterdir()) == []


def test_an_open_workshop_has_no_record(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not closed"):
        write_record(draft_account(), tmp_path / "record.json")
    assert list(tmp_path.iterdir()) == []


def edited(file: Path, edit: Callable[[Any], None]) -> Path:
    whole = json.loads(file.read_bytes())
    edit(whole)
    file.write_text(json.dumps(whole), encoding="utf-8")
    return file


def test_other_white_space_and_order_are_the_same_record(account: Account, file: Path) -> None:
    def turn_round(whole: Any) -> None:
        whole["record"] = dict(reversed(list(whole["record"].items())))

    assert read_record_file(edited(file, turn_round)).signatures == account.signatures


def _part(whole: Any, name: str) -> Any:
    return next(part for part in whole["record"]["parts"] if part["name"] == name)


def _change_a_stage(whole: Any) -> None:
    _part(whole, "judgement/common-vision")["value"]["stage_id"] = "thriving"


def _drop_a_part(whole: Any) -> None:
    whole["record"]["parts"].pop()


def _double_a_part(whole: Any) -> None:
    whole["record"]["parts"].append(whole["record"]["parts"][0])


def _change_a_salt(whole: Any) -> None:
    _part(whole, "facts")["salt"] = "0"


def _change_the_fingerprint(whole: Any) -> None:
    whole["record"]["fingerprint"] = "0" * 64


def _sign_something_else(whole: Any) -> None:
    whole["signatures"][0]["fingerprint"] = "0" * 64


def _leave_a_part_half(whole: Any) -> None:
    del _part(whole, "facts")["salt"]


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (_change_a_stage, "does not give the fingerprint"),
        (_drop_a_part, "does not give the fingerprint"),
        (_double_a_part, "stands in it twice"),
        (_change_a_salt, "does not give the fingerprint"),
        (_change_the_fingerprint, "does not give the fingerprint"),
        (_sign_something_else, "for another fingerprint"),
        (_leave_a_part_half, "neither complete nor left out"),
    ],
)
def test_a_record_that_was_changed_is_refused(edit: Callable[[Any], None], why: str, file: Path) -> None:
    with pytest.raises(UserError, match="changed after it was closed") as caught:
        read_record_file(edited(file, edit))
    assert why in str(caught.value)
    assert caught.value.where == str(file)
    assert caught.value.mend


def test_a_part_that_was_left_out_with_its_hash_is_no_change(account: Account, file: Path) -> None:
    whole = read_record_file(file).record
    parts = tuple(withheld(part) if part.name == "person/person-1" else part for part in whole.parts)
    file.write_bytes(signed_bytes(record_bytes(replace(whole, parts=parts)), account.signatures))
    signed = read_record_file(file)
    assert signed.record.fingerprint == whole.fingerprint
    assert restore(signed.record).left_out == ("person/person-1",)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not JSON, or it was cut short"),
        (b"%PDF-1.7", "not JSON, or it was cut short"),
        (b'{"record":', "not JSON, or it was cut short"),
        (b"[" * 100_000, "not a record"),
        (b'{"record":"\xff"}', "not a record"),
        (b"[]", "not a record of a workshop"),
        (b'{"record":{}}', "not a record of a workshop"),
        (b'{"record":{"format":1,"fingerprint":"","parts":[]},"more":1}', "not a record of a workshop"),
    ],
)
def test_what_is_no_record_is_said_so(data: bytes, said: str, tmp_path: Path) -> None:
    file = tmp_path / "record.json"
    file.write_bytes(data)
    with pytest.raises(UserError, match=said) as caught:
        read_record_file(file)
    assert caught.value.where == str(file)


def test_a_newer_record_asks_for_a_newer_program(file: Path) -> None:
    def later(whole: Any) -> None:
        whole["record"]["format"] = RECORD_FORMAT + 1

    def much_later(whole: Any) -> None:
        later(whole)
        whole["record"]["chapters"] = []

    for edit in (later, much_later):
        with pytest.raises(UserError, match=f"has format {RECORD_FORMAT + 1}") as caught:
            read_record_file(edited(file, edit))
        assert "newer version" in caught.value.mend


def test_a_part_without_canonical_form_is_refused(file: Path) -> None:
    def huge(whole: Any) -> None:
        _part(whole, "facts")["value"]["number"] = 2**80

    with pytest.raises(UserError, match="no canonical form"):
        read_record_file(edited(file, huge))


def test_a_file_that_is_not_there_or_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not there"):
        read_record_file(tmp_path / "gone.json")
    with pytest.raises(UserError, match="folder"):
        read_record_file(tmp_path)


def test_a_file_that_is_too_large_is_not_even_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_file, "LONGEST_FILE", 1_000)
    with pytest.raises(UserError, match="larger than"):
        read_record_file(file)


@given(st.integers(min_value=0), st.integers(0, 255))
def test_any_single_byte_that_differs_is_noticed(
    account: Account, tmp_path_factory: pytest.TempPathFactory, place: int, byte: int
) -> None:
    data = bytearray(signed_record_bytes(account))
    at = place % len(data)
    same = data[at] == byte
    data[at] = byte
    file = tmp_path_factory.mktemp("changed") / "record.json"
    file.write_bytes(data)
    if same:
        assert read_record_file(file).signatures == account.signatures
        return
    try:
        signed = read_record_file(file)
    except UserError:
        return
    # Only white space between two values may differ unnoticed: it is no part of what was said.
    assert canonical_bytes(signed) == signed_record_bytes(account)
