"""A theme: what each role looks like at the present text size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtGui import QColor, QFont

from placematrix_desktop.ui.theme.roles import GROWING, Metric, Role, TextSize, Weight
from placematrix_desktop.ui.theme.stages import StageColours, StageHex, choices_of, ladder_of

FAMILIES = ("Inter", "DejaVu Sans")
"""The typeface, and the one that stands in for scripts and symbols that it lacks."""

SMALLEST_TEXT, LARGEST_TEXT = 80, 200
"""Bounds of the text size in per cent."""

_WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}


@dataclass(frozen=True, kw_only=True)
class Theme:
    """Colours, sizes and measures by meaning. Lengths are device-independent pixels.

    `contrast` is the least ratio that any text has to its ground. `text_scale` is in per cent.
    """

    id: str
    name: str
    scheme: Literal["light", "dark"]
    contrast: float
    roles: Mapping[Role, str]
    text_sizes: Mapping[TextSize, int]
    metrics: Mapping[Metric, int]
    ladder: tuple[StageHex, ...]
    choices: tuple[StageHex, ...]
    text_scale: int = 100

    @property
    def is_dark(self) -> bool:
        return self.scheme == "dark"

    def hex(self, role: Role) -> str:
        """The colour of a role as "#rrggbb"."""
        return self.roles[role]

    def colour(self, role: Role) -> QColor:
        """The colour of a role."""
        return QColor(self.roles[role])

    def stage_hexes(self, count: int, *, ladder: bool = True) -> tuple[StageHex, ...]:
        """As `stages`, in "#rrggbb"."""
        if not ladder:
            return choices_of(self.choices, count)
        inks = (self.roles["ink"], "#000000", "#ffffff")
        return ladder_of(self.ladder, count, inks, self.contrast)

    def stages(self, count: int, *, ladder: bool = True) -> tuple[StageColours, ...]:
        """The colours of a matrix's stages, in order; 1 to 9 of them, else ValueError.

        `ladder` is false where the columns are choices and not steps.
        """
        return tuple(StageColours.of(stage) for stage in self.stage_hexes(count, ladder=ladder))

    def text_pixels(self, size: TextSize) -> int:
        """Height of a text size at the present text scale."""
        return round(self.text_sizes[size] * self.text_scale / 100)

    def font(self, size: TextSize = "body", weight: Weight = "regular") -> QFont:
        """The typeface at a size and weight."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.text_pixels(size))
        font.setWeight(_WEIGHTS[weight])
        return font

    def space(self, units: float = 1) -> int:
        """A distance on the spacing grid; one unit is 8 pixels, at every text size."""
        return round(self.metrics["space"] * units)

    def height(self, metric: Metric) -> int:
        """A measure of the theme; those that hold text grow with it."""
        grows = max(100, self.text_scale) if metric in GROWING else 100
        return round(self.metrics[metric] * grows / 100)

    def scaled(self, text_scale: int) -> Theme:
        """The same theme at a text size in per cent, kept within 80 to 200."""
        return replace(self, text_scale=min(max(text_scale, SMALLEST_TEXT), LARGEST_TEXT))
