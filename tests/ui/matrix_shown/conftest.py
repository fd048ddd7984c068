"""The application as it is seen, and matrices with cells as long as the longest there are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from placematrix_desktop.domain.matrix import Descriptor, Element, Matrix, Theme
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import STAGES, small_matrix

SENTENCE = "Partners have agreed the evidence that decisions are to rest on, and look at it again each year."


@pytest.fixture(scope="module")
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper(Path(__file__).resolve().parents[3] / "resources")
    keeper.dress(qapp)
    yield keeper
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


def long_matrix(*, rows: int = 3, statements: int = 6) -> Matrix:
    """A matrix of that many themes of one descriptor each, as many statements of a hundred characters a
    cell; elements bear the names of their themes."""
    return replace(
        small_matrix(),
        themes=tuple(
            Theme(
                id=f"theme-{n}",
                title=f"Theme {n}",
                elements=(
                    Element(
                        id=f"theme-{n}",
                        title=f"Theme {n}",
                        descriptors=(
                            Descriptor(
                                id=f"row-{n}",
                                title=f"Row {n}",
                                definition="What it means.",
                                context="What is to be known of it.",
                                cells={
                                    stage: tuple(f"{k}: {SENTENCE}" for k in range(statements))
                                    for stage in STAGES
                                },
                            ),
                        ),
                    ),
                ),
            )
            for n in range(1, rows + 1)
        ),
    )
