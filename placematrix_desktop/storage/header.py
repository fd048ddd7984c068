"""What the first hundred bytes of a file tell of it, without SQLite and so without touching it.

The layout is that of SQLite's file format, section 1.3 "The Database Header".
"""

from __future__ import annotations

import struct
from pathlib import Path

import msgspec

_LENGTH = 100
_MAGIC = b"SQLite format 3\x00"


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """`size` is that of the file in bytes, `expected_size` what the header says, or None where a program
    wrote the file that left this out."""

    size: int
    is_database: bool
    page_size: int = 0
    expected_size: int | None = None
    schema: int = 0
    application_id: int = 0

    @property
    def is_cut_short(self) -> bool:
        return self.expected_size is not None and self.size < self.expected_size

    @property
    def is_odd(self) -> bool:
        """Whether the file is no whole number of pages, which SQLite itself lets pass."""
        return self.page_size > 0 and self.size % self.page_size != 0


def read_header(path: Path) -> Header:
    """Look at a file. Raises OSError."""
    with path.open("rb") as file:
        start = file.read(_LENGTH)
        size = file.seek(0, 2)
    if len(start) < _LENGTH or not start.startswith(_MAGIC):
        # A copy that broke off within the header still begins like one.
        return Header(
            size=size, is_database=False, expected_size=_LENGTH if _MAGIC.startswith(start[:16]) else None
        )
    (page_size,) = struct.unpack_from(">H", start, 16)
    page_size = 65_536 if page_size == 1 else page_size
    changes, pages = struct.unpack_from(">II", start, 24)
    (schema,) = struct.unpack_from(">I", start, 60)
    (application_id,) = struct.unpack_from(">I", start, 68)
    (pages_valid_for,) = struct.unpack_from(">I", start, 92)
    return Header(
        size=size,
        is_database=True,
        page_size=page_size,
        expected_size=pages * page_size if pages and changes == pages_valid_for else None,
        schema=schema,
        application_id=application_id,
    )
