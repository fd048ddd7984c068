"""From a draft to a matrix in its one form: tidy texts, ids, every cell."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.matrix import (
    Descriptor,
    Element,
    ElementStatus,
    Matrix,
    Source,
    Stage,
    SubjectKind,
    Theme,
)
from placematrix_desktop.domain.matrix_draft import finished
from placematrix_desktop.domain.matrix_rules import problems
from tests.factories import small_matrix


def _draft(
    *, stages: tuple[Stage, ...] = (), themes: tuple[Theme, ...] = (), title: str = "My matrix"
) -> Matrix:
    return Matrix(
        id="",
        title=title,
        edition="",
        subjects=(SubjectKind.PLACE,),
        wording="",
        source=Source(publisher="", title=""),
        stages=stages,
        themes=themes,
    )


def _theme(title: str, *elements: Element, id: str = "") -> Theme:  # noqa: A002 - the field's name
    return Theme(id=id, title=title, elements=elements)


def _element(title: str, *rows: Descriptor, id: str = "") -> Element:  # noqa: A002 - the field's name
    return Element(id=id, title=title, descriptors=rows)


def _row(title: str, id: str = "", **cells: tuple[str, ...]) -> Descriptor:  # noqa: A002 - the field's name
    return Descriptor(id=id, title=title, cells=cells)


def test_a_finished_matrix_stays_as_it_is() -> None:
    assert finished(small_matrix()) == small_matrix()


def test_ids_are_made_of_titles_and_labels() -> None:
    matrix = finished(
        _draft(
            stages=(Stage(id="", label="Just starting"), Stage(id="", label="Развитие")),
            themes=(_theme("Vision", _element("Vision", _row("Vision"))),),
        )
    )
    assert matrix.id == "my-matrix"
    assert [stage.id for stage in matrix.stages] == ["just-starting", "развитие"]
    # One of each kind may share an id: they are looked up apart.
    assert (matrix.themes[0].id, matrix.themes[0].elements[0].id, matrix.descriptor_ids()) == (
        "vision",
        "vision",
        ("vision",),
    )


def test_titles_that_clash_get_numbers_through_the_whole_matrix() -> None:
    matrix = finished(
        _draft(
            themes=(
                _theme("A", _element("Trust", _row("Row"), _row("Row"))),
                _theme("A", _element("Trust", _row("Row"))),
            )
        )
    )
    assert [theme.id for theme in matrix.themes] == ["a", "a-2"]
    assert [element.id for _, element in matrix.elements()] == ["trust", "trust-2"]
    assert matrix.descriptor_ids() == ("row", "row-2", "row-3")


def test_an_id_that_is_given_later_is_not_taken_before() -> None:
    matrix = finished(_draft(themes=(_theme("A", _element("E", _row("Row"), _row("Other", id="row"))),)))
    assert matrix.descriptor_ids() == ("row-2", "row")


def test_ids_that_are_given_twice_stay_for_the_rules_to_tell() -> None:
    matrix = finished(_draft(themes=(_theme("A", _element("E", _row("One", "x"), _row("Two", "x"))),)))
    assert [place.descriptor.id for place in matrix.places()] == ["x", "x"]


def test_what_has_neither_id_nor_title_gets_none() -> None:
    matrix = finished(_draft(stages=(Stage(id="", label=" "),), themes=(_theme(""),), title="\n"))
    assert (matrix.id, matrix.stages[0].id, matrix.themes[0].id) == ("", "", "")


def test_every_stage_has_a_cell_in_the_order_of_the_stages() -> None:
    stages = (Stage(id="one", label="One"), Stage(id="two", label="Two"), Stage(id="three", label="Three"))
    row = Descriptor(id="r", title="R", cells={"three": ("c",), "foreign": ("x",), "one": ("a",)})
    matrix = finished(_draft(stages=stages, themes=(_theme("T", _element("E", row)),)))
    assert list(matrix.place("r").descriptor.cells.items()) == [
        ("one", ("a",)),
        ("two", ()),
        ("three", ("c",)),
        ("foreign", ("x",)),
    ]


def test_every_text_is_tidied() -> None:
    ragged = " cafe\u0301\n au\u00a0 lait "
    matrix = finished(
        Matrix(
            id="m",
            title=ragged,
            edition=ragged,
            subjects=(),
            wording=ragged,
            source=Source(publisher=ragged, title=ragged, date=ragged, reference=ragged, rights=ragged),
            stages=(Stage(id="s", label=ragged, definition=ragged, age_range=ragged),),
            themes=(
                Theme(
                    id="t",
                    title=ragged,
                    definition=ragged,
                    elements=(
                        Element(
                            id="e",
                            title=ragged,
                            status=ElementStatus.TO_BE_EXPANDED,
                            note=ragged,
                            descriptors=(
                                Descriptor(
                                    id="d",
                                    title=ragged,
                                    definition=ragged,
                                    context=ragged,
                                    cells={"s": (ragged, ragged)},
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        )
    )
    shown = repr(matrix)
    assert shown.count("'café au lait'") == 20
    assert "\u0301" not in shown


_TITLES = st.text(alphabet=string.ascii_letters + "é★ -\n'", max_size=8)
_IDS = st.sampled_from(["", "", "a", "b-2"])
_ROWS = st.builds(
    Descriptor,
    id=_IDS,
    title=_TITLES,
    cells=st.dictionaries(st.sampled_from(["a", "b", "c"]), st.lists(_TITLES, max_size=2).map(tuple)),
)
_ELEMENTS = st.builds(Element, id=_IDS, title=_TITLES, descriptors=st.lists(_ROWS, max_size=3).map(tuple))
_THEMES = st.builds(Theme, id=_IDS, title=_TITLES, elements=st.lists(_ELEMENTS, max_size=3).map(tuple))
_STAGES = st.builds(Stage, id=_IDS, label=_TITLES)
DRAFTS = st.builds(
    _draft,
    stages=st.lists(_STAGES, max_size=4).map(tuple),
    themes=st.lists(_THEMES, max_size=3).map(tuple),
    title=_TITLES,
)


@given(DRAFTS)
def test_finishing_twice_changes_nothing(draft: Matrix) -> None:
    assert finished(finished(draft)) == finished(draft)


@given(DRAFTS)
def test_without_ids_in_the_draft_no_id_is_ever_wrong(draft: Matrix) -> None:
    stages = tuple(replace(stage, id="") for stage in draft.stages)
    themes = tuple(
        replace(
            theme,
            id="",
            elements=tuple(
                replace(each, id="", descriptors=tuple(replace(row, id="") for row in each.descriptors))
                for each in theme.elements
            ),
        )
        for theme in draft.themes
    )
    found = problems(finished(replace(draft, stages=stages, themes=themes)))
    assert not [each for each in found if each.spot.path[-1] == "id"]
