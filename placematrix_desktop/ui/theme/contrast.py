"""How well one colour stands out from another, as WCAG 2.2 measures it."""

from __future__ import annotations

from collections.abc import Iterable


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of "#rrggbb", each 0 to 1."""
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))  # type: ignore[return-value]


def linear(channel: float) -> float:
    """Light of one sRGB channel, 0 to 1 (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb": 0 is black, 1 is white (WCAG 2.2, "relative luminance")."""
    red, green, blue = (linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def most_legible(ground: str, inks: Iterable[str]) -> str:
    """The ink that stands out best on a ground."""
    return max(inks, key=lambda ink: contrast(ink, ground))
