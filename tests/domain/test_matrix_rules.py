"""Every rule that a matrix has to fulfil, broken one at a time in a sound matrix."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.matrix import Descriptor, Element, Matrix, Source, Stage, SubjectKind, Theme
from placematrix_desktop.domain.matrix_problem import Problem
from placematrix_desktop.domain.matrix_rules import MOST_STAGES, each_problem, problems
from tests.factories import large_matrix, small_matrix


def _sole(matrix: Matrix) -> Problem:
    (problem,) = problems(matrix)
    return problem


def _with_stage(number: int, **changes: Any) -> Matrix:
    matrix = small_matrix()
    stages = list(matrix.stages)
    stages[number] = replace(stages[number], **changes)
    return replace(matrix, stages=tuple(stages))


def _with_theme(number: int, change: Callable[[Theme], Theme]) -> Matrix:
    matrix = small_matrix()
    themes = list(matrix.themes)
    themes[number] = change(themes[number])
    return replace(matrix, themes=tuple(themes))


def _with_element(theme: int, number: int, **changes: Any) -> Matrix:
    def change(of: Theme) -> Theme:
        elements = list(of.elements)
        elements[number] = replace(elements[number], **changes)
        return replace(of, elements=tuple(elements))

    return _with_theme(theme, change)


def _with_row(theme: int, element: int, number: int, **changes: Any) -> Matrix:
    rows = list(small_matrix().themes[theme].elements[element].descriptors)
    rows[number] = replace(rows[number], **changes)
    return _with_element(theme, element, descriptors=tuple(rows))


def _with_cells(**changes: tuple[str, ...]) -> Matrix:
    cells = small_matrix().place("patient-experience").descriptor.cells
    return _with_row(0, 1, 1, cells={**cells, **changes})


def test_sound_matrices_have_no_problems() -> None:
    assert problems(small_matrix()) == ()
    assert problems(small_matrix(ladder=False)) == ()
    assert problems(large_matrix(250)) == ()
    assert problems(large_matrix(3, stages=MOST_STAGES)) == ()


ROW = "theme “Ambition and vision”, element “Needs assessment”, descriptor “Patient experience”"


@pytest.mark.parametrize(
    ("matrix", "path", "sentence"),
    [
        (
            replace(small_matrix(), format=2),
            ("format",),
            (
                "The matrix is in format 2, and this program knows format 1. "
                "Use the version of PlaceMatrix Desktop that made it, or a newer one."
            ),
        ),
        (replace(small_matrix(), title=""), ("title",), "The matrix has no title. Give it a title."),
        (
            replace(small_matrix(), id="WYH place"),
            ("id",),
            (
                "The id “WYH place” is not made of lower-case letters, digits and single hyphens. "
                "Write wyh-place instead."
            ),
        ),
        (
            replace(small_matrix(), id="★"),
            ("id",),
            (
                "The id “★” is not made of lower-case letters, digits and single hyphens. "
                "Leave it out, and one is made."
            ),
        ),
        (
            replace(small_matrix(), id="a" * 90),
            ("id",),
            f"The id “{'a' * 70}…” has more than 80 characters. Write {'a' * 80} instead.",
        ),
        (
            replace(small_matrix(), subjects=()),
            ("subjects",),
            (
                "It is not said who assesses itself with this matrix. "
                "Name at least one of the subjects place, provider_collaborative, neighbourhood, system."
            ),
        ),
        (
            replace(small_matrix(), subjects=(SubjectKind.PLACE, SubjectKind.SYSTEM, SubjectKind.PLACE)),
            ("subjects",),
            "The subject “place” stands twice. Take one of them out.",
        ),
        (
            replace(small_matrix(), wording="a\x07b"),
            ("wording",),
            ("The text “a\ufffdb” holds U+0007, which cannot be shown or printed. Take the character out."),
        ),
        (
            replace(small_matrix(), guidance=("Who is it for?", "")),
            ("guidance", 1),
            "The consideration is empty. Write it, or take it out.",
        ),
        (
            replace(small_matrix(), source=Source(publisher="a\ud800", title="t")),
            ("source", "publisher"),
            "The text “a\ufffd” holds U+D800, which cannot be shown or printed. Take the character out.",
        ),
        (
            _with_stage(1, label=""),
            ("stages", 1, "label"),
            "stage 2: The stage has no label. Give it a label.",
        ),
        (
            _with_stage(3, label="EMERGING"),
            ("stages", 3, "label"),
            (
                "stage “EMERGING”: A second stage is called “EMERGING”, so nobody can tell the two apart. "
                "The first is at stage “Emerging”. Give one of them another label."
            ),
        ),
        (
            _with_stage(2, definition="\x01"),
            ("stages", 2, "definition"),
            (
                "stage “Maturing”: The text “\ufffd” holds U+0001, which cannot be shown or printed. "
                "Take the character out."
            ),
        ),
        (
            _with_theme(1, lambda theme: replace(theme, title="")),
            ("themes", 1, "title"),
            "theme 2: The theme has no title. Give it a title.",
        ),
        (
            _with_theme(1, lambda theme: replace(theme, elements=())),
            ("themes", 1, "elements"),
            (
                "theme “Design and delivery”: The theme is empty. "
                "Give it elements or descriptors, or take it out."
            ),
        ),
        (
            _with_theme(1, lambda theme: replace(theme, id="ambition")),
            ("themes", 1, "id"),
            (
                "theme “Design and delivery”: A second theme has the id “ambition”. "
                "The first is at theme “Ambition and vision”. Give one of them another id."
            ),
        ),
        (
            _with_element(1, 0, title=""),
            ("themes", 1, "elements", 0, "title"),
            "theme “Design and delivery”, element 1: The element has no title. Give it a title.",
        ),
        (
            _with_element(1, 0, id="vision"),
            ("themes", 1, "elements", 0, "id"),
            (
                "theme “Design and delivery”, element “Leadership”: A second element has the id “vision”. "
                "The first is at theme “Ambition and vision”, element “Vision”. Give one of them another id."
            ),
        ),
        (
            _with_element(1, 1, status=None),
            ("themes", 1, "elements", 1),
            (
                "theme “Design and delivery”, element “Quality”: "
                "The element has no descriptors and no status that says why. "
                "Add descriptors, or a status: in_development, assessed_elsewhere, to_be_expanded."
            ),
        ),
        (
            _with_row(0, 1, 1, title=""),
            ("themes", 0, "elements", 1, "descriptors", 1, "title"),
            (
                "theme “Ambition and vision”, element “Needs assessment”, descriptor 2: "
                "The descriptor has no title. Give it a title."
            ),
        ),
        (
            _with_row(0, 1, 1, id="common-vision"),
            ("themes", 0, "elements", 1, "descriptors", 1, "id"),
            (
                f"{ROW}: A second descriptor has the id “common-vision”. "
                "The first is at theme “Ambition and vision”, element “Vision”, descriptor “Common vision”. "
                "Give one of them another id."
            ),
        ),
        (
            _with_row(0, 1, 1, cells={"emerging": (), "developing": ()}),
            ("themes", 0, "elements", 1, "descriptors", 1, "cells"),
            (
                f"{ROW}: The descriptor has no statement at any stage. "
                "Write what at least one stage looks like, or take the descriptor out."
            ),
        ),
        (
            _with_row(0, 1, 1, context="\x80"),
            ("themes", 0, "elements", 1, "descriptors", 1, "context"),
            (
                f"{ROW}: The text “\ufffd” holds U+0080, which cannot be shown or printed. "
                "Take the character out."
            ),
        ),
        (
            _with_cells(thriving=("One.", "")),
            ("themes", 0, "elements", 1, "descriptors", 1, "cells", "thriving", 1),
            f"{ROW}, stage “Thriving”: The statement is empty. Write it, or take it out.",
        ),
        (
            _with_cells(thrivng=("One.",)),
            ("themes", 0, "elements", 1, "descriptors", 1, "cells", "thrivng"),
            (
                f"{ROW}, stage “thrivng”: The matrix has no stage “thrivng”. "
                "Perhaps it is thriving. The stages are emerging, developing, maturing, thriving."
            ),
        ),
        (
            _with_cells(Thriving=("One.",)),
            ("themes", 0, "elements", 1, "descriptors", 1, "cells", "Thriving"),
            (
                f"{ROW}, stage “Thriving”: The matrix has no stage “Thriving”. "
                "Write thriving, the id of that stage. "
                "The stages are emerging, developing, maturing, thriving."
            ),
        ),
        (
            _with_cells(zebra=()),
            ("themes", 0, "elements", 1, "descriptors", 1, "cells", "zebra"),
            (
                f"{ROW}, stage “zebra”: The matrix has no stage “zebra”. "
                "The stages are emerging, developing, maturing, thriving."
            ),
        ),
    ],
)
def test_a_broken_rule_says_what_where_and_what_to_do(
    matrix: Matrix, path: tuple[str | int, ...], sentence: str
) -> None:
    problem = _sole(matrix)
    assert problem.sentence == sentence
    assert problem.spot.path == path


def test_the_parts_of_where_stand_by_themselves_too() -> None:
    spot = _sole(_with_cells(thrivng=("One.",))).spot
    assert (spot.theme, spot.element, spot.descriptor, spot.stage) == (
        "Ambition and vision",
        "Needs assessment",
        "Patient experience",
        "thrivng",
    )


def _of_stages(number: int) -> Matrix:
    return large_matrix(2, stages=number)


@pytest.mark.parametrize(
    ("number", "what"),
    [
        (0, "The matrix has no stages."),
        (1, "The matrix has one stage only, so a group has nothing to choose from."),
        (10, "The matrix has 10 stages, and the keys 1 to 9 choose one."),
    ],
)
def test_the_number_of_stages(number: int, what: str) -> None:
    found = problems(_of_stages(number))
    assert found[0].what == what
    assert found[0].spot.path == ("stages",)
    # Without stages, the rows are empty as well; nothing else follows.
    assert len(found) == (3 if number == 0 else 1)


def test_a_matrix_without_any_descriptor() -> None:
    only_status = _with_theme(0, lambda theme: replace(theme, elements=theme.elements[2:]))
    only_status = replace(only_status, themes=only_status.themes[:1])
    for matrix in (replace(small_matrix(), themes=()), only_status):
        assert (
            _sole(matrix).what == "The matrix has no descriptors, so there is nothing to agree a stage for."
        )


def test_two_stages_with_one_id() -> None:
    found = problems(_with_stage(3, id="maturing", label="Top"))
    assert found[0].sentence == (
        "stage “Top”: A second stage has the id “maturing”. "
        "The first is at stage “Maturing”. Give one of them another id."
    )
    # What stands in the cells under the id that is gone is told too, in each row.
    assert [each.spot.path[-1] for each in found[1:]] == ["thriving"] * 5


def test_while_a_stage_has_no_name_no_cell_is_called_wrong() -> None:
    assert [each.what for each in problems(_with_stage(3, id="", label=""))] == ["The stage has no label."]


def test_one_id_may_serve_each_kind_once() -> None:
    row = Descriptor(id="trust", title="Trust", cells={"a": ("One.",), "b": ()})
    matrix = replace(
        small_matrix(),
        id="trust",
        stages=(Stage(id="a", label="A"), Stage(id="b", label="B")),
        themes=(
            Theme(
                id="trust",
                title="Trust",
                elements=(Element(id="trust", title="Trust", descriptors=(row,)),),
            ),
        ),
    )
    assert problems(matrix) == ()


def test_all_problems_come_in_the_order_of_the_matrix() -> None:
    matrix = _with_cells(zebra=("",))
    matrix = replace(matrix, title="", stages=(replace(matrix.stages[0], label=""), *matrix.stages[1:]))
    assert [each.what for each in problems(matrix)] == [
        "The matrix has no title.",
        "The stage has no label.",
        "The matrix has no stage “zebra”.",
        "The statement is empty.",
    ]


def test_who_wants_to_stop_early_may() -> None:
    assert next(each_problem(replace(small_matrix(), title=""))).what == "The matrix has no title."
