"""Records the words that a widget paints, whoever paints them: itself, its delegate, a style or a chart."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import (
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPixmap,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget

_RATIO_IN_PARTS = 65536
"""In which Qt asks for the ratio of device pixels."""
_DOTS_PER_INCH = 96
_ELLIPSIS = "…"
_SPARE = 1
"""Pixels by which rounding may differ."""
_LEADING = 2
"""Pixels of a line above and below in which no letter stands."""


@dataclass(frozen=True)
class PaintedWords:
    """A run of text in one line: its room in pixels of the widget, and how much of that is let through."""

    text: str
    place: QRectF
    clip: QRectF


def painted_words(widget: QWidget) -> list[PaintedWords]:
    """What the widget paints without its children, in the order of painting; nothing is shown by this."""
    device = _Listener(widget)
    painter = QPainter(device)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    painter.end()
    return device.engine.words


def cut_words(widget: QWidget) -> list[str]:
    """What is cut of the words that a widget paints: what ends in an ellipsis that is none of its own text,
    and what is let through only in part at a side, or above or below where that is not the edge of it all:
    there a view scrolls."""
    found = []
    edge = QRectF(widget.rect())
    own = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    for text, place, clip in ((words.text, words.place, words.clip) for words in painted_words(widget)):
        if not place.intersects(edge):
            continue  # scrolled away
        if _ELLIPSIS in text and _ELLIPSIS not in own:
            found.append(f"{text!r} is shortened")
        elif place.left() < clip.left() - _SPARE or place.right() > clip.right() + _SPARE:
            found.append(f"{text!r} is cut at the side")
        elif (clip.top() > edge.top() and place.top() < clip.top() - _LEADING) or (
            clip.bottom() < edge.bottom() and place.bottom() > clip.bottom() + _LEADING
        ):
            found.append(f"{text!r} is cut above or below")
    return found


def beyond_cells(view: QAbstractItemView) -> list[str]:
    """The words that reach out of the cell of a view in which they begin."""
    found = []
    for words in painted_words(view.viewport()):
        start = QPointF(words.place.left() + 1, words.place.center().y()).toPoint()
        cell = QRectF(view.visualRect(view.indexAt(start)))
        if cell.isValid() and not cell.adjusted(-_SPARE, -_LEADING, _SPARE, _LEADING).contains(words.place):
            found.append(f"{words.text!r} reaches out of its cell")
    return found


def all_words(widget: QWidget) -> str:
    """All that the widget paints, with single spaces between."""
    return " ".join(" ".join(words.text for words in painted_words(widget)).split())


class _Ear(QPaintEngine):
    """Draws nothing and keeps what is written."""

    def __init__(self, room: QRectF) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._room = room
        self.words: list[PaintedWords] = []

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, _state: QPaintEngineState) -> None:
        pass

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:
        painter = self.painter()
        height = item.ascent() + item.descent()
        there = painter.combinedTransform()
        place = there.mapRect(QRectF(at.x(), at.y() - item.ascent(), item.width(), height))
        clip = there.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else self._room
        self.words.append(PaintedWords(item.text(), place, clip & self._room))

    def drawPixmap(self, _where: QRectF, _pixmap: QPixmap, _part: QRectF) -> None:
        pass

    def drawImage(self, _where: QRectF, _image: QImage, _part: QRectF, _flags: object) -> None:
        pass

    def drawTiledPixmap(self, _where: QRectF, _pixmap: QPixmap, _from: QPointF) -> None:
        pass

    def drawPath(self, _path: object) -> None:
        pass

    def drawPolygon(self, *_points: object) -> None:
        pass

    def drawRects(self, *_rects: object) -> None:
        pass

    def drawLines(self, *_lines: object) -> None:
        pass

    def drawEllipse(self, _rect: object) -> None:
        pass

    def drawPoints(self, *_points: object) -> None:
        pass


class _Listener(QPaintDevice):
    """As large as the widget, in pixels of 96 to the inch."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._width, self._height = widget.width(), widget.height()
        self.engine = _Ear(QRectF(widget.rect()))

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kind = QPaintDevice.PaintDeviceMetric
        answers = {
            kind.PdmWidth: self._width,
            kind.PdmHeight: self._height,
            kind.PdmWidthMM: round(self._width / _DOTS_PER_INCH * 25.4),
            kind.PdmHeightMM: round(self._height / _DOTS_PER_INCH * 25.4),
            kind.PdmDepth: 32,
            kind.PdmNumColors: 2**31 - 1,
            kind.PdmDevicePixelRatio: 1,
            kind.PdmDevicePixelRatioScaled: _RATIO_IN_PARTS,
        }
        return answers.get(metric, _DOTS_PER_INCH)
