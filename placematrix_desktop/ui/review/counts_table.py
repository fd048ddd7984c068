"""The table of counts: a bar of the stages, and each count under its sign."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.marks import Chart, sign_marks
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.pieces import TableView
from placematrix_desktop.ui.pieces.chart_view import paint_chart
from placematrix_desktop.ui.pieces.row_ground import paint_cell_ring
from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.review.counts_model import ROW_ROLE, CountsModel, CountsRow, count_of
from placematrix_desktop.ui.review.sign_header import SignHeader
from placematrix_desktop.ui.theme import Role, ThemeKeeper

_BAR = 1
_EDGE, _END = 12, 6
"""Pixels before the first words of a row, and at the ends of every cell."""
_LEAST_NAME = 120
"""Pixels at 100 % text; beyond the room there is, the table scrolls to the side."""
_LEAST_FOR_BARS = 200
"""Pixels, at 100 % text, that name and bar have to have between them for the bar to be shown."""

Index = QModelIndex | QPersistentModelIndex


class CountsDelegate(QStyledItemDelegate):
    """Themes in bold on a band; a bar of the stages in their order; counts under their signs."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.bare = False
        """True where the column of bars is hidden: what would be said there is below the name."""

    def name_style(self, row: CountsRow) -> TextStyle:
        """How the name of a row is written."""
        return TextStyle.of(self._themes.theme.font("body", "semibold" if row.level < 2 else "regular"), 1.2)

    def before_name(self, row: CountsRow) -> int:
        """Pixels between the edge of the first cell and the name."""
        return _EDGE + (self._themes.theme.space(1.5) if row.level == 2 else 0)

    def height_of(self, row: CountsRow, name: int, bar: int) -> int:
        """The height of a row whose name and bar have so many pixels."""
        theme = self._themes.theme
        high = self._name(row, name - self.before_name(row) - _END).height
        if not self.bare and not row.counts.total:
            high = max(high, self._remark(row, bar - 2 * _END).height)
        return high + theme.space(1.5 if row.level < 2 else 1.25)

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
        inside = option.rect.adjusted(_END, 0, -_END, 0)
        if index.column() == 0:
            inside.setLeft(option.rect.left() + self.before_name(row))
            self._paint_name(painter, inside, row)
        elif index.column() == 1:
            self._bar(painter, inside, row, index)
        else:
            number = str(index.data())
            painter.setPen(theme.colour("ink" if number not in ("–", "") else "ink_faint"))
            painter.setFont(font)
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), number)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            paint_cell_ring(painter, option, theme)
        painter.restore()

    def _name(self, row: CountsRow, width: int) -> TextBlock:
        """The name; without bars it has the height of a remark, too."""
        name = lay_out((row.title,), self.name_style(row), width)
        if self.bare and row.remark:
            name.height += self._remark(row, width).height
        return name

    def _remark(self, row: CountsRow, width: int) -> TextBlock:
        return lay_out((row.remark,), TextStyle.of(self._themes.theme.font("small"), 1.2), width)

    def _paint_name(self, painter: QPainter, rect: QRect, row: CountsRow) -> None:
        theme = self._themes.theme
        name = self._name(row, rect.width())
        name.paint_in(painter, rect, theme.colour("ink"))
        if self.bare and row.remark:
            remark = self._remark(row, rect.width())
            top = rect.top() + (rect.height() + name.height) // 2 - remark.height
            remark.paint(painter, rect.left(), top, theme.colour("ink_muted"))

    def _bar(self, painter: QPainter, rect: QRect, row: CountsRow, index: Index) -> None:
        theme, model = self._themes.theme, index.model()
        assert isinstance(model, CountsModel)
        total = row.counts.total
        if not total:
            self._remark(row, rect.width()).paint_in(painter, rect, theme.colour("ink_muted"))
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


class CountsTable(TableView):
    """Names and bars share what room the counts leave. Where that is too little for a name there are no
    bars, and then the heads of the counts are their signs alone: `signs_only` says that these need
    explaining."""

    signs_only = Signal(bool)

    def __init__(self, themes: ThemeKeeper, model: CountsModel, name: str) -> None:
        super().__init__(themes, name)
        self._counts, self._theme_keeper = model, themes
        self._delegate = CountsDelegate(themes, self)
        self._heads = SignHeader(themes, model)
        self.setModel(model)
        self.setHorizontalHeader(self._heads)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setEditTriggers(TableView.EditTrigger.NoEditTriggers)
        model.modelReset.connect(self.fit)
        themes.changed.connect(self.fit)

    def fit(self) -> None:
        """Share the width out and give each row the height that it needs."""
        room = self.viewport().width()
        scale = max(100, self._theme_keeper.theme.text_scale)
        self._heads.in_words = True
        wanted = max(_LEAST_FOR_BARS * scale // 100, 2 * self._least_name)
        counts = self._heads.widths(in_one_line=True)
        if room - sum(counts) < wanted:
            counts = self._heads.widths()
        # The counts say in figures what the bar shows; a name says what nothing else does.
        bare = room - sum(counts) < max(_LEAST_FOR_BARS * scale // 100, self._least_name)
        if bare and room - sum(counts) < self._least_name:
            self._heads.in_words = False
            counts = self._heads.widths()
        rest = room - sum(counts)
        name = max(rest, self._least_name) if bare else max(min(330, rest * 3 // 5), self._least_name)
        self._delegate.bare = bare
        self.setColumnHidden(_BAR, bare)
        for column, width in enumerate([name, rest - name, *counts]):
            if column != _BAR or not bare:
                self.setColumnWidth(column, width)
        for number, row in enumerate(self._counts.rows):
            self.setRowHeight(number, self._delegate.height_of(row, name, rest - name))
        self._heads.fit()
        self.signs_only.emit(not self._heads.in_words)

    @property
    def _least_name(self) -> int:
        """The width in pixels of the first column below which words would have to be broken."""
        delegate, rows = self._delegate, self._counts.rows
        words = [
            delegate.before_name(row) + delegate.name_style(row).widest_word((row.title,)) + _END
            for row in rows
        ]
        return max([_LEAST_NAME * max(100, self._theme_keeper.theme.text_scale) // 100, *words])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
