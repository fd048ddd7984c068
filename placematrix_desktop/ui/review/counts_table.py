"""The table of counts: a bar of the stages, and each count under its sign."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.marks import Chart, sign_marks
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.pieces import TableView
from placematrix_desktop.ui.pieces.chart_view import paint_chart
from placematrix_desktop.ui.review.counts_model import ROW_ROLE, CountsModel, CountsRow, count_of
from placematrix_desktop.ui.review.judgement_sign import paint_sign
from placematrix_desktop.ui.theme import Role, ThemeKeeper

_BAR = 1
_LEAST_NAME = 150
"""Pixels at 100 % text; beyond the room there is, the table scrolls to the side."""
_LEAST_FOR_BARS = 200
"""Pixels, at 100 % text, that name and bar have to have between them for the bar to be shown."""

Index = QModelIndex | QPersistentModelIndex


class CountsDelegate(QStyledItemDelegate):
    """Themes in bold on a band; a bar of the stages in their order; counts under their signs."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._themes.theme
        row: CountsRow = index.data(ROW_ROLE)
        high = QFontMetrics(theme.font("body")).height()
        return QSize(40, high + theme.space(1.5 if row.level < 2 else 1.25))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        row: CountsRow = index.data(ROW_ROLE)
        in_use = option.widget.hasFocus()
        chosen = in_use and bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground: Role = "selection_row" if chosen else ("band" if row.level < 2 else "panel")
        painter.fillRect(option.rect, theme.colour(ground))
        painter.setPen(theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        font = theme.font("body", "semibold" if row.level < 2 else "regular")
        inside = option.rect.adjusted(12 if index.column() == 0 else 6, 0, -6, 0)
        if index.column() == 0:
            if row.level == 2:
                inside.setLeft(inside.left() + theme.space(1.5))
            self._words(painter, inside, row.title, font, Qt.AlignmentFlag.AlignLeft)
        elif index.column() == 1:
            self._bar(painter, inside, row, index)
        else:
            number = str(index.data())
            painter.setPen(theme.colour("ink" if number not in ("–", "") else "ink_faint"))
            painter.setFont(font)
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), number)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2), 4, 4)
        painter.restore()

    def _words(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: Any,
        align: Qt.AlignmentFlag,
        muted: bool = False,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._themes.theme.colour("ink_muted" if muted else "ink"))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), shown)

    def _bar(self, painter: QPainter, rect: QRect, row: CountsRow, index: Index) -> None:
        theme, model = self._themes.theme, index.model()
        assert isinstance(model, CountsModel)
        total = row.counts.total
        if not total:
            font = theme.font("small")
            self._words(painter, rect, row.remark, font, Qt.AlignmentFlag.AlignLeft, muted=True)
            return
        matrix = model.workshop.matrix
        colours = theme.stages(len(matrix.stages), ladder=matrix.ladder)
        high = theme.height("icon_small") - 2
        left, top = float(rect.left()), rect.center().y() - high / 2
        for judgement, _ in model.columns:
            number = count_of(row.counts, judgement)
            if not number:
                continue
            wide = rect.width() * number / total
            place = QRectF(left, top, wide, high).adjusted(0.5, 0.5, -1.5, -0.5)
            left += wide
            if judgement.stage_id is not None:
                stage = colours[matrix.stage_index(judgement.stage_id)]
                painter.setPen(QPen(stage.border, 1))
                painter.setBrush(stage.fill)
            else:
                pen = QPen(theme.colour("line_strong"), 1)
                if judgement.state is State.OPEN:
                    pen.setDashPattern([2.5, 2.5])
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 2.5, 2.5)
            if judgement.stage_id is None and place.width() > 14:
                self._state_sign(painter, place, judgement, model.workshop)
            if judgement.stage_id is not None and place.width() > 14:
                font = theme.font("caption", "semibold")
                painter.setFont(font)
                painter.setPen(colours[matrix.stage_index(judgement.stage_id)].on_fill)
                sign = str(matrix.stage_index(judgement.stage_id) + 1)
                painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), sign)

    def _state_sign(self, painter: QPainter, place: QRectF, judgement: Judgement, workshop: Workshop) -> None:
        """The sign of a state without its box, in the middle of its part of the bar."""
        side = place.height()
        marks = sign_marks(workshop.matrix, judgement, place.center().x() - side / 2, place.top(), side)[1:]
        chart = Chart(width=side, height=side, marks=tuple(marks), description="")
        theme = self._themes.theme
        paint_chart(painter, chart, theme, stages=len(workshop.matrix.stages), ladder=workshop.matrix.ladder)


class _SignHeader(QHeaderView):
    """Heads each column of counts with the sign of its stage or state."""

    def __init__(self, themes: ThemeKeeper, model: CountsModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._themes, self._counts = themes, model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        return QSize(0, theme.height("icon") + QFontMetrics(theme.font("caption")).height() + theme.space(2))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section < 2:
            super().paintSection(painter, rect, section)
            return
        theme = self._themes.theme
        painter.save()
        painter.fillRect(rect, theme.colour("band"))
        painter.setPen(theme.colour("line_strong"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        judgement, words = self._counts.columns[section - 2]
        side = theme.height("icon")
        place = QRect(rect.center().x() - side // 2, rect.top() + theme.space(0.75), side, side)
        paint_sign(painter, place, theme, self._counts.workshop.matrix, judgement)
        font = theme.font("caption")
        painter.setFont(font)
        painter.setPen(theme.colour("ink_muted"))
        under = QRect(rect.left() + 2, place.bottom() + 2, rect.width() - 4, QFontMetrics(font).height())
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, under.width())
        painter.drawText(under, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.restore()


class CountsTable(TableView):
    """Names and bars share what room the counts leave."""

    def __init__(self, themes: ThemeKeeper, model: CountsModel, name: str) -> None:
        super().__init__(themes, name)
        self._counts, self._theme_keeper = model, themes
        self.setModel(model)
        self.setHorizontalHeader(_SignHeader(themes, model))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(CountsDelegate(themes, self))
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setEditTriggers(TableView.EditTrigger.NoEditTriggers)
        model.modelReset.connect(self.fit)
        themes.changed.connect(self.fit)

    def fit(self) -> None:
        self.resizeRowsToContents()
        metrics = QFontMetrics(self._theme_keeper.theme.font("caption"))
        room = self.viewport().width()
        widths = [max(48, metrics.horizontalAdvance(words) + 14) for _, words in self._counts.columns]
        scale = max(100, self._theme_keeper.theme.text_scale)
        rest = room - sum(widths)
        # The counts say in figures what the bar shows; a name says what nothing else does.
        bare = rest < _LEAST_FOR_BARS * scale // 100
        name = max(rest, _LEAST_NAME * scale // 100) if bare else min(330, rest * 3 // 5)
        self.setColumnHidden(_BAR, bare)
        for column, width in enumerate([name, rest - name, *widths]):
            if column != _BAR or not bare:
                self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
