"""The stages over the columns of the whole grid: number, label, definition."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.matrix_shown.preview_layout import PreviewLook, lay_out_stage
from placematrix_desktop.ui.pieces import paint_stage_chip
from placematrix_desktop.ui.theme import ThemeKeeper

_RULE = 2


class PreviewHeader(QHeaderView):
    """Stays over the grid while it is scrolled, and is as high as its longest definition needs."""

    def __init__(self, matrix: Matrix, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix, self._themes = matrix, themes
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        look, chip = PreviewLook(self._themes.theme), self._chip
        heights = [
            lay_out_stage(look, stage, self.sectionSize(number), chip).height
            for number, stage in enumerate(self._matrix.stages, start=1)
        ]
        return QSize(super().sizeHint().width(), max(heights) + _RULE)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = self._themes.theme
        look = PreviewLook(theme)
        painter.save()
        painter.fillRect(rect, theme.colour("panel"))
        painter.fillRect(
            QRect(rect.left(), rect.bottom() + 1 - _RULE, rect.width(), _RULE), theme.colour("ink")
        )
        if section == 0:
            inside = rect.adjusted(look.pad, look.pad, -look.pad, -look.pad - _RULE)
            painter.setFont(look.title.font)
            painter.setPen(theme.colour("ink"))
            words = look.title.shortened(self.tr("Descriptor"), inside.width())
            where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(inside, int(where), words)
        else:
            self._paint_stage(painter, look, rect, section - 1)
        painter.restore()

    def _paint_stage(self, painter: QPainter, look: PreviewLook, rect: QRect, number: int) -> None:
        side, count = self._chip, len(self._matrix.stages)
        top = rect.top() + look.pad + max(0, look.title.step - side) // 2
        chip = QRect(rect.left() + look.pad, top, side, side)
        paint_stage_chip(painter, chip, look.theme, number, count, self._matrix.ladder)
        layout = lay_out_stage(look, self._matrix.stages[number], rect.width(), side)
        for text in layout.texts:
            text.block.paint(painter, rect.left() + text.x, rect.top() + text.y, look.theme.colour(text.ink))

    @property
    def _chip(self) -> int:
        return self._themes.theme.height("icon_small")
