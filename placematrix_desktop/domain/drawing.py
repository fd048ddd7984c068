"""A signature that was drawn: strokes as SVG path data, in a box of 1,000 by 300 units.

Each stroke is an absolute "M" and the steps from there as one relative "l", in whole units, as in
"M40 120l12 -30 5 8". Nothing else of SVG is read, and a drawing has a longest length, so that nothing but
strokes can travel in one.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from placematrix_desktop.domain.marks import Chart, Line

WIDTH, HEIGHT = 1000, 300
"""The size of the box, in units."""

LONGEST_DRAWING = 8_000
"""Characters of path data: some 1,300 points, far more than a name needs."""

_NEAR = 4
"""Points nearer to the one before than this many units say nothing more."""

Point = tuple[int, int]
Stroke = tuple[Point, ...]

_STROKE = re.compile(r"M(\d{1,4}) (\d{1,4})l((?:-?\d{1,4} -?\d{1,4})(?: -?\d{1,4} -?\d{1,4})*)", re.ASCII)


def stroke_of(points: Iterable[tuple[float, float]]) -> Stroke:
    """The points of one stroke in units of the box, without those that say nothing more. One that never
    moved is a dot of one point."""
    kept: list[Point] = []
    last: Point | None = None
    for x, y in points:
        last = (min(max(round(x), 0), WIDTH), min(max(round(y), 0), HEIGHT))
        if not kept or abs(last[0] - kept[-1][0]) + abs(last[1] - kept[-1][1]) >= _NEAR:
            kept.append(last)
    if last is not None and len(kept) > 1:
        kept[-1] = last
    return tuple(kept)


def path_of(strokes: Iterable[Stroke]) -> str:
    """The path data of these strokes; "" where there are none."""
    return "".join(_path(stroke) for stroke in strokes if stroke)


def strokes_of(path: str) -> tuple[Stroke, ...]:
    """The strokes of path data. Raises ValueError for anything that `path_of` would not write, or that is
    longer than a drawing may be."""
    if len(path) > LONGEST_DRAWING:
        raise ValueError("the drawing is too long")
    strokes: list[Stroke] = []
    at = 0
    while at < len(path):
        found = _STROKE.match(path, at)
        if found is None:
            raise ValueError("the drawing is no path of strokes")
        numbers = [int(each) for each in found[3].split(" ")]
        points = [(int(found[1]), int(found[2]))]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            points.append((points[-1][0] + dx, points[-1][1] + dy))
        if any(not (0 <= x <= WIDTH and 0 <= y <= HEIGHT) for x, y in points):
            raise ValueError("the drawing leaves its box")
        strokes.append(tuple(points[:1]) if len(points) == 2 and points[0] == points[1] else tuple(points))
        at = found.end()
    return tuple(strokes)


def is_drawing(path: str) -> bool:
    """Whether this is path data with something drawn."""
    try:
        return bool(strokes_of(path))
    except ValueError:
        return False


def drawing_chart(path: str, description: str, *, width: float, height: float, pen: float) -> Chart:
    """The drawing as a picture of at most that size, cut to what is drawn; `pen` is the width of its lines.
    Raises ValueError as `strokes_of` does, and for an empty drawing."""
    strokes = strokes_of(path)
    corners = [point for stroke in strokes for point in stroke]
    if not corners:
        raise ValueError("nothing is drawn")
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    wide = max(x for x, _ in corners) - left
    high = max(y for _, y in corners) - top
    scale = min((width - 2 * pen) / max(wide, 1), (height - 2 * pen) / max(high, 1), height / HEIGHT)
    marks = []
    for stroke in strokes:
        placed = [((x - left) * scale + pen, (y - top) * scale + pen) for x, y in stroke]
        if len(placed) == 1:
            # A dot is as long as the pen is wide.
            (x, y) = placed[0]
            placed = [(x - pen / 2, y), (x + pen / 2, y)]
        marks += [
            Line(x1=x1, y1=y1, x2=x2, y2=y2, colour="ink", width=pen)
            for (x1, y1), (x2, y2) in itertools.pairwise(placed)
        ]
    return Chart(
        width=wide * scale + 2 * pen,
        height=high * scale + 2 * pen,
        marks=tuple(marks),
        description=description,
    )


def _path(stroke: Sequence[Point]) -> str:
    points = stroke if len(stroke) > 1 else (stroke[0], stroke[0])
    steps = " ".join(f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in itertools.pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{steps}"
