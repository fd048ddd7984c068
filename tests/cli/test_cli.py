"""`placematrix` in a terminal."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.cli import main
from placematrix_desktop.exchange.record_file import read_record_file

WYH = "wyh-place-development"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one closed workshop and one that is open."""
    file = tmp_path / "library.sqlite3"
    parts = parts_of(file)
    matrix = parts.matrices.load(WYH)
    parts.workshops.begin(matrix, "Closedbridge").close_workshop()
    parts.workshops.begin(matrix, "Openbridge")
    parts.library.close()
    return file


def _id_of(library: Path, subject: str) -> str:
    parts = parts_of(library)
    (found,) = [card.id for card in parts.workshops.recent() if card.subject == subject]
    parts.library.close()
    return found


def test_the_list_has_a_line_for_each_matrix(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", "list"]) == 0
    assert any(line.startswith(WYH) for line in capsys.readouterr().out.splitlines())


def test_a_matrix_is_shown_and_an_unknown_one_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", "show", WYH]) == 0
    assert "Single view of patient experience (blank: Emerging)" in capsys.readouterr().out
    assert main(["matrix", "show", "wyh"]) == 1
    assert WYH in capsys.readouterr().err


def test_a_matrix_file_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "mine.toml"
    broken.write_text('title = "Mine"\n[[stages]]\nlabel = "One"\n', encoding="utf-8")
    assert main(["matrix", "check", str(broken)]) == 1
    assert "mine.toml" in capsys.readouterr().out


def test_a_closed_workshop_is_exported_as_pdf_and_record(library: Path, tmp_path: Path) -> None:
    workshop = _id_of(library, "Closedbridge")
    pdf, record = tmp_path / "report.pdf", tmp_path / "record.json"
    assert main(["export", str(library), workshop[:8], "--pdf", str(pdf)]) == 0
    assert main(["export", str(library), workshop, "--record", str(record)]) == 0
    assert "Closedbridge" in PdfReader(pdf).pages[0].extract_text()
    assert len(read_record_file(record).record.fingerprint) == 64


def test_results_go_out_as_word_workbook_table_and_mail(library: Path, tmp_path: Path) -> None:
    workshop = _id_of(library, "Closedbridge")
    word = tmp_path / "summary.docx"
    assert main(["export", str(library), workshop, "--word", str(word)]) == 0
    assert docx.Document(str(word)).paragraphs[0].text == "Closedbridge"
    workbook, table, mail = tmp_path / "results.xlsx", tmp_path / "results.csv", tmp_path / "mail.eml"
    assert main(["export", str(library), workshop, "--workbook", str(workbook)]) == 0
    assert main(["export", str(library), workshop, "--csv", str(table)]) == 0
    assert main(["export", str(library), workshop, "--mail", str(mail), "--audience", "public"]) == 0
    assert load_workbook(workbook)["About"]["B2"].value == "Closedbridge"
    assert "Common vision" in table.read_text(encoding="utf-8-sig")
    message = message_from_bytes(mail.read_bytes(), policy=policy.default)
    assert message["Subject"].startswith("Closedbridge: result of the workshop")
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "mail.pdf"
    assert attached.get_content().startswith(b"%PDF-")


def test_a_copy_of_the_record_for_the_public_has_the_same_fingerprint(library: Path, tmp_path: Path) -> None:
    workshop = _id_of(library, "Closedbridge")
    whole, public = tmp_path / "whole.pmrecord", tmp_path / "public.pmrecord"
    assert main(["export", str(library), workshop, "--record", str(whole)]) == 0
    assert main(["export", str(library), workshop, "--record", str(public), "--audience", "public"]) == 0
    assert read_record_file(public).record.fingerprint == read_record_file(whole).record.fingerprint


def test_the_pdf_of_an_open_workshop_says_draft_on_every_page(library: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "report.pdf"
    assert main(["export", str(library), _id_of(library, "Openbridge"), "--pdf", str(pdf)]) == 0
    assert all("Draft" in page.extract_text().splitlines() for page in PdfReader(pdf).pages)


def test_what_cannot_be_exported_is_said_and_leaves_no_file(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    for arguments, words in (
        (["export", str(library), "--record", str(out)], "more than one workshop"),
        (["export", str(library), "nobody", "--record", str(out)], "no workshop “nobody”"),
        (["export", str(library), _id_of(library, "Openbridge"), "--record", str(out)], "clos"),
        (["export", str(library), "--csv", str(out), "--audience", "board"], "no board copy"),
        (["export", str(tmp_path / "none.sqlite3"), "--record", str(out)], "no such library"),
    ):
        assert main(arguments) == 1
        assert words in capsys.readouterr().err
    assert not out.exists()
    assert not (tmp_path / "none.sqlite3").exists()


def test_words_that_are_off_end_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export"])
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err
