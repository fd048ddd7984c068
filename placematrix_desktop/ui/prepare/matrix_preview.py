"""The whole matrix to read, with the stages over it as it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.pieces import paint_stage_chip
from placematrix_desktop.ui.prepare.matrix_preview_model import ROW_ROLE, HeadingRow, MatrixPreviewModel
from placematrix_desktop.ui.theme import ThemeKeeper

Index = QModelIndex | QPersistentModelIndex

_ROWS_AT_A_TIME = 150
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class StageHeader(QHeaderView):
    """The stages: number, label, definition."""

    def __init__(self, matrix: Matrix, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix, self._themes = matrix, themes
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        first, second = QFontMetrics(theme.font("body", "semibold")), QFontMetrics(theme.font("caption"))
        return QSize(super().sizeHint().width(), first.height() + second.height() + theme.space(2.5))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = self._themes.theme
        painter.save()
        painter.fillRect(rect, theme.colour("panel"))
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.colour("ink"))
        inside = rect.adjusted(theme.space(1.25), theme.space(1), -theme.space(1), -theme.space(1))
        bold, small = theme.font("body", "semibold"), theme.font("caption")
        high = QFontMetrics(bold).height()
        if section == 0:
            self._text(painter, inside, Qt.AlignmentFlag.AlignBottom, self.tr("Descriptor"), bold, "ink")
        else:
            stage = self._matrix.stages[section - 1]
            side = theme.height("icon_small")
            chip = QRect(inside.left(), inside.top() + (high - side) // 2, side, side)
            stages = len(self._matrix.stages)
            paint_stage_chip(painter, chip, theme, section - 1, stages, self._matrix.ladder)
            top = QRect(chip.right() + theme.space(1), inside.top(), inside.right() - chip.right() - 8, high)
            self._text(painter, top, Qt.AlignmentFlag.AlignVCenter, stage.label, bold, "ink")
            about = " · ".join(part for part in (stage.definition, stage.age_range) if part)
            below = inside.adjusted(0, high, 0, 0)
            self._text(painter, below, Qt.AlignmentFlag.AlignBottom, about, small, "ink_muted")
        painter.restore()

    def _text(
        self, painter: QPainter, rect: QRect, align: Qt.AlignmentFlag, text: str, font: QFont, role: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._themes.theme.colour(role))  # type: ignore[arg-type]
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | align), shown)


class PreviewDelegate(QStyledItemDelegate):
    """Whole cells, wrapped; headings on a band across the table."""

    def __init__(self, model: MatrixPreviewModel, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._themes = model, themes

    def font_of(self, column: int) -> QFont:
        return self._themes.theme.font(
            "body" if column == 0 else "small", "semibold" if column == 0 else "regular"
        )

    def height_of(self, row: int, widths: tuple[int, ...]) -> int:
        """The height that a row needs with columns of these widths."""
        theme = self._themes.theme
        if self._model.is_heading(row):
            return QFontMetrics(theme.font("small", "semibold")).height() + theme.space(1.5)
        tallest = 0
        for column, width in enumerate(widths):
            metrics = QFontMetrics(self.font_of(column))
            words = str(self._model.index(row, column).data())
            room = QRect(0, 0, max(width - theme.space(2.5), 20), 100_000)
            tallest = max(tallest, metrics.boundingRect(room, _WRAP, words).height())
        return tallest + theme.space(2.5)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._themes.theme, option.rect
        painter.save()
        row = index.data(ROW_ROLE)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, option, row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(rect, theme.colour("selection_row" if chosen else "panel"))
            painter.setFont(self.font_of(index.column()))
            blank = self._model.is_blank(index.row(), index.column())
            painter.setPen(
                theme.colour("ink_faint" if blank else "ink" if index.column() == 0 else "ink_muted")
            )
            inside = rect.adjusted(theme.space(1.25), theme.space(1.25), -theme.space(1.25), 0)
            painter.drawText(inside, _WRAP, str(index.data()))
            painter.setPen(theme.colour("line"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.drawLine(rect.topRight(), rect.bottomRight())
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
                painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: HeadingRow) -> None:
        theme, rect = self._themes.theme, option.rect
        painter.fillRect(rect, theme.colour("band"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(theme.space(1.25), 0, -theme.space(1), 0)
        bold, small = theme.font("small", "semibold"), theme.font("small")
        middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(bold)
        painter.setPen(theme.colour("ink"))
        painter.drawText(inside, middle, row.words)
        if row.note:
            inside.adjust(QFontMetrics(bold).horizontalAdvance(row.words) + theme.space(2), 0, 0, 0)
            painter.setFont(small)
            painter.setPen(theme.colour("ink_muted"))
            metrics = QFontMetrics(small)
            note = metrics.elidedText(row.note, Qt.TextElideMode.ElideRight, max(inside.width(), 0))
            painter.drawText(inside, middle, note)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))


class MatrixPreview(QTableView):
    """Read only. Rows are given their heights a few at a time, so that a long matrix shows at once."""

    def __init__(self, matrix: Matrix, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._model = MatrixPreviewModel(matrix, self)
        self._delegate = PreviewDelegate(self._model, themes, self)
        self._next_row = 0
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._fit_some)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(StageHeader(matrix, themes, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setProperty("plain", True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAccessibleName(self.tr("The whole matrix"))
        for row in range(self._model.rowCount()):
            if self._model.is_heading(row):
                self.setSpan(row, 0, 1, self._model.columnCount())
        themes.changed.connect(self._fit)

    @property
    def is_fitted(self) -> bool:
        """True where every row has its height."""
        return not self._turn.isActive()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._themes.theme
        columns = self._model.columnCount()
        scale = max(100, theme.text_scale) / 100
        first = round(min(190, self.viewport().width() * 0.2) * scale)
        each = max((self.viewport().width() - first) // (columns - 1), round(150 * scale))
        for column in range(columns):
            self.setColumnWidth(column, first if column == 0 else each)
        self._next_row = 0
        self._turn.start()
        self._fit_some()

    def _fit_some(self) -> None:
        widths = tuple(self.columnWidth(column) for column in range(self._model.columnCount()))
        end = min(self._next_row + _ROWS_AT_A_TIME, self._model.rowCount())
        for row in range(self._next_row, end):
            self.setRowHeight(row, self._delegate.height_of(row, widths))
        self._next_row = end
        if end == self._model.rowCount():
            self._turn.stop()
