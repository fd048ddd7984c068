"""Reading the made-up workshop: who takes part from one file, what is said from one file a matrix."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.sample import Sample
from placematrix_desktop.errors import UserError

SETTING = "northbridge.toml"


def read_sample(folder: Path, matrix: Matrix) -> Sample:
    """The sample on a matrix: `northbridge.toml` with the file that bears the matrix's id laid over it.

    Raises UserError where there is no sample on this matrix or where it does not fit.
    """
    told = folder / f"{matrix.id}.toml"
    if not told.is_file():
        raise UserError(
            f"There is no sample workshop on “{matrix.title}”.",
            mend="Begin a workshop of your own, or choose another matrix.",
        )
    values = {**_values(folder / SETTING), **_values(told)}
    try:
        sample = msgspec.convert(values, Sample)
    except msgspec.ValidationError as problem:
        raise UserError(f"This is no sample workshop: {problem}.", where=told.name) from problem
    _check(sample, matrix, told.name)
    return sample


def _values(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as problem:
        raise UserError(f"This is no valid TOML: {problem}.", where=file.name) from problem


def _check(sample: Sample, matrix: Matrix, file: str) -> None:
    """Every id that the sample names is one of the matrix, and each descriptor is told of once."""
    stages = {stage.id for stage in matrix.stages}
    descriptors = [result.descriptor for result in sample.results]
    elements = {element.id for _, element in matrix.elements()}
    wrong = [
        *(key for key in [*descriptors, *sample.earlier] if not matrix.has_descriptor(key)),
        *(key for key in descriptors if descriptors.count(key) > 1),
        *(result.element for result in sample.element_results if result.element not in elements),
        *(stage for stage in sample.earlier.values() if stage not in stages),
        *(result.stage for result in sample.results if result.stage and result.stage not in stages),
    ]
    if wrong:
        raise UserError(f"The matrix has no “{wrong[0]}”, or the sample names it twice.", where=file)
