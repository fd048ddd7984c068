"""Draws the charts of `domain.charts`, and lets one go through their chips by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from placematrix_desktop.domain.marks import Chart, Line, Mark, Measure, Polygon, Rect, Text
from placematrix_desktop.ui.pieces.announce import announce
from placematrix_desktop.ui.theme import Role, Theme, ThemeKeeper

Layout = Callable[[float, Measure, float], Chart]
"""Lays a chart out for a width, with a function that measures text, at a text size; all in pixels."""

_ROLES: dict[str, Role] = {
    "ink": "ink",
    "muted": "ink_muted",
    "line": "line",
    "line_strong": "line_strong",
}


def chart_font(theme: Theme, size: float, *, bold: bool = False) -> QFont:
    """The typeface of a chart at a size in pixels."""
    font = theme.font("body", "semibold" if bold else "regular")
    font.setPixelSize(max(1, round(size)))
    return font


def measure_with(theme: Theme) -> Measure:
    """The function that a chart's layout measures text with."""
    known: dict[float, QFontMetricsF] = {}

    def measure(text: str, size: float) -> float:
        if size not in known:
            known[size] = QFontMetricsF(chart_font(theme, size))
        return known[size].horizontalAdvance(text)

    return measure


def paint_chart(painter: QPainter, chart: Chart, theme: Theme, *, stages: int, ladder: bool = True) -> None:
    """Draw a chart with its upper left corner at the origin; one unit of the chart is one pixel."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme.stages(stages, ladder=ladder)

    def colour(name: str) -> QColor:
        kind, _, number = name.partition(":")
        if not number:
            return theme.colour(_ROLES[kind])
        stage = colours[int(number)]
        return {"stage": stage.fill, "on_stage": stage.on_fill, "stage_edge": stage.border}[kind]

    for mark in chart.marks:
        _paint_mark(painter, mark, theme, colour)
    painter.restore()


def _paint_mark(painter: QPainter, mark: Mark, theme: Theme, colour: Callable[[str], QColor]) -> None:
    match mark:
        case Rect():
            pen = QPen(colour(mark.outline), 1) if mark.outline else QPen(Qt.PenStyle.NoPen)
            if mark.dashed:
                pen.setDashPattern([2.5, 2.5])
            painter.setPen(pen)
            painter.setBrush(colour(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
            # The outline is drawn inside, so that neighbours keep their distance.
            inset = 0.5 if mark.outline else 0.0
            place = QRectF(mark.x, mark.y, mark.width, mark.height).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(place, mark.radius, mark.radius)
        case Line():
            painter.setPen(QPen(colour(mark.colour), mark.width))
            painter.drawLine(QLineF(mark.x1, mark.y1, mark.x2, mark.y2))
        case Polygon():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(mark.fill))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in mark.points]))
        case Text():
            font = chart_font(theme, mark.size, bold=mark.bold)
            width = QFontMetricsF(font).horizontalAdvance(mark.text)
            left = mark.x - {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
            painter.setFont(font)
            painter.setPen(colour(mark.colour))
            painter.drawText(QPointF(left, mark.y), mark.text)


class ChartView(QLabel):
    """A chart as wide as the widget and as high as it needs. What has an `about` can be chosen: arrow
    keys go from one to the next, Enter or a double click asks for it."""

    current_changed = Signal(str)
    """The `about` of the chosen mark."""
    resized = Signal(int)
    """The chart has another height."""
    activated = Signal(str)
    """Enter, or a double click, on a mark."""

    def __init__(self, keeper: ThemeKeeper, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._layout: Layout | None = None
        self._stages, self._ladder = 1, True
        self._chart: Chart | None = None
        self._targets: tuple[Rect, ...] = ()
        self._current = ""
        # A screen reader is told that a label with a picture is a graphic; what is seen is painted below.
        self.setPixmap(QPixmap(1, 1))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        keeper.changed.connect(self.refresh)

    @property
    def chart(self) -> Chart | None:
        """The chart as it is laid out now."""
        return self._chart

    @property
    def current(self) -> str:
        """The `about` of the chosen mark; empty where there is none."""
        return self._current

    @property
    def meaning(self) -> str:
        """What the chosen mark says, in words."""
        target = self._target(self._current)
        return target.meaning if target else ""

    def set_layout(self, layout: Layout, *, stages: int, ladder: bool = True) -> None:
        """Show the chart that this lays out; it is asked again for every width and text size."""
        self._layout, self._stages, self._ladder = layout, stages, ladder
        self.refresh()

    def refresh(self) -> None:
        """Lay the chart out anew."""
        if self._layout is None:
            return
        theme = self._keeper.theme
        width = max(200, self.width())
        self._chart = self._layout(width, measure_with(theme), float(theme.text_pixels("body")))
        self._targets = tuple(m for m in self._chart.marks if isinstance(m, Rect) and m.about)
        if self._target(self._current) is None:
            self._current = self._targets[0].about if self._targets else ""
        self._say()
        self.setMinimumHeight(round(self._chart.height) + 2)
        self.resized.emit(round(self._chart.height) + 2)
        self.updateGeometry()
        self.update()

    def choose(self, about: str) -> None:
        """Choose a mark; one that the chart lacks is passed over."""
        if about == self._current or self._target(about) is None:
            return
        self._current = about
        self._say()
        if self.hasFocus():
            announce(self, self.meaning)
        self.current_changed.emit(about)
        self.update()

    def place_of(self, about: str) -> QRectF:
        """Where a mark stands in the widget; empty where the chart lacks it."""
        target = self._target(about)
        return QRectF(target.x, target.y, target.width, target.height) if target else QRectF()

    # Qt's questions

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, _width: int) -> int:
        return round(self._chart.height) if self._chart else 0

    def sizeHint(self) -> QSize:
        return QSize(600, round(self._chart.height) if self._chart else 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chart is None:
            return
        theme = self._keeper.theme
        painter = QPainter(self)
        paint_chart(painter, self._chart, theme, stages=self._stages, ladder=self._ladder)
        target = self._target(self._current)
        if target is not None and self.hasFocus():
            width = theme.height("focus_width") + 0.5
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("ink"), width))
            painter.drawRoundedRect(self.place_of(self._current).adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            target = self._at(QPointF(event.pos()))
            if target is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), target.meaning, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        target = self._at(event.position())
        if target is not None:
            self.choose(target.about)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        target = self._at(event.position())
        if target is not None:
            self.choose(target.about)
            self.activated.emit(target.about)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._targets:
            super().keyPressEvent(event)
            return
        order = [target.about for target in self._targets]
        at = order.index(self._current)
        match event.key():
            case Qt.Key.Key_Right:
                self.choose(order[min(at + 1, len(order) - 1)])
            case Qt.Key.Key_Left:
                self.choose(order[max(at - 1, 0)])
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.choose(self._beyond(downward=event.key() == Qt.Key.Key_Down))
            case Qt.Key.Key_Home:
                self.choose(order[0])
            case Qt.Key.Key_End:
                self.choose(order[-1])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.activated.emit(self._current)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    # The inside

    def _say(self) -> None:
        words = self._chart.description if self._chart else ""
        self.setAccessibleDescription(f"{self.meaning}. {words}" if self.meaning else words)

    def _target(self, about: str) -> Rect | None:
        return next((target for target in self._targets if target.about == about), None) if about else None

    def _at(self, point: QPointF) -> Rect | None:
        for target in self._targets:
            if QRectF(target.x, target.y, target.width, target.height).contains(point):
                return target
        return None

    def _beyond(self, *, downward: bool) -> str:
        """The mark in the nearest row above or below, as near as can be; at the end of a column of rows
        the next in order."""
        here = self._target(self._current)
        assert here is not None
        rows = [t for t in self._targets if (t.y - here.y) * (1 if downward else -1) > 1]
        # Charts stand in columns; what is in another column is far away.
        near = [t for t in rows if abs(t.x - here.x) < self.width() / 3.5]
        if not near:
            order = [target.about for target in self._targets]
            at = order.index(self._current) + (1 if downward else -1)
            return order[min(max(at, 0), len(order) - 1)]
        step = min(abs(t.y - here.y) for t in near)
        row = [t for t in near if abs(abs(t.y - here.y) - step) < 1]
        return min(row, key=lambda t: abs(t.x - here.x)).about
