"""Files that are opened from outside: by a double click, by "Open with", by the system while it runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import put_together, read_record
from placematrix_desktop.domain.record import Part, hash_of_part
from placematrix_desktop.domain.signed_record import SignedRecord
from placematrix_desktop.ui.shell.application import Application
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.received_file import open_file, tell_of_record, words_for
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


def test_a_record_is_told_of_with_its_subject_and_fingerprint(window: MainWindow, record: Path) -> None:
    tell_of_record(window, record, read_record)
    fingerprint = read_record(record).record.fingerprint
    assert window.strip.kind == "success"
    for words in (
        "“northbridge.pmrecord”",
        "Northbridge",
        "version 1",
        "not signed",
        "as it was closed",
    ):
        assert words in window.strip.text
    assert fingerprint[:4].upper() in window.strip.text


def test_a_record_that_was_changed_is_told_of_as_a_problem(window: MainWindow, record: Path) -> None:
    record.write_bytes(record.read_bytes().replace(b"Northbridge", b"Southbridge"))
    tell_of_record(window, record, read_record)
    assert window.strip.kind == "problem"
    assert "was changed after it was closed" in window.strip.text


def test_a_copy_without_its_facts_has_words_too(record: Path) -> None:
    signed = read_record(record)
    withheld = {"facts", "identity"}
    parts = tuple(
        Part(name=part.name, hash=hash_of_part(part)) if part.name in withheld else part
        for part in signed.record.parts
    )
    copy = SignedRecord(record=replace(signed.record, parts=parts))
    assert words_for("copy.json", copy).startswith("“copy.json” is the record of a workshop, not signed.")


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
    open_file(window, tmp_path / name, read_record)
    assert asked[-1] == tmp_path / name
    assert window.desk is None, "the workshop was left for Home"


def test_a_record_opened_while_a_workshop_is_open_leaves_it_open(at_work: MainWindow, record: Path) -> None:
    open_file(at_work, record, read_record)
    assert at_work.desk is not None
    assert "Northbridge" in at_work.strip.text


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
