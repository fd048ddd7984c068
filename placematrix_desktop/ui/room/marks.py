"""What the room window paints: plates, then the watermark, then signs and words, which are never covered.

A face of the window is laid out to marks, so that a test can ask where each text lies, on which ground, and
whether all of it is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle
from placematrix_desktop.ui.room.look import colour
from placematrix_desktop.ui.run.signs import paint_sign, paint_tick

_TILT = -24
"""Degrees by which a watermark rises."""


@dataclass(frozen=True)
class Plate:
    """A rectangle with round corners, filled or outlined or both."""

    rect: QRect
    fill: str | None = None
    outline: str | None = None
    width: int = 0
    radius: int = 0
    dashed: bool = False
    large: bool = False
    """True for what a watermark lies over."""

    def paint(self, painter: QPainter) -> None:
        painter.setBrush(colour(self.fill) if self.fill else Qt.BrushStyle.NoBrush)
        edge = QRectF(self.rect)
        if self.outline and self.width:
            pen = QPen(colour(self.outline), self.width)
            if self.dashed:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            inset = self.width / 2
            edge.adjust(inset, inset, -inset, -inset)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(edge, self.radius, self.radius)


@dataclass(frozen=True)
class Words:
    """Text that is laid out. `text` is what it says; `rect` is the room that it has."""

    text: str
    block: TextBlock
    style: TextStyle
    rect: QRect
    ink: str
    ground: str

    @property
    def pixels(self) -> int:
        """The height of its type."""
        return self.style.font.pixelSize()

    def paint(self, painter: QPainter) -> None:
        self.block.paint(painter, self.rect.x(), self.rect.y(), colour(self.ink))


@dataclass(frozen=True)
class Line:
    """One line of text, in the middle of a rectangle or at its left."""

    text: str
    style: TextStyle
    rect: QRect
    ink: str
    ground: str
    centred: bool = False

    @property
    def pixels(self) -> int:
        """The height of its type."""
        return self.style.font.pixelSize()

    def paint(self, painter: QPainter) -> None:
        across = Qt.AlignmentFlag.AlignHCenter if self.centred else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.style.font)
        painter.setPen(colour(self.ink))
        painter.drawText(QRectF(self.rect), across | Qt.AlignmentFlag.AlignVCenter, self.text)


@dataclass(frozen=True)
class Sign:
    """The sign of a state in a square."""

    state: State
    rect: QRect
    ink: str

    def paint(self, painter: QPainter) -> None:
        if self.state is State.AGREED:
            paint_tick(painter, QRectF(self.rect), colour(self.ink))
        else:
            paint_sign(painter, self.state, QRectF(self.rect), colour(self.ink))


@dataclass(frozen=True)
class Watermark:
    """A word across all that it lies on, again and again."""

    text: str
    style: TextStyle
    rect: QRect
    ink: str

    def paint(self, painter: QPainter) -> None:
        painter.save()
        painter.setClipRect(self.rect)
        painter.setFont(self.style.font)
        painter.setPen(colour(self.ink))
        painter.translate(QPointF(self.rect.center()))
        painter.rotate(_TILT)
        reach = self.rect.width() + self.rect.height()
        across, down = round(self.style.width(self.text) * 1.5), self.style.step * 2
        for row, y in enumerate(range(-reach // 2, reach // 2, down)):
            for x in range(-reach // 2 - (row % 2) * across // 2, reach // 2, across):
                painter.drawText(QPointF(x, y), self.text)
        painter.restore()


Mark = Plate | Words | Line | Sign | Watermark


def _layer(mark: Mark) -> int:
    match mark:
        case Plate():
            return 0 if mark.large else 2
        case Watermark():
            return 1
        case _:
            return 3


@dataclass
class Picture:
    """One face of the window. `spoken` says the same to a screen reader; `page` of `pages` counts from 0."""

    size: QSize
    ground: str
    marks: list[Mark] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    page: int = 0
    pages: int = 1

    def texts(self) -> Iterator[Words | Line]:
        """Every text to be read."""
        for mark in self.marks:
            if isinstance(mark, Words | Line):
                yield mark

    def paint(self, painter: QPainter) -> None:
        """Paint it all, from the ground up."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, self.size.width(), self.size.height()), colour(self.ground))
        for mark in sorted(self.marks, key=_layer):
            mark.paint(painter)
            if isinstance(mark, Watermark):
                # It lies on the ground of the columns and not over their edges.
                for plate in self.marks:
                    if isinstance(plate, Plate) and plate.large:
                        replace(plate, fill=None).paint(painter)
