"""The grid of results as a CSV file: one row a descriptor, for whatever reads tables.

UTF-8 with a byte order mark, since Excel takes other files for the old code page; commas, CRLF, every text
that a spreadsheet would take for a formula marked with an apostrophe (`formula_guard`).
"""

from __future__ import annotations

import csv
import io
from datetime import tzinfo
from pathlib import Path

from placematrix_desktop.application.ports import Account
from placematrix_desktop.errors import UserError
from placematrix_desktop.exchange.formula_guard import guarded, unguarded
from placematrix_desktop.exchange.tables import Table, Value, grid_table
from placematrix_desktop.whole_file import write_whole_file

_ENCODING = "utf-8-sig"


def write_csv(account: Account, path: Path, *, zone: tzinfo | None = None) -> None:
    """Write the grid of results, wholly or not at all, once it reads back as it was meant.

    Raises UserError where the file cannot be written.
    """
    table = grid_table(account, zone)
    write_whole_file(path, csv_bytes(table), check=lambda found: check_csv(found, table))


def csv_bytes(table: Table) -> bytes:
    """A table as the bytes of a CSV file."""
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(table.headings)
    writer.writerows([guarded(_text(value)) for value in row] for row in table.rows)
    return made.getvalue().encode(_ENCODING)


def check_csv(data: bytes, table: Table) -> None:
    """Hold the bytes of a CSV file against its table. Raises UserError where they differ."""
    found = list(csv.reader(io.StringIO(data.decode(_ENCODING), newline="")))
    meant = [list(table.headings), *([_text(value) for value in row] for row in table.rows)]
    if [[unguarded(text) for text in row] for row in found] != meant:
        raise UserError(
            "The table did not read back as it was meant, so it was not saved.",
            mend="Save the workbook or the record instead, and tell us.",
        )


def _text(value: Value) -> str:
    return "" if value is None else str(value)
