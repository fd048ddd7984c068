"""The workshops in short, for a list: an open one counted from its rows, a closed one as it was closed."""

from __future__ import annotations

from sqlalchemy import ColumnClause, Connection, bindparam, func, literal, literal_column, select

from placematrix_desktop.application.ports import WorkshopCard
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.storage import problems, tables, times

_workshop, _facts, _agenda = tables.workshop, tables.facts, tables.agenda
_matrix, _judgement = tables.matrix, tables.judgement
_closed, _signature = tables.closed_version, tables.signature

# Only what is listed is joined and counted: this goes along an index and stops.
_place: ColumnClause[int] = literal_column("workshop.rowid")
_listed = (
    select(_workshop, _place.label("place"))
    .order_by(_workshop.c.saved_at.desc(), _place.desc())
    .limit(bindparam("at_most"))
    .subquery("listed")
)

_last_closed = (
    select(func.max(_closed.c.version))
    .where(_closed.c.workshop_id == _listed.c.id)
    .correlate(_listed)
    .scalar_subquery()
)
_signatures = (
    select(func.count())
    .where(_signature.c.workshop_id == _listed.c.id, _signature.c.version == _last_closed)
    .correlate(_listed)
    .scalar_subquery()
)
_reopened_version = func.json_extract(_listed.c.reopening, "$.version")

_READ = (
    select(
        _listed.c.id,
        _listed.c.saved_at,
        _listed.c.closed_version.is_not(None).label("closed"),
        func.coalesce(_listed.c.closed_version, _reopened_version, 1).label("version"),
        func.coalesce(_facts.c.subject, _closed.c.subject).label("subject"),
        func.coalesce(_facts.c.occasion, _closed.c.occasion).label("occasion"),
        func.coalesce(_facts.c.date, _closed.c.date).label("date"),
        func.coalesce(_facts.c.sample, _closed.c.sample).label("sample"),
        func.coalesce(_matrix.c.id, _closed.c.matrix_id).label("matrix_id"),
        func.coalesce(_matrix.c.title, _closed.c.matrix_title).label("matrix_title"),
        func.coalesce(_agenda.c.in_scope, _closed.c.in_scope).label("in_scope"),
        _closed.c.agreed,
        _closed.c.decided,
        _signatures.label("signatures"),
    )
    .select_from(_listed)
    .outerjoin(_facts, _facts.c.workshop_id == _listed.c.id)
    .outerjoin(_agenda, _agenda.c.workshop_id == _listed.c.id)
    .outerjoin(_matrix, _matrix.c.hash == _listed.c.matrix_hash)
    .outerjoin(
        _closed, (_closed.c.workshop_id == _listed.c.id) & (_closed.c.version == _listed.c.closed_version)
    )
    .order_by(_listed.c.saved_at.desc(), _listed.c.place.desc())
)

_DECIDED = (State.AGREED.value, State.NO_CONSENSUS.value, State.NOT_APPLICABLE.value)
_item = func.json_each(_agenda.c.body, "$.items").table_valued("value", name="item")
_COUNT = (
    select(
        _agenda.c.workshop_id,
        func.count().filter(_judgement.c.state == State.AGREED.value).label("agreed"),
        func.count().filter(_judgement.c.state.in_(_DECIDED)).label("decided"),
    )
    .select_from(
        # The outer join keeps SQLite from taking the agenda apart once for each judgement.
        _agenda.join(_item, literal(1) == 1).outerjoin(
            _judgement,
            (_judgement.c.workshop_id == _agenda.c.workshop_id)
            & (_judgement.c.id == func.json_extract(_item.c.value, "$.descriptor_id")),
        )
    )
    .where(_agenda.c.workshop_id.in_(select(_listed.c.id)))
    .group_by(_agenda.c.workshop_id)
)


def read(connection: Connection, limit: int) -> tuple[WorkshopCard, ...]:
    """The workshops last written to, newest first."""
    counts = {row.workshop_id: row for row in connection.execute(_COUNT, {"at_most": limit})}
    cards = []
    for row in connection.execute(_READ, {"at_most": limit}):
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
            )
        )
    return tuple(cards)
