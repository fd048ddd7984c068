"""The heading over the columns: for each stage its number, its label and its definition."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.pieces.text_block import TextBlock, lay_out
from placematrix_desktop.ui.run.grid_look import GridLook
from placematrix_desktop.ui.run.signs import paint_chip

_RULE = 2


class StageHeader(QHeaderView):
    """Stays over the grid while it is scrolled, and is as high as its longest definition needs."""

    def __init__(self, matrix: Matrix, look: GridLook, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix = matrix
        self._look = look
        self._blocks: dict[tuple[int, int], tuple[TextBlock, TextBlock]] = {}
        self._kept_room = QSize(0, 0)
        self._is_brief = False
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_look(self, matrix: Matrix, look: GridLook) -> None:
        """Take another matrix, theme or text size."""
        self._matrix, self._look = matrix, look
        self._blocks.clear()
        self.updateGeometry()
        self.viewport().update()

    def set_brief(self, brief: bool) -> None:
        """Leave the definitions out, while something else needs their room."""
        if brief != self._is_brief:
            self._is_brief = brief
            self._blocks.clear()
            self.updateGeometry()
            self.viewport().update()

    def keep_room(self, size: QSize) -> None:
        """Leave this much free at the top left of the first column."""
        if size != self._kept_room:
            self._kept_room = QSize(size)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.needed_height())

    def needed_height(self) -> int:
        """The height at the present widths of the columns."""
        look = self._look
        inner = [self._inner_height(stage) for stage in range(len(self._matrix.stages))]
        # What lies in the corner stands a little higher than the labels.
        corner = self._kept_room.height() + look.gap - look.pad_y
        return max([look.stage_label.step, corner, *inner]) + 2 * look.pad_y + _RULE

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        look = self._look
        painter.save()
        painter.fillRect(rect, look.colour("panel"))
        bottom = rect.bottom() + 1 - _RULE
        painter.fillRect(QRect(rect.left(), bottom, rect.width(), _RULE), look.colour("ink"))
        if logical_index == 0:
            word = self.tr("Descriptor")
            place = self._place_of_word(rect, word)
            if place is not None:
                painter.setPen(look.colour("ink"))
                painter.setFont(look.stage_label.font)
                where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(place, where, look.stage_label.shortened(word, place.width()))
        else:
            self._paint_stage(painter, rect, logical_index - 1)
        painter.restore()

    def _place_of_word(self, rect: QRect, word: str) -> QRect | None:
        """Where the name of the first column stands: under what lies in the corner, or else beside it. None
        where it would need a line for itself; the rows say well enough what they are."""
        look = self._look
        step, kept = look.stage_label.step, self._kept_room
        inside = rect.adjusted(look.pad_x + look.accent_bar, look.pad_y, -look.pad_x, -look.pad_y - _RULE)
        if inside.bottom() + 1 - step >= rect.top() + look.gap + kept.height():
            return QRect(inside.left(), inside.bottom() + 1 - step, inside.width(), step)
        left = rect.left() + look.accent_bar + 2 * look.gap + kept.width()
        if left + look.stage_label.width(word) > inside.right() + 1:
            return None
        return QRect(left, rect.top() + look.gap, inside.right() + 1 - left, kept.height())

    def _paint_stage(self, painter: QPainter, rect: QRect, stage: int) -> None:
        look = self._look
        label, definition = self._laid_out(stage)
        x = rect.left() + look.pad_x
        # All labels stand on one line; the space that a shorter definition leaves is below it.
        y = rect.top() + look.pad_y
        side = self._chip_side()
        chip = QRectF(x, y + (look.stage_label.step - side) // 2, side, side)
        paint_chip(painter, chip, stage + 1, look.stage(stage), look.chip)
        label.paint(painter, x + side + look.gap + 4, y, look.colour("ink"))
        definition.paint(painter, x, y + label.height + 2, look.colour("ink_muted"))

    def _laid_out(self, stage: int) -> tuple[TextBlock, TextBlock]:
        look = self._look
        width = self.sectionSize(stage + 1) - 2 * look.pad_x
        if (stage, width) not in self._blocks:
            known = self._matrix.stages[stage]
            label_width = width - self._chip_side() - look.gap - 4
            said = () if self._is_brief else (known.definition, known.age_range)
            texts = [text for text in said if text]
            self._blocks[stage, width] = (
                lay_out((known.label,), look.stage_label, label_width),
                lay_out(texts, look.definition, width),
            )
        return self._blocks[stage, width]

    def _inner_height(self, stage: int) -> int:
        label, definition = self._laid_out(stage)
        return label.height + (definition.height + 2 if definition.height else 0)

    def _chip_side(self) -> int:
        return self._look.chip.step + 4
