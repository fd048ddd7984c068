"""Files that are checked in the window: what the panel says of them, and that nothing else is disturbed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import put_together, verdict_on
from placematrix_desktop.domain.verdict import WHAT_IT_SHOWS
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.received_file import open_file
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
    assert f"Superseded: {second}" in check(qtbot, window, first, second)


def test_a_report_that_is_opened_is_checked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "some.pdf"
    file.write_bytes(b"no PDF")
    window.verdict_on = verdict_on
    open_file(window, file)
    qtbot.waitUntil(lambda: "Not a file of PlaceMatrix" in window.checking.panel.text)
    assert window.checking.panel.isVisible()
