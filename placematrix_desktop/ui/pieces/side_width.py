"""How wide the left side of a page is beside the rest of it."""

from __future__ import annotations

from placematrix_desktop.ui.theme import Theme

_WIDE, _NARROW = 392, 336
_NARROW_BELOW = 1200
_MOST = 0.45
"""As a share of the page: large text takes no more than this from the rest."""


def is_cramped(page: int, theme: Theme) -> bool:
    """True where a page of this width, in pixels, has little room beside its left side."""
    return page < _NARROW_BELOW * max(100, theme.text_scale) // 100


def side_width(page: int, theme: Theme) -> int:
    """The width in pixels. It grows with the text, as far as the page has room."""
    wide = (_NARROW if page < _NARROW_BELOW else _WIDE) * max(100, theme.text_scale) // 100
    return min(wide, round(page * _MOST))
