"""The matrices as a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from placematrix_desktop.domain.matrix import SubjectKind
from placematrix_desktop.ui.matrix_library.list_model import (
    CARD_ROLE,
    MatrixListModel,
    holds_words,
    issued_words,
)
from tests.ui.matrix_library.conftest import Shelf


@pytest.fixture
def model(qapp: object, shelf: Shelf) -> MatrixListModel:
    model = MatrixListModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.look_at(shelf.cards())
    return model


def ids(model: MatrixListModel) -> list[str]:
    return [model.index(row).data(CARD_ROLE).id for row in range(model.rowCount())]


def test_all_are_shown_in_their_order(model: MatrixListModel) -> None:
    assert ids(model) == ["long", "choices", "small"]
    assert model.index(0).data() == "Long cells"
    assert (model.row_of("small"), model.row_of("nowhere")) == (2, None)


def test_those_for_one_kind_of_subject(model: MatrixListModel, shelf: Shelf) -> None:
    assert model.kinds == (SubjectKind.PLACE, SubjectKind.SYSTEM)
    model.show_kind(SubjectKind.SYSTEM)
    assert ids(model) == ["choices", "small"]
    assert model.kinds == (SubjectKind.PLACE, SubjectKind.SYSTEM), "the others can still be asked for"
    model.show_kind(None)
    assert len(ids(model)) == 3
    model.show_kind(SubjectKind.PLACE)
    model.look_at(shelf.cards())
    assert len(ids(model)) == 3


def test_a_line_says_where_it_is_from_and_what_its_columns_are(model: MatrixListModel) -> None:
    long, choices, _small = model.cards
    assert issued_words(long) == "2026 · Nobody"
    assert holds_words(long) == "3 descriptors · 4 steps: Emerging, Developing, Maturing, Thriving"
    assert holds_words(choices) == "5 descriptors · 4 choices: Emerging, Developing, Maturing, Thriving"


def test_a_line_is_spoken_whole(model: MatrixListModel) -> None:
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Small, 2026, Nobody, For places and systems, "
        "5 descriptors · 4 steps: Emerging, Developing, Maturing, Thriving"
    )


def test_no_matrix_is_no_trouble(model: MatrixListModel) -> None:
    model.look_at(())
    assert (ids(model), model.kinds) == ([], ())
