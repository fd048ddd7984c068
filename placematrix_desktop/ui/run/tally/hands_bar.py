"""The hands of one round at one stage: a number and a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.theme import ThemeKeeper

_MASK = "••"
_NUMBER_ROOM = "999"
_LEAST_BAR = 2


class HandsBar(QWidget):
    """`share` is the part of the whole round, from 0 to 1. Without `hands` it is there and not to be read."""

    def __init__(
        self, themes: ThemeKeeper, name: str, hands: int | None, share: float, *, is_last: bool
    ) -> None:
        super().__init__()
        self._themes = themes
        self.hands, self._share, self._is_last = hands, share, is_last
        self.setAccessibleName(name)
        themes.changed.connect(self.updateGeometry)

    @property
    def words(self) -> str:
        """What stands there."""
        return _MASK if self.hands is None else str(self.hands)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(
            3 * metrics.horizontalAdvance(_NUMBER_ROOM), metrics.height() + self._themes.theme.space(1)
        )

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        painter.setPen(theme.colour("ink" if self._is_last else "ink_muted"))
        room = QFontMetrics(self._font()).horizontalAdvance(_NUMBER_ROOM)
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, room, self.height()), line, self.words)
        if self.hands is None:
            return
        left, high = room + theme.space(0.5), theme.space(1)
        length = max(_LEAST_BAR, (self.width() - left - theme.space(1)) * self._share)
        bar = QRectF(left, (self.height() - high) / 2, length, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("tally_dot" if self._is_last else "line_strong"))
        painter.drawRoundedRect(bar, min(3, length / 2), min(3, high / 2))

    def _font(self):  # type: ignore[no-untyped-def]
        return self._themes.theme.font("body", "semibold" if self._is_last else "regular")
