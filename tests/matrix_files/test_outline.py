"""A matrix, or what is wrong with a matrix file, as text for a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.matrix import ElementStatus
from placematrix_desktop.domain.matrix_card import card_of
from placematrix_desktop.matrix_files.file_problems import MOST_PROBLEMS
from placematrix_desktop.matrix_files.outline import check_file, matrix_list, outline, problems_text
from placematrix_desktop.matrix_files.toml_file import parse_matrix
from tests.factories import flat_matrix, large_matrix, small_matrix
from tests.matrix_files.small_files import NAME, SMALL, changed, problems_of


def test_the_outline_of_a_matrix() -> None:
    assert (
        outline(small_matrix())
        == """\
A small matrix (2026)
Id: small
For: place, system
Holds: 2 themes, 5 elements, 5 descriptors, 4 stages, 19 cells filled, 1 blank
Status of elements: 1 to be expanded, 1 assessed elsewhere, 1 in development
Source: Nobody, A small matrix, 2026
Rights: Free.
Wording: Written for the tests.

To consider:
  1 Who is it for?
  2 What does it cost?

Stages, from the first step to the last:
  1 Emerging: What emerging means.
  2 Developing: What developing means.
  3 Maturing: What maturing means.
  4 Thriving: What thriving means.

Ambition and vision (3 elements, 4 descriptors)
  Vision (2 descriptors)
    - Common vision
    - Health priorities
  Needs assessment (2 descriptors) [to be expanded]
      To be developed further.
    - Evidence base
    - Patient experience (blank: Emerging)
  Digital (0 descriptors) [assessed elsewhere]
      See the digital matrix.

Design and delivery (2 elements, 1 descriptor)
  Leadership (1 descriptor)
    - Trust
  Quality (0 descriptors) [in development]"""
    )


def test_what_is_not_known_has_no_line() -> None:
    text = SMALL.split("[source]")[0].replace('wording = "Written for the tests."', "")
    text = text.replace('edition = "2026"', "") + SMALL[SMALL.index("[[stages]]") :]
    shown = outline(parse_matrix(text.encode(), NAME)).splitlines()
    assert shown[:6] == [
        "A small matrix",
        "Id: small",
        "For: place",
        "Holds: 1 theme, 2 elements, 2 descriptors, 2 stages, 3 cells filled, 1 blank",
        "Status of elements: 1 assessed elsewhere",
        "",
    ]
    assert "  2 Late: over six years" in shown


def test_choices_are_not_called_steps() -> None:
    shown = outline(small_matrix(ladder=False))
    assert "4 choices" in shown
    assert "Choices, none above another:" in shown
    assert "step" not in shown
    assert "stage" not in shown.casefold()


def test_a_theme_that_is_its_element_is_shown_once() -> None:
    matrix = flat_matrix(2)
    element = replace(matrix.themes[0].elements[0], status=ElementStatus.TO_BE_EXPANDED, note="A note.")
    matrix = replace(matrix, themes=(replace(matrix.themes[0], elements=(element,)), matrix.themes[1]))
    assert outline(matrix).endswith(
        """
Subject 1 (1 descriptor) [to be expanded]
    A note.
  - Descriptor of subject 1

Subject 2 (1 descriptor)
  - Descriptor of subject 2"""
    )


def test_long_notes_are_wrapped() -> None:
    text = changed("See the digital matrix.", "See the digital matrix. " * 20)
    shown = outline(parse_matrix(text.encode(), NAME)).splitlines()
    assert max(map(len, shown)) <= 100
    assert sum(line.startswith("      See") for line in shown) >= 1


def test_the_list_has_one_aligned_line_a_matrix() -> None:
    cards = (card_of(small_matrix()), card_of(large_matrix(30)))
    assert matrix_list(cards) == (
        "small     A small matrix (2026); for place, system; "
        "2 themes, 5 elements, 5 descriptors, 4 stages, 19 cells filled, 1 blank\n"
        "large-30  A matrix of 30 descriptors (2026); for place; "
        "1 theme, 3 elements, 30 descriptors, 4 stages, 120 cells filled, 0 blank"
    )
    assert matrix_list(()) == ""


def test_a_sound_file_is_fine(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(SMALL, encoding="utf-8")
    assert check_file(file) == (
        "small.toml: fine. 1 theme, 2 elements, 2 descriptors, 2 stages, 3 cells filled, 1 blank.",
        True,
    )


def test_a_broken_file_has_one_line_a_problem(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(changed('label = "Late"', "label = 5").replace("late = [", "lat = ["), encoding="utf-8")
    text, sound = check_file(file)
    assert not sound
    assert [line.split(":")[0] for line in text.splitlines()] == [
        "small.toml, line 20, stage 2",
        ("small.toml, line 34, theme “Ambition”, element “Vision”, descriptor “Common vision”, stage “lat”"),
        "small.toml",
    ]
    assert text.endswith("\nsmall.toml: 2 problems.")


def test_one_problem_is_one_line(tmp_path: Path) -> None:
    assert check_file(tmp_path / "gone.toml") == (
        "gone.toml: There is no such file. Look whether it was moved or has another name.",
        False,
    )


def test_hundreds_of_problems_end_somewhere() -> None:
    text = SMALL + "".join(f"extra-{number} = 1\n" for number in range(3 * MOST_PROBLEMS))
    lines = problems_text(problems_of(text)).splitlines()
    assert len(lines) == MOST_PROBLEMS + 1
    assert lines[-1] == "small.toml: There are more problems than these 500."


@pytest.mark.parametrize("number", [1, 2])
def test_no_line_break_of_a_file_gets_into_a_line(number: int) -> None:
    text = changed('title = "Ambition"', f'title = "Ambi\\ntion"\nodd{number} = 1\n"odd\\n\\u0007" = 2')
    assert len(problems_text(problems_of(text)).splitlines()) == 3
