"""Schema 1: the tables of the first release.

Values are kept as the JSON of their domain type in `body`, and what a query needs of them in generated
columns before it, so that nothing is there twice and a long body is not read for a short column.

Of a closed workshop only the rows of `workshop`, `diary`, `closed_version`, `signature`, `private_note`
and `draft` are there; all else is in the bytes of its record.

The triggers hold for every statement of the program. The two things that will have to get past them
(deleting a whole workshop for good, erasing a person's name) drop the triggers, do their work and make
them again, all in one transaction: DDL is undone with it, and no other connection ever sees the gap.
"""

from __future__ import annotations

import sqlite3

NUMBER = 1

_APPLICATION_ID = 0x504D784C

_TABLES = (
    # One row. `mark` is new after each transaction, so two files with one mark hold the same.
    """
    CREATE TABLE library (
        number INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
        id TEXT NOT NULL,
        mark BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE matrix (
        hash TEXT NOT NULL PRIMARY KEY,
        id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED,
        title TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.title')) STORED,
        body TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE workshop (
        id TEXT NOT NULL PRIMARY KEY,
        created_at TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        matrix_hash TEXT REFERENCES matrix (hash),
        reopening TEXT,
        closed_version INTEGER,
        FOREIGN KEY (id, closed_version) REFERENCES closed_version (workshop_id, version),
        CHECK ((closed_version IS NULL) = (matrix_hash IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX workshop_by_saved_at ON workshop (saved_at)",
    "CREATE INDEX workshop_by_matrix ON workshop (matrix_hash)",
    """
    CREATE TABLE facts (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        id TEXT NOT NULL CHECK (id = ''),
        subject TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.subject')) STORED,
        occasion TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.occasion')) STORED,
        date TEXT GENERATED ALWAYS AS (json_extract(body, '$.date')) STORED,
        sample INTEGER NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.sample')) STORED,
        body TEXT NOT NULL,
        PRIMARY KEY (workshop_id, id)
    ) STRICT
    """,
    """
    CREATE TABLE agenda (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        id TEXT NOT NULL CHECK (id = ''),
        in_scope INTEGER NOT NULL GENERATED ALWAYS AS (json_array_length(body, '$.items')) STORED,
        body TEXT NOT NULL,
        PRIMARY KEY (workshop_id, id)
    ) STRICT
    """,
    """
    CREATE TABLE judgement (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        id TEXT NOT NULL,
        state TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.state')) STORED,
        body TEXT NOT NULL,
        PRIMARY KEY (workshop_id, id)
    ) STRICT
    """,
    """
    CREATE TABLE element_result (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        id TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (workshop_id, id)
    ) STRICT
    """,
    """
    CREATE TABLE participant (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        id TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (workshop_id, id)
    ) STRICT
    """,
    """
    CREATE TABLE action (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        id TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (workshop_id, id)
    ) STRICT
    """,
    # Read and written by itself and joined with nothing: private notes go nowhere else.
    """
    CREATE TABLE private_note (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (workshop_id, id)
    ) STRICT
    """,
    """
    CREATE TABLE draft (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        field TEXT NOT NULL,
        text TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (workshop_id, kind, id, field)
    ) STRICT
    """,
    """
    CREATE TABLE diary (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        number INTEGER NOT NULL,
        hash TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.hash')) VIRTUAL,
        body TEXT NOT NULL,
        PRIMARY KEY (workshop_id, number)
    ) STRICT
    """,
    # `record` is the very bytes that were hashed. The columns from `subject` to `decided` are what a
    # list of workshops shows of it: worked out once from those bytes and frozen with them.
    """
    CREATE TABLE closed_version (
        workshop_id TEXT NOT NULL REFERENCES workshop (id),
        version INTEGER NOT NULL,
        closing TEXT NOT NULL,
        subject TEXT NOT NULL,
        occasion TEXT NOT NULL,
        date TEXT,
        sample INTEGER NOT NULL,
        matrix_id TEXT NOT NULL,
        matrix_title TEXT NOT NULL,
        in_scope INTEGER NOT NULL,
        agreed INTEGER NOT NULL,
        decided INTEGER NOT NULL,
        record BLOB NOT NULL,
        PRIMARY KEY (workshop_id, version)
    ) STRICT
    """,
    """
    CREATE TABLE signature (
        workshop_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        number INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (workshop_id, version, number),
        FOREIGN KEY (workshop_id, version) REFERENCES closed_version (workshop_id, version)
    ) STRICT
    """,
)

_ONLY_EVER_ADDED_TO = ("diary", "closed_version", "signature")


def take(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty file. Runs inside the caller's transaction."""
    connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    for statement in _TABLES:
        connection.execute(statement)
    for table in _ONLY_EVER_ADDED_TO:
        for deed in ("UPDATE", "DELETE"):
            connection.execute(
                f"""
                CREATE TRIGGER {table}_refuses_{deed.lower()} BEFORE {deed} ON {table}
                BEGIN SELECT RAISE(ABORT, '{table} is only ever added to'); END
                """
            )
    connection.execute("INSERT INTO library VALUES (1, lower(hex(randomblob(16))), randomblob(16))")
