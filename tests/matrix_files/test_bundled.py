"""The matrices that come with the program: listed, loaded by id, and damaged ones told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from placematrix_desktop.application.ports import Matrices
from placematrix_desktop.domain.matrix import SubjectKind
from placematrix_desktop.errors import UserError
from placematrix_desktop.matrix_files.bundled import BundledMatrices
from placematrix_desktop.matrix_files.file_problems import MatrixFileProblems
from placematrix_desktop.matrix_files.toml_writer import write_matrix
from tests.factories import large_matrix, small_matrix
from tests.matrix_files.small_files import SMALL

SHIPPED = Path(__file__).parents[2] / "matrices"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small.toml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "large-30.toml").write_text(write_matrix(large_matrix(30)), encoding="utf-8")
    (tmp_path / "README.md").write_text("Not a matrix.", encoding="utf-8")
    return tmp_path


def test_it_is_what_the_application_asks_for(folder: Path) -> None:
    matrices: Matrices = BundledMatrices(folder)
    assert matrices.load("small").title == "A small matrix"


def test_cards_come_by_title(folder: Path) -> None:
    large, small = BundledMatrices(folder).cards()
    assert (large.title, small.title) == ("A matrix of 30 descriptors", "A small matrix")
    assert (small.id, small.edition, small.subjects) == ("small", "2026", (SubjectKind.PLACE,))
    assert (small.ladder, small.stage_labels) == (True, ("Early", "Late"))
    assert (small.themes, small.elements, small.descriptors) == (1, 2, 2)
    assert (small.filled_cells, small.blank_cells) == (3, 1)


def test_ids_come_from_the_names_of_the_files(folder: Path) -> None:
    assert BundledMatrices(folder).ids() == ("large-30", "small")


def test_a_matrix_is_loaded_by_id_and_read_once(folder: Path) -> None:
    matrices = BundledMatrices(folder)
    small = matrices.load("small")
    (folder / "small.toml").unlink()
    (folder / "small.toml").write_text("damaged", encoding="utf-8")
    assert matrices.load("small") is small


def test_nothing_is_read_before_it_is_asked_for(folder: Path) -> None:
    matrices = BundledMatrices(folder)
    (folder / "large-30.toml").write_text("damaged", encoding="utf-8")
    assert matrices.load("small").id == "small"


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("smal", "There is no matrix “smal”. Perhaps small is meant."),
        ("Small", "There is no matrix “Small”. Perhaps small is meant."),
        ("zzz", "There is no matrix “zzz”. There are large-30, small."),
        ("", "There is no matrix “”. There are large-30, small."),
        ("../small", "There is no matrix “../small”. Perhaps small is meant."),
        ("README", "There is no matrix “README”. There are large-30, small."),
    ],
)
def test_an_id_that_is_not_there(asked: str, sentence: str, folder: Path) -> None:
    with pytest.raises(UserError) as caught:
        BundledMatrices(folder).load(asked)
    assert caught.value.sentence == sentence


def test_the_only_matrix_is_named(folder: Path) -> None:
    (folder / "large-30.toml").unlink()
    with pytest.raises(UserError) as caught:
        BundledMatrices(folder).load("zzz")
    assert caught.value.sentence == "There is no matrix “zzz”. The only one is small."


def test_a_folder_without_matrices(tmp_path: Path) -> None:
    matrices = BundledMatrices(tmp_path)
    assert matrices.cards() == ()
    with pytest.raises(UserError, match="install it again"):
        matrices.load("small")


def test_a_damaged_file_keeps_nobody_from_the_others(folder: Path) -> None:
    (folder / "broken.toml").write_text("title = 'Broken'", encoding="utf-8")
    matrices = BundledMatrices(folder)
    assert [card.id for card in matrices.cards()] == ["large-30", "small"]
    (damaged,) = matrices.damaged()
    assert damaged.file == "broken.toml"
    for _ in range(2):
        with pytest.raises(MatrixFileProblems, match=r"broken.toml: 3 things are wrong"):
            matrices.load("broken")


def test_a_file_is_named_after_its_matrix(folder: Path) -> None:
    (folder / "small.toml").rename(folder / "other.toml")
    matrices = BundledMatrices(folder)
    assert [each.sentence for each in matrices.damaged()] == [
        "other.toml: The file holds the matrix “small”, and its name says another. Name it small.toml."
    ]
    with pytest.raises(MatrixFileProblems, match="its name says another"):
        matrices.load("other")


def test_any_other_file_is_read_by_its_path(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "own file.toml"
    file.write_text(write_matrix(small_matrix()), encoding="utf-8")
    assert BundledMatrices(folder).read(file) == small_matrix()


def test_every_matrix_that_is_shipped_is_sound_and_cites_its_source() -> None:
    matrices = BundledMatrices(SHIPPED)
    assert matrices.damaged() == ()
    assert "wyh-place-development" in matrices.ids()
    for matrix_id in matrices.ids():
        matrix = matrices.load(matrix_id)
        assert matrix.id == matrix_id
        assert matrix.edition
        assert matrix.wording
        assert matrix.source.publisher
        assert matrix.source.title
        assert matrix.source.rights


def test_the_first_matrix_is_shipped_whole() -> None:
    (card,) = [each for each in BundledMatrices(SHIPPED).cards() if each.id == "wyh-place-development"]
    assert (card.themes, card.elements, card.descriptors) == (3, 19, 43)
    assert (card.filled_cells, card.blank_cells) == (171, 1)
