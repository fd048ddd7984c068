"""Drawing the marks of `domain.charts` on a page."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from placematrix_desktop.domain.charts import Chart, Line, Mark, Measure, Polygon, Rect, Text
from placematrix_desktop.report.fonts import Fonts, visible
from placematrix_desktop.report.palette import Scale, colour_of
from placematrix_desktop.report.right_to_left import has_right_to_left, runs_right_to_left, visual_order

_OUTLINE = 0.6
_DASHES = (1.6, 1.6)


def measure_with(fonts: Fonts) -> Measure:
    """The function that a chart's layout measures text with."""
    return lambda text, size: fonts.width(text, fonts.regular, size)


def paint(canvas: Canvas, chart: Chart, fonts: Fonts, *, scale: Scale, x: float = 0, y: float = 0) -> None:
    """Draw a chart with its lower left corner at `x`, `y`; one unit of the chart is one point."""
    canvas.saveState()
    # A chart counts downward, a page upward.
    canvas.translate(x, y + chart.height)
    for mark in chart.marks:
        _paint_mark(canvas, mark, fonts, scale)
    canvas.restoreState()


def _paint_mark(canvas: Canvas, mark: Mark, fonts: Fonts, scale: Scale) -> None:
    match mark:
        case Rect():
            _paint_rect(canvas, mark, scale)
        case Line():
            canvas.setStrokeColor(colour_of(mark.colour, scale))
            canvas.setLineWidth(mark.width)
            canvas.line(mark.x1, -mark.y1, mark.x2, -mark.y2)
        case Polygon():
            canvas.setFillColor(colour_of(mark.fill, scale))
            path = canvas.beginPath()
            path.moveTo(mark.points[0][0], -mark.points[0][1])
            for x, y in mark.points[1:]:
                path.lineTo(x, -y)
            path.close()
            canvas.drawPath(path, stroke=0, fill=1)
        case Text():
            _paint_text(canvas, mark, fonts, scale)


def _paint_rect(canvas: Canvas, mark: Rect, scale: Scale) -> None:
    if mark.fill:
        canvas.setFillColor(colour_of(mark.fill, scale))
    if mark.outline:
        canvas.setStrokeColor(colour_of(mark.outline, scale))
        canvas.setLineWidth(_OUTLINE)
    canvas.setDash(_DASHES if mark.dashed else ())
    # The outline is drawn inside the rectangle, so that neighbours keep their distance.
    inset = _OUTLINE / 2 if mark.outline else 0.0
    canvas.roundRect(
        mark.x + inset,
        -mark.y - mark.height + inset,
        mark.width - 2 * inset,
        mark.height - 2 * inset,
        mark.radius,
        stroke=int(mark.outline is not None),
        fill=int(mark.fill is not None),
    )
    canvas.setDash()


def _paint_text(canvas: Canvas, mark: Text, fonts: Fonts, scale: Scale) -> None:
    font = fonts.strong if mark.bold else fonts.regular
    width = fonts.width(mark.text, font, mark.size)
    x = mark.x - {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
    draw_line(canvas, mark.text, x, -mark.y, fonts, font, mark.size, colour_of(mark.colour, scale))


def draw_line(
    canvas: Canvas,
    text: str,
    x: float,
    y: float,
    fonts: Fonts,
    font: str,
    size: float,
    colour: object,
) -> None:
    """Draw one line of text from `x` on, its base line at `y`."""
    if has_right_to_left(text):
        seen = visual_order(visible(text), right_to_left=runs_right_to_left(text))
        text = "".join(sign for _, sign in seen)
    canvas.setFillColor(colour)
    line = canvas.beginText(x, y)
    for name, piece in fonts.runs(text, font):
        line.setFont(name, size)
        line.textOut(piece)
    canvas.drawText(line)
