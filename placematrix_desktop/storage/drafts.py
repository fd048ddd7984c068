"""What was typed and not yet entered, as it is read; `writing.drafts` keeps and drops it."""

from __future__ import annotations

import sqlite3

from placematrix_desktop.application.ports import Draft, DraftKey
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.storage import times

_READ = "SELECT kind, id, field, text, saved_at FROM draft WHERE workshop_id = ? ORDER BY saved_at"


def read(connection: sqlite3.Connection, workshop_id: str) -> tuple[Draft, ...]:
    """All drafts of a workshop, the oldest first."""
    return tuple(
        Draft(key=DraftKey(PartKind(kind), part, field), text=text, saved_at=times.moment(saved_at))
        for kind, part, field, text, saved_at in connection.execute(_READ, (workshop_id,))
    )
