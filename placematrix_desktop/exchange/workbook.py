"""The results as an Excel workbook (.xlsx): a sheet for each table, for people who go on working with them.

No text becomes a formula: what begins with "=" or its like is a text cell, marked as one for whoever edits
it. What a cell cannot hold (Excel takes 32,767 characters) goes on in cells further down the sheet "Long
texts", which the cut one names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, tzinfo
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from placematrix_desktop.application.making import Told, step_by_step, unheard, within
from placematrix_desktop.application.ports import Account
from placematrix_desktop.errors import UserError
from placematrix_desktop.exchange.formula_guard import begins_a_formula
from placematrix_desktop.exchange.tables import Table, Value, tables_of
from placematrix_desktop.whole_file import write_whole_file

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST_CELL = 32_767
LONG_TEXTS = "Long texts"
_CUT_MARK = " … (goes on in “Long texts”, {})"
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NO_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
_PROPERTIES = "docProps/core.xml"
_SAVED = re.compile(rb"(?<=>)[^<]+(?=</dcterms:modified>)")
_NO_MOMENT_WRITTEN = b"2000-01-01T00:00:00Z"
_WIDEST, _NARROWEST, _READABLE_WIDTH = 60, 10, 190
"""Letters: of a column, and of a page."""
_LINE_POINTS, _HIGHEST_ROW = 15, 409
"""Points; more than this no row can be high."""
_SHEETS = "xl/worksheets/"
_FIXED_HEIGHT = re.compile(rb' customHeight="1"')
_DAY, _MOMENT = "d mmm yyyy", "d mmm yyyy hh:mm"


_WRITTEN = 0.6
"""How much of the work is done by then; the rest is reading it back."""


def write_workbook(
    account: Account, path: Path, *, zone: tzinfo | None = None, progress: Told | None = None
) -> None:
    """Write the workbook, wholly or not at all, once it reads back as it was meant.

    Raises UserError where the file cannot be written, and what `progress` raises.
    """
    told = progress or unheard
    tables = with_long_texts(tables_of(account, zone))
    title = account.workshop.facts.subject
    data = workbook_bytes(tables, title=title, progress=within(told, 0.0, _WRITTEN))
    told(_WRITTEN)
    write_whole_file(path, data, check=lambda found: check_workbook(found, tables))


def workbook_bytes(tables: Iterable[Table], *, title: str, progress: Told = unheard) -> bytes:
    """The tables as the bytes of a workbook; the same tables always give the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    book.properties.title = title
    book.properties.creator = "PlaceMatrix"
    book.properties.created = _NO_MOMENT
    for table in step_by_step(tuple(tables), progress):
        _add_sheet(book, table)
    made = BytesIO()
    book.save(made)
    return _tidied(made.getvalue())


def check_workbook(data: bytes, tables: Iterable[Table]) -> None:
    """Hold the bytes of a workbook against what was meant. Raises UserError where they differ."""
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), read_only=True, data_only=False)
    for table in tables:
        found = list(book[table.name].iter_rows())
        meant = (table.headings, *table.rows)
        values = [tuple(cell.value for cell in row) for row in found]
        if values != [tuple(_as_read(value) for value in row) for row in meant]:
            raise UserError(
                f"The sheet “{table.name}” did not read back as it was meant, so the workbook was not saved.",
                mend="Save the PDF and the record instead, and tell us.",
            )
        if any(cell.data_type == "f" for row in found for cell in row):
            raise UserError(f"The sheet “{table.name}” would hold a formula, so it was not saved.")


def with_long_texts(tables: Iterable[Table]) -> tuple[Table, ...]:
    """The tables with every text cut to what a cell holds, and a table of the whole texts where one was."""
    long: list[tuple[Value, ...]] = []

    def held(value: Value, table: Table) -> Value:
        if not isinstance(value, str) or _length(value) <= LONGEST_CELL:
            return value
        number = 1 + len({row[0] for row in long})
        room = LONGEST_CELL // 2  # A character outside the basic plane counts as two in Excel.
        pieces = [value[start : start + room] for start in range(0, len(value), room)]
        long.extend((number, table.name, count, piece) for count, piece in enumerate(pieces, start=1))
        mark = _CUT_MARK.format(number)
        return value[: room - len(mark)] + mark

    cut = [
        Table(
            name=table.name,
            about=table.about,
            headings=table.headings,
            rows=tuple(tuple(held(value, table) for value in row) for row in table.rows),
        )
        for table in tables
    ]
    if long:
        cut.append(
            Table(
                name=LONG_TEXTS,
                about="Texts that are longer than a cell can hold, in pieces",
                headings=("Number", "Sheet", "Piece", "Text"),
                rows=tuple(long),
            )
        )
    return tuple(cut)


def _length(text: str) -> int:
    """As Excel counts: in units of UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _as_read(value: Value) -> Value:
    """A value as openpyxl gives it back: a day as its midnight, a text as it stands in the file, and no text
    for one without letters."""
    if isinstance(value, str):
        return _escaped(value) or None
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value


def _add_sheet(book: Workbook, table: Table) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet = book.create_sheet(table.name)
    top = Alignment(vertical="top", wrap_text=True)
    # Days and numbers among words stand where words do; a column of numbers is one.
    among_words = Alignment(vertical="top", horizontal="left", wrap_text=True)
    numbers = _columns_of_numbers(table)
    for number, heading in enumerate(table.headings, start=1):
        cell = sheet.cell(row=1, column=number)
        _put(cell, heading)
        cell.font, cell.alignment = Font(bold=True), top
        cell.fill = PatternFill("solid", fgColor="E4E8EF")
    for line, row in enumerate(table.rows, start=2):
        for number, value in enumerate(row, start=1):
            if value is not None:
                cell = sheet.cell(row=line, column=number)
                _put(cell, value)
                cell.alignment = top if number in numbers else among_words
    _dress(sheet, table)


def _columns_of_numbers(table: Table) -> set[int]:
    """The columns, from 1, that hold numbers only."""
    columns = enumerate(zip(*table.rows, strict=True), start=1)
    return {at for at, values in columns if all(value is None or isinstance(value, int) for value in values)}


def _put(cell: Any, value: Value) -> None:
    if isinstance(value, str):
        cell.value = _escaped(value)
        # Whatever it begins with, it is a text.
        cell.data_type = "s"
        cell.quotePrefix = begins_a_formula(value)
        return
    cell.value = value
    if isinstance(value, datetime):
        cell.number_format = _MOMENT
    elif isinstance(value, date):
        cell.number_format = _DAY


def _escaped(text: str) -> str:
    """The text with what the format reads as the code of a character ("_x0041_") kept from being read so."""
    return _CODE.sub("_x005F_", text)


def _dress(sheet: Worksheet, table: Table) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.print_title_rows = "1:1"
    widths = []
    for number in range(len(table.headings)):
        lengths = [len(str(row[number] or "")) for row in (table.headings, *table.rows)]
        widths.append(min(_WIDEST, max(_NARROWEST, max(lengths) + 2)))
        sheet.column_dimensions[get_column_letter(number + 1)].width = widths[-1]
    # Printed, a table lies on as few pages side by side as can still be read.
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth = max(1, round(sum(widths) / _READABLE_WIDTH))
    sheet.page_setup.fitToHeight = 0
    for line, row in enumerate(table.rows, start=2):
        lines = max((_lines_of(value, width) for value, width in zip(row, widths, strict=True)), default=1)
        if lines > 1:
            sheet.row_dimensions[line].height = min(_HIGHEST_ROW, lines * _LINE_POINTS)


def _lines_of(value: Value, width: int) -> int:
    """About how many lines a text takes in a column of so many letters."""
    if not isinstance(value, str):
        return 1
    # Words are not torn, so of several lines few are full.
    return sum(1 if len(line) <= width else 1 + int(1.1 * len(line)) // width for line in value.split("\n"))


def _tidied(data: bytes) -> bytes:
    """The same archive with no moment of its making in it, so that the same content gives the same file. Rows
    keep their heights until somebody types more in them, as openpyxl has no way to say."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == _PROPERTIES:
                # When it was saved is put in by openpyxl, whatever the properties say.
                content = _SAVED.sub(_NO_MOMENT_WRITTEN, content)
            elif name.startswith(_SHEETS):
                # No text is in there: they are all in a table of their own.
                content = _FIXED_HEIGHT.sub(b"", content)
            new.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return made.getvalue()
