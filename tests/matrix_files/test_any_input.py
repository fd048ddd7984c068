"""Whatever a file holds, the answer is a sound matrix or sentences about the file, and nothing else."""

from __future__ import annotations

import datetime
import string
import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.matrix_draft import finished
from placematrix_desktop.domain.matrix_rules import problems
from placematrix_desktop.matrix_files.file_problems import MatrixFileProblems
from placematrix_desktop.matrix_files.table_shape import draft_from
from placematrix_desktop.matrix_files.toml_file import parse_matrix
from placematrix_desktop.matrix_files.toml_writer import write_matrix
from tests.matrix_files.small_files import NAME, SMALL

KEYS = [
    *(
        "format",
        "id",
        "title",
        "edition",
        "subjects",
        "ladder",
        "wording",
        "guidance",
        "source",
        "stages",
        "themes",
    ),
    *(
        "elements",
        "descriptors",
        "cells",
        "label",
        "definition",
        "status",
        "note",
        "early",
        "late",
        "age_range",
    ),
]

_VALUES = st.recursive(
    st.one_of(
        st.sampled_from(["early", "late", "place", "in_development", "Vision", "", " ", "\x07", "é"]),
        st.text(max_size=5),
        st.integers(),
        st.floats(),
        st.booleans(),
        st.dates(),
        st.datetimes(timezones=st.just(datetime.UTC)),
        st.times(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=3)), inner, max_size=6),
    ),
    max_leaves=25,
)


def _answer(raw: bytes) -> None:
    try:
        matrix = parse_matrix(raw, NAME)
    except MatrixFileProblems as found:
        _are_sentences(found)
    else:
        _is_sound(matrix)


def _are_sentences(found: MatrixFileProblems) -> None:
    assert found.problems
    assert len(found.lines) == len(found.problems)
    for line in (*found.lines, found.sentence):
        assert line.startswith((f"{NAME}: ", f"{NAME}, "))
        assert line.endswith(".")
        assert len(line.splitlines()) == 1
        line.encode()


def _is_sound(matrix: Matrix) -> None:
    assert not problems(matrix)
    assert finished(matrix) == matrix
    assert parse_matrix(write_matrix(matrix).encode(), NAME) == matrix


@given(st.binary(max_size=400))
def test_any_bytes(raw: bytes) -> None:
    _answer(raw)


@given(st.text(alphabet=string.printable + "é\ufeff\u2028", max_size=400))
def test_any_text(text: str) -> None:
    _answer(text.encode())


@given(st.data())
def test_any_damage_to_a_sound_file(data: st.DataObject) -> None:
    raw = SMALL.encode()
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, min(len(raw), start + 80)))
        piece = st.one_of(
            st.binary(max_size=8),
            st.sampled_from(
                [b"[[themes]]\n", b"[[themes.elements]]\n", b'"', b"\n", b"= 3", b"title = ''\n"]
            ),
        )
        raw = raw[:start] + data.draw(piece) + raw[end:]
    _answer(raw)


@given(st.data())
def test_any_line_missing_or_twice(data: st.DataObject) -> None:
    lines = SMALL.splitlines()
    kept = data.draw(
        st.lists(st.sampled_from([0, 1, 1, 1, 1, 1, 2]), min_size=len(lines), max_size=len(lines))
    )
    _answer("\n".join("\n".join([line] * times) for line, times in zip(lines, kept, strict=True)).encode())


@given(st.dictionaries(st.sampled_from(KEYS), _VALUES, max_size=8))
def test_any_tables(tables: dict[str, Any]) -> None:
    _shape_is_told(tables)


@given(st.data())
def test_any_value_anywhere_in_sound_tables(data: st.DataObject) -> None:
    tables = tomllib.loads(SMALL)
    for _ in range(data.draw(st.integers(1, 3))):
        spots = list(_containers(tables))
        if not spots:
            break
        holder = data.draw(st.sampled_from(spots))
        key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
        holder[key] = data.draw(_VALUES)
    _shape_is_told(tables)


def _shape_is_told(tables: dict[str, Any]) -> None:
    draft = draft_from(tables)
    if draft.matrix is None:
        assert draft.problems
        return
    matrix = finished(draft.matrix)
    found = [*draft.problems, *(each for each in problems(matrix) if not draft.says_already(each))]
    if found:
        _are_sentences(MatrixFileProblems(NAME, found))
    else:
        _is_sound(matrix)


def _containers(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = [value] if isinstance(value, dict | list) and value else []
    return own + [each for one in inner for each in _containers(one)]
