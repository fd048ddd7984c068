"""What the user of a library has chosen as usual for new workshops."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, update

from placematrix_desktop.storage.writing import tables

_usual = tables.usual
_WRITE_YEARS = update(_usual).values(keep_years=bindparam("years"))


def write_years(connection: Connection, years: int | None) -> None:
    connection.execute(_WRITE_YEARS, {"years": years})
