"""How much room there is for the grid and the show of hands below it."""

from __future__ import annotations

from enum import IntEnum


class Tightness(IntEnum):
    """The tighter it is, the more gives way to the selected row and to what is counted."""

    ROOMY = 0
    TIGHT = 1
    """The heading of the grid leaves its definitions out, and the panel says less."""
    CRAMPED = 2
    """Nothing stands over the selected row but the stages, and the panel has one round."""


_TIGHT_BELOW, _CRAMPED_BELOW = 480, 300
"""Pixels of height for both at 100 % text."""


def tightness_of(height: int, text_scale: int) -> Tightness:
    """How tight a height in pixels is at a text size in per cent."""
    at_100 = height * 100 // max(100, text_scale)
    if at_100 < _CRAMPED_BELOW:
        return Tightness.CRAMPED
    return Tightness.TIGHT if at_100 < _TIGHT_BELOW else Tightness.ROOMY
