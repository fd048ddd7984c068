"""The CSV file: read back as meant, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.errors import UserError
from placematrix_desktop.exchange import csv_file
from placematrix_desktop.exchange.csv_file import check_csv, csv_bytes, write_csv
from placematrix_desktop.exchange.formula_guard import begins_a_formula, guarded, unguarded
from placematrix_desktop.exchange.tables import Table
from tests import factories

ACCOUNT = Account(workshop=factories.full_workshop(), diary=(), signatures=())


def one(*texts: str | None) -> Table:
    return Table(
        name="One", about="For a test", headings=("A", "B"), rows=tuple((text, "x") for text in texts)
    )


def test_excel_can_tell_the_encoding(tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    write_csv(ACCOUNT, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert rows[0]["Stage"] == "Maturing"
    assert "שלום" in rows[0]["Note"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "  =1", "＝1", "'=1"])
def test_no_text_is_taken_for_a_formula(text: str) -> None:
    data = csv_bytes(one(text))
    found = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))[1][0]
    assert not begins_a_formula(found.lstrip(" "))
    assert unguarded(found) == text


@given(st.lists(st.text().map(clean_text), min_size=1, max_size=5))
def test_any_text_reads_back(texts: list[str]) -> None:
    table = one(*texts)
    check_csv(csv_bytes(table), table)


@given(st.text())
def test_guarding_can_be_taken_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_a_file_that_differs_is_not_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "results.csv"
    monkeypatch.setattr(csv_file, "csv_bytes", lambda _table: b"\xef\xbb\xbfA,B\r\n")
    with pytest.raises(UserError, match="read back"):
        write_csv(ACCOUNT, path)
    assert not path.exists()


@pytest.mark.parametrize("first", ["\u00a0", "\u200b", "\ufeff", "\u3000", "\u202e", " \u2009"])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−"])
def test_no_sign_behind_what_is_not_seen_begins_a_formula(first: str, sign: str) -> None:
    assert guarded(f"{sign}1") == f"'{sign}1"
    assert guarded(f"{first}{sign}1") == f"'{first}{sign}1"
    assert guarded(f"{first}one {sign} 1") == f"{first}one {sign} 1"
