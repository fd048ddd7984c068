"""Text grows and shrinks; targets grow with it and never shrink; distances stay."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.theme import Theme


@pytest.mark.parametrize(
    ("wanted", "kept"), [(79, 80), (80, 80), (125, 125), (200, 200), (201, 200), (-5, 80)]
)
def test_the_text_size_stays_in_its_bounds(theme: Theme, wanted: int, kept: int) -> None:
    assert theme.scaled(wanted).text_scale == kept


def test_text_and_targets_grow_and_distances_stay(theme: Theme) -> None:
    large = theme.scaled(200)
    assert large.text_pixels("body") == 2 * theme.text_pixels("body")
    assert large.height("control") == 2 * theme.height("control")
    assert large.height("radius") == theme.height("radius")
    assert large.space(1.5) == theme.space(1.5) == 12


def test_targets_do_not_shrink(theme: Theme) -> None:
    small = theme.scaled(80)
    assert small.text_pixels("body") < theme.text_pixels("body")
    assert small.height("control") == theme.height("control") >= 40
    assert small.height("control_compact") == theme.height("control_compact") >= 32


def test_sizes_are_in_order(theme: Theme) -> None:
    sizes = list(theme.text_sizes.values())
    assert sizes == sorted(set(sizes))
    assert sizes[0] >= 11


def test_a_font_has_its_size_weight_and_stand_in(theme: Theme, qtbot: QtBot) -> None:
    font = theme.scaled(200).font("title", "semibold")
    assert font.families() == ["Inter", "DejaVu Sans"]
    assert font.pixelSize() == 2 * theme.text_sizes["title"]
    assert font.weight() == QFont.Weight.DemiBold
