"""The workshops in short, for a list: an open one counted from its rows, a closed one as it was closed."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import NamedTuple

from placematrix_desktop.application.ports import WorkshopCard
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.storage import problems, times

_DECIDED = ", ".join(f"'{state}'" for state in (State.AGREED, State.NO_CONSENSUS, State.NOT_APPLICABLE))

# Only what is listed is joined and counted: a choice goes along an index and stops.
_RECENT = """
    SELECT *, rowid AS place FROM workshop ORDER BY saved_at DESC, rowid DESC LIMIT :at_most
"""
_PAST_KEEPING = """
    SELECT *, rowid AS place FROM workshop WHERE keep_until < :today ORDER BY keep_until LIMIT :at_most
"""
_NEWEST_FIRST = "listed.saved_at DESC, listed.place DESC"


class _Row(NamedTuple):
    """What each is called, in the order of the columns below."""

    id: str
    saved_at: str
    keep_until: str | None
    closed: int
    version: int
    subject: str
    occasion: str
    date: str | None
    sample: int
    rehearsal: int
    matrix_id: str
    matrix_title: str
    in_scope: int
    agreed: int
    decided: int
    signatures: int


_WHAT_EACH_IS = """
    SELECT
        listed.id,
        listed.saved_at,
        listed.keep_until,
        listed.closed_version IS NOT NULL,
        coalesce(listed.closed_version, json_extract(listed.reopening, '$.version'), 1),
        coalesce(facts.subject, closed.subject),
        coalesce(facts.occasion, closed.occasion),
        coalesce(facts.date, closed.date),
        coalesce(facts.sample, closed.sample),
        coalesce(facts.rehearsal, closed.rehearsal),
        coalesce(matrix.id, closed.matrix_id),
        coalesce(matrix.title, closed.matrix_title),
        coalesce(agenda.in_scope, closed.in_scope),
        closed.agreed,
        closed.decided,
        (
            SELECT count(*) FROM signature
            WHERE signature.workshop_id = listed.id AND signature.version = (
                SELECT max(version) FROM closed_version WHERE closed_version.workshop_id = listed.id
            )
        )
    FROM ({chosen}) AS listed
    LEFT JOIN facts ON facts.workshop_id = listed.id
    LEFT JOIN agenda ON agenda.workshop_id = listed.id
    LEFT JOIN matrix ON matrix.hash = listed.matrix_hash
    LEFT JOIN closed_version AS closed
        ON closed.workshop_id = listed.id AND closed.version = listed.closed_version
    ORDER BY {order}
"""
# The outer join keeps SQLite from taking the agenda apart once for each judgement.
_HOW_FAR_EACH_IS = f"""
    SELECT
        agenda.workshop_id,
        count(*) FILTER (WHERE judgement.state = '{State.AGREED}'),
        count(*) FILTER (WHERE judgement.state IN ({_DECIDED}))
    FROM agenda
    JOIN json_each(agenda.body, '$.items') AS item
    LEFT JOIN judgement
        ON judgement.workshop_id = agenda.workshop_id
        AND judgement.id = json_extract(item.value, '$.descriptor_id')
    WHERE agenda.workshop_id IN (SELECT id FROM ({{chosen}}) AS listed)
    GROUP BY agenda.workshop_id
"""


def read(connection: sqlite3.Connection, limit: int) -> tuple[WorkshopCard, ...]:
    """The workshops last written to, newest first."""
    return _read(connection, _RECENT, _NEWEST_FIRST, {"at_most": limit})


def read_past_keeping(connection: sqlite3.Connection, today: date, limit: int) -> tuple[WorkshopCard, ...]:
    """The workshops that were to be kept until a day before `today`, the longest past first."""
    values: dict[str, object] = {"at_most": limit, "today": times.kept_day(today)}
    return _read(connection, _PAST_KEEPING, f"listed.keep_until, {_NEWEST_FIRST}", values)


def _read(
    connection: sqlite3.Connection, chosen: str, order: str, values: dict[str, object]
) -> tuple[WorkshopCard, ...]:
    counts = {
        key: (agreed, decided)
        for key, agreed, decided in connection.execute(_HOW_FAR_EACH_IS.format(chosen=chosen), values)
    }
    cards = []
    for row in map(_Row._make, connection.execute(_WHAT_EACH_IS.format(chosen=chosen, order=order), values)):
        counted = (row.agreed, row.decided) if row.closed else counts.get(row.id)
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
                agreed=counted[0],
                decided=counted[1],
                sample=bool(row.sample),
                keep_until=row.keep_until,
                rehearsal=bool(row.rehearsal),
            )
        )
    return tuple(cards)
