"""The matrix: what it is about, and all of it to read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.prepare.matrix_preview_model import MatrixPreviewModel
from placematrix_desktop.ui.prepare.matrix_section import MatrixSection
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import begun
from tests.factories import BLANK_CELL, TWO_STATEMENTS, large_matrix, small_matrix
from tests.ui.prepare.conftest import focus, press, shown

Key = Qt.Key
Role = Qt.ItemDataRole


@pytest.fixture
def model(qapp: object) -> MatrixPreviewModel:
    model = MatrixPreviewModel(small_matrix())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return model


@pytest.fixture
def section(screen: PrepareScreen) -> MatrixSection:
    screen.show_part(Part.MATRIX)
    screen.focus_start()
    return screen.matrix


def row_of(model: MatrixPreviewModel, words: str) -> int:
    return next(row for row in range(model.rowCount()) if model.index(row, 0).data() == words)


def test_every_element_and_descriptor_has_a_row(model: MatrixPreviewModel) -> None:
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Ambition and vision › Vision",
        "Common vision",
        "Health priorities",
        "Ambition and vision › Needs assessment",
        "Evidence base",
        "Patient experience",
        "Ambition and vision › Digital",
        "Design and delivery › Leadership",
        "Trust",
        "Design and delivery › Quality",
    ]
    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in range(5)] == [
        "Descriptor",
        "Emerging",
        "Developing",
        "Maturing",
        "Thriving",
    ]


def test_cells_show_all_their_statements_and_blank_ones_say_so(model: MatrixPreviewModel) -> None:
    two = model.index(
        row_of(model, "Common vision"), 1 + ["emerging", "developing", "maturing"].index(TWO_STATEMENTS[1])
    )
    assert two.data() == "Common vision at maturing.\nCommon vision, one thing more."
    assert two.data(Role.AccessibleTextRole).startswith("Maturing: Common vision at")
    row = row_of(model, "Patient experience")
    assert BLANK_CELL == ("patient-experience", "emerging")
    assert model.index(row, 1).data() == "No statement at this stage"
    assert (model.is_blank(row, 1), model.is_blank(row, 2)) == (True, False)


def test_notes_of_the_publisher_stand_beside_the_heading(model: MatrixPreviewModel) -> None:
    notes = {row.words: row.note for row in model.rows if hasattr(row, "note")}
    assert notes["Ambition and vision › Digital"] == "See the digital matrix."
    assert notes["Design and delivery › Quality"] == "in development"
    assert notes["Ambition and vision › Vision"] == ""


def test_what_the_matrix_is_about_is_shown(section: MatrixSection) -> None:
    words = " ".join(label.text() for label in section.findChildren(QLabel))
    for part in ("A small matrix", "Nobody", "Written for the tests.", "Free.", "places, systems"):
        assert part in words
    assert section.about == "2026 · 2 themes · 5 elements · 5 descriptors"
    assert "Emerging: What emerging means." in words
    assert "Digital (assessed elsewhere)" in words


def test_the_preview_opens_and_closes_by_key(section: MatrixSection, qtbot: QtBot) -> None:
    assert focus() is section.preview_button
    press(qtbot, Key.Key_Space)
    assert section.shows_preview
    assert focus() is section.preview
    press(qtbot, Key.Key_Down, Key.Key_Down)
    assert section.preview is not None
    assert section.preview.currentIndex().row() == 2
    press(qtbot, Key.Key_Escape)
    assert not section.shows_preview
    assert focus() is section.preview_button
    press(qtbot, Key.Key_P, held=Qt.KeyboardModifier.AltModifier)
    assert section.shows_preview


def test_rows_are_as_high_as_their_words(section: MatrixSection, qtbot: QtBot) -> None:
    section.turn_preview()
    preview = section.preview
    assert preview is not None
    qtbot.waitUntil(lambda: preview.is_fitted)
    model = preview.model()
    assert isinstance(model, MatrixPreviewModel)
    with_two, with_one = row_of(model, "Common vision"), row_of(model, "Trust")
    assert preview.rowHeight(with_two) > preview.rowHeight(with_one)


def test_two_thousand_descriptors_open_and_are_fitted_in_turns(
    themes: ThemeKeeper, parts: Parts, qtbot: QtBot
) -> None:
    screen = shown(OpenWorkshop(begun(large_matrix(2_000)).session), parts, themes, qtbot)
    screen.show_part(Part.MATRIX)
    screen.matrix.turn_preview()
    preview = screen.matrix.preview
    assert preview is not None
    assert not preview.is_fitted, "the first rows show before the last are measured"
    qtbot.waitUntil(lambda: preview.is_fitted, timeout=20_000)
    preview.scrollToBottom()
    preview.grab()
