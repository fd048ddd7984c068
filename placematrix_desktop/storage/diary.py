"""The diary as it is read; `writing.diary` adds to it."""

from __future__ import annotations

import sqlite3

import msgspec

from placematrix_desktop.domain.diary import DiaryEntry

_decode = msgspec.json.Decoder(DiaryEntry).decode

_READ = "SELECT body FROM diary WHERE workshop_id = ? ORDER BY number"
_READ_LAST = "SELECT body FROM diary WHERE workshop_id = ? ORDER BY number DESC LIMIT 1"


def read(connection: sqlite3.Connection, workshop_id: str) -> tuple[DiaryEntry, ...]:
    """All entries, the first first."""
    return tuple(_decode(body) for (body,) in connection.execute(_READ, (workshop_id,)))


def read_last(connection: sqlite3.Connection, workshop_id: str) -> DiaryEntry | None:
    row = connection.execute(_READ_LAST, (workshop_id,)).fetchone()
    return None if row is None else _decode(row[0])
