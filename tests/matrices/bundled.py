"""The bundled matrices as they lie in the checkout, and what stands in one."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from placematrix_desktop.domain.matrix import Descriptor, Matrix

FOLDER = Path(__file__).parents[2] / "matrices"


def bundled(matrix_id: str) -> Matrix:
    """The matrix in the file of its identifier, read without the program's own reader."""
    with (FOLDER / f"{matrix_id}.toml").open("rb") as file:
        return msgspec.convert(tomllib.load(file), Matrix)


def descriptors(matrix: Matrix) -> list[Descriptor]:
    """Its rows in order."""
    return [place.descriptor for place in matrix.places()]


def statements(matrix: Matrix) -> list[str]:
    """All that its cells say, row by row."""
    return [said for row in descriptors(matrix) for cell in row.cells.values() for said in cell]
