"""What the matrix asks to consider, on a card of its own."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.matrix_shown.guidance_card import guidance_card
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import small_matrix


def test_the_considerations_are_numbered(themes: ThemeKeeper, qtbot: QtBot) -> None:
    card = guidance_card(small_matrix(), themes)
    assert card is not None
    qtbot.addWidget(card)
    said = [label.text() for label in card.findChildren(QLabel)]
    assert said == ["To consider", "1  Who is it for?", "2  What does it cost?"]


def test_a_matrix_without_any_has_no_card(themes: ThemeKeeper) -> None:
    assert guidance_card(replace(small_matrix(), guidance=()), themes) is None
