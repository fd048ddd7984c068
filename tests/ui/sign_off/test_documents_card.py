"""Choosing copies and kinds, saving several at once, stopping, the mail."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import WriteText
from placematrix_desktop.application.commands.writing import TextField
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.document_kinds import DocumentKind
from tests.application.begun import Begun
from tests.ui.sign_off.conftest import Documents


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was opened in other programs."""
    seen: list[str] = []

    def take(url: QUrl) -> bool:
        seen.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return seen


def save(qtbot: QtBot, screen: SignOffScreen) -> None:
    with qtbot.waitSignal(screen.documents.saving.ended):
        qtbot.keyClick(screen.save_button, Qt.Key.Key_Return)


def test_several_kinds_are_saved_at_once_and_listed(
    qtbot: QtBot, start: Begun, screen: SignOffScreen, tmp_path: Path, opened: list[str]
) -> None:
    start.session.close_workshop()
    card = screen.documents
    for box in card.choice.kinds.values():
        if not box.isChecked():
            qtbot.keyClick(box, Qt.Key.Key_Space)
    assert screen.save_button.text() == "Save 5 files"
    save(qtbot, screen)
    assert sorted(file.name for file in card.files.files) == [
        "report.csv",
        "report.docx",
        "report.pdf",
        "report.pmrecord",
        "report.xlsx",
    ]
    assert card.files.open_outside(tmp_path / "report.pdf")
    assert opened == [str(tmp_path / "report.pdf")]


def test_a_copy_has_its_name_in_the_file_and_no_workbook(
    qtbot: QtBot, start: Begun, screen: SignOffScreen, documents: Documents, tmp_path: Path
) -> None:
    start.session.close_workshop()
    card = screen.documents
    card.place.name.clear()
    card.choice.kinds[DocumentKind.WORKBOOK].click()
    card.choice.audiences[Audience.WORKING].setFocus()
    qtbot.keyClick(card.choice.audiences[Audience.WORKING], Qt.Key.Key_Right)
    assert card.choice.audience is Audience.BOARD
    assert card.place.name.text().endswith(" board")
    assert card.choice.chosen == (DocumentKind.PDF,), "a workbook is for those who work on"
    save(qtbot, screen)
    assert [file.name.endswith(" board.pdf") for file in card.files.files] == [True]
    assert documents.accounts[-1].audience is Audience.BOARD
    card.choice.audiences[Audience.WORKING].click()
    assert DocumentKind.WORKBOOK in card.choice.chosen, "what was ticked is remembered"


def test_escape_stops_it_and_the_old_file_stays(
    qtbot: QtBot, screen: SignOffScreen, documents: Documents, tmp_path: Path
) -> None:
    file = tmp_path / "report.pdf"
    file.write_text("the old one", encoding="utf-8")
    documents.hold = threading.Event()
    card = screen.documents
    qtbot.keyClick(screen.save_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.bar.bar.value() == 50)
    assert card.bar.isVisible()
    assert screen.save_button.text() == "Saving…"
    with qtbot.waitSignal(card.saving.ended) as ended:
        qtbot.keyClick(screen.save_button, Qt.Key.Key_Escape)
        documents.hold.set()
    assert ended.args == [True]
    assert file.read_text(encoding="utf-8") == "the old one"
    assert card.files.files == ()
    assert not card.bar.isVisible()
    assert screen.save_button.text() == "Save"
    documents.hold = None
    save(qtbot, screen)
    assert file.read_text(encoding="utf-8").startswith("pdf")


def test_one_that_fails_does_not_keep_the_others(
    qtbot: QtBot, screen: SignOffScreen, documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("The file is open in another program.", where="report.docx")

    monkeypatch.setattr(documents, "write_word", refuse)
    screen.documents.choice.kinds[DocumentKind.WORD].click()
    screen.documents.choice.kinds[DocumentKind.TABLE].click()
    save(qtbot, screen)
    assert sorted(file.suffix for file in screen.documents.files.files) == [".csv", ".pdf"]
    assert "open in another program" in screen.documents.place.folder_field.problem


def test_a_draft_is_saved_and_opened_and_never_called_sent(
    qtbot: QtBot, screen: SignOffScreen, documents: Documents, tmp_path: Path, opened: list[str]
) -> None:
    mail = screen.documents.mail
    with qtbot.waitSignal(screen.documents.saving.ended):
        qtbot.keyClick(mail.draft_button, Qt.Key.Key_Return)
    file = tmp_path / "report.eml"
    assert file.read_text(encoding="utf-8").startswith("mail with report.pdf")
    assert opened == [str(file)]
    assert "report.eml" in mail.told.text()
    assert "sent" not in mail.told.text()


def test_the_text_is_copied_and_the_folder_with_the_pdf_shown(
    qtbot: QtBot, screen: SignOffScreen, documents: Documents, tmp_path: Path, opened: list[str]
) -> None:
    mail = screen.documents.mail
    with qtbot.waitSignal(screen.documents.saving.ended):
        qtbot.keyClick(mail.text_button, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "Result\n\nAttached is the report."
    assert (tmp_path / "report.pdf").exists()
    assert opened == [str(tmp_path)]
    qtbot.keyClick(mail.text_button, Qt.Key.Key_Return)
    assert len(documents.accounts) == 1, "the PDF is there already"
    assert opened == [str(tmp_path)] * 2


def test_addresses_that_cannot_be_one_are_named(
    qtbot: QtBot, make_screen: Callable[[], SignOffScreen], documents: Documents
) -> None:
    documents.letter = replace(
        documents.letter, to=("Ann <ann@example.org>",), left_out=("Bo Björk",), without=2
    )
    screen = make_screen()
    qtbot.waitUntil(lambda: bool(screen.documents.mail.about))
    said = screen.documents.mail.about
    assert "1 participant with an address" in said
    assert "2 have none" in said
    assert "Bo Björk" in said
    assert screen.documents.mail.draft_button.sizeHint().height() == (
        screen.documents.mail.text_button.sizeHint().height()
    )
    assert type(screen.documents.mail.draft_button) is type(screen.documents.mail.text_button)


def test_a_board_copy_says_which_text_may_name_somebody(
    qtbot: QtBot, start: Begun, make_screen: Callable[[], SignOffScreen]
) -> None:
    start.do(WriteText("trust", TextField.NOTE, "As Ann said, we will see."))
    screen = make_screen()
    card = screen.documents
    qtbot.waitUntil(lambda: not card._looking.is_busy)
    assert card.warnings == (), "a working copy may name whom it likes"
    card.choice.audiences[Audience.BOARD].click()
    qtbot.waitUntil(lambda: bool(card.warnings))
    assert "note for the report” may name somebody" in card.warnings[0]


def test_a_name_that_no_system_takes_is_refused(
    qtbot: QtBot, screen: SignOffScreen, documents: Documents
) -> None:
    screen.documents.place.name.setText("a/b")
    qtbot.keyClick(screen.save_button, Qt.Key.Key_Return)
    assert screen.documents.place.name_field.problem
    assert QApplication.focusWidget() is screen.documents.place.name
    assert documents.accounts == []


# Where the focus is, and what is in sight


def test_tab_goes_from_save_to_what_was_saved_the_latest_first(
    qtbot: QtBot, screen: SignOffScreen, opened: list[str]
) -> None:
    card = screen.documents
    card.choice.kinds[DocumentKind.WORD].click()
    screen.save_button.setFocus()
    save(qtbot, screen)
    names = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName() or getattr(focused, "text", str)())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    latest, first = "report.docx", "report.pdf"
    assert names[1:] == [
        f"Open {latest}",
        f"Open the folder of {latest}",
        f"Open {first}",
        f"Open the folder of {first}",
    ]
    assert QApplication.focusWidget() is card.mail.draft_button


@pytest.mark.parametrize("pressed", [True, False])
def test_the_focus_goes_from_cancel_back_to_save(
    qtbot: QtBot, screen: SignOffScreen, documents: Documents, pressed: bool
) -> None:
    documents.hold = threading.Event()
    card = screen.documents
    qtbot.keyClick(screen.save_button, Qt.Key.Key_Return)
    qtbot.waitUntil(card.bar.isVisible)
    card.bar.cancel_button.setFocus()
    with qtbot.waitSignal(card.saving.ended) as ended:
        if pressed:
            qtbot.keyClick(card.bar.cancel_button, Qt.Key.Key_Space)
        documents.hold.set()
    assert ended.args == [pressed]
    assert screen.save_button.hasFocus()


def test_a_file_that_comes_meanwhile_takes_the_focus_from_no_other(
    qtbot: QtBot, screen: SignOffScreen, tmp_path: Path
) -> None:
    files = screen.documents.files
    files.add(tmp_path / "a.pdf")
    button = files.findChildren(QPushButton)[0]
    button.setFocus()
    files.add(tmp_path / "b.pdf")
    files.add(tmp_path / "a.pdf")
    assert button.hasFocus()
    assert [file.name for file in files.files] == ["a.pdf", "b.pdf"]


def test_what_became_of_a_draft_is_in_sight(
    qtbot: QtBot, screen: SignOffScreen, tmp_path: Path, opened: list[str]
) -> None:
    card = screen.documents
    for number in range(6):
        card.files.add(tmp_path / f"{number}.pdf")
    card.mail.draft_button.setFocus()
    with qtbot.waitSignal(card.saving.ended):
        qtbot.keyClick(card.mail.draft_button, Qt.Key.Key_Return)
    told, view = card.mail.told, screen.page.viewport()

    def is_in_sight() -> bool:
        top = told.mapTo(view, told.rect().topLeft()).y()
        return told.isVisible() and top >= 0 and top + told.height() <= view.height()

    qtbot.waitUntil(is_in_sight)
    assert card.mail.draft_button.hasFocus()
