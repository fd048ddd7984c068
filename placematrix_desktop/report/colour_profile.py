"""The colour profile that says what the report's red, green and blue are: sRGB.

PDF/A wants one in every file. This one is made here from the published numbers of sRGB (IEC 61966-2-1) in the
form of ICC.1:2004-10 (version 4.2): primaries adapted to D50 by the Bradford transform, and the curve as a
formula in place of a table, so that it takes half a kilobyte.
"""

from __future__ import annotations

import struct
from functools import cache

_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_ADAPTED = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
"""The Bradford transform from D65, the white of sRGB, to D50, row by row."""
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""Exponent, slope and offset of the curve, slope of the straight piece, and where that ends."""
_FORMULA = 3
_NAME = "sRGB"
_RIGHTS = "No rights are reserved in this profile."
_HEADER = 128


@cache
def srgb_profile() -> bytes:
    """The bytes of the profile."""
    curve = _padded(b"para\0\0\0\0" + struct.pack(">HH", _FORMULA, 0) + _fixed(_CURVE))
    tags = {
        b"desc": _words(_NAME),
        b"cprt": _words(_RIGHTS),
        b"wtpt": _xyz(_D50),
        b"chad": b"sf32\0\0\0\0" + _fixed(_ADAPTED),
        **{name: _xyz(value) for name, value in _PRIMARIES.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = struct.pack(">I", len(tags)), b""
    begins = _HEADER + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for name, data in tags.items():
        if data not in places:  # the three curves are one
            places[data] = begins + len(body)
            body += data
        table += struct.pack(">4sII", name, places[data], len(data))
    return _header(begins + len(body)) + table + body


def _header(size: int) -> bytes:
    # Size, version 4.2, a display's profile from RGB to XYZ, the day of the standard, D50.
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2004, 10, 1, 0, 0, 0, b"acsp")
    return (head.ljust(68, b"\0") + _fixed(_D50)).ljust(_HEADER, b"\0")


def _words(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    head = b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"GB", len(encoded), 28)
    return _padded(head + encoded)


def _xyz(value: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(value)


def _fixed(numbers: tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 4)
