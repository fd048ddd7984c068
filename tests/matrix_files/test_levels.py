"""A matrix without elements has one element a theme; one without themes has one theme."""

from __future__ import annotations

from placematrix_desktop.domain.matrix import ElementStatus
from placematrix_desktop.matrix_files.toml_file import parse_matrix
from tests.matrix_files.small_files import NAME, lines_of

HEAD = """\
title = "Areas"
subjects = ["place"]
stages = [{label = "Early"}, {label = "Late"}]
"""

THEMES_WITH_DESCRIPTORS = """
[[themes]]
title = "Trust"
[[themes.descriptors]]
title = "Openness"
cells.early = "One."

[[themes]]
id = "five"
title = "Finance"
status = "to_be_expanded"
note = "More is to come."
[[themes.descriptors]]
title = "Budgets"
cells.early = "One."

[[themes]]
title = "Quality"
status = "in_development"
"""

ELEMENTS = """
[[elements]]
title = "Trust"
[[elements.descriptors]]
title = "Openness"
cells.early = "One."

[[elements]]
title = "Quality"
status = "in_development"
"""

DESCRIPTORS = """
[[descriptors]]
title = "Openness"
cells.early = "One."

[[descriptors]]
title = "Budgets"
cells.early = "One."
"""


def test_themes_that_hold_their_descriptors() -> None:
    matrix = parse_matrix((HEAD + THEMES_WITH_DESCRIPTORS).encode(), NAME)
    assert [(theme.id, theme.title) for theme in matrix.themes] == [
        ("trust", "Trust"),
        ("five", "Finance"),
        ("quality", "Quality"),
    ]
    assert [
        (element.id, element.title, element.status, element.note) for _, element in matrix.elements()
    ] == [
        ("trust", "Trust", None, ""),
        ("finance", "Finance", ElementStatus.TO_BE_EXPANDED, "More is to come."),
        ("quality", "Quality", ElementStatus.IN_DEVELOPMENT, ""),
    ]
    assert matrix.descriptor_ids() == ("openness", "budgets")


def test_elements_without_themes() -> None:
    matrix = parse_matrix((HEAD + ELEMENTS).encode(), NAME)
    assert [(theme.id, theme.title) for theme in matrix.themes] == [("areas", "Areas")]
    assert [element.id for _, element in matrix.elements()] == ["trust", "quality"]


def test_descriptors_alone() -> None:
    matrix = parse_matrix((HEAD + DESCRIPTORS).encode(), NAME)
    assert [(theme.id, element.id) for theme, element in matrix.elements()] == [("areas", "areas")]
    assert matrix.descriptor_ids() == ("openness", "budgets")


def test_a_problem_in_a_theme_with_descriptors_has_its_line() -> None:
    text = HEAD + THEMES_WITH_DESCRIPTORS.replace('title = "Budgets"\ncells.early', "cells.erly")
    assert lines_of(text) == [
        "line 16, theme “Finance”, descriptor 1: The descriptor has no title. Give it a title.",
        (
            "line 17, theme “Finance”, descriptor 1, stage “erly”: The matrix has no stage “erly”. "
            "Perhaps it is early. The stages are early, late."
        ),
    ]


def test_a_problem_in_an_element_without_a_theme_has_its_line() -> None:
    assert lines_of(HEAD + ELEMENTS.replace('status = "in_development"', "")) == [
        (
            "line 11, theme “Areas”, element “Quality”: "
            "The element has no descriptors and no status that says why. "
            "Add descriptors, or a status: in_development, assessed_elsewhere, to_be_expanded."
        )
    ]


def test_a_problem_in_a_descriptor_without_an_element_has_its_line() -> None:
    assert lines_of(HEAD + DESCRIPTORS.replace('title = "Budgets"', "title = 5")) == [
        (
            "line 10, theme “Areas”, descriptor 2: The title is a number (5), where a text is wanted. "
            'Put it in quotes: title = "5".'
        )
    ]


def test_a_missing_title_is_told_once_for_all_levels_made_of_it() -> None:
    text = (HEAD + DESCRIPTORS).replace('title = "Areas"\n', "")
    assert lines_of(text) == ["The matrix has no title. Give it a title."]
    text = HEAD + THEMES_WITH_DESCRIPTORS.replace('title = "Trust"\n', "")
    assert lines_of(text) == ["line 5, theme 1: The theme has no title. Give it a title."]


def test_a_theme_with_nothing_in_it() -> None:
    text = (
        HEAD
        + DESCRIPTORS.replace("[[descriptors]]", "[[themes.descriptors]]")
        + "[[themes]]\ntitle = 'Empty'\n"
    )
    text = text.replace("[[themes.descriptors]]", "[[themes]]\ntitle = 'Full'\n[[themes.descriptors]]", 1)
    assert lines_of(text) == [
        "line 14, theme “Empty”: The theme is empty. Give it elements or descriptors, or take it out."
    ]


def test_two_levels_at_once() -> None:
    assert lines_of(HEAD + ELEMENTS + DESCRIPTORS) == [
        (
            "line 15: The matrix has both elements and descriptors at the top. "
            "Move the descriptors into the elements that they belong to."
        )
    ]
    text = HEAD + THEMES_WITH_DESCRIPTORS + '[[themes.elements]]\ntitle = "More"\nstatus = "in_development"\n'
    assert lines_of(text) == [
        ("line 22, theme “Quality”: A theme has no “status”. Move it into one of the elements of the theme.")
    ]


def test_an_unknown_status_of_a_theme_is_told_once() -> None:
    text = HEAD + THEMES_WITH_DESCRIPTORS.replace('"in_development"', '"in-development"')
    assert lines_of(text) == [
        (
            "line 22, theme “Quality”: “in-development” is no status that this program knows. "
            "Perhaps in_development is meant: known are in_development, assessed_elsewhere, to_be_expanded."
        )
    ]
