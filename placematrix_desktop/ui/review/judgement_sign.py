"""The sign of one judgement, or of one stage, as a small widget."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.marks import Chart, sign_marks
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.pieces.chart_view import paint_chart
from placematrix_desktop.ui.theme import Theme, ThemeKeeper


def paint_sign(painter: QPainter, rect: QRect, theme: Theme, matrix: Matrix, judgement: Judgement) -> None:
    """Paint the sign of a judgement into a square."""
    marks = sign_marks(matrix, judgement, 0, 0, rect.width())
    painter.save()
    painter.translate(rect.topLeft())
    chart = Chart(width=rect.width(), height=rect.height(), marks=tuple(marks), description="")
    paint_chart(painter, chart, theme, stages=len(matrix.stages), ladder=matrix.ladder)
    painter.restore()


def at_stage(stage_id: str | None) -> Judgement:
    """A judgement to draw a stage with; None draws "not assessed"."""
    if stage_id is None:
        return Judgement(descriptor_id="")
    return Judgement(descriptor_id="", state=State.AGREED, stage_id=stage_id)


class JudgementSign(QWidget):
    """`words` say it to a screen reader."""

    def __init__(self, themes: ThemeKeeper, matrix: Matrix, judgement: Judgement, words: str) -> None:
        super().__init__()
        self._themes, self._matrix, self._judgement = themes, matrix, judgement
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._themes.theme.height("icon") + 2
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_sign(painter, self.rect(), self._themes.theme, self._matrix, self._judgement)
        painter.end()
