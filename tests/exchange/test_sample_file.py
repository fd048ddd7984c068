"""The samples that come with the program, and what a broken one is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from placematrix_desktop import paths
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.errors import UserError
from placematrix_desktop.exchange.sample_file import read_sample
from placematrix_desktop.matrix_files.bundled import BundledMatrices

SAMPLES = paths.resources_folder() / "samples"


@pytest.fixture
def matrix() -> Matrix:
    return BundledMatrices(paths.matrices_folder()).load("wyh-place-development")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The samples, to be spoilt."""
    return Path(shutil.copytree(SAMPLES, tmp_path / "samples"))


@pytest.mark.parametrize("matrix_id", BundledMatrices(paths.matrices_folder()).ids())
def test_each_bundled_matrix_has_a_sample_that_says_something_of_every_descriptor(matrix_id: str) -> None:
    matrix = BundledMatrices(paths.matrices_folder()).load(matrix_id)
    sample = read_sample(SAMPLES, matrix)
    assert [result.descriptor for result in sample.results] == list(matrix.descriptor_ids())
    assert all(result.note for result in sample.results)
    assert all((result.state is State.AGREED) == (result.stage is not None) for result in sample.results)
    assert all(person.sector for person in sample.people)


@pytest.mark.parametrize("matrix_id", BundledMatrices(paths.matrices_folder()).ids())
def test_each_sample_counts_hands_of_those_who_are_there_and_agrees_after_it(matrix_id: str) -> None:
    matrix = BundledMatrices(paths.matrices_folder()).load(matrix_id)
    sample = read_sample(SAMPLES, matrix)
    present = sum(person.present for person in sample.people)
    counted = [result for result in sample.results if result.hands]
    assert any(result.state is State.AGREED for result in counted)
    for result in counted:
        for hands in result.hands:
            assert set(hands) <= {stage.id for stage in matrix.stages}
            assert 0 < sum(hands.values()) <= present


def test_a_matrix_without_a_sample_is_said(folder: Path, matrix: Matrix) -> None:
    (folder / f"{matrix.id}.toml").unlink()
    with pytest.raises(UserError, match="There is no sample workshop on “Place development matrix”"):
        read_sample(folder, matrix)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('descriptor = "common-vision"', 'descriptor = "no-such-thing"', "no “no-such-thing”"),
        ('descriptor = "health-and-wellbeing-priorities"', 'descriptor = "common-vision"', "names it twice"),
        ('stage = "thriving"', 'stage = "perfect"', "no “perfect”"),
        ('element = "enabler-digital"', 'element = "enabler-magic"', "no “enabler-magic”"),
        ("[earlier]", "[earlier", "no valid TOML"),
        ('note = "', 'nota = "', "no sample workshop"),
    ],
)
def test_a_sample_that_does_not_fit_is_said_with_its_file(
    old: str, new: str, words: str, folder: Path, matrix: Matrix
) -> None:
    file = folder / f"{matrix.id}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UserError) as said:
        read_sample(folder, matrix)
    assert said.value.where == file.name
    assert words in said.value.sentence
