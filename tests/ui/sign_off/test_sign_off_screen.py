from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import ChangeFacts, PlaceStage, TextField, judgement_draft
from placematrix_desktop.domain.signoff import Position, SigningRole, short_fingerprint
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.document_kinds import DocumentKind
from placematrix_desktop.ui.sign_off.signer_model import Column
from tests.application.begun import Begun
from tests.ui.sign_off.conftest import Documents


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def close(qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)


def cell(screen: SignOffScreen, row: int, column: Column) -> None:
    table = screen.signing.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))


def all_words(widget: QWidget) -> str:
    parts = [label.text() for label in widget.findChildren(QLabel)]
    return " ".join([*parts, *(button.text() for button in widget.findChildren(QPushButton))])


def test_enter_alone_goes_from_closing_to_the_saved_pdf(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop, documents: Documents, tmp_path: Path
) -> None:
    assert screen.close_button.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert not desk.workshop.is_closed, "it asks once before it closes"
    assert screen.confirm_button.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert desk.workshop.is_closed
    assert screen.sign_button.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert [signature.name for signature in desk.session.signatures] == ["Ann Achebe", "Bo Björk"]
    assert screen.save_button.hasFocus()
    with qtbot.waitSignal(screen.document_saved) as saved:
        press(qtbot, Qt.Key.Key_Return)
    assert saved.args == [str(tmp_path / "report.pdf")]
    assert (tmp_path / "report.pdf").read_text(encoding="utf-8") == "pdf, 2 signatures"
    assert documents.threads[0] is not threading.current_thread(), "the window stays alive meanwhile"
    assert f"report.pdf is in {tmp_path}." in all_words(screen.documents)
    assert "sent" not in all_words(screen).split()


def test_escape_and_not_yet_leave_it_open(qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop) -> None:
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Escape)
    assert screen.close_button.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    assert screen.close_button.hasFocus()
    assert not desk.workshop.is_closed


def test_after_closing_the_fingerprint_stands_there_and_can_be_copied(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop
) -> None:
    close(qtbot)
    closing = desk.workshop.closing
    assert closing is not None
    assert short_fingerprint(closing.fingerprint) in all_words(screen.closing)
    assert screen.closing.fingerprint.text() == closing.fingerprint
    assert short_fingerprint(closing.fingerprint) in screen.signing.statement.text()
    screen.closing.copy_button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == closing.fingerprint


def test_closing_waits_for_typed_text_and_says_so(
    qtbot: QtBot, make_screen: Callable[[], SignOffScreen], desk: OpenWorkshop
) -> None:
    desk.keep_draft(judgement_draft("trust", TextField.NOTE), "Half a sen")
    screen = make_screen()
    said: list[str] = []
    desk.refused.connect(said.append)
    close(qtbot)
    assert not desk.workshop.is_closed
    assert said == [screen.closing.problem.text()]
    assert "typed and not entered" in said[0]
    line = screen.open_points.points[0]
    with qtbot.waitSignal(screen.run_asked) as asked:
        line.button.setFocus()
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == ["trust"]


def test_an_exception_is_set_by_keys_before_all_sign(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop
) -> None:
    close(qtbot)
    cell(screen, 0, Column.POSITION)
    press(qtbot, Qt.Key.Key_Space)
    assert screen.signing.signers.signers[0].position is Position.AGREE_WITH_RESERVATION
    screen.sign_button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert desk.session.signatures == (), "a reservation without a reason is not signed"
    assert "Ann Achebe" in screen.signing.problem.text()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit), "the cursor stands where the reason goes"
    qtbot.keyClicks(editor, "We were asked late.")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.signing.signers.row_without_reason() is None)
    screen.sign_button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    first, second = desk.session.signatures
    assert (first.position, first.reason) == (Position.AGREE_WITH_RESERVATION, "We were asked late.")
    assert (second.position, second.reason) == (Position.AGREE, "")


def test_a_role_is_chosen_from_its_list(qtbot: QtBot, screen: SignOffScreen) -> None:
    cell(screen, 0, Column.ROLE)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup.focusWidget() or popup, Qt.Key.Key_Up)
    qtbot.keyClick(popup.focusWidget() or popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.signing.signers.signers[0].role is SigningRole.PROGRAMME_LEAD)
    assert screen.signing.signers.signers[1].role is SigningRole.CONVENOR, "as their own role says"


def test_whoever_signs_later_is_added_one_by_one(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop
) -> None:
    close(qtbot)
    press(qtbot, Qt.Key.Key_Return)
    assert not screen.sign_button.isEnabled()
    cell(screen, 0, Column.NAME)
    press(qtbot, Qt.Key.Key_Space)
    assert not screen.sign_button.isEnabled(), "who has signed does not sign again"
    cell(screen, 2, Column.NAME)
    press(qtbot, Qt.Key.Key_Space)
    screen.sign_button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert [signature.name for signature in desk.session.signatures] == ["Ann Achebe", "Bo Björk", "Cy Doe"]
    assert screen.signing.standing == "3 of 3 signed"


def test_a_draft_can_be_saved_before_closing_and_a_record_only_after(
    qtbot: QtBot, screen: SignOffScreen, documents: Documents, tmp_path: Path
) -> None:
    assert "Draft" in all_words(screen.documents)
    record = screen.documents.choice.kinds[DocumentKind.RECORD]
    assert not record.isEnabled()
    screen.save_button.setFocus()
    with qtbot.waitSignal(screen.document_saved):
        press(qtbot, Qt.Key.Key_Return)
    assert not documents.accounts[0].workshop.is_closed
    screen.focus_start()
    close(qtbot)
    assert "Draft" not in all_words(screen.documents)
    record.click()
    screen.documents.choice.kinds[DocumentKind.PDF].click()
    screen.save_button.setFocus()
    with qtbot.waitSignal(screen.document_saved) as saved:
        press(qtbot, Qt.Key.Key_Return)
    assert saved.args == [str(tmp_path / "report.pmrecord")]
    assert documents.accounts[1].record is not None


def test_a_failure_is_a_sentence_at_the_field(
    qtbot: QtBot, screen: SignOffScreen, documents: Documents, tmp_path: Path
) -> None:
    documents.fault = UserError("The disk is full.", where="report.pdf")
    screen.save_button.setFocus()
    with qtbot.waitSignal(screen.document_failed) as failed:
        press(qtbot, Qt.Key.Key_Return)
    assert failed.args == ["report.pdf: The disk is full."]
    assert screen.documents.place.folder_field.problem == failed.args[0]
    documents.fault = None
    with qtbot.waitSignal(screen.document_saved):
        press(qtbot, Qt.Key.Key_Return)
    assert screen.documents.place.folder_field.problem == ""


def test_a_fault_of_ours_is_not_swallowed(qtbot: QtBot, screen: SignOffScreen, documents: Documents) -> None:
    documents.fault = ZeroDivisionError("ours")
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(screen.document_failed):
        screen.save_button.click()
    assert [fault[0] for fault in caught] == [ZeroDivisionError]
    assert screen.save_button.text() == "Save"


@pytest.mark.parametrize(("typed", "word"), [("", "Say where"), ("reports", "names no folder")])
def test_a_path_that_leads_nowhere_is_refused(
    qtbot: QtBot, screen: SignOffScreen, documents: Documents, typed: str, word: str
) -> None:
    screen.documents.place.folder.setText(typed)
    screen.documents.place.folder.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert word in screen.documents.place.folder_field.problem
    assert documents.accounts == []


def test_warnings_stand_before_the_button(
    qtbot: QtBot, make_screen: Callable[[], SignOffScreen], documents: Documents
) -> None:
    documents.said = ("A sign of “Trust” does not come out.",)
    screen = make_screen()
    qtbot.waitUntil(lambda: screen.documents.warnings == documents.said)
    assert documents.said[0] in all_words(screen.documents)


def test_a_new_version_is_opened_with_reason_and_name(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop
) -> None:
    assert not screen.reopening.isVisible()
    close(qtbot)
    screen.reopening.unfold_button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert screen.reopening.reason.hasFocus()
    qtbot.keyClicks(screen.reopening.reason, "A wrong date.")
    press(qtbot, Qt.Key.Key_Return)
    assert screen.reopening.name.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert desk.workshop.is_closed, "not without a name"
    qtbot.keyClicks(screen.reopening.name, "Bo Bjork")
    press(qtbot, Qt.Key.Key_Return)
    assert not desk.workshop.is_closed
    assert desk.workshop.version == 2
    assert screen.close_button.hasFocus()
    assert [signer.signature for signer in screen.signing.signers.signers] == [None, None, None]


def test_what_is_asked_before_reopening_is_in_sight(qtbot: QtBot, screen: SignOffScreen) -> None:
    close(qtbot)
    QApplication.processEvents()
    screen.reopening.unfold_button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    for field in (screen.reopening.reason, screen.reopening.name, screen.reopening.reopen_button):
        qtbot.waitUntil(lambda field=field: field.visibleRegion().boundingRect() == field.rect())


def test_a_closed_workshop_opens_without_a_window_beside_it(
    qapp: QApplication, start: Begun, make_screen: Callable[[], SignOffScreen]
) -> None:
    class Watch(QObject):
        """Notes each window that is shown."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    shown: list[QWidget] = []
    start.session.close_workshop()
    watch = Watch()
    qapp.installEventFilter(watch)
    screen = make_screen()
    qapp.removeEventFilter(watch)
    assert shown == [screen]
    assert screen.reopening.isVisible()


def test_what_is_open_leads_to_where_it_is_mended(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop
) -> None:
    wanted = {"run": 0}
    parts: list[str] = []
    elements: list[str] = []
    screen.run_asked.connect(lambda _key: wanted.update(run=wanted["run"] + 1))
    screen.element_asked.connect(elements.append)
    screen.prepare_asked.connect(parts.append)
    sentences = [point.sentence for point in screen.open_points.points]
    assert sentences[0] == "5 descriptors are not assessed."
    for point in screen.open_points.points:
        point.button.setFocus()
        press(qtbot, Qt.Key.Key_Return)
    assert wanted == {"run": 1}
    assert parts == ["people", "interests"]
    assert elements == ["digital"]
    desk.carry_out(PlaceStage("trust", "maturing"))
    assert screen.open_points.points[0].sentence == "4 descriptors are not assessed."


def test_everything_can_be_reached_by_tab_and_has_a_name(qtbot: QtBot, screen: SignOffScreen) -> None:
    close(qtbot)
    press(qtbot, Qt.Key.Key_Return)
    reached: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in reached:
            break
        reached.append(focused)
        press(qtbot, Qt.Key.Key_Tab)
    for widget in (
        screen.signing.table,
        screen.documents.place.folder,
        screen.documents.mail.text_button,
        screen.closing.copy_button,
    ):
        assert widget in reached
    assert screen.reopening.unfold_button in reached
    for widget in reached:
        assert widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text()), widget


def test_nothing_is_wider_than_a_small_window(qtbot: QtBot, screen: SignOffScreen) -> None:
    close(qtbot)
    qtbot.wait(0)
    assert screen.page.horizontalScrollBar().maximum() == 0
    assert screen.page.verticalScrollBar().maximum() > 0


def test_a_closed_workshop_is_shown_as_it_was_signed(
    qtbot: QtBot, start: Begun, make_screen: Callable[[], SignOffScreen]
) -> None:
    start.session.close_workshop()
    screen = make_screen()
    assert not screen.close_button.isVisible()
    assert screen.sign_button.hasFocus()
    assert all(not point.button.isVisible() for point in screen.open_points.points)


def test_a_rehearsal_is_called_one_before_and_after_closing(start: Begun, screen: SignOffScreen) -> None:
    def about() -> str:
        return screen.closing._about.text()

    assert "rehearsal" not in about()
    start.do(ChangeFacts(replace(start.workshop.facts, rehearsal=True)))
    assert about().startswith("This is a rehearsal: its record and its report say so")
    start.session.close_workshop()
    assert about().startswith("This is a rehearsal")
    assert "frozen" in about()
