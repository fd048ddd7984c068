"""The signed record as a file: what travels between laptops and can be checked years later.

The file is canonical JSON (RFC 8785) of a `domain.record.SignedRecord`. The record in it is, byte for
byte, the one that is stored and whose parts were hashed.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.record import OLDEST_FORMAT, RECORD_FORMAT
from placematrix_desktop.domain.signed_record import SignedRecord, signed_bytes, why_changed
from placematrix_desktop.domain.verdict import Finding, verdict_on_record
from placematrix_desktop.errors import UserError
from placematrix_desktop.whole_file import opened, write_whole_file

LONGEST_FILE = 64 * 1024 * 1024
"""The most bytes of a record file; the largest real ones have a few million."""


class _Format(msgspec.Struct):
    """As much of a file as tells its format, whatever else a later one may hold."""

    format: int


class _AnyFormat(msgspec.Struct):
    record: _Format


def write_record(account: Account, path: Path) -> None:
    """Write the signed record of a closed workshop.

    Raises UserError where the workshop is not closed or the file cannot be written.
    """
    data = signed_record_bytes(account)
    write_whole_file(path, data, check=lambda found: _check_written(found, data))


def _check_written(found: bytes, data: bytes) -> None:
    if found != data or verdict_on_record(found).finding is not Finding.VALID:
        raise UserError(
            "The record did not read back as it was meant, so it was not saved.",
            mend="Save the PDF instead, which carries the record, and tell us.",
        )


def signed_record_bytes(account: Account) -> bytes:
    """The bytes of the file. Raises UserError where the workshop is not closed."""
    if account.record is None or account.workshop.closing is None:
        raise UserError(
            "This workshop is not closed, so it has no record yet.",
            mend="Close it in Sign off first.",
        )
    return signed_bytes(account.record, account.signatures)


def read_record_file(path: Path) -> SignedRecord:
    """Read a record file and check that it is what was closed and signed.

    Raises UserError where it cannot be read, is no record, is newer than this program, or where what it
    holds does not give the fingerprint that it names.
    """
    where = str(path)
    data = _bytes_of(path)
    try:
        signed = msgspec.json.decode(data, type=SignedRecord)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as problem:
        raise _not_a_record(data, problem, where) from problem
    if not OLDEST_FORMAT <= signed.record.format <= RECORD_FORMAT:
        raise _wrong_format(signed.record.format, where)
    why = why_changed(data, signed)
    if why:
        raise _altered(why, where)
    return signed


def _bytes_of(path: Path) -> bytes:
    with opened(path) as file:
        data = file.read(LONGEST_FILE + 1)
    if len(data) > LONGEST_FILE:
        raise UserError(
            f"The file is larger than {LONGEST_FILE // 1024 // 1024} megabytes, which no record is.",
            where=str(path),
            mend="Choose a record that PlaceMatrix wrote.",
        )
    return data


def _not_a_record(data: bytes, problem: Exception, where: str) -> UserError:
    try:
        number = msgspec.json.decode(data, type=_AnyFormat).record.format
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        number = RECORD_FORMAT
    if not OLDEST_FORMAT <= number <= RECORD_FORMAT:
        return _wrong_format(number, where)
    if isinstance(problem, msgspec.ValidationError):
        return UserError(
            f"This is not a record of a workshop: {problem}.",
            where=where,
            mend="Ask for the record again from whoever closed the workshop.",
        )
    return UserError(
        "This is not a record of a workshop: it is not JSON, or it was cut short.",
        where=where,
        mend="Ask for the record again from whoever closed the workshop.",
    )


def _wrong_format(number: int, where: str) -> UserError:
    if number > RECORD_FORMAT:
        return UserError(
            f"This record has format {number}; this version of PlaceMatrix reads up to {RECORD_FORMAT}.",
            where=where,
            mend="Open it with a newer version of PlaceMatrix.",
        )
    return UserError(f"There is no record format {number}.", where=where)


def _altered(why: str, where: str) -> UserError:
    return UserError(
        f"This record was changed after it was closed: {why}.",
        where=where,
        mend="Do not rely on it; ask for it again from whoever closed the workshop.",
    )
