"""The colours of stages: a ladder of any length up to nine, and choices that are not a ladder.

A theme names a few steps of its ladder. A matrix with another number of stages gets steps at even
distances along the same path, measured in OKLab (Björn Ottosson, 2020), where equal distances look equal.
The path gets darker all the way, so the order stands in grey print and for every kind of colour vision.
Ground on which no ink could be read is left out of the path.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import dist

from PySide6.QtGui import QColor

from placematrix_desktop.ui.theme.contrast import channels, contrast, linear, most_legible

MOST_STAGES = 9

_SAMPLES = 480
_Lab = tuple[float, float, float]


@dataclass(frozen=True)
class StageHex:
    """The colours of one stage as "#rrggbb"."""

    fill: str
    soft: str
    border: str
    on_fill: str
    on_soft: str


@dataclass(frozen=True)
class StageColours:
    """The colours of one stage: the number square, the soft ground of an agreed cell, their edge and text."""

    fill: QColor
    soft: QColor
    border: QColor
    on_fill: QColor
    on_soft: QColor

    @classmethod
    def of(cls, stage: StageHex) -> StageColours:
        return cls(
            fill=QColor(stage.fill),
            soft=QColor(stage.soft),
            border=QColor(stage.border),
            on_fill=QColor(stage.on_fill),
            on_soft=QColor(stage.on_soft),
        )


@lru_cache(maxsize=64)
def ladder_of(
    steps: tuple[StageHex, ...], count: int, inks: tuple[str, ...], legible: float
) -> tuple[StageHex, ...]:
    """`count` stages along the ladder that `steps` describe; `legible` is the least contrast of text.

    Raises ValueError where `count` is not 1 to 9.
    """
    _check(count)
    if count == len(steps):
        return steps
    path = [at / _SAMPLES * (len(steps) - 1) for at in range(_SAMPLES + 1)]
    path = [at for at in path if _best_contrast(_mix([step.fill for step in steps], at), inks) >= legible]
    labs = [_oklab(_mix([step.fill for step in steps], at)) for at in path]
    # A jump over ground that was left out counts as no distance.
    far = 1.5 * (len(steps) - 1) / _SAMPLES
    way = [
        0.0,
        *accumulate(
            dist(labs[at], labs[at + 1]) if path[at + 1] - path[at] < far else 0.0
            for at in range(len(path) - 1)
        ),
    ]
    wanted = [way[-1] / 2] if count == 1 else [way[-1] * at / (count - 1) for at in range(count)]
    return tuple(_stage_at(steps, path[min(bisect_left(way, goal), len(path) - 1)], inks) for goal in wanted)


@lru_cache(maxsize=64)
def choices_of(choices: tuple[StageHex, ...], count: int) -> tuple[StageHex, ...]:
    """The first `count` choices. Raises ValueError where `count` is not 1 to 9."""
    _check(count)
    return choices[:count]


def lightness(colour: str) -> float:
    """OKLab lightness of "#rrggbb": 0 is black, 1 is white."""
    return _oklab(colour)[0]


def _check(count: int) -> None:
    if not 1 <= count <= MOST_STAGES:
        raise ValueError(f"a matrix has 1 to {MOST_STAGES} stages, not {count}")


def _stage_at(steps: Sequence[StageHex], at: float, inks: tuple[str, ...]) -> StageHex:
    fill = _mix([step.fill for step in steps], at)
    soft = _mix([step.soft for step in steps], at)
    return StageHex(
        fill=fill,
        soft=soft,
        border=_mix([step.border for step in steps], at),
        on_fill=most_legible(fill, inks),
        on_soft=most_legible(soft, inks),
    )


def _best_contrast(ground: str, inks: tuple[str, ...]) -> float:
    return max(contrast(ink, ground) for ink in inks)


def _mix(colours: Sequence[str], at: float) -> str:
    """The colour at a place on a path of colours; 1.5 is half-way between the second and the third."""
    step = min(int(at), len(colours) - 2)
    share = at - step
    one, other = _oklab(colours[step]), _oklab(colours[step + 1])
    return _from_oklab(tuple(a + (b - a) * share for a, b in zip(one, other, strict=True)))  # type: ignore[arg-type]


@lru_cache(maxsize=2048)
def _oklab(colour: str) -> _Lab:
    red, green, blue = (linear(channel) for channel in channels(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_oklab(lab: _Lab) -> str:
    light, green_red, blue_yellow = lab
    long = (light + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    medium = (light - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (light - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    parts = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{_eight_bit(part):02x}" for part in parts)


def _eight_bit(light: float) -> int:
    light = min(max(light, 0.0), 1.0)
    return round(255 * (light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055))
