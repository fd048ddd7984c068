"""The whole matrix as a table."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from placematrix_desktop.ui.matrix_shown.preview_model import HeadingRow, MatrixPreviewModel
from tests.factories import BLANK_CELL, STAGES, TWO_STATEMENTS, small_matrix
from tests.ui.matrix_shown.conftest import long_matrix

Role = Qt.ItemDataRole


@pytest.fixture
def model(qapp: object) -> MatrixPreviewModel:
    model = MatrixPreviewModel(small_matrix())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return model


def row_of(model: MatrixPreviewModel, words: str) -> int:
    return next(row for row in range(model.rowCount()) if model.index(row, 0).data() == words)


def heading(model: MatrixPreviewModel, words: str) -> HeadingRow:
    found = model.row(row_of(model, words))
    assert isinstance(found, HeadingRow)
    return found


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
    assert model.headerData(1, Qt.Orientation.Horizontal, Role.ToolTipRole) == "What emerging means."
    assert model.headerData(1, Qt.Orientation.Vertical) == "Common vision"


def test_an_element_of_the_name_of_its_theme_is_not_named_twice(qapp: object) -> None:
    model = MatrixPreviewModel(long_matrix(rows=1))
    assert [model.index(row, 0).data() for row in range(2)] == ["Theme 1", "Row 1"]


def test_cells_show_all_their_statements_and_blank_ones_say_so(model: MatrixPreviewModel) -> None:
    column = 1 + STAGES.index(TWO_STATEMENTS[1])
    row = row_of(model, "Common vision")
    two = model.index(row, column)
    assert two.data() == "Common vision at maturing.\nCommon vision, one thing more."
    assert two.data(Role.AccessibleTextRole).startswith("Maturing: Common vision at")
    assert model.statements(row, column) == tuple(two.data().split("\n"))
    row = row_of(model, "Patient experience")
    assert BLANK_CELL == ("patient-experience", "emerging")
    assert model.index(row, 1).data() == "No statement at this stage"
    assert model.statements(row, 1) == ()


def test_what_the_publisher_says_of_an_element_stands_with_its_heading(model: MatrixPreviewModel) -> None:
    digital = heading(model, "Ambition and vision › Digital")
    assert (digital.status, digital.note) == ("Assessed elsewhere", "See the digital matrix.")
    quality = heading(model, "Design and delivery › Quality")
    assert (quality.status, quality.explanations) == ("In development", ())
    assert heading(model, "Ambition and vision › Vision").status == ""
    spoken = model.index(row_of(model, "Ambition and vision › Digital"), 0).data(Role.AccessibleTextRole)
    assert spoken == "Ambition and vision › Digital\nAssessed elsewhere\nSee the digital matrix."


def test_a_theme_is_defined_over_its_first_element(qapp: object) -> None:
    matrix = small_matrix()
    first = replace(matrix.themes[0], definition="Where the place wants to go.")
    model = MatrixPreviewModel(replace(matrix, themes=(first, *matrix.themes[1:])))
    defined = [row for row in model.rows if isinstance(row, HeadingRow) and row.definition]
    assert [(row.element, row.explanations) for row in defined] == [("Vision", (first.definition,))]


def test_a_descriptor_is_spoken_with_what_it_means(qapp: object) -> None:
    model = MatrixPreviewModel(long_matrix(rows=1))
    spoken = model.index(1, 0).data(Role.AccessibleTextRole)
    assert spoken == "Row 1\nWhat it means.\nWhat is to be known of it."
