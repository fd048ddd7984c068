"""Makes the libraries that are measured: `make_library.py FILE sample | full | rows N | many N`.

`sample` has the sample workshop; `full` one on the same matrix with something written in every row, closed
and signed; `rows` one on a made-up matrix of N descriptors; `many` has N workshops, one in ten closed. A
file that is there already is made anew. Says the id of the workshop that was worked on last.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import uuid
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    PlaceStage,
    SetEvidence,
    TextField,
    WriteText,
)
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.sample import begin_sample
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.judgement import Evidence, EvidenceStrength, State
from placematrix_desktop.domain.matrix import Descriptor, Element, Matrix, Source, Stage, SubjectKind, Theme
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.signoff import Position, Signature

LARGE_MATRIX = "wyh-place-development"
SMALL_MATRIX = "bob-place-partnership-maturity"
STAGES = ("Emerging", "Developing", "Maturing", "Thriving")
NOTE = (
    "Partners have agreed one plan and meet every month to follow it up; the housing associations and the "
    "voluntary sector take part, and the hospital trust has given two people to the shared team. What is "
    "still missing is a budget that all of them can see."
)
SHARE_CLOSED = 10


def main(file: Path, kind: str, count: int) -> None:
    """Make one library."""
    for name in (file.name, f"{file.name}-wal", f"{file.name}-shm"):
        file.with_name(name).unlink(missing_ok=True)
    parts = parts_of(file)
    try:
        match kind:
            case "sample":
                sample(parts)
            case "full":
                full(parts)
            case "rows":
                parts.workshops.begin(made_up_matrix(count), "Northbridge", today=date(2026, 11, 26))
            case "many":
                one_open_one_closed(parts)
            case _:
                raise SystemExit(f"There is no library of the kind {kind!r}.")
        latest = parts.workshops.recent(1)[0].id
    finally:
        parts.library.close()
    print(json.dumps({"workshop": latest}))
    if kind == "many":
        multiply(file, count)


def sample(parts: Parts) -> WorkshopSession:
    """The sample workshop, its last time's workshop beside it."""
    matrix = parts.matrices.load(LARGE_MATRIX)
    return begin_sample(parts.workshops, matrix, parts.sample_for(matrix))


def full(parts: Parts) -> None:
    """The sample workshop with a decision, a note, evidence and an action in every row, signed by all."""
    session = sample(parts)
    matrix = session.workshop.matrix
    for number, key in enumerate(session.workshop.agenda.descriptor_ids()):
        if session.workshop.judgement(key).state is State.OPEN:
            session.execute(PlaceStage(key, matrix.stages[number % len(matrix.stages)].id))
        session.execute(WriteText(key, TextField.NOTE, NOTE))
        session.execute(WriteText(key, TextField.SUPPORT_NEEDED, "A day a month of an analyst."))
        found = Evidence(text="Minutes of the partnership board, March", strength=EvidenceStrength.STRONG)
        session.execute(SetEvidence(key, (found,)))
        session.execute(AddAction("Bring the shared budget to the next board", key, "Programme lead"))
    session.close_workshop()
    sign(session)


def sign(session: WorkshopSession) -> None:
    """Have every participant agree to the closed record."""
    now = datetime.now(UTC)
    session.sign(
        tuple(
            Signature(
                id="",
                participant_id=person.id,
                name=person.name,
                organisation=person.organisation,
                sector=person.sector,
                position=Position.AGREE,
                signed_at=now,
                fingerprint="",
            )
            for person in session.workshop.people()
        )
    )


def made_up_matrix(count: int) -> Matrix:
    """A matrix of so many descriptors, ten an element, with statements as long as real ones."""
    stages = tuple(Stage(id=label.lower(), label=label) for label in STAGES)
    descriptors = [
        Descriptor(
            id=f"descriptor-{number}",
            title=f"Descriptor {number} of a large matrix",
            cells={
                stage.id: (f"{stage.label}: partners work on matter {number} together, and know how far.",)
                for stage in stages
            },
        )
        for number in range(1, count + 1)
    ]
    elements = tuple(
        Element(
            id=f"element-{at}", title=f"Element {at // 10 + 1}", descriptors=tuple(descriptors[at : at + 10])
        )
        for at in range(0, count, 10)
    )
    return Matrix(
        id="made-up",
        title="A large matrix",
        edition="1",
        subjects=(SubjectKind.PLACE,),
        wording="made up",
        source=Source(publisher="Nobody", title="A large matrix"),
        stages=stages,
        themes=(Theme(id="theme", title="Theme", elements=elements),),
    )


def one_open_one_closed(parts: Parts) -> None:
    """The two workshops that `multiply` takes for its models: the closed one first."""
    matrix = parts.matrices.load(SMALL_MATRIX)
    for closed in (True, False):
        session = parts.workshops.begin(matrix, "Northbridge", occasion="Baseline", today=date(2026, 3, 12))
        person = NewParticipant("Ada Okafor", "Convenor", "Northbridge Council", None, "")
        session.execute(AddParticipants((person,)))
        for key in session.workshop.agenda.descriptor_ids()[:7]:
            session.execute(PlaceStage(key, matrix.stages[1].id))
        if closed:
            session.close_workshop()
            sign(session)


def multiply(file: Path, count: int) -> None:
    """Write the rows of both workshops again and again, each time for another id, until there are `count`."""
    with closing(sqlite3.connect(file)) as connection, connection:
        models = [
            id_ for (id_,) in connection.execute("SELECT id FROM workshop ORDER BY closed_version IS NULL")
        ]
        columns = {table: columns_of(connection, table) for table in tables_of(connection)}
        begun = datetime(2026, 1, 1, tzinfo=UTC)
        for number in range(count - len(models)):
            model = models[number % SHARE_CLOSED != 0]
            saved = (begun + timedelta(minutes=number)).isoformat(timespec="microseconds")
            new = str(uuid.UUID(int=number + 1))
            copy(connection, "workshop", columns["workshop"], "id", model, {"id": new, "saved_at": saved})
            for table, names in columns.items():
                if "workshop_id" in names:
                    copy(connection, table, names, "workshop_id", model, {"workshop_id": new})
        assert connection.execute("PRAGMA foreign_key_check").fetchone() is None
        assert connection.execute("SELECT count(*) FROM workshop").fetchone() == (count,)


def tables_of(connection: sqlite3.Connection) -> list[str]:
    """The names of all tables."""
    return [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table that are written, those that SQLite works out left aside."""
    return [row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})") if row[6] == 0]


def copy(
    connection: sqlite3.Connection,
    table: str,
    columns: list[str],
    key: str,
    model: str,
    changed: dict[str, Any],
) -> None:
    """Copy the rows of a workshop in one table, with other values in some columns."""
    taken = ", ".join(f":{name}" if name in changed else name for name in columns)
    statement = f"INSERT INTO {table} ({', '.join(columns)}) SELECT {taken} FROM {table} WHERE {key} = :model"
    connection.execute(statement, {**changed, "model": model})


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 0)
