"""A short word in a rounded frame: agreed, last time, draft. For widgets and for delegates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from placematrix_desktop.ui.theme import Role, ThemeKeeper

BadgeKind = Literal["agreed", "last_time", "neutral", "info", "success", "warning", "danger"]


@dataclass(frozen=True)
class _Look:
    text: Role
    fill: Role | None = None
    line: Role | None = None
    icon: str = ""
    dashed: bool = False


_LOOKS: dict[BadgeKind, _Look] = {
    "agreed": _Look("on_agreed_badge", fill="agreed_badge", icon="check"),
    "last_time": _Look("ink_muted", line="line_strong", dashed=True),
    "neutral": _Look("ink_muted", fill="band", line="line"),
    "info": _Look("info", fill="info_soft", line="info_line"),
    "success": _Look("success", fill="success_soft", line="success_line", icon="check"),
    "warning": _Look("warning", fill="warning_soft", line="warning_line", icon="warning"),
    "danger": _Look("danger", fill="danger_soft", line="danger_line", icon="warning"),
}


def badge_size(keeper: ThemeKeeper, text: str, kind: BadgeKind = "neutral") -> QSize:
    """The room that a badge takes, in device-independent pixels."""
    metrics = QFontMetrics(keeper.theme.font("caption", "semibold"))
    sign = _sign_side(metrics) + 3 if _LOOKS[kind].icon else 0
    return QSize(metrics.horizontalAdvance(text) + sign + 16, metrics.height() + 4)


def paint_badge(
    painter: QPainter,
    keeper: ThemeKeeper,
    top_left: QPoint,
    text: str,
    kind: BadgeKind = "neutral",
    *,
    width: int | None = None,
) -> QRect:
    """Paint a badge and return its place. A `width` less than it wants cuts the text."""
    theme, look = keeper.theme, _LOOKS[kind]
    size = badge_size(keeper, text, kind)
    if width is not None:
        size.setWidth(min(size.width(), width))
    place = QRect(top_left, size)
    font = theme.font("caption", "semibold" if look.fill else "regular")
    metrics = QFontMetrics(font)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour(look.line)) if look.line else QPen(Qt.PenStyle.NoPen)
    if look.dashed:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2.5])
    painter.setPen(pen)
    painter.setBrush(theme.colour(look.fill) if look.fill else Qt.BrushStyle.NoBrush)
    edge = 0.5 if look.line else 0.0
    half = size.height() / 2
    painter.drawRoundedRect(QRectF(place).adjusted(edge, edge, -edge, -edge), half, half)
    left = place.left() + 8
    if look.icon:
        side = _sign_side(metrics)
        keeper.icon(look.icon, look.text).paint(
            painter, QRect(left - 1, place.center().y() - side // 2 + 1, side, side)
        )
        left += side + 3
    painter.setFont(font)
    painter.setPen(theme.colour(look.text))
    room = QRect(left, place.top(), place.right() - left - 6, place.height())
    shown = text
    if metrics.horizontalAdvance(text) > room.width() + 1:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room.adjusted(0, 0, 2, 0), int(Qt.AlignmentFlag.AlignVCenter), shown)
    painter.restore()
    return place


class Badge(QWidget):
    """A badge as a widget."""

    def __init__(
        self, keeper: ThemeKeeper, text: str, kind: BadgeKind = "neutral", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_badge(text, kind)
        keeper.changed.connect(self._follow)

    @property
    def text(self) -> str:
        return self._text

    @property
    def kind(self) -> BadgeKind:
        return self._kind

    def set_badge(self, text: str, kind: BadgeKind) -> None:
        """Show another word."""
        self._text, self._kind = text, kind
        self.setAccessibleName(text)
        self._follow()

    def sizeHint(self) -> QSize:
        return badge_size(self._keeper, self._text, self._kind)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, self._keeper, QPoint(0, 0), self._text, self._kind, width=self.width())
        painter.end()

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()


def _sign_side(metrics: QFontMetrics) -> int:
    return metrics.ascent()
