"""A hash over a whole PDF, in a fixed place of it, so that any byte that changed later can be found.

The third line of every report is a comment of fixed width::

    %PlaceMatrix-SHA-256 0123…cdef

with 64 lower-case hexadecimal digits: the SHA-256 of the whole file with those digits replaced by noughts. A
reader of PDF passes over it. Another program that writes the file anew leaves the comment out, and one that
adds to the file leaves it standing and wrong. Anybody can work the hash out again, so it shows damage and
change by accident or by programs; against somebody who means to deceive, only the fingerprint counts, held
against a copy that another person has.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The first two lines: the version, and four bytes that tell mail programs that this is no text."""

_LABEL = b"%PlaceMatrix-SHA-256 "
_DIGITS = 64
_BEGINS = len(HEADER) + len(_LABEL)
_ENDS = _BEGINS + _DIGITS

OPENING = HEADER + _LABEL + b"0" * _DIGITS + b"\n"
"""How a file begins before `sealed` has put its hash in."""


class Wholeness(StrEnum):
    """What the hash says of a file."""

    WHOLE = "whole"
    CHANGED = "changed"
    NOT_MARKED = "not_marked"
    """It has no such comment where it should be: another program wrote it, or its beginning was changed."""


def sealed(data: bytes) -> bytes:
    """A file that begins with `OPENING`, with its hash in it. Raises ValueError for any other."""
    if not data.startswith(OPENING):
        raise ValueError("There is no place for the hash at the beginning of this file.")
    return data[:_BEGINS] + _hash_of(data) + data[_ENDS:]


def wholeness_of(data: bytes) -> Wholeness:
    """Whether a file is byte for byte what was sealed."""
    if not data.startswith(OPENING[:_BEGINS]) or data[_ENDS : len(OPENING)] != b"\n":
        return Wholeness.NOT_MARKED
    return Wholeness.WHOLE if data[_BEGINS:_ENDS] == _hash_of(data) else Wholeness.CHANGED


def _hash_of(data: bytes) -> bytes:
    found = hashlib.sha256(data[:_BEGINS])
    found.update(b"0" * _DIGITS)
    found.update(memoryview(data)[_ENDS:])
    return found.hexdigest().encode("ascii")
