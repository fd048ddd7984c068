"""How colours look to others: Machado, Oliveira and Fernandes (2009), complete forms, and grey print."""

from __future__ import annotations

from math import dist

from placematrix_desktop.ui.theme.contrast import channels, linear, luminance

KINDS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def difference(one: str, other: str, kind: str) -> float:
    """How far two colours look apart, 0 to 100 or so (CIE 1976 ΔE*ab; about 2.3 is just seen)."""
    return dist(_lab(_seen(one, kind)), _lab(_seen(other, kind)))


def grey(colour: str) -> float:
    """CIE lightness of the grey that a printer makes of a colour: 0 is black, 100 is white."""
    return 116 * _root(luminance(colour)) - 16


def _seen(colour: str, kind: str) -> tuple[float, ...]:
    light = [linear(channel) for channel in channels(colour)]
    if kind == "typical":
        return tuple(light)
    rows = KINDS[kind]
    return tuple(min(max(sum(a * b for a, b in zip(row, light, strict=True)), 0.0), 1.0) for row in rows)


def _lab(light: tuple[float, ...]) -> tuple[float, float, float]:
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    return 116 * _root(y) - 16, 500 * (_root(x) - _root(y)), 200 * (_root(y) - _root(z))


def _root(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
