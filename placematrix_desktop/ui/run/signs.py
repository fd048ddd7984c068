"""The small signs, number chips and badges that the grid and the theme list draw, each told by its form."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.pieces.text_block import TextStyle
from placematrix_desktop.ui.theme import StageColours

_TICK_ROOM = 1.5
"""The tick of a badge and the gap after it, as a multiple of its side."""

_NO_PEN = Qt.PenStyle.NoPen
_NO_BRUSH = Qt.BrushStyle.NoBrush


def paint_sign(painter: QPainter, state: State, box: QRectF, colour: QColor) -> None:
    """The sign of a state in a square: tick, dot, diamond, two bars, a ring with a bar across."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match state:
        case State.AGREED:
            _tick(painter, box, colour)
        case State.NO_CONSENSUS:
            _filled(painter, colour)
            half, centre = box.width() / 2, box.center()
            painter.drawPolygon(
                QPolygonF([centre + QPointF(0, -half), centre + QPointF(half, 0),
                           centre + QPointF(0, half), centre + QPointF(-half, 0)])
            )  # fmt: skip
        case State.PARKED:
            _filled(painter, colour)
            bar = box.width() * 0.26
            for left in (box.left() + box.width() * 0.14, box.right() - box.width() * 0.14 - bar):
                painter.drawRect(QRectF(left, box.top() + 0.5, bar, box.height() - 1))
        case State.NOT_APPLICABLE:
            painter.setPen(_pen(colour, box))
            painter.setBrush(_NO_BRUSH)
            ring = box.adjusted(1, 1, -1, -1)
            painter.drawEllipse(ring)
            inset = ring.width() * 0.15
            painter.drawLine(
                QPointF(ring.left() + inset, ring.bottom() - inset),
                QPointF(ring.right() - inset, ring.top() + inset),
            )
        case State.OPEN:
            painter.setPen(_pen(colour, box))
            painter.setBrush(_NO_BRUSH)
            inset = box.width() * 0.18
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def paint_tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A tick in a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _tick(painter, box, colour)
    painter.restore()


def paint_pointer(painter: QPainter, box: QRectF, colour: QColor, *, down: bool) -> None:
    """The sign of what can be opened, in a square: it points right, or down where it is open."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colour, box))
    painter.setBrush(_NO_BRUSH)
    centre, reach = box.center(), box.width() * 0.22
    along, across = (QPointF(0, 1), QPointF(1, 0)) if down else (QPointF(1, 0), QPointF(0, 1))
    painter.drawPolyline(
        QPolygonF(
            [
                centre - along * reach - across * (2 * reach),
                centre + along * reach,
                centre - along * reach + across * (2 * reach),
            ]
        )
    )
    painter.restore()


def paint_dots(painter: QPainter, box: QRectF, dots: int, side: float, pitch: float, colour: QColor) -> None:
    """A row of dots from the left of a box, `side` wide and `pitch` apart."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _filled(painter, colour)
    y = box.center().y() - side / 2
    for number in range(dots):
        painter.drawEllipse(QRectF(box.left() + number * pitch, y, side, side))
    painter.restore()


def paint_chip(painter: QPainter, box: QRectF, number: int, colours: StageColours, style: TextStyle) -> None:
    """The number of a stage in its colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.border, 1))
    painter.setBrush(colours.fill)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(colours.on_fill)
    painter.setFont(style.font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def paint_badge(
    painter: QPainter,
    box: QRectF,
    words: str,
    style: TextStyle,
    ink: QColor,
    pad: int,
    *,
    fill: QColor | None = None,
    outline: QColor | None = None,
    dashed: bool = False,
    tick: bool = False,
) -> None:
    """A pill with words, filled or outlined, with a tick before them where asked for. `pad` is the room
    at either end, as for `badge_width`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(fill) if fill else _NO_BRUSH)
    if outline:
        painter.setPen(QPen(outline, 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
    else:
        painter.setPen(_NO_PEN)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
    x = box.left() + pad
    if tick:
        side = tick_side(style)
        _tick(painter, QRectF(x, box.center().y() - side / 2, side, side), ink)
        x += round(side * _TICK_ROOM)
    painter.setPen(ink)
    painter.setFont(style.font)
    text = QRectF(x, box.top(), box.right() - x, box.height())
    painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()


def badge_width(words: str, style: TextStyle, pad: int, *, tick: bool = False) -> int:
    """The width of a badge that is not cut."""
    return ceil(style.width(words)) + 2 * pad + (round(tick_side(style) * _TICK_ROOM) if tick else 0)


def tick_side(style: TextStyle) -> float:
    """The side of the tick that goes with a text."""
    return style.step * 0.6


def _tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    pen = _pen(colour, box)
    painter.setPen(pen)
    painter.setBrush(_NO_BRUSH)
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(box.left() + box.width() * 0.06, box.top() + box.height() * 0.55),
                QPointF(box.left() + box.width() * 0.38, box.top() + box.height() * 0.86),
                QPointF(box.left() + box.width() * 0.94, box.top() + box.height() * 0.18),
            ]
        )
    )


def _pen(colour: QColor, box: QRectF) -> QPen:
    pen = QPen(colour, max(1.4, box.width() * 0.17))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _filled(painter: QPainter, colour: QColor) -> None:
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
