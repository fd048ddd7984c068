"""Files in which nothing can be checked: each is said to be what it is, and nothing made of it is a fault."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.application.ports import Account
from placematrix_desktop.bootstrap import ReportAndRecord
from placematrix_desktop.domain.verdict import FileKind, Finding
from placematrix_desktop.exchange.other_document import verdict_on_other_document
from tests import factories
from tests.report.accounts import FONTS

ACCOUNT = Account(workshop=factories.full_workshop(), diary=factories.diary("Begun."), signatures=())


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One of each kind that PlaceMatrix writes for others to work on."""
    folder, documents = tmp_path_factory.mktemp("ours"), ReportAndRecord(FONTS)
    documents.write_word(ACCOUNT, folder / "Word document")
    documents.write_workbook(ACCOUNT, folder / "workbook")
    documents.write_csv(ACCOUNT, folder / "table of results")
    documents.write_mail_draft(ACCOUNT, documents.mail(ACCOUNT, "report.pdf"), folder / "mail draft")
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize(
    ("kind", "way_on"),
    [
        ("Word document", "Only a report in PDF, a record or a library can be checked."),
        ("workbook", "Only a report in PDF, a record or a library can be checked."),
        ("table of results", "Only a report in PDF, a record or a library can be checked."),
        ("mail draft", "Save the PDF that is attached to it, and check that."),
    ],
)
def test_a_document_of_ours_is_named_with_what_to_check_instead(
    kind: str, way_on: str, ours: dict[str, bytes]
) -> None:
    found = verdict_on_other_document(ours[kind])
    assert (found.kind, found.finding) == (FileKind.DOCUMENT, Finding.NOT_OURS)
    assert found.why[0].startswith(f"This is a {kind} that PlaceMatrix wrote")
    assert found.why[0].endswith(way_on)


def package(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in parts.items():
            opened.writestr(name.replace("__", "/").replace("_", "."), data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (package(word__document_xml=b"", word__footer1_xml=b"page 1"), "It is a Word document."),
        (package(word__document_xml=b"", word__footer1_xml=b" " * 50_000_000), "It is a Word document."),
        (package(xl__workbook_xml=b""), "It is a workbook."),
        (b"From: a@b.org\r\nMIME-Version: 1.0\r\n\r\nHello.", "It is a mail."),
        (package(readme=b"x"), "It is neither a report"),
        (b"PK\x03\x04" + b"x" * 400, "It is neither a report"),
        (b"", "It is neither a report"),
    ],
)
def test_one_of_another_program_is_not_said_to_be_ours(data: bytes, said: str) -> None:
    found = verdict_on_other_document(data)
    assert (found.kind, found.finding) == (FileKind.OTHER, Finding.NOT_OURS)
    assert found.why[0].startswith(said)
    if said == "It is a workbook.":
        assert "can be checked" in found.why[0]


@given(at=st.integers(0, 10_000), new=st.binary(max_size=30))
def test_a_broken_one_ends_in_a_verdict(ours: dict[str, bytes], at: int, new: bytes) -> None:
    for data in ours.values():
        at = min(at, len(data))
        assert verdict_on_other_document(data[:at] + new + data[at + len(new) :]).finding is Finding.NOT_OURS


def test_a_file_that_is_checked_gets_that_answer(ours: dict[str, bytes], tmp_path: Path) -> None:
    from placematrix_desktop.bootstrap import verdict_on

    file = tmp_path / "summary.docx"
    file.write_bytes(ours["Word document"])
    assert verdict_on(file).kind is FileKind.DOCUMENT
