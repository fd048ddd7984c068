"""Files that are opened from outside: by a double click, by "Open with", by the system while it runs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import put_together, verdict_on
from placematrix_desktop.ui.shell.application import Application
from placematrix_desktop.ui.shell.kind_of_file import is_checked
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.received_file import open_file
from tests.application.memory_library import MemoryLibrary


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The record of a closed workshop."""
    parts = put_together(MemoryLibrary())
    session = parts.workshops.begin(parts.matrices.load("wyh-place-development"), "Northbridge")
    session.close_workshop()
    file = tmp_path / "northbridge.pmrecord"
    parts.documents.write_record(session.account(), file)
    return file


@pytest.mark.parametrize("name", ["other.placematrix", "other.sqlite3"])
def test_a_library_is_opened_in_place_of_the_other(
    name: str, make_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    asked: list[Path] = []

    def parts_of(file: Path) -> Parts:
        asked.append(file)
        return put_together(MemoryLibrary())

    window = make_window(parts_of)
    window.begin_workshop("wyh-place-development", "Northbridge", "Baseline")
    open_file(window, tmp_path / name)
    assert asked[-1] == tmp_path / name
    assert window.desk is None, "the workshop was left for Home"


def test_a_record_opened_while_a_workshop_is_open_leaves_it_open(
    at_work: MainWindow, record: Path, qtbot: QtBot
) -> None:
    at_work.verdict_on = verdict_on
    open_file(at_work, record)
    qtbot.waitUntil(lambda: "Valid" in at_work.checking.panel.text)
    assert at_work.desk is not None
    assert "Northbridge" in at_work.checking.panel.text


@pytest.mark.parametrize("name", ["minutes.docx", "notes.txt", "gone.odt", "no ending", "read.PDF"])
def test_what_is_no_library_is_checked_and_the_workshop_stays_open(
    name: str, at_work: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    at_work.verdict_on = verdict_on
    if "gone" not in name:
        (tmp_path / name).write_bytes(b"What was said.")
    open_file(at_work, tmp_path / name)
    wanted = "This file is not there." if "gone" in name else "neither a report in PDF nor a record"
    qtbot.waitUntil(lambda: wanted in at_work.checking.panel.text)
    assert at_work.desk is not None
    assert not at_work.strip.isVisible()


def test_what_begins_as_a_library_is_one_whatever_its_name(tmp_path: Path) -> None:
    library, pipe = tmp_path / "library.bak", tmp_path / "pipe"
    library.write_bytes(b"SQLite format 3\0" + bytes(84))
    assert not is_checked(library)
    assert is_checked(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
        assert is_checked(pipe), "and nothing waits for what never comes"


def test_files_that_come_before_the_window_can_open_them_wait() -> None:
    """A second QApplication cannot be made in one process, so the methods are tried on a stand-in."""

    class StandIn:
        open_with = Application.open_with
        _open: Callable[[Path], object] | None = None
        _waiting: list[Path]

        def __init__(self) -> None:
            self._waiting = []

    app = StandIn()
    handle = Application.event
    assert handle(app, QFileOpenEvent("/tmp/first.pmrecord"))  # type: ignore[arg-type]
    opened: list[Path] = []
    app.open_with(opened.append)  # type: ignore[call-arg, arg-type]
    assert handle(app, QFileOpenEvent(QUrl.fromLocalFile("/tmp/second é.placematrix")))  # type: ignore[arg-type]
    assert opened == [Path("/tmp/first.pmrecord"), Path("/tmp/second é.placematrix")]
    assert QFileOpenEvent("/tmp/first.pmrecord").type() is QEvent.Type.FileOpen
