"""Files that are checked in the window: what the panel says of them, and that nothing else is disturbed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import put_together, verdict_on
from placematrix_desktop.domain.verdict import WHAT_IT_SHOWS, Verdict
from placematrix_desktop.ui.pieces import Badge
from placematrix_desktop.ui.shell.check_panel import MOST_SHOWN
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.received_file import open_file
from placematrix_desktop.ui.shell.start import begin_work
from tests.application.memory_library import MemoryLibrary


@pytest.fixture
def two_versions(tmp_path: Path) -> tuple[Parts, Path, Path]:
    """Records of the first and the second version of a workshop."""
    parts = put_together(MemoryLibrary())
    session = parts.workshops.begin(parts.matrices.load("wyh-place-development"), "Northbridge")
    first, second = tmp_path / "first.pmrecord", tmp_path / "second.pmrecord"
    session.close_workshop()
    parts.documents.write_record(session.account(), first)
    session.reopen(reason="A wrong date.", name="Bo")
    session.close_workshop()
    parts.documents.write_record(session.account(), second)
    return parts, first, second


def check(qtbot: QtBot, window: MainWindow, *files: Path) -> str:
    window.verdict_on = verdict_on
    window.checking.check(files)
    qtbot.waitUntil(lambda: WHAT_IT_SHOWS in window.checking.panel.text)
    return window.checking.panel.text


def test_a_record_is_said_to_be_valid_and_escape_puts_the_panel_away(
    qtbot: QtBot, at_work: MainWindow, two_versions: tuple[Parts, Path, Path]
) -> None:
    before = QApplication.focusWidget()
    said = check(qtbot, at_work, two_versions[1])
    for words in ("first.pmrecord", "Valid", "Northbridge, ", "version 1", "Fingerprint", "0 signatures"):
        assert words in said
    panel = at_work.checking.panel
    assert QApplication.focusWidget() is panel.done_button
    assert panel.height() > sum(label.height() for label in panel.findChildren(QLabel) if label.isVisible())
    qtbot.keyClick(at_work.checking.panel.done_button, Qt.Key.Key_Escape)
    assert not at_work.checking.panel.isVisible()
    assert QApplication.focusWidget() is before
    assert at_work.desk is not None


def test_what_was_changed_or_is_none_of_ours_is_said_with_the_reason(
    qtbot: QtBot, window: MainWindow, two_versions: tuple[Parts, Path, Path], tmp_path: Path
) -> None:
    changed, other, gone = two_versions[1], tmp_path / "other.pdf", tmp_path / "gone.pdf"
    changed.write_bytes(changed.read_bytes().replace(b"Northbridge", b"Southbridge"))
    other.write_bytes(b"%PDF-1.7\n" + b"[" * 100_000)
    said = check(qtbot, window, changed, other, gone)
    assert "Changed" in said
    assert "changed after it was closed" in said
    assert "Not a file of PlaceMatrix" in said
    assert "This file is not there." in said


def test_more_than_there_is_room_for_is_reached_by_keys(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    check(qtbot, window, *(tmp_path / f"{number}.pdf" for number in range(20)))
    panel = window.checking.panel
    assert panel.height() < window.height()
    qtbot.keyClick(panel.done_button, Qt.Key.Key_PageDown)
    assert panel._scroll.verticalScrollBar().value() > 0


def test_of_two_versions_the_first_is_superseded(
    qtbot: QtBot, window: MainWindow, two_versions: tuple[Parts, Path, Path]
) -> None:
    _, first, second = two_versions
    said = check(qtbot, window, first, second)
    assert said.count("Superseded") == 1
    assert "Superseded: second.pmrecord holds the version that follows on it." in said


def test_a_report_is_superseded_by_the_library_that_is_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    parts = window.parts
    assert parts is not None
    session = parts.workshops.begin(parts.matrices.load("wyh-place-development"), "Northbridge")
    files = []
    for number in (1, 2, 3):
        session.close_workshop()
        files.append(tmp_path / f"{number}.pdf")
        parts.documents.write_pdf(session.account(), files[-1])
        if number == 1:
            assert "Superseded" not in check(qtbot, window, files[0]), "it is the newest"
        session.reopen(reason="A wrong date.", name="Bo")
        if number == 3:
            assert "Superseded" not in check(qtbot, window, files[2]), "the next is not closed"
    said = check(qtbot, window, *files[:2])
    assert said.count("Superseded: the library that is open holds version 3 of it.") == 2
    assert said.count("Valid: as it was closed and signed") == 2


def test_of_many_files_those_that_were_changed_come_first_and_all_are_counted(
    qtbot: QtBot, window: MainWindow, two_versions: tuple[Parts, Path, Path], tmp_path: Path
) -> None:
    _, first, second = two_versions
    changed = tmp_path / "zz.pmrecord"
    changed.write_bytes(first.read_bytes().replace(b"Northbridge", b"Southbridge"))
    others = [tmp_path / f"{number}.pdf" for number in range(MOST_SHOWN + 20)]
    said = check(qtbot, window, *others, first, second, changed, first)
    assert said.startswith(
        "123 files: 1 changed, 2 valid, 120 not ours or not to be checked zz.pmrecord Changed"
    )
    assert "23 more files are counted above and not listed." in said
    assert len(window.checking.panel.findChildren(Badge)) == MOST_SHOWN


def test_while_it_is_checked_the_panel_says_which_file_and_escape_stops_it(
    qtbot: QtBot, at_work: MainWindow, two_versions: tuple[Parts, Path, Path]
) -> None:
    go_on, seen = threading.Event(), []

    def slow(file: Path) -> Verdict:
        if file.name == "second.pmrecord":
            seen.append(go_on.wait(10))
        return verdict_on(file)

    at_work.verdict_on = slow
    before, panel = QApplication.focusWidget(), at_work.checking.panel
    _, first, second = two_versions
    for how in ("escape", "cancel", "close"):
        go_on.clear()
        at_work.checking.check([first, second, second.with_name("third.pdf")])
        qtbot.waitUntil(lambda: panel.text == "Checking 2 of 3: second.pmrecord")
        assert QApplication.focusWidget() is panel.cancel_button
        assert not panel.done_button.isVisible()
        if how == "escape":
            qtbot.keyClick(panel.cancel_button, Qt.Key.Key_Escape)
            assert not panel.isVisible()
            assert QApplication.focusWidget() is before
        elif how == "cancel":
            qtbot.keyClick(panel.cancel_button, Qt.Key.Key_Space)
            assert "Stopped: 2 files were not checked. first.pmrecord Valid" in panel.text
            assert QApplication.focusWidget() is panel.done_button
            panel.leave()
        else:
            at_work.close()
            assert not panel.isVisible()
        go_on.set()
        assert not at_work.checking.is_busy
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert not panel.isVisible(), "what ends late shows nothing"


def test_files_that_come_meanwhile_are_checked_with_the_others(
    qtbot: QtBot, window: MainWindow, two_versions: tuple[Parts, Path, Path]
) -> None:
    window.verdict_on = verdict_on
    _, first, second = two_versions
    window.checking.check([first])
    said = check(qtbot, window, second, first)
    assert said.startswith("2 files: 2 valid")


def drop(window: MainWindow, *files: Path) -> bool:
    """Drag files over the window and let go of them there; whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter, move, let_go = (
        QDragEnterEvent(QPoint(300, 300), *how),
        QDragMoveEvent(QPoint(310, 300), *how),
        QDropEvent(QPointF(310, 300), *how),
    )
    for event in (enter, move, let_go):
        QApplication.sendEvent(window, event)
        if not event.isAccepted():
            return False
    return True


def test_each_file_that_is_dropped_has_its_answer(
    qtbot: QtBot, window: MainWindow, two_versions: tuple[Parts, Path, Path], tmp_path: Path
) -> None:
    window.verdict_on = verdict_on
    begin_work(window)
    _, first, second = two_versions
    folder, gone = tmp_path / "a folder", tmp_path / "gone.pdf"
    folder.mkdir()
    gone.write_bytes(b"%PDF-1.7")
    assert drop(window, first, second, folder, gone)
    gone.unlink()
    panel = window.checking.panel
    qtbot.waitUntil(lambda: WHAT_IT_SHOWS in panel.text)
    assert panel.text.startswith("4 files: 2 valid, 2 not ours or not to be checked")
    assert "a folder Could not be checked This is a folder, not a file." in panel.text
    assert "gone.pdf Could not be checked This file is not there." in panel.text
    assert [badge.kind for badge in panel.findChildren(Badge)] == ["success", "success", "neutral", "neutral"]
    panel.leave()
    assert drop(window, folder)
    qtbot.waitUntil(lambda: panel.text.startswith("a folder Could not be checked"))
    assert not drop(window), "nothing is no file"


def test_a_report_that_is_opened_is_checked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "some.pdf"
    file.write_bytes(b"no PDF")
    window.verdict_on = verdict_on
    open_file(window, file)
    qtbot.waitUntil(lambda: "Not a file of PlaceMatrix" in window.checking.panel.text)
    assert window.checking.panel.isVisible()
