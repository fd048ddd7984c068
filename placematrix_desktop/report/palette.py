"""The colours of the report: legible on white paper, and told apart when printed in grey."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor

INK = HexColor("#18222f")
MUTED = HexColor("#4f5c6b")
LINE = HexColor("#d9dee5")
LINE_STRONG = HexColor("#8a94a1")
DRAFT = HexColor("#eceff3")
WHITE = HexColor("#ffffff")
BLACK = HexColor("#000000")

_RAMP = ("#f3f0c7", "#b5ddb6", "#4fa8b5", "#1f4e86")
"""From the first stage to the last: light to dark, so that the order is kept in grey and to every eye."""

_CHOICES = (
    "#7ea6d9", "#f2d694", "#7d4f86", "#b9d3bd", "#d98f76", "#4d6272", "#d9c2e3", "#2f7d78", "#cfd5dc",
)  # fmt: skip
"""For columns that are choices: as different as can be, and in no order from light to dark. They are those
of the light theme, so that the paper looks like the screen."""


class Scale(NamedTuple):
    """What the colours of a matrix depend on: how many stages it has, and whether they are steps."""

    stages: int
    ladder: bool = True


_NAMED = {"ink": INK, "muted": MUTED, "line": LINE, "line_strong": LINE_STRONG}


@lru_cache(maxsize=256)
def colour_of(role: str, scale: Scale) -> Color:
    """The colour of a role of `domain.charts` on the scale of a matrix. Raises KeyError for a role that
    there is not."""
    kind, _, number = role.partition(":")
    if not number:
        return _NAMED[kind]
    fill = _on_the_ramp(int(number), scale.stages) if scale.ladder else _of_choice(int(number))
    if kind == "stage":
        return fill
    if kind == "stage_edge":
        return _darker(fill, 0.78)
    if kind == "on_stage":
        # One of black and white has a contrast of 4.5 with any colour; a softer ink has not.
        return max((BLACK, WHITE), key=lambda ink: contrast(ink, fill))
    raise KeyError(role)


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _on_the_ramp(index: int, stages: int) -> Color:
    """The colours of the ramp at equal distances, mixed where there are more or fewer stages than colours."""
    place = index / (stages - 1) * (len(_RAMP) - 1) if stages > 1 else 1.0
    below = min(int(place), len(_RAMP) - 2)
    share = place - below
    low, high = HexColor(_RAMP[below]), HexColor(_RAMP[below + 1])
    return Color(
        low.red + (high.red - low.red) * share,
        low.green + (high.green - low.green) * share,
        low.blue + (high.blue - low.blue) * share,
    )


def _of_choice(index: int) -> Color:
    return HexColor(_CHOICES[index % len(_CHOICES)])


def _darker(colour: Color, share: float) -> Color:
    return Color(colour.red * share, colour.green * share, colour.blue * share)


def _luminance(colour: Color) -> float:
    channels = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.red, colour.green, colour.blue)
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), channels, strict=True))
