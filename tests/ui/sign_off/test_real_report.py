"""The screen with the report and the record as they really are."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import WritePrivateNote
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import ReportAndRecord
from placematrix_desktop.domain.signoff import short_fingerprint
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.document_kinds import DocumentKind
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun
from tests.ui.sign_off.conftest import RESOURCES


def test_pdf_and_record_are_written_from_the_signed_workshop(
    qtbot: QtBot, start: Begun, desk: OpenWorkshop, themes: ThemeKeeper, tmp_path: Path
) -> None:
    start.do(WritePrivateNote("trust", "Ask the chair alone."))
    start.session.close_workshop()
    parts = Parts(
        workshops=start.workshops,
        matrices=None,  # type: ignore[arg-type]
        documents=ReportAndRecord(RESOURCES / "fonts"),
        sample_for=lambda _matrix: None,  # type: ignore[arg-type, return-value]
        clock=start.clock,
    )
    screen = SignOffScreen(desk, parts, themes)
    qtbot.addWidget(screen)
    qtbot.keyClick(screen.sign_button, Qt.Key.Key_Return)
    card = screen.documents
    card.place.folder.setText(str(tmp_path))
    card.place.name.setText("signed")
    card.choice.kinds[DocumentKind.RECORD].click()
    with qtbot.waitSignal(card.saving.ended, timeout=60_000):
        qtbot.keyClick(screen.save_button, Qt.Key.Key_Return)
    closing = start.workshop.closing
    assert closing is not None
    pages = [page.extract_text() for page in PdfReader(tmp_path / "signed.pdf").pages]
    assert all(short_fingerprint(closing.fingerprint) in page for page in pages)
    assert "Ann Achebe" in " ".join(pages)
    record = (tmp_path / "signed.pmrecord").read_text(encoding="utf-8")
    assert closing.fingerprint in record
    assert "Ask the chair alone" not in record + " ".join(pages)
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == [
        "signed.pdf",
        "signed.pmrecord",
    ]
