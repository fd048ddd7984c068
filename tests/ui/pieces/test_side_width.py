"""How wide the left side of a page is."""

from __future__ import annotations

import pytest

from placematrix_desktop.ui.pieces.side_width import is_cramped, side_width
from placematrix_desktop.ui.theme import ThemeKeeper


@pytest.mark.parametrize(
    ("page", "scale", "width", "cramped"),
    [
        (1366, 100, 392, False),
        (1366, 80, 392, False),
        (1093, 100, 336, True),
        (1366, 150, 588, True),
        (1366, 200, 615, True),
        (1093, 200, 492, True),
        (2560, 200, 784, False),
    ],
)
def test_it_grows_with_the_text_and_leaves_the_rest_its_room(
    keeper: ThemeKeeper, page: int, scale: int, width: int, cramped: bool
) -> None:
    theme = keeper.theme.scaled(scale)
    assert side_width(page, theme) == width
    assert is_cramped(page, theme) is cramped
