"""How the room window looks at its size: type that is read from the back of the room, and colours that
stand out at least seven to one on a pale projector."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont

from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.theme import Theme
from placematrix_desktop.ui.theme.contrast import contrast, most_legible
from placematrix_desktop.ui.theme.theme import FAMILIES

SMALLEST = 20
"""Pixels under which no text goes, whatever the size of the window."""
LEGIBLE = 7.0
"""The least contrast of text (WCAG 2.2, 1.4.6)."""
DESIGNED_FOR = QSize(1024, 768)
"""The window for which the sizes below are meant; a larger one has larger type."""
STATEMENT_SIZES = (30, 28, 26, 24, 22, SMALLEST)
TITLE_SIZES = (42, 38, 34)

_LEADING = 1.32
_MIXING_STEP = 0.04


@dataclass(frozen=True)
class StageInks:
    """The colours of one stage: the square of its number, and its ground where it is agreed."""

    fill: str
    on_fill: str
    border: str
    soft: str
    on_soft: str


@dataclass(frozen=True)
class RoomLook:
    """A theme at the size of the window. All lengths are pixels of the window."""

    theme: Theme
    size: QSize
    watermarked: bool = False

    @property
    def scale(self) -> float:
        """How much larger everything is than in the window that it is designed for, never smaller."""
        across = self.size.width() / DESIGNED_FOR.width()
        down = self.size.height() / DESIGNED_FOR.height()
        return max(1.0, min(across, down))

    def length(self, pixels: float) -> int:
        """A distance, given as in the window that it is designed for."""
        return round(pixels * self.scale)

    def style(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> TextStyle:
        """Text at a size, given as in the window that it is designed for."""
        return _style(max(SMALLEST, self.length(pixels)), weight)

    @property
    def badge_style(self) -> TextStyle:
        """The type of badges."""
        return self.style(SMALLEST, QFont.Weight.DemiBold)

    def badge_width(self, words: str, *, sign: bool = False) -> int:
        """The width of a badge that is not cut."""
        return ceil(self.badge_style.width(words)) + 2 * self.length(12) + (self.length(28) if sign else 0)

    @property
    def badge_height(self) -> int:
        return self.badge_style.step + self.length(6)

    # Colours

    @property
    def ground(self) -> str:
        return self.theme.hex("panel")

    @property
    def ink(self) -> str:
        return self.theme.hex("ink")

    @property
    def mark(self) -> str:
        """The colour of the watermark, which lies under the words."""
        return self.theme.hex("sunken")

    def quiet_ink(self, ground: str) -> str:
        """The ink for what is said quietly, as far as it is legible on a ground."""
        grounds = (ground, self.mark) if self.watermarked else (ground,)
        muted = self.theme.hex("ink_muted")
        return muted if all(contrast(muted, one) >= LEGIBLE for one in grounds) else self.ink

    def stages(self, count: int, *, ladder: bool) -> tuple[StageInks, ...]:
        """The colours of the stages, darker or paler than in the grid where their number would not be
        legible from afar."""
        return tuple(
            StageInks(
                *legible_ground(stage.fill, (self.ink, "#000000", "#ffffff")),
                border=stage.border,
                soft=stage.soft,
                on_soft=most_legible(stage.soft, (self.ink, "#000000", "#ffffff")),
            )
            for stage in self.theme.stage_hexes(count, ladder=ladder)
        )


@lru_cache(maxsize=256)
def legible_ground(ground: str, inks: tuple[str, ...]) -> tuple[str, str]:
    """A ground as near to this one as can be on which one of the inks is legible, and that ink."""
    ink = most_legible(ground, inks)
    away_from = "#000000" if contrast(ink, "#000000") > contrast(ink, "#ffffff") else "#ffffff"
    share = 0.0
    mixed = ground
    while contrast(ink, mixed) < LEGIBLE and share < 1:
        share += _MIXING_STEP
        mixed = _mix(ground, away_from, min(share, 1.0))
    return mixed, ink


@lru_cache(maxsize=1024)
def laid_out(
    paragraphs: tuple[str, ...], style: TextStyle, width: int, *, bullets: bool = False
) -> TextBlock:
    """Text to a width, in full. The same is asked for again with every decision, so it is remembered."""
    return lay_out(paragraphs, style, width, bullets=bullets)


@lru_cache(maxsize=4096)
def widest_word(text: str, style: TextStyle) -> float:
    """The width of the longest word, which no column should break."""
    return max((style.width(word) for word in text.split()), default=0.0)


def colour(name: str) -> QColor:
    """A colour of "#rrggbb"."""
    return QColor(name)


def _mix(one: str, other: str, share: float) -> str:
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@lru_cache(maxsize=128)
def _style(pixels: int, weight: QFont.Weight) -> TextStyle:
    # One object for each size: what was laid out in it is found again.
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return TextStyle.of(font, _LEADING)
