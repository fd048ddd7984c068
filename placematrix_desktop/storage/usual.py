"""What the user of a library has chosen as usual for new workshops."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select, update

from placematrix_desktop.storage import tables

_usual = tables.usual
_READ_YEARS = select(_usual.c.keep_years)
_WRITE_YEARS = update(_usual).values(keep_years=bindparam("years"))


def read_years(connection: Connection) -> int | None:
    """For how many years new workshops are kept; None where nobody has said."""
    years: int | None = connection.execute(_READ_YEARS).scalar_one()
    return years


def write_years(connection: Connection, years: int | None) -> None:
    connection.execute(_WRITE_YEARS, {"years": years})
