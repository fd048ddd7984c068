"""The Word document: the same content, in styles that a screen reader and an editor can use."""

from __future__ import annotations

from datetime import UTC
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.errors import UserError
from placematrix_desktop.report import word_file
from placematrix_desktop.report.content import document_of
from placematrix_desktop.report.word_file import check_word_file, word_bytes, write_word_file
from tests import factories
from tests.report.test_by_hand_and_by_email import account

ACCOUNT = Account(workshop=factories.full_workshop(), diary=factories.diary("Begun."), signatures=())
DOCUMENT = document_of(ACCOUNT, zone=UTC)


def opened(data: bytes):  # type: ignore[no-untyped-def]
    return docx.Document(BytesIO(data))


def test_it_reads_back_as_it_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "summary.docx"
    write_word_file(DOCUMENT, path)
    made = opened(path.read_bytes())
    assert made.core_properties.title == DOCUMENT.title
    assert made.core_properties.language == "en-GB"
    assert any("Signed by all boards." in paragraph.text for paragraph in made.paragraphs)


def test_headings_are_headings_without_a_gap() -> None:
    levels = [
        int(paragraph.style.name.removeprefix("Heading "))
        for paragraph in opened(word_bytes(DOCUMENT)).paragraphs
        if paragraph.style.name.startswith("Heading ")
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_heading_row_that_stands_again_on_each_page() -> None:
    tables = opened(word_bytes(DOCUMENT)).tables
    assert tables
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_the_grid_at_a_glance_is_a_table_of_counts() -> None:
    first = opened(word_bytes(DOCUMENT)).tables[0]
    rows = [[cell.text for cell in row.cells] for row in first.rows]
    assert rows[0] == ["Theme", "Emerging", "Developing", "Maturing", "Thriving", "Others", "In scope"]
    assert rows[-1] == ["In all", "0", "0", "1", "0", "4", "5"]


def test_the_foot_says_that_it_is_not_what_was_signed_and_asks_nobody_to_check_it() -> None:
    assert "not what was signed" in opened(word_bytes(DOCUMENT)).sections[0].footer.paragraphs[0].text
    signed = document_of(account(), zone=UTC)
    made = opened(word_bytes(signed))
    foot = made.sections[0].footer.paragraphs[0].text
    assert foot.startswith("Fingerprint ")
    assert "check this file" not in foot
    # What is in the PDF alone is said to be there.
    said = [paragraph.text for paragraph in made.paragraphs]
    assert "Drawn by hand; the PDF shows it." in said
    assert not [text for text in said if "This PDF" in text]


def test_it_looks_like_the_report_and_not_like_an_empty_template() -> None:
    made = opened(word_bytes(DOCUMENT))
    for level in range(1, 5):
        style = made.styles[f"Heading {level}"]
        assert (style.font.name, style.font.italic) == ("Calibri", False)
        assert not [name for name in style.element.rPr.rFonts.attrib if "Theme" in name]
    for table in made.tables:
        inside = table._tbl.tblPr.find(qn("w:tblBorders"))
        assert inside.find(qn("w:insideV")).get(qn("w:val")) == "nil"
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    label = next(paragraph for paragraph in made.paragraphs if paragraph.text == "Note")
    assert label.paragraph_format.keep_with_next


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text().map(clean_text), st.text().map(clean_text))
def test_any_text_reads_back(subject: str, note: str) -> None:
    workshop = factories.workshop(
        factories.agreed("trust", "developing", note=note), subject=subject or "Somewhere"
    )
    document = document_of(Account(workshop=workshop, diary=(), signatures=()), zone=UTC)
    check_word_file(word_bytes(document), document)


@pytest.mark.parametrize("change", ["text", "cell", "left out"])
def test_a_document_that_differs_is_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    made = opened(word_bytes(DOCUMENT))
    match change:
        case "text":
            made.paragraphs[3].text = "Something else"
        case "cell":
            made.tables[0].rows[1].cells[1].text = "9"
        case _:
            paragraph = made.paragraphs[4]._p
            paragraph.getparent().remove(paragraph)
    changed = BytesIO()
    made.save(changed)
    monkeypatch.setattr(word_file, "word_bytes", lambda *_: changed.getvalue())
    path = tmp_path / "summary.docx"
    with pytest.raises(UserError, match="read back"):
        write_word_file(DOCUMENT, path)
    assert list(tmp_path.iterdir()) == []
