"""The workbook: what was meant stands in it, as text where it is text, and nothing runs."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.errors import UserError
from placematrix_desktop.exchange import workbook
from placematrix_desktop.exchange.tables import Table, tables_of
from placematrix_desktop.exchange.workbook import (
    LONG_TEXTS,
    LONGEST_CELL,
    check_workbook,
    with_long_texts,
    workbook_bytes,
    write_workbook,
)
from tests import factories

ACCOUNT = Account(workshop=factories.full_workshop(), diary=(), signatures=())
HOSTILE = (
    "=1+1",
    "+44 20",
    "-5",
    "@SUM(A1)",
    "\t=1",
    '=HYPERLINK("http://example.org","x")',
    "=cmd|' /C calc'!A0",
)


def one(*rows: tuple[object, ...], headings: tuple[str, ...] = ("A",)) -> Table:
    return Table(name="One", about="For a test", headings=headings, rows=rows)  # type: ignore[arg-type]


def cell(data: bytes, at: str = "A2") -> object:
    return load_workbook(BytesIO(data))["One"][at]


def test_the_sheets_are_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "results.xlsx"
    write_workbook(ACCOUNT, path)
    book = load_workbook(path)
    assert book.sheetnames == [each.name for each in tables_of(ACCOUNT)]
    assert book.properties.title == "Kirklees"
    grid = book["Grid"]
    assert grid.freeze_panes == "A2"
    assert grid.auto_filter.ref.startswith("A1:")
    assert grid["C2"].value == "Common vision"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula(text: str) -> None:
    found = cell(workbook_bytes((one((text,)),), title="x"))
    assert found.data_type == "s"  # type: ignore[attr-defined]
    assert found.value == text  # type: ignore[attr-defined]
    assert found.quotePrefix  # type: ignore[attr-defined]


@given(st.lists(st.text().map(clean_text), min_size=1, max_size=5))
def test_any_text_reads_back(texts: list[str]) -> None:
    tables = with_long_texts((one(*((text, 1) for text in texts), headings=("A", "B")),))
    check_workbook(workbook_bytes(tables, title="x"), tables)


@pytest.mark.parametrize("text", ["_x0041_", "a_x000D_b", "_x005F_", "__x0041__", " leading", "two\nlines"])
def test_what_looks_like_a_code_stays_text(text: str) -> None:
    tables = (one((text,)),)
    check_workbook(workbook_bytes(tables, title="x"), tables)


def test_days_and_moments_are_days_and_moments() -> None:
    moment = datetime(2026, 3, 12, 9, 30)  # noqa: DTZ001 - as spreadsheets have them
    data = workbook_bytes((one((date(2026, 3, 12), moment), headings=("A", "B")),), title="x")
    assert cell(data).is_date  # type: ignore[attr-defined]
    assert cell(data, "B2").value == moment  # type: ignore[attr-defined]


def test_a_text_that_is_too_long_for_a_cell_goes_on_elsewhere() -> None:
    text = "word " * 10_000 + "🙂" * 10_000
    tables = with_long_texts((one((text,)),))
    data = workbook_bytes(tables, title="x")
    check_workbook(data, tables)
    book = load_workbook(BytesIO(data))
    assert len(book["One"]["A2"].value) <= LONGEST_CELL
    assert "goes on in" in book["One"]["A2"].value
    assert "".join(line[3] for line in book[LONG_TEXTS].iter_rows(min_row=2, values_only=True)) == text


def test_the_same_results_give_the_same_bytes() -> None:
    tables = tables_of(ACCOUNT)
    once = workbook_bytes(tables, title="x")
    assert once == workbook_bytes(tables, title="x")
    assert load_workbook(BytesIO(once)).properties.modified.year == 2000


@pytest.mark.parametrize("change", ["value", "row", "formula"])
def test_a_workbook_that_differs_is_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    path = tmp_path / "results.xlsx"
    path.write_bytes(b"what was there")
    made = workbook_bytes(with_long_texts(tables_of(ACCOUNT)), title="x")
    book = load_workbook(BytesIO(made))
    grid = book["Grid"]
    if change == "value":
        grid["C2"].value = "Another vision"
    elif change == "row":
        grid.delete_rows(2)
    else:
        grid["C2"].value = "=1"
    changed = BytesIO()
    book.save(changed)
    monkeypatch.setattr(workbook, "workbook_bytes", lambda *_, **__: changed.getvalue())
    with pytest.raises(UserError):
        write_workbook(ACCOUNT, path)
    assert path.read_bytes() == b"what was there"
    assert [file.name for file in tmp_path.iterdir()] == ["results.xlsx"]


def test_a_private_note_cannot_get_in() -> None:
    assert "private" not in {name.casefold() for each in tables_of(ACCOUNT) for name in each.headings}


def test_it_is_printed_whole_and_no_row_hides_what_is_in_it() -> None:
    table = Table(
        name="About",
        about="",
        headings=("What", "Answer", "Number"),
        rows=(
            ("Purpose", "word " * 40, 3),
            ("Day", date(2026, 3, 12), None),
            ("Two", "a\nb", 4),
            ("Just fits", "x" * 60, 5),
        ),
    )
    data = workbook_bytes((table,), title="")
    sheet = load_workbook(BytesIO(data))["About"]
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    heights = [sheet.row_dimensions[line].height for line in (2, 3, 4, 5)]
    assert heights == [60, None, 30, None]
    assert [sheet.cell(3, 2).alignment.horizontal, sheet.cell(2, 3).alignment.horizontal] == ["left", None]
    wide = Table(name="Wide", about="", headings=("word " * 12,) * 9, rows=())
    assert load_workbook(BytesIO(workbook_bytes((wide,), title="")))["Wide"].page_setup.fitToWidth == 3
    with ZipFile(BytesIO(data)) as archive:
        # Excel gives a row more height where more is typed.
        assert b"customHeight" not in archive.read("xl/worksheets/sheet1.xml")
