"""The number square of a stage in its colour. The number is the sign; the colour only helps."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from placematrix_desktop.ui.theme import Theme, ThemeKeeper


def paint_stage_chip(
    painter: QPainter, rect: QRect, theme: Theme, index: int, count: int, ladder: bool = True
) -> None:
    """Paint stage `index` (from 0) of `count` into a square."""
    stage = theme.stages(count, ladder=ladder)[index]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(stage.border, 1))
    painter.setBrush(stage.fill)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    font = theme.font("caption", "bold")
    font.setPixelSize(max(1, round(rect.height() * 0.58)))
    painter.setFont(font)
    painter.setPen(stage.on_fill)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(index + 1))
    painter.restore()


class StageChip(QWidget):
    """The number square as a widget; `name` is the label of the stage, for a screen reader."""

    def __init__(
        self,
        keeper: ThemeKeeper,
        index: int,
        count: int,
        ladder: bool = True,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_stage(index, count, ladder, name=name)
        keeper.changed.connect(self._follow)

    def set_stage(self, index: int, count: int, ladder: bool = True, *, name: str = "") -> None:
        """Show another stage, counted from 0. Raises IndexError where there is no such stage."""
        if not 0 <= index < count:
            raise IndexError(f"stage {index} of {count}")
        self._stage = (index, count, ladder)
        self.setAccessibleName(f"{index + 1} {name}".strip())
        self._follow()

    def sizeHint(self) -> QSize:
        side = self._keeper.theme.height("icon")
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_stage_chip(painter, self.rect(), self._keeper.theme, *self._stage)
        painter.end()

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()
