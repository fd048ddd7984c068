"""The cards about a matrix."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from placematrix_desktop.domain.matrix import Source
from placematrix_desktop.ui.matrix_shown import about_matrix
from placematrix_desktop.ui.matrix_shown.about_matrix import AboutMatrix
from placematrix_desktop.ui.matrix_shown.titled_card import TitledCard
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import small_matrix


def words_of(about: AboutMatrix) -> list[str]:
    return [label.text() for label in about.findChildren(QLabel)]


def test_stages_source_wording_rights_and_whom_it_is_for(themes: ThemeKeeper, qtbot: QtBot) -> None:
    matrix = small_matrix()
    oldest = replace(matrix.stages[0], age_range="under two years")
    about = AboutMatrix(replace(matrix, stages=(oldest, *matrix.stages[1:])), themes)
    qtbot.addWidget(about)
    words = words_of(about)
    for wanted in (
        "Stages",
        "Emerging: What emerging means. · under two years",
        "places and systems",
        "Nobody, A small matrix, 2026",
        "Written for the tests.",
        "Free.",
    ):
        assert wanted in words
    assert "Reference" not in words, "what the matrix does not say is left out"


def test_columns_that_are_no_ladder_are_called_choices(themes: ThemeKeeper, qtbot: QtBot) -> None:
    about = AboutMatrix(small_matrix(ladder=False), themes)
    qtbot.addWidget(about)
    assert "Choices" in words_of(about)
    assert "Stages" not in words_of(about)


def test_markup_in_a_file_is_shown_as_it_is(themes: ThemeKeeper, qtbot: QtBot) -> None:
    source = Source(publisher="<b>Nobody</b>", title="<img src=x>")
    about = AboutMatrix(replace(small_matrix(), source=source), themes)
    qtbot.addWidget(about)
    (label,) = [label for label in about.findChildren(QLabel) if "Nobody" in label.text()]
    assert label.textFormat().name == "PlainText"


def test_another_card_is_another_entry_and_one_without_anything_to_say_is_left_out(
    themes: ThemeKeeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = (lambda _matrix, keeper: TitledCard(keeper, "Another"), lambda _matrix, _keeper: None)
    monkeypatch.setattr(about_matrix, "RIGHT", (*about_matrix.RIGHT, *more))
    about = AboutMatrix(small_matrix(), themes)
    qtbot.addWidget(about)
    titles = [card.accessibleName() for card in about.findChildren(TitledCard)]
    assert titles == ["Stages", "To consider", "What it goes through", "Where it is from", "Another"]


def test_the_cards_stand_below_each_other_where_there_is_no_room(themes: ThemeKeeper, qtbot: QtBot) -> None:
    about = AboutMatrix(small_matrix(), themes)
    qtbot.addWidget(about)
    about.resize(800, 400)
    about.show()
    assert about.is_in_two_columns
    try:
        themes.set_text_scale(200)
        assert not about.is_in_two_columns
    finally:
        themes.set_text_scale(100)
    assert about.is_in_two_columns
    about.resize(500, 400)
    assert not about.is_in_two_columns
