"""A calm field to draw a signature in, by mouse, finger or pen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from placematrix_desktop.domain.drawing import HEIGHT, LONGEST_DRAWING, WIDTH, Stroke, path_of, stroke_of
from placematrix_desktop.ui.theme import ThemeKeeper

_MOST_WIDTH = 640
_PEN = 0.0035
"""The width of a line as a share of the field's."""


class DrawingPad(QWidget):
    """Strokes in a box of fixed shape, so that they come out as they were drawn. Backspace takes the last
    stroke back, Delete all of them."""

    changed = Signal()
    full = Signal()
    """The drawing has as much in it as one can have; the last stroke was not taken."""

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__()
        self._themes = themes
        self._strokes: list[Stroke] = []
        self._under_way: list[tuple[float, float]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_MOST_WIDTH)
        self.setCursor(Qt.CursorShape.CrossCursor)
        themes.changed.connect(self.update)

    @property
    def path(self) -> str:
        """The drawing as path data; "" where nothing is drawn."""
        return path_of(self._strokes)

    def clear(self) -> None:
        """Begin anew."""
        self._strokes, self._under_way = [], []
        self._tell()

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self._strokes.pop()
            self._tell()

    def sizeHint(self) -> QSize:
        return QSize(_MOST_WIDTH, _MOST_WIDTH * HEIGHT // WIDTH)

    def resizeEvent(self, _event: object) -> None:
        self.setFixedHeight(max(60, self.width() * HEIGHT // WIDTH))

    # Mouse, finger and pen do the same: of a finger that nobody asks for, Qt makes a mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        match event.type():
            case QEvent.Type.TabletPress:
                self._begin(event.position())
            case QEvent.Type.TabletMove:
                self._go_on(event.position())
            case QEvent.Type.TabletRelease:
                self._end()
        # Accepted, so that Qt does not make a mouse of it besides.
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Backspace:
                self.undo()
            case Qt.Key.Key_Delete:
                self.clear()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = QPen(theme.colour("line_strong"), 1)
        if self.hasFocus():
            edge = QPen(theme.colour("focus_ring"), theme.height("focus_width"))
        painter.setPen(edge)
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(box, theme.height("radius"), theme.height("radius"))
        line = box.top() + box.height() * 0.76
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QPointF(box.left() + 24, line), QPointF(box.right() - 24, line))
        pen = QPen(theme.colour("ink"), max(1.5, self.width() * _PEN))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in (*self._strokes, self._under_way):
            points = [QPointF(x * self._scale, y * self._scale) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            elif points:
                painter.drawPolyline(points)
        painter.end()

    @property
    def _scale(self) -> float:
        """Pixels to one unit of the drawing."""
        return self.width() / WIDTH

    def _begin(self, place: QPointF) -> None:
        self._under_way = [self._in_units(place)]
        self.update()

    def _go_on(self, place: QPointF) -> None:
        if self._under_way:
            self._under_way.append(self._in_units(place))
            self.update()

    def _end(self) -> None:
        if not self._under_way:
            return
        stroke, self._under_way = stroke_of(self._under_way), []
        if len(path_of([*self._strokes, stroke])) > LONGEST_DRAWING:
            self.update()
            self.full.emit()
            return
        self._strokes.append(stroke)
        self._tell()

    def _in_units(self, place: QPointF) -> tuple[float, float]:
        return place.x() / self._scale, place.y() / self._scale

    def _tell(self) -> None:
        self.update()
        self.changed.emit()
