"""The whole matrix to read, with the stages over it as it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.matrix_shown.preview_delegate import PreviewDelegate
from placematrix_desktop.ui.matrix_shown.preview_header import PreviewHeader
from placematrix_desktop.ui.matrix_shown.preview_layout import column_widths
from placematrix_desktop.ui.matrix_shown.preview_model import MatrixPreviewModel
from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.theme import ThemeKeeper

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key

_ROWS_AT_A_TIME = 150
_LINES_A_STEP = 4
_OF_A_PAGE = 0.85
"""So that the last lines that were read stay in sight."""


class MatrixPreview(QTableView):
    """Read only. Rows are given their heights a few at a time, so that a long matrix shows at once.

    Up and Down go from row to row, and through a row that is too high for the window line by line, so
    that every statement can be brought into sight; PgUp, PgDn, Home and End scroll.
    """

    left = Signal()
    """Left was pressed in the first column."""

    def __init__(self, matrix: Matrix, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._model = MatrixPreviewModel(matrix, self)
        self._delegate = PreviewDelegate(self, self._model, themes)
        self._next_row = 0
        self._column = 0
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._fit_some)
        self.setModel(self._model)
        SpokenCells(self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(PreviewHeader(matrix, themes, self))
        self._set_up()
        themes.changed.connect(self._fit)

    @property
    def is_fitted(self) -> bool:
        """True where every row has its height."""
        return not self._turn.isActive()

    def focus_here(self) -> None:
        """Put the focus on the cell that was read last, or on the first."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Down:
                self._go_on(1)
            case Key.Key_Up:
                self._go_on(-1)
            case Key.Key_PageDown | Key.Key_Space:
                self._scroll_page(1)
            case Key.Key_PageUp:
                self._scroll_page(-1)
            case Key.Key_Home:
                self._go_to_end(0)
            case Key.Key_End:
                self._go_to_end(self._model.rowCount() - 1)
            case Key.Key_Right:
                self._go_sideways(1)
            case Key.Key_Left:
                self._go_sideways(-1)
            case _:
                # Neither searched by letters nor edited: what is not a way to read is the page's affair.
                event.ignore()

    def mousePressEvent(self, event: object) -> None:
        super().mousePressEvent(event)  # type: ignore[arg-type]
        self._column = max(0, self.currentIndex().column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()  # headings do not move sideways

    # Reading by keys

    def _go_on(self, by: int) -> None:
        row = max(self.currentIndex().row(), 0)
        if self._read_on(row, by):
            return
        if 0 <= row + by < self._model.rowCount():
            self._choose(row + by)
            self._reveal(row + by, from_below=by < 0)

    def _read_on(self, row: int, by: int) -> bool:
        """Scroll within a row that is too high for the window, before it is left."""
        top, floor = self.rowViewportPosition(row), self.viewport().height()
        below = top + self.rowHeight(row)
        if self.rowHeight(row) <= floor or top >= floor or below <= 0:
            return False
        hidden = below - floor if by > 0 else -top
        if hidden <= 0:
            return False
        self._scroll(by * min(self._step(), hidden))
        return True

    def _scroll_page(self, by: int) -> None:
        self._fit_all()
        self._scroll(by * round(self.viewport().height() * _OF_A_PAGE))
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum():
            self._choose(self._model.rowCount() - 1)
        else:
            self._choose(max(self.rowAt(0), 0))

    def _go_to_end(self, row: int) -> None:
        self._fit_all()
        self._choose(row)
        bar = self.verticalScrollBar()
        bar.setValue(bar.minimum() if row == 0 else bar.maximum())

    def _go_sideways(self, by: int) -> None:
        row = self.currentIndex().row()
        in_heading = row < 0 or self._model.is_heading(row)
        column = self.currentIndex().column() + by
        if by < 0 and (in_heading or column < self._first_column):
            self.left.emit()
        elif not in_heading:
            self._column = min(column, self._model.columnCount() - 1)
            self._choose(row)
            self._reveal_column(self._column)

    def _choose(self, row: int) -> None:
        column = 0 if self._model.is_heading(row) else max(self._column, self._first_column)
        self.setCurrentIndex(self._model.index(row, column))

    @property
    def _first_column(self) -> int:
        """The first that the keys go to: the descriptor's, or the first stage where that has none."""
        return 1 if self.isColumnHidden(0) else 0

    def _reveal(self, row: int, *, from_below: bool = False) -> None:
        """Scroll no further than needed for a row to be in sight; a row that is too high shows its
        beginning, or its end where it is come to from below."""
        top, height, floor = self.rowViewportPosition(row), self.rowHeight(row), self.viewport().height()
        if height > floor:
            self._scroll(top + height - floor if from_below else top - self._heading_over(row))
        elif top < 0:
            self._scroll(top)
        elif top + height > floor:
            self._scroll(top + height - floor)

    def _heading_over(self, row: int) -> int:
        """The height of the heading right above a row, to leave it in sight; 0 where there is none, or
        where it would take too much of the view."""
        over = self.rowHeight(row - 1) if row > 0 and self._model.is_heading(row - 1) else 0
        return over if over < self.viewport().height() // 2 else 0

    def _reveal_column(self, column: int) -> None:
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        over = left + width - self.viewport().width()
        bar = self.horizontalScrollBar()
        if left < 0:
            bar.setValue(bar.value() + left)
        elif over > 0:
            bar.setValue(bar.value() + min(over, left))

    def _scroll(self, pixels: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def _step(self) -> int:
        return _LINES_A_STEP * round(self._themes.theme.text_pixels("small") * 1.34)

    # Size

    def _fit(self) -> None:
        widths = self._delegate.widths = column_widths(
            self.viewport().width(), self._model.columnCount() - 1, self._themes.theme.text_scale
        )
        self.setColumnHidden(0, not widths[0])
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, width)
        if (row := self.currentIndex().row()) >= 0:
            self._choose(row)
        self.horizontalHeader().updateGeometry()
        self.updateGeometries()
        self.verticalScrollBar().setSingleStep(self._step())
        self._next_row = 0
        self._turn.start()
        self._fit_some()

    def _fit_some(self) -> None:
        end = min(self._next_row + _ROWS_AT_A_TIME, self._model.rowCount())
        for row in range(self._next_row, end):
            self.setRowHeight(row, self._delegate.height_of(row))
        self._next_row = end
        if end == self._model.rowCount():
            self._turn.stop()
            # Qt would give the scroll bar its new range only after a while.
            self.updateGeometries()
            if self.currentIndex().isValid():
                # The row that was being read stays in sight with wider columns and larger text.
                self._reveal(self.currentIndex().row())

    def _fit_all(self) -> None:
        while not self.is_fitted:
            self._fit_some()

    def _set_up(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setProperty("plain", True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there: one that comes and goes would change every width, and so every height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("The whole matrix"))
        self.setAccessibleDescription(
            self.tr("Arrow keys read on, PgUp and PgDn turn pages, Home and End go to the ends.")
        )
        for row in range(self._model.rowCount()):
            if self._model.is_heading(row):
                self.setSpan(row, 0, 1, self._model.columnCount())
