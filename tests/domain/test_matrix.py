"""Looking things up in a matrix."""

from __future__ import annotations

import copy

import msgspec
import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.matrix import Matrix, whereabouts
from tests.factories import (
    BLANK_CELL,
    DESCRIPTORS,
    ELSEWHERE,
    IN_DEVELOPMENT,
    TWO_STATEMENTS,
    flat_matrix,
    small_matrix,
)


def test_places_are_numbered_through_the_whole_matrix() -> None:
    places = list(small_matrix().places())
    assert [place.row for place in places] == [1, 2, 3, 4, 5]
    assert [place.descriptor.id for place in places] == list(DESCRIPTORS)
    assert [place.element.id for place in places] == ["vision", "vision", "needs", "needs", "leadership"]
    assert [place.theme.id for place in places] == ["ambition"] * 4 + ["delivery"]


def test_a_descriptor_is_found_by_id() -> None:
    matrix = small_matrix()
    assert matrix.place("trust").row == 5
    assert matrix.descriptor_ids() == DESCRIPTORS
    assert matrix.has_descriptor("trust")
    assert not matrix.has_descriptor("vision")
    with pytest.raises(KeyError, match="vision"):
        matrix.place("vision")


def test_a_copy_with_other_themes_finds_its_own_descriptors() -> None:
    matrix = small_matrix()
    assert matrix.has_descriptor("trust")
    shorter = replace(matrix, themes=matrix.themes[:1])
    assert not shorter.has_descriptor("trust")
    assert copy.copy(matrix).place("trust").row == 5


def test_elements_without_descriptors_are_among_the_elements() -> None:
    matrix = small_matrix()
    assert [(theme.id, element.id) for theme, element in matrix.elements()] == [
        ("ambition", "vision"),
        ("ambition", "needs"),
        ("ambition", ELSEWHERE),
        ("delivery", "leadership"),
        ("delivery", "quality"),
    ]
    assert matrix.element(ELSEWHERE).note == "See the digital matrix."
    with pytest.raises(KeyError, match="ambition"):
        matrix.element("ambition")


def test_stages_are_found_by_id_and_in_order() -> None:
    matrix = small_matrix()
    assert matrix.stage("maturing").label == "Maturing"
    assert matrix.stage_index("emerging") == 0
    with pytest.raises(KeyError, match="Maturing"):
        matrix.stage("Maturing")


def test_the_next_step_up_ends_at_the_top() -> None:
    matrix = small_matrix()
    following = [matrix.stage_after(stage.id) for stage in matrix.stages]
    assert [stage.id if stage else None for stage in following] == [
        "developing",
        "maturing",
        "thriving",
        None,
    ]


def test_choices_have_no_next_step() -> None:
    matrix = small_matrix(ladder=False)
    assert [matrix.stage_after(stage.id) for stage in matrix.stages] == [None] * 4


def test_a_column_is_a_stage_of_a_ladder_or_a_choice() -> None:
    assert small_matrix().column_word == "stage"
    assert small_matrix(ladder=False).column_word == "choice"


def test_a_theme_with_one_element_of_its_name_is_that_element() -> None:
    vision, delivery = small_matrix().themes
    assert not vision.is_its_element
    assert not delivery.is_its_element
    (only,) = flat_matrix(1).themes
    assert only.is_its_element
    assert replace(only, title="  subject  1 ").is_its_element
    assert not replace(only, title="Subject").is_its_element
    assert not replace(only, elements=only.elements * 2).is_its_element


def test_where_a_descriptor_stands_is_said_without_saying_anything_twice() -> None:
    assert small_matrix().place("trust").whereabouts == "Design and delivery › Leadership"
    assert flat_matrix(2).place("row-2").whereabouts == "Subject 2"
    theme, element = next(small_matrix().elements())
    assert whereabouts(theme, replace(element, title="ambition and  Vision")) == "Ambition and vision"
    assert whereabouts(replace(theme, title=""), element) == "Vision"


def test_elements_take_a_result_where_the_matrix_does_not_say_it_all() -> None:
    takes = {element.id for _, element in small_matrix().elements() if element.takes_result}
    assert takes == {ELSEWHERE, IN_DEVELOPMENT}


def test_statements_of_a_cell() -> None:
    matrix = small_matrix()
    descriptor_id, stage_id = BLANK_CELL
    assert matrix.place(descriptor_id).descriptor.statements(stage_id) == ()
    descriptor_id, stage_id = TWO_STATEMENTS
    assert matrix.place(descriptor_id).descriptor.statements(stage_id) == (
        "Common vision at maturing.",
        "Common vision, one thing more.",
    )


def test_a_matrix_goes_through_json_unchanged() -> None:
    matrix = small_matrix()
    matrix.place("trust")
    again = msgspec.json.decode(msgspec.json.encode(matrix), type=Matrix)
    assert again == matrix
    assert again.place("trust") == matrix.place("trust")


def test_json_with_something_unknown_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="colour"):
        msgspec.json.decode(msgspec.json.encode(small_matrix())[:-1] + b',"colour":"red"}', type=Matrix)
