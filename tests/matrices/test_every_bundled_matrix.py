"""What each bundled matrix has to be, whatever its source: sound, plain, and honest about its words."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from placematrix_desktop.domain.matrix import Matrix
from tests.matrices.bundled import FOLDER, bundled, descriptors, statements

# The fewest and the most words of a statement. South Yorkshire and Bassetlaw has boxes that list several
# things; its own test counts them.
WORDS = {
    "bob-place-partnership-maturity": (7, 45),
    "health-economic-partnership": (6, 30),
    "syb-development": (7, 110),
    "system-place-designation": (5, 36),
    "wyh-place-development": (7, 36),
}
BLANK = {"wyh-place-development": [("single-view-of-patient-experience", "emerging")]}
# A service may stay with the system, or with place, in the same words as another.
MAY_SAY_THE_SAME = {"system-place-designation"}


@pytest.fixture(scope="module", params=WORDS)
def matrix(request: pytest.FixtureRequest) -> Matrix:
    return bundled(request.param)


def test_all_bundled_matrices_are_looked_at() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.toml")) == sorted(WORDS)


def test_it_is_called_after_its_file_and_says_whose_words_it_has(matrix: Matrix) -> None:
    assert matrix.id in WORDS
    assert (FOLDER / f"{matrix.id}.toml").is_file()
    assert "this project's own" in matrix.wording or "own plain English" in matrix.wording
    assert "imports" in matrix.wording
    assert matrix.source.publisher
    assert matrix.source.rights


def test_no_id_and_no_title_is_used_twice(matrix: Matrix) -> None:
    ids = Counter([theme.id for theme in matrix.themes] + [row.id for row in descriptors(matrix)])
    # A theme that is its one element has one identifier for both.
    ids.update(element.id for theme, element in matrix.elements() if element.id != theme.id)
    assert [id_ for id_, times in ids.items() if times > 1] == []
    assert [id_ for id_ in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_)] == []
    titles = Counter(row.title for row in descriptors(matrix))
    assert [title for title, times in titles.items() if times > 1] == []


def test_titles_are_short(matrix: Matrix) -> None:
    for row in descriptors(matrix):
        assert 1 <= len(row.title.split()) <= 7, row.id


def test_every_row_names_every_stage_and_is_blank_only_where_its_source_is(matrix: Matrix) -> None:
    stage_ids = [stage.id for stage in matrix.stages]
    for row in descriptors(matrix):
        assert list(row.cells) == stage_ids, row.id
    blank = [(row.id, stage) for row in descriptors(matrix) for stage, cell in row.cells.items() if not cell]
    assert blank == BLANK.get(matrix.id, [])


def test_no_two_cells_of_a_row_are_the_same_and_no_statement_stands_twice(matrix: Matrix) -> None:
    for row in descriptors(matrix):
        assert len(set(row.cells.values())) == len(row.cells), row.id
        said = [statement for cell in row.cells.values() for statement in cell]
        assert len(set(said)) == len(said), row.id
    if matrix.id not in MAY_SAY_THE_SAME:
        times = Counter(statements(matrix))
        assert [statement for statement, count in times.items() if count > 1] == []


def test_each_statement_is_one_sentence_that_can_be_read_aloud(matrix: Matrix) -> None:
    least, most = WORDS[matrix.id]
    for statement in statements(matrix):
        assert statement == " ".join(statement.split()), statement
        assert statement[0].isupper() or statement[0] == "“", statement
        assert statement.endswith("."), statement
        assert statement.count(".") == 1, statement
        assert least <= len(statement.split()) <= most, statement
        assert not re.search(r"\betc\b|and/or|e\.g|\bPBP\b", statement), statement
