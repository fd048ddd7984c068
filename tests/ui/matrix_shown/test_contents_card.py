"""What a matrix goes through, theme by theme."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel

from placematrix_desktop.domain.matrix import ElementStatus, Theme
from placematrix_desktop.ui.matrix_shown.contents_card import contents_card, theme_contents
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import small_matrix
from tests.ui.matrix_shown.conftest import long_matrix


def test_elements_are_named_with_what_is_remarked_of_them() -> None:
    ambition, delivery = small_matrix().themes
    assert (
        theme_contents(ambition)
        == "Vision · Needs assessment (to be expanded) · Digital (assessed elsewhere)"
    )
    assert theme_contents(delivery) == "Leadership · Quality (in development)"


def test_an_element_of_the_name_of_its_theme_is_not_named_twice() -> None:
    theme = long_matrix().themes[0]
    assert theme_contents(theme) == ""
    (element,) = theme.elements
    told = replace(theme, elements=(replace(element, status=ElementStatus.TO_BE_EXPANDED),))
    assert theme_contents(told) == "To be expanded"


def test_each_theme_says_how_many_descriptors_it_has_and_what_it_means(themes: ThemeKeeper) -> None:
    matrix = small_matrix()
    first = replace(matrix.themes[0], definition="Where the place wants to go.")
    card = contents_card(replace(matrix, themes=(first, matrix.themes[1])), themes)
    words = [label.text() for label in card.findChildren(QLabel)]
    assert words[:4] == ["What it goes through", "Ambition and vision", "4", first.definition]
    assert words[5:7] == ["Design and delivery", "1"]


def test_an_empty_theme_is_no_trouble(themes: ThemeKeeper) -> None:
    assert theme_contents(Theme(id="a", title="A")) == ""
