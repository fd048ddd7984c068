"""The private note where the room may be looking at the main window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import WritePrivateNote
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.run.record import RecordPane
from placematrix_desktop.ui.run.record.texts import PrivateNoteSection
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun, begun
from tests.ui.run.conftest import CHECKOUT

ONE = "common-vision"
NOTE = "Ask the chair of the July board"
OTHER_NOTE = "Wnp wwe dddjj ql mme Pffi bwwqi"  # as long, and nothing else alike


class Folded:
    """The record of a descriptor with a private note, in a window of its own."""

    def __init__(self, qtbot: QtBot, start: Begun) -> None:
        self.start = start
        self.desk = OpenWorkshop(start.session)
        self.projection: Projection = projection_of(self.desk)
        self.themes = ThemeKeeper(CHECKOUT / "resources")
        self.pane = RecordPane(self.desk, self.themes, self.projection)
        qtbot.addWidget(self.pane)
        self.pane.resize(320, 700)
        self.pane.show()
        qtbot.waitExposed(self.pane)

    @property
    def section(self) -> PrivateNoteSection:
        return self.pane.page.private_note

    def image(self) -> QImage:
        QApplication.processEvents()
        return self.section.text.area.grab().toImage()


@pytest.fixture
def record(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[str], Folded]]:
    made: list[Folded] = []

    def open_one(note: str) -> Folded:
        start = begun()
        if note:
            start.do(WritePrivateNote(ONE, note))
        made.append(Folded(qtbot, start))
        return made[-1]

    yield open_one
    for one in made:
        one.desk.let_go()


def test_two_notes_of_one_length_look_alike_while_they_are_folded(
    record: Callable[[str], Folded],
) -> None:
    assert len(NOTE) == len(OTHER_NOTE)
    one, other = record(NOTE), record(OTHER_NOTE)
    assert one.image() != other.image()
    for each in (one, other):
        each.projection.fold_private(True)
    assert one.image() == other.image()
    for each in (one, other):
        each.section.text.area.selectAll()
    assert one.image() == other.image()
    one.projection.fold_private(False)
    assert one.image() != other.image()


def test_the_label_says_which_key_unfolds_it(record: Callable[[str], Folded]) -> None:
    one = record(NOTE)
    assert one.section.text.header.label.text() == "Private note"
    one.projection.fold_private(True)
    assert one.section.text.header.label.text() == "Private note · hold F6 to read"
    one.projection.fold_private(False)
    assert one.section.text.header.label.text() == "Private note"


def test_one_can_write_in_a_folded_field_and_sees_each_character_arrive(
    record: Callable[[str], Folded],
) -> None:
    one = record("")
    one.projection.fold_private(True)
    one.pane.focus_private_note()
    area = one.section.text.area
    empty = one.image()
    QTest.keyClicks(area, "Later")
    assert one.image() != empty
    assert area.toPlainText() == "Later"
    QTest.keyClick(area, Qt.Key.Key_Escape)
    assert one.pane.enter_pending()
    assert one.desk.session.private_notes[ONE] == "Later"


def test_a_long_folded_note_keeps_the_cursor_in_sight(record: Callable[[str], Folded]) -> None:
    one = record("x" * 900)
    one.projection.fold_private(True)
    one.pane.focus_private_note()
    at_the_end = one.image()
    QTest.keyClick(one.section.text.area, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert one.image() != at_the_end
