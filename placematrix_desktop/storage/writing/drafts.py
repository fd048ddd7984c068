"""What was typed and not yet entered: one row a text field, in place of an earlier one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete
from sqlalchemy.dialects.sqlite import insert

from placematrix_desktop.application.ports import SIGNING, Draft, DraftKey
from placematrix_desktop.storage import times
from placematrix_desktop.storage.writing import tables

_draft = tables.draft
_MINE = _draft.c.workshop_id == bindparam("workshop")
_THIS = (
    _MINE,
    _draft.c.kind == bindparam("of_kind"),
    _draft.c.id == bindparam("part"),
    _draft.c.field == bindparam("of_field"),
)
_ADD = insert(_draft).values(
    workshop_id=bindparam("workshop"),
    kind=bindparam("of_kind"),
    id=bindparam("part"),
    field=bindparam("of_field"),
    text=bindparam("typed"),
    saved_at=bindparam("at"),
)
_PUT = _ADD.on_conflict_do_update(
    index_elements=[_draft.c.workshop_id, _draft.c.kind, _draft.c.id, _draft.c.field],
    set_={"text": _ADD.excluded.text, "saved_at": _ADD.excluded.saved_at},
)
_DROP = delete(_draft).where(*_THIS)
_DROP_CHOICES = delete(_draft).where(_MINE, _draft.c.field == SIGNING)


def put(connection: Connection, workshop_id: str, draft: Draft) -> None:
    """Keep one draft."""
    typed = {"typed": draft.text, "at": times.kept(draft.saved_at)}
    connection.execute(_PUT, {**_names(workshop_id, draft.key), **typed})


def drop(connection: Connection, workshop_id: str, keys: Iterable[DraftKey]) -> None:
    """Forget these drafts, where they are there."""
    for key in keys:
        connection.execute(_DROP, _names(workshop_id, key))


def drop_choices(connection: Connection, workshop_id: str) -> None:
    """Forget all that was chosen for signatures."""
    connection.execute(_DROP_CHOICES, {"workshop": workshop_id})


def _names(workshop_id: str, key: DraftKey) -> dict[str, Any]:
    return {"workshop": workshop_id, "of_kind": key.kind.value, "part": key.id, "of_field": key.field}
