"""Drawing the marks of `domain.charts` on a page."""

from __future__ import annotations

from reportlab.lib.colors import Color

from placematrix_desktop.domain.charts import Chart, Line, Mark, Measure, Polygon, Rect, Text
from placematrix_desktop.report.fonts import Fonts, visible
from placematrix_desktop.report.lettering import Lettered, fill, ruled, stroke
from placematrix_desktop.report.line_breaking import Run
from placematrix_desktop.report.palette import Scale, colour_of
from placematrix_desktop.report.right_to_left import has_right_to_left, runs_right_to_left, visual_order
from placematrix_desktop.report.tagging import TaggedCanvas

_OUTLINE = 0.6
_DASHES = "[1.6 1.6] 0 d"
_NO_DASHES = "[] 0 d"
_PAINTED = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
"""The operator for a path that is filled, outlined, both or neither."""
_ARC = 0.4472
"""Where the handles of a quarter of a circle stand, as a share of its radius."""


def measure_with(fonts: Fonts) -> Measure:
    """The function that a chart's layout measures text with."""
    return lambda text, size: fonts.width(text, fonts.regular, size)


def paint(
    canvas: TaggedCanvas, chart: Chart, fonts: Fonts, *, scale: Scale, x: float = 0, y: float = 0
) -> None:
    """Draw a chart with its lower left corner at `x`, `y`; one unit of the chart is one point."""
    # A chart counts downward, a page upward.
    top = y + chart.height
    for mark in chart.marks:
        _paint_mark(canvas, mark, fonts, scale, x, top)


def _paint_mark(
    canvas: TaggedCanvas, mark: Mark, fonts: Fonts, scale: Scale, left: float, top: float
) -> None:
    match mark:
        case Rect():
            canvas.put(_rect(mark, scale, left, top))
        case Line():
            canvas.put(
                ruled(
                    (left + mark.x1, top - mark.y1),
                    (left + mark.x2, top - mark.y2),
                    colour_of(mark.colour, scale),
                    mark.width,
                )
            )
        case Polygon():
            corners = [f"{left + x:.3f} {top - y:.3f}" for x, y in mark.points]
            path = " l ".join([f"{corners[0]} m {corners[1]}", *corners[2:]])
            canvas.put(f"{fill(colour_of(mark.fill, scale))} {path} l h f")
        case Text():
            _paint_text(canvas, mark, fonts, scale, left, top)


def _rect(mark: Rect, scale: Scale, left: float, top: float) -> str:
    operators = []
    if mark.fill:
        operators.append(fill(colour_of(mark.fill, scale)))
    if mark.outline:
        operators.append(f"{stroke(colour_of(mark.outline, scale))} {_OUTLINE:g} w")
    if mark.dashed:
        operators.append(_DASHES)
    # The outline is drawn inside the rectangle, so that neighbours keep their distance.
    inset = _OUTLINE / 2 if mark.outline else 0.0
    operators.append(
        rounded(
            left + mark.x + inset,
            top - mark.y - mark.height + inset,
            mark.width - 2 * inset,
            mark.height - 2 * inset,
            mark.radius,
        )
    )
    operators.append(_PAINTED[bool(mark.fill), bool(mark.outline)])
    if mark.dashed:
        operators.append(_NO_DASHES)
    return " ".join(operators)


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with round corners, its lower left one at `x`, `y`."""
    if radius <= 0:
        return f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re"
    right, top, handle = x + width, y + height, radius * _ARC
    return (
        f"{x + radius:.3f} {y:.3f} m {right - radius:.3f} {y:.3f} l "
        f"{right - handle:.3f} {y:.3f} {right:.3f} {y + handle:.3f} {right:.3f} {y + radius:.3f} c "
        f"{right:.3f} {top - radius:.3f} l "
        f"{right:.3f} {top - handle:.3f} {right - handle:.3f} {top:.3f} {right - radius:.3f} {top:.3f} c "
        f"{x + radius:.3f} {top:.3f} l "
        f"{x + handle:.3f} {top:.3f} {x:.3f} {top - handle:.3f} {x:.3f} {top - radius:.3f} c "
        f"{x:.3f} {y + radius:.3f} l "
        f"{x:.3f} {y + handle:.3f} {x + handle:.3f} {y:.3f} {x + radius:.3f} {y:.3f} c h"
    )


def _paint_text(
    canvas: TaggedCanvas, mark: Text, fonts: Fonts, scale: Scale, left: float, top: float
) -> None:
    font = fonts.strong if mark.bold else fonts.regular
    width = fonts.width(mark.text, font, mark.size) if mark.anchor != "start" else 0.0
    x = left + mark.x - {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
    draw_line(canvas, mark.text, x, top - mark.y, fonts, font, mark.size, colour_of(mark.colour, scale))


def draw_line(
    canvas: TaggedCanvas,
    text: str,
    x: float,
    y: float,
    fonts: Fonts,
    font: str,
    size: float,
    colour: Color,
) -> None:
    """Draw one line of text from `x` on, its base line at `y`."""
    if not text.isascii() and has_right_to_left(text):
        seen = visual_order(visible(text), right_to_left=runs_right_to_left(text))
        text = "".join(sign for _, sign in seen)
    runs = [Run(piece, name, colour) for name, piece in fonts.runs(text, font)]
    canvas.put(canvas.lettering.lines([Lettered(x, runs)], y, size, 0))
