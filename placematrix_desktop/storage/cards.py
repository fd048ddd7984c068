"""The workshops in short, for a list: an open one counted from its rows, a closed one as it was closed."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnClause,
    Connection,
    Select,
    Subquery,
    bindparam,
    func,
    literal,
    literal_column,
    select,
)

from placematrix_desktop.application.ports import WorkshopCard
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.storage import problems, tables, times

_workshop, _facts, _agenda = tables.workshop, tables.facts, tables.agenda
_matrix, _judgement = tables.matrix, tables.judgement
_closed, _signature = tables.closed_version, tables.signature

_place: ColumnClause[int] = literal_column("workshop.rowid")
_all = select(_workshop, _place.label("place"))
_DECIDED = (State.AGREED.value, State.NO_CONSENSUS.value, State.NOT_APPLICABLE.value)


class _Listing:
    """The statements for some of the workshops: what each is called, and what is counted of the open ones.

    Only what is listed is joined and counted: `chosen` goes along an index and stops.
    """

    def __init__(self, chosen: Select[Any], *, longest_past_first: bool = False) -> None:
        listed = chosen.limit(bindparam("at_most")).subquery("listed")
        order = (listed.c.keep_until,) if longest_past_first else ()
        self.read = _what_each_is(listed).order_by(*order, listed.c.saved_at.desc(), listed.c.place.desc())
        self.count = _how_far_each_is(listed)


def _what_each_is(listed: Subquery) -> Select[Any]:
    last_closed = (
        select(func.max(_closed.c.version))
        .where(_closed.c.workshop_id == listed.c.id)
        .correlate(listed)
        .scalar_subquery()
    )
    signatures = (
        select(func.count())
        .where(_signature.c.workshop_id == listed.c.id, _signature.c.version == last_closed)
        .correlate(listed)
        .scalar_subquery()
    )
    reopened_version = func.json_extract(listed.c.reopening, "$.version")
    return (
        select(
            listed.c.id,
            listed.c.saved_at,
            listed.c.keep_until,
            listed.c.closed_version.is_not(None).label("closed"),
            func.coalesce(listed.c.closed_version, reopened_version, 1).label("version"),
            func.coalesce(_facts.c.subject, _closed.c.subject).label("subject"),
            func.coalesce(_facts.c.occasion, _closed.c.occasion).label("occasion"),
            func.coalesce(_facts.c.date, _closed.c.date).label("date"),
            func.coalesce(_facts.c.sample, _closed.c.sample).label("sample"),
            func.coalesce(_facts.c.rehearsal, _closed.c.rehearsal).label("rehearsal"),
            func.coalesce(_matrix.c.id, _closed.c.matrix_id).label("matrix_id"),
            func.coalesce(_matrix.c.title, _closed.c.matrix_title).label("matrix_title"),
            func.coalesce(_agenda.c.in_scope, _closed.c.in_scope).label("in_scope"),
            _closed.c.agreed,
            _closed.c.decided,
            signatures.label("signatures"),
        )
        .select_from(listed)
        .outerjoin(_facts, _facts.c.workshop_id == listed.c.id)
        .outerjoin(_agenda, _agenda.c.workshop_id == listed.c.id)
        .outerjoin(_matrix, _matrix.c.hash == listed.c.matrix_hash)
        .outerjoin(
            _closed, (_closed.c.workshop_id == listed.c.id) & (_closed.c.version == listed.c.closed_version)
        )
    )


def _how_far_each_is(listed: Subquery) -> Select[Any]:
    item = func.json_each(_agenda.c.body, "$.items").table_valued("value", name="item")
    return (
        select(
            _agenda.c.workshop_id,
            func.count().filter(_judgement.c.state == State.AGREED.value).label("agreed"),
            func.count().filter(_judgement.c.state.in_(_DECIDED)).label("decided"),
        )
        .select_from(
            # The outer join keeps SQLite from taking the agenda apart once for each judgement.
            _agenda.join(item, literal(1) == 1).outerjoin(
                _judgement,
                (_judgement.c.workshop_id == _agenda.c.workshop_id)
                & (_judgement.c.id == func.json_extract(item.c.value, "$.descriptor_id")),
            )
        )
        .where(_agenda.c.workshop_id.in_(select(listed.c.id)))
        .group_by(_agenda.c.workshop_id)
    )


_RECENT = _Listing(_all.order_by(_workshop.c.saved_at.desc(), _place.desc()))
_PAST_KEEPING = _Listing(
    _all.where(_workshop.c.keep_until < bindparam("today")).order_by(_workshop.c.keep_until),
    longest_past_first=True,
)


def read(connection: Connection, limit: int) -> tuple[WorkshopCard, ...]:
    """The workshops last written to, newest first."""
    return _read(connection, _RECENT, {"at_most": limit})


def read_past_keeping(connection: Connection, today: date, limit: int) -> tuple[WorkshopCard, ...]:
    """The workshops that were to be kept until a day before `today`, the longest past first."""
    return _read(connection, _PAST_KEEPING, {"at_most": limit, "today": times.kept_day(today)})


def _read(connection: Connection, listing: _Listing, values: dict[str, Any]) -> tuple[WorkshopCard, ...]:
    counts = {row.workshop_id: row for row in connection.execute(listing.count, values)}
    cards = []
    for row in connection.execute(listing.read, values):
        counted = row if row.closed else counts.get(row.id)
        if counted is None:
            raise problems.damaged()
        cards.append(
            WorkshopCard(
                id=row.id,
                subject=row.subject,
                occasion=row.occasion,
                matrix_id=row.matrix_id,
                matrix_title=row.matrix_title,
                date=row.date,
                saved_at=times.moment(row.saved_at),
                version=row.version,
                closed=bool(row.closed),
                signatures=row.signatures,
                in_scope=row.in_scope,
                agreed=counted.agreed,
                decided=counted.decided,
                sample=bool(row.sample),
                keep_until=row.keep_until,
                rehearsal=bool(row.rehearsal),
            )
        )
    return tuple(cards)
