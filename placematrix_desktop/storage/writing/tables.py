"""The tables as what is written sees them. What makes them in a file is `migrations`; tests compare the two,
and with them what reading knows of the columns.
"""

from __future__ import annotations

from sqlalchemy import Column, Computed, Integer, LargeBinary, MetaData, Table, Text

from placematrix_desktop.domain.workshop import PartKind

metadata = MetaData()


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


def _taken_from_body(
    name: str, type_: type[Text] | type[Integer], sql: str, *, stored: bool = True
) -> Column:
    return Column(name, type_, Computed(sql, persisted=stored))


library = Table(
    "library",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text),
    Column("mark", LargeBinary),
)

matrix = Table(
    "matrix",
    metadata,
    _key("hash"),
    _taken_from_body("id", Text, "json_extract(body, '$.id')"),
    _taken_from_body("title", Text, "json_extract(body, '$.title')"),
    Column("body", Text),
)

workshop = Table(
    "workshop",
    metadata,
    _key("id"),
    Column("created_at", Text),
    Column("saved_at", Text),
    Column("matrix_hash", Text),
    Column("reopening", Text),
    Column("closed_version", Integer),
    Column("keep_until", Text),
)

facts = Table(
    "facts",
    metadata,
    _key("workshop_id"),
    _key("id"),
    _taken_from_body("subject", Text, "json_extract(body, '$.subject')"),
    _taken_from_body("occasion", Text, "json_extract(body, '$.occasion')"),
    _taken_from_body("date", Text, "json_extract(body, '$.date')"),
    _taken_from_body("sample", Integer, "json_extract(body, '$.sample')"),
    Column("body", Text),
    _taken_from_body("rehearsal", Integer, "coalesce(json_extract(body, '$.rehearsal'), 0)", stored=False),
)

agenda = Table(
    "agenda",
    metadata,
    _key("workshop_id"),
    _key("id"),
    _taken_from_body("in_scope", Integer, "json_array_length(body, '$.items')"),
    Column("body", Text),
)

judgement = Table(
    "judgement",
    metadata,
    _key("workshop_id"),
    _key("id"),
    _taken_from_body("state", Text, "json_extract(body, '$.state')"),
    Column("body", Text),
)

element_result = Table("element_result", metadata, _key("workshop_id"), _key("id"), Column("body", Text))
participant = Table("participant", metadata, _key("workshop_id"), _key("id"), Column("body", Text))
action = Table("action", metadata, _key("workshop_id"), _key("id"), Column("body", Text))

private_note = Table("private_note", metadata, _key("workshop_id"), _key("id"), Column("text", Text))

draft = Table(
    "draft",
    metadata,
    _key("workshop_id"),
    _key("kind"),
    _key("id"),
    _key("field"),
    Column("text", Text),
    Column("saved_at", Text),
)

diary = Table(
    "diary",
    metadata,
    _key("workshop_id"),
    Column("number", Integer, primary_key=True),
    _taken_from_body("hash", Text, "json_extract(body, '$.hash')", stored=False),
    Column("body", Text),
)

closed_version = Table(
    "closed_version",
    metadata,
    _key("workshop_id"),
    Column("version", Integer, primary_key=True),
    Column("closing", Text),
    Column("subject", Text),
    Column("occasion", Text),
    Column("date", Text),
    Column("sample", Integer),
    Column("matrix_id", Text),
    Column("matrix_title", Text),
    Column("in_scope", Integer),
    Column("agreed", Integer),
    Column("decided", Integer),
    Column("record", LargeBinary),
    Column("rehearsal", Integer),
)

signature = Table(
    "signature",
    metadata,
    _key("workshop_id"),
    Column("version", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("body", Text),
)

removal = Table(
    "removal",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("workshop_id", Text),
    Column("kind", Text),
    Column("at", Text),
)

usual = Table("usual", metadata, Column("number", Integer, primary_key=True), Column("keep_years", Integer))

TABLE_OF_PART: dict[PartKind, Table] = {
    PartKind.FACTS: facts,
    PartKind.AGENDA: agenda,
    PartKind.JUDGEMENT: judgement,
    PartKind.ELEMENT_RESULT: element_result,
    PartKind.PARTICIPANT: participant,
    PartKind.ACTION: action,
}
"""One table for each kind of part that the record holds. Private notes stand apart."""
