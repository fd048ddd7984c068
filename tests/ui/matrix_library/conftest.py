"""The library of matrices over three of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from placematrix_desktop.domain.matrix import Matrix, SubjectKind
from placematrix_desktop.domain.matrix_card import MatrixCard, card_of
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import small_matrix
from tests.ui.matrix_shown.conftest import long_matrix

PLACE, SYSTEM = SubjectKind.PLACE, SubjectKind.SYSTEM


class Shelf:
    """Matrices as the window is handed them; `broken` says of one why it cannot be read. `loaded` are the
    ids of those that were asked for, in order."""

    def __init__(self) -> None:
        self.matrices = {
            matrix.id: matrix
            for matrix in (
                replace(long_matrix(), id="long", title="Long cells", subjects=(PLACE,)),
                replace(small_matrix(ladder=False, id="choices"), title="Choices", subjects=(SYSTEM,)),
                replace(small_matrix(id="small"), title="Small", subjects=(PLACE, SYSTEM)),
            )
        }
        self.broken: dict[str, str] = {}
        self.loaded: list[str] = []

    def cards(self) -> tuple[MatrixCard, ...]:
        return tuple(card_of(matrix) for matrix in self.matrices.values())

    def load(self, matrix_id: str) -> Matrix:
        self.loaded.append(matrix_id)
        if matrix_id in self.broken:
            raise UserError(self.broken[matrix_id])
        return self.matrices[matrix_id]

    def read(self, path: Path) -> Matrix:
        raise NotImplementedError(path)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture(scope="module")
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper(Path(__file__).resolve().parents[3] / "resources")
    keeper.dress(qapp)
    yield keeper
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())
